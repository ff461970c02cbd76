#include "run/plan_in_head.h"

#include <set>
#include <utility>

#include "git/tree_files.h"
#include "model/load.h"
#include "yaml/preflight.h"
#include "yaml/read_document.h"

namespace fujiplan {

std::optional<PlanInHead> find_plan_in_head(const Environment& env, const Options& options) {
  const std::string head = "HEAD";
  try {
    auto git = find_git_plan(env, options);
    if (!git) return std::nullopt;
    git::Id commit = git->repository.resolve(head);
    NamedFolder folder = named_folder_at(*git, commit, head);
    return PlanInHead{*std::move(git), std::move(commit), std::move(folder)};
  } catch (const Failure&) {
    return std::nullopt;
  }
}

// Adds the years that a file with errors has answers for. False where that cannot be told.
static bool add_years_of(const FileReader& files, const std::string& path, const Vocabulary& words,
                         std::set<FiscalYear>& years) {
  ReadResult content = files.read(path, yaml::kLargestFile + 1);
  if (!content.ok()) return false;
  const SourceFile source{path, std::move(content.bytes)};
  Sink unused;
  const auto document = yaml::read_document(source, 0, unused);
  if (document) add_answered_years(project_in(*document, source.text, words), years);
  return document.has_value();
}

std::optional<PublishedYears> years_in_head(const Environment& env, const PlanInHead& head) {
  const auto& [tree, shown] = head.folder;
  try {
    const git::TreeFiles files(head.git.repository, tree, shown);
    Sink unused;
    const Plan plan = load_plan(files, shown, read_header_file(files, shown), thread_count(env),
                                unused, Kept::Figures);
    if (!plan.header_is_whole) return std::nullopt;
    const Vocabulary words = vocabulary_of(plan.header);
    std::set<FiscalYear> years;
    for (const LeftOut& file : plan.left_out) {
      if (!add_years_of(files, file.path, words, years)) return std::nullopt;
    }
    return published_years(plan, std::move(years));
  } catch (const Failure&) {
    return std::nullopt;
  }
}

}  // namespace fujiplan
