#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/plan.h"
#include "model/survey_items.h"
#include "views/cell_finding.h"

// What forms of the survey say that the plan does not: nothing is written here.
namespace fujiplan {

struct FormFile {
  std::string path;  // as shown to people
  CsvTable table;
};

// An answer that goes into the plan.
struct NewAnswer {
  const SurveyItem* item = nullptr;
  std::string text;  // empty: the answer goes
  CellPlace at;
};

struct AnsweredRow {
  const Project* project = nullptr;
  std::size_t file = 0;
  CellPlace at;  // of the id
  std::vector<NewAnswer> answers = {};
  std::size_t unchanged = 0;          // cells that say what the plan says, or nothing newer
  std::vector<CellPlace> cells = {};  // by item; where it could be written
  bool refused = false;
};

struct IgnoredColumn {
  std::size_t file = 0;
  CellPlace at;  // of the header
  std::string header;
};

struct FormAnswers {
  FiscalYear year;  // of all rows; none when no row says
  std::vector<AnsweredRow> rows;
  std::vector<CellFinding> findings;  // in the order of files and cells; none: every row is good
  std::vector<IgnoredColumn> ignored;
};

// `year`: the one that all rows must be of; without it the first row says which. An answer is taken
// when the plan still says what it said when the form was made. When both have changed it to
// different things, that is a conflict, and a finding.
FormAnswers read_forms(const Plan& plan, std::span<const FormFile> files,
                       std::optional<FiscalYear> year);

}  // namespace fujiplan
