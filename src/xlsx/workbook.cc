#include "xlsx/workbook.h"

namespace fujiplan::xlsx {

std::string on_page(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '&') {
      out += text[i];
      continue;
    }
    std::string_view rest = text.substr(i + 1);
    bool like_a_picture = rest.starts_with('G') || rest.starts_with("[Picture]");
    out += like_a_picture ? "＆" : "&&";
  }
  return out;
}

}  // namespace fujiplan::xlsx
