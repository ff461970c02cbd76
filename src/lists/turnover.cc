#include "lists/turnover.h"

#include "model/years/belonging.h"

namespace fujiplan {

Turnover turnover_in(std::span<const Project* const> projects, FiscalYear year) {
  Turnover turnover;
  for (const Project* project : projects) {
    bool was = belongs_to(*project, year_after(year, -1)), is = belongs_to(*project, year);
    if (was) ++turnover.before;
    if (is) ++turnover.now;
    if (was && !is) (project->successors ? turnover.merged : turnover.ended).push_back(project);
    if (is && !was) turnover.begun.push_back(project);
  }
  return turnover;
}

}  // namespace fujiplan
