#include "checks/answers/scores.h"

#include "base/format.h"
#include "base/number.h"
#include "model/rating/criterion_names.h"

namespace fujiplan {

Message score_in_words(const Score& score) {
  constexpr Format<std::string_view, std::string_view> kPoints{"{}点「{}」", "{} ({})"},
      kWords{"{}「{}」", "{} ({})"};
  constexpr Format<std::string_view> kName{"「{}」", "{}"};
  if (score.meaning() == score.name()) return kName(score.name());
  bool points = parse_whole_number(score.name()).has_value();
  return (points ? kPoints : kWords)(score.name(), score.meaning());
}

Message scores_in_words(const Evaluation& scores) {
  Message all;
  for (const Score& score : scores.scores) {
    Text name = label_of(*score.criterion);
    Message words = score_in_words(score);
    all.ja += formatted("{}{}{}", all.ja.empty() ? "" : "、", name.ja, words.ja);
    all.en += formatted("{}{} {}", all.en.empty() ? "" : ", ", name.en, words.en);
  }
  return all;
}

const Score* score_of(const Evaluation& scores, CriterionSense sense) {
  for (const Score& score : scores.scores) {
    if (sense_of(*score.criterion) == sense) return score.is_rated() ? &score : nullptr;
  }
  return nullptr;
}

bool is_ahead_of_plan(const Score& score) {
  auto levels = static_cast<std::int64_t>(score.criterion->levels.value.size());
  bool has_middle = levels % 2 == 1;
  return has_middle && 4 * (score.points() - 1) >= 3 * (levels - 1);
}

bool is_as_planned(const Score& score) {
  auto levels = static_cast<std::int64_t>(score.criterion->levels.value.size());
  return 2 * (score.points() - 1) >= levels - 1;
}

}  // namespace fujiplan
