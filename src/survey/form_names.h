#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/survey_items.h"
#include "survey/columns/form_columns.h"
#include "survey/files/form_table.h"
#include "survey/form_version.h"

// The names of plan.yaml by which columns of a form are found. They may change while forms are out:
// each row says what they were (form_version.h).
namespace fujiplan {

// What the form of a year calls the columns of the scores, as marks.
FormVersion::Marks marks_of_names(std::span<const FormColumn> columns);

// What columns of scores were called when the rows of a form were made.
class NamesWhenMade {
 public:
  // `form` has headers; `columns`: of its year.
  NamesWhenMade(const FormTable& form, std::span<const FormColumn> columns);

  // The scores that a header with this name, without its year (header_key), stood for; more than
  // one when rows were made at different times. None: it stood for no score, or the rows do not
  // say, as an older program has made them.
  std::vector<const SurveyItem*> meant_by(std::string_view key) const;

 private:
  std::vector<const SurveyItem*> scores_;
  std::set<FormVersion::Marks> marks_;  // FormVersion::names of the rows
};

}  // namespace fujiplan
