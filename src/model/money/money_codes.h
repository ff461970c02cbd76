#pragma once

#include "base/format.h"
#include "diag/diagnostic.h"

// What can be wrong with amounts, and with what a plan declares of them, beyond the codes that all
// fields share (model/codes.h).
namespace fujiplan {

inline constexpr Text kKeyOfSource{
    "`total` 以外で、文字と数字と `_` だけのキー（例: `national`）",
    "a key of letters, digits and `_` only, such as `national`, but not `total`"};

inline constexpr Format<std::size_t> kMostSourcesHelp{"財源を{}つまでにまとめる",
                                                      "put them together in at most {} sources"};
inline constexpr Format<> kOtherNameOfSource{"財源ごとに別の名称を書く",
                                             "give each source a name of its own"};

// A map where the plan has no sources.
inline constexpr Text kMapBySource{"キーと値の組", "a map of keys and values"},
    kDeclareSources{
        "1つの数で書く。財源別に書くときは、`plan.yaml` の `money` に `sources` を書く",
        "write one number; to give it by source, declare `sources` in `money` of `plan.yaml`"};

inline constexpr Format<Counted> kDecimalsUpTo{"小数{}桁までの数を書く", "write it with up to {}"};
inline constexpr Format<> kNotBelowZero{"0以上の数を書く", "write a number of 0 or more"};
inline constexpr Format<> kSumTooLarge{
    "単位と桁を確認する（合計が、書ける額の上限を超えている）",
    "check unit and digits: the sum is larger than an amount can be"};

}  // namespace fujiplan
