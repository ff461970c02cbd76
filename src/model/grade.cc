#include "model/grade.h"

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

bool is_asked(const Project& project, FiscalYear year) {
  return !project.schedule.present || phase_in(project.schedule, {year, Half::First}) ||
         phase_in(project.schedule, {year, Half::Second});
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

}  // namespace fujiplan
