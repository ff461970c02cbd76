#pragma once

#include <cstdint>

// What scores say in 図表2, the rubric of plan.yaml. Its words differ from plan to plan, its five
// steps do not: 3 is as planned, above is better, below is worse.
namespace fujiplan {

inline constexpr std::int64_t kAsPlanned = 3;    // おおむね計画どおり
inline constexpr std::int64_t kAheadOfPlan = 4;  // progress: 計画より進んでいる

}  // namespace fujiplan
