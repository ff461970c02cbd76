#pragma once

#include "fixes/fix_function.h"

// Fixes of whole entries of a map: they move or go with the comments that belong to them, or get
// another value.
namespace fujiplan {

// A key that stands after others goes in front of the first of them.
std::vector<yaml::Splice> move_key(const FaultyFile& file, const Diagnostic& finding);

// A list, or lists by years, say what the finding knows to be right: only what differs is written.
std::vector<yaml::Splice> write_lists(const FaultyFile& file, const Diagnostic& finding);

// The key whose value says that there is nothing goes. Comments stay. Not the only key of a map.
std::vector<yaml::Splice> remove_key(const FaultyFile& file, const Diagnostic& finding);

}  // namespace fujiplan
