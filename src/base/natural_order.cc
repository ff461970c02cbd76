#include "base/natural_order.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "base/number.h"

namespace fujiplan {

// Takes the run of digits off the front, without leading zeros.
static std::string_view take_digits(std::string_view& text) {
  std::size_t zeros = 0;
  while (zeros < text.size() && text[zeros] == '0') ++zeros;
  std::size_t end = zeros;
  while (end < text.size() && is_digit(text[end])) ++end;
  std::string_view run = text.substr(zeros, end - zeros);
  text.remove_prefix(end);
  return run;
}

// Of two numbers with an equal beginning, where they differ: more digits are more, of equally many
// the first one decides. None where a zero at the front would count as a digit, or no number
// differs.
static std::optional<bool> less_by_digits(std::string_view a, std::string_view b, std::size_t at) {
  auto digit = [](std::string_view text, std::size_t i) {
    return i < text.size() && is_digit(text[i]);
  };
  if (!digit(a, at) || !digit(b, at) || a[at] == '0' || b[at] == '0') return std::nullopt;
  std::size_t end = at + 1;
  while (digit(a, end) && digit(b, end)) ++end;
  if (digit(a, end) != digit(b, end)) return digit(b, end);
  return a[at] < b[at];
}

bool natural_less(std::string_view a, std::string_view b) {
  // Names that are compared often begin alike: go on where they differ, at the whole number there.
  auto same = std::ranges::mismatch(a, b).in1;
  if (auto less = less_by_digits(a, b, static_cast<std::size_t>(same - a.begin()))) return *less;
  while (same != a.begin() && is_digit(*std::prev(same))) --same;
  auto skipped = static_cast<std::size_t>(same - a.begin());
  std::string_view rest_a = a.substr(skipped), rest_b = b.substr(skipped);
  while (!rest_a.empty() && !rest_b.empty()) {
    if (is_digit(rest_a[0]) && is_digit(rest_b[0])) {
      std::string_view run_a = take_digits(rest_a), run_b = take_digits(rest_b);
      if (run_a.size() != run_b.size()) return run_a.size() < run_b.size();
      if (run_a != run_b) return run_a < run_b;
    } else if (rest_a[0] != rest_b[0]) {
      return static_cast<unsigned char>(rest_a[0]) < static_cast<unsigned char>(rest_b[0]);
    } else {
      rest_a.remove_prefix(1);
      rest_b.remove_prefix(1);
    }
  }
  if (rest_a.empty() != rest_b.empty()) return rest_a.empty();
  return a.size() != b.size() ? a.size() < b.size() : a < b;  // they differ in leading zeros only
}

}  // namespace fujiplan
