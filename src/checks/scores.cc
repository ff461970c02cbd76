#include "checks/scores.h"

#include "base/formatted.h"
#include "model/criterion_names.h"

namespace fujiplan {

Message score_in_words(const Criteria& criteria, std::string_view key, std::int64_t score) {
  std::string_view words = words_of_score(criteria, key, score);
  if (words.empty()) return {formatted("{}点", score), std::to_string(score)};
  return {formatted("{}点「{}」", score, words), formatted("{} ({})", score, words)};
}

Message scores_in_words(const Criteria& criteria, const Evaluation& scores) {
  Message all;
  for (const Field<Evaluation>& field : fields_of(RecordOf<Evaluation>{})) {
    const Whole& score = scores.*std::get<Whole Evaluation::*>(field.slot);
    if (!score) continue;
    Text name = name_of_criterion(criteria, field.key);
    Message words = score_in_words(criteria, field.key, score.value);
    all.ja += formatted("{}{}{}", all.ja.empty() ? "" : "、", name.ja, words.ja);
    all.en += formatted("{}{} {}", all.en.empty() ? "" : ", ", name.en, words.en);
  }
  return all;
}

}  // namespace fujiplan
