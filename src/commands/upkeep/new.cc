#include <algorithm>

#include "base/format.h"
#include "base/formatted.h"
#include "base/join.h"
#include "base/text.h"
#include "checks/new_findings.h"
#include "checks/placeholder.h"
#include "checks/relations.h"
#include "commands/answers/settled_year.h"
#include "commands/command.h"
#include "files/replace_files.h"
#include "files/temporary_files.h"
#include "lists/grading.h"
#include "model/years/belonging.h"
#include "render/unified_diff.h"
#include "run/output_target.h"
#include "run/tell_findings.h"
#include "run/typed_names.h"
#include "upkeep/new_id.h"
#include "upkeep/new_project.h"
#include "upkeep/new_receipt.h"
#include "upkeep/typed_part.h"
#include "upkeep/used_ids.h"

namespace fujiplan {

// --- what is chosen

static std::vector<const MarkWord*> chosen_marks(const Options& options, const Vocabulary& words) {
  if (!options.marks.empty() && !has_part(words, PlanPart::Marks)) {
    throw no_such_part(PlanPart::Marks, words);
  }
  std::vector<const MarkWord*> marks;
  for (const std::string& typed : options.marks) {
    auto found = std::ranges::find_if(words.marks, [&](const MarkWord& mark) {
      return is_called(typed, mark.name.value, label_of(mark));
    });
    if (found == words.marks.end()) {
      throw unknown_value({"印", "mark"}, typed, names_in(words.marks));
    }
    marks.push_back(&*found);
  }
  return marks;
}

// The one that was typed, or the only one there is.
template <typename Known>
static void require_choice(std::size_t chosen, const Known& known, Text what,
                           std::string_view option) {
  if (chosen > 0 || std::size(known) < 2) return;
  constexpr std::size_t kMostShown = 12;
  auto some = std::span(known).first(std::min(std::size(known), kMostShown));
  std::string_view more = std::size(known) > kMostShown ? "…" : "";
  throw UsageError({formatted("{}を {} で指定する: {}{}", what.ja, option,
                              listed(some, Language::Japanese), more),
                    formatted("give the {} by {}: {}{}", what.en, option,
                              listed(some, Language::English), more)});
}

static void choose_words(const Options& options, const Plan& plan, const Vocabulary& words,
                         NewProject& project) {
  Options chosen;
  chosen.classes = options.classes;
  chosen.departments = options.departments;
  chosen.year = to_string(project.from.year);
  Selection selection = chosen_selection(chosen, plan);
  require_choice(selection.classes.size(), names_in(words.classes), {"事業分類", "class"},
                 "--class");
  if (selection.classes.size() > 1) {
    throw UsageError({"事業分類は1つだけを指定する", "a project has one class only"});
  }
  if (!words.classes.empty()) project.project_class = &words.classes.front();
  if (!selection.classes.empty()) project.project_class = selection.classes.front().word;
  std::vector<std::string_view> known;
  for (const Line& name : names_in(plan.header.departments, project.from.year)) {
    known.push_back(name.value);
  }
  // A name that the year does not have yet may mean several that it has.
  bool is_clear = selection.departments.size() <= options.departments.size();
  for (std::string_view department : selection.departments) {
    bool is_there = std::ranges::find(known, department) != known.end();
    if (is_clear && is_there) continue;
    throw unknown_value({"所管部署", "department"},
                        is_there ? options.departments.front() : department, known);
  }
  require_choice(selection.departments.size(), known, {"所管部署", "department"}, "--department");
  project.departments = selection.departments.empty() ? known : selection.departments;
}

// The year after the newest one with answers: those are settled, or being asked.
static FiscalYear usual_year(const Plan& plan) {
  FiscalYear newest = default_year(plan);
  bool is_answered = std::ranges::any_of(plan.projects, [&](const Project& project) {
    return answers_of(project, newest) != nullptr;
  });
  FiscalYear next = year_after(newest, is_answered ? 1 : 0);
  return plan.header.period.holds(next) ? next : newest;
}

// `R8`, or a part of it: `R8上`, `令和8年度 上期`.
static PartOfYear chosen_start(const Options& options, const Plan& plan, const Vocabulary& words) {
  if (options.from.empty()) return first_part_of(usual_year(plan), words.parts);
  if (has_part(words, PlanPart::Schedule)) return typed_part(options.from, plan);
  // Its name says since when it is there.
  return first_part_of(chosen_year(options.from, plan), words.parts);
}

// --- the file

static void require_nothing_lacks(const NewFile& file) {
  if (file.not_there.empty()) return;
  Message keys;
  for (Language language : {Language::Japanese, Language::English}) {
    std::vector<std::string> names;
    for (const UnsaidKey& key : file.not_there) {
      names.push_back(formatted("`{}`{}", key.key, in_brackets(key.label.in(language), language)));
    }
    (language == Language::Japanese ? keys.ja : keys.en) = listed(names, language);
  }
  constexpr Format<Message, std::string> kGive{
      "{0}の値を `{1}=VALUE` の形で指定する。必ず書く項目で、`（未記入）` とは書けない",
      "give values by `{1}=VALUE`: {0} must be there, and cannot say that it is to be filled in"};
  throw UsageError(kGive(keys, file.not_there.front().key));
}

// In its own folder of the plan, through no link that leads out of it.
static void require_free_path(const Context& context, const Plan& plan, const std::string& path,
                              ProjectId id) {
  const FileSystem& files = context.env.files;
  if (const LeftOut* closed = find_left_out(plan, id); closed != nullptr && !closed->id) {
    throw Failure({formatted("フォルダ `{}` を読めない", closed->path),
                   formatted("folder `{}` cannot be read", closed->path)});
  }
  if (files.kind(path) != FileKind::None || files.is_link(path)) {
    throw Failure({formatted("`{}` が既にある", path), formatted("there is a `{}` already", path)});
  }
  require_free_target(context, plan.folder, path);
}

// Shows what `validate` would find beside what is to be filled in. False when errors are among it.
static bool is_accepted_file(Context& context, const Plan& plan, const std::string& path,
                             const std::string& text) {
  const Sources sources = {plan.sources.front(), {path, text}};
  Basis basis(plan.folder, &plan.header, sources);
  std::vector<Diagnostic> findings = judge_file(basis, 1, sources[1]).findings;
  std::erase_if(findings,
                [](const Diagnostic& finding) { return finding.rule == &kNotFilledIn.rule; });
  return tell_findings(context, sources, findings);
}

static void write_new(Context& context, const std::string& path, const std::string& text) {
  context.env.files.make_folder(folder_of(path));
  FileChange change{path, "", text, true};
  replace_files(context.env.files, std::span(&change, 1));
}

static bool has_answers_before(const Plan& plan, FiscalYear year) {
  return std::ranges::any_of(plan.projects, [&](const Project& project) {
    return last_answers(project, year_after(year, -1)) != nullptr;
  });
}

ExitCode run_new(Context& context) {
  const Options& options = context.options;
  if (options.name.empty()) {
    throw UsageError({"事業名を --name で指定する", "give the name of the project by --name"});
  }
  FolderLock lock = options.dry_run ? nullptr : lock_plan(context);
  Sink unused;
  Plan plan = open_plan(context, unused);
  require_whole_header(plan);
  const Vocabulary words = vocabulary_of(plan.header);

  UsedIds used = used_ids(context, plan);
  NewProject project;
  project.id = id_of_new(options, plan, used);
  project.name = options.name;
  project.from = chosen_start(options, plan, words);
  bool says_in_schedule = has_part(words, PlanPart::Schedule) || options.from.empty();
  project.is_added = has_answers_before(plan, project.from.year) || !says_in_schedule;
  choose_words(options, plan, words, project);
  project.marks = chosen_marks(options, words);
  project.given = given_values(options.names, words);
  NewFile file = new_file(project, plan.header);
  require_nothing_lacks(file);

  std::string path = path_of(plan.folder, project.id);
  require_free_path(context, plan, path, project.id);
  if (!is_accepted_file(context, plan, path, file.text)) return ExitCode::Findings;
  if (!options.dry_run) write_new(context, path, file.text);
  tell_answered_years(context, plan, project.from.year);
  NewReceipt receipt{project, file, used, path, words.language, options.dry_run};
  print(context, receipt_of(receipt, context.language), Reader::Person);
  if (options.dry_run) print(context, unified_diff(path, "", file.text), Reader::Person);
  return ExitCode::Success;
}

}  // namespace fujiplan
