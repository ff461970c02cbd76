#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "model/rating/rubric.h"
#include "model/values.h"

// What the criteria of a plan were answered with.
namespace fujiplan {

// What a criterion was answered with.
struct Score {
  const Criterion* criterion = nullptr;  // of the plan; never null
  std::uint32_t place = 0;               // of the answer: Criterion::answer
  Span at{};

  std::string_view name() const { return criterion->answer(place).name.value; }
  std::string_view meaning() const { return criterion->answer(place).meaning.value; }
  bool is_rated() const { return place < criterion->levels.value.size(); }
  // From the worst, which has 1; of an answer that is_rated.
  std::int64_t points() const {
    return static_cast<std::int64_t>(criterion->levels.value.size() - place);
  }
};

// 事業の評価: an answer for each criterion that has one, in the order of the criteria.
struct Evaluation {
  std::vector<Score> scores;
  Span at{};
  bool present = false;

  const Score* find(const Criterion& criterion) const {  // null: not answered
    for (const Score& score : scores) {
      bool is_it = score.criterion == &criterion;  // not so where two plans are compared
      if (is_it || score.criterion->key.value == criterion.key.value) return &score;
    }
    return nullptr;
  }
};
// Do both say the same of the same criteria?
bool same_scores(const Evaluation& a, const Evaluation& b);

}  // namespace fujiplan
