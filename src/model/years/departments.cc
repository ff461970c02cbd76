#include "model/years/departments.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "model/years/named_departments.h"

namespace fujiplan {

static constexpr int kNever = 10000;  // years: more than there are between any two

FiscalYear first_year_of(const DepartmentEntry& department) {
  return department.history.empty() ? FiscalYear{} : department.history.front().from.value;
}

FiscalYear end_of(const DepartmentEntry& department) {
  const Step<Line>* last = nullptr;
  for (const Step<Line>& step : department.history) last = &step;
  return last != nullptr && !last->value ? last->from.value : FiscalYear{};
}

Line name_in(const DepartmentEntry& department, FiscalYear year) {
  if (year < first_year_of(department)) return {};
  return value_in(department, year);
}

Line last_name_of(const DepartmentEntry& department) {
  Line name = department;
  for (const Step<Line>& step : department.history) {
    if (step.value) name = step.value;
  }
  return name;
}

bool ever_had(const DepartmentEntry& department, std::string_view name) {
  auto is_it = [&](const Step<Line>& step) { return step.value && step.value.value == name; };
  return department.value == name || std::ranges::any_of(department.history, is_it);
}

bool change_over_years(const Departments& departments) {
  return std::ranges::any_of(departments.entries,
                             [](const DepartmentEntry& one) { return !one.history.empty(); });
}

// In most plans nothing changes, and reading has seen to it that no name stands there twice.
static std::vector<Line> names_as_listed(const Departments& departments) {
  return {departments.entries.begin(), departments.entries.end()};
}

static void add(std::vector<Line>& names, const Line& name) {
  bool is_new = std::ranges::find(names, name.value, &Line::value) == names.end();
  if (name && is_new) names.push_back(name);
}

std::vector<Line> all_names_of(const Departments& departments) {
  if (!change_over_years(departments)) return names_as_listed(departments);
  std::vector<Line> names;
  for (const DepartmentEntry& department : departments.entries) {
    for (const Step<Line>& step : department.history) add(names, step.value);
    if (department.history.empty()) add(names, department);
  }
  return names;
}

std::vector<Line> last_names_of(const Departments& departments) {
  if (!change_over_years(departments)) return names_as_listed(departments);
  std::vector<Line> names;
  for (const DepartmentEntry& department : departments.entries) {
    if (!end_of(department)) add(names, department);
  }
  return names;
}

std::vector<Line> names_in(const Departments& departments, FiscalYear year) {
  std::vector<Line> names;
  for (const DepartmentEntry& department : departments.entries) {
    add(names, name_in(department, year));
  }
  return names;
}

std::string_view nearest_name_in(const DepartmentEntry& department, FiscalYear year) {
  std::string_view name = department.value;
  for (const Step<Line>& step : department.history) {
    bool is_first = &step == &department.history.front();
    if (step.value && (is_first || step.from.value <= year)) name = step.value.value;
  }
  return name;
}

// How far from a year a department has a name: 0, when it has it then; negative, when it had it
// last so many years before; positive, when it will have it so many years later. None: never.
static std::optional<int> distance_to_name(const DepartmentEntry& department, std::string_view name,
                                           FiscalYear year) {
  if (Line called = name_in(department, year); called && called.value == name) return 0;
  std::optional<int> nearest;
  for (const Step<Line>& step : department.history) {
    if (!step.value || step.value.value != name) continue;
    int distance = step.from.value.western - year.western;
    if (distance < 0 || !nearest) nearest = distance;  // what was before counts, where there is any
  }
  return nearest;
}

std::vector<const DepartmentEntry*> meant_among(std::span<const DepartmentEntry* const> some,
                                                std::string_view name, FiscalYear since) {
  // Those that have it then; else those that had it last before; else those that have it next.
  auto rank = [](int distance) { return distance <= 0 ? -distance : kNever + distance; };
  std::vector<const DepartmentEntry*> meant;
  int best = 2 * kNever;
  for (const DepartmentEntry* department : some) {
    auto distance = distance_to_name(*department, name, since);
    if (!distance || rank(*distance) > best) continue;
    if (rank(*distance) < best) meant.clear();
    best = rank(*distance);
    meant.push_back(department);
  }
  return meant;
}

std::vector<const DepartmentEntry*> meant_by(const Departments& departments, std::string_view name,
                                             FiscalYear since) {
  std::vector<const DepartmentEntry*> named;
  for (const DepartmentEntry& department : departments.entries) {
    if (ever_had(department, name)) named.push_back(&department);
  }
  return meant_among(named, name, since);
}

static std::vector<const DepartmentEntry*> called(const Departments& departments,
                                                  std::string_view name, FiscalYear year) {
  std::vector<const DepartmentEntry*> found;
  for (const DepartmentEntry& department : departments.entries) {
    Line now = name_in(department, year);
    if (now && now.value == name) found.push_back(&department);
  }
  return found;
}

TakeOver take_over_of(const Departments& departments, std::span<const DepartmentEntry* const> old) {
  TakeOver found;
  for (const DepartmentEntry* department : old) {
    FiscalYear end = end_of(*department);
    bool is_same = department == old.front() || end == found.from;
    if (!end || !is_same) return {};
    found.from = end;
    for (const Line& successor : department->successors.value) {
      for (const DepartmentEntry* heir : meant_by(departments, successor.value, end)) {
        Line name = name_in(*heir, end);
        bool is_new = std::ranges::find(found.heirs, name.value) == found.heirs.end();
        if (name && is_new) found.heirs.push_back(name.value);
      }
    }
  }
  return found;
}

// It comes to an end: each is there for longer than the one before.
bool leads_to_one(const Departments& departments, std::vector<const DepartmentEntry*> old,
                  FiscalYear year) {
  auto is_there = [year](const DepartmentEntry* one) { return name_in(*one, year).present; };
  while (std::ranges::none_of(old, is_there)) {
    TakeOver next = take_over_of(departments, old);
    if (year < next.from || next.heirs.size() != 1) return false;
    old = called(departments, next.heirs.front(), next.from);
  }
  return true;
}

std::string_view name_in_year(const Departments& departments, std::string_view name,
                              FiscalYear since, FiscalYear year) {
  std::vector<std::string_view> names;
  for (const DepartmentEntry* department : meant_by(departments, name, since)) {
    names.push_back(nearest_name_in(*department, year));
  }
  bool is_clear = !names.empty() && std::ranges::count(names, names.front()) ==
                                        static_cast<std::ptrdiff_t>(names.size());
  return is_clear ? names.front() : name;
}

Names names_in_year(const Departments& departments, Names names, FiscalYear since,
                    FiscalYear year) {
  std::vector<Line> once;
  for (Line name : names.value) {
    name.value = name_in_year(departments, name.value, since, year);
    add(once, name);
  }
  names.value = std::move(once);
  return names;
}

}  // namespace fujiplan
