#include "reports/data/open_data_targets.h"

#include <algorithm>
#include <cstdint>
#include <string>

#include "lists/target_lines.h"
#include "model/rating/scheme.h"
#include "reports/data/open_data_cells.h"

namespace fujiplan {
namespace {

// `part` of a row: the target, among those of its project.
const Target& target_of(const DataRow& row) {
  return row.project->targets.value[row.part];
}
TargetInYear in_year(const Plan& plan, const DataRow& row) {
  const SurveyEntry* entry = answers_of(*row.project, row.year);
  return target_in_year(target_of(row), row.year, entry != nullptr ? &entry->values : nullptr,
                        scheme_of(plan.header).rate);
}
std::string number_cell(const Figure* number) {
  bool there = number != nullptr && number->present;
  return there ? std::string(number->text) : std::string(kNoValue);
}

}  // namespace

const DataColumn kTargetColumns[11] = {
    kProjectIdColumn,
    {"目標キー", "target_key", DataType::Words, "", "",
     [](const Plan&, const DataRow& row) { return std::string(target_of(row).key.value); }},
    {"目標", "target", DataType::Words, "", "",
     [](const Plan&, const DataRow& row) { return std::string(target_of(row).name.value); }},
    {"単位", "unit", DataType::Words, "", "",
     [](const Plan&, const DataRow& row) {
       const Line& unit = target_of(row).unit;
       return std::string(unit ? unit.value : kNoValue);
     }},
    {"良い方向", "better", DataType::Code, "", kBetterCodes,
     [](const Plan&, const DataRow& row) {
       return std::string(name_of(target_of(row).better.value));
     }},
    {"基準値", "base", DataType::Decimal, "単位の列", "",
     [](const Plan&, const DataRow& row) { return number_cell(&target_of(row).base); }},
    kYearColumn,
    kEraColumn,
    {"目標値", "target_value", DataType::Decimal, "単位の列", "",
     [](const Plan& plan, const DataRow& row) { return number_cell(in_year(plan, row).goal); }},
    {"値", "value", DataType::Decimal, "単位の列", "",
     [](const Plan& plan, const DataRow& row) { return number_cell(in_year(plan, row).value); }},
    {"達成率", "rate", DataType::Decimal, "%", "",
     [](const Plan& plan, const DataRow& row) {
       auto percent = in_year(plan, row).percent();
       return percent ? in_decimals(*percent) : std::string(kNoValue);
     }},
};

void add_targets(const Plan& plan, FiscalYear, DataRows& rows) {
  for (const Project& project : plan.projects) {
    for (TargetPlace place : target_places(project)) {
      if (place.year.western == 0) continue;  // the base has a column
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
