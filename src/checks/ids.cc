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
  bool of_group = owner.id.of_group;
  if (found == same.end()) {
    Diagnostic& finding =
        sink.emit(kMisplacedFile, owner.at, to_string(owner.id), path_of(basis.folder, owner.id));
    if (of_group) finding.message = kMisplacedGroup(to_string(owner.id));
  }
  for (const PlacedId& project : same) {
    if (&project == &owner) continue;
    Diagnostic& finding = sink.emit(kRepeatedId, project.at, to_string(owner.id));
    if (of_group) {
      finding.message = kRepeatedGroup(to_string(owner.id));
      finding.help = kKeepOneFile();
    }
    auto of_path = id_of_path(basis.sources[project.at.file].path, numbers_in_id(basis.words));
    if (of_path && *of_path != owner.id) {
      std::string own = to_string(*of_path);
      finding.help = kWriteOwnId(of_path->of_group ? "\"" + own + "\"" : own);
    }
    finding.notes.push_back(note(owner.at, of_group ? kOtherGroupFile : kOtherUse));
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

// `all`: in the order of their ids.
static void check_each_id(const Basis& basis, std::span<const PlacedId> all, Sink& sink) {
  for (std::span<const PlacedId> rest = all; !rest.empty();) {
    auto other = [&](const PlacedId& project) { return project.id != rest[0].id; };
    auto same =
        rest.first(static_cast<std::size_t>(std::ranges::find_if(rest, other) - rest.begin()));
    check_same_id(basis, same, sink);
    // That of a group was judged when it was read: it has its name from plan.yaml.
    bool of_group = same.front().id.of_group;
    if (basis.header != nullptr && !of_group) check_group(basis, same.front(), sink);
    rest = rest.subspan(same.size());
  }
}

void check_ids(const Basis& basis, const Relations& relations, Sink& sink) {
  check_each_id(basis, relations.projects, sink);
  check_each_id(basis, relations.groups, sink);
  check_gaps(relations, sink);
}

}  // namespace fujiplan
