#include "survey/files/form_file.h"

#include "base/formatted.h"
#include "base/text.h"
#include "files/links.h"
#include "survey/files/form_csv.h"

namespace fujiplan {

static constexpr std::size_t kLargestForm = std::size_t{16} << 20;  // bytes

// .xlsx and .ods are ZIP archives; .xls, and a workbook with a password, are compound files.
static bool is_workbook(std::string_view bytes) {
  constexpr std::string_view kZip = "PK\x03\x04", kCompound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  return bytes.starts_with(kZip) || bytes.starts_with(kCompound);
}

static Message why_unusable(const ReadResult& content) {
  if (!content.ok()) return content.error;
  if (content.bytes.empty()) return {"空のファイルである", "the file is empty"};
  if (content.bytes.size() > kLargestForm) {
    return {formatted("{} MiBより大きい", kLargestForm >> 20),
            formatted("larger than {} MiB", kLargestForm >> 20)};
  }
  if (is_workbook(content.bytes)) {
    return {
        "表計算ソフトのブックである。Excelの「名前を付けて保存」で、ファイルの種類を「CSV UTF-8"
        "（コンマ区切り）」にする",
        "it is a workbook; save it from Excel with «Save As», as «CSV UTF-8»"};
  }
  return {};
}

std::vector<FormFile> read_form_file(const FileSystem& files, const std::string& path,
                                     const Vocabulary& words) {
  if (files.kind(path) == FileKind::Folder) {
    std::string forms = shell_word(path + (path.ends_with('/') ? "" : "/")) + "*.csv";
    return {{path,
             {},
             {formatted("フォルダである。中の調査票は {} と指定する", forms),
              formatted("it is a folder; its forms are {}", forms)}}};
  }
  if (typed_path_leads_out(files, path)) return {{path, {}, link_leads_out()}};
  ReadResult content = files.read(path, kLargestForm + 1);
  if (Message why = why_unusable(content); !why.empty()) return {{path, {}, why}};
  return {read_form_csv(path, content.bytes, words)};
}

}  // namespace fujiplan
