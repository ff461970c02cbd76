#pragma once

#include <string>

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
  return spoken(row.year, Language::Japanese);
}

inline constexpr DataColumn kProjectIdColumn{"事業番号", "project_id", DataType::Words,
                                             "",         "",           id_cell};
inline constexpr DataColumn kYearColumn{"年度", "fiscal_year", DataType::YearNumber, "年度",
                                        "",     year_cell};
inline constexpr DataColumn kEraColumn{"和暦", "japanese_era", DataType::Words, "", "", era_cell};

}  // namespace fujiplan
