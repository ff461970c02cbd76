#pragma once

#include <string>
#include <vector>

#include "render/table.h"
#include "survey/receipt/receipt.h"

// What every file of a receipt says, in the language of the plan.
namespace fujiplan {

std::string receipt_title(const Receipt& receipt, FiscalYear year, Language language);

// For whom, of which forms, what to do now, whom to ask.
std::vector<std::string> receipt_notes(const Receipt& receipt, const PlanHeader& header,
                                       FiscalYear year);

// How much of what: a row for each verdict that there is, in their order, with what it means.
Table receipt_counts(const Receipt& receipt, Language language);
std::vector<Verdict> counted_verdicts(const Receipt& receipt);  // of its rows

Table receipt_projects(const Receipt& receipt, const PlanHeader& header);
// The most urgent of what is said of a project; Unchanged: there is nothing to do.
Verdict verdict_of(const ReceiptProject& project);

Table receipt_lines(const Receipt& receipt, const PlanHeader& header);

}  // namespace fujiplan
