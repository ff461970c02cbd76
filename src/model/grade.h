#pragma once

#include <cstdint>
#include <optional>
#include <string>

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

// The sums that have a grade, both inclusive.
struct SumRange {
  std::int64_t least = 0, most = 0;
};
SumRange range_of(const GradeFloors& floors, Grade grade);
std::string in_words(SumRange range, Language language);  // 14～15点; 3点

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
std::string to_next_grade(const GradedSum& graded,
                          Language language);  // Sまであと2点; there is one

// What every table calls these two.
inline constexpr Text kNotAnswered{"未回答", "not answered"}, kNotAsked{"対象外", "not asked"};
inline constexpr Text kNotAnsweredMeans{"調査票に回答していない", "the survey is not answered"};
inline constexpr Text kNotAskedMeans{
    "スケジュールに当年度の段階がないか、前年度までに完了又は中止となったため回答を求めない",
    "its schedule has no phase in the year, or it was completed or cancelled in an earlier year"};

// What a project has for a year.
enum class AnswerState : unsigned char {
  NotAsked,     // no answer, and none was due
  NotAnswered,  // no answer
  NotGraded,    // answered, but not with all three scores
  Graded,
};
constexpr auto describe(EnumOf<AnswerState>) {
  return std::array{
      EnumRow<AnswerState>{AnswerState::NotAsked, kNotAsked.ja, kNotAsked.en, kNotAskedMeans},
      EnumRow<AnswerState>{AnswerState::NotAnswered, kNotAnswered.ja, kNotAnswered.en,
                           kNotAnsweredMeans},
      EnumRow<AnswerState>{AnswerState::NotGraded,
                           "評価なし",
                           "not graded",
                           {"回答したが点数がそろっていない", "answered without all three scores"}},
      EnumRow<AnswerState>{
          AnswerState::Graded, "評価済み", "graded", {"総合評価がある", "has a grade"}},
  };
}

// How far a project has answered for a year.
enum class Response : unsigned char { Complete, Partial, None, NotAsked };
constexpr auto describe(EnumOf<Response>) {
  return std::array{
      EnumRow<Response>{
          Response::Complete,
          "回答済み",
          "answered",
          {"実施状況と全ての評価項目の点数がある", "the status and all scores are there"}},
      EnumRow<Response>{Response::Partial,
                        "一部回答",
                        "answered in part",
                        {"回答はあるが、実施状況か点数が欠けている",
                         "something is answered, but the status or a score is missing"}},
      EnumRow<Response>{Response::None, kNotAnswered.ja, kNotAnswered.en, kNotAnsweredMeans},
      EnumRow<Response>{Response::NotAsked, kNotAsked.ja, kNotAsked.en, kNotAskedMeans},
  };
}

// The answer by which a project was over before a year: the last one before it that has a status,
// when that is 完了 or 中止. Null when the project goes on.
const SurveyEntry* closing_answer(const Project& project, FiscalYear year);

// Is an answer due for the year? Not when the project is not under way in either half of it, or was
// over before it. A project without a schedule is asked every year until then.
bool is_asked(const Project& project, FiscalYear year);

struct YearResult {
  AnswerState state = AnswerState::NotAnswered;
  const SurveyEntry* answers = nullptr;  // null when not answered
  std::optional<GradedSum> graded;       // set when Graded
};
YearResult result_of(const PlanHeader& header, const Project& project, FiscalYear year);

Response response_of(const YearResult& result);

}  // namespace fujiplan
