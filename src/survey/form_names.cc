#include "survey/form_names.h"

#include <algorithm>

#include "survey/form_version.h"
#include "survey/form_year.h"

namespace fujiplan {

static bool is_of_score(const FormColumn& column) {
  return column.role == ColumnRole::Answer && column.item->is_score();
}

FormVersion::Marks marks_of_names(std::span<const FormColumn> columns) {
  FormVersion::Marks marks;
  for (const FormColumn& column : columns) {
    if (!is_of_score(column)) continue;
    marks[column.item->mark] =
        mark_of_name(*column.item, key_of_name(column, column.names.front()));
  }
  return marks;
}

NamesWhenMade::NamesWhenMade(const FormTable& form, std::span<const FormColumn> columns) {
  for (const FormColumn& column : columns) {
    if (is_of_score(column)) scores_.push_back(column.item);
  }
  each_version(form, [&](const FormVersion& version) {
    if (!version.names.empty()) marks_.insert(version.names);
  });
}

std::vector<const SurveyItem*> NamesWhenMade::meant_by(std::string_view key) const {
  std::vector<const SurveyItem*> meant;
  for (const SurveyItem* score : scores_) {
    std::string mark = mark_of_name(*score, key);
    bool said = std::ranges::any_of(
        marks_, [&](const FormVersion::Marks& marks) { return mark_in(marks, *score) == mark; });
    if (said) meant.push_back(score);
  }
  return meant;
}

}  // namespace fujiplan
