#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "survey/edit.h"
#include "survey/import/import.h"
#include "yaml/edit.h"

// An amount stands in a file as one number or as a map by source. A change of the one takes the
// place of the other.
namespace fujiplan {

// The changes of amounts that make one of the other, and what they do to each answer; the others
// are left in `changes`.
struct AmountChanges {
  std::vector<yaml::Change> wanted;
  std::vector<ChangedAnswer> changed;
};
AmountChanges take_amount_changes(const yaml::Document& document, FiscalYear year,
                                  std::span<const SurveyItem> items,
                                  std::vector<AnswerChange>& changes);

// An amount as one number and by source in the same place; none: they can stand together.
struct AmountTwice {
  const SurveyItem *whole, *part;
};
std::optional<AmountTwice> amount_twice(std::span<const AnswerChange> changes);

// A row of a form may have an amount as one number and by source: the number is the sum then, which
// no file has, so it is no answer. Another number is a finding.
void settle_totals(const Plan& plan, FiscalYear year, const FormTable& table, AnsweredRow& row,
                   std::vector<CellFinding>& findings);

// The keys of an answer in the file of a project, from the root down.
std::vector<std::string> path_of(std::span<const std::string_view> keys, FiscalYear year);

}  // namespace fujiplan
