#pragma once

#include <string_view>

#include "render/table_workbook.h"

namespace fujiplan {

// A CSV of this program as a workbook with one sheet. The first row has the headers; the apostrophe
// before what looks like a formula goes, as no text of a workbook is taken for one. A column is one
// of numbers where each of its cells is a number or empty, without zeros before it; years are among
// them, so that digits are in no groups.
xlsx::Workbook csv_workbook(std::string_view csv, const SheetName& name);

}  // namespace fujiplan
