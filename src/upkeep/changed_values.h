#pragma once

#include <string>
#include <vector>

#include "base/language.h"

namespace fujiplan {

// A value that an edit changed, as a receipt shows it. Empty: there is none.
struct ChangedValue {
  std::string label, before, after;
};

// What a receipt says where nothing is to be written, and where nothing was.
inline constexpr Text kUnchanged{"  変わらない\n", "  nothing changes\n"};
inline constexpr Text kOnlyTried{"--dry-run のため、何も書き込んでいない\n",
                                 "--dry-run: nothing was written\n"};

// A line each, the labels as wide as the widest: 進捗  3 → 4
std::string changed_values(const std::vector<ChangedValue>& values, Language language);

}  // namespace fujiplan
