#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"

namespace fujiplan {

// The texts of a range, one behind the other, with `separator` between them.
template <typename Parts>
std::string join(const Parts& parts, std::string_view separator) {
  std::string out;
  bool first = true;
  for (const auto& part : parts) {
    if (!first) out += separator;
    out += part;
    first = false;
  }
  return out;
}

// The same as sentences list things: 「一覧、個票」, "list, sheet".
template <typename Parts>
std::string listed(const Parts& parts, Language language) {
  return join(parts, language == Language::Japanese ? "、" : ", ");
}

// What is added to something that was said: "（過年度）", " (past year)". Nothing about nothing.
inline std::string in_brackets(std::string_view text, Language language) {
  if (text.empty()) return "";
  bool is_japanese = language == Language::Japanese;
  return join(
      std::vector<std::string_view>{is_japanese ? "（" : " (", text, is_japanese ? "）" : ")"}, "");
}

// The texts as views, for functions that only look at them. They must outlive the result.
inline std::vector<std::string_view> views_of(const std::vector<std::string>& texts) {
  return {texts.begin(), texts.end()};
}

}  // namespace fujiplan
