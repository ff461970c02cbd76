#pragma once

#include <string_view>
#include <vector>

#include "model/plan_header.h"
#include "model/project.h"

// The work of a department goes to another: what the lists of projects say from then on. Whoever
// writes it, a command or a fix, writes this.
namespace fujiplan {

struct Handover {
  const PlanHeader& header;
  std::vector<const DepartmentEntry*> old;  // those of one name
  FiscalYear from;
  std::string_view heir;  // as it is called in that year
};

// Do the names, written for the years from `since` on, mean one that hands over?
bool names_old(const Handover& handover, const Names& names, FiscalYear since);

// `departments` or `supporting` of a project, as it is to be: from the year on it has the heir in
// place of the old ones, which it had until then. An heir that is in charge by then does not
// support as well. Of a project that begins later, what it begins with. As it was where it does not
// name them then.
Dated<Names> handed_over(const Handover& handover, const Project& project,
                         Dated<Names> Project::*list);

}  // namespace fujiplan
