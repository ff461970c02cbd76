#include "model/inference.h"

#include <map>
#include <set>
#include <tuple>

#include "model/grade.h"

namespace fujiplan {

RatingView rating_view(const Rubric& rubric, Audience audience) {
  if (audience == Audience::Internal || !rubric.publish) return {};
  return {rubric.publish.value != Publish::Scores, rubric.publish.value != Publish::Result};
}

namespace {

constexpr int kLeastScore = 1, kMostScore = 5;

// What the public sees of one combination; 0 where it sees nothing.
using Seen = std::tuple<int, int, std::optional<Grade>>;

template <typename Visit>
void for_each_combination(const Rubric& rubric, RatingView view, Visit visit) {
  for (int progress = kLeastScore; progress <= kMostScore; ++progress) {
    for (int cost = kLeastScore; cost <= kMostScore; ++cost) {
      for (int content = kLeastScore; content <= kMostScore; ++content) {
        Seen seen{view.scores ? progress : 0, view.scores ? content : 0, std::nullopt};
        if (view.result) {
          std::get<2>(seen) = grade_of_sum(rubric.grades, progress + cost + content);
        }
        visit(seen, cost);
      }
    }
  }
}

}  // namespace

Inference inference_of_cost(const Rubric& rubric, RatingView view) {
  std::map<Seen, std::set<int>> possible;
  for_each_combination(rubric, view,
                       [&](const Seen& seen, int cost) { possible[seen].insert(cost); });
  Inference found{.criterion = std::string(rubric.criteria.cost.name.value)};
  for_each_combination(rubric, view, [&](const Seen& seen, int) {
    std::size_t costs = possible[seen].size();
    ++found.combinations;
    if (costs == 1) ++found.exact;
    if (costs < static_cast<std::size_t>(kMostScore)) ++found.narrowed;
  });
  return found;
}

Inference unsaid_inference(const Rubric& rubric) {
  if (rubric.publish) return {};
  return inference_of_cost(rubric, rating_view(rubric, Audience::Public));
}

}  // namespace fujiplan
