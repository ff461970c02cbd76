#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

// Units of money that a text states for numbers elsewhere: in a header, or above a table.
namespace fujiplan {

// A unit that a text states for numbers elsewhere: 3 zeros for （千円）, 6 for 単位：百万円, 0 for
// （円）.
struct StatedUnit {
  int zeros;
  std::string_view name;  // 千円: a part of the text
  bool for_all;           // 単位 stands before it: not of one column alone
};
// In a cell of a table the unit may also stand bare (`千円`) or end the words (`予算額千円`).
enum class StatedIn : unsigned char { Sentence, TableCell };
std::optional<StatedUnit> stated_unit(std::string_view text, StatedIn where);

// For the reader of amounts, by letters (amount_signs.h).

inline constexpr std::size_t kLongestUnit = 2;  // letters: 百万

struct UnitPlace {
  std::size_t begin, end;  // of the letters; `end` behind 円
  int zeros;
};

// Is it the unit of numbers elsewhere, and no amount?
bool is_stated(const std::string& letters, const UnitPlace& unit, StatedIn where);

}  // namespace fujiplan
