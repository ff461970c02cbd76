#pragma once

#include "fixes/fix_function.h"

// Fixes of bytes, whatever they mean; also in comments, and where a file cannot be read as YAML.
namespace fujiplan {

std::vector<yaml::Splice> remove_bytes(const FaultyFile& file, const Diagnostic& finding);

// Of all lines: the finding is at the first.
std::vector<yaml::Splice> end_lines_with_lf(const FaultyFile& file, const Diagnostic& finding);
// Of all lines, too: marks join their characters; where the finding is doubtful, other characters
// take the place of those that have no composed form of their own.
std::vector<yaml::Splice> compose_characters(const FaultyFile& file, const Diagnostic& finding);

}  // namespace fujiplan
