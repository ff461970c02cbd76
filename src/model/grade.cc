#include "model/grade.h"

#include <algorithm>

#include "base/format.h"

namespace fujiplan {

std::int64_t floor_of(const GradeFloors& floors, Grade grade) {
  constexpr Whole GradeFloors::*kSlots[] = {&GradeFloors::s, &GradeFloors::a, &GradeFloors::b,
                                            &GradeFloors::c, &GradeFloors::d};
  return (floors.*kSlots[static_cast<std::size_t>(grade)]).value;
}

std::optional<Grade> grade_of_sum(const GradeFloors& floors, std::int64_t sum) {
  for (const auto& row : kRowsOf<Grade>) {
    if (sum >= floor_of(floors, row.value)) return row.value;
  }
  return std::nullopt;
}

SumRange range_of(const GradeFloors& floors, Grade grade) {
  std::int64_t least = floor_of(floors, grade), most = kMostSum;
  if (grade != Grade::S)
    most = floor_of(floors, static_cast<Grade>(static_cast<int>(grade) - 1)) - 1;
  return {least, std::max(least, most)};  // `grades-not-falling` tells what cannot be reached
}

std::string in_words(SumRange range, Language language) {
  constexpr Format<std::int64_t> kOne{"{}点", "{} points"};
  constexpr Format<std::int64_t, std::int64_t> kMany{"{}～{}点", "{} to {} points"};
  return range.least == range.most ? kOne.in(language, range.least)
                                   : kMany.in(language, range.least, range.most);
}

std::optional<std::int64_t> sum_of(const Evaluation& evaluation) {
  if (!evaluation.progress || !evaluation.cost || !evaluation.content) return std::nullopt;
  return evaluation.progress.value + evaluation.cost.value + evaluation.content.value;
}

std::optional<GradedSum> graded(const GradeFloors& floors, const Evaluation& evaluation) {
  auto sum = sum_of(evaluation);
  if (!sum) return std::nullopt;
  auto grade = grade_of_sum(floors, *sum);
  if (!grade) return std::nullopt;
  GradedSum result{*sum, *grade, floor_of(floors, *grade), std::nullopt, 0};
  if (*grade != Grade::S) {
    result.next = static_cast<Grade>(static_cast<int>(*grade) - 1);
    result.points_to_next = floor_of(floors, *result.next) - *sum;
  }
  return result;
}

std::string to_next_grade(const GradedSum& graded, Language language) {
  constexpr Format<std::string_view, std::int64_t> kToNext{"{}まであと{}点", "{1} to {0}"};
  return kToNext.in(language, name_of(*graded.next), graded.points_to_next);
}

const SurveyEntry* closing_answer(const Project& project, FiscalYear year) {
  const SurveyEntry* last = nullptr;
  for (const SurveyEntry& entry : project.survey.entries) {
    if (entry.year.value < year && entry.status) last = &entry;
  }
  return last != nullptr && ends_project(last->status.value) ? last : nullptr;
}

bool is_asked(const Project& project, FiscalYear year) {
  bool under_way = is_under_way(project.schedule, {year, Half::First}) ||
                   is_under_way(project.schedule, {year, Half::Second});
  return under_way && closing_answer(project, year) == nullptr;
}

YearResult result_of(const PlanHeader& header, const Project& project, FiscalYear year) {
  YearResult result;
  result.answers = answers_of(project, year);
  if (result.answers == nullptr) {
    if (!is_asked(project, year)) result.state = AnswerState::NotAsked;
    return result;
  }
  result.graded = graded(header.rubric.grades, result.answers->evaluation);
  result.state = result.graded ? AnswerState::Graded : AnswerState::NotGraded;
  return result;
}

Response response_of(const YearResult& result) {
  switch (result.state) {
    case AnswerState::NotAsked:
      return Response::NotAsked;
    case AnswerState::NotAnswered:
      return Response::None;
    case AnswerState::NotGraded:
      return Response::Partial;
    case AnswerState::Graded:
      break;
  }
  return result.answers->status ? Response::Complete : Response::Partial;
}

}  // namespace fujiplan
