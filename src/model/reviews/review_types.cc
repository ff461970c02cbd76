#include "model/reviews/review_types.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/formatted.h"
#include "base/join.h"
#include "base/put_in_order.h"
#include "model/rating/criterion_names.h"
#include "model/read_record.h"
#include "model/types/record_schema.h"

namespace fujiplan {

// --- the reviewers of a plan

// The scale is called as the reviewer is, so that one judgement is a score as any other. It has no
// key.
static Criterion scale_of(const Reviewer& reviewer) {
  Criterion scale;
  scale.name = reviewer.name;
  scale.levels = reviewer.levels;
  scale.present = true;
  return scale;
}

static Reviewer read_reviewer(yaml::Value item, const KeyPlace& place, Sink& sink) {
  Reviewer reviewer;
  if (item.is(yaml::Kind::Mapping)) {
    Span begin{item.span().file, item.span().offset, 1};
    FieldType<Reviewer>::read(
        item, reviewer, KeyPlace{place.key, begin, Limits{.words = place.limits.words}}, sink);
  } else {
    FieldType<Line>::read(item, reviewer.name, KeyPlace{place.key, place.key_at}, sink);
  }
  return reviewer;
}

void FieldType<Reviewers>::read(yaml::Value list, Reviewers& out, const KeyPlace& place,
                                Sink& sink) {
  if (!is_collection(list, yaml::Kind::Sequence, place, sink)) return;
  out.present = true;
  out.at = list.span();
  std::vector<Line> names;
  for (yaml::Value item : list) {
    Reviewer reviewer = read_reviewer(item, place, sink);
    if (!reviewer.name) continue;
    names.push_back(reviewer.name);
    if (reviewer.has_scale()) reviewer.scale = scale_of(reviewer);
    if (find_reviewer(out.value, reviewer.name.value) == nullptr) {
      out.value.push_back(std::move(reviewer));
    }
  }
  report_repeated(names, place, sink);
}

Json FieldType<Reviewers>::schema(const Limits& limits, Language language) {
  Json item = {{"anyOf", Json::array({FieldType<Line>::schema({}, language),
                                      FieldType<Reviewer>::schema(limits, language)})}};
  return {{"type", "array"}, {"minItems", 1}, {"items", item}};
}

Json FieldType<Reviewers>::json(const Reviewers& reviewers) {
  Json array = Json::array();
  for (const Reviewer& reviewer : reviewers.value) {
    bool bare = !reviewer.levels.present && !reviewer.sample.present;
    array.push_back(bare ? Json(reviewer.name.value) : FieldType<Reviewer>::json(reviewer));
  }
  return array;
}

// 事務局、外部評価委員会（A 適正、B 要改善、抽出）
std::string FieldType<Reviewers>::shown(const Reviewers& reviewers, Language language) {
  constexpr Text kSample{"抽出", "sample"};
  std::vector<std::string> names;
  for (const Reviewer& reviewer : reviewers.value) {
    std::vector<std::string> more;
    if (reviewer.has_scale()) more.push_back(FieldType<Levels>::shown(reviewer.levels, language));
    if (reviewer.sample && reviewer.sample.value) more.emplace_back(kSample.in(language));
    std::string name(reviewer.name.value);
    names.push_back(more.empty() ? name : name + in_brackets(listed(more, language), language));
  }
  return listed(names, language);
}

// --- what one of them judges

// Null: it goes by the criteria of the plan.
static const Criterion* scale_in(const Limits& limits) {
  const Reviewer* reviewer = words_for(limits).reviewer;
  return reviewer != nullptr && reviewer->has_scale() ? &reviewer->scale : nullptr;
}

void FieldType<Judgement>::read(yaml::Value value, Judgement& out, const KeyPlace& place,
                                Sink& sink) {
  const Criterion* scale = scale_in(place.limits);
  if (scale == nullptr) return FieldType<Evaluation>::read(value, out, place, sink);
  auto score = read_score(value, *scale, place, words_for(place.limits).is_whole, sink);
  if (!score) return;
  out.present = true;
  out.at = value.span();
  out.scores = {*score};
}

Json FieldType<Judgement>::schema(const Limits& limits, Language language) {
  const Criterion* scale = scale_in(limits);
  return scale != nullptr ? schema_of_answers(*scale)
                          : FieldType<Evaluation>::schema(limits, language);
}

Json FieldType<Judgement>::json(const Judgement& judgement) {
  const Score* own = on_own_scale(judgement);
  return own != nullptr ? json_of_answer(own->name()) : FieldType<Evaluation>::json(judgement);
}

// B（要改善）; 進捗 3、経費 4
std::string FieldType<Judgement>::shown(const Judgement& judgement, Language language) {
  const Score* own = on_own_scale(judgement);
  return own != nullptr ? level_in_words(*own, language) : shown_scores(judgement, language);
}

// --- what all of them say

static Vocabulary words_of(const Reviewer& reviewer, const Vocabulary& words) {
  Vocabulary of = words;
  of.reviewer = &reviewer;
  return of;
}

static void report_unknown_reviewer(yaml::Value key, std::span<const Reviewer> reviewers,
                                    Sink& sink) {
  KnownKeys known;
  for (const Reviewer& reviewer : reviewers) known.keys.push_back(reviewer.name.value);
  report_unknown_key(key, known, sink);
}

void FieldType<Reviews>::read(yaml::Value map, Reviews& out, const KeyPlace& place, Sink& sink) {
  if (!is_collection(map, yaml::Kind::Mapping, place, sink)) return;
  const Vocabulary& words = words_for(place.limits);
  out.present = true;
  out.at = map.span();
  bool ordered = true;
  for (const yaml::Entry entry : map.entries()) {
    std::string_view key = entry.key.text();
    const Reviewer* reviewer = find_reviewer(words.reviewers, key);
    if (reviewer == nullptr) {
      if (words.is_whole) report_unknown_reviewer(entry.key, words.reviewers, sink);
      continue;
    }
    if (out.find(key) != nullptr) continue;  // reported when the document was read
    if (ordered && !out.all.empty() && reviewer < out.all.back().reviewer) {
      auto later = std::ranges::upper_bound(out.all, reviewer, {}, &Review::reviewer);
      report_key_order(entry.key.span(), key, later->reviewer->name.value, sink);
      ordered = false;
    }
    Review review;
    review.reviewer = reviewer;
    const Vocabulary of_reviewer = words_of(*reviewer, words);
    FieldType<Review>::read(entry.value, review,
                            KeyPlace{key, entry.key.span(), Limits{.words = &of_reviewer}}, sink);
    if (review.present) out.all.push_back(std::move(review));
  }
  if (!ordered) put_in_order(out.all, &Review::reviewer);
}

Json FieldType<Reviews>::schema(const Limits& limits, Language language) {
  const Vocabulary& words = words_for(limits);
  Json properties = Json::object();
  for (const Reviewer& reviewer : words.reviewers) {
    const Vocabulary of_reviewer = words_of(reviewer, words);
    properties[reviewer.name.value] =
        FieldType<Review>::schema(Limits{.words = &of_reviewer}, language);
  }
  return {{"type", "object"},
          {"minProperties", 1},
          {"properties", properties},
          {"additionalProperties", false}};
}

Json FieldType<Reviews>::json(const Reviews& reviews) {
  Json object = Json::object();
  for (const Review& review : reviews.all) {
    object[review.reviewer->name.value] = FieldType<Review>::json(review);
  }
  return object;
}

// 事務局（評価 進捗 3、意見 …）、外部評価委員会（…）
std::string FieldType<Reviews>::shown(const Reviews& reviews, Language language) {
  std::vector<std::string> all;
  for (const Review& review : reviews.all) {
    all.push_back(std::string(review.reviewer->name.value) +
                  in_brackets(FieldType<Review>::shown(review, language), language));
  }
  return listed(all, language);
}

}  // namespace fujiplan
