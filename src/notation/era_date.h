#pragma once

#include <string>
#include <string_view>

#include "notation/fiscal_year.h"

namespace fujiplan {

// A date of the files, `2026-11-22`, as a Japanese reader expects it: 令和8年11月22日,
// 令和元年5月1日. By the day on which each era began, from 昭和 on; an earlier day keeps its
// western year. A text that is no date comes back as it is.
std::string era_date(std::string_view iso);

// The same as the plan writes its years: in eras, or 2026年11月22日. In English 22 November 2026.
std::string spoken_date(std::string_view iso, YearStyle style, Language language);

}  // namespace fujiplan
