#include "checks/survey_answers.h"

#include <variant>

#include "checks/period.h"
#include "checks/scores.h"

namespace fujiplan {

static void check_scores(const SurveyEntry& entry, Sink& sink) {
  if (!entry.evaluation.present) return;
  Message missing;
  for (const Field<Evaluation>& field : fields_of(RecordOf<Evaluation>{})) {
    auto slot = std::get<Whole Evaluation::*>(field.slot);
    if (entry.evaluation.*slot) continue;
    missing.ja += std::string(missing.ja.empty() ? "" : "、") + std::string(field.label.ja);
    missing.en += std::string(missing.en.empty() ? "" : ", ") + std::string(field.label.en);
  }
  if (!missing.empty()) sink.emit(kEvaluationIncomplete, entry.evaluation.at, missing);
}

bool reached_operation(const Project& project, FiscalYear year) {
  for (const PhaseStart& start : project.schedule.starts) {
    if (start.phase == Phase::Operation && start.from.value.year <= year) return true;
  }
  for (const SurveyEntry& entry : project.survey.entries) {
    if (entry.year.value > year) break;
    for (const Choice<Phase>& worked : {entry.schedule.first, entry.schedule.second}) {
      if (worked && worked.value == Phase::Operation) return true;
    }
  }
  return false;
}

bool is_idle(const SurveyEntry& entry) {
  return entry.status &&
         (entry.status.value == Status::NotStarted || entry.status.value == Status::Cancelled);
}

static void check_status(const Project& project, const SurveyEntry& entry, Sink& sink) {
  if (!entry.status) return;
  Status status = entry.status.value;
  // A 継続 project without a schedule is in operation all the time.
  if (status == Status::Completed && project.schedule.present &&
      !reached_operation(project, entry.year.value)) {
    sink.emit(kCompletedTooEarly, entry.status.at);
  }
  const Whole& progress = entry.evaluation.progress;
  if (is_idle(entry) && progress && progress.value >= kAheadOfPlan) {
    sink.emit(kProgressWithoutWork, progress.at, name_of(status), progress.value)
        .notes.push_back(note(entry.status.at, {"実施状況はここ", "the status is here"}));
  }
}

void check_survey_answers(const Basis& basis, const Project& project, Sink& sink) {
  for (const SurveyEntry& entry : project.survey.entries) {
    if (basis.header != nullptr) {
      require_within_period(basis.header->period, entry.year, kSurveyOutsidePeriod, sink);
    }
    check_scores(entry, sink);
    check_status(project, entry, sink);
  }
}

}  // namespace fujiplan
