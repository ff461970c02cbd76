#include "reports/data/open_data_targets.h"

#include <algorithm>
#include <cstdint>
#include <string>

#include "lists/target_lines.h"
#include "model/rating/achievement.h"
#include "notation/decimal.h"
#include "reports/data/open_data_cells.h"

namespace fujiplan {
namespace {

// `part` of a row: the target, among those of its project.
const Target& target_of(const DataRow& row) {
  return row.project->targets.value[row.part];
}
const ReachedValue* value_of(const DataRow& row) {
  const SurveyEntry* answers = answers_of(*row.project, row.year);
  return answers != nullptr ? answers->values.find(target_of(row).key.value) : nullptr;
}
TargetInYear rated(const Plan& plan, const DataRow& row) {
  return rated_target(scheme_in(plan.header, row.year), *row.project, target_of(row), row.year);
}

// --- which columns there are: by what plan and targets say, not by answers, so that the columns of
// a year are the same whenever its data are made

template <bool (*is_it)(const Target&)>
bool any_target(const Plan& plan) {
  return std::ranges::any_of(plan.projects, [](const Project& project) {
    return std::ranges::any_of(project.targets.value, is_it);
  });
}
bool is_sum(const Target& target) {
  return target.is_sum();
}
bool has_original(const Target& target) {
  return target.original.present;
}
bool is_in_words(const Target& target) {
  return target.words.present;
}
bool is_provisional(const ReachedValue& value) {
  return value.provisional.value;
}
std::string_view number_cell(const Figure* number, const Plan& plan) {
  bool there = number != nullptr && number->present;
  return there ? number->text : said(kNoValue, plan);
}

}  // namespace

const DataColumn kTargetColumns[18] = {
    kProjectIdColumn,
    {{"目標キー", "Target key"},
     "target_key",
     DataType::Words,
     {},
     {},
     [](const Plan&, const DataRow& row, Scratch&) { return target_of(row).key.value; }},
    {{"目標", "Target"},
     "target",
     DataType::Words,
     {},
     {},
     [](const Plan&, const DataRow& row, Scratch&) { return target_of(row).name.value; }},
    {{"単位", "Unit"},
     "unit",
     DataType::Words,
     {},
     {},
     [](const Plan& plan, const DataRow& row, Scratch&) {
       const Line& unit = target_of(row).unit;
       return unit ? unit.value : said(kNoValue, plan);
     }},
    {{"良い方向", "Better"},
     "better",
     DataType::Code,
     {},
     kBetterCodes,
     [](const Plan& plan, const DataRow& row, Scratch&) {
       return label_of(target_of(row).better.value, language_of(plan));
     }},
    {{"基準値", "Base"},
     "base",
     DataType::Decimal,
     kInUnitColumn,
     {},
     [](const Plan& plan, const DataRow& row, Scratch&) {
       return number_cell(&target_of(row).base, plan);
     }},
    {{"目標値の対象", "Target is for"},
     "target_for",
     DataType::Code,
     {},
     kGoalOfCodes,
     [](const Plan& plan, const DataRow& row, Scratch&) {
       return said(target_of(row).is_sum() ? kOfTotal : kOfYear, plan);
     },
     PlanPart::All,
     has_sums},
    kYearColumn,
    kEraColumn,
    {{"目標値", "Target value"},
     "target_value",
     DataType::Decimal,
     kInUnitColumn,
     {},
     [](const Plan& plan, const DataRow& row, Scratch&) {
       return number_cell(target_of(row).number_in(row.year), plan);
     }},
    {{"当初目標値", "Original target"},
     "original_target",
     DataType::Decimal,
     kInUnitColumn,
     {},
     [](const Plan& plan, const DataRow& row, Scratch&) {
       return number_cell(target_of(row).original.find(row.year), plan);
     },
     PlanPart::All,
     any_target<has_original>},
    {{"言葉による目標", "Target in words"},
     "target_in_words",
     DataType::Words,
     {},
     {},
     [](const Plan& plan, const DataRow& row, Scratch&) {
       const Line* words = target_of(row).words.find(row.year);
       return words != nullptr ? words->value : said(kNoValue, plan);
     },
     PlanPart::All,
     has_words},
    {{"実績値", "Value"},
     "value",
     DataType::Decimal,
     kInUnitColumn,
     {},
     [](const Plan& plan, const DataRow& row, Scratch&) {
       const ReachedValue* value = value_of(row);
       return number_cell(value != nullptr ? &value->value : nullptr, plan);
     }},
    {{"実績値の累計", "Running total"},
     "running_total",
     DataType::Decimal,
     kInUnitColumn,
     {},
     [](const Plan& plan, const DataRow& row, Scratch& s) {
       auto total = rated(plan, row).total;
       return total ? s.text(decimal_text(*total)) : said(kNoValue, plan);
     },
     PlanPart::All,
     has_sums},
    {{"時点", "As of"},
     "as_of",
     DataType::Words,
     {},
     {},
     [](const Plan& plan, const DataRow& row, Scratch&) {
       const ReachedValue* value = value_of(row);
       bool dated = value != nullptr && value->as_of;
       return dated ? value->as_of.value : said(kNoValue, plan);
     }},
    {{"暫定値", "Provisional"},
     "provisional",
     DataType::Code,
     {},
     kProvisionalCodes,
     [](const Plan& plan, const DataRow& row, Scratch&) {
       const ReachedValue* value = value_of(row);
       if (value == nullptr) return said(kNoValue, plan);
       return said(is_provisional(*value) ? kMarked : kNotMarked, plan);
     }},
    {{"達成率", "Rate"},
     "rate",
     DataType::Decimal,
     {"%", "%"},
     {},
     [](const Plan& plan, const DataRow& row, Scratch& s) {
       auto percent = rated(plan, row).percent();
       return percent ? s.text(in_decimals(*percent)) : said(kNoValue, plan);
     }},
    {{"達成状況", "Met"},
     "met",
     DataType::Code,
     {},
     kMetCodes,
     [](const Plan& plan, const DataRow& row, Scratch&) {
       const Flag* judged = rated(plan, row).judged();
       if (judged == nullptr) return said(kNoValue, plan);
       return said(judged->value ? kMet : kNotMet, plan);
     },
     PlanPart::All,
     has_words},
};

bool has_sums(const Plan& plan) {
  return any_target<is_sum>(plan);
}
bool has_words(const Plan& plan) {
  return any_target<is_in_words>(plan);
}

void add_targets(const Plan& plan, FiscalYear, DataRows& rows) {
  for (const Project& project : plan.projects) {
    for (TargetPlace place : target_places(project)) {
      if (!place.year) continue;  // the base has a column
      auto part = static_cast<std::uint32_t>(place.target - project.targets.value.data());
      rows.add({&project, place.year, part});
    }
  }
}

bool has_targets(const Plan& plan) {
  return std::ranges::any_of(plan.projects,
                             [](const Project& project) { return project.targets.present; });
}

}  // namespace fujiplan
