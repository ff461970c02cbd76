#include "checks/ids.h"

#include <fmt/format.h>

#include <set>

#include "checks/notes.h"

namespace fujiplan {

static void check_place(const Plan& plan, const Project& project, Sink& sink) {
  ProjectId id = project.id.value;
  std::string expected = fmt::format("{}/{}/{}.yaml", plan.folder, folder_of(id), to_string(id));
  if (plan.sources[project.file].path != expected) {
    sink.emit(kMisplacedFile, project.id.at, to_string(id), expected);
  }
}

static void check_measure(const Plan& plan, const Project& project, Sink& sink) {
  std::string measure = measure_of(project.id.value);
  if (find_measure(plan.header, measure)) return;
  sink.emit(kUnknownMeasure, project.id.at, measure)
      .notes.push_back(note(plan.header.policies.at, kMeasuresAreHere));
}

// A file that did not load whole counts: its number is taken. So does the name of a file whose id
// is another: that is one mistake, not two.
static void check_gaps(const Plan& plan, Sink& sink) {
  std::set<ProjectId> taken;
  for (const Project& project : plan.projects) {
    taken.insert(project.id.value);
    if (auto named = id_of_path(plan.sources[project.file].path)) taken.insert(*named);
  }
  for (const LeftOut& left_out : plan.left_out) {
    if (left_out.id) taken.insert(*left_out.id);
  }
  for (const Project& project : plan.projects) {
    ProjectId id = project.id.value;
    if (id_of_path(plan.sources[project.file].path) != id) continue;
    int last = id.number - 1;
    int first = last;
    while (first > 0 && !taken.contains({id.policy, id.measure, first})) --first;
    if (first == last) continue;
    std::string from = to_string(ProjectId{id.policy, id.measure, first + 1});
    std::string to = to_string(ProjectId{id.policy, id.measure, last});
    sink.emit(kMissingNumber, project.id.at, from == to ? from : fmt::format("{} – {}", from, to));
  }
}

void check_ids(const Plan& plan, Sink& sink) {
  const Project* before = nullptr;  // projects are in the order of their ids
  for (const Project& project : plan.projects) {
    check_place(plan, project, sink);
    if (plan.header_is_whole) check_measure(plan, project, sink);
    if (before != nullptr && before->id.value == project.id.value) {
      sink.emit(kRepeatedId, project.id.at, to_string(project.id.value))
          .notes.push_back(note(before->id.at, kFirstUse));
    } else {
      before = &project;
    }
  }
  check_gaps(plan, sink);
}

}  // namespace fujiplan
