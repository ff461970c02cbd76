#pragma once

#include "checks/check.h"

// plan.yaml in itself: period, tree of measures, thresholds.
namespace fujiplan {

inline constexpr Diagnosis<> kPeriodReversed{
    .rule = {.code = "period-reversed",
             .title = {"計画期間の最初と最後が逆", "the period ends before it begins"},
             .why = {"計画期間は、最初の年度（from）から最後の年度（to）までです。",
                     "The period goes from its first year (from) to its last (to)."},
             .wrong = "# plan/plan.yaml\nperiod: {from: R8, to: R4}\n",
             .right = "# plan/plan.yaml\nperiod: {from: R4, to: R8}\n"},
    .message = {"最後の年度が最初の年度より前", "the last year is before the first"},
    .help = {"`from` と `to` の値を入れ替える", "swap the values of `from` and `to`"}};

inline constexpr Diagnosis<std::string_view> kRepeatedMeasure{
    .rule =
        {.code = "repeated-measure",
         .title = {"計画の体系に同じ番号が2つある", "two groups of the tree have the same number"},
         .why =
             {"事業番号は、上の階層の番号で始まります。番号が重複すると、どちらの事業か分かりません。",
              "Project ids begin with the numbers of the levels above. If a number is used twice, the id does not tell which one is meant."},
         .wrong =
             "# plan/plan.yaml\npolicies:\n  - id: \"1\"\n    name: 便利な市民サービス\n    measures:\n"
             "      - {id: \"1.1\", name: オンライン化}\n      - {id: \"1.1\", name: 窓口の改善}\n",
         .right =
             "# plan/plan.yaml\npolicies:\n  - id: \"1\"\n    name: 便利な市民サービス\n    measures:\n"
             "      - {id: \"1.1\", name: オンライン化}\n      - {id: \"1.2\", name: 窓口の改善}\n"},
    .message = {"番号 `{}` は前にもある", "number `{}` is already used"},
    .help = {"別の番号を付ける", "give it another number"}};

inline constexpr Diagnosis<Text, std::string_view, Text, std::string_view> kMeasureOfOtherPolicy{
    .rule =
        {.code = "measure-of-other-policy",
         .title = {"番号が上の階層の番号で始まらない",
                   "a number does not begin with that of the group around it"},
         .why = {"`1.2` は `1` に属します。番号と位置が食い違うと、一覧の並びが崩れます。",
                 "`1.2` belongs to `1`. If number and place differ, lists are out of order."},
         .wrong =
             "# plan/plan.yaml\npolicies:\n  - id: \"1\"\n    name: 便利な市民サービス\n    measures:\n"
             "      - {id: \"1.1\", name: オンライン化}\n      - {id: \"2.2\", name: 窓口の改善}\n",
         .right =
             "# plan/plan.yaml\npolicies:\n  - id: \"1\"\n    name: 便利な市民サービス\n    measures:\n"
             "      - {id: \"1.1\", name: オンライン化}\n      - {id: \"1.2\", name: 窓口の改善}\n"},
    .message = {"{0} `{1}` は{2} `{3}` の番号で始まらない",
                "{0} `{1}` does not begin with the number of {2} `{3}`"},
    .help = {"番号を直すか、別の{2}に移す", "correct the number, or move it to its {2}"}};

// The sixth digit of the code follows from the first five, so that a mistyped one is noticed:
// 「全国地方公共団体コード」仕様 of 総務省.
inline constexpr Diagnosis<std::string_view, std::string> kWrongCheckDigit{
    .rule =
        {.code = "wrong-check-digit",
         .title = {"全国地方公共団体コードの検査数字が合わない",
                   "the check digit of the municipality's code is wrong"},
         .why =
             {"6桁目は、前の5桁から計算する検査数字です。合わないコードは、打ち間違いか、前の5桁の誤りです。コードはオープンデータに載り、ほかのデータとの結合に使われます。99で始まるコードは見本用とみなし、検査しません。",
              "The sixth digit is computed from the first five. If it does not fit, one of the six digits was mistyped. The code is published in the open data, where others use it to join data. Codes that begin with 99 are taken for samples and are not checked."},
         .wrong = "# plan/plan.yaml\nmunicipality: {name: 富士市, code: \"222102\"}\n",
         .right = "# plan/plan.yaml\nmunicipality: {name: 富士市, code: \"222101\"}\n"},
    .message = {"`{0}` の6桁目（検査数字）が、前の5桁と合わない",
                "the sixth digit (the check digit) of `{0}` does not fit the first five"},
    .help = {"前の5桁が正しければ `\"{1}\"` と書く",
             "if the first five digits are right, write `\"{1}\"`"}};
// The header must be whole.
void check_plan_file(const PlanHeader& header, Sink& sink);

}  // namespace fujiplan
