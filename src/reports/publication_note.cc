#include "reports/publication_note.h"

#include "base/format.h"
#include "reports/ledgers/errata.h"

namespace fujiplan {

// None: nothing can be told.
static Message in_words(const Inference& inference) {
  constexpr Format<std::string, int, int, int> kCounted{
      "公表する点数と総合評価から、公表しない{}の点数が推測できる。点数の組合せ{}通りの"
      "うち{}通りでは1つに決まり、これを含む{}通りで絞り込める",
      "the published scores and results tell of the internal score of {0}: exactly in {2} "
      "of {1} combinations of scores, and which scores are possible in {3}"};
  constexpr Format<std::string> kTooMany{
      "公表する点数と総合評価から、公表しない{}の点数が推測できることがある（点数の組合せが"
      "多いため、数えていない）",
      "the published scores and results may tell of the internal score of {} (there are too "
      "many combinations of scores to count them)"};
  if (inference.combinations == 0) return kTooMany(inference.criterion);
  if (inference.narrowed == 0) return {};
  return kCounted(inference.criterion, inference.combinations, inference.exact, inference.narrowed);
}

void tell_inferences(const Context& context, std::span<const Inference> inferences) {
  Message remedy{
      "公表するものを plan.yaml の `rubric` の `publish` で選ぶ: `both`（このまま）、"
      "`result`（総合評価だけ）、`scores`（点数だけ）",
      "choose what is public with `publish` in the `rubric` of plan.yaml: `both` (as it "
      "is), `result` (results only) or `scores` (scores only)"};
  bool told = false;
  for (const Inference& inference : inferences) {
    Message what = in_words(inference);
    if (what.empty()) continue;
    told = true;
    context.env.err << "fujiplan: " << what.in(context.language) << "\n";
  }
  if (told) context.env.err << "fujiplan: " << remedy.in(context.language) << "\n";
}

static void tell_errata_left_out(const Context& context, std::size_t count) {
  constexpr Format<Counted> kLeftOut{
      "公表しない項目の正誤{}件は、正誤表とオープンデータに載らない",
      "{} of items that are not public: left out of the errata and the open data"};
  if (count == 0) return;
  context.env.err << "fujiplan: " << kLeftOut.in(context.language, {count, "correction"}) << "\n";
}

void tell_of_publication(const Context& context, const Plan& plan, Audience audience) {
  if (audience != Audience::Public) return;
  tell_inferences(context, unsaid_inferences(plan.header));
  tell_errata_left_out(context, errata_left_out(plan));
}

void tell_missing_code(const Context& context, const PlanHeader& header) {
  constexpr Text kMissing{
      "plan.yaml に計画コードがないため、オープンデータでは `P` とした。"
      "ほかの計画のデータと区別するには、`code: f4` のように書く",
      "plan.yaml has no code for the plan, so open data call it `P`; write one, as in `code: f4`, "
      "to tell its data from those of other plans"};
  if (header.code) return;
  context.env.err << "fujiplan: " << kMissing.in(context.language) << "\n";
}

}  // namespace fujiplan
