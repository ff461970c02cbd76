#pragma once

#include <string>
#include <string_view>

#include "xlsx/number_format.h"

namespace fujiplan::xlsx {

// From which day a workbook counts.
enum class DateSystem : unsigned char {
  From1900,  // 1 is 1900-01-01; 60 is 1900-02-29, a day that Lotus 1-2-3 invented
  From1904,  // 0 is 1904-01-01, as on the first Macs
};

// A number of a file as people typed it: decimals with no more than the 15 digits that spreadsheets
// show, never an exponent (1E+06 is 1000000); 35% where the format says so; a date as 2026-11-30, a
// time as 10:30. Text that is no number, and a day before or after those that Excel knows, stay as
// they are.
std::string number_text(std::string_view written, const NumberFormat& format, DateSystem system);

// Has the number more digits than that? So does a whole one beyond them: what a spreadsheet shows
// of it are not the digits that were typed. The error of a sum of decimals, as in
// 0.30000000000000004, is none.
bool is_rounded(std::string_view written);

}  // namespace fujiplan::xlsx
