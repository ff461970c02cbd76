#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/project.h"
#include "model/rating/scheme.h"
#include "model/targets/rate.h"

// Results by 達成率: `by: achievement`.
namespace fujiplan {

// A target of the project in a year, with the rate that the scheme asks for; all of them, in their
// order.
TargetInYear rated_target(const Scheme& scheme, const Project& project, const Target& target,
                          FiscalYear year);
std::vector<TargetInYear> rated_targets(const Scheme& scheme, const Project& project,
                                        FiscalYear year);

// The grade of each target by itself; null: it has no rate, or there are no such grades.
const GradeFloor* grade_of(const Scheme& scheme, const TargetInYear& target);

// Targets without a number for the year take no part, nor do those in words. None where one that
// takes part has no rate, or none takes part.
std::optional<Outcome> achievement_of(const Scheme& scheme, std::span<const TargetInYear> targets);

// How many percentage points are lacking to a rate.
Fraction rate_lacking(Fraction wanted, Fraction reached);

// オンライン利用率82%（B: 80%以上100%未満）、Aまであと18ポイント; why there is no result:
// 処理日数: 実績値がない.
std::string achievement_in_words(const Scheme& scheme, std::span<const TargetInYear> targets,
                                 const std::optional<Outcome>& outcome, Language language);

}  // namespace fujiplan
