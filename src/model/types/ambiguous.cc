#include "model/types/ambiguous.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/number.h"
#include "base/text.h"

namespace fujiplan {

static constexpr Text kNumber{"数", "a number"};
static constexpr Text kTruth{"真偽値", "a truth value"};
static constexpr Text kLikeDate{"日付", "a date"};

// `true`, `True`, `TRUE` and the like; YAML 1.1 also has yes/no, on/off, y/n.
static bool is_truth_value(std::string_view text) {
  constexpr std::array<std::string_view, 8> kWords = {"true", "false", "yes", "no",
                                                      "on",   "off",   "y",   "n"};
  constexpr std::size_t kLongest = 5;
  return text.size() <= kLongest && std::ranges::find(kWords, to_lower_ascii(text)) != kWords.end();
}

// 2022-04-01 and 2022-4-1, also with a time behind it.
static bool looks_like_date(std::string_view text) {
  return text.size() >= 8 && std::ranges::all_of(text.substr(0, 4), is_digit) && text[4] == '-' &&
         is_digit(text[5]) && text.find('-', 6) != text.npos &&
         std::ranges::all_of(text.substr(5), [](char c) {
           return is_digit(c) || std::string_view("-:.TtZz+ ").find(c) != std::string_view::npos;
         });
}

// Decimal, octal, hexadecimal, with `_`, with an exponent, in base 60 (`12:30`), .inf and .nan:
// generous, because a text that merely looks like one is better quoted too.
static bool is_number(std::string_view text) {
  if (text.starts_with('+') || text.starts_with('-')) text.remove_prefix(1);
  if (text == ".inf" || text == ".Inf" || text == ".INF" || text == ".nan" || text == ".NaN" ||
      text == ".NAN") {
    return true;
  }
  if (text.starts_with("0x") || text.starts_with("0o") || text.starts_with("0b")) {
    text.remove_prefix(2);
    return !text.empty() && std::ranges::all_of(text, [](char c) {
      return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F') || c == '_';
    });
  }
  bool starts_right = !text.empty() && (is_digit(text[0]) ||
                                        (text[0] == '.' && text.size() > 1 && is_digit(text[1])));
  return starts_right &&
         std::ranges::all_of(text,
                             [](char c) {
                               return is_digit(c) ||
                                      std::string_view("_.eE+-:").find(c) != std::string_view::npos;
                             }) &&
         (text.find('-') == text.npos || text.find_first_of("eE") != text.npos);
}

std::optional<Text> other_reading(std::string_view text) {
  // None of them begins with a character beyond ASCII, as nearly all texts do.
  if (text.empty() || static_cast<unsigned char>(text.front()) >= 0x80) return std::nullopt;
  if (is_truth_value(text)) return kTruth;
  if (looks_like_date(text)) return kLikeDate;
  if (is_number(text)) return kNumber;
  return std::nullopt;
}

}  // namespace fujiplan
