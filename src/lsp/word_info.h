#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/language.h"
#include "model/words.h"

// What the plan's own words, and its times, say to somebody who reads a file.
namespace fujiplan::lsp {

// The time that the last of the keys is, in full: `R4上`, or the part of a year in the answers'
// schedule. Empty: it is none, or no part of this plan's years.
std::string time_in_full(const Vocabulary& words, std::span<const std::string> keys,
                         Language language);

// What a class, a phase (with its number and the time at which it begins) or a status means that is
// written as the value of the keys; empty for other values, and for words that are not the plan's.
std::string word_in_full(const Vocabulary& words, std::span<const std::string> keys,
                         std::string_view word, Language language);

}  // namespace fujiplan::lsp
