#include "model/reviews/review.h"

namespace fujiplan {

static constexpr Field<Review> kReviewFields[] = {
    {.key = "evaluation",
     .slot = &Review::evaluation,
     .label = {"評価", "judgement"},
     .meaning =
         {"評価項目ごとの評価。書かない評価項目は、前の評価者（最初の評価者では所管部署）と同じ。"
          "独自の評価区分のある評価者では、その区分の1つ",
          "scores by criterion; what is left out is as the one before says (the department, "
          "before the first). Of a reviewer with levels of its own, one of them"}},
    {.key = "comment",
     .slot = &Review::comment,
     .label = {"意見", "comment"},
     .meaning = {"評価者の意見", "what the reviewer says"},
     .block = true},
    {.key = "response",
     .slot = &Review::response,
     .label = {"意見への回答", "response"},
     .meaning = {"意見に対する所管部署の回答", "what the department answers to it"},
     .block = true},
};
std::span<const Field<Review>> fields_of(RecordOf<Review>) {
  return checked_rows<kReviewFields>();
}

const Score* on_own_scale(const Judgement& judgement) {
  if (judgement.scores.size() != 1) return nullptr;
  const Score& only = judgement.scores.front();
  return only.criterion->key ? nullptr : &only;
}

const Review* Reviews::find(std::string_view reviewer) const {
  for (const Review& review : all) {
    if (review.reviewer->name.value == reviewer) return &review;
  }
  return nullptr;
}

}  // namespace fujiplan
