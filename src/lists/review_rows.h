#pragma once

#include <string>
#include <vector>

#include "base/language.h"
#include "model/field.h"
#include "model/plan.h"
#include "model/rating/grade.h"
#include "model/rating/inference.h"
#include "model/reviews/layers.h"

// 評価者の評価: what reviewers said of the answers of a year, beside the department's own.
namespace fujiplan {

struct ReviewRow {
  const Project* project = nullptr;
  const SurveyEntry* entry = nullptr;
  Layer own;    // the department's judgement
  Layer layer;  // the reviewer's
};

// One for each review of a project's year, in the order of the reviewers; none where the department
// has not answered.
std::vector<ReviewRow> reviews_of(const Scheme& scheme, const Project& project, FiscalYear year);
// Those of all projects.
std::vector<ReviewRow> review_rows(const Plan& plan, FiscalYear year);

// The scores that stand beside a result in lists: those that it follows from, be they a reviewer's;
// beside a level of a reviewer's own scale, which follows from none, the department's own. Only
// with answers.
const Evaluation& scores_beside(const YearResult& result);

// 進捗 3、取組内容 4（総合評価 B）; B（要改善） by a scale of its own. Only what the audience may
// see; empty where that is nothing.
std::string judgement_in_words(const Layer& layer, RatingView ratings, Audience audience,
                               Language language);

// Did the reviewer come to something else than the department, as far as the audience sees? A scale
// of its own cannot be compared with the department's: what is not its best level counts.
bool differs(const ReviewRow& row, RatingView ratings, Audience audience);

}  // namespace fujiplan
