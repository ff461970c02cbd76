#include "commands/form_file.h"

#include "base/encoding.h"
#include "base/failure.h"
#include "base/formatted.h"

namespace fujiplan {

static constexpr std::size_t kLargestForm = std::size_t{16} << 20;  // bytes

static Failure cannot_use(const std::string& path, const Message& why) {
  return Failure({formatted("調査票 `{}` を読めない: {}", path, why.ja),
                  formatted("cannot read the form `{}`: {}", path, why.en)});
}

FormFile read_form_file(const FileSystem& files, const std::string& path) {
  ReadResult content = files.read(path, kLargestForm + 1);
  if (!content.ok()) throw cannot_use(path, content.error);
  if (content.bytes.size() > kLargestForm) {
    throw cannot_use(path, {formatted("{} MiBより大きい", kLargestForm >> 20),
                            formatted("larger than {} MiB", kLargestForm >> 20)});
  }
  if (content.bytes.starts_with("PK\x03\x04")) {  // a ZIP archive, as .xlsx and .ods are
    throw cannot_use(path, {"表計算ソフトのブックである。「名前を付けて保存」でCSVにする",
                            "it is a workbook; save it as CSV from the spreadsheet"});
  }
  DecodedText decoded = decode_text(content.bytes);
  if (!decoded.ok()) {
    throw cannot_use(
        path,
        {formatted("{}行目がUTF-8でもCP932でもない。CSV（UTF-8）で保存し直す", decoded.bad_line),
         formatted("line {} is neither UTF-8 nor CP932; save it again as CSV in UTF-8",
                   decoded.bad_line)});
  }
  return {path, read_csv(decoded.text)};
}

}  // namespace fujiplan
