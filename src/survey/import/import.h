#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/plan.h"
#include "model/survey_items.h"
#include "survey/cell_finding.h"
#include "survey/files/form_table.h"
#include "survey/form_header.h"

// What forms of the survey say that the plan does not: nothing is written here. Whatever a cell
// holds is taken, is what the plan says, is refused with its place, or is told as not used.
namespace fujiplan {

// An answer that goes into the plan.
struct NewAnswer {
  const SurveyItem* item = nullptr;
  std::string text;  // empty: the answer goes
  CellPlace at;
};

struct AnsweredRow {
  const Project* project = nullptr;
  const Reviewer* reviewer = nullptr;  // in whose form it stands; null: in that of a department
  std::size_t file = 0;
  CellPlace at;  // of the id
  std::vector<NewAnswer> answers = {};
  std::size_t typed = 0;      // cells of answers that are not blank
  std::size_t unchanged = 0;  // of them, those that say what the plan says, or nothing newer
  std::vector<CellPlace> cells = {};  // by item; where it could be written
  bool refused = false;
  bool is_spare = false;  // another row of the project is taken instead; it has no answers then
};

// Of two rows of a project the one that is not needed, as the other says all that it says.
struct SpareRow {
  std::size_t file = 0;
  CellPlace at;  // of the id
  const Project* project = nullptr;
  std::size_t taken_file = 0;
  CellPlace taken_at;
};

// A row of which nobody knows the project or the year.
struct UnreadRow {
  std::size_t file = 0, row = 0;
  std::size_t typed = 0;               // cells of answers that are not blank
  const Project* project = nullptr;    // where its id is known
  const Reviewer* reviewer = nullptr;  // in whose form it stands
  CellPlace id = {};                   // of the cell
};

// A value that is not taken, because nothing is to be written there.
enum class WhyUnused : unsigned char {
  Above,    // the headers
  Below,    // the last row of a project
  ReadOnly  // the column says what the plan says
};
struct UnusedValue {
  std::size_t file = 0;
  CellPlace at;
  WhyUnused why = WhyUnused::ReadOnly;
  std::string typed = {};
  std::string header = {}, now = {};  // of a column for reading: its header, and what the plan says
};

// Projects that are asked, but stand in no form.
struct MissingProjects {
  std::size_t file = 0;  // the form of their department
  std::string_view department;
  std::vector<const Project*> projects;
};

// The end of a form that has no line end there: whether it was cut off, nobody can tell.
struct DoubtfulEnd {
  std::size_t file = 0;
  CellPlace at;
  std::string typed;
};

struct UnusableFile {
  std::size_t file = 0;
  Message why;
};

struct FormAnswers {
  FiscalYear year;  // of all rows; none when no row says
  std::vector<AnsweredRow> rows;
  std::vector<UnreadRow> unread;
  std::vector<SpareRow> spare_rows;
  std::vector<CellFinding> findings;   // in the order of files and cells; none: every row is good
  std::vector<CellFinding> remarks;    // on answers that are taken all the same; in that order
  std::vector<UnusableFile> unusable;  // no forms of this year: left out, the others do not mind
  std::vector<UnusedColumn> unused;
  std::vector<UnusedValue> unused_values;
  std::vector<MissingColumn> missing_columns;
  std::vector<MissingProjects> missing_projects;
  std::vector<DoubtfulEnd> ends;
};

// `year`: the one that all rows must be of; without it that of most forms, of equally many the
// first. An answer is taken when the plan still says what it said when the form was made. When both
// have changed it to different things, that is a conflict, and a finding. Uses up to `threads`
// threads; the result does not depend on how many.
FormAnswers read_forms(const Plan& plan, std::span<const FormFile> files,
                       std::optional<FiscalYear> year, unsigned threads = 1);

}  // namespace fujiplan
