#include "notation/era.h"

#include <algorithm>
#include <iterator>

namespace fujiplan {

template <typename Began>
static const Era* newest_era(Began began) {
  const Era* era = std::ranges::find_if(kEras, began);
  return era == std::end(kEras) ? nullptr : era;
}

const Era* era_of_year(int western) {
  return newest_era([&](const Era& era) { return era.year_before < western; });
}

const Era* era_of_day(std::string_view iso) {
  return newest_era([&](const Era& era) { return era.first_day <= iso; });
}

std::string year_in_era(const Era* era, int western) {
  if (era == nullptr) return std::to_string(western) + "年";
  int year = western - era->year_before;
  std::string text(era->name);
  return year == 1 ? text.append(kFirstYear).append("年")
                   : text.append(std::to_string(year)).append("年");
}

}  // namespace fujiplan
