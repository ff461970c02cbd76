#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/enum_names.h"
#include "model/plan.h"
#include "model/rating/inference.h"
#include "render/template_data.h"

// Tables for people who compute with the plan: a row is one fact, values are bare, prose stands
// apart. The columns follow the machine-judged rules of 行政データにおける機械可読性に関するルール.
// One table of columns gives the CSV file, its part of the data dictionary and of datapackage.json.
// Nothing internal is in them, whoever asks.
// All that people read in them is in the language of the plan; names for programs are ASCII.
namespace fujiplan {

// The version of what the tables promise to keep: docs/open-data.md tells what that is. What goes
// on is added; what is taken away or means something else is another version.
inline constexpr std::string_view kDataProfile = "profile/1.0";

enum class DataType : unsigned char { Words, Code, Number, Decimal, YearNumber };
constexpr auto describe(EnumOf<DataType>) {
  return std::array{
      EnumRow<DataType>{DataType::Words, "文字列", "string", {"文字列", "text"}},
      EnumRow<DataType>{DataType::Code, "コード", "string", {"コード", "code"}},
      EnumRow<DataType>{DataType::Number, "整数", "integer", {"整数", "whole number"}},
      EnumRow<DataType>{DataType::Decimal, "数値", "number", {"数値", "number"}},
      EnumRow<DataType>{DataType::YearNumber, "西暦年度", "integer", {"西暦年度", "fiscal year"}},
  };
}

// What a row is about. Cells are made from it when they are printed.
struct DataRow {
  const Project* project = nullptr;
  FiscalYear year = {};    // of tables by year
  std::uint32_t part = 0;  // which of the project's departments, parts of years, texts, scores
};

// Is given the rows of a table one by one: counts them, and keeps as many as there is room for. So
// no more than one table is in memory, as large as it is; all of them would be a fifth of a plan.
class DataRows {
 public:
  DataRows() = default;  // only counts
  explicit DataRows(std::span<DataRow> room) : room_(room) {}
  void add(const DataRow& row) {
    if (count_ < room_.size()) room_[count_] = row;
    ++count_;
  }
  std::size_t count() const { return count_; }

 private:
  std::span<DataRow> room_;
  std::size_t count_ = 0;
};

// The type of a column in SQL. Figures have up to 12 digits before the point and 6 behind it, and
// their sums and rates no more than this holds.
constexpr std::string_view sql_type_of(DataType type) {
  constexpr std::string_view kTypes[] = {"VARCHAR", "VARCHAR", "BIGINT", "DECIMAL(38, 6)",
                                         "INTEGER"};
  return kTypes[static_cast<std::size_t>(type)];
}

// Makes a cell: gives a text of the plan, or makes one in the scratch.
using DataCell = std::string_view(const Plan& plan, const DataRow& row, Scratch& scratch);

// What the cells of a column follow from: rows that have the same have the same text.
enum class CellsOf : unsigned char { OneRow, OnePlan, OneProject, OneYear };

struct DataColumn {
  Text header;            // in the language of the plan; unique in its file
  std::string_view name;  // ASCII, for programs
  DataType type;
  Text unit;   // of a number; empty for others
  Text codes;  // the code table that lists the values; empty when there is none
  DataCell* cell;
  PlanPart of = PlanPart::All;  // where the plan has none of it, there is no such column
  bool (*is_there)(const Plan& plan) = nullptr;  // null: in every plan that has `of`
  const MarkWord* mark = nullptr;                // of the column of a mark, which has no `cell`
  std::size_t depth = 0;                         // of the column of a level, which has none either
  Text header_end = {};                          // what follows `header`
  const OwnField* own = nullptr;                 // of one of the plan's own fields, which has none
  CellsOf cells_of = CellsOf::OneRow;
};
constexpr DataColumn with_cells_of(CellsOf cells_of, DataColumn column) {
  column.cells_of = cells_of;
  return column;
}
std::string header_of(const DataColumn& column, Language language);

// What a row has in a column: a text of the plan, or one that is made in the scratch.
std::string_view cell_of(const DataColumn& column, const Plan& plan, const DataRow& row,
                         Scratch& scratch);

// A file of opendata/ with one row per fact.
struct DataTable {
  Text file;              // "projects.csv"; a report of this name has the table
  std::string_view name;  // ASCII, for programs: "projects"
  Text title;
  std::span<const DataColumn> columns;
  void (*add_rows)(const Plan& plan, FiscalYear newest, DataRows& rows);
  // The part of ratings that it holds, and its title where that is not published.
  bool RatingView::*part = nullptr;
  Text title_without = {};
  PlanPart of = PlanPart::All;  // where the plan has none of it, there is no such file
  // Other columns that it has in some plans; null: in none.
  std::span<const DataColumn> (*columns_in)(const Plan& plan) = nullptr;
  bool (*is_there)(const Plan& plan) = nullptr;  // null: in every plan that has `of`
  // What it is called where that depends on the plan; null, or nothing: `title`.
  Text (*title_in)(const PlanHeader& header) = nullptr;
  // What it is called in a plan of groups (--level); null: as ever.
  Text (*title_of_groups)(const PlanHeader& header) = nullptr;
  // The names of the columns that tell its rows apart, beside those of the owner; some plans do not
  // have them all. None: no two rows are known to differ.
  std::span<const std::string_view> key = {};
};
bool has_table(const Plan& plan, const DataTable& table);

// Open data are for the public, whoever makes them: what of ratings they hold, of any year, and of
// one.
RatingView open_data_view(const Plan& plan);
RatingView open_data_view(const Plan& plan, FiscalYear year);

// What the table holds, of this plan.
std::string_view title_of(const DataTable& table, const Plan& plan);

// Every file but the code tables and the dictionary. `newest`: the last year whose results are
// listed. A plan has those of what it has: has_table(plan, table).
std::span<const DataTable> open_data_tables();

// The columns of a table that the plan has, one for each mark among them.
std::vector<DataColumn> columns_of(const DataTable& table, const Plan& plan);

// A value that stands in a table, in words: the rows of codes.csv.
struct DataCode {
  std::string table, code, name;
};
std::vector<DataCode> data_codes(const Plan& plan);

}  // namespace fujiplan
