#pragma once

#include <string>

#include "checks/check.h"

// The rubric of plan.yaml as a whole: grades that say what they cannot mean, and what nothing uses.
namespace fujiplan {

inline constexpr Diagnosis<std::string_view, std::string_view> kGradesNotFalling{
    .rule =
        {.code = "grades-not-falling",
         .title = {"総合評価の下限が順に下がっていない", "lowest values of grades do not fall"},
         .why =
             {"総合評価は良いものから順に書き、下限は順に小さくなります。そうでないと、どの点数でも付かない評価が生じます。",
              "Grades stand best first, and their lowest values fall; otherwise a grade could never be reached."},
         .wrong = "# plan/plan.yaml\nrubric:\n  grades: {S: 14, A: 14, B: 9, C: 4, D: 3}\n",
         .right = "# plan/plan.yaml\nrubric:\n  grades: {S: 14, A: 11, B: 9, C: 4, D: 3}\n"},
    .message = {"`{0}` の下限が `{1}` の下限より小さくない",
                "the lowest value of `{0}` is not below that of `{1}`"},
    .help = {"良いものから順に、小さい数にする", "let the numbers fall, best first"}};

inline constexpr Diagnosis<std::string_view, std::string, std::string_view> kSumWithoutGrade{
    .rule =
        {.code = "sum-without-grade",
         .title = {"総合評価が決まらない値がある", "a value that has no grade"},
         .why =
             {"最後の総合評価の下限が、点数から求めた値の最も小さいもの（標準では合計の3）より大きいと、どの総合評価の範囲にも入らない値が生じます。",
              "When the last grade begins above the lowest value that scores can give (a sum of 3 by the standard), some values lie in no grade."},
         .wrong = "# plan/plan.yaml\nrubric:\n  grades: {S: 14, A: 11, B: 9, C: 6, D: 5}\n",
         .right = "# plan/plan.yaml\nrubric:\n  grades: {S: 14, A: 11, B: 9, C: 6, D: 3}\n"},
    .message = {"{0}より小さい値の総合評価が決まらない", "values below {0} have no grade"},
    .help = {"`{2}: {1}` と書く", "write `{2}: {1}`"}};

inline constexpr Diagnosis<std::string_view, std::string, std::string> kUnreachableGrade{
    .rule =
        {.code = "unreachable-grade",
         .title = {"どの点数でも付かない総合評価", "a grade that nothing can reach"},
         .why =
             {"総合評価の下限が、点数の最も大きい値より大きいか、次の評価の範囲に点数が1つもありません。下限の数か、評価項目の段階の数が誤っています。",
              "The lowest value of the grade is above all that the scores can come to, or no value lies between it and the next better grade. Either the number or the levels are wrong."},
         .wrong = "# plan/plan.yaml\nrubric:\n  grades: {S: 16, A: 11, B: 9, C: 4, D: 3}\n",
         .right = "# plan/plan.yaml\nrubric:\n  grades: {S: 14, A: 11, B: 9, C: 4, D: 3}\n"},
    .message = {"`{0}` になる点数がない", "no score has the grade `{0}`"},
    .help = {"点数は{1}から{2}まで。下限を直す",
             "values go from {1} to {2}; correct the lowest values"}};

inline constexpr Diagnosis<std::string_view> kRepeatedResult{
    .rule =
        {.code = "repeated-result",
         .title = {"2つの結果が同じ名前", "two results have the same name"},
         .why =
             {"点数のない回答（`unrated`）は、そのまま総合評価になります。総合評価や段階と同じ語では、一覧や集計で区別できません。",
              "An answer without points (`unrated`) becomes the result. With the name of a grade or level it could not be told from it in lists and counts."},
         .wrong = "# plan/plan.yaml\nrubric:\n  criteria:\n    progress:\n"
                  "      unrated: {D: 評価できない}\n",
         .right = "# plan/plan.yaml\nrubric:\n  criteria:\n    progress:\n"
                  "      unrated: {Z: 評価できない}\n"},
    .message = {"点数のない回答 `{0}` は、総合評価の名前でもある",
                "`{0}` has no points, but is also the name of a result"},
    .help = {"見分けられる別の語にする", "give it a word of its own"}};
inline constexpr Text kOtherResultHere{"もう一方", "the other"};

inline constexpr Diagnosis<std::string_view, Message> kUnusedRule{
    .rule =
        {.code = "unused-rule",
         .title = {"使われない評価の決まり", "a part of the rubric that nothing uses"},
         .why =
             {"総合評価を付けない計画（`by: none`）では、`grades` と `override` は使われません。`of` は `by: achievement` の計画だけで、`override` はそれ以外の計画だけで使われます。`override` は、ほかの評価項目より低いときに結果を決めるものなので、ほかに評価項目がないときや、`by` と同じ評価項目では意味がありません。",
              "Where a plan gives no results (`by: none`), nothing uses `grades` or `override`. `of` is used only with `by: achievement`, and `override` only without it. A criterion overrides others that are higher; without others, or where it is the one of `by`, there is nothing to override."},
         .wrong = "# plan/plan.yaml\nrubric: {criteria: {pace: {name: 進み, "
                  "levels: {A: 早い, B: 遅い}}}, by: pace, override: pace}\n",
         .right = "# plan/plan.yaml\nrubric: {criteria: {pace: {name: 進み, "
                  "levels: {A: 早い, B: 遅い}}}, by: pace}\n"},
    .message = {"`{0}` は使われない: {1}", "nothing uses `{0}`: {1}"},
    .help = {"この行を消すか、`by` を直す", "remove the line, or correct `by`"}};

inline constexpr Diagnosis<std::string, std::string> kRubricUnchanged{
    .rule =
        {.code = "unchanged-rubric",
         .severity = Severity::Warning,
         .title = {"前と同じ評価の基準", "a rubric that is the same as the one before"},
         .why =
             {"評価の基準に年度を書くと、レポートは、その年度から基準が変わったと説明します。前の基準と同じなら、変えるつもりの箇所を直し忘れたか、その年度を書く必要がありません。",
              "Where a year stands in the rubric, reports say that the rubric changes with it. When it is the same as the one before, either a change was forgotten or the year need not be there."},
         .wrong = "# plan/plan.yaml\nrubric: {R4: {criteria: {pace: {name: 進み, "
                  "levels: {A: 早い, B: 遅い}}}, by: pace}, R6: {criteria: {pace: {name: 進み, "
                  "levels: {A: 早い, B: 遅い}}}, by: pace}}\n",
         .right = "# plan/plan.yaml\nrubric: {R4: {criteria: {pace: {name: 進み, "
                  "levels: {A: 早い, B: 遅い}}}, by: pace}, R6: {criteria: {pace: {name: 進み, "
                  "levels: {A: とても早い, B: 遅い}}}, by: pace}}\n"},
    .message = {"`{0}` からの評価の基準が、`{1}` からの基準と同じ",
                "the rubric from `{0}` is the same as that from `{1}`"},
    .help = {"変えるところを書くか、この年度を消す", "write what changes, or remove the year"}};
inline constexpr Text kSameRubricHere{"前の基準はここ", "the one before is here"};

inline constexpr Diagnosis<std::string_view, std::string_view> kMixedLevels{
    .rule =
        {.code = "mixed-levels",
         .title = {"結果の段階が2通りになる", "results would be levels of two scales"},
         .why =
             {"`by` に評価項目を1つ書き、`grades` を書かないと、その評価項目の段階が総合評価になります。`override` の評価項目の段階が違うと、総合評価に2通りの語が混ざり、比べられません。",
              "With one criterion in `by` and no `grades`, its level is the result. If the criterion of `override` has other levels, results would mix two scales that nobody can compare."},
         .wrong =
             "# plan/plan.yaml\nrubric: {criteria: {pace: {name: 進み, levels: {A: 早い, B: 遅い}}, "
             "view: {name: 所見, levels: {良: 良好, 否: 不良}}}, by: pace, override: view}\n",
         .right =
             "# plan/plan.yaml\nrubric: {criteria: {pace: {name: 進み, levels: {A: 早い, B: 遅い}}, "
             "view: {name: 所見, levels: {良: 良好, 否: 不良}}}, by: pace, override: view, "
             "grades: {A: 2, B: 1}}\n"},
    .message = {"`{0}` と `{1}` の段階が違う", "`{0}` and `{1}` have other levels"},
    .help = {"`grades` を書くか、段階をそろえる", "write `grades`, or give both the same levels"}};

// The header must be whole.
void check_rubric(const PlanHeader& header, Sink& sink);

}  // namespace fujiplan
