#include "checks/references.h"

#include <algorithm>
#include <unordered_set>

#include "base/number.h"
#include "base/text.h"
#include "checks/notes.h"
#include "model/codes.h"

namespace fujiplan {

static bool has_wide_comma(std::string_view name) {
  return name.find("、") != name.npos || name.find("，") != name.npos;
}

static void check_departments(const Plan& plan, Sink& sink) {
  std::vector<std::string_view> names;
  for (const Line& name : plan.header.departments.value) names.push_back(name.value);
  std::unordered_set<std::string_view> known(names.begin(), names.end());
  for (const Project& project : plan.projects) {
    for (const Line& department : project.departments.value) {
      if (known.contains(department.value)) continue;
      Diagnostic& finding = sink.emit(kUnknownDepartment, department.at, department.value);
      if (has_wide_comma(department.value)) {
        finding.help = kPartNames();
      } else if (auto nearest = nearest_name(department.value, names)) {
        finding.help = kNearestName(*nearest);
      }
      finding.notes.push_back(note(plan.header.departments.at, kDepartmentsAreHere));
    }
  }
}

struct Mention {
  ProjectId id;
  std::size_t offset, length;  // in the text that was searched
};

// Project ids such as `3-4-1` in a text. A longer code (`B1-7-5`, `1-2-3-4`, a telephone number
// with leading zeros) is none.
static std::vector<Mention> mentioned_projects(std::string_view text) {
  auto belongs = [](char c) {
    return is_digit(c) || c == '-' || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  };
  std::vector<Mention> mentions;
  for (auto at = text.begin(); at != text.end();) {
    auto begin = std::find_if(at, text.end(), belongs);
    at = std::find_if_not(begin, text.end(), belongs);
    auto offset = static_cast<std::size_t>(begin - text.begin());
    auto length = static_cast<std::size_t>(at - begin);
    if (auto id = parse_project_id(text.substr(offset, length)))
      mentions.push_back({*id, offset, length});
  }
  return mentions;
}

static void check_related(const Plan& plan, const Project& project, Sink& sink) {
  // Searched in the bytes of the file, so that the finding points at the number itself.
  Span at = project.related.at;
  std::string_view written =
      std::string_view(plan.sources[at.file].text).substr(at.offset, at.length);
  for (const Mention& mention : mentioned_projects(written)) {
    bool left_out =
        std::ranges::find(plan.left_out, mention.id, &LeftOut::id) != plan.left_out.end();
    if (find_project(plan, mention.id) != nullptr || left_out) continue;
    sink.emit(kUnknownProject, {at.file, at.offset + mention.offset, mention.length},
              to_string(mention.id));
  }
}

void check_references(const Plan& plan, Sink& sink) {
  if (plan.header_is_whole) check_departments(plan, sink);
  for (const Project& project : plan.projects) {
    if (project.related) check_related(plan, project, sink);
  }
}

}  // namespace fujiplan
