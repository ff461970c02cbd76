#include "upkeep/used_ids.h"

#include <algorithm>

#include "base/formatted.h"
#include "git/past_ids.h"
#include "model/load.h"
#include "model/years/previous.h"
#include "run/git_plan.h"
#include "yaml/peek.h"

namespace fujiplan {

std::optional<ProjectId> UsedIds::last_of(ProjectId any_of_group) const {
  std::optional<ProjectId> last;
  for (const auto* ids : {&now, &before, &previous}) {
    for (const auto& [id, where] : *ids) {
      if (!id.of_group && id.is_beside(any_of_group)) last = std::max(last.value_or(id), id);
    }
  }
  return last;
}

// What the name of a file says, and what stands in it: they may differ, and both are taken then.
static void add_files(const Plan& plan, std::size_t numbers, UsedIds& used) {
  for (std::size_t i = 1; i < plan.sources.size(); ++i) {
    const SourceFile& file = plan.sources[i];
    auto said = yaml::peek_value(file.text, "id");
    if (auto named = id_of_path(file.path, numbers)) used.now.emplace(*named, file.path);
    if (auto id = said ? parse_id(*said, numbers) : std::nullopt) used.now.emplace(*id, file.path);
  }
  for (const Project& project : plan.projects) {
    used.now.emplace(project.id.value, plan.sources[project.file].path);
  }
}

// The plan before this one: a number that did not come along is not free either.
static void add_previous(const Context& context, const Plan& plan, std::size_t numbers,
                         UsedIds& used) {
  auto folder = folder_of_previous(plan.folder, plan.header);
  const FileReader& files = context.env.files_of_plan();
  if (!folder || files.kind(*folder) != FileKind::Folder) return;
  for (const FormerFile& file : files_of_previous(files, *folder)) {
    auto id = id_of_path(file.path, numbers);
    if (id && !used.now.contains(*id)) used.previous.emplace(*id, file.path);
  }
}

// HEAD, and whatever branches and tags name that is a commit.
static std::vector<git::Id> all_heads(const git::Repository& repository) {
  std::vector<git::Id> heads = {repository.resolve("HEAD^{commit}")};
  for (const std::string& name : repository.names()) {
    try {
      heads.push_back(repository.resolve(name + "^{commit}"));
    } catch (const Failure&) {
      // A tag of something else, or a branch that was not fetched.
    }
  }
  return heads;
}

UsedIds used_ids(const Context& context, const Plan& plan) {
  UsedIds used;
  const std::size_t numbers = numbers_in_id(vocabulary_of(plan.header));
  add_files(plan, numbers, used);
  add_previous(context, plan, numbers, used);
  auto in_git = find_git_plan(context.env, context.options);
  if (!in_git || in_git->folders.empty() || !in_git->repository.has_commits()) return used;
  git::PastIds past = git::past_ids(in_git->repository, all_heads(in_git->repository),
                                    in_git->folders.front(), numbers);
  used.past = past.is_cut ? KnownPast::Cut : KnownPast::Complete;
  for (const auto& [id, commit] : past.ids) {
    if (used.now.contains(id)) continue;
    used.before.emplace(id, formatted("{} {}", git::short_id(commit.id), commit.date));
  }
  return used;
}

}  // namespace fujiplan
