#pragma once

#include <span>
#include <string_view>

#include "model/survey_items.h"

namespace fujiplan {

// The item of a plan that a typed name means: `evaluation.progress`, `progress`, 進捗 or what the
// plan calls it instead, 事業の評価（進捗）, and without the unit, 予算額 of 予算額（円）. Another
// unit is not taken: 予算額（千円） is no name. With words of a reviewer, it is an item of that
// review: `progress`, `comment`. Throws UsageError when there is none (with the
// nearest name) or more than one.
const SurveyItem& typed_item(std::string_view name, const Vocabulary& words,
                             std::span<const SurveyItem> items);

// The reviewer of the plan that is called so, of any width and case. Throws UsageError when the
// plan has none, or none of that name.
const Reviewer& typed_reviewer(std::string_view typed, const Vocabulary& words);

}  // namespace fujiplan
