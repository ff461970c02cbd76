#pragma once

#include <string>

#include "base/language.h"
#include "model/types/answer_kind.h"

namespace fujiplan {

// A text that an option gives, read as an answer is, so that a character that nobody sees is none.
// `label`: what it is called, `missing`: what to say where nothing was given. Throws UsageError.
std::string typed_text(const std::string& typed, Text label, Text missing,
                       AnswerKind kind = AnswerKind::Text);

// A reason as the files write it: like the text of an answer, so that no character that nobody sees
// gets in. Empty where none is typed; throws UsageError for what is no text.
std::string typed_reason(const std::string& typed);

}  // namespace fujiplan
