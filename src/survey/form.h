#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/plan.h"
#include "run/former_answers.h"
#include "survey/columns/form_columns.h"

// The form of the survey: one for each department, a row for each of its projects. A value: how a
// file says it is the business of form_csv.h.
namespace fujiplan {

struct FormRow {
  const Project* project = nullptr;
  std::vector<std::string> cells;  // by column, as people read them
};

// What stands above the headers.
struct FormNotes {
  std::string title;                     // for whom
  std::string deadline, contact;         // until when, whom to ask; empty: plan.yaml does not say
  std::vector<std::string> scores;       // what each may be
  std::vector<std::string> all() const;  // in their order
};

struct Form {
  std::string_view department;         // or the reviewer
  const Reviewer* reviewer = nullptr;  // who judges in it; null: a department answers
  std::string file_name;  // a safe one without an extension, unlike those of other forms
  FormNotes notes;
  std::vector<FormColumn> columns;
  std::vector<FormRow> rows;  // an answer is due; this is the first of their departments
};

// The forms of a year in the order of the departments in plan.yaml. `departments`: of these only;
// none: of all. `former`: whose answers those of the year before the first are.
std::vector<Form> forms_of(const Plan& plan, FiscalYear year,
                           std::span<const std::string_view> departments = {},
                           const FormerAnswers& former = {});

// The form in which a reviewer judges: one for all departments, or for these, with a row for each
// project that has answered. Without rows where none has.
Form review_form(const Plan& plan, FiscalYear year, const Reviewer& reviewer,
                 std::span<const std::string_view> departments = {});

bool is_form_note(std::string_view cell);  // of any form

}  // namespace fujiplan
