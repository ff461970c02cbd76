#include <algorithm>

#include "base/format.h"
#include "base/formatted.h"
#include "base/harmless.h"
#include "base/put_in_order.h"
#include "base/text.h"
#include "commands/command.h"
#include "commands/upkeep/init_next.h"
#include "files/embedded_files.h"
#include "model/load.h"
#include "run/output_target.h"
#include "run/typed_names.h"

namespace fujiplan {

namespace {

constexpr std::string_view kHeaderInStarter = "plan/plan.yaml";
constexpr std::string_view kLike = "like/";  // below it a folder for each kind of plan

// What became of the files of the starter, by their paths below the folder.
struct Started {
  std::vector<std::string_view> written, left_alone;
};

}  // namespace

static std::string chosen_folder(const Context& context) {
  const auto& names = context.options.names;
  if (names.size() != 1) {
    throw UsageError({"計画を作成するフォルダを1つ指定する。今のフォルダなら `.`",
                      "name one folder to start the plan in; `.` is the current one"});
  }
  return shown_path(context.env, names[0]);
}

static std::string path_below(const Environment& env, const std::string& folder,
                              std::string_view name) {
  return shown_path(env, formatted("{}/{}", folder, name));
}

static void refuse_existing_plan(const Environment& env, const std::string& folder) {
  const FileSystem& files = env.files;
  for (std::string_view name : {kHeaderFile, kHeaderInStarter}) {
    std::string header = path_below(env, folder, name);
    if (files.kind(header) == FileKind::None) continue;
    throw Failure({formatted("`{}` が既にある。別のフォルダを指定する", header),
                   formatted("there is a `{}` already; name another folder", header)});
  }
  FileKind kind = files.kind(folder);
  if (kind != FileKind::None && kind != FileKind::Folder) {
    throw Failure({formatted("`{}` はフォルダではない。別の名前を指定する", folder),
                   formatted("`{}` is not a folder; choose another name", folder)});
  }
}

// The folders in which the files stand, in their order: `github` of github/plan.yml.
static std::vector<std::string_view> folders_of(std::span<const EmbeddedFile> files,
                                                std::string_view below) {
  std::vector<std::string_view> folders;
  for (const EmbeddedFile& file : files) {
    if (!file.name.starts_with(below)) continue;
    std::string_view inside = file.name.substr(below.size());
    std::string_view folder = inside.substr(0, inside.find('/'));
    if (folders.empty() || folders.back() != folder) folders.push_back(folder);
  }
  return folders;
}

// --ci: the folder of ci/ whose files are written; empty for none.
static std::string chosen_service(const Options& options) {
  constexpr std::string_view kNone = "none", kUsual = "github";
  std::vector<std::string_view> services = folders_of(recipe_files(), "");
  std::ranges::sort(services);  // the paths of `github-windows/` come before those of `github/`
  services.push_back(kNone);
  if (options.ci == kNone) return "";
  if (options.ci.empty()) return std::string(kUsual);
  if (std::ranges::find(services, options.ci) != services.end()) return options.ci;
  throw unknown_value({"CIのサービス", "CI service"}, options.ci, services);
}

// --like: the folder of starter/like/ whose plan is written.
static std::string chosen_kind(const Options& options) {
  constexpr std::string_view kStandard = "standard";
  if (options.like.empty()) return std::string(kStandard);
  std::vector<std::string_view> kinds = folders_of(starter_files(), kLike);
  if (std::ranges::find(kinds, options.like) != kinds.end()) return options.like;
  throw unknown_value({"計画のひな形", "kind of plan"}, options.like, kinds);
}

static void add_files(std::vector<EmbeddedFile>& files, std::span<const EmbeddedFile> all,
                      const std::string& below) {
  for (const EmbeddedFile& file : all) {
    if (!file.name.starts_with(below)) continue;
    files.push_back({file.name.substr(below.size()), file.text});
  }
}

// plan.yaml comes last: until it is there, `init` can be run again after a failure.
static std::vector<EmbeddedFile> files_in_order(const std::string& kind,
                                                const std::string& service) {
  std::vector<EmbeddedFile> files;
  for (const EmbeddedFile& file : starter_files()) {
    if (!file.name.starts_with(kLike)) files.push_back(file);
  }
  add_files(files, starter_files(), std::string(kLike) + kind + "/");
  add_files(files, recipe_files(), service + "/");
  put_in_order(files, &EmbeddedFile::name);
  // Not std::ranges: clang 14 cannot compile that with the library of g++ 12.
  std::stable_partition(files.begin(), files.end(),
                        [](const EmbeddedFile& file) { return file.name != kHeaderInStarter; });
  return files;
}

static Started write_files(const Context& context, const std::string& folder,
                           const std::vector<EmbeddedFile>& files) {
  Environment& env = context.env;
  Started started;
  for (const EmbeddedFile& file : files) {  // all of them, before any is written
    std::string path = path_below(env, folder, file.name);
    if (env.files.kind(path) == FileKind::None) require_free_target(context, folder, path);
  }
  for (const EmbeddedFile& file : files) {
    std::string path = path_below(env, folder, file.name);
    if (env.files.kind(path) != FileKind::None) {
      started.left_alone.push_back(file.name);
      continue;
    }
    if (auto slash = path.rfind('/'); slash != path.npos) {
      env.files.make_folder(path.substr(0, slash));
    }
    env.files.write(path, file.text);
    started.written.push_back(file.name);
  }
  return started;
}

static std::string next_steps(const Environment& env, const std::string& folder,
                              const Started& started, Language language) {
  constexpr Format<std::string> kStarted{"`{}` に計画を作成した。作成したファイル:\n",
                                         "Started a plan in `{}`. Written:\n"};
  constexpr Text kLeftAlone{"既にあり、書き換えなかったファイル:\n",
                            "Already there, left alone:\n"};
  std::string out = kStarted.in(language, harmless(folder));
  for (std::string_view name : started.written) out += formatted("  {}\n", name);
  if (!started.left_alone.empty()) {
    out += kLeftAlone.in(language);
    for (std::string_view name : started.left_alone) out += formatted("  {}\n", name);
  }
  constexpr Format<std::string, std::string, std::string, std::string> kSteps{
      "\n次にすること:\n"
      "  1. {0} を自分の市のものに書き換える\n"
      "  2. 例の事業を書き換え、点検する: fujiplan{1} validate\n"
      "  3. gitに記録する: git init {2}\n"
      "詳しくは {3}\n",
      "\nWhat to do next:\n"
      "  1. change {0} to your city's\n"
      "  2. change the example projects, and check: fujiplan{1} validate\n"
      "  3. keep it in git: git init {2}\n"
      "More in {3}\n"};
  std::string word = shell_word(folder);
  return out + kSteps.in(language, path_below(env, folder, kHeaderInStarter),
                         folder == "." ? "" : " --plan " + word, word,
                         path_below(env, folder, "README.md"));
}

ExitCode run_init(Context& context) {
  std::string folder = chosen_folder(context);
  if (is_next_plan(context.options)) {
    refuse_existing_plan(context.env, folder);
    return run_init_next(context, folder);
  }
  std::vector<EmbeddedFile> files =
      files_in_order(chosen_kind(context.options), chosen_service(context.options));
  refuse_existing_plan(context.env, folder);
  Started started = write_files(context, folder, files);
  print(context, next_steps(context.env, folder, started, context.language), Reader::Person);
  return ExitCode::Success;
}

}  // namespace fujiplan
