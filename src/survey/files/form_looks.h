#pragma once

#include <cstdint>
#include <string>

#include "survey/columns/form_columns.h"
#include "xlsx/workbook.h"

// How a form looks as a workbook: quiet greys for what is there, white for what is to come, and two
// colours for what needs a second look.
namespace fujiplan {

inline constexpr std::uint32_t kGrey = 0xF2F2F2;        // only for reading
inline constexpr std::uint32_t kHeaderGrey = 0xD9D9D9;  // above it
inline constexpr std::uint32_t kWhite = 0xFFFFFF;       // to be filled in
inline constexpr std::uint32_t kHeaderBlue = 0xDDE6EF;  // above it
inline constexpr std::uint32_t kLacking = 0xFFF2CC;     // an answer that is needed
inline constexpr std::uint32_t kDoubtful = 0xFCE4D6;    // an answer that may be wrong

xlsx::Look look_of_header(const FormColumn& column);
xlsx::Look look_of_cells(const FormColumn& column);

// Are numbers typed into the column, or shown there? Spreadsheets then take them as such.
bool holds_numbers(const FormColumn& column);

// What the form says in a cell of the column: a number where that says the same to whoever reads it
// back.
xlsx::Cell cell_of(const FormColumn& column, const std::string& text);

// Digits of the usual size that show the cells of the column whole, or in lines of a length that
// reads well. `form` has the column.
struct Form;
double width_of(const Form& form, std::size_t column);

// A column that is only for reading and has nothing to read: the plan of a year in which nothing is
// planned, answers of a year without any.
bool has_nothing_to_read(const Form& form, std::size_t column);

}  // namespace fujiplan
