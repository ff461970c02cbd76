#include "checks/years/successors.h"

#include <algorithm>
#include <map>
#include <vector>

#include "base/join.h"
#include "checks/notes.h"
#include "model/years/belonging.h"

namespace fujiplan {

void check_successors(const Basis&, const Project& project, Sink& sink) {
  if (project.successors && end_of(project.schedule) == nullptr) {
    sink.emit(kSuccessorsWithoutEnd, project.successors.at);
  }
}

namespace {

using Successions = std::map<ProjectId, const Succession*>;

const Succession* succession_of(const Successions& all, ProjectId id) {
  auto found = all.find(id);
  return found != all.end() ? found->second : nullptr;
}

// The way from one project back to itself, the first of its successors on it given; empty: it does
// not lead back. Each project is looked at once.
std::vector<ProjectId> way_back(const Successions& all, ProjectId from, ProjectId first) {
  std::map<ProjectId, ProjectId> came_from;  // and which were seen
  std::vector<ProjectId> open = {first};
  came_from.emplace(first, from);
  while (!open.empty()) {
    ProjectId here = open.back();
    open.pop_back();
    if (here == from) break;
    const Succession* next = succession_of(all, here);
    if (next == nullptr) continue;
    for (const Spanned<ProjectId>& successor : next->successors) {
      if (came_from.emplace(successor.value, here).second) open.push_back(successor.value);
    }
  }
  if (!came_from.contains(from)) return {};
  std::vector<ProjectId> way = {from};
  do {
    way.push_back(came_from.at(way.back()));
  } while (way.back() != from);
  std::ranges::reverse(way);
  return way;
}

// Is the successor on a circle? Told once, at the smallest id of the circle.
bool is_circle(const Successions& all, ProjectId id, const Spanned<ProjectId>& successor,
               Sink& sink) {
  std::vector<ProjectId> way = way_back(all, id, successor.value);
  if (way.empty()) return false;
  if (std::ranges::min(way) != id) return true;
  std::vector<std::string> words;
  for (ProjectId on_way : way) words.push_back(to_string(on_way));
  std::string shown = join(words, " → ");
  Diagnostic& finding = sink.emit(kSuccessorInCircle, successor.at, Message{shown, shown});
  if (successor.value == id) finding.message = kSuccessorOfItself(to_string(id));
  return true;
}

void check_successor_end(const Succession& succession, const Spanned<ProjectId>& successor,
                         const Succession* next, Sink& sink) {
  bool has_ended =
      next != nullptr && next->end && succession.end && next->end.value <= succession.end.value;
  if (!has_ended) return;
  sink.emit(kSuccessorEnded, successor.at, to_string(successor.value),
            to_string(succession.end.value))
      .notes.push_back(note(next->end.at, kSuccessorEndsHere));
}

}  // namespace

void check_successions(const Basis& basis, const Relations& relations, Sink& sink) {
  Successions all;
  for (const Succession& succession : relations.successions)
    all.emplace(succession.id, &succession);
  for (const auto& [id, succession] : all) {
    for (const Spanned<ProjectId>& successor : succession->successors) {
      if (!is_known(basis, relations, successor.value)) {
        sink.emit(kUnknownSuccessor, successor.at, to_string(successor.value));
        continue;
      }
      if (is_circle(all, id, successor, sink)) continue;
      check_successor_end(*succession, successor, succession_of(all, successor.value), sink);
    }
  }
}

}  // namespace fujiplan
