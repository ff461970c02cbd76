#include "reports/publication_note.h"

#include "base/formatted.h"

namespace fujiplan {

void tell_inference(const Context& context, const Inference& inference) {
  if (inference.narrowed == 0) return;
  Message what{
      formatted("公表する点数と総合評価から、公表しない{}の点数が推測できる。点数の組合せ{}通りの"
                "うち{}通りでは1つに決まり、これを含む{}通りで絞り込める",
                inference.criterion, inference.combinations, inference.exact, inference.narrowed),
      formatted(
          "the published scores and results tell of the internal score of {0}: exactly in {2} "
          "of {1} combinations of scores, and which scores are possible in {3}",
          inference.criterion, inference.combinations, inference.exact, inference.narrowed)};
  Message remedy{
      "公表するものを plan.yaml の `rubric` の `publish` で選ぶ: `both`（このまま）、"
      "`result`（総合評価だけ）、`scores`（点数だけ）",
      "choose what is public with `publish` in the `rubric` of plan.yaml: `both` (as it "
      "is), `result` (results only) or `scores` (scores only)"};
  for (const Message& line : {what, remedy}) {
    context.env.err << "fujiplan: " << line.in(context.language) << "\n";
  }
}

}  // namespace fujiplan
