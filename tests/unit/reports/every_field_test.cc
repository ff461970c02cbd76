#include <doctest/doctest.h>

#include <algorithm>
#include <regex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "case_runner.h"
#include "files/embedded_files.h"
#include "lists/listing.h"
#include "model/marks.h"
#include "model/project.h"
#include "reports/data/open_data.h"
#include "reports/shown/root.h"
#include "reports/shown/types.h"

// Open data and the sheets name fields by hand. A new field is in them, or is left out on purpose.
namespace fujiplan::testing {
namespace {

struct FieldPlace {
  std::string_view record, key;
  std::string_view file, column;      // of the open data; a `field` column holds the label
  std::string_view left_out_of = {};  // the sheets: why
  std::string_view why = {};          // it is not in the open data
};

constexpr std::string_view kPage = "readers of the sheets do not need the printed plan";
constexpr std::string_view kOldPlan = "readers of the sheets do not have the old plan";
constexpr std::string_view kYen = "amounts.csv has those that a plan publishes";

// A template may name a field by a word of its own.
struct InSheet {
  std::string_view record, key, word;
};
constexpr InSheet kInSheet[] = {
    {"project", kKeysOfMarks, "marks"},
    {"project", "original_schedule", "roadmap"},
    {"project", "schedule", "stretches"},
    {"project", "activities", "planned_years"},
    {"project", "survey", "answered_years"},
    {"project", "findings", "has_findings"},
    {"survey", "schedule", "worked"},
    {"survey", "budget", "amounts"},
    {"survey", "actual", "amounts"},
    {"project", kKeysOfOwnFields, "own_fields"},
    {"survey", kKeysOfOwnFields, "own_fields"},
    {"survey", "reviews", "review_lines"},
};

constexpr FieldPlace kPlaces[] = {
    {"project", "id", "projects.csv", "project_id"},
    {"project", "formerly", "predecessors.csv", "former_id", kOldPlan},
    {"project", "name", "projects.csv", "name"},
    {"project", "class", "projects.csv", "class"},
    {"project", kKeysOfMarks, "projects.csv", kKeysOfMarks},
    {"project", "departments", "departments.csv", "department"},
    {"project", "supporting", "supporting.csv", "supporting"},
    {"project", "page", "projects.csv", "page", kPage},
    {"project", kKeysOfOwnFields, "projects.csv", kKeysOfOwnFields},
    {"project", "overview", "projects_本文.csv", "field"},
    {"project", "purpose", "projects_本文.csv", "field"},
    {"project", "effects", "projects_本文.csv", "field"},
    {"project", "challenges", "projects_本文.csv", "field"},
    {"project", "related", "projects_本文.csv", "field"},
    {"project", "indicator", "projects_本文.csv", "field"},
    {"project", "targets", "targets.csv", "target_value"},
    {"project", "original_schedule", "roadmaps.csv", "phase_code"},
    {"project", "schedule", "schedule.csv", "phase_code"},
    {"project", "successors", "successors.csv", "successor_id"},
    {"project", "assignees", "", "", "", "departments.csv has who is responsible"},
    {"project", "activities", "years_本文.csv", "field"},
    {"project", "corrections", "corrections.csv", "item_key", "errata.md has them"},
    {"project", "findings", "findings.csv", "finding"},
    {"project", "survey", "results.csv", "status"},
    {"survey", "status", "results.csv", "status"},
    {"survey", "schedule", "", "", "", "the status and the texts say what was done"},
    {"survey", "budget", "", "", "", kYen},
    {"survey", "actual", "", "", "", kYen},
    {"survey", "indicator", "years_本文.csv", "field"},
    {"survey", "values", "targets.csv", "value", "they stand beside their targets"},
    {"survey", "activities", "years_本文.csv", "field"},
    {"survey", "review", "years_本文.csv", "field"},
    {"survey", "evaluation", "evaluations.csv", "score"},
    {"survey", "reviews", "reviews.csv", "judgement"},
    {"survey", "direction", "years_本文.csv", "field"},
    {"survey", "changes", "years_本文.csv", "field"},
    {"survey", kKeysOfOwnFields, "results.csv", "survey.+"},
};

const FieldPlace* place_of(std::string_view record, std::string_view key) {
  for (const FieldPlace& place : kPlaces) {
    if (place.record == record && place.key == key) return &place;
  }
  return nullptr;
}

std::size_t places_in(std::string_view record) {
  return static_cast<std::size_t>(std::ranges::count(kPlaces, record, &FieldPlace::record));
}

bool has_column(std::string_view file, std::string_view column) {
  for (const DataTable& table : open_data_tables()) {
    if (table.file.ja == file) {
      return std::ranges::find(table.columns, column, &DataColumn::name) != table.columns.end();
    }
  }
  return false;
}

bool has_text(const std::vector<DataCode>& codes, std::string_view label) {
  return std::ranges::any_of(codes, [&](const DataCode& code) {
    return code.table == "本文の項目" && code.code == label;
  });
}

std::string word_in_sheet(std::string_view record, std::string_view key) {
  for (const InSheet& in : kInSheet) {
    if (in.record == record && in.key == key) return std::string(in.word);
  }
  return std::string(key);
}

// Where a project begins, and what is about its answers of a year.
constexpr std::string_view kProject = "{{#projects}}", kAnswers = "{{#answered_years}}";

template <typename Record>
void check_all(std::string_view record, std::string_view sheet) {
  std::vector<DataCode> codes = data_codes(Plan{});
  CHECK(fields_of(RecordOf<Record>{}).size() == places_in(record));
  for (const Field<Record>& field : fields_of(RecordOf<Record>{})) {
    INFO(record << "." << field.key);
    const FieldPlace* place = place_of(record, field.key);
    REQUIRE(place != nullptr);
    CHECK(place->file.empty() == !place->why.empty());
    if (field.visibility == Visibility::Internal) CHECK(place->file.empty());
    if (!place->file.empty()) CHECK(has_column(place->file, place->column));
    if (place->column == "field") CHECK(has_text(codes, field.label.ja));
    std::string word = word_in_sheet(record, field.key);
    bool in_sheet = sheet.find("{{" + word + "}}") != sheet.npos ||
                    sheet.find("{{#" + word + "}}") != sheet.npos;
    CHECK(in_sheet == place->left_out_of.empty());
  }
}

TEST_CASE("open data and sheets have every field, or leave it out on purpose") {
  const std::string sheet = read_file(kRepository / "templates/sheets.md.mustache");
  auto project = sheet.find(kProject), answers = sheet.find(kAnswers);
  REQUIRE(project != sheet.npos);
  REQUIRE(answers != sheet.npos);
  REQUIRE(project < answers);
  check_all<Project>("project",
                     sheet.substr(project, answers - project) + std::string(kAnswers) +
                         read_file(kRepository / "templates/partials/schedule.md.mustache"));
  check_all<SurveyEntry>("survey", std::string_view(sheet).substr(answers));
}

bool has_member(const ObjectType& type, std::string_view name) {
  return std::ranges::find(type.members, name, &Member::name) != type.members.end();
}

// The names that a template asks for inside its sections of projects: `of_level`, `rubric`.
std::set<std::string> names_inside_projects(std::string_view text) {
  static const std::regex kTag(R"(\{\{([#^/]?) *([a-z_]+)[a-z_.]* *\}\})");
  std::set<std::string> names;
  std::size_t depth = 0;
  std::string all(text);
  for (std::sregex_iterator at(all.begin(), all.end(), kTag), end; at != end; ++at) {
    std::string sign = (*at)[1], name = (*at)[2];
    bool of_projects = name.ends_with("projects") && !name.starts_with("has_");
    if (depth > 0 && !of_projects) names.insert(name);
    if (of_projects && sign == "#") ++depth;
    if (of_projects && sign == "/" && depth > 0) --depth;
  }
  return names;
}

TEST_CASE("no mark can be called as what templates ask of the report inside a project") {
  std::set<std::string> names;
  for (const EmbeddedFile& file : embedded_templates()) {
    names.merge(names_inside_projects(file.text));
  }
  CHECK(names.contains("of_level"));
  for (const std::string& name : names) {
    bool of_report = has_member(kReportType, name) || has_member(kTreeGroupType, name);
    bool of_inner = name == "year";  // answers and what is planned have one of their own
    if (!of_report || of_inner || has_member(kProjectType, name)) continue;
    INFO(name);
    CHECK(std::ranges::find(kOtherNamesOfProject, name) != std::end(kOtherNamesOfProject));
  }
}

TEST_CASE("no mark can be called as templates, columns or JSON call something of a project") {
  auto is_taken = [](std::string_view name) {
    auto fields = fields_of(RecordOf<Project>{});
    return std::ranges::find(kOtherNamesOfProject, name) != std::end(kOtherNamesOfProject) ||
           std::ranges::find(fields, name, &Field<Project>::key) != fields.end() ||
           std::ranges::any_of(fields, [&](const auto& row) { return row.label.ja == name; });
  };
  for (const Member& member : kProjectType.members) {
    INFO(member.name);
    CHECK(is_taken(member.name));
  }
  for (const ListColumn& column : list_columns(standard_header())) {
    INFO(column.key);
    bool other = column.part == PlanPart::Marks || column.key.starts_with("survey.");
    CHECK((other || (is_taken(column.key) && is_taken(column.label.ja))));
  }
}

}  // namespace
}  // namespace fujiplan::testing
