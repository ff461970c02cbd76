#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/ledger/ledger.h"
#include "model/plan.h"

namespace fujiplan {

// How people name the plan where a number would name a project: what is said of the whole.
inline constexpr Text kWholePlan{"計画", "plan"};

// A finding, wherever it stands.
struct LedgerRow {
  const Project* of;  // a project, or a group of the tree; null: the whole plan
  const LedgerEntry* entry;
  std::size_t number;  // from 1, in its file
};

// All of them: of the plan, of groups, of projects, each in the order of their numbers and of their
// files. Of a plan that is narrowed to a level only those of its groups.
std::vector<LedgerRow> ledger_rows(const Plan& plan);

// 計画, 1.1, 1-1-2; and what that is called: its title or name.
std::string subject_of(const LedgerRow& row, Language language);
std::string_view name_of_subject(const Plan& plan, const LedgerRow& row);

// The orders in which people read them, each as it was where the years are the same: the newest
// first; those that are open longest first.
void put_newest_first(std::vector<LedgerRow>& rows);
void put_oldest_first(std::vector<LedgerRow>& rows);
void keep_open(std::vector<LedgerRow>& rows);

}  // namespace fujiplan
