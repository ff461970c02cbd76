#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "files/environment.h"

namespace fujiplan {

// The first argument with which the completions of the shells (completions/) ask.
inline constexpr std::string_view kCompleteCommand = "__complete";

// What can stand for the last of `words`, the words behind `fujiplan` up to the cursor; the last
// may be empty. One line each: the word, a tab, what it means. A line `:files` or `:folders` asks
// the shell to complete those. Silent when there is nothing to offer.
std::string complete(const std::vector<std::string>& words, Environment& env);

}  // namespace fujiplan
