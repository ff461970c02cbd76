#pragma once

#include <string_view>

#include "model/typed_answer.h"

// Numbers that a person typed as answers (read_typed_answer), without blanks around them.
namespace fujiplan {

// Points and other whole numbers: 点 and 円 may stand behind them.
TypedAnswer typed_number(const SurveyItem& item, std::string_view typed);

// Of a target, with its unit or without.
TypedAnswer typed_decimal(const SurveyItem& item, std::string_view typed);

// Of money, in the unit of the plan.
TypedAnswer typed_amount(const SurveyItem& item, std::string_view typed);

}  // namespace fujiplan
