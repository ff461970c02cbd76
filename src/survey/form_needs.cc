#include "survey/form_needs.h"

#include <algorithm>

#include "model/presence.h"
#include "model/rating/grade.h"
#include "survey/columns/asked.h"

namespace fujiplan {

ResultNeeds::ResultNeeds(const Scheme& scheme, const Project& project, FiscalYear year)
    : scheme_(scheme), project_(project) {
  if (scheme.rule == RatingBy::Achievement) targets_ = rated_targets(scheme, project, year);
}

bool ResultNeeds::has(const SurveyItem& item) const {
  if (item.reviewer != nullptr) return item.is_judgement();
  if (item.is_value()) return needs_value(item);
  if (item.is_score()) return needs_score(item);
  if (item.own != nullptr) return is_required(*item.own, project_.project_class);
  return item.path.size() == 1 && item.path.front() == "status" && project_.level == 0;
}

bool ResultNeeds::needs_score(const SurveyItem& item) const {
  const Criterion* criterion = find_criterion(scheme_.criteria, item.criterion->key.value);
  return criterion != nullptr && scheme_.needs(criterion->position);
}

// Numbers of targets give the result. Where they cannot, the others must be judged all the same.
bool ResultNeeds::needs_value(const SurveyItem& item) const {
  auto target = std::ranges::find_if(targets_, [&](const TargetInYear& one) {
    return one.target->key.value == item.target->key.value;
  });
  if (target == targets_.end() || !has_item(project_, item)) return false;
  if (item.is_number_of_target()) return target->goal != nullptr;
  return item.value_part == ValuePart::Met && target->words != nullptr && !gives_result();
}

bool ResultNeeds::gives_result() const {
  bool any = false;
  for (const TargetInYear& target : targets_) {
    if (target.goal == nullptr) continue;
    if (!target.rate && target.why_not != NoRate::NoValue) return false;
    any = true;
  }
  return any;
}

std::vector<NeededAnswer> needed_answers(const Plan& plan, FiscalYear year, const Form& form) {
  const Scheme scheme = scheme_in(plan.header, year);
  std::vector<ResultNeeds> needs;
  for (const FormRow& row : form.rows) needs.emplace_back(scheme, *row.project, year);
  std::vector<NeededAnswer> all;
  for (std::size_t column = 0; column < form.columns.size(); ++column) {
    if (form.columns[column].role != ColumnRole::Answer) continue;
    NeededAnswer needed{column, {}};
    for (std::size_t row = 0; row < needs.size(); ++row) {
      if (needs[row].has(*form.columns[column].item)) needed.rows.push_back(row);
    }
    if (!needed.rows.empty()) all.push_back(std::move(needed));
  }
  return all;
}

static bool is_judged(const Form& form, const FormRow& row) {
  bool any = false, lacks = false;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    if (form.columns[i].role != ColumnRole::Answer) continue;
    bool there = !row.cells[i].empty();
    any = any || there;
    lacks = lacks || (form.columns[i].item->is_judgement() && !there);
  }
  return any && !lacks;
}

std::size_t answered_rows(const Plan& plan, FiscalYear year, const Form& form) {
  return static_cast<std::size_t>(std::ranges::count_if(form.rows, [&](const FormRow& row) {
    if (form.reviewer != nullptr) return is_judged(form, row);
    return response_of(result_of(plan.header, *row.project, year)) == Response::Complete;
  }));
}

}  // namespace fujiplan
