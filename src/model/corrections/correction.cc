#include "model/corrections/correction.h"

#include <algorithm>

#include "model/types/text_shapes.h"

namespace fujiplan {

static constexpr Field<Correction> kCorrectionFields[] = {
    {.key = "date",
     .slot = &Correction::date,
     .label = {"訂正日", "date"},
     .meaning = {"訂正した日（引用符で囲む）", "day of the correction, in quotes"},
     .required = Required::Always,
     .shape = &kDateShape},
    {.key = "year",
     .slot = &Correction::year,
     .label = {"年度", "year"},
     .meaning = {"公表した内容に誤りのあった年度", "the year whose publication was wrong"},
     .required = Required::Always},
    {.key = "item",
     .slot = &Correction::item,
     .label = {"項目", "item"},
     .meaning =
         {"誤りのあった項目。`survey set` と同じキー（例: `evaluation.progress`）、又は事業の"
          "項目のキー（例: `name`）",
          "what was wrong: a key as in `survey set`, such as `evaluation.progress`, or that "
          "of a field of the project, such as `name`"},
     .required = Required::Always},
    {.key = "was",
     .slot = &Correction::was,
     .label = {"誤", "was"},
     .meaning = {"訂正する前の値。なかったときは省略する",
                 "the value before it; left out where there was none"}},
    {.key = "now",
     .slot = &Correction::now,
     .label = {"正", "now"},
     .meaning = {"訂正した後の値。消したときは省略する",
                 "the value after it; left out where it was taken away"}},
    {.key = "reason",
     .slot = &Correction::reason,
     .label = {"理由", "reason"},
     .meaning = {"誤りの理由", "why it was wrong"},
     .required = Required::Always},
};
std::span<const Field<Correction>> fields_of(RecordOf<Correction>) {
  return checked_rows<kCorrectionFields>();
}

bool is_newer(const Correction& a, const Correction& b) {
  return a.date.value != b.date.value ? a.date.value > b.date.value : &a > &b;
}

std::vector<const Correction*> newest_first(const Corrections& corrections) {
  std::vector<const Correction*> all;
  for (const Correction& correction : corrections.value) all.push_back(&correction);
  std::ranges::sort(all, [](const Correction* a, const Correction* b) { return is_newer(*a, *b); });
  return all;
}

}  // namespace fujiplan
