#include "base/format.h"
#include "base/formatted.h"
#include "base/harmless.h"
#include "commands/answers/correction_entries.h"
#include "commands/answers/typed_edit.h"
#include "commands/answers/typed_text.h"
#include "commands/command.h"
#include "files/replace_files.h"
#include "model/corrections/correctable.h"
#include "model/load.h"
#include "model/prose.h"
#include "model/rating/grade.h"
#include "model/rating/outcome_words.h"
#include "notation/calendar.h"
#include "notation/era_date.h"
#include "render/unified_diff.h"
#include "upkeep/changed_values.h"
#include "yaml/read_document.h"

namespace fujiplan {

static std::string typed_day(const std::string& typed) {
  if (typed.empty()) {
    throw UsageError({"訂正した日を `--date 2026-10-01` のように指定する",
                      "give the day of the correction, as in `--date 2026-10-01`"});
  }
  auto date = typed_date(typed);
  if (date && is_calendar_date(*date)) return *date;
  throw UsageError({formatted("`{}` は日付ではない。`2026-10-01` のように書く", typed),
                    formatted("`{}` is not a date; write it like `2026-10-01`", typed)});
}

static std::string required_reason(const std::string& typed) {
  constexpr Text kMissing{"誤りの理由を `--reason 集計の誤り` のように指定する",
                          "say why it was wrong, as in `--reason \"counted twice\"`"};
  return typed_text(typed, {"理由", "reason"}, kMissing);
}

// What nobody has answered was not published.
static void require_answers(const TypedEdit& typed) {
  if (answers_of(typed.project, typed.year) != nullptr) return;
  constexpr Format<std::string, std::string> kNone{
      "`{0}` には{1}の回答がないので、訂正するものがない。回答は `fujiplan survey set` で記入する",
      "`{0}` has no answers for {1} to correct; enter answers with `fujiplan survey set`"};
  throw UsageError(kNone(to_string(typed.project.id.value), to_string(typed.year)));
}

// What was never published was not published wrong, so the errata do not have it.
static void tell_what_is_not_public(Context& context, const TypedEdit& typed) {
  const RatingView ratings = rating_view(typed.plan.header, Audience::Public);
  for (const ChangedAnswer& changed : typed.edit.changed) {
    if (is_shown_to(*changed.item, Audience::Public, ratings)) continue;
    constexpr Format<std::string> kNotPublic{
        "fujiplan: {}は公表しない項目なので、公開用の正誤表には載らない\n",
        "fujiplan: {} is not public, so the public errata leave it out\n"};
    context.env.err << kNotPublic.in(context.language,
                                     harmless(label_of(*changed.item).in(context.language)));
  }
}

// The errata list answers. A result follows from them, perhaps from some that are not public.
static void tell_changed_result(Context& context, const TypedEdit& typed, const Project& after) {
  const PlanHeader& header = typed.plan.header;
  if (!rating_view(header, Audience::Public).result) return;
  if (!result_of(header, typed.project, typed.year).is_graded()) return;  // nothing was published
  auto word_of = [&](const Project& project) {
    return std::string(result_word(result_of(header, project, typed.year), context.language));
  };
  std::string was = word_of(typed.project), now = word_of(after);
  if (was == now) return;
  constexpr Format<std::string, std::string> kChanged{
      "fujiplan: 公表する総合評価も変わる（{} → {}）。正誤表に載るのは回答の訂正だけなので、"
      "総合評価が変わったことは別に知らせる\n",
      "fujiplan: the published result changes, too ({} → {}). The errata list corrected answers "
      "only, so announce the result yourself\n"};
  context.env.err << kChanged.in(context.language, harmless(was), harmless(now));
}

static std::string receipt_of(const TypedEdit& typed, const CorrectionNote& note,
                              const Project& after, Language language) {
  constexpr Format<std::string, std::string> kEntry{"  正誤に記録: {}  {}\n",
                                                    "  entered in the errata: {}  {}\n"};
  return typed.title(language) + changed_in_words(typed, after, language) +
         kEntry.in(language, note.date, harmless(on_one_line(note.reason)));
}

ExitCode run_correct(Context& context) {
  constexpr Text kUsage{
      "事業番号、年度、正しい回答を指定する。例: `fujiplan correct 1-1-2 R4 progress=4 --date "
      "2026-10-01 --reason 集計の誤り`",
      "give an id, a year and the right answers: `fujiplan correct 1-1-2 R4 progress=4 --date "
      "2026-10-01 --reason \"counted twice\"`"};
  const Options& options = context.options;
  require_typed_edit(options, kUsage);
  CorrectionNote note{typed_day(options.date), {}, required_reason(options.reason)};
  FolderLock lock = options.dry_run ? nullptr : lock_plan(context);
  TypedEdit typed(context);
  note.year = typed.year;
  require_answers(typed);
  if (typed.edit.changed.empty()) {
    std::string unchanged(context.in_language(kUnchanged));
    emit_result(context, typed.title(context.language) + unchanged, Reader::Person);
    return ExitCode::Success;
  }
  // The answers first: where they can be read again, so can the file with its new entries.
  const SourceFile& source = typed.source();
  SourceFile edited{source.path, typed.edit.text};
  Sink unused;
  auto answered = yaml::read_document(edited, typed.document.file, unused);
  if (answered) {
    EntriesEdit entries = add_corrections(*answered, edited.text, typed.edit.changed, note);
    if (entries.blocked) throw blocked_at(typed.plan, *entries.blocked);
    edited.text = std::move(entries.text);
  }
  auto judged = accepted(context, typed.plan, typed.document.file, edited);
  if (!judged) return ExitCode::Findings;
  FileChange change{source.path, source.text, edited.text};
  if (!options.dry_run) replace_files(context.env.files, std::span(&change, 1));

  Project after = project_in(*judged->document, edited.text, vocabulary_of(typed.plan.header));
  std::string receipt = receipt_of(typed, note, after, context.language);
  if (options.dry_run) {
    receipt += context.in_language(kOnlyTried);
    receipt += unified_diff(source.path, source.text, edited.text);
  }
  emit_result(context, receipt, Reader::Person);
  tell_what_stays(context, typed, after);
  tell_what_is_not_public(context, typed);
  tell_changed_result(context, typed, after);
  return ExitCode::Success;
}

}  // namespace fujiplan
