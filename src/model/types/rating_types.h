#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/rating/rubric.h"
#include "model/survey.h"
#include "model/types/plain_types.h"
#include "model/types/record_types.h"

// The types of fields that say how a plan rates, and of the answers by which it does.
namespace fujiplan {

// An answer as JSON: `4`, or "Green".
Json json_of_answer(std::string_view name);

// What a criterion is answered with, and that as JSON Schema. None, with a finding, where it is
// none of the answers; without one where `is_whole` is false: plan.yaml has mistakes.
std::optional<Score> read_score(yaml::Value value, const Criterion& criterion,
                                const KeyPlace& place, bool is_whole, Sink& sink);
Json schema_of_answers(const Criterion& criterion);

// `5: 十分進んでいる`: from the least to the most of the row's limits.
template <>
struct FieldType<Levels> : UsualType<Levels> {
  static void read(yaml::Value map, Levels& out, const KeyPlace& place, Sink& sink);
  static Json schema(const Limits& limits, Language);
  static std::string in_docs(const Limits&) { return "名前: 目安 / name: meaning"; }
  static Json json(const Levels& levels);
  static std::string shown(const Levels& levels, Language language);
};

template <>
struct FieldType<Criteria> : UsualType<Criteria> {
  static void read(yaml::Value map, Criteria& out, const KeyPlace& place, Sink& sink);
  static Json schema(const Limits& limits, Language language);
  static std::string in_docs(const Limits&) { return "キー: 評価項目 / key: criterion"; }
  static Json json(const Criteria& criteria);
  static std::string shown(const Criteria& criteria, Language language);
};

template <>
struct FieldType<Grades> : UsualType<Grades> {
  static void read(yaml::Value map, Grades& out, const KeyPlace& place, Sink& sink);
  static Json schema(const Limits& limits, Language);
  static std::string in_docs(const Limits&) { return "名称: 下限 / name: lowest value"; }
  static Json json(const Grades& grades);
  static std::string shown(const Grades& grades, Language language);
};

// A name, or a map that says more: `[事務局, {name: 外部評価委員会, sample: true}]`.
template <>
struct FieldType<Reviewers> : UsualType<Reviewers> {
  static void read(yaml::Value list, Reviewers& out, const KeyPlace& place, Sink& sink);
  static Json schema(const Limits& limits, Language language);
  static std::string in_docs(const Limits&) { return "リスト / list"; }
  static Json json(const Reviewers& reviewers);
  static std::string shown(const Reviewers& reviewers, Language language);
};

// Its keys are names of levels: which there are stands in another place of the file.
template <>
struct FieldType<LevelRubrics> : UsualType<LevelRubrics> {
  static void read(yaml::Value map, LevelRubrics& out, const KeyPlace& place, Sink& sink);
  static Json schema(const Limits& limits, Language language);
  static std::string in_docs(const Limits&) { return "階層: 評価の基準 / level: rubric"; }
  static Json json(const LevelRubrics& rubrics);
  static std::string shown(const LevelRubrics& rubrics, Language language);
};

// Its keys are the criteria of the plan.
template <>
struct FieldType<Evaluation> : UsualType<Evaluation> {
  static void read(yaml::Value map, Evaluation& out, const KeyPlace& place, Sink& sink);
  // What criteria there are is known where they are read. Nothing else stands below the key.
  static bool takes_key(std::string_view) { return true; }
  static Json schema(const Limits& limits, Language language);
  static std::string in_docs(const Limits&) { return "評価項目: 評価 / criterion: level"; }
  static Json json(const Evaluation& evaluation);
  static std::string shown(const Evaluation& evaluation, Language language);
};

}  // namespace fujiplan
