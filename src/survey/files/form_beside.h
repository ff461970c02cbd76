#pragma once

#include <vector>

#include "base/language.h"
#include "survey/files/form_table.h"
#include "xlsx/read.h"

// What a workbook holds that is no cell of a form: told in one line each, and not taken.
namespace fujiplan {

// Comments, text boxes and pictures of a sheet.
void tell_beside_cells(const xlsx::ReadSheet& sheet, std::vector<Message>& told);

// Cells of the table that were made one: what other cells of it held is gone.
void tell_merged(const xlsx::ReadSheet& sheet, const FormTable& table, std::vector<Message>& told);

// A sheet without a form, where it holds values.
void tell_unused_sheet(const xlsx::ReadSheet& sheet, std::vector<Message>& told);

void tell_macros(std::vector<Message>& told);

}  // namespace fujiplan
