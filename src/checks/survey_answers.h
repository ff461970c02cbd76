#pragma once

#include "checks/check.h"

// The survey: answers that contradict the plan or each other.
namespace fujiplan {

inline constexpr Diagnosis<std::string, std::string, std::string> kSurveyOutsidePeriod{
    .rule = {.code = "survey-outside-period",
             .title = {"計画期間の外の調査票", "answers for a year outside the period"},
             .why = {"調査票の年度は、plan.yamlの計画期間の中にあるはずです。",
                     "The years of the survey lie within the period of plan.yaml."},
             .wrong = "survey:\n  R12:\n    status: 実施中\n",
             .right = "survey:\n  R4:\n    status: 実施中\n"},
    .message = {"調査票の年度 `{0}` は計画期間（{1}から{2}まで）の外",
                "survey year `{0}` lies outside the period of the plan ({1} to {2})"},
    .help = {"計画期間の中の年度にする", "use a year within the period"}};

inline constexpr Diagnosis<Message> kEvaluationIncomplete{
    .rule =
        {.code = "evaluation-incomplete",
         .title = {"評価の点数がそろっていない", "an evaluation without all three scores"},
         .why =
             {"総合評価は、進捗、経費、取組内容の3つの点数の合計で決まります。1つでも欠けると決まりません。",
              "The grade is the sum of three scores: progress, cost, content. With one missing there is no grade."},
         .wrong =
             "survey:\n  R4:\n    activities: 案内を改めた。\n    evaluation: {progress: 3, content: 4}\n",
         .right = "survey:\n  R4:\n    activities: 案内を改めた。\n"
                  "    evaluation: {progress: 3, cost: 3, content: 4}\n"},
    .message = {"評価に{}の点数がない", "the evaluation lacks {}"},
    .help = {"`evaluation` に progress、cost、content の3つを書く",
             "give progress, cost and content in `evaluation`"}};

inline constexpr Diagnosis<> kCompletedTooEarly{
    .rule =
        {.code = "completed-too-early",
         .title = {"運用・実施に至っていないのに完了", "completed before it was in operation"},
         .why =
             {"完了とした年度までに、計画でも実績でも運用・実施の段階になっていません。実施状況か段階のどちらかが違います。",
              "Neither the plan nor the answers reach 運用・実施 by the year that says 完了. "
              "Either the status or the phases are wrong."},
         .wrong =
             "schedule:\n  R4上: 導入準備\n  R6上: 運用・実施\nsurvey:\n  R4:\n    status: 完了\n",
         .right =
             "schedule:\n  R4上: 導入準備\n  R6上: 運用・実施\nsurvey:\n  R4:\n    status: 実施中\n"},
    .message = {"運用・実施の段階に至っていないが、完了とされている",
                "完了, but 運用・実施 has not been reached"},
    .help = {"実施状況か、実際の段階（schedule）を直す",
             "correct the status, or the phases worked on (schedule)"}};

inline constexpr Diagnosis<std::string_view, std::int64_t> kProgressWithoutWork{
    .rule =
        {.code = "progress-without-work",
         .title = {"未実施や中止なのに進捗の点数が高い",
                   "not started or cancelled, yet a high score of progress"},
         .why =
             {"進捗の4点と5点は「計画より進んでいる」ことを表します。未実施や中止の事業には付きません。",
              "4 and 5 mean ahead of the plan. A project that was not started or was cancelled is not."},
         .wrong = "survey:\n  R4:\n    status: 未実施\n    activities: 検討を見送った。\n"
                  "    evaluation: {progress: 4, cost: 3, content: 3}\n",
         .right = "survey:\n  R4:\n    status: 未実施\n    activities: 検討を見送った。\n"
                  "    evaluation: {progress: 1, cost: 3, content: 3}\n"},
    .message = {"実施状況が{0}だが、進捗が{1}点", "status {0}, but progress is scored {1}"},
    .help = {"実施状況か、進捗の点数を直す", "correct the status or the score of progress"}};

// Has 運用・実施 been planned or worked on by the end of the year?
bool reached_operation(const Project& project, FiscalYear year);

// 未実施 or 中止
bool is_idle(const SurveyEntry& entry);

void check_survey_answers(const Basis& basis, const Project& project, Sink& sink);

}  // namespace fujiplan
