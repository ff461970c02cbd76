#pragma once

#include <set>
#include <span>
#include <string>
#include <vector>

#include "model/survey_items.h"

// What the columns of a form are called.
namespace fujiplan {

// What stands before the name of a target.
inline constexpr Text kValue{"実績値", "value"}, kGoal{"目標値", "target"};
std::string column_of_target(Text what, const Target& target, Language language);

// What the plan calls an answer that is no score: 取り組んだ段階 上期.
std::string name_in_plan(const SurveyItem& item, Language language);
// What it is called where plan.yaml does not say; empty: only plan.yaml says it.
std::string standard_name(const SurveyItem& item, Language language);

// The name of its column as headers are compared, without its year.
std::string key_of_answer(const SurveyItem& item, std::string_view name);

// 所管部署の進捗, 事務局の意見: of an answer that others than the form's own gave. No form asks for
// an answer by such a name.
std::string name_of_others(const SurveyItem& item, Language language);

// The names of each answer that the form of a reviewer asks for (null: of a department), in the
// order of the items; none of the others. Names of plan.yaml that already mean something else are
// told apart by what stands above them. `taken`: the keys of the other headers.
std::vector<std::vector<std::string>> answer_names(std::span<const SurveyItem> items,
                                                   const Reviewer* reviewer,
                                                   std::set<std::string> taken, Language language);

}  // namespace fujiplan
