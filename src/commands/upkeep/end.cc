#include <algorithm>
#include <list>

#include "base/format.h"
#include "base/formatted.h"
#include "base/join.h"
#include "base/text.h"
#include "commands/answers/settled_year.h"
#include "commands/answers/typed_document.h"
#include "commands/answers/typed_text.h"
#include "commands/command.h"
#include "model/load.h"
#include "model/years/belonging.h"
#include "model/years/plan_in_year.h"
#include "run/typed_names.h"
#include "upkeep/changed_values.h"
#include "upkeep/end_receipt.h"
#include "upkeep/ending.h"
#include "upkeep/plan_edit.h"
#include "upkeep/typed_part.h"
#include "yaml/read_document.h"

namespace fujiplan {

// --- what is chosen

// Of a plan of projects, whole: who edits a schedule must have understood it.
static const Project& typed_project(const std::string& typed, const Plan& plan) {
  auto id = typed_id(typed, plan);
  if (const Project* project = id ? find_project(plan, *id) : nullptr) return *project;
  if (const LeftOut* left_out = id ? find_left_out(plan, *id) : nullptr) {
    throw Failure(
        {formatted("`{}` に誤りがある。先に `fujiplan validate` に従って直す", left_out->path),
         formatted("`{}` has mistakes; correct them first, as `fujiplan validate` says",
                   left_out->path)});
  }
  if (auto group = group_of_plan(typed, plan)) throw UsageError(*group);
  throw unknown_project(typed, plan);
}

static std::vector<const Project*> typed_projects(std::span<const std::string> typed,
                                                  const Plan& plan) {
  std::vector<const Project*> projects;
  for (const std::string& word : typed) {
    const Project* project = &typed_project(word, plan);
    if (std::ranges::find(projects, project) != projects.end()) {
      throw UsageError({formatted("`{}` が2度ある", word), formatted("`{}` is given twice", word)});
    }
    projects.push_back(project);
  }
  return projects;
}

// --- what cannot end

// Does its file say so already? A run that was killed between two files is to be run again.
static bool has_ended_so(const Project& project, const Ending& ending) {
  const PhaseStart* end = end_of(project.schedule);
  return end != nullptr && end->from.value == ending.from &&
         std::ranges::equal(project.successors.value, ending.successors, {},
                            &Spanned<ProjectId>::value);
}

static void require_no_end(const Project& project) {
  std::string id = to_string(project.id.value);
  if (const PhaseStart* end = end_of(project.schedule)) {
    std::string at = to_string(end->from.value);
    throw UsageError({formatted("`{}` は既に終了している（`{}: 終了`）", id, at),
                      formatted("`{}` has ended already (`{}: 終了`)", id, at)});
  }
  if (project.successors) {
    throw UsageError(
        {formatted("`{}` には `successors` が既にある。先に `fujiplan validate` に従って直す", id),
         formatted("`{}` has `successors` already; correct it first, as `fujiplan validate` says",
                   id)});
  }
}

// They would be planned for a time when the project is over.
static void require_no_phase_from(const Project& project, const PartOfYear& end) {
  std::vector<std::string> starts;
  for (const PhaseStart* start : phases_from(project.schedule, end)) {
    starts.push_back(formatted("`{}: {}`", to_string(start->from.value), name_of(*start->phase)));
  }
  if (starts.empty()) return;
  std::string id = to_string(project.id.value), from = to_string(end);
  throw UsageError(
      {formatted("`{0}` には、{1}以後に始まる段階がある: {2}。先にスケジュールを改める", id, from,
                 listed(starts, Language::Japanese)),
       formatted("`{0}` has phases that begin in {1} or later: {2}; change the schedule first", id,
                 from, listed(starts, Language::English))});
}

static void require_other(const std::vector<const Project*>& ending,
                          const std::vector<const Project*>& successors) {
  for (const Project* project : successors) {
    if (std::ranges::find(ending, project) == ending.end()) continue;
    std::string id = to_string(project->id.value);
    throw UsageError({formatted("`{}` は終了する事業なので、統合先にできない", id),
                      formatted("`{}` is to end itself, so nothing can go on as it", id)});
  }
}

// --- the files

namespace {

// A project as its file will be; perhaps as it is.
struct EndedProject {
  const Project* before;
  std::string text;
  std::optional<FiscalYear> year_of_reason;
};

}  // namespace

// One that ends before it begins would be in no year.
static void require_years(const Plan& plan, const Project& project, const PartOfYear& end) {
  FiscalYear first = written_since(plan.header, project, nullptr);
  if (first <= last_year_before(end)) return;
  constexpr Format<std::string, std::string> kTooEarly{
      "`{0}` は{1}に始まるので、終了はその次の年度から指定する",
      "`{0}` begins in {1}, so it can end in the year after that at the earliest"};
  throw UsageError(kTooEarly(to_string(project.id.value), to_string(first)));
}

// What was published of a year stays: the project was there.
static void require_later_end(const Ending& ending) {
  if (!ending.answered || *ending.answered <= last_year_before(ending.from)) return;
  constexpr Format<std::string> kAnswered{
      "{}まで回答がそろっているので、終了はその次の年度から指定する",
      "all have answered up to {}, so a project can end in the year after that at the earliest"};
  throw UsageError(kAnswered(to_string(*ending.answered)));
}

static EndedProject ended(const Plan& plan, const Project& project, const Ending& ending) {
  const SourceFile& source = plan.sources[project.file];
  if (has_ended_so(project, ending)) return {&project, source.text, std::nullopt};
  require_no_end(project);
  require_no_phase_from(project, ending.from);
  require_later_end(ending);
  require_years(plan, project, ending.from);
  Sink unused;
  auto document = yaml::read_document(source, project.file, unused);
  EndedFile file = end_in_file(*document, source.text, project, vocabulary_of(plan.header),
                               plan.header.period, ending);
  if (file.blocked) throw blocked_at(plan, *file.blocked);
  return {&project, std::move(file.text), file.year_of_reason};
}

ExitCode run_end(Context& context) {
  const Options& options = context.options;
  if (options.names.empty() || options.from.empty()) {
    throw UsageError(
        {"終了する事業の番号と、終了する期を指定する。例: `fujiplan end 1-1-2 --from R8上`",
         "give the ids of projects and the part of a year before which they end, as in `fujiplan "
         "end 1-1-2 --from R8上`"});
  }
  FolderLock lock = options.dry_run ? nullptr : lock_plan(context);
  Sink unused;
  Plan plan = open_plan(context, unused);
  require_whole_header(plan);
  const Vocabulary words = vocabulary_of(plan.header);
  if (!has_part(words, PlanPart::Schedule)) throw no_such_part(PlanPart::Schedule, words);

  Ending ending{typed_part(options.from, plan),
                {},
                typed_reason(options.reason),
                last_answered_year(context, plan)};
  require_open_year(ending.answered, plan);
  const std::vector<const Project*> projects = typed_projects(options.names, plan);
  const std::vector<const Project*> successors = typed_projects(options.into, plan);
  require_other(projects, successors);
  for (const Project* successor : successors) ending.successors.push_back(successor->id.value);
  std::vector<EndedProject> all;
  for (const Project* project : projects) all.push_back(ended(plan, *project, ending));
  EditedTexts texts;
  for (const EndedProject& project : all) texts[project.before->file] = project.text;
  if (!are_accepted(context, plan, texts)) return ExitCode::Findings;
  if (!options.dry_run) write_texts(context, plan, texts);

  std::string out;
  const EndReceipt receipt{plan, ending};
  for (const EndedProject& project : all) {
    out += has_ended_so(*project.before, ending)
               ? unchanged_receipt_of(receipt, *project.before, context.language)
               : receipt_of(receipt, *project.before, project.year_of_reason, context.language);
  }
  if (options.dry_run) {
    out += context.in_language(kOnlyTried);
    out += diff_of(plan, texts);
  }
  emit_result(context, out, Reader::Person);
  return ExitCode::Success;
}

}  // namespace fujiplan
