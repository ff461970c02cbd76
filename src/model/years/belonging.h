#pragma once

#include <optional>

#include "model/project.h"

// Which years a project belongs to. The counts of a year have no others.
namespace fujiplan {

struct Period;  // model/plan_header.h

enum class Belonging : unsigned char { NotYet, Belongs, Ended };

// The first year of a project: that of its first phase, or without a phase the first year of its
// name or departments; that of its first answers where these are older. None: it has been there
// from the beginning of the plan.
std::optional<FiscalYear> first_year_of(const Project& project);

// last_year_before() its 終了, or the year of the last answers where these are newer. None: it has
// no end.
std::optional<FiscalYear> last_year_of(const Project& project);

// The years from the first to the last: also those of a gap between two phases, and those after it
// was 完了 or 中止, until 終了.
Belonging belonging_in(const Project& project, FiscalYear year);
inline bool belongs_to(const Project& project, FiscalYear year) {
  return belonging_in(project, year) == Belonging::Belongs;
}

// The last year of which a part lies before 終了.
FiscalYear last_year_before(const PartOfYear& end);

// The last year that it has answered, at the latest `until` where that is given; null: none.
const SurveyEntry* last_answers(const Project& project, std::optional<FiscalYear> until = {});

// The newest year of the period that it has answered; none: it has answered for none.
FiscalYear newest_answered(const Project& project, const Period& period);

// The schedule as a year had it; nothing before the first step.
const Schedule& schedule_in(const Project& project, FiscalYear year);

// The start that says 終了; null where the project goes on.
const PhaseStart* end_of(const Schedule& schedule);

}  // namespace fujiplan
