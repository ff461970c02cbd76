#pragma once

#include <string_view>

namespace fujiplan {

// Is the whole text a word or sign that only says that there is nothing to say: なし, 特になし,
// 同上, －, N/A? Blanks, brackets, points and the width of characters do not count. Such an answer
// is no evidence; docs/format.md asks to leave the key out.
bool says_nothing(std::string_view text);

}  // namespace fujiplan
