#pragma once

#include <string>

#include "model/survey_items.h"

namespace fujiplan {

// How an answer is written, in a few words: 円単位の数字, 選択肢から選ぶ.
std::string way_to_write(const SurveyItem& item, Language language);

// The levels of a criterion with what they mean, a line for each.
std::string levels_with_meanings(const Criterion& criterion, Language language);

}  // namespace fujiplan
