#include "reports/data/kept_cell.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "unit/support.h"

namespace fujiplan::testing {

static std::vector<DataRow> rows_of(const DataTable& table, const Plan& plan) {
  const FiscalYear newest = plan.header.period.to.value;
  DataRows counted;
  table.add_rows(plan, newest, counted);
  std::vector<DataRow> rows(counted.count());
  DataRows kept(rows);
  table.add_rows(plan, newest, kept);
  return rows;
}

// The texts of a column, one after the other, which are made once where rows are said to be alike.
static void check_column(const DataColumn& column, const Plan& plan,
                         const std::vector<DataRow>& rows) {
  KeptCell kept;
  Scratch scratch(plan.header.language.value);
  for (const DataRow& row : rows) {
    const Scratch::Mark mark = scratch.mark();
    const std::string own(cell_of(column, plan, row, scratch));
    scratch.rewind(mark);
    CHECK(kept.text(column, plan, row, scratch) == own);
    scratch.rewind(mark);
  }
}

TEST_CASE("a cell that is kept for further rows is what each of them has") {
  std::size_t are_kept = 0;
  for (const Plan* plan : {&real_plan(), &examples_plan()}) {
    for (const DataTable& table : open_data_tables()) {
      if (!has_table(*plan, table)) continue;
      INFO(table.name);
      const std::vector<DataRow> rows = rows_of(table, *plan);
      for (const DataColumn& column : columns_of(table, *plan)) {
        INFO(column.name);
        check_column(column, *plan, rows);
        are_kept += column.cells_of != CellsOf::OneRow ? rows.size() : 0;
      }
    }
  }
  CHECK(are_kept > 1000);
}

TEST_CASE("a cell that is too long to be kept is made for each row") {
  static const std::string kLong(1000, 'x');
  const Plan plan;
  const DataColumn column = with_cells_of(
      CellsOf::OnePlan, {{"長い", "Long"},
                         "long",
                         DataType::Words,
                         {},
                         {},
                         [](const Plan&, const DataRow&, Scratch& s) { return s.text(kLong); }});
  check_column(column, plan, std::vector<DataRow>(3));
}

}  // namespace fujiplan::testing
