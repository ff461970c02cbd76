#pragma once

#include <string_view>

namespace fujiplan::yaml {

// Is the text surely one that preflight has nothing to say about? One fast pass over the bytes, and
// cautious: true only for UTF-8 of LF, printable ASCII and the usual characters of Japanese text,
// none of which NFC would change, alone or beside others, and none of which is odd
// (base/odd_character.h). False means "look closer".
bool is_surely_clean(std::string_view text);

}  // namespace fujiplan::yaml
