#pragma once

#include "checks/check.h"

// What the plan says was wrong when it was published.
namespace fujiplan {

inline constexpr Diagnosis<std::string_view> kUnknownCorrected{
    .rule =
        {.code = "unknown-corrected-item",
         .title = {"正誤の項目がない", "a correction of no item"},
         .why =
             {"正誤の `item` は、`survey set` と同じ調査票の項目のキー（`evaluation.progress` など）か、事業の項目のキー（`name` など）です。ほかのものは、何を訂正したのか分からず、公開用の正誤表にも載りません。",
              "The `item` of a correction is the key of an answer as in `survey set` (`evaluation.progress`), or of a field of the project (`name`). Of anything else nobody knows what was corrected, and the public errata leave it out."},
         .wrong =
             "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
             "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"
             "corrections:\n"
             "  - {date: \"2023-10-01\", year: R4, item: evaluation.progres, was: \"3\", now: \"4\", reason: 集計の誤り}\n"
             "survey:\n  R4:\n    status: 実施中\n    activities: 案内を改めた。\n"
             "    evaluation: {progress: 4, cost: 3, content: 3}\n",
         .right =
             "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
             "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"
             "corrections:\n"
             "  - {date: \"2023-10-01\", year: R4, item: evaluation.progress, was: \"3\", now: \"4\", reason: 集計の誤り}\n"
             "survey:\n  R4:\n    status: 実施中\n    activities: 案内を改めた。\n"
             "    evaluation: {progress: 4, cost: 3, content: 3}\n",
         .fix = Fix::Unsafe,
         .mend = {"似たキーが1つだけあれば、それに直す",
                  "writes the key that is near, where there is only one"}},
    .message = {"訂正する項目 `{}` はない", "there is no item `{}` to correct"},
    .help = {"`survey set` と同じキー、又は事業の項目のキーを書く",
             "use a key as in `survey set`, or that of a field of the project"}};

inline constexpr Diagnosis<std::string, std::string, std::string> kCorrectionOutsidePeriod{
    .rule =
        {.code = "correction-outside-period",
         .title = {"計画期間の外の年度の正誤", "a correction of a year outside the period"},
         .why =
             {"正誤の年度は、誤りのあった公表の年度です。plan.yamlの計画期間の中になければなりません。",
              "The year of a correction is that whose publication was wrong. It must be within the period in plan.yaml."},
         .wrong =
             "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
             "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"
             "corrections:\n"
             "  - {date: \"2023-10-01\", year: R2, item: name, was: 電子申請, now: 電子申請の運用, reason: 転記の誤り}\n",
         .right =
             "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
             "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"
             "corrections:\n"
             "  - {date: \"2023-10-01\", year: R4, item: name, was: 電子申請, now: 電子申請の運用, reason: 転記の誤り}\n"},
    .message = {"正誤の年度 `{0}` は計画期間（{1}から{2}まで）の外",
                "correction of `{0}`, outside the period of the plan ({1} to {2})"},
    .help = {"計画期間の中の年度にする", "use a year within the period"}};

inline constexpr Diagnosis<std::string_view, std::string, std::string> kCorrectionTooEarly{
    .rule =
        {.code = "correction-before-year",
         .title = {"年度が始まる前の日付の正誤", "a correction from before its year"},
         .why =
             {"まだ始まっていない年度の公表を訂正することはできません。日付か年度の書き間違いです。",
              "What was published for a year cannot be corrected before that year begins: the date or the year is wrong."},
         .wrong =
             "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
             "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"
             "corrections:\n"
             "  - {date: \"2022-03-31\", year: R4, item: name, was: 電子申請, now: 電子申請の運用, reason: 転記の誤り}\n",
         .right =
             "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
             "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"
             "corrections:\n"
             "  - {date: \"2023-03-31\", year: R4, item: name, was: 電子申請, now: 電子申請の運用, reason: 転記の誤り}\n"},
    .message = {"訂正日 `{0}` は、{1}が始まる日（{2}）より前",
                "date `{0}` lies before the beginning of {1} ({2})"},
    .help = {"訂正した日か、年度を直す", "correct the date, or the year"}};

inline constexpr Diagnosis<> kCorrectionOfNothing{
    .rule =
        {.code = "correction-of-nothing",
         .title = {"訂正の前後が同じ正誤", "a correction that changes nothing"},
         .why =
             {"訂正する前と後の値が同じか、どちらもありません。正誤表には、誤りと正しい値の両方が要ります。値がなかったときは `was` を、消したときは `now` を省略します。",
              "Before and after are the same, or neither is there. The errata need both; only `was` may be left out, where there was no value, or `now`, where it was taken away."},
         .wrong =
             "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
             "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"
             "corrections:\n"
             "  - {date: \"2023-10-01\", year: R4, item: name, was: 電子申請の運用, now: 電子申請の運用, reason: 転記の誤り}\n",
         .right =
             "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
             "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"
             "corrections:\n"
             "  - {date: \"2023-10-01\", year: R4, item: name, was: 電子申請, now: 電子申請の運用, reason: 転記の誤り}\n"},
    .message = {"訂正する前と後が同じ", "the same before and after the correction"},
    .help = {"`was` に誤りを、`now` に正しい値を書く",
             "write what was wrong as `was`, and what is right as `now`"}};

inline constexpr Diagnosis<Message, std::string, Message, Message> kCorrectionNotInPlan{
    .rule =
        {.code = "correction-not-in-plan",
         .severity = Severity::Warning,
         .title = {"計画の値と違う正誤", "a correction that the plan does not follow"},
         .why =
             {"最も新しい正誤の `now` が、計画の今の値と違います。計画を直し忘れたか、その後の変更を正誤に書き忘れたおそれがあります。正誤表と公表する値が食い違います。`fujiplan correct` は、両方を一度に直します。",
              "The newest correction says another value than the plan has. Either the plan was not corrected, or a later change was not said: the errata contradict what is published. `fujiplan correct` changes both at once."},
         .wrong =
             "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
             "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"
             "corrections:\n"
             "  - {date: \"2023-10-01\", year: R4, item: evaluation.progress, was: \"3\", now: \"4\", reason: 集計の誤り}\n"
             "survey:\n  R4:\n    status: 実施中\n    activities: 案内を改めた。\n"
             "    evaluation: {progress: 3, cost: 3, content: 3}\n",
         .right =
             "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
             "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"
             "corrections:\n"
             "  - {date: \"2023-10-01\", year: R4, item: evaluation.progress, was: \"3\", now: \"4\", reason: 集計の誤り}\n"
             "survey:\n  R4:\n    status: 実施中\n    activities: 案内を改めた。\n"
             "    evaluation: {progress: 4, cost: 3, content: 3}\n"},
    .message = {"{1}の{0}が、正誤では{2}、計画では{3}",
                "{0} of {1} is {2} according to `corrections`, but {3} in the plan"},
    .help = {"計画の値を直すか、その後の訂正を `corrections` に加える",
             "correct the plan, or add the later change to `corrections`"}};
inline constexpr Text kPlanSaysNothing{"なし", "nothing"};

void check_corrections(const Basis& basis, const Project& project, Sink& sink);

}  // namespace fujiplan
