#include "lists/ledger_rows.h"

#include <algorithm>

namespace fujiplan {

static void add_ledger(std::vector<LedgerRow>& rows, const Project* of, const Ledger& ledger) {
  std::size_t number = 0;
  for (const LedgerEntry& entry : ledger.value) rows.push_back({of, &entry, ++number});
}

std::vector<LedgerRow> ledger_rows(const Plan& plan) {
  std::vector<LedgerRow> rows;
  if (plan.header.level == 0) {
    add_ledger(rows, nullptr, plan.header.findings);
    for (const Project& group : plan.groups) add_ledger(rows, &group, group.findings);
  }
  for (const Project& project : plan.projects) add_ledger(rows, &project, project.findings);
  return rows;
}

std::string subject_of(const LedgerRow& row, Language language) {
  return row.of != nullptr ? to_string(row.of->id.value) : std::string(kWholePlan.in(language));
}

std::string_view name_of_subject(const Plan& plan, const LedgerRow& row) {
  return row.of != nullptr ? row.of->name.value : plan.header.title.value;
}

static FiscalYear year_of(const LedgerRow& row) {
  return row.entry->year.value;
}

void put_newest_first(std::vector<LedgerRow>& rows) {
  std::ranges::stable_sort(
      rows, [](const LedgerRow& a, const LedgerRow& b) { return year_of(b) < year_of(a); });
}

void put_oldest_first(std::vector<LedgerRow>& rows) {
  std::ranges::stable_sort(
      rows, [](const LedgerRow& a, const LedgerRow& b) { return year_of(a) < year_of(b); });
}

void keep_open(std::vector<LedgerRow>& rows) {
  std::erase_if(rows, [](const LedgerRow& row) { return !is_open(state_of(*row.entry)); });
}

}  // namespace fujiplan
