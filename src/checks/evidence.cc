#include "checks/evidence.h"

#include <algorithm>

#include "checks/answers/scores.h"
#include "checks/notes.h"
#include "checks/survey_answers.h"
#include "model/money/amount_types.h"
#include "model/prose.h"
#include "model/rating/criterion_names.h"
#include "model/types/says_nothing.h"
#include "model/years/belonging.h"

namespace fujiplan {

// From here on a department should be asked, however well it has judged.
static constexpr std::size_t kYearsAlike = 3;

// 「おおむね計画どおり」 has no number in 図表2. A tenth more may still be called that; a fifth is
// 増加, whatever the project.
static constexpr std::int64_t kPartOver = 5;  // more than one part in five over the budget

static constexpr Text kYearBefore{"前年度の文章", "the text of the year before"};
static constexpr Text kWorkedHere{"取り組んだ段階", "the phase worked on"};
static constexpr Text kPlannedHere{"計画の段階", "the phase of the plan"};
static constexpr Text kBudgetHere{"予算額", "the budget"};

// --- one year and the next

static bool is_next_year(const SurveyEntry& before, const SurveyEntry& entry) {
  return year_after(before.year.value, 1) == entry.year.value;
}

// So that scores of both say the same.
static bool are_rated_alike(const Basis& basis, const Project& project, const SurveyEntry& before,
                            const SurveyEntry& entry) {
  return is_next_year(before, entry) &&
         basis.is_rated_alike(project, before.year.value, entry.year.value);
}

// 「進捗が3点から4点「進んでいる」に、経費が…変わった」; empty when no score that both years have
// has moved.
static Message moved_scores(const Evaluation& before, const Evaluation& after) {
  Message moved;
  for (const Score& to : after.scores) {
    const Score* from = before.find(*to.criterion);
    if (from == nullptr || from->name() == to.name()) continue;
    Text name = label_of(*to.criterion);
    Message old_words = score_in_words(*from), new_words = score_in_words(to);
    moved.ja += formatted("{}{}が{}から{}に", moved.ja.empty() ? "" : "、", name.ja, old_words.ja,
                          new_words.ja);
    moved.en += formatted("{}{} went from {} to {}", moved.en.empty() ? "" : ", ", name.en,
                          old_words.en, new_words.en);
  }
  if (!moved.empty()) moved.ja += "変わった";
  return moved;
}

// The texts that scores rest on. Line breaks are no difference.
static void check_same_text(const SurveyEntry& before, const SurveyEntry& entry,
                            const Vocabulary& words, Sink& sink) {
  for (const Field<SurveyEntry>& field : fields_of(RecordOf<SurveyEntry>{})) {
    const auto* slot = std::get_if<Prose SurveyEntry::*>(&field.slot);
    bool rested_on =
        slot != nullptr && (*slot == &SurveyEntry::activities || *slot == &SurveyEntry::review);
    if (!rested_on) continue;
    const Prose &old_text = before.*(*slot), &new_text = entry.*(*slot);
    if (!old_text || !new_text) continue;
    if (!same_on_one_line(old_text.value, new_text.value)) continue;
    Message moved = moved_scores(before.evaluation, entry.evaluation);
    if (moved.empty()) return;
    const Text name = label_of(field, words);
    Message label{std::string(name.ja), std::string(name.en)};
    sink.emit(kSameTextOtherScores, new_text.at, label, to_string(before.year.value), moved)
        .notes.push_back(note(old_text.at, kYearBefore));
  }
}

// All that the plan asks for, and points each. Of a single one nothing follows.
static bool is_full(const Scheme& scheme, const Evaluation& evaluation) {
  return scheme.criteria.size() > 1 && evaluation.scores.size() == scheme.criteria.size() &&
         std::ranges::all_of(evaluation.scores, &Score::is_rated);
}

// One finding for a run of years, at its last: that is the answer which can still be asked about.
// Not across a change of the rubric.
static void check_same_scores(const Basis& basis, const Project& project, Sink& sink) {
  const std::vector<SurveyEntry>& entries = project.survey.entries;
  std::size_t first = 0;  // of the run
  for (std::size_t i = 0; i < entries.size(); ++i) {
    bool goes_on =
        i + 1 < entries.size() && are_rated_alike(basis, project, entries[i], entries[i + 1]) &&
        is_full(basis.scheme_for(project, entries[i].year.value), entries[i].evaluation) &&
        same_scores(entries[i].evaluation, entries[i + 1].evaluation);
    if (goes_on) continue;
    std::size_t years = i + 1 - first;
    if (years >= kYearsAlike) {
      sink.emit(kSameScores, entries[i].evaluation.at, to_string(entries[first].year.value),
                to_string(entries[i].year.value), years, scores_in_words(entries[i].evaluation),
                entries[i].evaluation.scores.size());
    }
    first = i + 1;
  }
}

// --- one year

// Judged by the last part of the year that was answered: what lags in summer may have caught up by
// March.
static void check_progress(const Project& project, const SurveyEntry& entry, Sink& sink) {
  const Score* progress = score_of(entry.evaluation, CriterionSense::Progress);
  if (progress == nullptr || !is_ahead_of_plan(*progress)) return;
  if (is_idle(entry)) return;  // progress-without-work says more
  if (entry.schedule.phases.empty()) return;
  const Spanned<Phase>& worked = entry.schedule.phases.back().phase;
  PartOfYear at{entry.year.value, entry.schedule.phases.back().part};
  const PhaseStart* planned = start_in_force(schedule_in(project, at.year), at);
  if (planned == nullptr) return;
  if (worked.value.word == nullptr || planned->phase->word == nullptr) return;
  if (worked.value >= *planned->phase) return;
  auto& notes = sink.emit(kProgressBehindPlan, progress->at, label_of(*progress->criterion),
                          score_in_words(*progress), to_string(at), name_of(worked.value),
                          name_of(*planned->phase))
                    .notes;
  notes.push_back(note(worked.at, kWorkedHere));
  notes.push_back(note(planned->at, kPlannedHere));
}

// Operation that goes on is no phase left: many projects are done once it runs.
static void check_completed(const Project& project, const SurveyEntry& entry, Sink& sink) {
  FiscalYear year = entry.year.value;
  if (!entry.status || !is_done(entry.status.value)) return;
  if (!reached_last_phase(project, year)) return;      // completed-too-early says more
  const PhaseStart* left = phase_left(project, year);  // the first of them is enough
  if (left == nullptr || left->phase->word == nullptr) return;
  sink.emit(kCompletedWithPhasesLeft, entry.status.at, to_string(left->from.value),
            name_of(*left->phase), name_of(entry.status.value))
      .notes.push_back(note(left->at, kPlannedHere));
}

static constexpr Prose SurveyEntry::*kTextsOfScores[] = {
    &SurveyEntry::indicator, &SurveyEntry::activities, &SurveyEntry::review};

bool is_text_of_scores(std::string_view key) {
  for (const Field<SurveyEntry>& field : fields_of(RecordOf<SurveyEntry>{})) {
    const auto* text = std::get_if<Prose SurveyEntry::*>(&field.slot);
    if (field.key != key || text == nullptr) continue;
    return std::ranges::find(kTextsOfScores, *text) != std::end(kTextsOfScores);
  }
  return false;
}

static void check_text(const SurveyEntry& entry, Sink& sink) {
  const Evaluation& scores = entry.evaluation;
  bool scored = std::ranges::any_of(scores.scores, &Score::is_rated);
  auto says = [&](Prose SurveyEntry::*text) {
    return entry.*text && !says_nothing((entry.*text).value);
  };
  if (!entry.values.reached.empty()) return;  // numbers of targets tell what was reached
  if (scored && std::ranges::none_of(kTextsOfScores, says)) {
    sink.emit(kScoresWithoutText, scores.at, scores_in_words(scores));
  }
}

static void check_cost(const SurveyEntry& entry, Sink& sink) {
  const Score* cost = score_of(entry.evaluation, CriterionSense::Cost);
  const Amount &budget = entry.budget, &actual = entry.actual;
  if (cost == nullptr || !budget || !actual || !is_as_planned(*cost)) return;
  // Both are 0 or more: the difference cannot overflow.
  if (actual.units - budget.units <= budget.units / kPartOver) return;
  sink.emit(kCostOverBudget, actual.at, with_unit(budget), with_unit(actual),
            label_of(*cost->criterion), score_in_words(*cost))
      .notes.push_back(note(budget.at, kBudgetHere));
}

void check_evidence(const Basis& basis, const Project& project, Sink& sink) {
  const std::vector<SurveyEntry>& entries = project.survey.entries;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (i > 0 && are_rated_alike(basis, project, entries[i - 1], entries[i])) {
      check_same_text(entries[i - 1], entries[i], basis.words, sink);
    }
    check_progress(project, entries[i], sink);
    check_completed(project, entries[i], sink);
    check_text(entries[i], sink);
    check_cost(entries[i], sink);
  }
  check_same_scores(basis, project, sink);
}

}  // namespace fujiplan
