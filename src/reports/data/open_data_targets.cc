#include "reports/data/open_data_targets.h"

#include <algorithm>
#include <cstdint>
#include <string>

#include "lists/target_lines.h"
#include "model/rating/achievement.h"
#include "reports/data/open_data_cells.h"

namespace fujiplan {
namespace {

// `part` of a row: the target, among those of its project.
const Target& target_of(const DataRow& row) {
  return row.project->targets.value[row.part];
}
const Figure* value_of(const DataRow& row) {
  const SurveyEntry* answers = answers_of(*row.project, row.year);
  return answers != nullptr ? answers->values.find(target_of(row).key.value) : nullptr;
}
std::string number_cell(const Figure* number, const Plan& plan) {
  bool there = number != nullptr && number->present;
  return there ? std::string(number->text) : said(kNoValue, plan);
}

constexpr Text kInUnitColumn{"単位の列", "see Unit"};

}  // namespace

const DataColumn kTargetColumns[11] = {
    kProjectIdColumn,
    {{"目標キー", "Target key"},
     "target_key",
     DataType::Words,
     {},
     {},
     [](const Plan&, const DataRow& row) { return std::string(target_of(row).key.value); }},
    {{"目標", "Target"},
     "target",
     DataType::Words,
     {},
     {},
     [](const Plan&, const DataRow& row) { return std::string(target_of(row).name.value); }},
    {{"単位", "Unit"},
     "unit",
     DataType::Words,
     {},
     {},
     [](const Plan& plan, const DataRow& row) {
       const Line& unit = target_of(row).unit;
       return unit ? std::string(unit.value) : said(kNoValue, plan);
     }},
    {{"良い方向", "Better"},
     "better",
     DataType::Code,
     {},
     kBetterCodes,
     [](const Plan& plan, const DataRow& row) {
       return std::string(label_of(target_of(row).better.value, language_of(plan)));
     }},
    {{"基準値", "Base"},
     "base",
     DataType::Decimal,
     kInUnitColumn,
     {},
     [](const Plan& plan, const DataRow& row) { return number_cell(&target_of(row).base, plan); }},
    kYearColumn,
    kEraColumn,
    {{"目標値", "Target value"},
     "target_value",
     DataType::Decimal,
     kInUnitColumn,
     {},
     [](const Plan& plan, const DataRow& row) {
       return number_cell(target_of(row).number_in(row.year), plan);
     }},
    {{"実績値", "Value"},
     "value",
     DataType::Decimal,
     kInUnitColumn,
     {},
     [](const Plan& plan, const DataRow& row) { return number_cell(value_of(row), plan); }},
    {{"達成率", "Rate"},
     "rate",
     DataType::Decimal,
     {"%", "%"},
     {},
     [](const Plan& plan, const DataRow& row) {
       const Scheme scheme = scheme_of(plan.header);
       auto percent = rated_target(scheme, *row.project, target_of(row), row.year).percent();
       return percent ? in_decimals(*percent) : said(kNoValue, plan);
     }},
};

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
