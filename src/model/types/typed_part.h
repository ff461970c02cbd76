#pragma once

#include <optional>
#include <string_view>

#include "model/years/schedule.h"

namespace fujiplan {

// `R4上期`, `fy2026q1`, `2026年度 上期`: what somebody meant who wrote a part of a year so; also as
// the files have it. None where no part is named. In a plan that does not divide its years, the
// year: `令和4`.
std::optional<PartOfYear> typed_part_of_year(std::string_view text, const Vocabulary& words);

}  // namespace fujiplan
