#pragma once

#include <string>

#include "model/field.h"
#include "model/plan_header.h"

// What of a rating is shown to whom, and what that tells of a score that is not shown.
namespace fujiplan {

// Which parts of a rating may be seen: 総合評価, and the scores that are not internal.
struct RatingView {
  bool result = true, scores = true;
};
RatingView rating_view(const Rubric& rubric, Audience audience);
constexpr RatingView operator&(RatingView a, RatingView b) {
  return {a.result && b.result, a.scores && b.scores};
}

// How often the public can tell the internal score of 経費, of all combinations of three scores.
struct Inference {
  int combinations = 0;        // 125: each of three scores from 1 to 5
  int exact = 0;               // one score of 経費 is possible
  int narrowed = 0;            // not every score is possible; those that are exact, too
  std::string criterion = {};  // what the plan calls 経費
};
Inference inference_of_cost(const Rubric& rubric, RatingView view);

// The same for what a plan publishes without having said so: nothing where it has.
Inference unsaid_inference(const Rubric& rubric);

}  // namespace fujiplan
