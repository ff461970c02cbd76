#pragma once

#include "checks/check.h"

// What reviewers say of the answers of a year.
namespace fujiplan {

inline constexpr Diagnosis<std::string, std::string_view> kReviewOfNothing{
    .rule =
        {.code = "review-without-answer",
         .severity = Severity::Warning,
         .title = {"所管部署の回答がない年度の評価", "a review of a year without answers"},
         .why =
             {"評価者は、所管部署の回答を見て評価します。回答がない年度は、評価者の評価だけがあっても「未回答」と数え、総合評価は付きません。年度を間違えて書いたか、回答が消えています。",
              "Reviewers judge what the department has answered. A year without answers counts as not answered and has no result, whatever a reviewer says. The year may be wrong, or the answers are lost."},
         .wrong =
             "# plan/plan.yaml\nrubric:\n  reviewers: [事務局]\n# plan/1-1/1-1-1.yaml\n"
             "id: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\ndepartments: [市民課]\n"
             "overview: 電子申請を運用する。\n"
             "survey:\n  R4:\n    reviews:\n      事務局: {comment: 窓口の混雑も見られたい。}\n",
         .right = "# plan/plan.yaml\nrubric:\n  reviewers: [事務局]\n# plan/1-1/1-1-1.yaml\n"
                  "id: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\ndepartments: [市民課]\n"
                  "overview: 電子申請を運用する。\n"
                  "survey:\n  R4:\n    status: 実施中\n    reviews:\n"
                  "      事務局: {comment: 窓口の混雑も見られたい。}\n"},
    .message = {"{0}に{1}の評価があるが、所管部署の回答がない",
                "{1} has reviewed {0}, for which the department has not answered"},
    .help = {"所管部署の回答を取り込む。年度が違えば、`reviews` を正しい年度に移す",
             "import the answers of the department, or move `reviews` to the right year"}};

inline constexpr Diagnosis<> kResponseToNothing{
    .rule =
        {.code = "response-without-comment",
         .severity = Severity::Warning,
         .title = {"意見のない評価者への回答", "a response to a reviewer who said nothing"},
         .why =
             {"`response` は、評価者の意見（`comment`）に対する所管部署の回答です。意見がなければ、読む人には何への回答か分かりません。",
              "`response` is what the department answers to the `comment` of a reviewer. Without one, nobody can tell what is answered."},
         .wrong = "# plan/plan.yaml\nrubric:\n  reviewers: [事務局]\n# plan/1-1/1-1-1.yaml\n"
                  "id: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\ndepartments: [市民課]\n"
                  "overview: 電子申請を運用する。\n"
                  "survey:\n  R4:\n    status: 実施中\n    reviews:\n"
                  "      事務局: {response: 次年度から混雑も調べる。}\n",
         .right =
             "# plan/plan.yaml\nrubric:\n  reviewers: [事務局]\n# plan/1-1/1-1-1.yaml\n"
             "id: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\ndepartments: [市民課]\n"
             "overview: 電子申請を運用する。\n"
             "survey:\n  R4:\n    status: 実施中\n    reviews:\n"
             "      事務局: {comment: 窓口の混雑も見られたい。, response: 次年度から混雑も調べる。}\n"},
    .message = {"意見がないのに、`response`（意見への回答）がある",
                "`response` is there, but the comment that it answers is not"},
    .help = {"評価者の意見を `comment` に書くか、`response` を消す",
             "write what the reviewer said as `comment`, or remove `response`"}};

void check_reviews(const Basis& basis, const Project& project, Sink& sink);

}  // namespace fujiplan
