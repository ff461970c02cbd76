#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "model/plan.h"
#include "views/survey_import.h"

namespace fujiplan {

// Refuses the rows of forms that validate would find an error in, one that is not there now, and
// adds it to the findings, at the cell that it is about. `texts`: the files as they would be, by
// the number of their source.
void refuse_new_errors(const Plan& plan, const std::map<std::size_t, std::string>& texts,
                       FormAnswers& forms);

}  // namespace fujiplan
