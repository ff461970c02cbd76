#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "xlsx/zip.h"

namespace fujiplan::xlsx {

// What a number format makes of a number, as far as it counts: colours, commas, decimals and words
// around it leave the number what it is.
struct NumberFormat {
  bool date = false, time = false;  // shows a day, a time of the day, or both
  bool elapsed = false;             // a time that may be longer than a day: [h]:mm
  bool percent = false;
  bool operator==(const NumberFormat&) const = default;
};

// Of a code such as `yyyy"年"m"月"d"日"` or `0.0%` (ECMA-376 part 1, 18.8.31), and of one of the
// numbers that Office has for codes of its own (18.8.30).
NumberFormat number_format(std::string_view code);
NumberFormat number_format(unsigned id);

// By the number of the cell's style (`s`). Throws Failure (read_xml).
std::vector<NumberFormat> read_number_formats(Archive& archive, const std::string& part);

}  // namespace fujiplan::xlsx
