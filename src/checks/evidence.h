#pragma once

#include "checks/check.h"

// Whether scores rest on something: signs that an answer was copied, or scored by habit. None
// proves a mistake, so they are warnings, and their help is the question to ask the department.
// Scores that are not all there are `evaluation-incomplete`.
namespace fujiplan {

inline constexpr Diagnosis<Message, std::string, Message> kSameTextOtherScores{
    .rule =
        {.code = "same-text-other-scores",
         .severity = Severity::Warning,
         .title = {"前年度と同じ文章だが点数が違う",
                   "the same text as in the year before, but different scores"},
         .why =
             {"取組内容の実績と評価の文章は、点数の根拠です。前年度と同じ文章では、点数が変わった理由が分かりません。前年度の回答を写したままかもしれません。",
              "The scores rest on what was done and on its review. A text repeated from the year before cannot explain why a score has changed. It may simply have been copied."},
         .wrong = "survey:\n  R4:\n    review: 予定どおり進んだ。\n"
                  "    evaluation: {progress: 3, cost: 3, content: 3}\n"
                  "  R5:\n    review: 予定どおり進んだ。\n"
                  "    evaluation: {progress: 4, cost: 3, content: 3}\n",
         .right = "survey:\n  R4:\n    review: 予定どおり進んだ。\n"
                  "    evaluation: {progress: 3, cost: 3, content: 3}\n"
                  "  R5:\n    review: 予定より1か月早く準備を終えた。\n"
                  "    evaluation: {progress: 4, cost: 3, content: 3}\n",
         .is_question = true},
    .message = {"{0}が{1}と同じ文章だが、{2}", "{0}: the same text as in {1}, but {2}"},
    .help = {"点数が変わったのは、この年度のどの取組によるものか",
             "which work of this year has changed the score?"}};

inline constexpr Diagnosis<std::string, std::string, std::size_t, Message, std::size_t> kSameScores{
    .rule =
        {.code = "same-scores",
         .severity = Severity::Warning,
         .title = {"3年以上続けて同じ点数", "the same scores for three years or more"},
         .why =
             {"点数は、その年度の計画に対する評価です。全ての点数が3年続けて同じなら、前年度の点数を写しただけかもしれません。",
              "Scores judge a year against its own plan. If all of them stay the same for three years, they may have been copied."},
         .wrong = "survey:\n"
                  "  R4:\n    review: 要件を固めた。\n"
                  "    evaluation: {progress: 3, cost: 3, content: 3}\n"
                  "  R5:\n    review: 契約を終えた。\n"
                  "    evaluation: {progress: 3, cost: 3, content: 3}\n"
                  "  R6:\n    review: 受付を始めた。\n"
                  "    evaluation: {progress: 3, cost: 3, content: 3}\n",
         .right = "survey:\n"
                  "  R4:\n    review: 要件を固めた。\n"
                  "    evaluation: {progress: 3, cost: 3, content: 3}\n"
                  "  R5:\n    review: 契約を終えた。\n"
                  "    evaluation: {progress: 3, cost: 3, content: 3}\n"
                  "  R6:\n    review: 受付を始め、来庁者が2割減った。\n"
                  "    evaluation: {progress: 3, cost: 3, content: 4}\n",
         .is_question = true},
    .message = {"{4}つの点数が、{0}から{1}まで{2}年続けて同じ（{3}）",
                "the {4} scores are the same from {0} to {1}, {2} years running: {3}"},
    .help = {"この年度の実績で評価し直したか。同じ点数にした根拠は何か",
             "were they scored again for this year? what are they based on?"}};

inline constexpr Diagnosis<Text, Message, std::string, std::string_view, std::string_view>
    kProgressBehindPlan{
        .rule =
            {.code = "progress-behind-plan",
             .severity = Severity::Warning,
             .title = {"段階が計画より遅れているが進捗の点数が高い",
                       "phases behind the plan, but a high score for progress"},
             .why =
                 {"標準の評価項目では、進捗の4点と5点は「計画より進んでいる」ことを表します。年度の終わりの段階が計画の段階に達していないなら、点数か段階のどちらかが誤っています。",
                  "By the standard, 4 and 5 mean ahead of the plan. If the year ends in a phase before the planned one, either the score or the phase is wrong."},
             .wrong =
                 "survey:\n  R5:\n    schedule: {上: 要件調査・導入検討, 下: 要件調査・導入検討}\n"
                 "    review: 要件の調整に時間を要した。\n"
                 "    evaluation: {progress: 4, cost: 3, content: 3}\n",
             .right =
                 "survey:\n  R5:\n    schedule: {上: 要件調査・導入検討, 下: 要件調査・導入検討}\n"
                 "    review: 要件の調整に時間を要した。\n"
                 "    evaluation: {progress: 2, cost: 3, content: 3}\n",
             .is_question = true},
        .message = {"{0}が{1}だが、{2}の段階は `{3}` で、計画の `{4}` に達していない",
                    "{0} is scored {1}, but in {2} the phase was `{3}`, before `{4}` of the plan"},
        .help = {"計画の段階に達していないのに、計画より進んでいるとした理由は何か",
                 "why is it ahead of the plan, with the planned phase not reached?"}};

inline constexpr Diagnosis<std::string, std::string_view, std::string_view> kCompletedWithPhasesLeft{
    .rule =
        {.code = "completed-with-phases-left",
         .severity = Severity::Warning,
         .title = {"完了としているが、後の年度に始まる段階が計画にある",
                   "completed, with phases of the plan still to begin"},
         .why =
             {"完了は、計画した内容を終えたことを表します。後の年度に始まる段階が計画にあるなら、まだ終えていないか、計画を改めていません。終えた事業のスケジュールには `終了` を書きます。",
              "完了 says that all that was planned is done. With a phase still to begin, either it is not, or the plan was not corrected. The schedule of a project that is done says `終了`."},
         .wrong = "schedule:\n  R4上: 導入準備\n  R6上: 運用・実施\nsurvey:\n  R5:\n"
                  "    status: 完了\n    schedule: {上: 導入準備, 下: 運用・実施}\n",
         .right = "schedule:\n  R4上: 導入準備\n  R5下: 運用・実施\n  R6上: 終了\nsurvey:\n  R5:\n"
                  "    status: 完了\n    schedule: {上: 導入準備, 下: 運用・実施}\n",
         .is_question = true},
    .message = {"{2}とされているが、{0}に `{1}` が始まる計画である",
                "{2}, but `{1}` is planned to begin in {0}"},
    .help = {"残りの段階は、予定より早く終えたのか、取りやめたのか、今後行うのか",
             "were the phases that are left done early, given up, or are they still to come?"}};

inline constexpr Diagnosis<Message> kScoresWithoutText{
    .rule =
        {.code = "scores-without-text",
         .severity = Severity::Warning,
         .title = {"点数の根拠になる文章がない", "scores without any text to rest on"},
         .why =
             {"点数だけでは、何を評価したのかが後から分かりません。施策指標等の実績、取組内容の実績、取組内容の評価のうち、少なくとも1つを書きます。目標の実績値があれば、文章がなくても構いません。",
              "Scores alone do not tell later what was judged. Give at least one of: the indicator reached, what was done, its review. Values of targets will do as well."},
         .wrong = "survey:\n  R4:\n    evaluation: {progress: 3, cost: 3, content: 3}\n",
         .right = "survey:\n  R4:\n    activities: 要件をまとめた。\n"
                  "    evaluation: {progress: 3, cost: 3, content: 3}\n",
         .is_question = true},
    .message = {"{0}だが、施策指標等の実績、取組内容の実績、取組内容の評価のどれもない",
                "{0}, but neither the indicator reached, nor what was done, nor a review"},
    .help = {"この年度に何を行い、何に基づいて評価したか",
             "what was done this year, and what are the scores based on?"}};

inline constexpr Diagnosis<Message, Message, Text, Message> kCostOverBudget{
    .rule =
        {.code = "cost-over-budget",
         .severity = Severity::Warning,
         .title = {"実績額が予算額を大きく上回るが、経費の点数が3点以上",
                   "far over budget, yet a score of 3 or more for cost"},
         .why =
             {"経費の3点は「おおむね計画どおり」、4点と5点は「削減できた」ことを表します。実績額が予算額を2割より多く上回ったなら、「増加した」の2点か1点になるはずです。",
              "For cost, 3 means about as planned, and 4 and 5 mean savings. Spending that exceeds the budget by more than a fifth is an increase, which scores 2 or 1."},
         .wrong =
             "survey:\n  R4:\n    budget: 1000000\n    actual: 1300000\n    activities: 要件をまとめた。\n"
             "    evaluation: {progress: 3, cost: 3, content: 3}\n",
         .right =
             "survey:\n  R4:\n    budget: 1000000\n    actual: 1300000\n    activities: 要件をまとめた。\n"
             "    evaluation: {progress: 3, cost: 2, content: 3}\n",
         .is_question = true},
    .message = {"実績額{1}は予算額{0}を大きく上回るが、{2}が{3}",
                "{1} were spent, far over the budget of {0}, but {2} is scored {3}"},
    .help = {"増えた理由は何か。予算額は補正・流用後の額か",
             "why did it rise? is the budget the amount after revisions and transfers?"}};

// Is the answer with this key one of the texts that scores rest on? Without any of them, nobody can
// tell later what was judged: kScoresWithoutText.
bool is_text_of_scores(std::string_view key);

void check_evidence(const Basis& basis, const Project& project, Sink& sink);

}  // namespace fujiplan
