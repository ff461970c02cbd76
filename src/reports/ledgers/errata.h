#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/field.h"
#include "model/plan.h"

// 正誤表: what was wrong when a year was published.
namespace fujiplan {

struct Erratum {
  const Project* project;
  const Correction* correction;
  std::string item;      // what was wrong, as the plan calls it: 事業の評価（進捗）
  std::string was, now;  // on one line; empty: there was nothing, it was taken away
  std::string in_words;  // 2026-10-01 令和7年度 事業の評価（進捗）: 3 → 4（集計の誤り）
};

// Those that the audience may see, of all years: the newest first, those of a day by project. What
// was never published was not published wrong: corrections of internal items are left out as a
// whole, with their reasons.
std::vector<Erratum> errata_of(const Plan& plan, Audience audience);

// How many are left out for the public.
std::size_t errata_left_out(const Plan& plan);

}  // namespace fujiplan
