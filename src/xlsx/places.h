#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "xlsx/read.h"

namespace fujiplan::xlsx {

// `XFD1048576`, the last of a sheet; none for what is beyond, or no cell.
std::optional<CellPlace> parse_place(std::string_view text);

// `A1:C3`, or `A1` alone.
std::optional<CellRange> parse_range(std::string_view text);

// As a formula names it: 回答!E12, '令和8年度 回答'!E12.
std::string place_in_sheet(std::string_view sheet, CellPlace at);

}  // namespace fujiplan::xlsx
