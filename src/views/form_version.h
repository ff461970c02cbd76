#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/project.h"
#include "model/survey_items.h"

namespace fujiplan {

// Fingerprints of the answers that were there when the form was made, as its first column carries
// them: `R5:-` when there were none, else `R5:a7k2f.k0x9d`, a letter for the item (a: the first of
// survey_items()) and four characters for what it said. So import can tell, answer by answer, who
// has changed it since: the department, the plan, or both.
struct FormVersion {
  FiscalYear year;
  std::vector<std::string> marks;  // by item; empty: there was no answer

  bool operator==(const FormVersion&) const = default;
};
FormVersion version_of(const Project& project, FiscalYear year);
std::string to_string(const FormVersion& version);
std::optional<FormVersion> parse_form_version(std::string_view text);  // of either width

// The mark of an answer: the same for texts that mean the same (comparable_answer). The project
// and the year count too, so a mark does not fit another row.
std::string mark_of(ProjectId id, FiscalYear year, const SurveyItem& item, std::string_view answer);

}  // namespace fujiplan
