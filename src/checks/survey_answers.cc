#include "checks/survey_answers.h"

#include <algorithm>
#include <vector>

#include "base/formatted.h"
#include "base/join.h"
#include "checks/answers/scores.h"
#include "checks/notes.h"
#include "checks/years/period.h"
#include "model/rating/criterion_names.h"
#include "model/rating/grade.h"
#include "model/years/belonging.h"

namespace fujiplan {

// progress, cost and content
static std::string with_and(std::vector<std::string_view> keys) {
  std::string last(keys.back());
  keys.pop_back();
  return join(keys, ", ") + " and " + last;
}

static void check_scores(const Basis& basis, const Project& project, const SurveyEntry& entry,
                         Sink& sink) {
  if (!entry.evaluation.present) return;
  const Scheme scheme = basis.scheme_for(project, entry.year.value);
  std::vector<const Criterion*> lacking = missing_in(scheme, entry.evaluation);
  if (lacking.empty()) return;
  std::vector<std::string_view> ja, en, keys;
  for (const Criterion* criterion : lacking) {
    Text name = label_of(*criterion);
    ja.push_back(name.ja), en.push_back(name.en);
  }
  Message missing{listed(ja, Language::Japanese), listed(en, Language::English)};
  for (const Criterion* needed : missing_in(scheme, {})) keys.push_back(needed->key.value);
  sink.emit(kEvaluationIncomplete, entry.evaluation.at, missing).help =
      keys.size() == 1 ? kGiveOne(keys.front())
                       : kGiveAll({join(keys, "、"), with_and(keys)}, keys.size());
}

// A phase that plan.yaml does not know may be that of operation.
static bool worked_on(const SurveyEntry& entry, Phase phase) {
  return std::ranges::any_of(entry.schedule.phases, [&](const WorkedPhase& worked) {
    return worked.phase.value.word == nullptr || worked.phase.value >= phase;
  });
}

const PhaseStart* phase_awaited(const Project& project, FiscalYear year) {
  const Schedule& schedule = schedule_in(project, year);
  const PhaseStart* last = phase_of_completion(schedule);
  if (last == nullptr || last->from.value.year <= year) return nullptr;
  auto unknown = [](const PhaseStart& start) {
    return start.phase && start.phase->word == nullptr;
  };
  if (std::ranges::any_of(schedule.starts, unknown)) return nullptr;
  for (const SurveyEntry& entry : project.survey.entries) {
    if (entry.year.value < year && worked_on(entry, *last->phase)) return nullptr;
  }
  return last;
}

bool reached_last_phase(const Project& project, FiscalYear year) {
  const PhaseStart* awaited = phase_awaited(project, year);
  if (awaited == nullptr) return true;
  const SurveyEntry* entry = answers_of(project, year);
  return entry != nullptr && worked_on(*entry, *awaited->phase);
}

bool is_idle(const SurveyEntry& entry) {
  return is_idle(entry.status.value) || is_stopped(entry.status.value);
}

static void check_status(const Project& project, const SurveyEntry& entry, Sink& sink) {
  if (!entry.status) return;
  Status status = entry.status.value;
  if (is_done(status) && !reached_last_phase(project, entry.year.value)) {
    sink.emit(kCompletedTooEarly, entry.status.at,
              name_of(*phase_of_completion(schedule_in(project, entry.year.value))->phase),
              name_of(status));
  }
  const Score* progress = score_of(entry.evaluation, CriterionSense::Progress);
  if (is_idle(entry) && progress != nullptr && is_ahead_of_plan(*progress)) {
    sink.emit(kProgressWithoutWork, progress->at, name_of(status), label_of(*progress->criterion),
              score_in_words(*progress))
        .notes.push_back(note(entry.status.at, {"実施状況はここ", "the status is here"}));
  }
}

const PhaseStart* phase_left(const Project& project, FiscalYear year) {
  for (const PhaseStart& start : project.schedule.starts) {
    if (start.phase && start.from.value.year > year) return &start;
  }
  return nullptr;
}

// Said once, of the answer with which the project was over.
static void check_end(const PlanHeader& header, const Project& project, Sink& sink) {
  const Period& period = header.period;
  const SurveyEntry* closing = closing_answer(project, year_after(period.to.value, 1));
  if (closing == nullptr) return;
  FiscalYear year = closing->year.value;
  PartOfYear next = first_part_of(year_after(year, 1), vocabulary_of(header).parts);
  if (!period.holds(next.year)) return;
  const PhaseStart* planned = phase_left(project, year);
  // 完了 with phases left is `completed-too-early`, or a question: `completed-with-phases-left`.
  if (planned != nullptr && is_done(closing->status.value)) return;
  if (planned == nullptr) planned = start_in_force(project.schedule, next);
  if (planned == nullptr) return;
  sink.emit(kScheduleGoesOn, closing->status.at, name_of(closing->status.value), to_string(year),
            to_string(next))
      .notes.push_back(note(planned->at, kGoesOnHere));
}

// The last start until the year; where there is none, the first after it.
static const PhaseStart& start_before(const Schedule& schedule, FiscalYear year) {
  const PhaseStart* last = &schedule.starts.front();
  for (const PhaseStart& start : schedule.starts) {
    if (start.from.value.year <= year) last = &start;
  }
  return *last;
}

// Why no answer is due by the schedule alone.
static Message why_not_planned(const Schedule& schedule, FiscalYear year) {
  const PhaseStart& first = schedule.starts.front();
  if (first.phase && first.from.value.year > year) {
    return {"その後に始まる事業である", "it begins later"};
  }
  const PhaseStart* end = end_of(schedule);
  if (end != nullptr && end->from.value.year <= year) {
    return {"その前に終了した事業である", "it had ended"};
  }
  return {"スケジュールにこの年度の段階がない", "its schedule has no phase in that year"};
}

static void check_asked(const Period& period, const Project& project, const SurveyEntry& entry,
                        Sink& sink) {
  FiscalYear year = entry.year.value;
  if (!period.holds(year) || !is_answered(entry) || is_asked(project, year)) return;
  const SurveyEntry* closing = closing_answer(project, year);
  if (closing == nullptr) {
    const Schedule& schedule = schedule_in(project, year);
    sink.emit(kAnswerNotAsked, entry.year.at, to_string(year), why_not_planned(schedule, year))
        .notes.push_back(note(start_before(schedule, year).at, kScheduleIsHere));
    return;
  }
  std::string before = to_string(closing->year.value);
  std::string_view status = name_of(closing->status.value);
  sink.emit(kAnswerNotAsked, entry.year.at, to_string(year),
            Message{formatted("{}に{}", before, status), formatted("{} in {}", status, before)})
      .notes.push_back(note(closing->status.at, kClosedHere));
}

void check_survey_answers(const Basis& basis, const Project& project, Sink& sink) {
  for (const SurveyEntry& entry : project.survey.entries) {
    if (basis.header != nullptr) {
      require_within_period(basis.header->period, entry.year, kSurveyOutsidePeriod, sink);
      check_asked(basis.header->period, project, entry, sink);
    }
    check_scores(basis, project, entry, sink);
    check_status(project, entry, sink);
  }
  if (basis.header != nullptr) check_end(*basis.header, project, sink);
}

}  // namespace fujiplan
