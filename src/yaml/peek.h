#pragma once

#include <optional>
#include <string_view>

namespace fujiplan::yaml {

// The short text behind a `key:` at the beginning of a line, without quotes and comment: for a look
// at a text that is not parsed, because it may be broken or one of very many. The first such line
// counts; none when there is none. Escapes in quotes stay as they are.
std::optional<std::string_view> peek_value(std::string_view text, std::string_view key);

}  // namespace fujiplan::yaml
