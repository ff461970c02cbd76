#include "model/years/plan_in_year.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "model/years/belonging.h"

namespace fujiplan {

FiscalYear written_since(const PlanHeader& header, const Project& project, const Year* step) {
  FiscalYear first = header.period.from.value;
  if (auto own = first_year_of(project)) first = std::max(first, *own);
  return step != nullptr ? std::max(first, step->value) : first;
}

namespace {

template <typename T>
void settle(Dated<T>& dated, FiscalYear year) {
  if (dated.history.empty()) return;
  dated = Dated<T>(value_in(dated, year));
}

// Puts the names of a year in place of those that are written.
class Renamer {
 public:
  Renamer(Plan& plan, FiscalYear year)
      : plan_(plan), year_(year), has_work_(change_over_years(plan.header.departments)) {}

  bool has_work() const { return has_work_; }

  void settle_names(const Project& project, Dated<Names>& names) {
    const Step<Names>* step = step_in(names, year_);
    FiscalYear since =
        written_since(plan_.header, project, step != nullptr ? &step->from : nullptr);
    settle(names, year_);
    if (has_work_) rename(names, since);
  }

  // 収納課等 as well: 収納課 and others.
  void rename(const Project& project, Assignees& assignees) {
    for (AssigneeStart& start : assignees.starts) {
      FiscalYear since = written_since(plan_.header, project, nullptr);
      since = std::max(since, start.from.value.year);
      for (Line& name : start.names.value) rename_with_others(name, since);
      rename(start.names, since);
    }
  }

  std::string_view name_of(std::string_view name, FiscalYear since) {
    auto [known, is_new] = names_.try_emplace({since.western, name}, name);
    if (is_new) known->second = name_in_year(plan_.header.departments, name, since, year_);
    return known->second;
  }

 private:
  void rename(Names& names, FiscalYear since) {
    for (Line& name : names.value) name.value = name_of(name.value, since);
    remove_repeated(names);
  }

  void rename_with_others(Line& name, FiscalYear since) {
    if (!name.value.ends_with(kAndOthers)) return;
    std::string_view bare = name.value.substr(0, name.value.size() - kAndOthers.size());
    std::string_view now = name_of(bare, since);
    if (now == bare) return;
    name.value = plan_.decoded.emplace_front(std::string(now).append(kAndOthers));
  }

  static void remove_repeated(Names& names) {
    std::vector<Line> once;
    for (const Line& name : names.value) {
      bool is_new = std::ranges::find(once, name.value, &Line::value) == once.end();
      if (is_new) once.push_back(name);
    }
    if (once.size() < names.value.size()) names.value = std::move(once);
  }

  Plan& plan_;
  FiscalYear year_;
  bool has_work_;
  std::map<std::pair<int, std::string_view>, std::string_view> names_;  // since, as written
};

void narrow(std::vector<Project>& projects, Plan& plan, FiscalYear year) {
  Renamer renamer(plan, year);
  for (Project& project : projects) {
    settle(project.name, year);
    settle(project.project_class, year);
    renamer.settle_names(project, project.departments);
    if (!has_begun(project.supporting, year)) project.supporting = {};
    renamer.settle_names(project, project.supporting);
    if (renamer.has_work()) renamer.rename(project, project.assignees);
  }
}

// True: it changes over the years.
bool settle_rubric(Dated<Rubric>& rubric, FiscalYear year) {
  if (rubric.history.empty()) return false;
  static_cast<Rubric&>(rubric) = value_in(rubric, year);
  return true;
}

}  // namespace

void narrow_rubrics_to_year(Plan& plan, FiscalYear year) {
  PlanHeader& header = plan.header;
  header.year = year;
  bool changes = settle_rubric(header.rubric, year);
  for (LevelRubric& of : header.level_rubrics.value) {
    changes = settle_rubric(of.rubric, year) || changes;
  }
  if (changes) plan.items = survey_items(vocabulary_of(header), targets_of(plan.projects));
}

void narrow_to_year(Plan& plan, FiscalYear year) {
  narrow_rubrics_to_year(plan, year);
  narrow(plan.projects, plan, year);
  PlanHeader& header = plan.header;
  if (!change_over_years(header.departments)) return;
  Line& issuer = header.issuer.name;
  issuer.value = name_in_year(header.departments, issuer.value, header.period.from.value, year);
  header.departments.value = names_in(header.departments, year);
}

// The end, and who goes on with the work, were decided together.
static void settle_schedule(Project& project, FiscalYear year) {
  Dated<Schedule>& schedule = project.schedule;
  if (schedule.history.empty()) return;
  schedule = Dated<Schedule>(schedule_in(project, year));
  if (is_same_schedule(schedule, project.original_schedule)) project.original_schedule = {};
  if (end_of(schedule) == nullptr) project.successors = {};
}

static void leave_out_later_answers(Project& project, FiscalYear year) {
  std::erase_if(project.survey.entries,
                [&](const SurveyEntry& entry) { return year < entry.year.value; });
  if (project.survey.entries.empty()) project.survey = {};
}

void leave_out_later_years(Plan& plan, FiscalYear year) {
  std::erase_if(plan.projects, [&](const Project& project) {
    auto first = first_year_of(project);  // answers count, whatever the name says
    return project.begins && year < project.begins && first && year < *first;
  });
  for (Project& project : plan.projects) {
    settle_schedule(project, year);
    leave_out_later_answers(project, year);
  }
  for (Project& group : plan.groups) leave_out_later_answers(group, year);
  // They point to targets of projects, which may have moved.
  plan.items = survey_items(vocabulary_of(plan.header), targets_of(plan.projects));
}

void narrow_groups_to_year(Plan& plan, FiscalYear year) {
  narrow(plan.groups, plan, year);
}

}  // namespace fujiplan
