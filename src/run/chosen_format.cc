#include "run/chosen_format.h"

#include <algorithm>
#include <iterator>

#include "base/format.h"
#include "base/text.h"

namespace fujiplan {

std::string extension_of(std::string_view path) {
  std::size_t dot = path.rfind('.');
  if (dot == path.npos || path.find('/', dot) != path.npos) return "";
  return to_lower_ascii(path.substr(dot + 1));
}

// Text of one kind may be in a file of another, where --format says so. A workbook is no text, and
// Excel opens neither under the name of the other.
void require_fitting_name(const Options& options, std::string_view format) {
  constexpr std::string_view kWorkbook = "xlsx";
  constexpr std::string_view kOtherWorkbooks[] = {"xls", "xlsm", "xlsb", "ods"};
  constexpr Format<std::string> kOther{
      "`{}` の形式のブックは作れない。拡張子を `.xlsx` にする",
      "`{}` is no kind of workbook that can be made; give it the extension `.xlsx`"};
  constexpr Format<std::string, std::string_view> kTextAsWorkbook{
      "`{}` はExcelブックの名前だが、書き出すのは {} である。どちらかを直す",
      "`{}` is the name of a workbook, but what is written is {}; change one of them"};
  constexpr Format<std::string, std::string_view> kWorkbookAsText{
      "`{}` はExcelブックの名前でないが、書き出すのは {} である。どちらかを直す",
      "`{}` is not the name of a workbook, but what is written is {}; change one of them"};
  const std::string& path = options.output;
  const std::string extension = extension_of(path);
  if (std::ranges::find(kOtherWorkbooks, extension) != std::end(kOtherWorkbooks)) {
    throw UsageError(kOther(path));
  }
  if (extension.empty() || (extension == kWorkbook) == (format == kWorkbook)) return;
  throw UsageError((extension == kWorkbook ? kTextAsWorkbook : kWorkbookAsText)(path, format));
}

}  // namespace fujiplan
