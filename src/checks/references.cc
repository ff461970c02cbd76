#include "checks/references.h"

#include <algorithm>

#include "base/number.h"
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

// Project ids such as `3-4-1`. A longer code (`B1-7-5`, `1-2-3-4`, a telephone number with leading
// zeros) is none.
std::vector<PlacedId> mentioned_projects(const Project& project, std::string_view text) {
  auto belongs = [](char c) {
    return is_digit(c) || c == '-' || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  };
  // Searched in the bytes of the file, so that the finding points at the number itself.
  std::string_view written = text.substr(project.related.at.offset, project.related.at.length);
  std::vector<PlacedId> mentions;
  for (auto at = written.begin(); at != written.end();) {
    auto begin = std::find_if(at, written.end(), belongs);
    at = std::find_if_not(begin, written.end(), belongs);
    auto offset = static_cast<std::size_t>(begin - text.begin());
    auto length = static_cast<std::size_t>(at - begin);
    if (auto id = parse_project_id(text.substr(offset, length)))
      mentions.push_back({*id, {project.file, offset, length}});
  }
  return mentions;
}

void check_mentions(const Basis&, const Relations& relations, Sink& sink) {
  for (const PlacedId& mention : relations.mentions) {
    bool known = std::ranges::binary_search(relations.projects, mention.id, {}, &PlacedId::id) ||
                 std::ranges::binary_search(relations.left_out, mention.id);
    if (!known) sink.emit(kUnknownProject, mention.at, to_string(mention.id));
  }
}

}  // namespace fujiplan
