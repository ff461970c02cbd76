#include "upkeep/next/next_header.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "model/types/ambiguous.h"
#include "upkeep/file_layout.h"
#include "upkeep/given_values.h"
#include "upkeep/next/last_step.h"
#include "upkeep/next/rewritten_text.h"
#include "yaml/find_entry.h"
#include "yaml/source_lines.h"

namespace fujiplan {

static constexpr std::string_view kOfOldPlan[] = {"code", "updates", "previous", "findings"};

static bool keeps_one_line(std::span<const std::string>) {
  return true;
}
static bool is_no_plain_text(std::string_view text) {
  return other_reading(text).has_value();
}

// --- departments

// The whole lines of an item of a list, the comments behind it included.
static yaml::Splice without_item(std::string_view text, yaml::Value item) {
  Span at = item.span();
  std::size_t begin = yaml::line_start(text, at.offset);
  return {begin, yaml::next_line(text, at.offset + at.length - 1) - begin, ""};
}

// Those of the year alone, each once, where they change over the years; else the list stays as it
// is written.
static void put_departments(const Departments& departments, FiscalYear year, std::string_view text,
                            const yaml::Document& document, std::vector<yaml::Splice>& splices) {
  if (!change_over_years(departments)) return;
  const yaml::Value list = yaml::find_entry(document, "departments")->value;
  if (list.style() == yaml::Style::Flow) {
    std::vector<std::string_view> names;
    for (const Line& name : departments.value) names.push_back(name.value);
    Span at = list.span();
    return splices.push_back({at.offset, at.length, list_value(names).head});
  }
  std::set<std::string_view> seen;
  std::size_t number = 0;
  for (yaml::Value item : list) {
    const DepartmentEntry& department = departments.entries[number++];
    Line name = name_in(department, year);
    if (!name || !seen.insert(name.value).second) {
      splices.push_back(without_item(text, item));
    } else if (item.is(yaml::Kind::Mapping)) {
      Span at = item.span();
      splices.push_back({at.offset, at.length, text_value(name.value).head});
    }
  }
}

// --- the rest

static std::vector<yaml::Change> header_changes(const PlanHeader& header, const NextPeriod& period,
                                                const std::string& previous) {
  auto text = [](std::string value) { return yaml::NewValue{.text = std::move(value)}; };
  std::vector<yaml::Change> changes = {
      {{"period", "from"}, yaml::NewValue{.text = to_string(period.from), .number = true}},
      {{"period", "to"}, yaml::NewValue{.text = to_string(period.to), .number = true}},
      {{"previous"}, text(previous)},
  };
  if (header.survey.deadline) changes.push_back({{"survey", "deadline"}, {}});
  if (header.issuer.source) changes.push_back({{"issuer", "source"}, {}});
  if (header.issuer.present) {
    changes.push_back({{"issuer", "name"}, text(std::string(header.issuer.name.value))});
  }
  return changes;
}

// Of rubrics whose years are over, the one that holds.
static std::string with_last_rubrics(const PlanHeader& header, const std::string& path,
                                     std::string text) {
  constexpr std::string_view kRubric[] = {"rubric"};
  text = with_last_step(path, std::move(text), kRubric);
  for (const LevelRubric& of : header.level_rubrics.value) {
    const std::string_view keys[] = {"level_rubrics", of.level.value};
    text = with_last_step(path, std::move(text), keys);
  }
  return text;
}

std::string next_header(const Plan& old, const NextPeriod& period, const std::string& previous) {
  const SourceFile& source = old.sources.front();
  const yaml::Document document = document_in(source);
  std::vector<yaml::Splice> splices;
  put_departments(old.header.departments, period.from, source.text, document, splices);
  std::string text = yaml::spliced(source.text, std::move(splices));
  text = with_last_rubrics(old.header, source.path, std::move(text));
  text = without_keys(source.path, std::move(text), kOfOldPlan);
  const yaml::Layout layout{[](std::span<const std::string> above, std::string_view key) {
                              return above.empty() ? place_of_field<PlanHeader>(key)
                                                   : std::optional<std::size_t>(0);
                            },
                            keeps_one_line, is_no_plain_text};
  return with_changes(source.path, text, header_changes(old.header, period, previous), layout);
}

}  // namespace fujiplan
