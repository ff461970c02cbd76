#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/survey_items.h"
#include "survey/form_columns.h"
#include "survey/form_table.h"

// The names of plan.yaml by which columns of a form are found. They may change while forms are out:
// each row says what they were (form_version.h).
namespace fujiplan {

// What the form of a year calls the columns of the scores, as marks.
std::string marks_of_names(std::span<const FormColumn> columns);

// What columns of scores were called when the rows of a form were made.
class NamesWhenMade {
 public:
  explicit NamesWhenMade(const FormTable& form);  // which has headers

  // The scores that a header with this name, without its year (header_key), stood for; more than
  // one when rows were made at different times. None: it stood for no score, or the rows do not
  // say, as an older program has made them.
  std::vector<const SurveyItem*> meant_by(std::string_view key) const;

 private:
  std::set<std::string> marks_;  // FormVersion::names of the rows
};

}  // namespace fujiplan
