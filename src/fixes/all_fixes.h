#pragma once

#include <span>
#include <string_view>

#include "fixes/fix_function.h"

namespace fujiplan {

struct CodeFix {
  std::string_view code;
  FixFunction mend;
};

// The function of every rule whose `fix` is not None, in the order of their codes.
std::span<const CodeFix> all_fixes();

// How the finding is fixed; empty where it cannot be.
std::vector<yaml::Splice> splices_of(const FaultyFile& file, const Diagnostic& finding);

}  // namespace fujiplan
