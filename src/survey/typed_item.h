#pragma once

#include <string_view>

#include "model/plan_header.h"
#include "model/survey_items.h"

namespace fujiplan {

// The item that a typed name means: `evaluation.progress`, `progress`, 進捗 or what the plan calls
// it instead, 事業の評価（進捗）, and without the unit, 予算額 of 予算額（円）. Another unit is not
// taken: 予算額（千円） is no name. Throws UsageError when there is none (with the nearest name) or
// more than one.
const SurveyItem& typed_item(std::string_view name, const PlanHeader& header);

}  // namespace fujiplan
