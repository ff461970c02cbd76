#include "reports/data/open_data_item_codes.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "model/own/types.h"
#include "reports/data/open_data_cells.h"

namespace fujiplan {
namespace {

// `part` of a row: the field, and which of its codes.
constexpr std::uint32_t kCodesOfField = 0x10000;

std::vector<const OwnField*> code_fields(const Plan& plan, bool of_answers) {
  const DeclaredFields& declared = plan.header.fields;
  std::vector<const OwnField*> fields =
      public_own_fields(of_answers ? declared.survey.value : declared.project.value);
  std::erase_if(fields, [](const OwnField* field) { return field->type.value != OwnType::Codes; });
  return fields;
}

const OwnField& code_field(const Plan& plan, const DataRow& row) {
  return *code_fields(plan, bool{row.year})[row.part / kCodesOfField];
}

void add_codes_in(DataRows& rows, const Project& project, FiscalYear year, const OwnValues& values,
                  const std::vector<const OwnField*>& fields) {
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const OwnValue* value = find_own(values, fields[i]->name.value);
    if (value == nullptr) continue;
    std::size_t count =
        std::min<std::size_t>(std::get<Names>(value->content).value.size(), kCodesOfField);
    for (std::size_t item = 0; item < count; ++item) {
      rows.add({&project, year, static_cast<std::uint32_t>(i * kCodesOfField + item)});
    }
  }
}

}  // namespace

bool has_project_codes(const Plan& plan) {
  bool of_groups = plan.header.level != 0;  // which cannot have them
  return !of_groups && !code_fields(plan, false).empty();
}

bool has_year_codes(const Plan& plan) {
  return !code_fields(plan, true).empty();
}

void add_project_codes(const Plan& plan, FiscalYear, DataRows& rows) {
  std::vector<const OwnField*> fields = code_fields(plan, false);
  for (const Project& project : plan.projects) {
    add_codes_in(rows, project, {}, project.own, fields);
  }
}

void add_year_codes(const Plan& plan, FiscalYear newest, DataRows& rows) {
  std::vector<const OwnField*> fields = code_fields(plan, true);
  for (const Project& project : plan.projects) {
    for (const SurveyEntry& entry : project.survey.entries) {
      if (entry.year.value > newest) continue;
      add_codes_in(rows, project, entry.year.value, entry.own, fields);
    }
  }
}

constexpr DataColumn kFieldColumn{{"項目", "Field"},
                                  "field",
                                  DataType::Words,
                                  {},
                                  {},
                                  [](const Plan& plan, const DataRow& row, Scratch&) {
                                    return said(label_of(code_field(plan, row)), plan);
                                  }};
constexpr DataColumn kCodeColumn{
    {"番号", "Code"},
    "code",
    DataType::Words,
    {},
    {},
    [](const Plan& plan, const DataRow& row, Scratch&) {
      const OwnValues& values =
          row.year ? answers_of(*row.project, row.year)->own : row.project->own;
      const OwnValue* value = find_own(values, code_field(plan, row).name.value);
      return std::get<Names>(value->content).value[row.part % kCodesOfField].value;
    }};

const DataColumn kProjectCodeColumns[3] = {kProjectIdColumn, kFieldColumn, kCodeColumn};
const DataColumn kYearCodeColumns[4] = {kProjectIdColumn,
                                        {kFiscalYear,
                                         "fiscal_year",
                                         DataType::YearNumber,
                                         kInYears,
                                         {},
                                         [](const Plan&, const DataRow& row, Scratch& s) {
                                           return s.text(std::to_string(row.year.western));
                                         }},
                                        kFieldColumn,
                                        kCodeColumn};

}  // namespace fujiplan
