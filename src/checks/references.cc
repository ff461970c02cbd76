#include "checks/references.h"

#include <algorithm>
#include <unordered_set>

#include "checks/notes.h"
#include "model/codes.h"

namespace fujiplan {

static bool has_wide_comma(std::string_view name) {
  return name.find("、") != name.npos || name.find("，") != name.npos;
}

static void check_known(const Basis& basis, const Names& names,
                        const Format<std::string_view>& message, Sink& sink) {
  for (const Line& department : names.value) {
    if (basis.departments.contains(department.value)) continue;
    const Names& known = basis.header->departments;
    Diagnostic& finding = sink.emit(kUnknownDepartment, department.at, department.value);
    finding.message = message(department.value);
    if (has_wide_comma(department.value)) {
      finding.help = kPartNames();
    } else {
      basis.suggest_department(finding, department.value);
    }
    finding.notes.push_back(note(known.at, kDepartmentsAreHere));
  }
}

// What supports from a year on is held against those in charge then; what always does, against all
// that ever are.
static void check_in_both(const Project& project, Sink& sink) {
  auto check = [&](const Line& name, const Names& in_charge) {
    const std::vector<Line>& all = in_charge.value;
    if (std::ranges::find(all, name.value, &Line::value) == all.end()) return false;
    sink.emit(kDepartmentInBoth, name.at, name.value)
        .notes.push_back(note(in_charge.at, kInChargeHere));
    return true;
  };
  for (const Step<Names>& step : project.supporting.history) {
    const Names& in_charge = value_in(project.departments, step.from.value);
    for (const Line& name : step.value.value) check(name, in_charge);
  }
  if (!project.supporting.history.empty()) return;
  for (const Line& name : project.supporting.value) {
    bool found = false;
    each_value(project.departments,
               [&](const Names& in_charge) { found = found || check(name, in_charge); });
  }
}

void check_departments(const Basis& basis, const Project& project, Sink& sink) {
  if (basis.header == nullptr) return;
  each_value(project.departments, [&](const Names& names) {
    check_known(basis, names, kUnknownDepartment.message, sink);
  });
  each_value(project.supporting,
             [&](const Names& names) { check_known(basis, names, kUnknownSupporting, sink); });
  check_in_both(project, sink);
}

void check_mentions(const Basis& basis, const Relations& relations, Sink& sink) {
  for (const PlacedId& mention : relations.mentions) {
    if (!is_known(basis, relations, mention.id))
      sink.emit(kUnknownProject, mention.at, to_string(mention.id));
  }
}

void check_names_in_use(const Basis& basis, const Relations& relations, Sink& sink) {
  if (basis.header == nullptr) return;
  const Departments& known = basis.header->departments;
  std::unordered_set<std::string_view> told;
  for (const PlacedName& stranger : relations.strangers) {
    if (!told.insert(stranger.name).second) continue;  // once: it is one question
    sink.emit(kUnknownAssignee, stranger.at, std::string_view(stranger.name))
        .notes.push_back(note(known.at, kDepartmentsAreHere));
  }
  constexpr std::size_t kProjectsForEach = 2;  // with fewer, the plan is still being written
  bool is_written = relations.projects.size() >= kProjectsForEach * known.entries.size();
  if (!relations.complete || !is_written) return;  // what is left out may name it
  for (std::size_t i = 0; i < known.entries.size(); ++i) {
    const Line& name = known.entries[i];
    bool is_first = basis.departments.find(name.value)->second == i;
    if (is_first && !(i < relations.in_use.size() && relations.in_use[i])) {
      sink.emit(kUnusedDepartment, name.at, name.value);
    }
  }
}

}  // namespace fujiplan
