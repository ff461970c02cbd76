#pragma once

#include <string>
#include <string_view>
#include <vector>

// Messages of JSON-RPC for people: one in each line.
namespace fujiplan::testing {

// As an editor sends them: each with its header. Empty lines are left out.
std::string framed(std::string_view lines);

// The messages that a server has sent. What does not begin with a header comes as it is.
std::vector<std::string> messages_in(std::string_view bytes);

}  // namespace fujiplan::testing
