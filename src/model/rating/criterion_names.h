#pragma once

#include <string>
#include <string_view>

#include "model/rating/rubric.h"
#include "model/survey.h"

// What a plan calls its criteria and their answers.
namespace fujiplan {

// A name that is the standard one has its English beside it, as far as plan.yaml does not say it.
Text label_of(const Criterion& criterion);

// The criterion of the standard declarations with this key; null when there is none. Forms of
// earlier programs have its name.
const Criterion* standard_criterion(std::string_view key);

// The name as a column of a form has it: brackets would hide what stands in them.
std::string name_without_brackets(std::string_view name);

// 成果の評価; 施策の評価 of a criterion that is called so. In English its name alone.
Message judgement_of(const Criterion& criterion);

// 1～5、5が最も良い; A、B、C、D。Aが最も良い. What may be written, and which is the best.
Message answers_in_words(const Criterion& criterion);

// 進捗の点数（1～5、5が最も良い）. One line for editors.
Message meaning_of(const Criterion& criterion);

// "B（要改善）"; a level that says all by its name has no more to say: 目標どおり.
std::string level_in_words(const Score& score, Language language);

// 進捗 4、経費 3、取組内容 4
std::string shown_scores(const Evaluation& scores, Language language);

}  // namespace fujiplan
