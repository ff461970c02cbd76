#include "notation/stated_unit.h"

#include "notation/amount_signs.h"

namespace fujiplan {

namespace {

// What stands before 円 at `yen`: 千, 百万, million.
UnitPlace unit_before(const std::string& letters, std::size_t yen) {
  std::size_t end = yen;
  while (end > 0 && letters[end - 1] == kBlank) --end;
  UnitPlace unit{end, yen + 1, 0};
  while (unit.begin > 0 && end - unit.begin < kLongestUnit &&
         zeros_of(letters[unit.begin - 1]) > 0) {
    unit.zeros += zeros_of(letters[--unit.begin]);
  }
  if (unit.zeros == 0) unit.begin = yen;
  return unit;
}

// The sign before `i`, not counting some.
char sign_before(const std::string& letters, std::size_t i, std::string_view not_counted) {
  while (i > 0 && not_counted.find(letters[i - 1]) != not_counted.npos) --i;
  return i == 0 ? '\0' : letters[i - 1];
}
constexpr char kBlankOrIs[] = {kBlank, kIs, '\0'},
               kBlankOrMark[] = {kBlank, kEmphasis, kQuote, '\0'};

// Does 単位 stand before it? 単位：千円, 単位は千円
bool is_of_unit(const std::string& letters, const UnitPlace& unit) {
  return sign_before(letters, unit.begin, kBlankOrIs) == kUnitOf;
}

}  // namespace

bool is_stated(const std::string& letters, const UnitPlace& unit, StatedIn where) {
  std::size_t behind = letters.find_first_not_of(kBlankOrMark, unit.end);
  char next = behind == letters.npos ? '\0' : letters[behind];
  bool cell_ends =
      next == '\0' || next == kUnitOf || (where == StatedIn::TableCell && next == kBar);
  bool closed = next == kClosing || next == kUnitOf || next == kListComma || next == kComma;
  if (is_of_unit(letters, unit)) return closed || cell_ends || next == kOther || next == kIs;
  char before = sign_before(letters, unit.begin, kBlankOrMark);
  if (before == kOpening && closed) return true;
  if (where == StatedIn::Sentence || !cell_ends) return false;
  bool alone = before == '\0' || before == kBar, ends_words = before == kOther || before == kIs;
  return alone || (unit.zeros > 0 && ends_words);
}

std::optional<StatedUnit> stated_unit(std::string_view text, StatedIn where) {
  if (text.find("円") == text.npos && text.find_first_of("yY圓") == text.npos) return std::nullopt;
  AmountSigns signs = amount_signs(text);
  const std::string& letters = signs.letters;
  for (auto yen = letters.find(kYen); yen != letters.npos; yen = letters.find(kYen, yen + 1)) {
    UnitPlace unit = unit_before(letters, yen);
    if (!is_stated(letters, unit, where)) continue;
    std::size_t begin = signs.begins[unit.begin], end = signs.ends[unit.end - 1];
    return StatedUnit{unit.zeros, text.substr(begin, end - begin), is_of_unit(letters, unit)};
  }
  return std::nullopt;
}

}  // namespace fujiplan
