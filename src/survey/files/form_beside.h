#pragma once

#include <string>
#include <vector>

#include "base/language.h"
#include "survey/files/form_table.h"
#include "xlsx/read.h"

// What a workbook holds that is no cell of a form: told in one line each, and not taken. `path`: of
// the workbook, as shown to people.
namespace fujiplan {

// Comments, addresses of links, text boxes and pictures of a sheet.
void tell_beside_cells(const std::string& path, const xlsx::ReadSheet& sheet,
                       std::vector<BesideForm>& told);

// Headers that were made one: what other cells of them held is gone.
void tell_merged_headers(const std::string& path, const xlsx::ReadSheet& sheet,
                         const FormTable& table, std::vector<BesideForm>& told);

// A sheet without a form, where it holds values.
void tell_unused_sheet(const std::string& path, const xlsx::ReadSheet& sheet,
                       std::vector<BesideForm>& told);

void tell_macros(const std::string& path, std::vector<BesideForm>& told);

}  // namespace fujiplan
