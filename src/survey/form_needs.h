#pragma once

#include <cstddef>
#include <vector>

#include "model/plan.h"
#include "model/rating/achievement.h"
#include "survey/form.h"

namespace fujiplan {

// Which answers a result needs of a project: what response_of asks for. Of the answers of
// reviewers, the judgements on scales of their own. Scheme and project must outlive it.
class ResultNeeds {
 public:
  ResultNeeds(const Scheme& scheme, const Project& project, FiscalYear year);
  bool has(const SurveyItem& item) const;

 private:
  bool needs_score(const SurveyItem& item) const;
  bool needs_value(const SurveyItem& item) const;
  bool gives_result() const;

  const Scheme& scheme_;
  const Project& project_;
  std::vector<TargetInYear> targets_;  // where results follow from them
};

// An answer that rows of a form must have before they count as answered.
struct NeededAnswer {
  std::size_t column = 0;         // of the form
  std::vector<std::size_t> rows;  // of the form, rising; never empty
};

// What a result needs, by column. In the form of a reviewer with a scale of its own, its
// judgement; other reviewers may leave out whatever they agree with. Rows without a need are
// answered as soon as anything is.
std::vector<NeededAnswer> needed_answers(const Plan& plan, FiscalYear year, const Form& form);

// How many rows of the form the plan already has answers for: `answered` of survey_status, or what
// the reviewer has judged.
std::size_t answered_rows(const Plan& plan, FiscalYear year, const Form& form);

}  // namespace fujiplan
