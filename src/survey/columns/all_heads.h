#pragma once

#include <map>
#include <utility>

#include "model/plan.h"
#include "survey/columns/form_columns.h"
#include "survey/files/form_table.h"

namespace fujiplan {

// The columns of the forms of a year: those of departments, and those in which reviewers judge.
// Each is made for the first form of its language.
class AllHeads {
 public:
  AllHeads(const Plan& plan, FiscalYear year) : plan_(plan), year_(year) {}

  // `reviewer`: null for the forms of departments.
  const FormHeads& of(Language language, const Reviewer* reviewer);

  // Who judges in the form: most of its columns of answers are of the form of that one, as a plan
  // may call an answer of its own as a reviewer's is called. Null: the department answers. The
  // table has a row of headers.
  const Reviewer* reviewer_of(const FormTable& table);

 private:
  const Plan& plan_;
  FiscalYear year_;
  std::map<std::pair<Language, const Reviewer*>, FormHeads> heads_;
};

}  // namespace fujiplan
