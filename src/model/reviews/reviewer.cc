#include "model/rating/rubric.h"

namespace fujiplan {

static constexpr Field<Reviewer> kReviewerFields[] = {
    {.key = "name",
     .slot = &Reviewer::name,
     .label = {"名前", "name"},
     .meaning = {"評価者の名前", "name of the reviewer"},
     .required = Required::Always},
    {.key = "levels",
     .slot = &Reviewer::levels,
     .label = {"独自の評価区分", "levels of its own"},
     .meaning =
         {"評価項目によらず、1つの評価を付けるときの評価区分とその目安（任意）。良いものから順に書く",
          "levels of one judgement of its own, best first (optional; the criteria of the "
          "plan when absent)"},
     .least = static_cast<std::int64_t>(kLeastLevels),
     .most = static_cast<std::int64_t>(kMostLevels)},
    {.key = "sample",
     .slot = &Reviewer::sample,
     .label = {"抽出", "sample"},
     .meaning = {"一部の事業だけを評価するなら `true`（任意）",
                 "`true` where it looks at some of the projects only (optional)"}},
};
std::span<const Field<Reviewer>> fields_of(RecordOf<Reviewer>) {
  return checked_rows<kReviewerFields>();
}

const Reviewer* find_reviewer(std::span<const Reviewer> reviewers, std::string_view name) {
  for (const Reviewer& reviewer : reviewers) {
    if (reviewer.name.value == name) return &reviewer;
  }
  return nullptr;
}

}  // namespace fujiplan
