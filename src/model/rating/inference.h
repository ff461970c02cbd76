#pragma once

#include <string>
#include <vector>

#include "model/field.h"
#include "model/plan_header.h"

// What of a rating is shown to whom, and what that tells of a score that is not shown.
namespace fujiplan {

// Which parts of a rating may be seen: 総合評価, and the scores that are not internal.
struct RatingView {
  bool result = true, scores = true;
};
// Never what the plan does not have: results where it gives none.
RatingView rating_view(const PlanHeader& header, Audience audience);
// That of the groups of a level, from 1; 0: that of projects.
RatingView rating_view(const PlanHeader& header, std::size_t level, Audience audience);
// That of a year: what was not published of it stays so, whatever the rubric says from then on.
RatingView rating_view_in(const PlanHeader& header, FiscalYear year, Audience audience);
// What may be seen of every year.
RatingView rating_view_of_all_years(const PlanHeader& header, std::size_t level, Audience audience);
constexpr RatingView operator&(RatingView a, RatingView b) {
  return {a.result && b.result, a.scores && b.scores};
}

// How often the public can tell the answer for an internal criterion, of all combinations of
// answers that a result needs.
struct Inference {
  std::string criterion = {};  // what the plan calls it
  int combinations = 0;        // 125 of three scores from 1 to 5; 0: too many to be counted
  int exact = 0;               // one answer is possible
  int narrowed = 0;            // not every answer is possible; those that are exact, too
};
// One for each internal criterion.
std::vector<Inference> inferences(const PlanHeader& header, RatingView view);

// The same for what any of its rubrics publishes without having said so: nothing where all have.
std::vector<Inference> unsaid_inferences(const PlanHeader& header);

}  // namespace fujiplan
