#pragma once

#include <string>

#include "base/language.h"
#include "model/types/answer_kind.h"

namespace fujiplan {

// A text that an option gives, read as an answer is, so that a character that nobody sees is none.
// `label`: what it is called, `missing`: what to say where nothing was given. Throws UsageError.
std::string typed_text(const std::string& typed, Text label, Text missing,
                       AnswerKind kind = AnswerKind::Text);

}  // namespace fujiplan
