#pragma once

#include <string_view>

namespace fujiplan::testing {

// The guides whose `$ fujiplan` blocks and tables tests/unit/docs_test.cc renews, from the
// repository's folder.
inline constexpr std::string_view kReplayedGuides[] = {
    "README.md",        "README.en.md",   "CONTRIBUTING.md",  "docs/format.md",
    "docs/commands.md", "docs/review.md", "docs/templates.md"};

}  // namespace fujiplan::testing
