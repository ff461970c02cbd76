#include "checks/answers/reviews.h"

#include "checks/placeholder.h"

namespace fujiplan {

static void check_review(const Review& review, Sink& sink) {
  if (review.response && !review.comment) sink.emit(kResponseToNothing, review.response.at);
  check_text(review.comment, "reviews", sink);
  check_text(review.response, "reviews", sink);
}

void check_reviews(const Basis&, const Project& project, Sink& sink) {
  for (const SurveyEntry& entry : project.survey.entries) {
    const std::vector<Review>& all = entry.reviews.all;
    if (all.empty()) continue;
    if (!is_answered(entry)) {
      sink.emit(kReviewOfNothing, entry.reviews.at, to_string(entry.year.value),
                all.front().reviewer->name.value);
    }
    for (const Review& review : all) check_review(review, sink);
  }
}

}  // namespace fujiplan
