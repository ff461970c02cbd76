#pragma once

#include <optional>
#include <string_view>

#include "model/plan_header.h"
#include "model/project.h"
#include "model/rating/scheme.h"

// What a project has for a year: its answers, and the result that they come to.
namespace fujiplan {

// What every table calls these two.
inline constexpr Text kNotAnswered{"未回答", "not answered"}, kNotAsked{"対象外", "not asked"};
inline constexpr Text kNotAnsweredMeans{"調査票に回答していない", "the survey is not answered"};
inline constexpr Text kNotAskedMeans{
    "スケジュールに当年度の段階がないか、前年度までに完了又は中止となったため回答を求めない",
    "its schedule has no phase in the year, or it was completed or cancelled in an earlier year"};

// What every table calls years outside those of a project.
inline constexpr Text kNotBegun{"開始前", "not begun"}, kHasEnded{"終了", "ended"};

// What a project has for a year.
enum class AnswerState : unsigned char {
  NotBegun,     // the year comes before the project's first: no count of the year has it
  Ended,        // likewise, after its last
  NotAsked,     // no answer, and none was due
  NotAnswered,  // no answer
  NotGraded,    // answered, but not with all that a result needs
  Graded,
  Unrated,   // an answer that has no points is the result
  Answered,  // the plan gives no results
};
constexpr auto describe(EnumOf<AnswerState>) {
  return std::array{
      EnumRow<AnswerState>{AnswerState::NotBegun,
                           kNotBegun.ja,
                           kNotBegun.en,
                           {"当年度にはまだ始まっていない", "it begins in a later year"}},
      EnumRow<AnswerState>{AnswerState::Ended,
                           kHasEnded.ja,
                           kHasEnded.en,
                           {"前年度までに終了した", "it ended before the year"}},
      EnumRow<AnswerState>{AnswerState::NotAsked, kNotAsked.ja, kNotAsked.en, kNotAskedMeans},
      EnumRow<AnswerState>{AnswerState::NotAnswered, kNotAnswered.ja, kNotAnswered.en,
                           kNotAnsweredMeans},
      EnumRow<AnswerState>{
          AnswerState::NotGraded,
          "評価なし",
          "not graded",
          {"回答したが点数がそろっていない", "answered without all scores that a result needs"}},
      EnumRow<AnswerState>{
          AnswerState::Graded, "評価済み", "graded", {"総合評価がある", "has a grade"}},
      EnumRow<AnswerState>{AnswerState::Unrated,
                           "点数なし",
                           "unrated",
                           {"点数のない回答が総合評価である", "its result has no points"}},
      EnumRow<AnswerState>{
          AnswerState::Answered,
          "総合評価なし",
          "no grade",
          {"回答がある。計画に総合評価はない", "answered; the plan has no results"}},
  };
}

// How far a project has answered for a year.
enum class Response : unsigned char { Complete, Partial, None, NotAsked };
constexpr auto describe(EnumOf<Response>) {
  return std::array{
      EnumRow<Response>{
          Response::Complete,
          "回答あり",
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
  std::optional<Outcome> outcome;        // set when Graded or Unrated
  // The reviewer whose judgement the outcome is, and what it comes from; null: the department's
  // own.
  const Reviewer* by = nullptr;
  Evaluation reviewed = {};
  bool lacks_own_answer = false;  // of a field of the plan's own that the class asks for
  bool needs_status = true;       // a group of the tree is worked on all the time
  bool lacks_answer = false;  // something that a result needs was not answered by the department
  bool is_graded() const { return state == AnswerState::Graded; }
  // The scores that the outcome follows from. Only with answers.
  const Evaluation& scores() const { return by != nullptr ? reviewed : answers->evaluation; }
  bool is_of_year() const {  // is the project counted in the year?
    return state != AnswerState::NotBegun && state != AnswerState::Ended;
  }
};
// Of this one, `lacks_own_answer` is not known.
YearResult result_of(const Scheme& scheme, const Project& project, FiscalYear year);
YearResult result_of(const PlanHeader& header, const Project& project, FiscalYear year);

// The result in one word: the grade, or why there is none.
std::string_view result_word(const YearResult& result, Language language);

Response response_of(const YearResult& result);

}  // namespace fujiplan
