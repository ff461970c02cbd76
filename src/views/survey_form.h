#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/plan.h"
#include "model/survey_items.h"

// The form of the survey: one CSV for each department, a row for each of its projects.
namespace fujiplan {

// --- columns

enum class ColumnRole : unsigned char {
  Version,
  Id,         // `No.1-1-2`: a spreadsheet would make a date of `1-1-2`
  Name,       // for people, but import notices when it belongs to another project
  Reference,  // for people; import does not look at it
  Answer,
};

struct FormColumn {
  ColumnRole role = ColumnRole::Reference;
  std::string header;                // Japanese, with choices, unit or direction of the scale
  const SurveyItem* item = nullptr;  // of an answer
  std::function<std::string(const Project&, FiscalYear)> text = {};  // what the form shows
  bool free_text = true;  // may be anything: must be guarded against spreadsheets
};

// The columns in their order. `last_year`: with the answers of the year before, each beside the
// answer it belongs to.
std::vector<FormColumn> form_columns(bool last_year);

// Finds the column that a header names, whatever follows in brackets, of either width, blanks or
// not; null when it is no column of a form. `columns` must outlive it.
class ColumnFinder {
 public:
  explicit ColumnFinder(const std::vector<FormColumn>& columns);
  const FormColumn* find(std::string_view header) const;

 private:
  std::unordered_map<std::string, const FormColumn*> columns_;  // by bare header
};

// The id in a cell: `No.1-1-2`, or `1-1-2` where it survived; of either width.
std::optional<ProjectId> parse_form_id(std::string_view cell);

// --- forms

struct Form {
  std::string_view department;
  std::vector<const Project*> projects;  // an answer is due; this is the first of their departments
  std::string file_name;                 // a safe one, different from those of the other forms
};

// The forms of a year in the order of the departments in plan.yaml.
std::vector<Form> forms_of(const Plan& plan, FiscalYear year);

// The cells of the form, row by row, the headers first; guarded against spreadsheets.
using FormCells = std::vector<std::vector<std::string>>;
FormCells form_cells(const Plan& plan, const Form& form, FiscalYear year);

std::string csv_of(const FormCells& cells);  // UTF-8 without a byte order mark, CRLF

}  // namespace fujiplan
