#pragma once

#include "checks/check.h"

// The survey: answers that contradict the plan or each other.
namespace fujiplan {

inline constexpr Diagnosis<std::string, std::string, std::string> kSurveyOutsidePeriod{
    .rule = {.code = "survey-outside-period",
             .title = {"計画期間の外の調査票", "answers for a year outside the period"},
             .why = {"調査票の年度は、plan.yamlの計画期間の中になければなりません。",
                     "The years of the survey must be within the period in plan.yaml."},
             .wrong = "survey:\n  R12:\n    status: 実施中\n",
             .right = "survey:\n  R4:\n    status: 実施中\n"},
    .message = {"調査票の年度 `{0}` は計画期間（{1}から{2}まで）の外",
                "survey year `{0}` is outside the period of the plan ({1} to {2})"},
    .help = {"計画期間の中の年度にする", "use a year within the period"}};

inline constexpr Diagnosis<Message> kEvaluationIncomplete{
    .rule =
        {.code = "evaluation-incomplete",
         .title = {"評価の点数がそろっていない", "an evaluation without all scores"},
         .why =
             {"総合評価は、評価項目の点数から決まります。総合評価に使う評価項目が1つでも欠けると、総合評価は決まりません。",
              "The result follows from the scores. If one that it needs is missing, there is none."},
         .wrong =
             "survey:\n  R4:\n    activities: 案内を改めた。\n    evaluation: {progress: 3, content: 4}\n",
         .right = "survey:\n  R4:\n    activities: 案内を改めた。\n"
                  "    evaluation: {progress: 3, cost: 3, content: 4}\n"},
    .message = {"評価に{}の点数がない", "the evaluation lacks {}"},
    .help = {"`evaluation` に、総合評価に使う評価項目を全て書く",
             "give all criteria in `evaluation` that the result needs"}};
inline constexpr Format<Message, std::size_t> kGiveAll{"`evaluation` に {0} の{1}つを書く",
                                                       "give {0} in `evaluation`"};
inline constexpr Format<std::string_view> kGiveOne{"`evaluation` に {} を書く",
                                                   "give {} in `evaluation`"};

inline constexpr Diagnosis<std::string_view, std::string_view> kCompletedTooEarly{
    .rule =
        {.code = "completed-too-early",
         .title = {"計画の最後の段階に至っていないが完了としている",
                   "completed before the last phase of its plan"},
         .why =
             {"完了とした年度までに、計画でも実績でも、スケジュールの最後の段階（多くは運用・実施）になっていません。実施状況か段階のどちらかが誤っています。",
              "Neither the plan nor the answers reach the last phase of the schedule, mostly 運用・実施, by the year that says 完了. Either the status or the phases are wrong."},
         .wrong =
             "schedule:\n  R4上: 導入準備\n  R6上: 運用・実施\nsurvey:\n  R4:\n    status: 完了\n",
         .right =
             "schedule:\n  R4上: 導入準備\n  R6上: 運用・実施\nsurvey:\n  R4:\n    status: 実施中\n"},
    .message = {"計画の最後の段階 `{0}` に至っていないが、{1}とされている",
                "{1}, but `{0}`, the last phase of the plan, has not been reached"},
    .help = {"実施状況か、取り組んだ段階（schedule）を直す",
             "correct the status, or the phases worked on (schedule)"}};

inline constexpr Diagnosis<std::string_view, std::string, std::string> kScheduleGoesOn{
    .rule =
        {.code = "schedule-goes-on",
         .severity = Severity::Warning,
         .title = {"完了や中止の後もスケジュールが続いている",
                   "the schedule goes on after the project was completed or cancelled"},
         .why =
             {"完了又は中止とした事業には、次の年度から調査票の回答を求めません。スケジュールが続いたままだと、一覧やロードマップでは続いている事業に見えます。終わった次の期（標準では半期）に `終了` を書きます。事業のファイルは消さず、事業番号も変えません。",
              "A project that was completed or cancelled is not asked in later years. With a schedule that goes on, lists and roadmaps show it as alive: write `終了` at the part of a year after its end (a half-year by the standard). Keep its file, and its number."},
         .wrong = "schedule:\n  R4上: 運用・実施\nsurvey:\n  R4:\n    status: 完了\n"
                  "    activities: 全ての窓口で受付を始めた。\n",
         .right = "schedule:\n  R4上: 運用・実施\n  R5上: 終了\nsurvey:\n  R4:\n    status: 完了\n"
                  "    activities: 全ての窓口で受付を始めた。\n"},
    .message = {"{1}に{0}とされたが、スケジュールがその後も続いている",
                "{0} in {1}, but the schedule goes on"},
    .help = {"`schedule` に `{2}: 終了` と書く。それより後の段階は消す",
             "write `{2}: 終了` in `schedule`, and remove what comes after it"}};
inline constexpr Text kGoesOnHere{"続いている段階", "the phase that goes on"};

inline constexpr Diagnosis<std::string, Message> kAnswerNotAsked{
    .rule =
        {.code = "answer-not-asked",
         .severity = Severity::Note,
         .title = {"回答を求めない年度の回答",
                   "answers for a year in which the project is not asked"},
         .why =
             {"スケジュールに段階のない年度（始まる前と、終了した後も）と、完了又は中止となった後の年度には、回答を求めません。回答があれば、回答依頼数にも評価にも数えます。スケジュールや実施状況が実際と違うか、別の年度の回答かもしれません。再開した事業であれば、そのままで構いません。",
              "A project is not asked in years without a phase in its schedule, such as those before it begins and after its end, nor after it was completed or cancelled. Answers that exist are counted all the same, both among those asked and in the grades. The schedule or a status may be wrong, or the answers belong to another year. A project that was taken up again may stay as it is."},
         .wrong = "schedule:\n  R5上: 運用・実施\nsurvey:\n  R4:\n    status: 実施中\n",
         .right = "schedule:\n  R4下: 運用・実施\nsurvey:\n  R4:\n    status: 実施中\n"},
    .message = {"{0}は回答を求めない年度だが、回答がある（{1}）",
                "{0} has answers, but the project is not asked in that year ({1})"},
    .help = {
        "回答が正しければ、スケジュールか前の実施状況を直す。別の年度の回答であれば、その年度に移す。"
        "再開した事業は、そのままでよい",
        "if the answers are right, correct the schedule or the earlier status; if they belong to "
        "another year, move them there; a project that was taken up again may stay as it is"}};
inline constexpr Text kClosedHere{"完了又は中止とした回答", "the answer that closed it"};
inline constexpr Text kScheduleIsHere{"スケジュールはここ", "the schedule is here"};

inline constexpr Diagnosis<std::string_view, Text, Message> kProgressWithoutWork{
    .rule =
        {.code = "progress-without-work",
         .title = {"未実施又は中止だが進捗の点数が高い",
                   "not started or cancelled, yet a high score for progress"},
         .why =
             {"標準の評価項目では、進捗の4点と5点は「計画より進んでいる」ことを表します。未実施又は中止の事業には付きません。",
              "By the standard, 4 and 5 mean ahead of the plan. A project that was not started or was cancelled is not."},
         .wrong = "survey:\n  R4:\n    status: 未実施\n    activities: 検討を見送った。\n"
                  "    evaluation: {progress: 4, cost: 3, content: 3}\n",
         .right = "survey:\n  R4:\n    status: 未実施\n    activities: 検討を見送った。\n"
                  "    evaluation: {progress: 1, cost: 3, content: 3}\n"},
    .message = {"実施状況が{0}だが、{1}が{2}", "status {0}, but {1} is scored {2}"},
    .help = {"実施状況か点数を直す", "correct the status or the score"}};

// The phase without which the project is not done in the year: the last one of its schedule, where
// that is neither planned until then nor was worked on in a year before. Null: there is none.
const PhaseStart* phase_awaited(const Project& project, FiscalYear year);

// Has the last phase of the schedule been planned or worked on by the end of the year? Not every
// project is to be put into operation: some are research to the end. True without such a phase.
bool reached_last_phase(const Project& project, FiscalYear year);

// The first phase that is planned to begin after the year; null when none is.
const PhaseStart* phase_left(const Project& project, FiscalYear year);

// 未実施 or 中止
bool is_idle(const SurveyEntry& entry);

void check_survey_answers(const Basis& basis, const Project& project, Sink& sink);

}  // namespace fujiplan
