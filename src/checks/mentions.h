#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "base/number.h"
#include "model/values.h"

namespace fujiplan {

// Calls `tell(id, begin, length)` for each id in a text, such as `3-4-1`, where ids have so many
// numbers; `begin` and `length` are bytes of the text. A longer code (`B1-7-5`, `1-2-3-4`, a
// telephone number with leading zeros) is none.
template <typename Tell>
void each_mention(std::string_view text, std::size_t numbers, Tell tell) {
  auto belongs = [](char c) { return is_letter_or_digit(c) || c == '-'; };
  for (auto at = text.begin(); at != text.end();) {
    auto begin = std::find_if(at, text.end(), belongs);
    at = std::find_if_not(begin, text.end(), belongs);
    auto offset = static_cast<std::size_t>(begin - text.begin());
    auto length = static_cast<std::size_t>(at - begin);
    if (auto id = parse_project_id(text.substr(offset, length), numbers)) tell(*id, offset, length);
  }
}

}  // namespace fujiplan
