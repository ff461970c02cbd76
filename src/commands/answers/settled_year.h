#pragma once

#include <optional>
#include <set>
#include <span>

#include "commands/answers/typed_edit.h"

namespace fujiplan {

// The last of the answered_years() in HEAD; where git does not tell, in the plan at hand. None:
// nothing has been published yet.
std::optional<FiscalYear> last_answered_year(Context& context, const Plan& plan);

// Throws UsageError where all have answered the last year of the plan: there is no year left that a
// changed schedule could hold for.
void require_open_year(std::optional<FiscalYear> answered, const Plan& plan);

// Says on stderr that what is to hold from `from` on changes years that all have answered: reports
// on them will not come out as they were published.
void tell_answered_years(Context& context, const Plan& plan, FiscalYear from);

// The years that are settled in HEAD, and all before one that has answers; where git does not have
// the plan, those that look settled in the plan at hand.
struct SettledYears {
  enum class ToldBy : unsigned char {
    Head,
    PlanAtHand,
    Nobody,  // HEAD has the plan, but with errors that hide its years: any may be settled
  };
  std::set<FiscalYear> years;
  ToldBy told_by = ToldBy::PlanAtHand;
};
SettledYears settled_years_of(Context& context, const Plan& plan);

// Is the year settled in HEAD, and are answers of one of these projects among what was published?
// Where git does not tell, nothing is looked at: false. `plan`: before they are written.
bool is_settled_in_head(Context& context, const Plan& plan, std::span<const ProjectId> projects,
                        FiscalYear year);

// Is the year of the edit settled in HEAD, and the answers of the project among what was published?
// Then it says on stderr that `correct` is to be used, and nothing may be written. Where git does
// not tell, it warns, as far as the plan at hand looks settled, and lets the edit be: false.
bool is_refused_as_settled(Context& context, const TypedEdit& typed);

}  // namespace fujiplan
