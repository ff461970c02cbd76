#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/years/schedule.h"

namespace fujiplan {

// `R4上期`, `fy2026q1`, `2026年度 上期`: what somebody meant who wrote a part of a year so; also as
// the files have it. None where no part is named. In a plan that does not divide its years, the
// year: `令和4`.
std::optional<PartOfYear> typed_part_of_year(std::string_view text, const Vocabulary& words);

// Does it, a year or a part of one, surely name a fiscal year? `令和4年度`, `r4`, `FY2022`, and
// `2022` where plans write years so. `2022` elsewhere, `R4年` and `令和4` may be calendar years.
bool is_surely_fiscal(std::string_view typed, YearStyle style);

// `R04` and `Ｈ０９上` as R4 and H9上; all else as it is.
std::string without_spare_zero(std::string_view typed);

}  // namespace fujiplan
