#include <doctest/doctest.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "reports/data/open_data_cells.h"

// profile/1.0: tables, columns and keys that programs of others rely on (docs/open-data.md). A line
// that fails here needs another version of the profile; what is added needs a line more.
namespace fujiplan::testing {
namespace {

struct Promise {
  std::string_view file, columns, key;  // ASCII names in their order
};
constexpr Promise kPromises[] = {
    {"projects.csv", "project_key project_id name class page", "project_key"},
    {"departments.csv", "project_key project_id department", "project_key department"},
    {"supporting.csv", "project_key project_id supporting", "project_key supporting"},
    {"schedule.csv",
     "project_key project_id fiscal_year half quarter month term japanese_era phase_code",
     "project_key fiscal_year half quarter month term"},
    {"successors.csv", "project_key project_id successor_key successor_id",
     "project_key successor_id"},
    {"predecessors.csv", "project_key project_id former_id", "project_key former_id"},
    {"roadmaps.csv",
     "project_key project_id line fiscal_year half quarter month term japanese_era phase_code",
     "project_key line fiscal_year half quarter month term"},
    {"results.csv", "project_key project_id fiscal_year japanese_era answer status grade",
     "project_key fiscal_year"},
    {"rubric.csv", "fiscal_year japanese_era criterion level place meaning",
     "fiscal_year criterion level"},
    {"rubric_grades.csv", "fiscal_year japanese_era grade place lowest_value unit condition",
     "fiscal_year grade"},
    {"evaluations.csv", "project_key project_id fiscal_year japanese_era criterion score",
     "project_key fiscal_year criterion"},
    {"reviews.csv",
     "project_key project_id fiscal_year japanese_era reviewer judgement of_department comment response",
     "project_key fiscal_year reviewer"},
    {"review_scores.csv",
     "project_key project_id fiscal_year japanese_era reviewer criterion level",
     "project_key fiscal_year reviewer criterion"},
    {"projects_番号.csv", "project_key project_id field code", "project_key field code"},
    {"years_番号.csv", "project_key project_id fiscal_year field code",
     "project_key fiscal_year field code"},
    {"targets.csv",
     "project_key project_id target_key target unit better base target_for fiscal_year japanese_era target_value original_target target_in_words value running_total as_of provisional rate met",
     "project_key target_key fiscal_year"},
    {"amounts.csv", "project_key project_id fiscal_year japanese_era kind source amount",
     "project_key fiscal_year kind source"},
    {"corrections.csv",
     "project_key project_id correction_number fiscal_year japanese_era date item_key item was now reason",
     "project_key correction_number"},
    {"findings.csv",
     "project_key about_key about about_id about_name finding_number fiscal_year japanese_era by finding state answered response",
     "about_key finding_number"},
    {"projects_本文.csv", "project_key project_id field text", "project_key field"},
    {"years_本文.csv", "project_key project_id fiscal_year japanese_era kind field text",
     "project_key fiscal_year kind field"},
};

constexpr std::string_view kDeclared[] = {kLevelColumns.name, kMarkColumns.name,
                                          kOwnProjectColumns.name,
                                          kOwnAnswerColumns.name};  // by each plan

// Types say how a value is written: a number stays one.
struct PromisedType {
  std::string_view column;
  DataType type;
};
constexpr PromisedType kTypes[] = {
    {"page", DataType::Number},          {"fiscal_year", DataType::YearNumber},
    {"place", DataType::Number},         {"lowest_value", DataType::Decimal},
    {"score", DataType::Number},         {"base", DataType::Decimal},
    {"target_value", DataType::Decimal}, {"original_target", DataType::Decimal},
    {"value", DataType::Decimal},        {"running_total", DataType::Decimal},
    {"rate", DataType::Decimal},         {"amount", DataType::Number},
};

bool is_number(DataType type) {
  return type != DataType::Words && type != DataType::Code;
}

std::vector<std::string_view> names_of(const DataTable& table) {
  std::vector<std::string_view> names;
  for (const DataColumn& column : table.columns) {
    if (std::ranges::find(kDeclared, column.name) != std::end(kDeclared)) continue;
    if (column.name == kProjectIdColumn.name) names.push_back(kProjectKeyColumn.name);
    names.push_back(column.name);
  }
  return names;
}

TEST_CASE("open data keep the tables, columns and keys of their profile") {
  CHECK(kDataProfile == "profile/1.0");
  CHECK(open_data_tables().size() == std::size(kPromises));
  for (const Promise& promise : kPromises) {
    CAPTURE(promise.file);
    auto table = std::ranges::find_if(
        open_data_tables(), [&](const DataTable& it) { return it.file.ja == promise.file; });
    REQUIRE(table != open_data_tables().end());
    CHECK(names_of(*table) == split(promise.columns, ' '));
    CHECK(std::vector<std::string_view>(table->key.begin(), table->key.end()) ==
          split(promise.key, ' '));
  }
  CHECK(kOwnerColumns[0].name == "municipality_code");
  CHECK(kOwnerColumns[1].name == "plan_code");
}

TEST_CASE("numbers of the open data stay numbers, and all else texts") {
  for (const DataTable& table : open_data_tables()) {
    for (const DataColumn& column : table.columns) {
      CAPTURE(column.name);
      auto promised = std::ranges::find(kTypes, column.name, &PromisedType::column);
      bool is_promised = promised != std::end(kTypes);
      CHECK(is_promised == is_number(column.type));
      if (is_promised) CHECK(column.type == promised->type);
    }
  }
}

}  // namespace
}  // namespace fujiplan::testing
