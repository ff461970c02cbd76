#pragma once

#include <string_view>

#include "base/language.h"

namespace fujiplan {

// What stands in place of a text that somebody has yet to write: `new` puts it into the file of a
// project, in the language of the plan, and `validate` names each.
inline constexpr Text kToFillIn{"（未記入）", "(to be filled in)"};

// Is it nothing but that, in either language?
constexpr bool is_to_fill_in(std::string_view text) {
  return text == kToFillIn.ja || text == kToFillIn.en;
}

}  // namespace fujiplan
