#include "xlsx/places.h"

#include <algorithm>

#include "base/number.h"
#include "base/text.h"

namespace fujiplan::xlsx {

std::optional<CellPlace> parse_place(std::string_view text) {
  constexpr std::size_t kColumns = 16'384, kRows = 1'048'576;
  std::size_t column = 0, i = 0;
  for (; i < text.size() && text[i] >= 'A' && text[i] <= 'Z'; ++i) {
    column = column * 26 + static_cast<std::size_t>(text[i] - 'A') + 1;
    if (column > kColumns) return std::nullopt;
  }
  auto row = parse_whole_number(text.substr(i));
  if (column == 0 || !row || *row < 1 || *row > static_cast<std::int64_t>(kRows)) {
    return std::nullopt;
  }
  return CellPlace{static_cast<std::size_t>(*row) - 1, column - 1};
}

std::optional<CellRange> parse_range(std::string_view text) {
  auto colon = text.find(':');
  auto first = parse_place(text.substr(0, colon));
  auto last = colon == text.npos ? first : parse_place(text.substr(colon + 1));
  if (!first || !last) return std::nullopt;
  return CellRange{*first, *last};
}

// Excel quotes a name unless it is one word that could not be taken for a number or a cell.
static bool needs_quotes(std::string_view name) {
  std::string upper;
  for (char c : name) {
    bool small = c >= 'a' && c <= 'z';
    upper += small ? static_cast<char>(c - 'a' + 'A') : c;
  }
  auto in_word = [](char c) {
    return is_letter_or_digit(c) || c == '_' || c == '.' || static_cast<unsigned char>(c) >= 0x80;
  };
  bool blank = std::string_view(trim(name)).size() != name.size() ||
               name.find("\u3000") != std::string_view::npos;
  return name.empty() || blank || is_digit(name.front()) || name.front() == '.' ||
         !std::ranges::all_of(name, in_word) || parse_place(upper).has_value();
}

std::string place_in_sheet(std::string_view sheet, CellPlace at) {
  if (!needs_quotes(sheet)) return std::string(sheet) + "!" + cell_name(at);
  std::string quoted = "'";
  for (char c : sheet) quoted += c == '\'' ? std::string("''") : std::string(1, c);
  return quoted + "'!" + cell_name(at);
}

}  // namespace fujiplan::xlsx
