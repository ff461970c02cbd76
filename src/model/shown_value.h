#pragma once

#include <optional>
#include <string>

#include "base/language.h"
#include "model/project.h"

// Values as text for people: in a table cell, on one line. Absent values are empty.
namespace fujiplan {

std::string shown_value(const Line& value, Language language);
std::string shown_value(const Prose& value, Language language);
std::string shown_value(const Flag& value, Language language);  // ○ or nothing
std::string shown_value(const Whole& value, Language language);
std::string shown_value(const Year& value, Language language);   // 令和4年度
std::string shown_value(const Names& value, Language language);  // 収納課、市民課
std::string shown_value(const Spanned<ProjectId>& value, Language language);
std::string shown_value(const Schedule& value,
                        Language language);  // R4上 導入準備、R5上 運用・実施
std::string shown_value(const Assignees& value, Language language);
std::string shown_value(const Activities& value, Language language);
std::string shown_value(const Survey& value, Language language);  // the years that were answered
std::string shown_value(const WorkedPhases& value, Language language);

// A phase of a schedule; none: 終了, the end of the project.
std::string shown_phase(std::optional<Phase> phase, Language language);

template <DescribedEnum E>
std::string shown_value(const Choice<E>& value, Language language) {
  return value ? std::string(label_of(value.value, language)) : std::string();
}

}  // namespace fujiplan
