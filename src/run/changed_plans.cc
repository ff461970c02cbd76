#include "run/changed_plans.h"

#include <algorithm>
#include <utility>

#include "base/parallel.h"
#include "files/chosen_files.h"
#include "files/path.h"
#include "git/attributes.h"
#include "git/changed_paths.h"
#include "git/checked_out.h"
#include "git/tree_files.h"
#include "model/load.h"
#include "model/presence.h"
#include "run/header_changes.h"

namespace fujiplan {

namespace {

// One of the two states.
struct State {
  const FileReader* files = nullptr;
  std::string folder;  // of the plan, as `files` takes it
};

// What both are read from; lives as long as somebody may ask which years are settled.
struct Opened {
  explicit Opened(GitPlan plan) : git_plan(std::move(plan)) {}

  GitPlan git_plan;
  std::optional<git::TreeFiles> tree_before, tree_after;
  State before, after;
  PathSet chosen;
};

State state_at(const GitPlan& plan, const NamedRevision& revision, git::Id& tree,
               std::optional<git::TreeFiles>& files) {
  NamedFolder folder = named_folder_at(plan, revision.object, revision.word);
  tree = folder.tree;
  files.emplace(plan.repository, folder.tree, folder.shown);
  return {&*files, folder.shown};
}

// A plan.yaml that can be used; none where it has errors.
struct Header {
  SourceFile source;
  PlanHeader content;
  std::optional<yaml::Document> document;
};
std::unique_ptr<Header> header_of(const State& state) {
  auto header = std::make_unique<Header>();
  Sink sink;
  header->document = load_header(state.folder, read_header_file(*state.files, state.folder),
                                 header->source, header->content, sink);
  return sink.errors() == 0 ? std::move(header) : nullptr;
}

bool leaves_out_any(const git::Index& index, const std::string& inside) {
  std::string prefix = inside.empty() ? "" : inside + "/";
  return std::ranges::any_of(index.entries, [&](const git::IndexEntry& entry) {
    bool is_above = entry.path.ends_with('/') && prefix.starts_with(entry.path);
    return entry.is_left_out && (entry.path.starts_with(prefix) || is_above);
  });
}

// None where git's index does not tell what is on the disk.
std::optional<PathSet> changed_on_disk(const Context& context, const Opened& opened,
                                       const git::Id& before, std::size_t numbers) {
  const git::Repository& repository = opened.git_plan.repository;
  const Environment& env = context.env;
  std::string folder = git::normal_path((Path(env.directory) / opened.after.folder).string());
  auto inside = repository.path_inside(folder);
  auto index = inside ? repository.index() : std::nullopt;
  if (!index || leaves_out_any(*index, *inside)) return std::nullopt;
  const git::CheckedOut out{repository, *index, env.files, folder, *inside};
  if (git::has_filters(env, out)) return std::nullopt;
  return git::changed_or_doubtful_paths(repository, before,
                                        git::state_on_disk(out, thread_count(env)), numbers);
}

Plan load_chosen(const Opened& opened, const State& state) {
  Sink sink;
  return load_plan(ChosenFiles(*state.files, state.folder, opened.chosen), state.folder, sink);
}

// Files that differ may be of projects that have a file in their place, too, which is the same in
// both: what belongs to which can be told from all of them only. True where there are some.
bool add_namesakes(Opened& opened, const Plan& before, const Plan& after) {
  std::size_t known = opened.chosen.size();
  auto add = [&](ProjectId id) {
    std::string path = path_in_plan(id);
    if (opened.chosen.has(path)) return;
    for (const State* state : {&opened.before, &opened.after}) {
      if (state->files->kind(state->folder + "/" + path) == FileKind::None) continue;
      opened.chosen.add(path);
      return;
    }
  };
  for (const Plan* plan : {&before, &after}) {
    for (const Project* record : records_of(*plan)) add(record->id.value);
    for (const LeftOut& left_out : plan->left_out) {
      if (left_out.id) add(*left_out.id);
    }
  }
  return opened.chosen.size() > known;
}

// The files that are the same in both.
std::vector<FoundFile> unchanged_files(const Opened& opened) {
  const State& state = opened.after;
  std::vector<FoundFile> files = find_project_files(*state.files, state.folder);
  std::erase_if(files, [&](const FoundFile& file) {
    return opened.chosen.has(std::string_view(file.path).substr(state.folder.size() + 1));
  });
  return files;
}

// What a record that is the same in both tells of the years; nothing, when its file has errors.
void look_at_file(const State& state, const FoundFile& file, const Vocabulary& words,
                  YearsInQuestion& years) {
  Sink sink;
  SourceFile source{file.path, ""};
  Project record;
  auto document = load_project(*state.files, file.kind, source, record, words, sink);
  bool lacks =
      lacks_something(record, record.level == 0 ? words : words_of_level(words, record.level));
  if (document && sink.errors() == 0 && !lacks) years.look_at_before(record);
}

std::set<FiscalYear> settled_among(const Opened& opened, unsigned threads, const Plan& before,
                                   const Plan& after, const std::set<FiscalYear>& years) {
  // Answers behind the period are errors (survey-outside-period).
  FiscalYear last = std::max(before.header.period.to.value, after.header.period.to.value);
  YearsInQuestion question(before.header, last, years);
  for (const Project* record : records_of(before)) question.look_at_before(*record);
  for (const Project* record : records_of(after)) question.look_at_after(*record);
  if (question.are_decided()) return question.settled();
  const std::vector<FoundFile> files = unchanged_files(opened);
  const Vocabulary words = vocabulary_of(before.header);
  constexpr std::size_t kFirst = 64, kMost = 4096;  // files at once: the first ones may do
  for (std::size_t begin = 0, count = kFirst; begin < files.size() && !question.are_decided();
       begin += count, count = std::min(2 * count, kMost)) {
    count = std::min(count, files.size() - begin);
    auto parts = in_ranges(count, threads, [&](std::size_t from, std::size_t to) {
      YearsInQuestion part(before.header, last, years);
      for (std::size_t i = begin + from; i < begin + to; ++i) {
        look_at_file(opened.after, files[i], words, part);
      }
      return part;
    });
    for (const YearsInQuestion& part : parts) question.add(part);
  }
  return question.settled();
}

}  // namespace

Settled settled_of(const ComparedPlans& plans) {
  if (!plans.settled) return {};
  return [&plans](const std::set<FiscalYear>& years) {
    return plans.settled(plans.before, plans.after, years);
  };
}

std::optional<ComparedPlans> changed_plans(const Context& context, GitPlan git_plan,
                                           const NamedRevision& before,
                                           const std::optional<NamedRevision>& after) {
  auto opened = std::make_shared<Opened>(std::move(git_plan));
  const git::Repository& repository = opened->git_plan.repository;
  git::Id tree_before, tree_after;
  opened->before = state_at(opened->git_plan, before, tree_before, opened->tree_before);
  if (after) {
    opened->after = state_at(opened->git_plan, *after, tree_after, opened->tree_after);
  } else {
    opened->after = {&context.env.files, find_plan_folder(context.env, context.options)};
  }
  auto header_before = header_of(opened->before), header_after = header_of(opened->after);
  if (!header_before || !header_after ||
      bears_on_projects(header_before->source.text, header_after->source.text)) {
    return std::nullopt;
  }
  std::size_t numbers = numbers_in_id(vocabulary_of(header_before->content));
  auto chosen =
      after ? std::optional(git::changed_or_doubtful_paths(
                  repository, tree_before, git::state_in_tree(repository, tree_after), numbers))
            : changed_on_disk(context, *opened, tree_before, numbers);
  if (!chosen) return std::nullopt;
  opened->chosen = *std::move(chosen);
  ComparedPlans plans;
  do {
    plans.before = load_chosen(*opened, opened->before);
    plans.after = load_chosen(*opened, opened->after);
  } while (add_namesakes(*opened, plans.before, plans.after));
  plans.settled = [opened, threads = thread_count(context.env)](
                      const Plan& earlier, const Plan& later, const std::set<FiscalYear>& years) {
    return settled_among(*opened, threads, earlier, later, years);
  };
  return plans;
}

}  // namespace fujiplan
