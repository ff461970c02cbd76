#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "model/plan.h"
#include "survey/import/import.h"

namespace fujiplan {

// What validate would find that it does not find now, at the cells that it is about, as `survey
// set` says it of one project. Rows with an error are refused, and it is added to the findings;
// anything else is a remark. `texts`: the files as they would be, by the number of their source.
void judge_answers(const Plan& plan, const std::map<std::size_t, std::string>& texts,
                   FormAnswers& forms, unsigned threads);

}  // namespace fujiplan
