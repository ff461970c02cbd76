#pragma once

#include <string_view>

namespace fujiplan {

// Is the whole text a word or sign that only says that there is nothing to say: なし, 特になし,
// 同上, －, N/A? Blanks, brackets, points and the width of characters do not count. Such an answer
// is no evidence; docs/format.md asks to leave the key out.
bool says_nothing(std::string_view text);

// Does such a text say that there is nothing: －, なし, N/A? 同上 means what stands elsewhere, and
// 未記入 that somebody is yet to write it.
bool says_none(std::string_view text);

}  // namespace fujiplan
