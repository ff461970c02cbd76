#include "git/history.h"

#include <algorithm>
#include <unordered_map>

#include "files/walk.h"
#include "git/changed_paths.h"
#include "git/commit_queue.h"
#include "model/load.h"
#include "yaml/peek.h"

namespace fujiplan::git {

namespace {

// Finds the project in trees. Most trees hold what others hold: answers are kept by hash.
class Locator {
 public:
  Locator(const Repository& repository, std::string folder, ProjectId id, std::size_t numbers)
      : repository_(repository),
        folder_(std::move(folder)),
        id_(to_string(id)),
        usual_path_(path_in_plan(id)),
        numbers_(numbers) {}

  // `child`: a commit that was asked for before, and of which this one is a parent.
  ProjectFile file_in(const Commit& commit, const Commit* child = nullptr) {
    auto plan = plan_in(commit);
    if (!plan) return {};
    auto known = by_tree_.find(*plan);
    if (known == by_tree_.end()) {
      auto later = child != nullptr ? plan_in(*child) : std::nullopt;
      known = by_tree_.emplace(*plan, locate(*plan, later)).first;
    }
    return known->second;
  }

 private:
  std::optional<Id> plan_in(const Commit& commit) const {
    auto plan = repository_.find(commit.tree, folder_);
    if (!plan || plan->kind != FileKind::Folder) return std::nullopt;
    return plan->id;
  }

  // Where it belongs; else a file that says that it is the project. What is the same in the `later`
  // plan was looked at there: none of it is the project, unless that was found where it belongs.
  ProjectFile locate(const Id& plan, const std::optional<Id>& later) {
    auto usual = repository_.find(plan, usual_path_);
    if (usual && usual->kind == FileKind::Regular) return {usual_path_, usual->id};
    if (!later) return look_for(plan, [](const std::string&) { return true; });
    const LaterState after = state_in_tree(repository_, *later);
    const PathSet paths = by_tree_[*later].path.empty()
                              ? changed_paths(repository_, plan, after)
                              : changed_or_doubtful_paths(repository_, plan, after, numbers_);
    return look_for(plan, [&](const std::string& path) { return paths.leads_to(path); });
  }

  // The first file that says so, in folders and files that may be looked into.
  template <typename Look>
  ProjectFile look_for(const Id& plan, const Look& may_look) {
    ProjectFile found;
    auto list = [&](const WalkedFolder& folder) { return repository_.list(folder.id); };
    auto visit = [&](const WalkedFolder& folder,
                     const Entry& entry) -> std::optional<WalkedFolder> {
      std::string path = folder.path + entry.name;
      bool is_hidden = entry.name.starts_with('.');  // a plan has no such files
      if (!found.path.empty() || is_hidden || !may_look(path)) return std::nullopt;
      if (entry.kind == FileKind::Folder && folder.depth < kDeepestFolder) {
        return WalkedFolder{path + "/", folder.depth + 1, entry.id};
      }
      if (entry.kind == FileKind::Regular && entry.name.ends_with(".yaml") && says_id(entry.id)) {
        found = {path, entry.id};
      }
      return std::nullopt;
    };
    walk({"", 0, plan}, list, visit);
    return found;
  }

  bool says_id(const Id& blob) {
    auto [known, is_new] = says_id_.emplace(blob, false);
    if (!is_new) return known->second;
    return known->second = says_id_in({"", repository_.bytes(blob)});
  }

  // Nearly all files say it at the beginning of a line; only others are worth parsing.
  bool says_id_in(const SourceFile& file) const {
    if (auto said = yaml::peek_value(file.text, "id")) return *said == id_;
    Project project;
    Sink unread;
    auto document = load_edited_project(file, project, standard_vocabulary(), unread);
    return project.id.present && to_string(project.id.value) == id_;
  }

  const Repository& repository_;
  std::string folder_, id_, usual_path_;
  std::size_t numbers_;
  std::unordered_map<Id, ProjectFile> by_tree_;
  std::unordered_map<Id, bool> says_id_;
};

}  // namespace

ProjectHistory history_of(const Repository& repository, const Id& start, const std::string& folder,
                          ProjectId id, std::size_t numbers, LookedAt looked) {
  ProjectHistory history;
  Locator locator(repository, folder, id, numbers);
  CommitQueue open(repository);
  open.add(start);
  history.newest = locator.file_in(repository.commit(start));
  while (!open.is_empty()) {
    Commit commit = open.take();
    ProjectFile file = locator.file_in(commit);
    std::vector<Commit> parents;
    for (const Id& parent : commit.parents) parents.push_back(repository.commit(parent));
    std::vector<ProjectFile> before;
    const Commit* child = looked == LookedAt::WhatChanged ? &commit : nullptr;
    for (const Commit& parent : parents) before.push_back(locator.file_in(parent, child));
    // Of a merge, the side that the file came from tells all there is.
    auto same = std::ranges::find(before, file);
    if (same != before.end()) {
      parents = {parents[static_cast<std::size_t>(same - before.begin())]};
    } else if (commit.is_cut) {
      history.is_cut = true;  // whether it changed here cannot be known
    } else if (!file.blob.empty() || !before.empty()) {
      history.versions.push_back({commit, file, before});
    }
    for (Commit& parent : parents) open.add(std::move(parent));
  }
  return history;
}

}  // namespace fujiplan::git
