#include "lists/roadmap_sheet.h"

#include <doctest/doctest.h>

#include <map>
#include <set>
#include <string>

#include "lists/selection.h"
#include "unit/support.h"

namespace fujiplan {
namespace {

// A table with a row for each of the groups' rows: group, id, name, times, and a column behind.
Table table_for(const Plan& plan, const std::vector<RoadmapGroup>& groups) {
  Table table{{{"群"}, {"番号"}, {"名称"}}, {}};
  for (const PartOfYear& at : times_of(plan.header)) table.columns.push_back({to_string(at)});
  table.columns.push_back({"後"});
  for (const RoadmapGroup& group : groups) {
    for (const RoadmapRow& row : group.rows) {
      auto& cells = table.rows.emplace_back();
      cells = {group.group, to_string(row.project->id.value), std::string(row.project->name.value)};
      cells.resize(table.columns.size() - 1);
      cells.emplace_back("後");
    }
  }
  return table;
}

// On paper without colours every half-year with a phase still says which one it is; on a screen
// phases have colours of their own.
TEST_CASE("a roadmap has a colour and a number wherever a phase is planned") {
  const Plan& plan = testing::real_plan();
  auto groups = roadmap(plan, select(plan, {}));
  Table table = table_for(plan, groups);
  xlsx::Sheet sheet = roadmap_sheet(
      plan.header,
      {.groups = groups, .table = table, .first_time = 3, .legend = "凡例", .notes = "注"},
      {"ロードマップ", "ロードマップ", "計画"}, Language::Japanese);
  std::size_t at = 3;  // below the title, the legend and the header
  std::map<std::string, std::set<std::uint32_t>> fills;
  for (const RoadmapGroup& group : groups) {
    CHECK(sheet.rows[at++].cells[0].text == group.group);
    for (const RoadmapRow& row : group.rows) {
      const auto& cells = sheet.rows[at++].cells;
      REQUIRE(cells.size() == row.cells.size() + 3);
      CHECK(cells[0].text == to_string(row.project->id.value));
      CHECK(cells.back().text == "後");
      for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const RoadmapCell& cell = row.cells[i];
        const xlsx::Cell& shown = cells[2 + i];
        CHECK(shown.text == (cell.phase ? code_of(*cell.phase) : cell.ends ? "終了" : ""));
        CHECK((shown.look.fill != xlsx::kNoColor) == cell.phase.has_value());
        CHECK(shown.look.bold == cell.begins);
        if (cell.phase) fills[shown.text].insert(shown.look.fill);
      }
    }
  }
  CHECK(fills.size() == 4);
  std::set<std::uint32_t> colours;
  for (const auto& [phase, of_phase] : fills) {
    CHECK(of_phase.size() == 1);
    colours.insert(*of_phase.begin());
  }
  CHECK(colours.size() == 4);
  // The legend below, in the same colours.
  ++at;
  for (const auto& [phase, of_phase] : fills) {
    CHECK(sheet.rows[at].cells[0].text == phase);
    CHECK(sheet.rows[at++].cells[0].look.fill == *of_phase.begin());
  }
  CHECK(sheet.rows[at].cells[0].text == "注");
  CHECK(sheet.frozen == CellPlace{3, 2});
  CHECK(sheet.repeated_row == 2);
}

TEST_CASE("a roadmap of a plan without a schedule is its list by groups") {
  const Plan& plan = testing::examples_plan();
  auto groups = roadmap(plan, select(plan, {}));
  Table table{{{"群"}, {"番号"}}, {}};
  for (const RoadmapGroup& group : groups) {
    for (const RoadmapRow& row : group.rows) {
      table.rows.push_back({group.group, to_string(row.project->id.value)});
    }
  }
  xlsx::Sheet sheet = roadmap_sheet(plan.header, {.groups = groups, .table = table},
                                    {"一覧", "一覧", "計画"}, Language::Japanese);
  CHECK(sheet.rows.size() == 2 + groups.size() + table.rows.size());
}

}  // namespace
}  // namespace fujiplan
