#include "model/rating/evaluation.h"

#include <algorithm>

namespace fujiplan {

bool same_scores(const Evaluation& a, const Evaluation& b) {
  return std::ranges::equal(a.scores, b.scores, [](const Score& one, const Score& other) {
    return one.criterion->key.value == other.criterion->key.value && one.name() == other.name();
  });
}

}  // namespace fujiplan
