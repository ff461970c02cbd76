#pragma once

#include "reports/data/open_data.h"

// reviews.csv: a row for each review of a project's year. review_scores.csv: one for each public
// score of the reviewers who go by the criteria of the plan, also for those that they left as they
// were.
namespace fujiplan {

extern const DataColumn kReviewColumns[8], kReviewScoreColumns[6];
void add_reviews(const Plan& plan, FiscalYear newest, DataRows& rows);
bool any_reviews(const Plan& plan);
void add_review_scores(const Plan& plan, FiscalYear newest, DataRows& rows);
bool has_review_scores(const Plan& plan);

}  // namespace fujiplan
