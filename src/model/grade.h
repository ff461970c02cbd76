#pragma once

#include <cstdint>
#include <optional>

#include "model/plan_header.h"
#include "model/project.h"

// 総合評価: computed from the scores by the rubric of plan.yaml (図表2), never stored.
namespace fujiplan {

enum class Grade : unsigned char { S, A, B, C, D };  // best first
constexpr auto describe(EnumOf<Grade>) {
  return std::array{
      EnumRow<Grade>{Grade::S, "S", "S", {"◎", "◎"}},
      EnumRow<Grade>{Grade::A, "A", "A", {"○", "○"}},
      EnumRow<Grade>{Grade::B, "B", "B", {"－", "－"}},
      EnumRow<Grade>{Grade::C, "C", "C", {"△", "△"}},
      EnumRow<Grade>{Grade::D, "D", "D", {"▲", "▲"}},
  };
}

// Lowest sum for a grade.
std::int64_t floor_of(const GradeFloors& floors, Grade grade);

// The grade of a sum of three scores (3..15). None when the rubric leaves the sum without a grade.
std::optional<Grade> grade_of_sum(const GradeFloors& floors, std::int64_t sum);

// The sum of the three scores (3..15); none unless all three are there.
std::optional<std::int64_t> sum_of(const Evaluation& evaluation);

// A sum, its grade, and how far it is to the next better one.
struct GradedSum {
  std::int64_t sum = 0;
  Grade grade = Grade::D;
  std::int64_t floor = 0;           // lowest sum of this grade
  std::optional<Grade> next;        // none for the best grade
  std::int64_t points_to_next = 0;  // 0 for the best grade
};
std::optional<GradedSum> graded(const GradeFloors& floors, const Evaluation& evaluation);

// What a project has for a year.
enum class AnswerState : unsigned char {
  NotAsked,     // no answer, and none was due: nothing is planned for the year
  NotAnswered,  // no answer
  NotGraded,    // answered, but not with all three scores
  Graded,
};
constexpr auto describe(EnumOf<AnswerState>) {
  return std::array{
      EnumRow<AnswerState>{
          AnswerState::NotAsked,
          "対象外",
          "not asked",
          {"その年度に計画された段階がなく、回答を求めない", "nothing is planned for the year"}},
      EnumRow<AnswerState>{AnswerState::NotAnswered,
                           "未回答",
                           "not answered",
                           {"調査票に回答していない", "the survey is not answered"}},
      EnumRow<AnswerState>{AnswerState::NotGraded,
                           "評価なし",
                           "not graded",
                           {"回答したが点数がそろっていない", "answered without all three scores"}},
      EnumRow<AnswerState>{
          AnswerState::Graded, "評価済", "graded", {"総合評価がある", "has a grade"}},
  };
}

// Is an answer due for the year? Not when the schedule has no phase in either half of it, because
// the project has ended (終了) or has not begun. A project without a schedule is asked every year.
bool is_asked(const Project& project, FiscalYear year);

struct YearResult {
  AnswerState state = AnswerState::NotAnswered;
  const SurveyEntry* answers = nullptr;  // null when not answered
  std::optional<GradedSum> graded;       // set when Graded
};
YearResult result_of(const PlanHeader& header, const Project& project, FiscalYear year);

}  // namespace fujiplan
