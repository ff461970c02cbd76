#include "model/rating/inference.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "model/rating/rubric_changes.h"
#include "model/rating/scheme.h"

namespace fujiplan {

RatingView rating_view(const PlanHeader& header, Audience audience) {
  return rating_view(header, header.level, audience);
}

static RatingView view_by(const Rubric& said, Audience audience) {
  if (audience == Audience::Internal || !said.publish) return {};
  return {said.publish.value != Publish::Scores, said.publish.value != Publish::Result};
}

// What there is to be seen.
static RatingView view_of(const Scheme& scheme) {
  return {scheme.gives_results(), !scheme.criteria.empty()};
}

RatingView rating_view(const PlanHeader& header, std::size_t level, Audience audience) {
  return view_by(said_rubric(header, level), audience) & view_of(scheme_of(header, level));
}

RatingView rating_view_in(const PlanHeader& header, FiscalYear year, Audience audience) {
  const Rubric& said = value_in(said_rubric(header, header.level), year);
  return view_by(said, audience) & view_of(scheme_of(said, header.level));
}

RatingView rating_view_of_all_years(const PlanHeader& header, std::size_t level,
                                    Audience audience) {
  RatingView shown, there{false, false};
  each_value(said_rubric(header, level), [&](const Rubric& said) {
    const RatingView of_value = view_of(scheme_of(said, level));
    shown = shown & view_by(said, audience);
    there = {there.result || of_value.result, there.scores || of_value.scores};
  });
  return shown & there;
}

namespace {

// Combinations of which the public sees the same: the public answers, and the result.
struct Alike {
  std::string result;
  int combinations = 0;
  std::size_t answers = 0;  // how many answers for the internal criterion are among them
  std::size_t last = 0;     // of these
};

// The next combination, in which the first answers change first. False: there is none.
bool go_on(Evaluation& evaluation) {
  for (Score& score : evaluation.scores) {
    if (++score.place < score.criterion->answers()) return true;
    score.place = 0;
  }
  return false;
}

Inference inference_of(const Scheme& scheme, const std::vector<const Criterion*>& criteria,
                       const Criterion& internal, RatingView view) {
  Evaluation evaluation;
  std::vector<bool> shown;     // of the scores
  std::size_t sets_shown = 1;  // of public answers
  for (const Criterion* criterion : criteria) {
    if (criterion == &internal) continue;
    evaluation.scores.push_back({criterion, 0, {}});
    shown.push_back(view.scores && !is_internal(*criterion));
    if (shown.back()) sets_shown *= criterion->answers();
  }
  evaluation.scores.push_back({&internal, 0, {}});  // changes last: its answers come in turn
  const Score& hidden = evaluation.scores.back();

  std::vector<std::vector<Alike>> seen(sets_shown);
  do {
    std::size_t set = 0;
    for (std::size_t i = 0; i < shown.size(); ++i) {
      const Score& score = evaluation.scores[i];
      if (shown[i]) set = set * score.criterion->answers() + score.place;
    }
    std::string result = outcome_of(scheme, evaluation)->name;
    auto alike = std::ranges::find(seen[set], result, &Alike::result);
    if (alike == seen[set].end()) alike = seen[set].insert(alike, {std::move(result)});
    ++alike->combinations;
    if (alike->answers == 0 || alike->last != hidden.place) ++alike->answers;
    alike->last = hidden.place;
  } while (go_on(evaluation));

  Inference found{.criterion = std::string(internal.name.value)};
  for (const std::vector<Alike>& of_set : seen) {
    for (const Alike& alike : of_set) {
      found.combinations += alike.combinations;
      if (alike.answers == 1) found.exact += alike.combinations;
      if (alike.answers < internal.answers()) found.narrowed += alike.combinations;
    }
  }
  return found;
}

}  // namespace

static std::vector<Inference> inferences(const Scheme& scheme, RatingView view) {
  constexpr std::size_t kMostCombinations = 100'000;
  std::vector<const Criterion*> criteria = missing_in(scheme, {});
  std::size_t combinations = 1;
  for (const Criterion* criterion : criteria) {
    combinations = std::min(combinations * criterion->answers(), kMostCombinations + 1);
  }
  std::vector<Inference> found;
  for (const Criterion* criterion : criteria) {
    if (!is_internal(*criterion) || !view.result) continue;
    if (combinations > kMostCombinations) {
      found.push_back({.criterion = std::string(criterion->name.value)});
    } else {
      found.push_back(inference_of(scheme, criteria, *criterion, view));
    }
  }
  return found;
}

std::vector<Inference> inferences(const PlanHeader& header, RatingView view) {
  return inferences(scheme_of(header), view);
}

static bool is_same(const Inference& a, const Inference& b) {
  return a.criterion == b.criterion && a.combinations == b.combinations && a.exact == b.exact &&
         a.narrowed == b.narrowed;
}

std::vector<Inference> unsaid_inferences(const PlanHeader& header) {
  std::vector<Inference> found;
  for (const RubricFrom& rubric : rubrics_so_far(header)) {
    if (rubric.said->publish) continue;
    const Scheme scheme = scheme_of(*rubric.said, header.level);
    for (Inference& one : inferences(scheme, view_of(scheme))) {
      bool is_told =
          std::ranges::any_of(found, [&](const Inference& other) { return is_same(one, other); });
      if (!is_told) found.push_back(std::move(one));
    }
  }
  return found;
}

}  // namespace fujiplan
