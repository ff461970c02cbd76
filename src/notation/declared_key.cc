#include "notation/declared_key.h"

#include <algorithm>

#include "base/number.h"
#include "base/text.h"

namespace fujiplan {

static bool is_letter_of_key(char c) {
  bool ascii = static_cast<unsigned char>(c) < 0x80;
  return !ascii || is_letter_or_digit(c) || c == '_';
}

bool can_be_key(std::string_view text) {
  return std::ranges::all_of(text, is_letter_of_key);
}

bool is_typed_key(std::string_view text) {
  constexpr std::size_t kLongest = 60;  // bytes
  if (text.empty() || text.size() > kLongest || std::ranges::all_of(text, is_digit)) return false;
  auto may_stand = [](char c) { return is_letter_of_key(c) || c == '-'; };
  return std::ranges::all_of(text, may_stand) && text == to_half_width(text) &&
         text.find("　") == text.npos;
}

}  // namespace fujiplan
