#pragma once

#include <string>
#include <string_view>

namespace fujiplan {

// A text as GitHub Flavored Markdown, also as one cell of a table.
std::string escape_markdown(std::string_view text);

}  // namespace fujiplan
