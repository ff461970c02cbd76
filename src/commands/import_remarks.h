#pragma once

#include <span>
#include <string>

#include "views/survey_import.h"

namespace fujiplan {

// Answers that are taken, but say nothing (なし, 同上): a line for each cell, with the warning that
// `validate` gives of it.
std::string import_remarks(std::span<const FormFile> files, const FormAnswers& forms,
                           Language language);

}  // namespace fujiplan
