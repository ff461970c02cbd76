#include "checks/ids.h"

#include <algorithm>
#include <iterator>
#include <span>

#include "base/formatted.h"
#include "checks/notes.h"
#include "model/plan.h"

namespace fujiplan {

// Projects with one id: the file that stands where the id belongs keeps it, else the first one.
static void check_same_id(const Basis& basis, std::span<const PlacedId> same, Sink& sink) {
  auto found = std::ranges::find(same, true, &PlacedId::in_place);
  const PlacedId& owner = found == same.end() ? same.front() : *found;
  if (found == same.end())
    sink.emit(kMisplacedFile, owner.at, to_string(owner.id), path_of(basis.folder, owner.id));
  for (const PlacedId& project : same) {
    if (&project == &owner) continue;
    Diagnostic& finding = sink.emit(kRepeatedId, project.at, to_string(owner.id));
    auto of_path = id_of_path(basis.sources[project.at.file].path, numbers_in_id(basis.words));
    if (of_path && *of_path != owner.id) finding.help = kWriteOwnId(to_string(*of_path));
    finding.notes.push_back(note(owner.at, kOtherUse));
  }
}

static void check_group(const Basis& basis, const PlacedId& project, Sink& sink) {
  std::string group = innermost_group_of(project.id);
  if (basis.innermost_groups.contains(group)) return;
  sink.emit(kUnknownMeasure, project.at, label_of_level(*basis.header, project.id.levels()), group)
      .notes.push_back(note(basis.header->policies.at, kGroupsAreHere));
}

static void check_gaps(const Relations& relations, Sink& sink) {
  auto here = relations.taken.begin();
  for (const PlacedId& project : relations.projects) {
    ProjectId id = project.id;
    while (*here < id) ++here;  // the id itself is among them
    bool is_first = here == relations.taken.begin() || !std::prev(here)->is_beside(id);
    int before = is_first ? 0 : std::prev(here)->number();
    int last = id.number() - 1;
    if (before == last) continue;
    std::string from = to_string(id.with_number(before + 1));
    std::string to = to_string(id.with_number(last));
    Message gap = from == to ? Message{formatted(" `{}` ", from), formatted("`{}`", from)}
                             : Message{formatted(" `{}` から `{}` まで", from, to),
                                       formatted("from `{}` to `{}`", from, to)};
    sink.emit(kMissingNumber, project.at, gap);
  }
}

void check_ids(const Basis& basis, const Relations& relations, Sink& sink) {
  std::span<const PlacedId> rest = relations.projects;  // in the order of their ids
  while (!rest.empty()) {
    auto other = [&](const PlacedId& project) { return project.id != rest[0].id; };
    auto same =
        rest.first(static_cast<std::size_t>(std::ranges::find_if(rest, other) - rest.begin()));
    check_same_id(basis, same, sink);
    if (basis.header != nullptr) check_group(basis, same.front(), sink);
    rest = rest.subspan(same.size());
  }
  check_gaps(relations, sink);
}

}  // namespace fujiplan
