#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "notation/fiscal_year.h"

namespace fujiplan {

// A date of the files, `2026-11-22`, as a Japanese reader expects it: 令和8年11月22日,
// 令和元年5月1日. By the day on which each era began, from 昭和 on; an earlier day keeps its
// western year. A text that is no date comes back as it is.
std::string era_date(std::string_view iso);

// The same as the plan writes its years: in eras, or 2026年11月22日. In English 22 November 2026.
// Of a month, `2026-11`, 令和8年11月 and November 2026.
std::string spoken_date(std::string_view iso, YearStyle style, Language language);

// What a person types for a day or a month, as the files write it: 令和8年11月22日, R8.11,
// 2026/11/22, 2026年11月, 22 November 2026, November 2026. None where it is no such date.
std::optional<std::string> typed_date(std::string_view typed);

}  // namespace fujiplan
