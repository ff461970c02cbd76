#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "model/prose.h"
#include "model/years/schedule.h"
#include "reports/data/open_data.h"

// What several files of the open data have: columns, code tables, words that stand in cells.
namespace fujiplan {

// The code tables.
inline constexpr Text kClassCodes{"事業分類", "Class"}, kPhaseCodes{"段階", "Phase"},
    kAnswerCodes{"回答状況", "Response"}, kStatusCodes{"実施状況", "Status"},
    kGradeCodes{"総合評価", "Grade"}, kCriterionCodes{"評価項目", "Criterion"},
    kBetterCodes{"良い方向", "Better"}, kGoalOfCodes{"目標値の対象", "Target is for"},
    kMetCodes{"達成状況", "Met"}, kProvisionalCodes{"暫定値", "Provisional"},
    kLineCodes{"計画と実績の区分", "Line"}, kLedgerCodes{"対応状況", "State"};

// What a target is for: the value of each year, or their running total.
inline constexpr Text kOfYear{"年度の値", "yearly value"}, kOfTotal{"累計", "running total"};

// That of the parts of a year, which is called as they are.
struct PartCodes {
  Text head;
  std::string_view name;
  Text title_of_schedule;
};
inline constexpr PartCodes kPartCodes[] = {
    // in the order of Division, from Halves on
    {{"半期", "Half-year"},
     "half",
     {"半期ごとに計画されている段階", "Planned phases by half-year"}},
    {{"四半期", "Quarter"},
     "quarter",
     {"四半期ごとに計画されている段階", "Planned phases by quarter"}},
    {{"月", "Month"}, "month", {"月ごとに計画されている段階", "Planned phases by month"}},
    {{"期", "Term"}, "term", {"期ごとに計画されている段階", "Planned phases by term"}},
};

// Null where the plan does not divide its years.
inline const PartCodes* codes_of_parts(std::size_t parts) {
  auto division = static_cast<std::size_t>(division_of(parts));
  return division == 0 ? nullptr : &kPartCodes[division - 1];
}

// A project with a mark, and one without.
inline constexpr Text kMarked{"該当", "yes"}, kNotMarked{"非該当", "no"};

// Nothing is written there. A cell is never empty.
inline constexpr Text kNoValue{"記載なし", "not stated"};

// What stands for a result that is not published, whether there is one or not, and in a plan that
// gives none.
inline constexpr Text kNotPublic{"非公開", "not published"}, kNoResult{"総合評価なし", "no grade"};

// A word that stands in cells, in the language of the plan.
inline Language language_of(const Plan& plan) {
  return plan.header.language.value;
}
inline bool is_in_japanese(const Plan& plan) {
  return language_of(plan) == Language::Japanese;
}
inline std::string_view said(Text word, const Plan& plan) {
  return word.in(language_of(plan));
}

// A text on one line; most are, as they stand.
inline std::string_view cell_of_text(std::string_view text, Scratch& scratch) {
  auto line = only_line(text);
  return line ? *line : scratch.text(on_one_line(text));
}

// The name of a level, as the first word of a header.
Text name_of_level(const PlanHeader& header, std::size_t depth);

// Those that are not internal.
std::vector<const Criterion*> public_criteria(std::span<const Criterion> criteria);

inline std::string_view year_cell(const Plan&, const DataRow& row, Scratch& s) {
  return s.text(std::to_string(row.year.western));
}
inline std::string_view era_cell(const Plan&, const DataRow& row, Scratch& s) {
  return s.text(spoken(in_eras(row.year), Language::Japanese));
}

inline std::string_view municipality_cell(const Plan& plan, const DataRow&, Scratch&) {
  const Municipality& municipality = plan.header.municipality;
  return municipality.present ? municipality.code.value : said(kNoValue, plan);
}

inline std::string_view plan_code_cell(const Plan& plan, const DataRow&, Scratch& s) {
  return s.text(code_of_plan(plan.header));
}

// F4-1-1-1, of a group F4-M1.1: what no program takes for a day or a number, as it does ids.
std::string key_of(const Plan& plan, ProjectId id);
inline std::string_view key_cell(const Plan& plan, const DataRow& row, Scratch& s) {
  return s.text(key_of(plan, row.project->id.value));
}

// M1.1: a group in a level, which bare would be a number with decimals.
std::string group_code(ProjectId id, std::size_t depth);
std::string group_code(std::string_view number);  // of 1.1

// 1-1-1, of a group M1.1.
std::string code_of(ProjectId id);
inline std::string_view id_cell(const Plan&, const DataRow& row, Scratch& s) {
  return s.text(code_of(row.project->id.value));
}

// Whose the rows are: the first columns of every table.
inline constexpr DataColumn kOwnerColumns[] = {
    with_cells_of(CellsOf::OnePlan, {{"全国地方公共団体コード", "Municipality code"},
                                     "municipality_code",
                                     DataType::Words,
                                     {},
                                     {},
                                     municipality_cell}),
    with_cells_of(
        CellsOf::OnePlan,
        {{"計画コード", "Plan code"}, "plan_code", DataType::Words, {}, {}, plan_code_cell}),
};
// The unit of a number, where a column beside it says it.
inline constexpr Text kInUnitColumn{"単位の列", "see Unit"};

inline constexpr Text kFiscalYear{"年度", "Fiscal year"}, kInYears{"年度", "fiscal year"};
// Stands in a table for the key of the project and its id.
inline constexpr DataColumn kProjectIdColumn =
    with_cells_of(CellsOf::OneProject,
                  {{"事業番号", "Project id"}, "project_id", DataType::Words, {}, {}, id_cell});
inline constexpr DataColumn kProjectKeyColumn =
    with_cells_of(CellsOf::OneProject,
                  {{"事業キー", "Project key"}, "project_key", DataType::Words, {}, {}, key_cell});
inline constexpr DataColumn kYearColumn = with_cells_of(
    CellsOf::OneYear, {kFiscalYear, "fiscal_year", DataType::YearNumber, kInYears, {}, year_cell});
inline constexpr DataColumn kEraColumn = with_cells_of(CellsOf::OneYear, {{"和暦", ""},
                                                                          "japanese_era",
                                                                          DataType::Words,
                                                                          {},
                                                                          {},
                                                                          era_cell,
                                                                          PlanPart::All,
                                                                          is_in_japanese});

// Stand in a table for columns that the plan declares: of each level, each mark, and each own field
// that is a single value. What they are is known by their names.
inline constexpr DataColumn kLevelColumns{{}, "levels", DataType::Code, {}, {}, nullptr};
inline constexpr DataColumn kMarkColumns{{}, kKeysOfMarks, DataType::Code, {},
                                         {}, nullptr,      PlanPart::Marks};
inline constexpr DataColumn kOwnProjectColumns{{}, kKeysOfOwnFields, DataType::Words, {},
                                               {}, nullptr};
inline constexpr DataColumn kOwnAnswerColumns{{}, "survey.+", DataType::Words, {}, {}, nullptr};

// The fields of the plan's own that are public.
inline std::vector<const OwnField*> public_own_fields(std::span<const OwnField> declared) {
  std::vector<const OwnField*> fields = own_fields(declared);
  std::erase_if(
      fields, [](const OwnField* field) { return visibility_of(*field) == Visibility::Internal; });
  return fields;
}

// The fields of a record that hold a T and are not internal, in the order of its table.
template <typename Record, typename T>
const std::vector<const Field<Record>*>& public_fields() {
  static const std::vector<const Field<Record>*> kFields = [] {
    std::vector<const Field<Record>*> fields;
    for (const Field<Record>& field : fields_of(RecordOf<Record>{})) {
      bool is_one = std::holds_alternative<T Record::*>(field.slot);
      if (is_one && field.visibility == Visibility::Public) fields.push_back(&field);
    }
    return fields;
  }();
  return kFields;
}

}  // namespace fujiplan
