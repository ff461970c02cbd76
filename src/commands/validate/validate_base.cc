#include "commands/validate/validate_base.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "changes/since_base.h"
#include "diag/sink.h"
#include "git/past_ids.h"
#include "git/tree_files.h"
#include "model/load.h"
#include "run/changed_plans.h"
#include "run/git_plan.h"

namespace fujiplan {

static GitPlan git_plan_of(const Context& context) {
  if (auto plan = find_git_plan(context.env, context.options)) return *std::move(plan);
  throw Failure({"計画はgitのリポジトリの中にないので、--base は使えない",
                 "the plan is in no git repository, so --base cannot be used"});
}

// The history is walked only where there are numbers that the base does not have.
static std::map<ProjectId, FormerUse> former_uses(Context& context, const GitPlan& git_plan,
                                                  const git::Id& base_commit, const Plan& base,
                                                  const Plan& now) {
  std::set<ProjectId> added;
  for (const Project& project : now.projects) added.insert(project.id.value);
  for (const Project& project : base.projects) added.erase(project.id.value);
  std::map<ProjectId, FormerUse> uses;
  if (added.empty()) return uses;
  const std::string folder = plan_folder_at(git_plan, base_commit, context.options.base).path;
  const std::size_t numbers = numbers_in_id(vocabulary_of(now.header));
  git::PastIds past = git::past_ids(git_plan.repository, {base_commit}, folder, numbers);
  if (past.is_cut) {
    constexpr Text kCut{
        "履歴の一部だけを取得したリポジトリなので、古い番号は確認していない。`git fetch --unshallow` "
        "で残りを取得する",
        "the clone is shallow: older numbers are not known; fetch them with `git fetch --unshallow`"};
    context.env.err << "fujiplan: " << context.in_language(kCut) << "\n";
  }
  for (const auto& [id, commit] : past.ids) {
    if (!added.contains(id) || find_left_out(base, id) != nullptr) continue;
    const std::string shown = git::short_id(commit.id);
    const Plan then = open_revision(context, git_plan, commit.id, shown);
    if (const Project* project = find_project(then, id)) {
      uses.emplace(id, FormerUse{std::string(project->name.value), shown});
    }
  }
  return uses;
}

// The plan at the base and as it is now, as far as they differ, where that does (changed_plans.h).
static ComparedPlans plans_since(Context& context, const std::string& folder,
                                 const GitPlan& git_plan, const NamedRevision& base) {
  if (!context.env.plan_elsewhere) {
    if (auto plans = changed_plans(context, git_plan_of(context), base, std::nullopt)) {
      plans->before = usable_plan(context, std::move(plans->before), base.word);
      return *std::move(plans);
    }
  }
  Plan before = open_revision(context, git_plan, base.object, base.word);
  const FileReader& files = context.env.files_of_plan();
  Sink unused;
  return {std::move(before), load_plan(files, folder, read_header_file(files, folder),
                                       thread_count(context.env), unused)};
}

void require_base(const Context& context) {
  const std::string& revision = context.options.base;
  if (revision.empty()) return;
  const GitPlan git_plan = git_plan_of(context);
  const NamedFolder folder =
      named_folder_at(git_plan, git_plan.repository.resolve(revision), revision);
  const git::TreeFiles files(git_plan.repository, folder.tree, folder.shown);
  Plan before;
  before.folder = folder.shown;
  SourceFile source;
  Sink sink;
  const auto document = load_header(before.folder, read_header_file(files, before.folder), source,
                                    before.header, sink);
  before.header_is_whole = sink.errors() == 0;
  require_whole_header(before, revision);
}

void add_findings_since_base(Context& context, const std::string& folder, Sources& sources,
                             std::vector<Diagnostic>& findings) {
  const std::string& revision = context.options.base;
  if (revision.empty()) return;
  const GitPlan git_plan = git_plan_of(context);
  const git::Id object = git_plan.repository.resolve(revision);
  const ComparedPlans plans = plans_since(context, folder, git_plan, {object, revision});
  const Plan &base = plans.before, &now = plans.after;
  if (!now.header_is_whole) return;  // its errors are told already
  Sink sink;
  check_since_base(base, now, former_uses(context, git_plan, object, base, now), settled_of(plans),
                   sink);
  std::vector<Diagnostic> added = sink.take_sorted();
  for (Diagnostic& finding : added) {
    const SourceFile& read = now.sources[finding.at.file];
    auto source = std::ranges::find(sources, read.path, &SourceFile::path);
    if (source == sources.end()) source = sources.begin();  // it has come since they were read
    finding.at.file = static_cast<std::uint32_t>(source - sources.begin());
    if (source->text.empty()) source->text = read.text;
  }
  const auto middle = static_cast<std::ptrdiff_t>(findings.size());
  std::ranges::move(added, std::back_inserter(findings));
  std::ranges::inplace_merge(findings, findings.begin() + middle, {}, [](const Diagnostic& one) {
    return std::tuple(one.at.file, one.at.offset);
  });
}

}  // namespace fujiplan
