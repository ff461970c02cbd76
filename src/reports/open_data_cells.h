#pragma once

#include <string>
#include <variant>
#include <vector>

#include "reports/open_data.h"

// Columns that several tables of the open data have.
namespace fujiplan {

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
