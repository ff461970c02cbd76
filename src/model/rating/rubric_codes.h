#pragma once

#include <cstdint>
#include <string_view>

#include "diag/diagnostic.h"

// What can be wrong with the rubric of plan.yaml so that nobody could be rated by it. kWrongCount
// is of other declarations, too.
namespace fujiplan {

inline constexpr Diagnosis<std::string_view, std::int64_t, std::int64_t, std::int64_t> kWrongCount{
    .rule =
        {.code = "wrong-count",
         .title = {"評価の基準や年度の期が多すぎるか少なすぎる",
                   "too many or too few entries in the rubric or parts of a year"},
         .why =
             {"評価項目は1から9まで、1つの評価項目の段階は2から9まで、点数のない回答は9まで、総合評価は1から10までです。1段階だけの評価項目では、良し悪しを区別できません。年度の期は12までです。",
              "A rubric has 1 to 9 criteria, a criterion 2 to 9 levels and up to 9 answers without points, and there are 1 to 10 grades. One level alone could tell nothing apart. A year has 12 parts at most."},
         .wrong = "# plan/plan.yaml\nrubric:\n  criteria:\n    progress:\n"
                  "      levels: {5: 計画どおり}\n",
         .right =
             "# plan/plan.yaml\nrubric:\n  criteria:\n    progress:\n"
             "      levels: {5: 十分進んでいる, 4: 進んでいる, 3: 計画どおり, 2: 遅れている, 1: かなり遅れている}\n"},
    .message = {"`{0}` が{1}個ある", "`{0}` has {1}"},
    .help = {"{2}個から{3}個までにする", "write {2} to {3}"}};

inline constexpr Diagnosis<std::string_view> kCriterionKey{
    .rule =
        {.code = "criterion-key",
         .title = {"評価項目のキーに使えない語", "a key that no criterion can have"},
         .why =
             {"評価項目のキーは、`survey set` の `progress=4` や、一覧の列の名前になります。空白や記号は使えません（`_` と `-` は使えます）。数字だけの語、長すぎる語、`sum` のように総合評価の決め方や結果を表す語も使えません。",
              "The key of a criterion is typed in `survey set`, as in `progress=4`, and names a column of lists. Blanks and signs other than `_` and `-` cannot stand in it. Nor can digits alone or very long words; words that name a rule or a result, such as `sum`, are taken."},
         .wrong = "# plan/plan.yaml\nrubric:\n  criteria:\n    sum:\n      name: 進み\n"
                  "      levels: {A: 早い, B: 遅い}\n  by: sum\n"
                  "  grades: {S: 16, A: 13, B: 10, C: 5, D: 4}\n",
         .right = "# plan/plan.yaml\nrubric:\n  criteria:\n    pace:\n      name: 進み\n"
                  "      levels: {A: 早い, B: 遅い}\n  by: sum\n"
                  "  grades: {S: 16, A: 13, B: 10, C: 5, D: 4}\n"},
    .message = {"`{}` は評価項目のキーに使えない", "`{}` cannot be the key of a criterion"},
    .help = {"空白や記号のない別の語にする（例: `progress`）",
             "choose another word without blanks and signs, such as `progress`"}};

inline constexpr Format<std::string_view> kCriterionOfOtherYears{
    "`{}` はほかの年度の評価項目で、この年度の評価の基準にはない",
    "`{}` is a criterion of other years, but not of the rubric of this one"};
inline constexpr Format<> kNoCriteria{"この計画に評価項目はない", "the plan has no criteria"};
inline constexpr Format<> kRemoveAnswer{"`evaluation` の行を消す", "remove `evaluation`"};

}  // namespace fujiplan
