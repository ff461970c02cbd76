#include "model/years/kept.h"

#include <algorithm>
#include <numeric>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "model/plan.h"
#include "model/rating/grade.h"

namespace fujiplan {

namespace {

bool has_texts_all_over(const Project& project) {
  return project.targets.present ||
         std::ranges::any_of(project.survey.entries, [](const SurveyEntry& entry) {
           return entry.values.present || entry.reviews.present;
         });
}

// Do the answers before a year say nothing of it and of later ones? They may have come before the
// first planned phase, or have ended the project (belonging.h, closing_answer).
bool is_told_without_earlier(const Project& project, FiscalYear year) {
  const std::vector<SurveyEntry>& entries = project.survey.entries;
  const std::vector<PhaseStart>& starts = project.schedule.starts;
  bool begins_as_planned = starts.empty()
                               ? !project.begins
                               : starts.front().phase && !entries.empty() &&
                                     starts.front().from.value.year <= entries.front().year.value;
  return project.schedule.history.empty() && begins_as_planned &&
         closing_answer(project, year) == nullptr &&
         std::ranges::any_of(entries, [&](const SurveyEntry& entry) {
           return entry.year.value >= year && is_answered(entry);
         });
}

void leave_out_earlier_answers(Project& project, FiscalYear year) {
  std::vector<SurveyEntry>& entries = project.survey.entries;
  auto kept = std::ranges::find_if(
      entries, [&](const SurveyEntry& entry) { return entry.year.value >= year; });
  // A vector of its own, as long as it must be.
  entries = std::vector<SurveyEntry>(std::move_iterator(kept), std::move_iterator(entries.end()));
}

// Of a value of the plan's own it stays that it is there.
void forget_texts(Spanned<std::string_view>& text) {
  text.value = {};
}
void forget_texts(Names& names) {
  for (Line& name : names.value) name.value = {};
}
void forget_texts(Amount&) {}
void forget_texts(Year&) {}

// What becomes of a value of each type that fields have.
struct Reduction {
  std::vector<std::string_view*> names;  // which stay

  void operator()(Line& name) { names.push_back(&name.value); }
  void operator()(Names& all) {
    for (Line& name : all.value) (*this)(name);
  }
  template <typename T>
  void operator()(Dated<T>& dated) {
    (*this)(static_cast<T&>(dated));
    for (Step<T>& step : dated.history) (*this)(step.value);
  }
  void operator()(Prose& sentences) { sentences.value = {}; }
  void operator()(WorkedPhases& worked) { worked.phases = {}; }
  void operator()(OwnValues& values) {
    for (OwnValue& value : values.stated) {
      std::visit([](auto& content) { forget_texts(content); }, value.content);
    }
  }

  template <typename T>
  static void leave_out(T& value) {
    value = {};
  }
  void operator()(Activities& value) { leave_out(value); }
  void operator()(Assignees& value) { leave_out(value); }
  void operator()(Corrections& value) { leave_out(value); }
  void operator()(Ledger& value) { leave_out(value); }

  // A project that has any of these is not reduced.
  void operator()(Targets&) {}
  void operator()(Values&) {}
  void operator()(Reviews&) {}

  // Numbers, and words of the plan.
  void operator()(Spanned<ProjectId>&) {}
  void operator()(FormerId&) {}
  void operator()(Ids&) {}
  void operator()(Spanned<ProjectClass>&) {}
  void operator()(Marks&) {}
  void operator()(Whole&) {}
  void operator()(Schedule&) {}
  void operator()(Spanned<Status>&) {}
  void operator()(Amount&) {}
  void operator()(Evaluation&) {}

  void operator()(Survey& survey) {
    for (SurveyEntry& entry : survey.entries) reduce(entry);
  }
  template <typename Record>
  void reduce(Record& record) {
    for (const Field<Record>& field : fields_of(RecordOf<Record>{})) {
      std::visit([&](auto member) { (*this)(record.*member); }, field.slot);
    }
  }
};

// One string of just the right size: there are very many.
std::string put_together(std::span<std::string_view* const> texts) {
  std::string all;
  all.reserve(std::accumulate(
      texts.begin(), texts.end(), std::size_t{0},
      [](std::size_t size, const std::string_view* text) { return size + text->size(); }));
  for (const std::string_view* text : texts) all += *text;
  return all;
}

}  // namespace

bool keep_figures(Project& project, FiscalYear since, std::forward_list<std::string>& names) {
  if (has_texts_all_over(project)) return false;
  if (since && is_told_without_earlier(project, since)) leave_out_earlier_answers(project, since);
  project.own = {};
  Reduction reduction;
  reduction.reduce(project);
  std::string_view rest = names.emplace_front(put_together(reduction.names));
  for (std::string_view* name : reduction.names) {
    *name = rest.substr(0, name->size());
    rest.remove_prefix(name->size());
  }
  return true;
}

void let_go_of_projects(Plan& plan) {
  std::vector<Project>().swap(plan.projects);
}

}  // namespace fujiplan
