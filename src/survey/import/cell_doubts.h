#pragma once

#include "survey/import/import.h"

// What a spreadsheet may have made of what somebody typed: taken all the same, and told as a
// remark.
namespace fujiplan {

// Of the answers of a row that are taken: a date where a text is wanted, which 10/20 becomes, and a
// number that lost its last digits.
void doubt_cells(const FormTable& table, const AnsweredRow& row, std::vector<CellFinding>& remarks);

// Cells of the rows below the headers that were made one, up to the row `end`: the first alone is
// read, and the projects of the others are named. `forms` has all rows of the file.
void doubt_merged(const FormTable& table, std::size_t file, std::size_t end, FormAnswers& forms);

}  // namespace fujiplan
