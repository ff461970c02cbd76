#pragma once

#include <optional>
#include <vector>

#include "model/rating/scheme.h"
#include "model/survey.h"

// The layers of judgement of a year: the department's own, then each reviewer's.
namespace fujiplan {

struct Layer {
  const Reviewer* reviewer = nullptr;  // null: the department
  const Review* review = nullptr;      // null: of the department
  // What the layer leaves out is taken from the one before it that goes by the criteria of the
  // plan; by a scale of its own, that score alone.
  Evaluation evaluation;
  // None: something is lacking that a result needs; by rates of achievement, all but those with a
  // scale of their own. It points into the answers, not into `evaluation`.
  std::optional<Outcome> outcome;
};

// Does it judge by levels of its own? Null: the department, which never does.
bool is_by_scale(const Reviewer* reviewer);

// Those that said something, in their order; the department's own is always there, and first.
std::vector<Layer> layers_of(const Scheme& scheme, const SurveyEntry& entry);

}  // namespace fujiplan
