#include "survey/form_names.h"

#include <algorithm>

#include "survey/form_version.h"
#include "survey/form_year.h"

namespace fujiplan {

std::string marks_of_names(std::span<const FormColumn> columns) {
  return marks_of_scores([&](const SurveyItem& score) {
    auto is_its_column = [&](const FormColumn& column) {
      return column.item == &score && column.role == ColumnRole::Answer;
    };
    auto column = std::ranges::find_if(columns, is_its_column);
    return mark_of_name(score, header_key(column->names.front()));
  });
}

NamesWhenMade::NamesWhenMade(const FormTable& form) {
  each_version(form, [&](const FormVersion& version) {
    if (!version.names.empty()) marks_.insert(version.names);
  });
}

std::vector<const SurveyItem*> NamesWhenMade::meant_by(std::string_view key) const {
  std::vector<const SurveyItem*> meant;
  for (const SurveyItem* score : score_items()) {
    std::string mark = mark_of_name(*score, key);
    bool said = std::ranges::any_of(
        marks_, [&](const std::string& marks) { return mark_at(marks, *score) == mark; });
    if (said) meant.push_back(score);
  }
  return meant;
}

}  // namespace fujiplan
