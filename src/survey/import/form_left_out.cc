#include "survey/import/form_left_out.h"

#include <algorithm>
#include <string>
#include <vector>

#include "survey/form_faults.h"
#include "survey/form_words.h"

namespace fujiplan {

// Both are named, with their owners: plans of two may have one title.
static Message of_other_plan(const FormStamp& stamp, const PlanHeader& header) {
  auto name = [](std::string_view owner, std::string_view plan) {
    return kPlanOfOwner(std::string(owner), std::string(plan));
  };
  return kFormOfOtherPlan(name(stamp.owner, stamp.plan),
                          name(owner_of(header), header.title.value));
}

static bool has_head(const FormTable& table, const std::vector<std::string>& keys) {
  if (!table.header_row) return false;
  return std::ranges::any_of(table.rows[*table.header_row],
                             [&](const std::string& cell) { return is_head(cell, keys); });
}

Message why_left_out(const FormFile& file, std::optional<FiscalYear> its_year, const Plan& plan,
                     FiscalYear year) {
  if (!file.unusable.empty()) return file.unusable;
  if (file.stamp && !is_of_plan(*file.stamp, plan.header)) {
    return of_other_plan(*file.stamp, plan.header);
  }
  const FormTable& table = file.table;
  const Vocabulary words = vocabulary_of(plan.header);
  if (!table.header_row && !table.broken_at) {
    return kNoForm(heads_of_project(words, table.language).id);
  }
  bool of_group = plan.header.level != 0;
  if (has_head(table, of_group ? project_id_keys(words) : group_id_keys())) {
    return of_group ? kFormOfProjects() : kFormOfLevel();
  }
  if (its_year && *its_year != year) return kFormOfOtherYear(in_words(*its_year), in_words(year));
  return {};
}

}  // namespace fujiplan
