#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "survey/files/form_table.h"
#include "survey/form_header.h"

// What a row of a form holds, before any of its cells is read.
namespace fujiplan {

using RowCells = std::span<const std::string>;

bool is_blank(RowCells row);

// The first of its cells that is not blank; row.size() where all are.
std::size_t first_typed(RowCells row);

// How many answers are typed in it, in columns of the form.
std::size_t typed_answers(const FormHeader& header, RowCells row);

// Is anything typed where nobody can tell whose score it is?
bool has_doubtful_answer(const FormHeader& header, RowCells row);

// The last of its file, without the end of a line: the file may have been cut off in it.
bool is_last_without_end(const FormTable& table, std::size_t row);

}  // namespace fujiplan
