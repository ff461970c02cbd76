#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "survey/import/import.h"

namespace fujiplan {

// The years that a form is read by.
struct FormYears {
  FiscalYear of_headers;              // for which the columns are looked up
  std::optional<FiscalYear> of_file;  // as the file tells; none: it does not
  std::optional<FiscalYear> of_rows;  // which all rows must be of; none: that of the first row
};

// What form number `file` of `files` says, by itself: other forms are not looked at, and nothing is
// said of what lacks in it.
FormAnswers read_form(const Plan& plan, std::span<const FormFile> files, std::size_t file,
                      const FormYears& years);

}  // namespace fujiplan
