#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "survey/cell_finding.h"
#include "survey/columns/form_columns.h"
#include "survey/files/form_table.h"

// The row of headers of a form as it comes back: which column is which.
namespace fujiplan {

struct FormHeader {
  struct ForReading {
    const FormColumn* column = nullptr;
    std::optional<std::size_t> at;  // none: the file lacks it
  };
  std::size_t row = 0;
  std::vector<const FormColumn*> columns;  // by column of the file; null: not used
  std::vector<ForReading> for_reading;     // in the order of the form's columns
  std::set<std::size_t> doubtful;          // columns of the file whose values nobody can place
  std::size_t version = 0, id = 0;
  std::optional<std::size_t> end;
};

// A column that is none of a form.
struct UnusedColumn {
  std::size_t file = 0;
  CellPlace at;  // of the header
  std::string header;
  std::size_t values = 0;  // cells below that are not blank
};

// A column whose answers the file does not have.
struct MissingColumn {
  std::size_t file = 0;
  std::string name;
};

struct HeaderReading {
  FormHeader header;
  bool usable = true;  // false: no row of the file can be read
  std::vector<CellFinding> findings;
  std::vector<UnusedColumn> unused;
  std::vector<MissingColumn> missing;
};

// FormTable::header_row and language of these rows. `words` of the plan: it may rename the id.
struct HeaderRow {
  std::size_t row;
  Language language;
};
std::optional<HeaderRow> header_row_of(std::span<const std::vector<std::string>> rows,
                                       const Vocabulary& words);

// Of a table that has one. A column of scores is the one that its header named when the form was
// made; where plan.yaml gives that name to another score now, it is doubtful, and a finding. A
// header that is nearly that of a column that is missing is a finding when values stand below it:
// they would be lost.
HeaderReading read_form_header(const FormTable& table, std::size_t file, const FormHeads& heads,
                               FiscalYear year);

}  // namespace fujiplan
