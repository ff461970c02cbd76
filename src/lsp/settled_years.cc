#include "lsp/settled_years.h"

#include "run/plan_in_head.h"

namespace fujiplan::lsp {

std::optional<std::set<FiscalYear>> settled_years(const Session& session, OpenPlan& plan) {
  Options of_plan = session.options;
  of_plan.plan = plan.absolute;
  const auto head = find_plan_in_head(session.env, of_plan);
  if (!head) return std::set<FiscalYear>();
  if (!plan.head || plan.head->tree != head->folder.tree) {
    plan.head = {head->folder.tree, years_in_head(session.env, *head)};
  }
  if (!plan.head->years) return std::nullopt;
  return settled_or_earlier(*plan.head->years, plan.plan->relations().newest_answers);
}

}  // namespace fujiplan::lsp
