#include "model/reviews/layers.h"

#include <algorithm>
#include <utility>

#include "base/put_in_order.h"

namespace fujiplan {

bool is_by_scale(const Reviewer* reviewer) {
  return reviewer != nullptr && reviewer->has_scale();
}

// The scores of a judgement, in place of those that it judges anew.
static void judge_anew(Evaluation& evaluation, const Evaluation& judgement) {
  for (const Score& score : judgement.scores) {
    auto same = std::ranges::find_if(evaluation.scores, [&](const Score& other) {
      return other.criterion->key.value == score.criterion->key.value;
    });
    if (same == evaluation.scores.end()) {
      evaluation.scores.push_back(score);
    } else {
      *same = score;
    }
  }
  evaluation.present = !evaluation.scores.empty();
  put_in_order(evaluation.scores, [](const Score& score) { return score.criterion->position; });
}

// The same score where it stands in the answers, which outlive the layers.
static const Score* in_answers(const Score& score, const SurveyEntry& entry) {
  for (const Review& review : entry.reviews.all) {
    for (const Score& one : review.evaluation.scores) {
      if (one.at == score.at) return &one;
    }
  }
  return entry.evaluation.find(*score.criterion);
}

static std::optional<Outcome> outcome_of(const Scheme& scheme, const Evaluation& evaluation,
                                         const SurveyEntry& entry) {
  auto outcome = outcome_of(scheme, evaluation);
  if (outcome && outcome->from != nullptr) outcome->from = in_answers(*outcome->from, entry);
  return outcome;
}

std::vector<Layer> layers_of(const Scheme& scheme, const SurveyEntry& entry) {
  std::vector<Layer> layers(1);
  layers.front().evaluation = entry.evaluation;
  layers.front().outcome = outcome_of(scheme, entry.evaluation);
  Evaluation evaluation = entry.evaluation;
  for (const Review& review : entry.reviews.all) {
    const std::vector<Score>& scores = review.evaluation.scores;
    Layer& layer = layers.emplace_back(Layer{review.reviewer, &review, review.evaluation, {}});
    if (review.reviewer->has_scale()) {
      if (!scores.empty()) layer.outcome = judged_as(scheme, scores.front());
      continue;
    }
    judge_anew(evaluation, review.evaluation);
    layer.evaluation = evaluation;
    layer.outcome = outcome_of(scheme, evaluation, entry);
  }
  return layers;
}

}  // namespace fujiplan
