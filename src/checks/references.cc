#include "checks/references.h"

#include <algorithm>

#include "base/text.h"
#include "checks/notes.h"
#include "model/codes.h"

namespace fujiplan {

static bool has_wide_comma(std::string_view name) {
  return name.find("、") != name.npos || name.find("，") != name.npos;
}

void check_departments(const Basis& basis, const Project& project, Sink& sink) {
  if (basis.header == nullptr) return;
  for (const Line& department : project.departments.value) {
    if (basis.departments.contains(department.value)) continue;
    const Names& known = basis.header->departments;
    Diagnostic& finding = sink.emit(kUnknownDepartment, department.at, department.value);
    if (has_wide_comma(department.value)) {
      finding.help = kPartNames();
    } else {
      std::vector<std::string_view> names;
      for (const Line& name : known.value) names.push_back(name.value);
      if (auto nearest = nearest_name(department.value, names))
        finding.help = kNearestName(*nearest);
    }
    finding.notes.push_back(note(known.at, kDepartmentsAreHere));
  }
}

void check_mentions(const Basis&, const Relations& relations, Sink& sink) {
  for (const PlacedId& mention : relations.mentions) {
    bool known = std::ranges::binary_search(relations.projects, mention.id, {}, &PlacedId::id) ||
                 std::ranges::binary_search(relations.left_out, mention.id);
    if (!known) sink.emit(kUnknownProject, mention.at, to_string(mention.id));
  }
}

}  // namespace fujiplan
