#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

#include "model/plan_header.h"
#include "model/survey_items.h"

// What a plan calls its criteria, and the words of their scores (図表2). The keys progress, cost
// and content stay what they are; the names of plan.yaml are what people read and may type. A name
// that is the standard one has its English beside it; any other is shown as the plan writes it. A
// plan whose rubric could not be read has the standard names.
namespace fujiplan {

const Criterion& criterion_of(const Criteria& criteria, const Field<Criteria>& field);

// The name as a column of a form has it: brackets would hide what stands in them.
std::string name_without_brackets(std::string_view name);

// `key` is that of a score: progress, cost or content.
Text name_of_criterion(const Criteria& criteria, std::string_view key);

// What a score from 1 to 5 means; empty when the rubric could not be read.
std::string_view words_of_score(const Criteria& criteria, std::string_view key, std::int64_t score);

// The label of a field: of a score, or of the criterion itself, what the plan calls it.
template <typename Record>
Text label_in(const Criteria& criteria, const Field<Record>& field) {
  if constexpr (std::is_same_v<Record, Evaluation> || std::is_same_v<Record, Criteria>) {
    return name_of_criterion(criteria, field.key);
  }
  return field.label;
}

// The item as the plan calls it, with what may be chosen. `header` must outlive the result.
SurveyItem named_in(const PlanHeader& header, const SurveyItem& item);

// 事業の評価（進捗）, with the name of the plan.
std::string label_of(const SurveyItem& item, const Criteria& criteria, Language language);

// 進捗 4、経費 3、取組内容 4
std::string shown_scores(const Evaluation& scores, const Criteria& criteria, Language language);

}  // namespace fujiplan
