#include "commands/answers/typed_edit.h"

#include <algorithm>

#include "base/format.h"
#include "base/formatted.h"
#include "base/harmless.h"
#include "base/join.h"
#include "model/load.h"
#include "model/rating/grade.h"
#include "model/rating/outcome_words.h"
#include "model/typed_answer.h"
#include "model/types/field_types.h"
#include "model/years/plan_in_year.h"
#include "run/labels.h"
#include "run/typed_names.h"
#include "survey/amount_changes.h"
#include "survey/typed_item.h"
#include "upkeep/changed_values.h"

namespace fujiplan {

static AnswerChange typed_change(std::string_view word, const Vocabulary& words,
                                 std::span<const SurveyItem> items) {
  std::size_t equals = word.find('=');
  if (equals == word.npos) {
    throw UsageError({formatted("`{}` は `KEY=VALUE` の形ではない。例: `progress=4`", word),
                      formatted("`{}` is not `KEY=VALUE`, such as `progress=4`", word)});
  }
  std::string_view key = word.substr(0, equals), value = word.substr(equals + 1);
  const SurveyItem& item = typed_item(key, words, items);
  if (is_removal(value)) return {&item, ""};
  TypedAnswer answer = read_typed_answer(item, value);
  if (!answer.ok()) {
    throw UsageError({formatted("{}。{}", answer.problem.ja, answer.remedy.ja),
                      formatted("{}; {}", answer.problem.en, answer.remedy.en)});
  }
  if (answer.text.empty()) {
    throw UsageError(
        {formatted("`{0}` に値がない。回答を消すには `{0}={1}`", key, kRemovalWord.ja),
         formatted("`{0}` has no value; `{0}={1}` removes an answer", key, kRemovalWord.en)});
  }
  return {&item, answer.text};
}

static std::vector<AnswerChange> typed_changes(std::span<const std::string> typed,
                                               const Vocabulary& words,
                                               std::span<const SurveyItem> items) {
  std::vector<AnswerChange> changes;
  for (const std::string& word : typed) {
    AnswerChange change = typed_change(word, words, items);
    if (std::ranges::find(changes, change.item, &AnswerChange::item) != changes.end()) {
      throw UsageError({formatted("`{}` が2度ある", key_of(*change.item)),
                        formatted("`{}` is given twice", key_of(*change.item))});
    }
    changes.push_back(change);
  }
  if (auto twice = amount_twice(changes)) {
    std::string whole = key_of(*twice->whole), part = key_of(*twice->part);
    throw UsageError(
        {formatted("`{}` と `{}` は一緒に書けない。財源別に書けば、合計は計算する", whole, part),
         formatted("`{}` and `{}` cannot both be given; the sum of amounts by source "
                   "is computed",
                   whole, part)});
  }
  return changes;
}

static std::string grade_in_words(const PlanHeader& header, const Project& project, FiscalYear year,
                                  Language language) {
  const Scheme scheme = scheme_in(header, year);
  auto outcome = result_of(scheme, project, year).outcome;
  return outcome ? outcome_in_words(scheme, *outcome, language) : "";
}

static std::vector<ChangedValue> changed_lines(const SurveyEdit& edit, std::string grade_before,
                                               std::string grade_after, Language language) {
  std::vector<ChangedValue> lines;
  auto shown = [&](const SurveyItem& item, const std::string& text) {
    return harmless(shown_answer(item, text, language));
  };
  for (const ChangedAnswer& answer : edit.changed) {
    lines.push_back({label_of(*answer.item, language), shown(*answer.item, answer.before),
                     shown(*answer.item, answer.after)});
  }
  if (grade_before != grade_after) {
    lines.push_back(
        {std::string(kGrade.in(language)), std::move(grade_before), std::move(grade_after)});
  }
  return lines;
}

// When a value was measured, and whether it is provisional, is said of a value: one that is there,
// or that is given as well. Nor may it stay alone.
static void require_values(std::span<const AnswerChange> changes, const Project& project,
                           FiscalYear year) {
  const SurveyEntry* entry = answers_of(project, year);
  for (const AnswerChange& change : changes) {
    bool is_remark = change.item->is_value() && change.item->value_part > ValuePart::Met;
    if (!is_remark || change.text.empty()) continue;
    const Target& target = *change.item->target;
    const ReachedValue* value = entry != nullptr ? entry->values.find(target.key.value) : nullptr;
    bool is_given = std::ranges::any_of(changes, [&](const AnswerChange& other) {
      return other.item->target == &target && other.item->value_part <= ValuePart::Met &&
             !other.text.empty();
    });
    if (is_given || (value != nullptr && *value)) continue;
    std::string key = key_of(*change.item), value_key = key.substr(0, key.rfind('.'));
    std::string example =
        formatted("{0}=120 {1}={2}", value_key, key, for_file(*change.item, change.text));
    throw UsageError(
        {formatted(
             "`{0}` は、実績値があるときに書く。{1}の実績値を先に書くか、一緒に書く（例: `{2}`）",
             key, to_string(year), example),
         formatted("`{0}` belongs to a value, and there is none for {1}: give the value first, or "
                   "both at once, as in `{2}`",
                   key, to_string(year), example)});
  }
}

// A new number whose date, or whether it is provisional, was not said anew: the old words stay.
void tell_what_stays(Context& context, const TypedEdit& typed, const Project& after) {
  const SurveyEntry* entry = answers_of(after, typed.year);
  const std::vector<ChangedAnswer>& all = typed.edit.changed;
  for (const ChangedAnswer& changed : all) {
    if (entry == nullptr || !changed.item->is_number_of_target()) continue;
    const ReachedValue* value = entry->values.find(changed.item->target->key.value);
    bool said_anew = std::ranges::any_of(all, [&](const ChangedAnswer& other) {
      return other.item->target == changed.item->target && other.item->value_part > ValuePart::Met;
    });
    std::string stays = value != nullptr ? remarks_in_words(*value, context.language) : "";
    if (stays.empty() || said_anew) continue;
    constexpr Format<std::string, std::string> kStays{
        "fujiplan: `{0}` の時点や暫定値の記載は前のまま: {1}。直すには `{0}.as_of=` か "
        "`{0}.provisional=` で書く\n",
        "fujiplan: the remarks on `{0}` were not changed ({1}); to change them, use `{0}.as_of=` or "
        "`{0}.provisional=`\n"};
    context.env.err << kStays.in(context.language, key_of(*changed.item), stays);
  }
}

std::optional<EditedFile> accepted(Context& context, const TypedEdit& typed,
                                   const SourceFile& edited) {
  return accepted(context, typed.plan, typed.document.file, edited);
}

void require_typed_edit(const Options& options, Text usage, std::size_t fewest) {
  if (options.names.size() >= fewest) return;
  throw UsageError({std::string(usage.ja), std::string(usage.en)});
}

// They stand beside each other.
static std::span<const SurveyItem> items_of(const Reviewer& reviewer,
                                            std::span<const SurveyItem> items) {
  auto is_its = [&](const SurveyItem& item) { return item.reviewer == &reviewer; };
  auto first = std::ranges::find_if(items, is_its);
  auto last = std::find_if_not(first, items.end(), is_its);
  return {first, last};
}

// The plan stays where it is from here on: words, items and records point into it.
TypedEdit::TypedEdit(Context& context, TypedBy by) {
  const std::vector<std::string>& names = context.options.names;
  typed = names[0];
  Sink unused;
  plan = open_plan(context, unused);
  require_whole_header(plan);
  narrow_to_named_level(plan, std::span(names).first(1));
  year = chosen_year(names[1], plan);
  narrow_rubrics_to_year(plan, year);
  Vocabulary words = vocabulary_of(plan.header);
  document = typed_document(plan, typed);
  project = project_in(document, source().text, words);
  // Its own: other projects have other targets.
  items = survey_items(words, targets_of(std::span(&project, 1)));
  std::span<const SurveyItem> meant = items;
  std::size_t first = 2;  // of KEY=VALUE
  if (by == TypedBy::Reviewer) {
    words.reviewer = reviewer = &typed_reviewer(names[first++], words);
    meant = items_of(*reviewer, items);
  }
  changes = typed_changes(std::span(names).subspan(first), words, meant);
  require_values(changes, project, year);
  edit = edit_survey(document, source().text, year, items, changes, SameText::AsShown);
  if (edit.blocked) throw blocked_at(plan, *edit.blocked);
}

std::string TypedEdit::title(Language language) const {
  std::string by = reviewer != nullptr ? "  " + harmless(reviewer->name.value) : "";
  return formatted("{} {}  {}{}\n", to_string(*typed_id(typed, plan)), harmless(project.name.value),
                   spoken(year, language), by);
}

std::string changed_in_words(const TypedEdit& typed, const Project& after, Language language) {
  auto grade_of = [&](const Project& it) {
    return grade_in_words(typed.plan.header, it, typed.year, language);
  };
  return changed_values(
      changed_lines(typed.edit, grade_of(typed.project), grade_of(after), language), language);
}

}  // namespace fujiplan
