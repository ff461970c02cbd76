#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "files/encoding.h"
#include "survey/files/form_table.h"
#include "survey/form.h"

// Forms as CSV, and back. Nothing else knows the bytes of a form: encoding and byte order mark,
// delimiter, line ends, and the apostrophe that keeps spreadsheets from making a formula of a text.
namespace fujiplan {

inline constexpr std::string_view kFormCsvExtension = ".csv";

// A character that an encoding lacks, with the place in the form where it stands first.
struct Misfit {
  std::string character, place;
};

struct WrittenForm {
  std::string bytes;
  std::vector<Misfit> misfits;  // any: there are no bytes
};

WrittenForm form_as_csv(const Form& form, Encoding encoding);

// In any encoding and with any delimiter that spreadsheets save. `words` of the plan.
FormFile read_form_csv(const std::string& path, std::string_view bytes, const Vocabulary& words);

}  // namespace fujiplan
