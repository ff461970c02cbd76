#pragma once

#include "fixes/fix_function.h"

// Fixes of one key or value.
namespace fujiplan {

// What the check said belongs there (Diagnostic::instead): the bytes of a number, an id, a year.
std::vector<yaml::Splice> write_value(const FaultyFile& file, const Diagnostic& finding);
// The same of a name, in quotes where it needs them.
std::vector<yaml::Splice> write_name(const FaultyFile& file, const Diagnostic& finding);

std::vector<yaml::Splice> put_in_quotes(const FaultyFile& file, const Diagnostic& finding);

// Characters inside of a text.
std::vector<yaml::Splice> write_characters(const FaultyFile& file, const Diagnostic& finding);
std::vector<yaml::Splice> widen_kana(const FaultyFile& file, const Diagnostic& finding);

}  // namespace fujiplan
