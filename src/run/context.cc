#include "run/context.h"

#include <algorithm>
#include <utility>

#include "base/format.h"
#include "base/formatted.h"
#include "base/harmless.h"
#include "base/join.h"
#include "base/number.h"
#include "base/text.h"
#include "files/links.h"
#include "files/path.h"
#include "files/temporary_files.h"
#include "model/load.h"
#include "model/years/plan_in_year.h"
#include "run/output_target.h"
#include "run/sparse_checkout.h"
#include "run/typed_names.h"
#include "yaml/peek.h"

namespace fujiplan {

void narrow_to_named_level(Plan& plan, std::span<const std::string> names) {
  std::optional<std::size_t> level;
  for (const std::string& words : names) {
    for (std::string_view word : split(words, ',')) {
      auto id = typed_id(word, plan);
      std::size_t of_this = id && id->of_group ? id->count() : 0;
      if (level.value_or(of_this) != of_this) {
        throw UsageError({"事業と、上の階層の番号は、一度に指定できない。階層も1つだけを指定する",
                          "name projects, or groups of one level, not both at once"});
      }
      level = of_this;
    }
  }
  // Where no group of the level has a file, a project was meant.
  bool is_there =
      std::ranges::count(plan.groups, level.value_or(0), &Project::level) > 0 ||
      std::ranges::any_of(plan.left_out, [&](const LeftOut& left_out) {
        return left_out.id && left_out.id->of_group && left_out.id->count() == level.value_or(0);
      });
  if (is_there) narrow_to_level(plan, *level);
}

void tell_groups(Context& context, const Plan& plan) {
  constexpr Format<std::string_view, std::size_t, Counted> kLeftOut{
      "fujiplan: 「{0}」のファイル{1}件は含まない。見るには `--level {0}` を付ける\n",
      "fujiplan: {2} of the level {0} left out; `--level {0}` shows them\n"};
  for (std::size_t level = 1; level <= levels_of(plan.header).size(); ++level) {
    auto count = static_cast<std::size_t>(std::ranges::count(plan.groups, level, &Project::level));
    if (count == 0) continue;
    std::string_view name = levels_of(plan.header)[level - 1].value;
    context.env.err << kLeftOut.in(context.language, name, count, {count, "file"});
  }
}

// `--level`: the plan of the groups of that level.
static void narrow_to_chosen_level(const Options& options, Plan& plan) {
  if (options.level.empty()) return;
  std::vector<std::string_view> names;
  for (const Line& level : levels_of(plan.header)) names.push_back(level.value);
  auto found = std::ranges::find(names, options.level);
  if (found == names.end()) throw unknown_value({"階層", "level"}, options.level, names);
  auto level = static_cast<std::size_t>(found - names.begin()) + 1;
  narrow_to_level(plan, level);
  if (!plan.projects.empty() || !plan.left_out.empty()) return;
  std::vector<GroupAt> groups = groups_in(plan.header);
  auto first = std::ranges::find(groups, level, &GroupAt::depth);
  auto id = first != groups.end() ? parse_group_id(first->group->id.value) : std::nullopt;
  std::string path = path_of_group(id.value_or(*parse_group_id(sample_group_number(level))));
  throw UsageError(
      {formatted("「{}」のファイルはない。計画のフォルダに `{}` のように作る", *found, path),
       formatted("no file of the level {}; make one in the folder of the plan, such as `{}`",
                 *found, path)});
}

std::string shown_path(const Environment& env, const std::string& path) {
  Path absolute = Path(env.directory) / path;
  std::string relative = absolute.normal().relative_to(Path(env.directory)).string();
  if (relative.size() > 1 && relative.ends_with('/')) relative.pop_back();
  return relative.empty() ? path : relative;
}

static bool holds_header(const Environment& env, const std::string& folder) {
  return env.files.kind(folder + "/" + std::string(kHeaderFile)) != FileKind::None;
}

// `plan` in a folder that a stranger may have filled must not lead to another plan of the machine.
static void refuse_plan_behind_link(const Environment& env, const std::string& above,
                                    const std::string& folder) {
  if (!env.files.is_link(folder) || !leads_out(env.files, above, folder)) return;
  throw Failure({formatted("`{}` は、フォルダの外を指すリンクである。"
                           "使うには --follow-links を付けるか、リンク先を --plan で指定する",
                           shown_path(env, folder)),
                 formatted("`{}` is a link that leads out of its folder; give --follow-links, or "
                           "name the folder it leads to with --plan",
                           shown_path(env, folder))});
}

std::optional<std::string> plan_folder_in(const Environment& env, const std::string& named) {
  if (holds_header(env, named)) return shown_path(env, named);
  std::string folder = named + "/plan";
  if (!holds_header(env, folder)) return std::nullopt;
  refuse_plan_behind_link(env, named, folder);
  return shown_path(env, folder);
}

static HeaderNotCheckedOut header_not_checked_out(const Environment& env,
                                                  const std::string& folder) {
  std::string path = shown_path(env, folder + "/" + std::string(kHeaderFile));
  return HeaderNotCheckedOut({formatted("`{}` は、取り出されていない（スパースチェックアウト）。"
                                        "`git sparse-checkout disable` で全て取り出す",
                                        path),
                              formatted("`{}` is not checked out (a sparse checkout); "
                                        "`git sparse-checkout disable` checks out all files",
                                        path)});
}

void throw_no_plan_in(const Environment& env, const std::string& named) {
  auto left_out = folder_of_left_out_header(env, {named, named + "/plan"});
  if (left_out) throw header_not_checked_out(env, *left_out);
  throw Failure({formatted("`{0}` にも `{0}/plan` にも plan.yaml がない", named),
                 formatted("plan.yaml is neither in `{0}` nor in `{0}/plan`", named)});
}

std::string named_plan(const Environment& env, const Options& options) {
  return !options.plan.empty() ? options.plan : env.variable("FUJIPLAN_PLAN");
}

std::vector<std::string> folders_upwards(const std::string& from) {
  std::vector<std::string> folders;
  for (Path at = from;; at = at.parent()) {
    folders.push_back((at / "plan").string());
    if (at == at.root()) return folders;  // nothing, of a relative one
  }
}

std::string find_plan_folder(const Environment& env, const Options& options) {
  return env.plan_elsewhere ? env.plan_elsewhere->folder : plan_folder_on_disk(env, options);
}

std::string plan_folder_on_disk(const Environment& env, const Options& options) {
  if (std::string named = named_plan(env, options); !named.empty()) {
    if (auto folder = plan_folder_in(env, named)) return *folder;
    throw_no_plan_in(env, named);
  }
  std::vector<std::string> folders = folders_upwards(env.directory);
  for (const std::string& folder : folders) {
    if (!holds_header(env, folder)) continue;
    refuse_plan_behind_link(env, Path(folder).parent().string(), folder);
    return shown_path(env, folder);
  }
  if (auto left_out = folder_of_left_out_header(env, folders)) {
    throw header_not_checked_out(env, *left_out);
  }
  throw Failure(
      {"plan/plan.yaml が、このフォルダにも上のフォルダにもない。--plan でフォルダを指定する",
       "no plan/plan.yaml in this folder or above it; name the folder with --plan"});
}

static std::optional<HeaderFile> read_header(const Environment& env, const Options& options) {
  try {
    std::string folder = find_plan_folder(env, options);
    return HeaderFile{folder, read_header_file(env.files_of_plan(), folder)};
  } catch (const Failure&) {
    return std::nullopt;  // a command that needs the plan will say so
  }
}

// Taken without parsing: it is needed to report that parsing failed.
static std::optional<Language> language_in(const HeaderFile& header) {
  auto value = yaml::peek_value(header.content.bytes, "language");
  return value ? parse_language(*value) : std::nullopt;
}

ChosenLanguage choose_language_and_why(const Environment& env, const Options& options,
                                       std::optional<HeaderFile>& header) {
  if (!options.language.empty()) {
    if (auto language = parse_language(options.language)) return {*language, {"--lang", "--lang"}};
    throw unknown_value({"言語", "language"}, options.language, names_of<Language>());
  }
  if (auto language = parse_language(env.variable("FUJIPLAN_LANG"))) {
    return {*language, {"FUJIPLAN_LANG", "FUJIPLAN_LANG"}};
  }
  header = read_header(env, options);
  if (auto language = header ? language_in(*header) : std::nullopt) {
    return {*language, {"plan.yaml の language", "language in plan.yaml"}};
  }
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    if (auto language = language_of_locale(env.variable(name))) return {*language, {name, name}};
  }
  return {Language::Japanese, {"既定", "the default"}};
}

Language choose_language(const Environment& env, const Options& options,
                         std::optional<HeaderFile>& header) {
  return choose_language_and_why(env, options, header).language;
}

HeaderFile open_header(Context& context) {
  if (context.header) return *std::exchange(context.header, std::nullopt);
  std::string folder = find_plan_folder(context.env, context.options);
  return {folder, read_header_file(context.env.files_of_plan(), folder)};
}

unsigned thread_count(const Environment& env) {
  constexpr std::int64_t kMost = 256;
  auto wanted = parse_whole_number(env.variable("FUJIPLAN_THREADS"));
  if (!wanted || *wanted < 1) return env.processors;
  return static_cast<unsigned>(std::min(*wanted, kMost));
}

FolderLock lock_plan(const Context& context) {
  return context.env.files.lock(find_plan_folder(context.env, context.options));
}

Plan open_plan(Context& context, Sink& sink, Kept kept) {
  HeaderFile header = open_header(context);
  return load_plan(context.env.files_of_plan(), header.folder, std::move(header.content),
                   thread_count(context.env), sink, kept);
}

// What shows the mistakes of a plan.
static std::string validate_at(std::string_view revision) {
  if (revision.empty()) return "fujiplan validate";
  return formatted("fujiplan --at {} validate", shell_word(revision));
}

static void tell_left_out(const Context& context, const Plan& plan, std::string_view revision) {
  if (plan.left_out.empty()) return;
  std::vector<std::string> paths;
  for (const LeftOut& left_out : plan.left_out) paths.push_back(harmless(left_out.path));
  constexpr Format<Counted, std::string, std::string> kLeftOut{
      "fujiplan: エラーのある{}件のファイルを除いた: {}\nfujiplan: 詳しくは `{}`\n",
      "fujiplan: left out {} with errors: {}\nfujiplan: see `{}`\n"};
  context.env.err << kLeftOut.in(context.language, {paths.size(), "file"},
                                 listed(paths, context.language), harmless(validate_at(revision)));
}

void require_whole_header(const Plan& plan, std::string_view revision) {
  if (plan.header_is_whole) return;
  std::string path = plan.folder + "/" + std::string(kHeaderFile);
  std::string validate = validate_at(revision);
  throw Failure({formatted("`{}` にエラーがある。詳しくは `{}`", path, validate),
                 formatted("`{}` has errors; see `{}`", path, validate)});
}

Plan usable_plan(const Context& context, Plan plan, std::string_view revision) {
  require_whole_header(plan, revision);
  tell_left_out(context, plan, revision);
  return plan;
}

Plan open_plan_with_all_years(Context& context, Kept kept) {
  Sink sink;
  Plan plan = open_plan(context, sink, kept);
  tell_not_checked_out(context, plan.folder);
  const auto& elsewhere = context.env.plan_elsewhere;
  plan = usable_plan(context, std::move(plan), elsewhere ? elsewhere->revision : "");
  narrow_to_chosen_level(context.options, plan);
  return plan;
}

Plan open_plan_to_use(Context& context, Kept kept) {
  Plan plan = open_plan_with_all_years(context, kept);
  narrow_to_year(plan, chosen_year(context.options, plan));
  return plan;
}

Plan open_plan_to_use(Context& context, const FileReader& files, const std::string& folder) {
  Sink sink;
  return usable_plan(context, load_plan(files, folder, sink), "");
}

Plan open_plan_to_use(Context& context, const PlanElsewhere& plan) {
  Sink sink;
  return usable_plan(context, load_plan(*plan.files, plan.folder, sink), plan.revision);
}

ExitCode exit_code_for(const Plan& plan) {
  return plan.left_out.empty() ? ExitCode::Success : ExitCode::Findings;
}

bool to_terminal(const Context& context) {
  return context.env.out_is_terminal && context.options.output.empty();
}

Audience chosen_audience(const Options& options, Audience fallback) {
  if (options.audience.empty()) return fallback;
  if (auto audience = parse_enum<Audience>(options.audience)) return *audience;
  throw unknown_value({"公開範囲", "audience"}, options.audience, names_of<Audience>());
}

void require_known_color(const Options& options) {
  constexpr std::string_view kChoices[] = {"auto", "always", "never"};
  if (options.color.empty() || std::ranges::find(kChoices, options.color) != std::end(kChoices))
    return;
  throw unknown_value({"色の指定", "colour choice"}, options.color, kChoices);
}

bool use_color(const Context& context) {
  const std::string& wish = context.options.color;
  if (wish == "always") return context.options.output.empty();
  if (wish == "never") return false;
  return to_terminal(context) && context.env.variable("NO_COLOR").empty();
}

TableFormat chosen_table_format(const Context& context) {
  TableFormat format = chosen_format(context.options, TableFormat::Table);
  if (format == TableFormat::Workbook) refuse_terminal(context);
  return format;
}

void refuse_terminal(const Context& context) {
  if (!to_terminal(context)) return;
  throw UsageError(
      {"Excelブックは端末に表示できない。`-o 一覧.xlsx` のように、書き出すファイルを指定する",
       "a workbook cannot be shown on a terminal; name a file, as in `-o list.xlsx`"});
}

void emit_result(Context& context, std::string_view text, Reader reader) {
  const std::string& output = context.options.output;
  if (output.empty()) return print(context, text, reader);
  require_free_target(context, folder_of(output), output);
  FolderLock others_wait;  // until the file is in its place
  if (context.env.files.kind(output) != FileKind::Other) {
    others_wait = context.env.files.tidy(folder_of(output));
  }
  if (reader == Reader::Program) return context.env.files.write(output, text);
  context.env.files.write(output, harmless_lines(text));
}

void print(const Context& context, std::string_view text, Reader reader) {
  if (reader == Reader::Program && !context.env.out_is_terminal) {
    context.env.out << text;
  } else {
    context.env.out << harmless_lines(text, use_color(context));
  }
}

}  // namespace fujiplan
