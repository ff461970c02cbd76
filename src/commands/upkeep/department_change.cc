#include <algorithm>

#include "base/format.h"
#include "base/formatted.h"
#include "base/harmless.h"
#include "base/join.h"
#include "base/put_in_order.h"
#include "commands/answers/settled_year.h"
#include "commands/command.h"
#include "model/typed_answer.h"
#include "run/typed_names.h"
#include "upkeep/changed_values.h"
#include "upkeep/department_edit.h"

// What a reorganisation changes: `department rename`, `merge`, `end`, `move`, `add`.
namespace fujiplan {

namespace {

// What is typed, looked up in the plan. The plan's lock is held by who writes.
struct Reorganisation {
  explicit Reorganisation(Context& opened) : context(opened) {
    const Options& options = context.options;
    if (!options.dry_run) lock = lock_plan(context);
    Sink unused;
    plan = open_plan(context, unused);
    require_whole_header(plan);
    require_all_files();
    from = year_from();
  }

  const Departments& departments() const { return plan.header.departments; }

  Context& context;
  FolderLock lock = nullptr;
  Plan plan;
  FiscalYear from;
  DepartmentEdit edit;

 private:
  // A file that cannot be read may name the department.
  void require_all_files() const {
    if (plan.left_out.empty()) return;
    constexpr Format<std::string> kBroken{
        "`{}` にエラーがあるので、部署を変えられない。先に `fujiplan validate` に従って直す",
        "`{}` has errors, so departments cannot be changed; correct it first, as `fujiplan "
        "validate` says"};
    throw Failure(kBroken(plan.left_out.front().path));
  }

  FiscalYear year_from() const {
    const Options& options = context.options;
    const Period& period = plan.header.period;
    if (options.from.empty()) {
      std::string example = to_string(year_after(period.from.value, 1));
      throw UsageError({formatted("いつからかを `--from {}` のように指定する", example),
                        formatted("say from when, as in `--from {}`", example)});
    }
    FiscalYear year = chosen_year(options.from, plan);
    if (year != period.from.value) return year;
    constexpr Format<std::string> kFirst{
        "{}は計画の最初の年度で、その前の名前がない。plan.yaml の `departments` を直接直す",
        "{} is the first year of the plan, so there was no other name before; edit `departments` in "
        "plan.yaml"};
    throw UsageError(kFirst(to_string(year)));
  }
};

// A department in a sentence on what changes.
struct Change {
  std::string before, after;  // empty: there is none
  std::string heir = {};      // of one that ends: who has its projects
};

// As typed, but as a file may have it.
std::string new_name(const std::string& typed) {
  SurveyItem item{.path = {"name"}, .label = {"部署の名前", "name of the department"}};
  TypedAnswer name = read_typed_answer(item, typed);
  bool is_line = name.ok() && !name.text.empty() && name.text.find('\n') == name.text.npos;
  if (is_line && name.text != kEndOfDepartment) return name.text;
  throw UsageError({formatted("`{}` は部署の名前にならない", typed),
                    formatted("`{}` cannot be the name of a department", typed)});
}

std::vector<std::string_view> names_there(const Reorganisation& change) {
  std::vector<std::string_view> names;
  for (const Line& name : names_in(change.departments(), change.from)) names.push_back(name.value);
  return names;
}

// The departments of that name in the year. Throws UsageError where there is none.
std::vector<std::size_t> called(const Reorganisation& change, std::string_view name) {
  auto found = departments_called(change.departments(), name, change.from);
  if (!found.empty()) return found;
  for (const DepartmentEntry& department : change.departments().entries) {
    Line now = name_in(department, change.from);
    if (!ever_had(department, name) || !now) continue;
    constexpr Format<std::string_view, std::string, std::string_view> kOther{
        "「{0}」は、{1}には「{2}」である", "`{0}` is called `{2}` in {1}"};
    throw UsageError(kOther(name, to_string(change.from), now.value));
  }
  throw unknown_value({"所管部署", "department"}, name, names_there(change));
}

bool is_there(const Reorganisation& change, std::string_view name) {
  return !departments_called(change.departments(), name, change.from).empty();
}

// An end that is followed by other names, or comes twice, is none.
void require_no_later_step(const Reorganisation& change, std::span<const std::size_t> departments) {
  for (std::size_t i : departments) {
    for (const Step<Line>& step : change.departments().entries[i].history) {
      if (step.from.value <= change.from) continue;
      constexpr Format<std::string, std::string> kLater{
          "plan.yaml には{0}からの名前もあるので、{1}で廃止できない。先にそれを消す",
          "plan.yaml has a name from {0} on as well, so it cannot end in {1}; remove that first"};
      throw Failure(kLater(to_string(step.from.value), to_string(change.from)));
    }
  }
}

// --- the receipt

std::string listed_ids(const std::vector<const Project*>& projects, Language language) {
  std::vector<std::string> ids;
  for (const Project* project : projects) ids.push_back(to_string(project->id.value));
  return listed(ids, language);
}

std::string change_in_words(const Change& change, FiscalYear from, Language language) {
  constexpr Format<std::string, std::string, std::string> kRenamed{"{0} → {1}（{2}から）\n",
                                                                   "{0} → {1} (from {2})\n"};
  constexpr Format<std::string, std::string> kEnds{"{0}（{1}まで）\n", "{0} (until {1})\n"};
  constexpr Format<std::string, std::string, std::string, std::string> kHandedOver{
      "{0}（{1}まで。{2}からの事業は{3}が引き継ぐ）\n",
      "{0} (until {1}; its projects go to {3} from {2})\n"};
  constexpr Format<std::string, std::string> kBegins{"{0}（{1}から）\n", "{0} (from {1})\n"};
  auto in_words = [&](FiscalYear year) {
    return language == Language::Japanese ? to_string(year) : spoken(year, language);
  };
  std::string year = in_words(from), last = in_words(year_after(from, -1));
  std::string before = harmless(change.before), after = harmless(change.after);
  if (before.empty()) return kBegins.in(language, after, year);
  if (!change.heir.empty()) {
    return kHandedOver.in(language, before, last, year, harmless(change.heir));
  }
  if (after.empty()) return kEnds.in(language, before, last);
  return kRenamed.in(language, before, after, year);
}

// `concerned`: projects whose department it is, though their files say nothing new.
ExitCode finish(Reorganisation& change, std::span<const Change> changes,
                const std::vector<const Project*>& concerned) {
  Context& context = change.context;
  const DepartmentEdit& edit = change.edit;
  const Options& options = context.options;
  const Language language = context.language;
  if (!are_accepted(context, change.plan, edit.texts)) return ExitCode::Findings;
  if (!options.dry_run) write_texts(context, change.plan, edit.texts);
  tell_answered_years(context, change.plan, change.from);

  std::string receipt;
  for (const Change& one : changes) receipt += change_in_words(one, change.from, language);
  constexpr Format<Counted, std::string> kChanged{"  書き換えたファイル {}件: {}\n",
                                                  "  {} changed: {}\n"};
  constexpr Format<Counted, std::string> kToChange{"  書き換えるファイル {}件: {}\n",
                                                   "  {} to be changed: {}\n"};
  std::vector<std::string> paths;
  for (const auto& [file, text] : edit.texts) {
    paths.push_back(harmless(change.plan.sources[file].path));
  }
  const auto& files = options.dry_run ? kToChange : kChanged;
  receipt += files.in(language, {paths.size(), "file"}, listed(paths, language));
  constexpr Format<Counted, std::string> kConcerned{"  新しい名前で示す事業 {}件: {}\n",
                                                    "  {} shown under the new name: {}\n"};
  if (!concerned.empty()) {
    receipt +=
        kConcerned.in(language, {concerned.size(), "project"}, listed_ids(concerned, language));
  }
  if (options.dry_run) {
    receipt += context.in_language(kOnlyTried);
    receipt += diff_of(change.plan, edit.texts);
  }
  print(context, receipt, Reader::Person);
  return ExitCode::Success;
}

constexpr std::size_t kAnyNumber = ~std::size_t{0};

void require_names(const Options& options, std::size_t fewest, std::size_t most, Text usage) {
  if (fewest <= options.names.size() && options.names.size() <= most) return;
  throw UsageError({std::string(usage.ja), std::string(usage.en)});
}

}  // namespace

// --- the commands

ExitCode run_department_rename(Context& context) {
  constexpr std::size_t kOldAndNew = 2;
  constexpr Text kUsage{
      "今の名前と新しい名前を指定する。例: `fujiplan department rename 情報政策課 デジタル戦略課 "
      "--from R8`",
      "give the present name and the new one: `fujiplan department rename OLD NEW --from R8`"};
  const std::vector<std::string>& names = context.options.names;
  require_names(context.options, kOldAndNew, kOldAndNew, kUsage);
  Reorganisation change(context);
  auto old = called(change, names[0]);
  std::string name = new_name(names[1]);
  if (name == names[0]) {
    throw UsageError({"新しい名前が今の名前と同じなので、変えるものがない。別の名前を指定する",
                      "the new name is the present one, so nothing would change; give another"});
  }
  if (is_there(change, name)) {
    constexpr Format<std::string, std::string, std::string> kTaken{
        "「{1}」は既にある。統合するには `fujiplan department merge {0} {1} --from {2}`",
        "there is a `{1}` already; to merge them, use `fujiplan department merge {0} {1} --from "
        "{2}`"};
    throw UsageError(kTaken(shell_word(names[0]), shell_word(name), to_string(change.from)));
  }
  add_steps(change.plan, old, change.from, name, change.edit);
  const Change done{names[0], name};
  return finish(change, std::span(&done, 1), projects_with(change.plan, old, change.from));
}

ExitCode run_department_merge(Context& context) {
  constexpr std::size_t kFewest = 2;
  constexpr Text kUsage{
      "統合する部署と統合後の名前を指定する。例: `fujiplan department merge 収納課 市民税課 税務課 "
      "--from R8`",
      "give the departments that are merged, then the name of the new one: `fujiplan department "
      "merge OLD ... NEW --from R8`"};
  const std::vector<std::string>& names = context.options.names;
  require_names(context.options, kFewest, kAnyNumber, kUsage);
  Reorganisation change(context);
  std::string name = new_name(names.back());
  std::vector<Change> done;
  std::vector<std::size_t> merged;
  for (const std::string& old : std::span(names).first(names.size() - 1)) {
    auto found = called(change, old);
    auto is_done = [&](const Change& one) { return one.before == old; };
    // It goes on under its own name, or was said twice.
    if (old == name || std::ranges::any_of(done, is_done)) continue;
    merged.insert(merged.end(), found.begin(), found.end());
    done.push_back({old, name});
  }
  bool is_one = done.size() < 2 && !is_there(change, name);
  if (done.empty() || is_one) {
    throw UsageError({formatted("統合には2つ以上の部署が要る。名前を変えるだけなら `fujiplan "
                                "department rename`"),
                      formatted("a merger takes two departments or more; `fujiplan department "
                                "rename` gives one a new name")});
  }
  add_steps(change.plan, merged, change.from, name, change.edit);
  return finish(change, done, projects_with(change.plan, merged, change.from));
}

ExitCode run_department_end(Context& context) {
  constexpr Text kUsage{
      "廃止する部署を1つ指定する。例: `fujiplan department end こども未来課 --from R8 --to 子育て給付課`",
      "give the department that ends: `fujiplan department end OLD --from R8 --to HEIR`"};
  const Options& options = context.options;
  require_names(options, 1, 1, kUsage);
  Reorganisation change(context);
  const std::string& name = options.names[0];
  auto old = called(change, name);
  require_no_later_step(change, old);
  add_steps(change.plan, old, change.from, kEndOfDepartment, change.edit);
  auto concerned = projects_with(change.plan, old, change.from);
  if (!options.to.empty()) {
    called(change, options.to);
    if (options.to == name) {
      throw UsageError({"--to には別の部署を指定する", "--to must be another department"});
    }
    add_successor(change.plan, old, options.to, change.edit);
    hand_over(change.plan, concerned, old, change.from, options.to, change.edit);
  } else if (!concerned.empty()) {
    constexpr Format<std::string, std::string, Message> kStillThere{
        "{0}以降も「{1}」の事業がある: {2}。引き継ぐ部署を `--to 部署` で指定する",
        "`{1}` still has projects in {0}: {2}; name the department that takes over with `--to`"};
    Message ids{listed_ids(concerned, Language::Japanese),
                listed_ids(concerned, Language::English)};
    throw Failure(kStillThere(to_string(change.from), name, ids));
  }
  const Change done{name, "", options.to};
  return finish(change, std::span(&done, 1), {});
}

ExitCode run_department_move(Context& context) {
  constexpr std::size_t kFewest = 3;
  constexpr Text kUsage{
      "今の部署、新しい部署、事業番号を指定する。例: `fujiplan department move 市民課 窓口課 1-1-2 "
      "--from R8`",
      "give the present department, the new one and the projects: `fujiplan department move OLD NEW "
      "1-1-2 --from R8`"};
  const Options& options = context.options;
  require_names(options, kFewest, kAnyNumber, kUsage);
  Reorganisation change(context);
  auto old = called(change, options.names[0]);
  const std::string& heir = options.names[1];
  called(change, heir);
  if (heir == options.names[0]) {
    throw UsageError(
        {"移す先には別の部署を指定する", "the projects must go to another department"});
  }
  constexpr std::size_t kIds = 2;
  Options for_ids;
  for_ids.names.assign(options.names.begin() + kIds, options.names.end());
  std::vector<const Project*> moved;
  for (ProjectId id : chosen_selection(for_ids, change.plan).ids) {
    const Project* project = find_project(change.plan, id);
    if (project != nullptr) moved.push_back(project);
  }
  hand_over(change.plan, moved, old, change.from, heir, change.edit);
  for (const Project* project : moved) {
    bool is_done = std::ranges::find(change.edit.projects, project) != change.edit.projects.end();
    if (is_done) continue;
    constexpr Format<std::string, std::string, std::string> kNotTheirs{
        "`{0}` は、{2}以降「{1}」の事業ではない", "`{0}` is no project of `{1}` from {2} on"};
    throw UsageError(
        kNotTheirs(to_string(project->id.value), options.names[0], to_string(change.from)));
  }
  const Change done{options.names[0], heir};
  return finish(change, std::span(&done, 1), {});
}

ExitCode run_department_add(Context& context) {
  constexpr Text kUsage{
      "新しい部署の名前を1つ指定する。例: `fujiplan department add デジタル推進室 --from R8`",
      "give the name of the new department: `fujiplan department add NEW --from R8`"};
  const Options& options = context.options;
  require_names(options, 1, 1, kUsage);
  Reorganisation change(context);
  std::string name = new_name(options.names[0]);
  for (const DepartmentEntry& department : change.departments().entries) {
    if (!ever_had(department, name)) continue;
    throw UsageError({formatted("「{}」は plan.yaml に既にある", name),
                      formatted("plan.yaml has a `{}` already", name)});
  }
  add_department(change.plan, change.from, name, change.edit);
  const Change done{"", name};
  return finish(change, std::span(&done, 1), {});
}

}  // namespace fujiplan
