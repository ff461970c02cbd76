#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Amounts of money as Japanese texts write them: `2,500万円`, `1千500万`, `五百八十三万円`,
// `5 830 000`, `1.2億円`. The notations stand in notation/amount_signs.cc.
namespace fujiplan {

// More is no amount of a plan.
inline constexpr std::int64_t kLargestAmount = 9'007'199'254'740'991;

struct WrittenAmount {
  std::size_t begin, end;  // bytes of the text: from its first digit to its last digit or unit
  std::int64_t yen;        // never negative: a sign before it does not count
  bool has_unit;           // 万, 千 or the like is part of it, or 円 stands behind it
};

// Every amount of a line, in the order of their beginnings. Where blanks part numbers, each way to
// read them is one: `3 250 000` is 3, 250, 0, 3250, 250000 and 3250000. Takes time in proportion to
// the line.
std::vector<WrittenAmount> amounts_in(std::string_view line);

// The yen of a text that is one amount with a unit and nothing else: `5,940千円`, `約1.2億`.
std::optional<std::int64_t> whole_amount(std::string_view text);

// An amount on one line in half-width characters, blanks as they are usual: for people.
std::string shown_amount(std::string_view written);

// `number` with that many zeros behind it; none when that is no amount any more.
std::optional<std::int64_t> with_zeros(std::int64_t number, int zeros);

}  // namespace fujiplan
