#pragma once

#include "fixes/fix_function.h"

// Fixes that move or take away whole entries of a map, with the comments that belong to them.
namespace fujiplan {

// A key that stands after others goes in front of the first of them.
std::vector<yaml::Splice> move_key(const FaultyFile& file, const Diagnostic& finding);

// The key whose value says that there is nothing goes. Comments stay. Not the only key of a map.
std::vector<yaml::Splice> remove_key(const FaultyFile& file, const Diagnostic& finding);

}  // namespace fujiplan
