#pragma once

#include <string>

#include "model/reviews/review.h"
#include "model/types/rating_types.h"

// The types of fields that hold what reviewers say. That of the reviewers of a plan is in
// rating_types.h, beside the rubric.
namespace fujiplan {

// Scores by criterion, or the level of the scale that the reviewer in the words has.
template <>
struct FieldType<Judgement> : UsualType<Judgement> {
  static void read(yaml::Value value, Judgement& out, const KeyPlace& place, Sink& sink);
  static bool takes_key(std::string_view) { return true; }  // as an Evaluation
  static Json schema(const Limits& limits, Language language);
  static std::string in_docs(const Limits&) {
    return "評価項目: 評価、又は評価区分 / criterion: level, or a level";
  }
  static Json json(const Judgement& judgement);
  static std::string shown(const Judgement& judgement, Language language);
};

// Its keys are the reviewers of the plan.
template <>
struct FieldType<Reviews> : UsualType<Reviews> {
  static constexpr Compared kCompared = Compared::ByRecord;
  static constexpr SheetPart kSheetPart = SheetPart::OfItsOwn;
  static void read(yaml::Value map, Reviews& out, const KeyPlace& place, Sink& sink);
  static bool takes_key(std::string_view) { return true; }  // likewise: who, is known when reading
  static Json schema(const Limits& limits, Language language);
  static std::string in_docs(const Limits&) { return "評価者: 組 / reviewer: map"; }
  static Json json(const Reviews& reviews);
  static std::string shown(const Reviews& reviews, Language language);
};

}  // namespace fujiplan
