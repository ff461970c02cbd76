#pragma once

#include <span>
#include <string>

#include "checks/check.h"

// The words of the rubric in plan.yaml: people find columns and choose scores by them.
namespace fujiplan {

inline constexpr Diagnosis<std::string_view, Message> kCriterionNameTaken{
    .rule =
        {.code = "criterion-name-taken",
         .title = {"評価項目の名前が、ほかの項目の名前と同じ",
                   "a criterion has the name of something else"},
         .why =
             {"一覧と調査票の列は、名前で見分けます。評価項目の名前が、別の評価項目やほかの列と同じでは、どちらの点数か分かりません。別の評価項目の標準の名前（進捗、経費、取組内容）も、以前の調査票の列と取り違えるので使えません。空白、全角と半角、括弧の違いは、違いとみなしません。",
              "Columns of lists and forms are told apart by their names. With the name of another criterion, or of another column, nobody can tell whose score it is. Nor may a criterion have the standard name of another (進捗, 経費, 取組内容), by which columns of earlier forms are found. Blanks, width and brackets make no difference."},
         .wrong = "# plan/plan.yaml\nrubric:\n  criteria:\n    progress:\n      name: 実績額\n",
         .right = "# plan/plan.yaml\nrubric:\n  criteria:\n    progress:\n      name: 進み具合\n"},
    .message = {"評価項目の名前 `{0}` は、{1}と同じ",
                "`{0}`, the name of a criterion, is also {1}"},
    .help = {"見分けられる別の名前にする", "give it a name of its own"}};
inline constexpr Text kNameTakenHere{"もう一方の名前", "the other name"};

inline constexpr Diagnosis<std::string_view, std::string_view, std::string_view> kRepeatedLevel{
    .rule =
        {.code = "repeated-level",
         .title = {"2つの点数の目安が同じ", "two scores have the same description"},
         .why =
             {"点数の目安は、調査票で点数を選ぶときの基準です。2つの点数の目安が同じでは、どちらを選ぶか決められません。",
              "Departments choose a score by its description. When two scores have the same one, nobody can choose between them."},
         .wrong =
             "# plan/plan.yaml\nrubric:\n  criteria:\n    progress:\n"
             "      levels: {5: 進んでいる, 4: 進んでいる, 3: 計画どおり, 2: 遅れている, 1: かなり遅れている}\n",
         .right =
             "# plan/plan.yaml\nrubric:\n  criteria:\n    progress:\n"
             "      levels: {5: 十分進んでいる, 4: 進んでいる, 3: 計画どおり, 2: 遅れている, 1: かなり遅れている}\n"},
    .message = {"{1}点の目安 `{0}` が、{2}点の目安と同じ",
                "score {1} has the same description as score {2}: `{0}`"},
    .help = {"点数ごとに違う目安を書く", "give each score a description of its own"}};

inline constexpr Format<std::string_view, std::string_view, std::string_view> kSameMeaning{
    "`{0}` の目安 `{2}` が、`{1}` の目安と同じ", "`{0}` has the same description as `{1}`: `{2}`"};

inline constexpr Diagnosis<std::string_view, std::string_view> kRepeatedAnswer{
    .rule =
        {.code = "repeated-answer",
         .title = {"見分けられない2つの段階", "two levels that look alike"},
         .why =
             {"`levels` と `unrated` の語は、調査票や `survey set` で評価を選ぶときに使います。同じ語や、全角と半角、大文字と小文字だけが違う語では、どちらか決められません。",
              "Departments choose by the words of `levels` and `unrated`. When two are the same but for width and case, nobody can tell which is meant."},
         .wrong = "# plan/plan.yaml\nrubric:\n  criteria:\n    progress:\n"
                  "      unrated: {Z: 評価できない, z: 事業完了}\n",
         .right = "# plan/plan.yaml\nrubric:\n  criteria:\n    progress:\n"
                  "      unrated: {Z: 評価できない, F: 事業完了}\n"},
    .message = {"`{0}` は `{1}` と見分けられない", "`{0}` cannot be told from `{1}`"},
    .help = {"見分けられる別の語にする", "give it a word of its own"}};
inline constexpr Text kOtherAnswerHere{"もう一方の語", "the other word"};

// The header must be whole.
// `words`: of the plan.
void check_rubric_words(const Rubric& rubric, const Vocabulary& words, Sink& sink);

}  // namespace fujiplan
