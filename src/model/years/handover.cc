#include "model/years/handover.h"

#include <algorithm>

#include "model/years/belonging.h"
#include "model/years/plan_in_year.h"

namespace fujiplan {

static bool means_old(const Handover& handover, std::string_view name, FiscalYear since) {
  auto meant = meant_by(handover.header.departments, name, since);
  return std::ranges::any_of(handover.old, [&](const DepartmentEntry* old) {
    return std::ranges::find(meant, old) != meant.end();
  });
}

bool names_old(const Handover& handover, const Names& names, FiscalYear since) {
  return std::ranges::any_of(
      names.value, [&](const Line& name) { return means_old(handover, name.value, since); });
}

static FiscalYear since_of(const Handover& handover, const Project& project,
                           const Step<Names>* step) {
  return written_since(handover.header, project, step != nullptr ? &step->from : nullptr);
}

static bool has(const Names& names, std::string_view name) {
  return std::ranges::find(names.value, name, &Line::value) != names.value.end();
}

static Names with_heir(const Handover& handover, const Names& names, FiscalYear since) {
  Names result;
  result.present = true;
  for (Line name : names.value) {
    if (means_old(handover, name.value, since)) name.value = handover.heir;
    if (!has(result, name.value)) result.value.push_back(name);
  }
  return result;
}

Dated<Names> handed_over(const Handover& handover, const Project& project,
                         Dated<Names> Project::*list) {
  const FiscalYear from = handover.from;
  const Dated<Names>& before = project.*list;
  const bool is_supporting = list == &Project::supporting;
  auto replaced = [&](const Names& names, FiscalYear since, FiscalYear year) {
    Names all = with_heir(handover, names, since);
    const Step<Names>* step = step_in(project.departments, year);
    Names in_charge =
        with_heir(handover, value_in(project.departments, year), since_of(handover, project, step));
    bool is_twice = is_supporting && has(in_charge, handover.heir) && all.value.size() > 1;
    if (is_twice)
      std::erase_if(all.value, [&](const Line& name) { return name.value == handover.heir; });
    return all;
  };
  std::vector<Step<Names>> steps(before.history.begin(), before.history.end());
  bool has_step = false;  // from this very year on
  for (Step<Names>& step : steps) {
    has_step = has_step || step.from.value == from;
    FiscalYear since = since_of(handover, project, &step);
    bool is_later = from <= step.from.value && names_old(handover, step.value, since);
    if (is_later) step.value = replaced(step.value, since, step.from.value);
  }
  const Names& names = value_in(before, from);
  FiscalYear since = since_of(handover, project, step_in(before, from));
  bool is_added = !has_step && has_begun(before, from) && names_old(handover, names, since);
  if (is_added) {
    // Where it begins with a name or departments of its own, it had none of them before.
    const bool begins = project.begins && first_year_of(project) == project.begins;
    const FiscalYear first = begins ? project.begins : handover.header.period.from.value;
    Names now = replaced(names, since, from);
    if (steps.empty() && from <= first) return Dated<Names>(now);
    if (steps.empty()) steps.push_back({{first, {}, true}, names});
    auto behind = std::ranges::find_if(
        steps, [from](const Step<Names>& step) { return from < step.from.value; });
    steps.insert(behind, {{from, {}, true}, std::move(now)});
  }
  if (steps.empty()) return before;
  Dated<Names> after(steps.back().value);
  after.history.assign(steps.begin(), steps.end());
  return after;
}

}  // namespace fujiplan
