#include "notation/wide_number.h"

#include "base/text.h"

namespace fujiplan {

static bool is_digit_of_any_width(char32_t c) {
  return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９');
}

// The end of the digits at `at`, and how many they are.
static std::size_t digits_end(std::string_view text, std::size_t at, std::size_t& count) {
  count = 0;
  while (is_digit_of_any_width(code_point_at(text, at))) {
    at += decode_at(text, at).size;
    ++count;
  }
  return at;
}

std::size_t number_end(std::string_view text, std::size_t at) {
  constexpr std::size_t kGroup = 3;  // digits behind a comma
  std::size_t digits = 0, end = digits_end(text, at, digits);
  bool first = true;
  while (code_point_at(text, end) == U'，' || code_point_at(text, end) == U',') {
    if (first && digits > kGroup) break;
    first = false;
    std::size_t group = digits_end(text, end + decode_at(text, end).size, digits);
    if (digits != kGroup) break;
    end = group;
  }
  while (code_point_at(text, end) == U'．' || code_point_at(text, end) == U'.') {
    std::size_t part = digits_end(text, end + decode_at(text, end).size, digits);
    if (digits == 0) break;
    end = part;
  }
  return end;
}

std::string with_half_width_numbers(std::string_view text) {
  constexpr std::string_view kFullWidth = "\xEF\xBC";  // how they all begin, and little else
  if (text.find(kFullWidth) == text.npos) return std::string(text);
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    CodePoint c = decode_at(text, at);
    bool number = is_digit_of_any_width(c.value);
    std::size_t end = number ? number_end(text, at) : at + c.size;
    std::string_view part = text.substr(at, end - at);
    out += number ? to_half_width(part) : std::string(part);
    at = end;
  }
  return out;
}

}  // namespace fujiplan
