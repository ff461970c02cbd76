#pragma once

#include <cstdint>
#include <string_view>

#include "base/language.h"
#include "model/plan_header.h"
#include "model/survey.h"

// What scores say in 図表2, the rubric of plan.yaml. Its words differ from plan to plan, its five
// steps do not: 3 is as planned, above is better, below is worse.
namespace fujiplan {

inline constexpr std::int64_t kAsPlanned = 3;    // おおむね計画どおり
inline constexpr std::int64_t kAheadOfPlan = 4;  // progress: 計画より進んでいる

// 4点「計画より進んでいる」, with the words of plan.yaml, so that nobody must look them up.
Message score_in_words(const Criteria& criteria, std::string_view key, std::int64_t score);

// 進捗4点「計画より進んでいる」、経費…: all scores that are there.
Message scores_in_words(const Criteria& criteria, const Evaluation& scores);

}  // namespace fujiplan
