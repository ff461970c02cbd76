#pragma once

#include <string>
#include <variant>
#include <vector>

#include "reports/data/open_data.h"

// What several files of the open data have: columns, code tables, words that stand in cells.
namespace fujiplan {

// The code tables.
inline constexpr std::string_view kClassCodes = "事業分類", kHalfCodes = "半期",
                                  kPhaseCodes = "段階", kAnswerCodes = "回答状況",
                                  kStatusCodes = "実施状況", kGradeCodes = "総合評価",
                                  kCriterionCodes = "評価項目", kPlanCodes = "上位計画",
                                  kBetterCodes = "良い方向";

// A project with a mark, and one without.
inline constexpr std::string_view kMarked = "該当", kNotMarked = "非該当";

// Nothing is written there. A cell is never empty.
inline constexpr std::string_view kNoValue = "記載なし";

// What stands for a result that is not published, whether there is one or not, and in a plan that
// gives none.
inline constexpr std::string_view kNotPublic = "非公開", kNoResult = "総合評価なし";

// The criteria that are not internal.
std::vector<const Criterion*> public_criteria(const Plan& plan);

inline std::string id_cell(const Plan&, const DataRow& row) {
  return to_string(row.project->id.value);
}
inline std::string year_cell(const Plan&, const DataRow& row) {
  return std::to_string(row.year.western);
}
inline std::string era_cell(const Plan&, const DataRow& row) {
  return spoken(in_eras(row.year), Language::Japanese);
}

inline constexpr DataColumn kProjectIdColumn{"事業番号", "project_id", DataType::Words,
                                             "",         "",           id_cell};
inline constexpr DataColumn kYearColumn{"年度", "fiscal_year", DataType::YearNumber, "年度",
                                        "",     year_cell};
inline constexpr DataColumn kEraColumn{"和暦", "japanese_era", DataType::Words, "", "", era_cell};

// Stand in a table for columns that the plan declares: of each level, each mark, and each own field
// that is a single value. What they are is known by their names.
inline constexpr DataColumn kLevelColumns{"", "levels", DataType::Code, "", "", nullptr};
inline constexpr DataColumn kMarkColumns{"", kKeysOfMarks, DataType::Code, "",
                                         "", nullptr,      PlanPart::Marks};
inline constexpr DataColumn kOwnProjectColumns{"", kKeysOfOwnFields, DataType::Words, "",
                                               "", nullptr};
inline constexpr DataColumn kOwnAnswerColumns{"", "survey.+", DataType::Words, "", "", nullptr};

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
