#pragma once

#include <string_view>

#include "diag/diagnostic.h"

// What can be wrong with a target by itself.
namespace fujiplan {

inline constexpr Diagnosis<std::string_view> kTargetKey{
    .rule =
        {.code = "target-key",
         .title = {"目標のキーに使えない語", "a key that no target can have"},
         .why =
             {"目標のキーは、`survey set` の `values.online=36.2` のように使います。空白や記号は使えません（`_` と `-` は使えます）。数字だけの語や長すぎる語も使えません。",
              "The key of a target is typed in `survey set`, as in `values.online=36.2`. Blanks and signs other than `_` and `-` cannot stand in it, nor can digits alone or very long words."},
         .wrong = "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"
                  "targets:\n  - {key: on line, name: オンライン申請率, unit: \"%\", R4: 35}\n",
         .right = "# plan/1-1/1-1-1.yaml\nid: 1-1-1\nname: 電子申請の運用\nclass: 継続\ndx: false\n"
                  "departments: [市民課]\noverview: |-\n  電子申請を運用する。\n"
                  "targets:\n  - {key: online, name: オンライン申請率, unit: \"%\", R4: 35}\n"},
    .message = {"`{}` は目標のキーに使えない", "`{}` cannot be the key of a target"},
    .help = {"空白や記号のない別の語にする（例: `online`）",
             "choose another word without blanks and signs, such as `online`"}};

// Instead of a number: the unit belongs to the target.
inline constexpr Text kTargetNumber{"年度ごとの目標値", "the number for a year"};

}  // namespace fujiplan
