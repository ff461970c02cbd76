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
      if (auto nearest = basis.nearest_department(department.value))
        finding.help = kNearestName(*nearest);
    }
    finding.notes.push_back(note(known.at, kDepartmentsAreHere));
  }
}

void check_departments(const Basis& basis, const Project& project, Sink& sink) {
  if (basis.header == nullptr) return;
  check_known(basis, project.departments, kUnknownDepartment.message, sink);
  check_known(basis, project.supporting, kUnknownSupporting, sink);
  const std::vector<Line>& in_charge = project.departments.value;
  for (const Line& name : project.supporting.value) {
    if (std::ranges::find(in_charge, name.value, &Line::value) == in_charge.end()) continue;
    sink.emit(kDepartmentInBoth, name.at, name.value)
        .notes.push_back(note(project.departments.at, kInChargeHere));
  }
}

void check_mentions(const Basis& basis, const Relations& relations, Sink& sink) {
  for (const PlacedId& mention : relations.mentions) {
    if (!is_known(basis, relations, mention.id))
      sink.emit(kUnknownProject, mention.at, to_string(mention.id));
  }
}

void check_names_in_use(const Basis& basis, const Relations& relations, Sink& sink) {
  if (basis.header == nullptr) return;
  const Names& known = basis.header->departments;
  std::unordered_set<std::string_view> told;
  for (const PlacedName& stranger : relations.strangers) {
    if (!told.insert(stranger.name).second) continue;  // once: it is one question
    sink.emit(kUnknownAssignee, stranger.at, std::string_view(stranger.name))
        .notes.push_back(note(known.at, kDepartmentsAreHere));
  }
  constexpr std::size_t kProjectsForEach = 2;  // with fewer, the plan is still being written
  bool is_written = relations.projects.size() >= kProjectsForEach * known.value.size();
  if (!relations.complete || !is_written) return;  // what is left out may name it
  for (std::size_t i = 0; i < known.value.size(); ++i) {
    const Line& name = known.value[i];
    bool is_first = basis.departments.find(name.value)->second == i;
    if (is_first && !(i < relations.in_use.size() && relations.in_use[i])) {
      sink.emit(kUnusedDepartment, name.at, name.value);
    }
  }
}

}  // namespace fujiplan
