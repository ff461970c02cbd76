#include "base/format.h"
#include "base/formatted.h"
#include "base/harmless.h"
#include "commands/answers/settled_year.h"
#include "commands/answers/typed_document.h"
#include "commands/answers/typed_text.h"
#include "commands/command.h"
#include "files/replace_files.h"
#include "model/load.h"
#include "model/prose.h"
#include "render/unified_diff.h"
#include "run/typed_names.h"
#include "upkeep/changed_values.h"
#include "upkeep/phase_moves.h"
#include "upkeep/reason.h"
#include "upkeep/schedule_edit.h"
#include "upkeep/schedule_receipt.h"
#include "yaml/read_document.h"

namespace fujiplan {

static void require_moves(const Options& options) {
  constexpr std::size_t kFewest = 2;
  if (options.names.size() >= kFewest) return;
  throw UsageError(
      {"事業番号と、段階が始まる年度と期を指定する。例: `fujiplan reschedule 1-1-2 "
       "R6上=運用・実施`",
       "give an id and when phases begin: `fujiplan reschedule 1-1-2 "
       "R6上=運用・実施`"});
}

// Groups of the tree have no schedules.
static void require_project(const std::string& typed, const Plan& plan) {
  auto id = typed_id(typed, plan);
  if (!id || !id->of_group) return;
  throw UsageError(
      {formatted("`{}` は事業番号ではない。スケジュールは事業にある", typed),
       formatted("`{}` is not the id of a project; only projects have schedules", typed)});
}

// What was understood of it in part only cannot be moved.
static void require_schedule(const yaml::Document& document, const Project& project,
                             const std::string& path) {
  if (!has_whole_schedules(document, project)) {
    throw Failure(
        {formatted("`{}` のスケジュールに誤りがある。先に `fujiplan validate` に従って直す", path),
         formatted("the schedule in `{}` has mistakes; correct them first, as `fujiplan validate` "
                   "says",
                   path)});
  }
  if (project.schedule.present) return;
  std::string id = to_string(project.id.value);
  throw UsageError({formatted("`{}` にはスケジュールがないので、動かすものがない。最初の計画は、"
                              "ファイルの `schedule` に書く",
                              id),
                    formatted("`{}` has no schedule to change; write the first one into "
                              "`schedule` in its file",
                              id)});
}

namespace {

// The file of the project as both edits leave it.
struct Rescheduled {
  std::string text;
  ScheduleEdit::Original original;
  FiscalYear from;  // of the step of the schedule, where it has steps
  FiscalYear year_of_reason;
};

}  // namespace

static Rescheduled rescheduled(const Plan& plan, const yaml::Document& document,
                               const Project& project, const Schedule& after,
                               const std::string& reason, std::optional<FiscalYear> answered) {
  const Vocabulary words = vocabulary_of(plan.header);
  const SourceFile& source = plan.sources[document.file];
  const NewPlan when = new_plan_after(answered, plan.header.period, project);
  ScheduleEdit edit = edit_schedule(document, source.text, project, after, words, when);
  if (edit.blocked) throw blocked_at(plan, *edit.blocked);
  Rescheduled result{std::move(edit.text), edit.original, step_of(project, when), {}};
  if (reason.empty()) return result;
  // Where the file can be read again, so can it with its reason.
  const SourceFile moved{source.path, result.text};
  Sink unused;
  if (auto read = yaml::read_document(moved, document.file, unused)) {
    const Project now = project_in(*read, moved.text, words);
    ReasonEdit with_reason = add_reason(*read, moved.text, now, words, reason, answered);
    if (with_reason.blocked) throw blocked_at(plan, *with_reason.blocked);
    result.text = std::move(with_reason.text);
    result.year_of_reason = with_reason.year;
  }
  return result;
}

ExitCode run_reschedule(Context& context) {
  const Options& options = context.options;
  require_moves(options);
  const std::string reason = typed_reason(options.reason);
  FolderLock lock = options.dry_run ? nullptr : lock_plan(context);
  Sink unused;
  Plan plan = open_plan(context, unused);
  require_whole_header(plan);
  const Vocabulary words = vocabulary_of(plan.header);
  if (!has_part(words, PlanPart::Schedule)) throw no_such_part(PlanPart::Schedule, words);
  require_project(options.names.front(), plan);
  const yaml::Document document = typed_document(plan, options.names.front());
  const SourceFile& source = plan.sources[document.file];
  const Project project = project_in(document, source.text, words);
  require_schedule(document, project, source.path);
  const auto moves = typed_moves(std::span(options.names).subspan(1), plan.header);
  const Schedule after = moved(project.schedule, moves);

  ScheduleReceipt receipt{project, after, reason};
  if (is_same_schedule(project.schedule, after)) {
    emit_result(context, receipt_of(receipt, context.language), Reader::Person);
    return ExitCode::Success;
  }
  const std::optional<FiscalYear> answered = last_answered_year(context, plan);
  require_open_year(answered, plan);
  Rescheduled result = rescheduled(plan, document, project, after, reason, answered);
  const SourceFile edited{source.path, result.text};
  if (!accepted(context, plan, document.file, edited)) return ExitCode::Findings;
  FileChange change{source.path, source.text, edited.text};
  if (!options.dry_run) replace_files(context.env.files, std::span(&change, 1));

  receipt.original = result.original;
  receipt.from = result.from;
  receipt.year_of_reason = result.year_of_reason;
  std::string out = receipt_of(receipt, context.language);
  if (options.dry_run) {
    out += context.in_language(kOnlyTried);
    out += unified_diff(source.path, source.text, edited.text);
  }
  emit_result(context, out, Reader::Person);
  return ExitCode::Success;
}

}  // namespace fujiplan
