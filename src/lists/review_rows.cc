#include "lists/review_rows.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/format.h"
#include "base/join.h"
#include "model/rating/criterion_names.h"

namespace fujiplan {

std::vector<ReviewRow> reviews_of(const Scheme& scheme, const Project& project, FiscalYear year) {
  const SurveyEntry* entry = answers_of(project, year);
  if (entry == nullptr || !entry->reviews.present) return {};
  std::vector<Layer> layers = layers_of(scheme, *entry);
  std::vector<ReviewRow> rows;
  for (std::size_t i = 1; i < layers.size(); ++i) {
    rows.push_back({&project, entry, layers.front(), std::move(layers[i])});
  }
  return rows;
}

std::vector<ReviewRow> review_rows(const Plan& plan, FiscalYear year) {
  const Scheme scheme = scheme_in(plan.header, year);
  std::vector<ReviewRow> rows;
  for (const Project& project : plan.projects) {
    std::ranges::move(reviews_of(scheme, project, year), std::back_inserter(rows));
  }
  return rows;
}

const Evaluation& scores_beside(const YearResult& result) {
  return is_by_scale(result.by) ? result.answers->evaluation : result.scores();
}

std::string judgement_in_words(const Layer& layer, RatingView ratings, Audience audience,
                               Language language) {
  if (is_by_scale(layer.reviewer)) {
    bool shown = layer.outcome && ratings.result;
    return shown ? level_in_words(*layer.outcome->from, language) : std::string();
  }
  Evaluation seen;
  for (const Score& score : layer.evaluation.scores) {
    bool visible = audience == Audience::Internal || !is_internal(*score.criterion);
    if (ratings.scores && visible) seen.scores.push_back(score);
  }
  std::string scores = shown_scores(seen, language);
  if (!layer.outcome || !ratings.result) return scores;
  constexpr Text kResult{"総合評価", "grade"};
  std::string result = std::string(kResult.in(language)) + " " + layer.outcome->name;
  return scores.empty() ? result : scores + in_brackets(result, language);
}

bool differs(const ReviewRow& row, RatingView ratings, Audience audience) {
  constexpr Language kAny = Language::Japanese;
  std::string judged = judgement_in_words(row.layer, ratings, audience, kAny);
  if (is_by_scale(row.layer.reviewer)) return !judged.empty() && row.layer.outcome->from->place > 0;
  return judged != judgement_in_words(row.own, ratings, audience, kAny);
}

}  // namespace fujiplan
