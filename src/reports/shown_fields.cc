#include "reports/shown_fields.h"

#include "base/join.h"
#include "model/prose.h"
#include "model/rating/criterion_names.h"

namespace fujiplan {

std::string text_of(const Prose& value, const Report&) {
  return join(shown_lines(value.value), "\n");
}

std::string text_of(const Evaluation& value, const Report& report) {
  Evaluation shown;
  for (const Score& score : value.scores) {
    bool visible = !is_internal(*score.criterion) || report.audience == Audience::Internal;
    if (visible) shown.scores.push_back(score);
  }
  return shown_scores(shown, language_of(report));
}

}  // namespace fujiplan
