#include "survey/files/form_file.h"

#include "base/formatted.h"
#include "base/text.h"
#include "files/links.h"
#include "survey/files/form_csv.h"
#include "survey/files/form_xlsx_read.h"
#include "xlsx/read.h"

namespace fujiplan {

static constexpr std::size_t kLargestForm = std::size_t{16} << 20;  // bytes

static Message why_unusable(const ReadResult& content) {
  if (!content.ok()) return content.error;
  if (content.bytes.empty()) return {"空のファイルである", "the file is empty"};
  if (content.bytes.size() > kLargestForm) {
    return {formatted("{} MiBより大きい", kLargestForm >> 20),
            formatted("larger than {} MiB", kLargestForm >> 20)};
  }
  return {};
}

std::vector<FormFile> read_form_file(const FileSystem& files, const std::string& path,
                                     const Vocabulary& words) {
  if (files.kind(path) == FileKind::Folder) {
    const std::string folder = shell_word(path);
    return {{path,
             {},
             {formatted("フォルダの中のフォルダである。調査票があれば `{}` を指定する", folder),
              formatted("a folder inside a folder; name `{}` if there are forms in it", folder)}}};
  }
  if (typed_path_leads_out(files, path)) return {{path, {}, link_leads_out()}};
  ReadResult content = files.read(path, kLargestForm + 1);
  if (Message why = why_unusable(content); !why.empty()) return {{path, {}, why}};
  if (xlsx::is_workbook_file(content.bytes)) return read_form_workbook(path, content.bytes, words);
  return {read_form_csv(path, content.bytes, words)};
}

}  // namespace fujiplan
