#include "checks/ids.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <span>

#include "checks/notes.h"

namespace fujiplan {

static std::string expected_path(const Plan& plan, ProjectId id) {
  return fmt::format("{}/{}/{}.yaml", plan.folder, folder_of(id), to_string(id));
}

static bool is_in_place(const Plan& plan, const Project& project) {
  return plan.sources[project.file].path == expected_path(plan, project.id.value);
}

// Projects with one id: the file that stands where the id belongs keeps it, else the first one.
static void check_same_id(const Plan& plan, std::span<const Project> same, Sink& sink) {
  auto in_place = [&](const Project& project) { return is_in_place(plan, project); };
  auto found = std::ranges::find_if(same, in_place);
  const Project& owner = found == same.end() ? same.front() : *found;
  std::string id = to_string(owner.id.value);
  for (const Project& project : same) {
    if (&project == &owner) {
      if (!in_place(project))
        sink.emit(kMisplacedFile, project.id.at, id, expected_path(plan, owner.id.value));
      continue;
    }
    Diagnostic& finding = sink.emit(kRepeatedId, project.id.at, id);
    auto of_path = id_of_path(plan.sources[project.file].path);
    if (of_path && *of_path != owner.id.value) finding.help = kWriteOwnId(to_string(*of_path));
    finding.notes.push_back(note(owner.id.at, kOtherUse));
  }
}

static void check_measure(const Plan& plan, const Project& project, Sink& sink) {
  std::string measure = measure_of(project.id.value);
  if (find_measure(plan.header, measure)) return;
  sink.emit(kUnknownMeasure, project.id.at, measure)
      .notes.push_back(note(plan.header.policies.at, kMeasuresAreHere));
}

// A file that did not load whole, or that holds another id, counts: its number is taken.
static void check_gaps(const Plan& plan, Sink& sink) {
  std::set<ProjectId> taken;
  for (const SourceFile& source : plan.sources) {
    if (auto id = id_of_path(source.path)) taken.insert(*id);
  }
  for (const Project& project : plan.projects) taken.insert(project.id.value);
  for (const Project& project : plan.projects) {
    ProjectId id = project.id.value;
    auto here = taken.lower_bound(id);
    bool is_first = here == taken.begin() || measure_of(*std::prev(here)) != measure_of(id);
    int before = is_first ? 0 : std::prev(here)->number;
    int last = id.number - 1;
    if (before == last) continue;
    std::string from = to_string(ProjectId{id.policy, id.measure, before + 1});
    std::string to = to_string(ProjectId{id.policy, id.measure, last});
    Message gap = from == to ? Message{fmt::format(" `{}` ", from), fmt::format("`{}`", from)}
                             : Message{fmt::format(" `{}` から `{}` まで", from, to),
                                       fmt::format("from `{}` to `{}`", from, to)};
    sink.emit(kMissingNumber, project.id.at, gap);
  }
}

void check_ids(const Plan& plan, Sink& sink) {
  std::span<const Project> rest = plan.projects;  // in the order of their ids
  while (!rest.empty()) {
    auto other = [&](const Project& project) { return project.id.value != rest[0].id.value; };
    auto same =
        rest.first(static_cast<std::size_t>(std::ranges::find_if(rest, other) - rest.begin()));
    check_same_id(plan, same, sink);
    if (plan.header_is_whole) check_measure(plan, same.front(), sink);
    rest = rest.subspan(same.size());
  }
  check_gaps(plan, sink);
}

}  // namespace fujiplan
