#pragma once

#include <string_view>

#include "diag/diagnostic.h"

// What can be wrong with a declaration of a field.
namespace fujiplan {

inline constexpr Diagnosis<std::string_view> kFieldTaken{
    .rule =
        {.code = "field-taken",
         .title = {"独自の項目のキーが、ほかのものと同じ",
                   "an own field has the key of something else"},
         .why =
             {"独自の項目は、ファイルのキー、一覧の列、テンプレートの名前、オープンデータの列になります。もとからある項目のキーを書くと、その項目の呼び名を変える指定になります。印や評価項目、テンプレートやコマンドが使う名前と同じキーでは、区別できません。",
              "An own field is a key of the files, a column, a name in templates and a column of the open data. The key of a built-in field would rename that field. It could not be told from a mark, a criterion, or a name that templates and commands use for something else."},
         .wrong = "# plan/plan.yaml\nfields:\n  project:\n    grade: {name: 等級, type: line}\n",
         .right = "# plan/plan.yaml\nfields:\n  project:\n    rank: {name: 等級, type: line}\n"},
    .message = {"`{0}` は独自の項目のキーに使えない", "`{0}` cannot be the key of an own field"},
    .help = {"別のキーにする", "give the field another key"}};

inline constexpr Diagnosis<std::string_view, std::string_view> kFieldOption{
    .rule =
        {.code = "field-option",
         .title = {"項目の型に合わない指定", "an option that the type of the field does not have"},
         .why =
             {"`of` は `choice` だけ、`decimals`、`unit`、`least`、`most` は `number` だけに意味があります。もとからある項目は、名称と意味（`name`、`en`、`meaning`）だけを変えられ、型、必須、公開の範囲は変えられません。",
              "`of` means something for a `choice` only, `decimals`, `unit`, `least` and `most` for a `number` only. Of a built-in field a plan may change what it is called and what it means (`name`, `en`, `meaning`), but not its type, who must have it, or whether it is public."},
         .wrong = "# plan/plan.yaml\nfields:\n  project:\n"
                  "    ends: {name: 終了予定日, type: date, unit: 日}\n",
         .right = "# plan/plan.yaml\nfields:\n  project:\n"
                  "    ends: {name: 終了予定日, type: date}\n"},
    .message = {"`{0}` は、`type: {1}` の項目には使えない",
                "`{0}` says nothing of a field with `type: {1}`"},
    .help = {"`{0}` を消す", "remove `{0}`"}};
inline constexpr Format<std::string_view, std::string_view> kOptionOfBuiltIn{
    "`{0}` は、もとからある項目 `{1}` には使えない", "`{0}` cannot be said of the built-in `{1}`"};
inline constexpr Format<> kOnlyNames{"名称と意味（`name`、`en`、`meaning`）だけを書く",
                                     "write its name and meaning only (`name`, `en`, `meaning`)"};

inline constexpr Diagnosis<std::string_view, std::string_view> kRangeReversed{
    .rule =
        {.code = "range-reversed",
         .title = {"項目の下限が上限より大きい", "a field whose least is above its most"},
         .why =
             {"この範囲に入る数はなく、どの事業もこの項目を書けません。`least` を省略すると、下限は0です。",
              "No number is within the range, so no project could have the field. Without `least` it begins at 0."},
         .wrong = "# plan/plan.yaml\nfields:\n  project:\n"
                  "    rate: {name: 割合, type: number, least: 100, most: 0}\n",
         .right = "# plan/plan.yaml\nfields:\n  project:\n"
                  "    rate: {name: 割合, type: number, least: 0, most: 100}\n"},
    .message = {"下限 {0} が、上限 {1} より大きい", "the least, {0}, is above the most, {1}"},
    .help = {"下限と上限を入れ替えるか、正しい数に直す", "swap them, or write the right numbers"}};

inline constexpr Text kKeyOfField{"文字と数字と `_` だけのキー（例: `ends`）",
                                  "a key of letters, digits and `_` only, such as `ends`"};
inline constexpr Format<> kNoClasses{"この計画に事業分類はない", "the plan has no classes"};

}  // namespace fujiplan
