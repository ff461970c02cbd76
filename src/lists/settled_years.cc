#include "lists/settled_years.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "model/rating/grade.h"
#include "model/rating/scheme.h"

namespace fujiplan {

std::vector<const Project*> records_of(const Plan& plan) {
  std::vector<const Project*> all;
  for (const Project& project : plan.projects) all.push_back(&project);
  for (const Project& group : plan.groups) all.push_back(&group);
  return all;
}

void add_answered_years(const Project& record, std::set<FiscalYear>& years) {
  for (const SurveyEntry& entry : record.survey.entries) {
    if (is_answered(entry)) years.insert(entry.year.value);
  }
}

static std::set<FiscalYear> years_with_answers(const Plan& plan) {
  std::set<FiscalYear> years;
  for (const Project* record : records_of(plan)) add_answered_years(*record, years);
  return years;
}

FiscalYear newest_answers(const Plan& plan) {
  const std::set<FiscalYear> years = years_with_answers(plan);
  return years.empty() ? FiscalYear() : *years.rbegin();
}

// Is a reviewer still to judge what was answered? At which projects those look who look at some
// only, nobody knows before the next year.
static bool awaits_review(const Scheme& scheme, const YearResult& result) {
  return result.answers != nullptr &&
         std::ranges::any_of(scheme.reviewers, [&](const Reviewer& reviewer) {
           bool takes_some = reviewer.sample && reviewer.sample.value;
           return takes_some || result.answers->reviews.find(reviewer.name.value) == nullptr;
         });
}

static bool is_unsettled(const Scheme& scheme, const YearResult& result) {
  return result.state == AnswerState::NotAnswered || awaits_review(scheme, result);
}

template <typename IsOpen>
static bool is_open_in(const Plan& plan, FiscalYear year, IsOpen is_open) {
  return std::ranges::any_of(records_of(plan), [&](const Project* project) {
    const Scheme scheme = scheme_in(plan.header, project->level, year);
    return is_open(scheme, result_of(scheme, *project, year));
  });
}

template <typename IsOpen>
static std::set<FiscalYear> years_without(const Plan& before, const Plan& after, IsOpen is_open) {
  std::set<FiscalYear> years = years_with_answers(before);
  const FiscalYear newest = std::max(newest_answers(before), newest_answers(after));
  std::erase_if(years, [&](FiscalYear year) {
    return !(year < newest) && is_open_in(before, year, is_open);
  });
  return years;
}

std::set<FiscalYear> settled_years(const Plan& before, const Plan& after) {
  return years_without(before, after, is_unsettled);
}

PublishedYears published_years(const Plan& plan, std::set<FiscalYear> answered) {
  answered.merge(years_with_answers(plan));
  PublishedYears years{plan.header.period.from.value, std::move(answered)};
  years.is_newest_settled =
      !years.answered.empty() && !is_open_in(plan, *years.answered.rbegin(), is_unsettled);
  return years;
}

std::set<FiscalYear> settled_or_earlier(const PublishedYears& published,
                                        FiscalYear newest_answers) {
  std::set<FiscalYear> years = published.answered;
  if (!years.empty() && !(*years.rbegin() < newest_answers)) {
    newest_answers = *years.rbegin();
    if (!published.is_newest_settled) years.erase(newest_answers);
  }
  for (FiscalYear year = published.first; year < newest_answers; year = year_after(year, 1)) {
    years.insert(year);
  }
  return years;
}

void YearsInQuestion::look_at_before(const Project& record) {
  look_at_after(record);
  add_answered_years(record, answered_);
  for (FiscalYear year : years_) {
    const Scheme scheme = scheme_in(*before_, record.level, year);
    if (is_unsettled(scheme, result_of(scheme, record, year))) open_.insert(year);
  }
}

void YearsInQuestion::look_at_after(const Project& record) {
  for (const SurveyEntry& entry : record.survey.entries) {
    if (is_answered(entry)) newest_ = std::max(newest_, entry.year.value);
  }
}

void YearsInQuestion::add(const YearsInQuestion& other) {
  answered_.insert(other.answered_.begin(), other.answered_.end());
  open_.insert(other.open_.begin(), other.open_.end());
  newest_ = std::max(newest_, other.newest_);
}

bool YearsInQuestion::is_decided(FiscalYear year) const {
  if (open_.contains(year) && !(year < last_)) return !(year < newest_);
  return answered_.contains(year) && year < newest_;
}

bool YearsInQuestion::are_decided() const {
  return std::ranges::all_of(years_, [&](FiscalYear year) { return is_decided(year); });
}

std::set<FiscalYear> YearsInQuestion::settled() const {
  std::set<FiscalYear> years = years_;
  std::erase_if(years, [&](FiscalYear year) {
    return !answered_.contains(year) || (!(year < newest_) && open_.contains(year));
  });
  return years;
}

std::set<FiscalYear> answered_years(const Plan& before, const Plan& after) {
  return years_without(before, after, [](const Scheme&, const YearResult& result) {
    return result.state == AnswerState::NotAnswered;
  });
}

Settled or_as_plans_tell(const Settled& settled, const Plan& before, const Plan& after) {
  if (settled) return settled;
  return [&](const std::set<FiscalYear>&) { return settled_years(before, after); };
}

}  // namespace fujiplan
