#include "model/rating/grade.h"

#include <algorithm>

#include "model/presence.h"
#include "model/rating/achievement.h"
#include "model/reviews/layers.h"
#include "model/years/belonging.h"

namespace fujiplan {

const SurveyEntry* closing_answer(const Project& project, FiscalYear year) {
  const SurveyEntry* last = nullptr;
  for (const SurveyEntry& entry : project.survey.entries) {
    if (entry.year.value < year && entry.status) last = &entry;
  }
  return last != nullptr && ends_project(last->status.value) ? last : nullptr;
}

bool is_asked(const Project& project, FiscalYear year) {
  return is_under_way(schedule_in(project, year), year) && closing_answer(project, year) == nullptr;
}

static AnswerState state_of(const Scheme& scheme, const std::optional<Outcome>& outcome) {
  if (!scheme.gives_results()) return AnswerState::Answered;
  if (!outcome) return AnswerState::NotGraded;
  return outcome->is_rated() ? AnswerState::Graded : AnswerState::Unrated;
}

static AnswerState state_without_answers(const Project& project, FiscalYear year) {
  switch (belonging_in(project, year)) {
    case Belonging::NotYet:
      return AnswerState::NotBegun;
    case Belonging::Ended:
      return AnswerState::Ended;
    case Belonging::Belongs:
      break;
  }
  return is_asked(project, year) ? AnswerState::NotAnswered : AnswerState::NotAsked;
}

// Where the reviewer has judged who has the last word, that is the result.
static void follow_last_word(const Scheme& scheme, YearResult& result) {
  if (scheme.last_word == nullptr || !result.answers->reviews.present) return;
  for (Layer& layer : layers_of(scheme, *result.answers)) {
    if (layer.reviewer == nullptr || layer.reviewer->name.value != scheme.last_word->name.value)
      continue;
    if (!layer.outcome) continue;
    result.by = scheme.last_word;
    result.reviewed = std::move(layer.evaluation);
    result.outcome = std::move(layer.outcome);
  }
}

YearResult result_of(const Scheme& scheme, const Project& project, FiscalYear year) {
  YearResult result;
  result.needs_status = project.level == 0;
  result.answers = answers_of(project, year);
  if (result.answers == nullptr) {
    result.state = state_without_answers(project, year);
    return result;
  }
  if (scheme.rule == RatingBy::Achievement) {
    auto targets = rated_targets(scheme, project, year);
    result.outcome = achievement_of(scheme, targets);
    result.lacks_answer =
        !result.outcome && std::ranges::any_of(targets, [](const TargetInYear& target) {
          bool unanswered =
              target.why_not == NoRate::NoValue || target.why_not == NoRate::NotJudged;
          return !target.rate && unanswered;
        });
  } else {
    result.outcome = outcome_of(scheme, result.answers->evaluation);
    result.lacks_answer = !result.outcome && scheme.rule != RatingBy::Nothing;
  }
  follow_last_word(scheme, result);
  result.state = state_of(scheme, result.outcome);
  return result;
}

YearResult result_of(const PlanHeader& header, const Project& project, FiscalYear year) {
  YearResult result = result_of(scheme_in(header, year), project, year);
  for (const OwnField& field : header.fields.survey.value) {
    if (result.answers == nullptr || !field.type) continue;
    bool missing = find_own(result.answers->own, field.name.value) == nullptr;
    result.lacks_own_answer |= missing && is_required(field, project.project_class);
  }
  return result;
}

std::string_view result_word(const YearResult& result, Language language) {
  return result.outcome ? std::string_view(result.outcome->name) : label_of(result.state, language);
}

Response response_of(const YearResult& result) {
  switch (result.state) {
    case AnswerState::NotBegun:
    case AnswerState::Ended:
    case AnswerState::NotAsked:
      return Response::NotAsked;
    case AnswerState::NotAnswered:
      return Response::None;
    case AnswerState::NotGraded:
    case AnswerState::Unrated:
    case AnswerState::Graded:
      if (result.lacks_answer) return Response::Partial;
      break;
    case AnswerState::Answered:
      break;
  }
  bool has_status = result.answers->status || !result.needs_status;
  return has_status && !result.lacks_own_answer ? Response::Complete : Response::Partial;
}

}  // namespace fujiplan
