#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "files/cell_place.h"
#include "survey/form.h"

namespace fujiplan {

// Where the table of a form stands on its sheet of answers, and how formulas name its cells: below
// the title, the deadline and contact where plan.yaml says them, and the counter.
struct FormPlaces {
  std::size_t headers;      // the row
  std::size_t first, last;  // rows of projects
  std::size_t id, name;     // columns

  explicit FormPlaces(const Form& form);

  // `$H4`: the cell of a column in the first row, for formulas that go down row by row.
  std::string cell(std::size_t column) const;
  // `$H$4:$H$15`: all of them.
  std::string range(std::size_t column) const;
};

// A text as a formula has it: "…".
std::string quoted_in_formula(std::string_view text);

}  // namespace fujiplan
