#include "commands/diff_driver.h"

#include <fmt/format.h>

#include <filesystem>

#include "commands/diff_print.h"
#include "commands/small_plan.h"
#include "model/load.h"

namespace fujiplan {

namespace fs = std::filesystem;

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

// The folder of plan.yaml above a file of the plan; none when there is none.
std::optional<std::string> plan_folder_above(const Environment& env, const std::string& path) {
  for (fs::path at = fs::path(path).parent_path();; at = at.parent_path()) {
    if (env.files.kind((at / kHeaderFile).string()) == FileKind::Regular) return at.string();
    if (at.empty() || at == at.root_path()) return std::nullopt;
  }
}

std::string below(const std::string& folder, const std::string& path) {
  return folder.empty() ? path : path.substr(folder.size() + 1);
}

// One side as a plan of its own: the changed file, and beside it plan.yaml as it is now.
Plan side_of(const Context& context, const std::string& folder, const std::string& path,
             const std::string& file) {
  const FileSystem& files = context.env.files;
  bool is_header = fs::path(path).filename() == kHeaderFile;
  std::string header = is_header ? file : (fs::path(folder) / kHeaderFile).string();
  std::string project = is_header || !has_file(file) ? "" : below(folder, path);
  return small_plan(files.read(header).bytes, project,
                    project.empty() ? "" : files.read(file).bytes);
}

std::string cannot_compare(const std::string& path, Language language) {
  return language == Language::Japanese
             ? fmt::format("{}: 比べられない。`git diff --no-ext-diff` で行ごとの違いを見る\n",
                           path)
             : fmt::format("{}: cannot be compared; `git diff --no-ext-diff` shows the lines\n",
                           path);
}

}  // namespace

ExitCode run_diff_driver(Context& context) {
  Environment& env = context.env;
  const std::vector<std::string>& words = context.options.names;
  std::optional<std::string> folder = plan_folder_above(env, words.front());
  if (words.size() == 1 || !folder) {
    env.out << cannot_compare(words.front(), context.language);
    return ExitCode::Success;
  }
  Call call = call_in(words);
  Plan before = side_of(context, *folder, call.path_before, call.file_before);
  Plan after = side_of(context, *folder, call.path_after, call.file_after);
  bool whole = before.header_is_whole && after.header_is_whole && before.left_out.empty() &&
               after.left_out.empty();
  if (!whole) {
    env.out << cannot_compare(call.path_after, context.language);
    return ExitCode::Success;
  }
  Comparison how{context.language, chosen_audience(context.options, Audience::Internal)};
  // Git shows colours through its pager, too.
  bool paged = context.options.color.empty() && !env.variable("GIT_PAGER_IN_USE").empty() &&
               env.variable("NO_COLOR").empty();
  DiffStyle style{.how = how,
                  .paint = {use_color(context) || paged},
                  .before = call.path_before,
                  .after = call.path_after};
  PlanDiff diff = diff_of(before, after, how);
  // One file does not tell whether a year is settled.
  for (ProjectDiff& project : diff.projects) project.past_years.clear();
  env.out << file_diff_text(diff, style);
  return ExitCode::Success;
}

}  // namespace fujiplan
