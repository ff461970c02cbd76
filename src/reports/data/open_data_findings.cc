#include "reports/data/open_data_findings.h"

#include <cstdint>
#include <string>

#include "lists/ledger_rows.h"
#include "model/prose.h"
#include "reports/data/open_data_cells.h"

namespace fujiplan {
namespace {

// `part` of a row: the entry, in the file of its project or group, or of the plan.
const LedgerEntry& entry_behind(const Plan& plan, const DataRow& row) {
  const Ledger& ledger = row.project != nullptr ? row.project->findings : plan.header.findings;
  return ledger.value[row.part];
}
LedgerRow ledger_row_of(const Plan& plan, const DataRow& row) {
  return {row.project, &entry_behind(plan, row), row.part + 1};
}

std::string_view kind_cell(const Plan& plan, const DataRow& row, Scratch&) {
  constexpr Text kProject{"事業", "project"};
  if (row.project == nullptr) return said(kWholePlan, plan);
  std::size_t level = row.project->level;
  return said(level == 0 ? kProject : label_of_level(plan.header, level), plan);
}

std::string_view subject_cell(const Plan& plan, const DataRow& row, Scratch& s) {
  return row.project != nullptr ? id_cell(plan, row, s) : said(kNoValue, plan);
}

// Of what is no project of the plan's tables there is none: of the whole plan, of a group beside
// the projects.
std::string_view project_key_cell(const Plan& plan, const DataRow& row, Scratch& s) {
  bool stands_in_tables = row.project != nullptr && row.project->level == plan.header.level;
  return stands_in_tables ? key_cell(plan, row, s) : said(kNoValue, plan);
}

// That of the whole plan is its code.
std::string_view subject_key_cell(const Plan& plan, const DataRow& row, Scratch& s) {
  return row.project != nullptr ? key_cell(plan, row, s) : s.text(code_of_plan(plan.header));
}

std::string_view subject_name_cell(const Plan& plan, const DataRow& row, Scratch&) {
  return name_of_subject(plan, ledger_row_of(plan, row));
}

template <Prose LedgerEntry::*text>
std::string_view text_cell(const Plan& plan, const DataRow& row, Scratch& s) {
  const Prose& value = entry_behind(plan, row).*text;
  return value ? cell_of_text(value.value, s) : said(kNoValue, plan);
}

std::string_view state_cell(const Plan& plan, const DataRow& row, Scratch&) {
  return label_of(state_of(entry_behind(plan, row)), language_of(plan));
}

std::string_view answered_cell(const Plan& plan, const DataRow& row, Scratch& s) {
  const Year& year = entry_behind(plan, row).answered;
  return year ? s.text(std::to_string(year.value.western)) : said(kNoValue, plan);
}

}  // namespace

const DataColumn kFindingColumns[13] = {
    {kProjectKeyColumn.header, kProjectKeyColumn.name, DataType::Words, {}, {}, project_key_cell},
    {{"対象のキー", "Key of that"}, "about_key", DataType::Words, {}, {}, subject_key_cell},
    {{"対象", "About"}, "about", DataType::Words, {}, {}, kind_cell},
    {{"対象の番号", "Id of that"}, "about_id", DataType::Words, {}, {}, subject_cell},
    {{"対象の名称", "Name of that"}, "about_name", DataType::Words, {}, {}, subject_name_cell},
    {{"指摘の番号", "Number of the finding"},
     "finding_number",
     DataType::Words,
     {},
     {},
     [](const Plan&, const DataRow& row, Scratch& s) {
       return s.text(std::to_string(row.part + 1));
     }},
    kYearColumn,
    kEraColumn,
    {{"指摘者", "Said by"},
     "by",
     DataType::Words,
     {},
     {},
     [](const Plan& plan, const DataRow& row, Scratch&) {
       return entry_behind(plan, row).by.value;
     }},
    {{"指摘", "Finding"}, "finding", DataType::Words, {}, {}, text_cell<&LedgerEntry::text>},
    {{"対応状況", "State"}, "state", DataType::Code, {}, kLedgerCodes, state_cell},
    // Not all have one, so it is no column of years, which must be bare numbers throughout.
    {{"回答の時点", "Answered in"}, "answered", DataType::Words, {}, {}, answered_cell},
    {{"回答", "Answer"}, "response", DataType::Words, {}, {}, text_cell<&LedgerEntry::response>},
};

void add_findings(const Plan& plan, FiscalYear, DataRows& rows) {
  std::vector<LedgerRow> all = ledger_rows(plan);
  put_newest_first(all);
  for (const LedgerRow& row : all) {
    auto part = static_cast<std::uint32_t>(row.number - 1);
    rows.add({row.of, row.entry->year.value, part});
  }
}

bool any_findings(const Plan& plan) {
  return !ledger_rows(plan).empty();
}

}  // namespace fujiplan
