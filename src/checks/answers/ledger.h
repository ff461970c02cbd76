#pragma once

#include "checks/check.h"

// What was said of the plan from outside, and what was answered.
namespace fujiplan {

inline constexpr Diagnosis<std::string, std::string, std::string> kFindingOutsidePeriod{
    .rule =
        {.code = "finding-outside-period",
         .title = {"計画期間の外の年度の指摘", "a finding of a year outside the period"},
         .why =
             {"`findings` の `year` は、指摘を受けた年度です。plan.yamlの計画期間の中になければなりません。回答は計画期間の後になることもあるので、`answered` には当てはまりません。",
              "The `year` of an entry of `findings` is the one in which it was said. It must be within the period in plan.yaml. An answer may come later, so this does not hold for `answered`."},
         .wrong = "findings:\n  - {year: R3, by: 監査委員, text: 利用者数を把握されたい。}\n",
         .right = "findings:\n  - {year: R5, by: 監査委員, text: 利用者数を把握されたい。}\n"},
    .message = {"指摘の年度 `{0}` は計画期間（{1}から{2}まで）の外",
                "finding of `{0}`, outside the period of the plan ({1} to {2})"},
    .help = {"計画期間の中の年度にする", "use a year within the period"}};

inline constexpr Diagnosis<std::string, std::string> kAnsweredTooEarly{
    .rule =
        {.code = "finding-answered-before-year",
         .title = {"指摘より前の年度の回答", "an answer from before its finding"},
         .why =
             {"まだ受けていない指摘に回答することはできません。`year` か `answered` の書き間違いです。",
              "What was not said yet cannot have been answered: `year` or `answered` is wrong."},
         .wrong =
             "findings:\n"
             "  - {year: R6, by: 監査委員, text: 利用者数を把握されたい。, response: 把握した。, "
             "status: 対応済, answered: R5}\n",
         .right =
             "findings:\n"
             "  - {year: R5, by: 監査委員, text: 利用者数を把握されたい。, response: 把握した。, "
             "status: 対応済, answered: R6}\n"},
    .message = {"回答した年度 `{0}` が、指摘を受けた年度 `{1}` より前",
                "answered in `{0}`, before the finding of `{1}`"},
    .help = {"`year` か `answered` を直す", "correct `year` or `answered`"}};

inline constexpr Diagnosis<std::string_view> kNoResponse{
    .rule =
        {.code = "finding-without-response",
         .title = {"回答のない対応状況", "a status without an answer"},
         .why =
             {"`status` と `answered` は、`response` に書いた回答についての記載です。回答の文がないと、何と答えたのかが公表されません。",
              "`status` and `answered` say more of the answer in `response`. Without it nobody can read what was answered."},
         .wrong = "findings:\n"
                  "  - {year: R5, by: 監査委員, text: 利用者数を把握されたい。, status: 対応済}\n",
         .right =
             "findings:\n"
             "  - {year: R5, by: 監査委員, text: 利用者数を把握されたい。, response: 把握した。, "
             "status: 対応済}\n"},
    .message = {"`{0}` があるのに、回答（`response`）がない",
                "`{0}` is there, but no answer (`response`)"},
    .help = {"`response` に回答を書く。まだ回答していなければ、`{0}` を消す",
             "write the answer as `response`; remove `{0}` if there is none yet"}};

inline constexpr Diagnosis<std::string> kRepeatedFinding{
    .rule =
        {.code = "repeated-finding",
         .severity = Severity::Warning,
         .title = {"同じ指摘が2度ある", "a finding that stands twice"},
         .why =
             {"同じ年度に同じ人から受けた同じ文の指摘です。一方は書き写しの誤りで、件数が合わなくなります。一方に回答しても、もう一方は未回答のまま残ります。",
              "The same was said by the same in the same year. One of them is a slip: it is counted twice, and stays open when the other is answered."},
         .wrong = "findings:\n  - {year: R5, by: 監査委員, text: 利用者数を把握されたい。}\n"
                  "  - {year: R5, by: 監査委員, text: 利用者数を把握されたい。}\n",
         .right = "findings:\n  - {year: R5, by: 監査委員, text: 利用者数を把握されたい。}\n"
                  "  - {year: R6, by: 監査委員, text: 利用者数を把握されたい。}\n"},
    .message = {"同じ指摘が前にもある（{0}）", "the same finding stands above ({0})"},
    .help = {"一方を消す", "remove one of them"}};
inline constexpr Text kSameFindingHere{"同じ指摘", "the same finding"};

inline constexpr Diagnosis<std::string, std::string> kUnansweredFinding{
    .rule =
        {.code = "unanswered-finding",
         .severity = Severity::Warning,
         .title = {"1年を過ぎても回答のない指摘", "a finding without an answer after a year"},
         .why =
             {"指摘を受けた年度より後の年度の調査票に、計画のどれかの事業が回答しています。指摘から1年が過ぎたのに、回答がありません。回答は `fujiplan finding answer` で書きます。検討中であれば、その旨を回答し、`status` を `検討中` にします。日付は時計から取らないので、同じ計画からは同じ結果になります。",
              "The plan has answers to the survey of a later year than the finding, so a year has passed without an answer to it. `fujiplan finding answer` enters one; where nothing is decided yet, say so, with the status `being considered`. The clock is never read: the same plan gives the same result."},
         .wrong = "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"
                  "findings:\n  - {year: R4, by: 監査委員, text: 利用者数を把握されたい。}\n"
                  "survey:\n  R5:\n    status: 実施中\n    activities: 案内を改めた。\n"
                  "    evaluation: {progress: 4, cost: 3, content: 3}\n",
         .right =
             "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
             "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"
             "findings:\n  - {year: R4, by: 監査委員, text: 利用者数を把握されたい。, response: "
             "把握した。, status: 対応済, answered: R5}\n"
             "survey:\n  R5:\n    status: 実施中\n    activities: 案内を改めた。\n"
             "    evaluation: {progress: 4, cost: 3, content: 3}\n"},
    .message = {"{0}の指摘に回答がない（{1}の調査票には回答がある）",
                "the finding of {0} has no answer, though there are survey answers for {1}"},
    .help = {"`fujiplan finding answer` で回答を書く。まだ決まっていなければ、検討中と回答する",
             "answer it with `fujiplan finding answer`; say so if nothing is decided yet"}};

// The findings of a project, or of a group of the tree.
void check_ledger(const Basis& basis, const Project& project, Sink& sink);

// Those of the whole plan.
void check_ledger_of_plan(const PlanHeader& header, Sink& sink);

// Those that nobody has answered, when a later year has answers to the survey.
void check_unanswered(const Basis& basis, const Relations& relations, Sink& sink);

}  // namespace fujiplan
