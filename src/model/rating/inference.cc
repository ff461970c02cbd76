#include "model/rating/inference.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "model/rating/scheme.h"

namespace fujiplan {

RatingView rating_view(const PlanHeader& header, Audience audience) {
  const Choice<Publish>& publish = header.rubric.publish;
  RatingView view;
  if (audience == Audience::Public && publish) {
    view = {publish.value != Publish::Scores, publish.value != Publish::Result};
  }
  const Scheme scheme = scheme_of(header);
  return view & RatingView{scheme.gives_results(), !scheme.criteria.empty()};
}

namespace {

// What the public sees of one combination: the answers that are public, and the result.
using Seen = std::pair<std::vector<std::size_t>, std::string>;

template <typename Visit>
void for_each_combination(const Scheme& scheme, const std::vector<const Criterion*>& criteria,
                          RatingView view, Visit visit) {
  Evaluation evaluation;
  for (const Criterion* criterion : criteria) evaluation.scores.push_back({criterion, 0, {}});
  while (true) {
    Seen seen;
    for (const Score& score : evaluation.scores) {
      if (view.scores && !is_internal(*score.criterion)) seen.first.push_back(score.place);
    }
    if (view.result) seen.second = outcome_of(scheme, evaluation)->name;
    visit(seen, evaluation);
    std::size_t i = 0;
    for (; i < evaluation.scores.size(); ++i) {
      Score& score = evaluation.scores[i];
      if (++score.place < score.criterion->answers()) break;
      score.place = 0;
    }
    if (i == evaluation.scores.size()) return;
  }
}

Inference inference_of(const Scheme& scheme, const std::vector<const Criterion*>& criteria,
                       std::size_t internal, RatingView view) {
  std::map<Seen, std::set<std::size_t>> possible;
  for_each_combination(scheme, criteria, view, [&](const Seen& seen, const Evaluation& evaluation) {
    possible[seen].insert(evaluation.scores[internal].place);
  });
  Inference found{.criterion = std::string(criteria[internal]->name.value)};
  for_each_combination(scheme, criteria, view, [&](const Seen& seen, const Evaluation&) {
    std::size_t answers = possible[seen].size();
    ++found.combinations;
    if (answers == 1) ++found.exact;
    if (answers < criteria[internal]->answers()) ++found.narrowed;
  });
  return found;
}

}  // namespace

std::vector<Inference> inferences(const PlanHeader& header, RatingView view) {
  constexpr std::size_t kMostCombinations = 100'000;
  const Scheme scheme = scheme_of(header);
  std::vector<const Criterion*> criteria = missing_in(scheme, {});
  std::size_t combinations = 1;
  for (const Criterion* criterion : criteria) {
    combinations = std::min(combinations * criterion->answers(), kMostCombinations + 1);
  }
  std::vector<Inference> found;
  for (std::size_t i = 0; i < criteria.size(); ++i) {
    if (!is_internal(*criteria[i]) || !view.result) continue;
    if (combinations > kMostCombinations) {
      found.push_back({.criterion = std::string(criteria[i]->name.value)});
    } else {
      found.push_back(inference_of(scheme, criteria, i, view));
    }
  }
  return found;
}

std::vector<Inference> unsaid_inferences(const PlanHeader& header) {
  if (header.rubric.publish) return {};
  return inferences(header, rating_view(header, Audience::Public));
}

}  // namespace fujiplan
