#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "model/survey_items.h"

namespace fujiplan {

// What a person typed as an answer, on a command line or in a spreadsheet, as the files write it.
struct TypedAnswer {
  std::string text;         // empty when nothing was typed
  Message problem, remedy;  // why it cannot be an answer; empty when it can
  bool ok() const { return problem.empty(); }
};

// Numbers may be full-width, have commas between groups of three digits, begin with ￥, and end in
// 点 or 円; choices may be the English codes, and a phase its number: `3`, `(3)`, `③`, `3
// 導入準備`. What a spreadsheet leaves of a formula (`#NAME?`) is no answer.
// Words of the rubric in the place of a number are refused with the number that they mean.
// Characters that came from a PDF become those that they look like; invisible ones, private-use
// ones and others that are odd (base/odd_character.h) are refused by name, with the place.
TypedAnswer read_typed_answer(const SurveyItem& item, std::string_view typed);

// The number that a text is, as people may type that of one of `count` phases: `(3)`, `3`, `③`.
std::optional<std::size_t> typed_number_of_phase(std::string_view typed, std::size_t count);

// The form that a typed text gets in the files, whatever is in it: plain blanks, numbers in
// half-width characters, NFC, one sentence per line, without spaces around lines and blank lines
// around the whole.
std::string text_as_written(std::string_view typed);

// An answer of the files in the words of a language: a choice as that calls it, and lists as that
// lists things. Others stay.
std::string answer_in_words(const SurveyItem& item, std::string_view text, Language language);

// The same as people read it, on one line: digits in groups.
std::string shown_answer(const SurveyItem& item, std::string_view text, Language language);

// The word that takes an answer away, where an empty one would look like a slip, or leaves what is
// there.
inline constexpr Text kRemovalWord{"（削除）", "(delete)"};
bool is_removal(std::string_view typed);  // in either language, and of either width

// Do two texts, from a file or typed, say the same?
bool is_same_answer(const SurveyItem& item, std::string_view a, std::string_view b);

}  // namespace fujiplan
