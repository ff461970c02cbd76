#include <set>

#include "changes/comparer.h"

namespace fujiplan {

// A schedule that has steps is compared for each year in which one of the two has a new one:
// スケジュール（R8から）. What was planned before a year that only `after` has is what it was.
void Comparer::compare(const FieldPath& at, const Dated<Schedule>& before,
                       const Dated<Schedule>& after) {
  std::set<FiscalYear> years;
  for (const Dated<Schedule>* schedule : {&before, &after}) {
    for (const Step<Schedule>& step : schedule->history) years.insert(step.from.value);
  }
  if (years.empty()) {
    return compare(at, static_cast<const Schedule&>(before), static_cast<const Schedule&>(after));
  }
  for (FiscalYear year : years) {
    FieldPath since = at;
    since.label += in_brackets(from_year(year, how_.language), how_.language);
    compare(since, value_in(before, year), value_in(after, year));
  }
}

}  // namespace fujiplan
