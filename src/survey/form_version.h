#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/plan_header.h"
#include "model/project.h"
#include "model/survey_items.h"

namespace fujiplan {

// Fingerprints of the answers that were there when the form was made, as its first column carries
// them: `R5:-` when there were none, else `R5:a7k2f.k0x9d`, a letter for the item (a: the first of
// survey_items()) and four characters for what it said. So import can tell, answer by answer, who
// has changed it since: the department, the plan, or both. Three more letters: x before the marks
// of the names of the scores' columns, y before those of the words of the scores (plan.yaml may
// give either another meaning while forms are out), z before the mark of all cells that are for
// reading only: a row that still has it was not written into there.
struct FormVersion {
  FiscalYear year;
  std::vector<std::string> marks;      // by item; empty: there was no answer
  std::string names = {}, words = {};  // a mark for each score; empty: of an older program
  std::string for_reading = {};        // likewise

  bool operator==(const FormVersion&) const = default;
};
FormVersion version_of(const Project& project, FiscalYear year);
std::string to_string(const FormVersion& version);
std::optional<FormVersion> parse_form_version(std::string_view text);  // of either width

// The mark of an answer: the same for texts that mean the same (comparable_answer). The project
// and the year count too, so a mark does not fit another row.
std::string mark_of(ProjectId id, FiscalYear year, const SurveyItem& item, std::string_view answer);

// The mark of the cells that are for reading, in the order of the form's columns.
std::string mark_for_reading(ProjectId id, FiscalYear year, std::span<const std::string> cells);

// The scores among survey_items(), in their order, and the marks of one of them.
std::span<const SurveyItem* const> score_items();
std::string mark_of_name(const SurveyItem& score, std::string_view key);  // key: its header_key
std::string mark_of_words(const SurveyItem& score, const Criteria& criteria);
std::string_view mark_at(std::string_view marks, const SurveyItem& score);  // empty: not there

// What two such cells have in common that mean the same to people: also after a spreadsheet has
// saved them.
std::string comparable_cell(std::string_view cell);

}  // namespace fujiplan
