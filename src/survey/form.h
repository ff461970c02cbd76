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
  Id,         // `No.1-1-2`, see form_id.h
  Name,       // for reading, but import notices when it belongs to another project
  Reference,  // for reading: the plan, and the answers of the year before
  Answer,
  End,  // the id again, at the end of the row: a row that was cut off has none
};

constexpr bool is_for_reading(ColumnRole role) {
  return role == ColumnRole::Name || role == ColumnRole::Reference;
}

struct FormColumn {
  ColumnRole role = ColumnRole::Reference;
  std::vector<std::string> names;    // what a header may call it, without year and brackets
  std::string header;                // Japanese, with year, choices, unit, direction of the scale
  const SurveyItem* item = nullptr;  // of an answer, of this year or the last
  bool last_year = false;            // an answer of the year before
  std::function<std::string(const Project&, FiscalYear)> text = {};  // what the form shows
  bool free_text = true;  // may be anything: must be guarded against spreadsheets
};

// The columns of a year's form in their order. `last_year`: with the answers of the year before,
// each beside the answer it belongs to. Criteria have the names of plan.yaml; those that forms had
// before are taken, too.
std::vector<FormColumn> form_columns(const PlanHeader& header, FiscalYear year, bool last_year);

// Headers as they are compared: of one width, without blanks, invisible characters and brackets.
std::string header_key(std::string_view header);

// Finds the column that a header names, with its year, 前年度の or neither.
class ColumnFinder {
 public:
  // `columns` must outlive it.
  ColumnFinder(const std::vector<FormColumn>& columns, FiscalYear year);

  struct Found {
    const FormColumn* column = nullptr;  // null: it is no column of a form of this year
    FiscalYear other_year = {};          // then perhaps of that one
    std::string name;                    // header_key without the year
    bool says_this_year = false;         // with the year of the form before it
    bool says_last_year = false;         // with the year before it, or 前年度
  };
  Found find(std::string_view header) const;

 private:
  using Names = std::unordered_map<std::string, const FormColumn*>;  // by header_key
  FiscalYear year_;
  Names this_year_, last_year_;
};

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

// What stands above the headers, a line in each first cell: for whom the form is, until when,
// whom to ask, what the scores mean.
std::vector<std::string> form_notes(const Plan& plan, const Form& form, FiscalYear year);
bool is_form_note(std::string_view cell);  // of any form

// UTF-8 without a byte order mark, CRLF.
std::string csv_of(const std::vector<std::string>& notes, const FormCells& cells);

}  // namespace fujiplan
