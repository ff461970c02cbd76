#pragma once

#include <map>
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
// them: `R5:-` when there were none, else `R5:a7k2f.k0x9d`, the mark of the item (SurveyItem::mark,
// which is the same in every version of the program) and four characters for what it said. So
// import can tell, answer by answer, who has changed it since: the department, the plan, or both.
// More letters: x before the marks of the names of the scores' columns, y before those of the words
// of the scores (plan.yaml may give either another meaning while forms are out), of the criteria
// that have always been there; v before the same of any other, behind the digits of its own mark; z
// before the mark of all cells that are for reading only: a row that still has it was not written
// into there.
struct FormVersion {
  using Marks = std::map<std::string, std::string>;  // by SurveyItem::mark
  FiscalYear year;
  Marks marks = {};              // none: there was no answer
  Marks names = {}, words = {};  // of scores; empty: of an older program
  std::string for_reading = {};  // likewise

  bool operator==(const FormVersion&) const = default;
};
// `items`: those of the plan, of which the form of the reviewer asks for some (null: of a
// department).
FormVersion version_of(const Project& project, FiscalYear year, std::span<const SurveyItem> items,
                       const Reviewer* reviewer = nullptr);
std::string to_string(const FormVersion& version);
// Of either width.
std::optional<FormVersion> parse_form_version(std::string_view text);
// What it said of an answer, or of a score's name or words; empty: nothing.
std::string mark_in(const FormVersion::Marks& marks, const SurveyItem& item);

// The mark of an answer: the same for texts that mean the same (comparable_answer). The project
// and the year count too, so a mark does not fit another row.
std::string mark_of(ProjectId id, FiscalYear year, const SurveyItem& item, std::string_view answer);

// Who has changed an answer since the form was made? `typed`: what the form says; `now`: what the
// plan says (empty: nothing); `mark`: of what it said then.
enum class ChangedBy : unsigned char { Nobody, Department, Plan, Both };
ChangedBy who_changed(ProjectId id, FiscalYear year, const SurveyItem& item, std::string_view typed,
                      std::string_view now, std::string_view mark);

// The mark of the cells that are for reading, in the order of the form's columns.
std::string mark_for_reading(ProjectId id, FiscalYear year, std::span<const std::string> cells);

std::string mark_of_name(const SurveyItem& score, std::string_view key);  // key: its header_key
std::string mark_of_words(const SurveyItem& score);

// What two such cells have in common that mean the same to people: also after a spreadsheet has
// saved them.
std::string comparable_cell(std::string_view cell);

}  // namespace fujiplan
