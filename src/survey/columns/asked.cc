#include "survey/columns/asked.h"

namespace fujiplan {

// `reviews`, the reviewer, and the key.
static bool is_text_of_review(const SurveyItem& item, std::string_view key) {
  constexpr std::size_t kDepth = 3;
  return item.reviewer != nullptr && item.path.size() == kDepth && item.path.back() == key;
}

bool is_response(const SurveyItem& item) {
  return is_text_of_review(item, "response");
}

bool is_asked_in(const SurveyItem& item, const Reviewer* reviewer) {
  if (reviewer == nullptr) return item.reviewer == nullptr || is_response(item);
  return item.reviewer == reviewer && !is_response(item);
}

bool is_shown_in(const SurveyItem& item, const Reviewer* reviewer) {
  if (reviewer == nullptr) return is_text_of_review(item, "comment");
  return item.reviewer == nullptr || item.reviewer < reviewer;  // who judges before stands before
}

bool has_comment(const SurveyItem& item, const Project& project, FiscalYear year) {
  const SurveyEntry* entry = answers_of(project, year);
  const Review* review =
      entry != nullptr ? entry->reviews.find(item.reviewer->name.value) : nullptr;
  return review != nullptr && review->comment;
}

}  // namespace fujiplan
