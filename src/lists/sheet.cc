#include "lists/sheet.h"

#include <type_traits>

#include "base/number.h"
#include "model/criterion_names.h"
#include "model/prose.h"
#include "model/shown_value.h"

namespace fujiplan {

static std::vector<std::string> lines_of_value(const Prose& value, Language) {
  return shown_lines(value.value);
}
// The page, and amounts; the sheet is for people, so that digits stand in groups.
static std::vector<std::string> lines_of_value(const Whole& value, Language) {
  return {value ? with_commas(value.value) : std::string()};
}
template <typename T>
static std::vector<std::string> lines_of_value(const T& value, Language language) {
  return {shown_value(value, language)};
}

// Has a part of its own in the sheet, so it is no fact.
template <typename T>
constexpr bool kHasOwnPart = std::is_same_v<T, Schedule> || std::is_same_v<T, Assignees> ||
                             std::is_same_v<T, Activities> || std::is_same_v<T, Survey>;

static void add_fields(Sheet& sheet, const Project& project, Language language) {
  for (const Field<Project>& field : fields_of(RecordOf<Project>{})) {
    if (field.key == "id" || field.key == "name") continue;  // the title of the sheet
    std::visit(
        [&]<typename T>(T Project::*member) {
          if constexpr (!kHasOwnPart<T>) {
            auto lines = lines_of_value(project.*member, language);
            if (!(project.*member).present || lines.empty() || lines[0].empty()) return;
            auto& part = std::is_same_v<T, Prose> ? sheet.texts : sheet.facts;
            part.push_back({std::string(field.label.in(language)), lines});
          }
        },
        field.slot);
  }
}

static std::vector<SheetLine> answers_in(const Criteria& criteria, const SurveyEntry& entry,
                                         Language language) {
  std::vector<SheetLine> answers;
  for (const Field<SurveyEntry>& field : fields_of(RecordOf<SurveyEntry>{})) {
    std::visit(
        [&](auto member) {
          const auto& value = entry.*member;
          if (!value.present) return;
          SheetLine& line = answers.emplace_back(std::string(field.label.in(language)));
          if constexpr (std::is_same_v<decltype(value), const Evaluation&>) {
            line.text = {shown_scores(value, criteria, language)};
          } else {
            line.text = lines_of_value(value, language);
          }
        },
        field.slot);
  }
  return answers;
}

Sheet sheet_of(const Plan& plan, const Project& project, Language language) {
  Sheet sheet;
  sheet.id = to_string(project.id.value);
  sheet.name = project.name.value;
  add_fields(sheet, project, language);
  sheet.schedule = stretches(plan.header.period, project);
  for (const YearText& year : project.activities.years) {
    sheet.activities.push_back({spoken(year.year.value, language), shown_lines(year.text.value)});
  }
  for (const SurveyEntry& entry : project.survey.entries) {
    if (!is_answered(entry)) continue;
    FiscalYear year = entry.year.value;
    sheet.survey.push_back({year, result_of(plan.header, project, year),
                            answers_in(plan.header.rubric.criteria, entry, language)});
  }
  return sheet;
}

}  // namespace fujiplan
