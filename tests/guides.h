#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fujiplan::testing {

// Every Markdown file that somebody reads, from the repository's folder.
std::vector<std::string> guides();

// Those whose `$ fujiplan` blocks and tables tests/unit/docs_test.cc renews.
inline constexpr std::string_view kReplayedGuides[] = {
    "README.md",         "README.en.md",     "CONTRIBUTING.md", "docs/format.md",
    "docs/own-plan.md",  "docs/commands.md", "docs/review.md",  "docs/site.md",
    "docs/templates.md", "docs/open-data.md"};

}  // namespace fujiplan::testing
