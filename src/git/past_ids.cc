#include "git/past_ids.h"

#include <map>
#include <optional>
#include <unordered_set>

#include "files/walk.h"
#include "git/commit_queue.h"
#include "model/load.h"
#include "yaml/peek.h"

namespace fujiplan::git {

namespace {

// Collects what it has not met before; trees and files are known by their hashes.
class IdCollector {
 public:
  IdCollector(const Repository& repository, std::size_t numbers)
      : repository_(repository), numbers_(numbers) {}

  void look_at(const Commit& commit, const std::string& folder) {
    auto plan = repository_.find(commit.tree, folder);
    if (!plan || plan->kind != FileKind::Folder || !seen_.insert(plan->id).second) return;
    auto list = [&](const WalkedFolder& inner) { return repository_.list(inner.id); };
    auto visit = [&](const WalkedFolder& around,
                     const Entry& entry) -> std::optional<WalkedFolder> {
      bool is_deeper = entry.kind == FileKind::Folder && around.depth < kDeepestFolder;
      // The same folder may lie in two places: its files have the same ids.
      if (is_deeper && seen_.insert(entry.id).second) {
        return WalkedFolder{around.path + entry.name + "/", around.depth + 1, entry.id};
      }
      if (entry.kind == FileKind::Regular && names_project(entry.name)) {
        if (auto id = id_of(entry)) found_.emplace(*id, commit);
      }
      return std::nullopt;
    };
    walk({"", 0, plan->id}, list, visit);
  }

  std::vector<PastId> found() const {
    std::vector<PastId> ids;
    for (const auto& [id, commit] : found_) ids.push_back({id, commit});
    return ids;
  }

 private:
  std::optional<ProjectId> id_of(const Entry& file) {
    if (auto named = id_of_path(file.name, numbers_)) return named;
    if (!seen_.insert(file.id).second) return std::nullopt;
    std::string text = repository_.bytes(file.id);
    auto said = yaml::peek_value(text, "id");
    return said ? parse_id(*said, numbers_) : std::nullopt;
  }

  const Repository& repository_;
  std::size_t numbers_;
  std::unordered_set<Id> seen_;
  std::map<ProjectId, Commit> found_;
};

}  // namespace

PastIds past_ids(const Repository& repository, const std::vector<Id>& starts,
                 const std::string& folder, std::size_t numbers) {
  PastIds past;
  IdCollector collector(repository, numbers);
  CommitQueue open(repository);
  for (const Id& start : starts) open.add(start);
  while (!open.is_empty()) {
    Commit commit = open.take();
    collector.look_at(commit, folder);
    past.is_cut |= commit.is_cut;
    for (const Id& parent : commit.parents) open.add(parent);
  }
  past.ids = collector.found();
  return past;
}

}  // namespace fujiplan::git
