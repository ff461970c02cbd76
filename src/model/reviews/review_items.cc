#include <string>
#include <utility>

#include "base/fnv1a.h"
#include "base/join.h"
#include "model/rating/criterion_names.h"
#include "model/survey_items.h"
#include "model/types/field_types.h"

// The single answers of a review: reviews.事務局.evaluation.progress, reviews.事務局.comment.
namespace fujiplan {
namespace {

struct ReviewItems {
  const SurveyItem& reviews;  // of the record that holds them
  const Reviewer& reviewer;
  std::vector<SurveyItem>& all;

  // Told apart from marks of criteria and targets by its beginning.
  void add(SurveyItem item) {
    constexpr std::string_view kKey = "reviews\n";
    item.mark = kMarkOfCriterion +
                short_hash(std::string(kKey) + join(item.path, "\n"), kDigitsOfCriterion);
    item.usual = item.label, item.usual_group = item.group;
    all.push_back(std::move(item));
  }

  SurveyItem item_of(const Field<Review>& field, Text label) const {
    std::string_view name = reviewer.name.value;
    return {.path = {reviews.path.front(), name, field.key},
            .label = label,
            .group = {name, name},
            .part = reviews.part,
            .block = field.block,
            .reviewer = &reviewer};
  }

  void add_score(const Field<Review>& field, const Criterion& criterion) {
    SurveyItem item = item_of(field, criterion.key ? label_of(criterion) : field.label);
    if (criterion.key) item.path.push_back(criterion.key.value);
    if (is_internal(criterion)) item.visibility = Visibility::Internal;
    set_answers(item, criterion);
    item.text = [&criterion, name = reviewer.name.value](const SurveyEntry& entry) {
      const Review* review = entry.reviews.find(name);
      const Score* score = review != nullptr ? review->evaluation.find(criterion) : nullptr;
      return score != nullptr ? std::string(score->name()) : std::string();
    };
    add(std::move(item));
  }

  void add_text(const Field<Review>& field, Prose Review::*text) {
    SurveyItem item = item_of(field, field.label);
    item.text = [text, name = reviewer.name.value](const SurveyEntry& entry) {
      const Review* review = entry.reviews.find(name);
      return review != nullptr ? FieldType<Prose>::in_file(review->*text) : std::string();
    };
    add(std::move(item));
  }
};

}  // namespace

void add_review_items(std::vector<SurveyItem>& items, const SurveyItem& reviews,
                      const Vocabulary& words) {
  for (const Reviewer& reviewer : words.reviewers) {
    ReviewItems of{reviews, reviewer, items};
    for (const Field<Review>& field : fields_of(RecordOf<Review>{})) {
      if (const auto* text = std::get_if<Prose Review::*>(&field.slot)) {
        of.add_text(field, *text);
      } else if (reviewer.has_scale()) {
        of.add_score(field, reviewer.scale);
      } else {
        for (const Criterion& criterion : words.criteria) of.add_score(field, criterion);
      }
    }
  }
}

}  // namespace fujiplan
