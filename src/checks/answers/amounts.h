#pragma once

#include "checks/check.h"

// Amounts that are a thousand times too small or too large: 千円 typed where 円 belongs, or the
// other way round. Only the department knows, so it is a question.
namespace fujiplan {

inline constexpr Diagnosis<Text, Message, Message, Message> kThousandfoldAmount{
    .rule =
        {.code = "thousandfold-amount",
         .severity = Severity::Warning,
         .title = {"金額の桁が大きく違う", "an amount that differs by orders of magnitude"},
         .why =
             {"金額は計画の単位（標準では円）で書きます。予算額、又は前年度の額と300倍以上違い、文章に金額や経費のことが書かれていなければ、千円単位の額を書いたか、桁を間違えたおそれがあります。",
              "Amounts are in the unit of the plan (yen by the standard). One that is 300 or more times larger or smaller than the budget, or than in the year before, while the text says nothing about money, may have been typed in thousands of yen or with a wrong number of digits."},
         .wrong = "survey:\n  R4:\n    budget: 5940000\n    actual: 5830\n",
         .right = "survey:\n  R4:\n    budget: 5940000\n    actual: 5830000\n",
         .is_question = true},
    .message = {"{0}{1}が、{2}{3}と大きく違う", "{0} of {1}, quite unlike {2} of {3}"},
    .help = {"単位は円か。千円単位であれば、円に直す（例: 5,940千円は 5940000）",
             "is it in yen? thousands of yen are written in full, 5940000 for "
             "5,940 thousand"}};

// Of amounts in another unit than yen.
inline constexpr Format<Text> kAskForUnit{"単位は{0}か。違えば、{0}に直す",
                                          "is it in {0}? if it is not, write it in {0}"};

void check_amounts(const Basis& basis, const Project& project, Sink& sink);

}  // namespace fujiplan
