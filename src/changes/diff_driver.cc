#include "changes/diff_driver.h"

#include "base/harmless.h"
#include "changes/text.h"
#include "files/path.h"
#include "files/system/own_process.h"
#include "model/load.h"
#include "run/small_plan.h"

namespace fujiplan {

bool is_called_by_git(const Context& context) {
  std::size_t words = context.options.names.size();
  bool unmerged = words == 1 && !context.env.variable("GIT_DIFF_PATH_COUNTER").empty();
  return words == 7 || words == 9 || unmerged;
}

namespace {

// The words of git.
struct Call {
  std::string path_before, file_before, path_after, file_after;
};

Call call_in(const std::vector<std::string>& words) {
  return {words[0], words[1], words.size() == 9 ? words[7] : words[0], words[4]};
}

// Git writes /dev/null for a side that has no file.
bool has_file(const std::string& file) {
  return file != "/dev/null";
}

bool is_header(const std::string& path) {
  return Path(path).name() == kHeaderFile;
}

// The folder of plan.yaml above a file of the plan, or of plan.yaml itself, which may be gone; none
// when there is none.
std::optional<std::string> plan_folder_above(const Environment& env, const std::string& path) {
  if (is_header(path)) return Path(path).parent().string();
  for (Path at = Path(path).parent();; at = at.parent()) {
    if (env.files.kind((at / kHeaderFile).string()) == FileKind::Regular) return at.string();
    if (at.empty() || at == at.root()) return std::nullopt;
  }
}

// The plan of the file, from the root of the work tree, where git calls fujiplan.
struct PlanAtHand {
  std::string cut_off;  // what the paths of git lack: with --relative, the folder that it names
  std::string folder;   // of plan.yaml
};

// A file of the work tree has its whole path. Where both are from the history, the folder in which
// git was called is the best guess.
std::optional<PlanAtHand> plan_at_hand(const Environment& env, const Call& call) {
  std::vector<std::string> possible = {"", env.variable("GIT_PREFIX")};
  for (const auto& [path, file] : {std::pair(call.path_before, call.file_before),
                                   std::pair(call.path_after, call.file_after)}) {
    bool in_work_tree = !Path(file).is_absolute() && file.ends_with(path);
    if (in_work_tree) possible = {file.substr(0, file.size() - path.size())};
  }
  for (const std::string& cut_off : possible) {
    for (const std::string& path : {call.path_after, call.path_before}) {
      if (auto folder = plan_folder_above(env, cut_off + path)) return PlanAtHand{cut_off, *folder};
    }
  }
  return std::nullopt;
}

// Of a file outside the plan, from which or to which it was moved: its name.
std::string below(const std::string& folder, const std::string& path) {
  if (folder.empty()) return path;
  bool inside = path.starts_with(folder + "/");
  return inside ? path.substr(folder.size() + 1) : Path(path).name().string();
}

// One side as a plan of its own: the changed file, and beside it plan.yaml as it is now.
Plan side_of(const Context& context, const PlanAtHand& at_hand, const std::string& path,
             const std::string& file) {
  const FileSystem& files = context.env.files;
  if (is_header(path) && !has_file(file)) {
    Plan nothing;
    nothing.header_is_whole = true;
    nothing.sources.emplace_back();
    return nothing;
  }
  std::string header = is_header(path) ? file : (Path(at_hand.folder) / kHeaderFile).string();
  bool has_project = !is_header(path) && has_file(file);
  return small_plan(files.read(header).bytes,
                    has_project ? below(at_hand.folder, at_hand.cut_off + path) : "",
                    has_project ? files.read(file).bytes : "");
}

// What changed in the file; none when that cannot be told.
std::optional<std::string> changes_in(const Context& context, const Call& call) {
  const Environment& env = context.env;
  std::optional<PlanAtHand> at_hand = plan_at_hand(env, call);
  if (!at_hand) return std::nullopt;
  Plan before = side_of(context, *at_hand, call.path_before, call.file_before);
  Plan after = side_of(context, *at_hand, call.path_after, call.file_after);
  for (const Plan* side : {&before, &after}) {
    if (!side->header_is_whole || !side->left_out.empty()) return std::nullopt;
  }
  // Git shows colours through its pager, too.
  bool paged = context.options.color.empty() && !env.variable("GIT_PAGER_IN_USE").empty() &&
               env.variable("NO_COLOR").empty();
  Audience audience = chosen_audience(context.options, Audience::Internal);
  DiffStyle style{.how = {context.language, audience, {}, vocabulary_of(after.header)},
                  .paint = {use_color(context) || paged},
                  .before = call.path_before,
                  .after = call.path_after};
  PlanDiff diff = diff_of(before, after, style.how);
  // One file does not tell whether a year is settled.
  for (ProjectDiff& project : diff.projects) project.past_years.clear();
  return file_diff_text(diff, style);
}

std::string cannot_compare(const std::string& path, Language language) {
  constexpr Text kCannot{": 比べられない。`git diff --no-ext-diff` で行ごとの違いを見る\n",
                         ": cannot be compared; `git diff --no-ext-diff` shows the lines\n"};
  return harmless(path) + std::string(kCannot.in(language));
}

}  // namespace

ExitCode run_diff_driver(Context& context) {
  // Who reads what git prints may stop, as `head` does. Nothing is left to do then, and git would
  // take an end by the signal for a crash.
  end_in_peace_when_nobody_reads();
  const std::vector<std::string>& words = context.options.names;
  std::optional<std::string> changes;
  if (words.size() > 1) changes = changes_in(context, call_in(words));
  const std::string& path = words.size() == 9 ? words[7] : words[0];
  // Painted by the choice above, not by use_color(): harmless_lines() keeps the paint alone.
  context.env.out << harmless_lines(changes.value_or(cannot_compare(path, context.language)), true);
  return ExitCode::Success;
}

}  // namespace fujiplan
