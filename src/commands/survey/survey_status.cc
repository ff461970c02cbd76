#include <algorithm>

#include "base/format.h"
#include "base/formatted.h"
#include "base/join.h"
#include "base/text.h"
#include "commands/command.h"
#include "model/rating/grade.h"
#include "model/types/to_json.h"
#include "run/emit_table.h"
#include "survey/status.h"

namespace fujiplan {

static constexpr Text kDepartment{"所管部署", "department"};

// The numbers of a department, in the order of the columns.
struct StatusColumn {
  std::string_view key;  // in JSON
  Text label;
  std::vector<const Project*> DepartmentStatus::*projects;
  bool names_ids = false;  // has a column that names the projects
};
static constexpr Text word(Response response) {
  const auto& row = kRowsOf<Response>[static_cast<std::size_t>(response)];
  return {row.name, row.code};
}
static constexpr StatusColumn kColumns[] = {
    {"asked", {"回答依頼数", "asked"}, &DepartmentStatus::asked},
    {"answered", word(Response::Complete), &DepartmentStatus::answered},
    {"incomplete", word(Response::Partial), &DepartmentStatus::incomplete, true},
    {"missing", word(Response::None), &DepartmentStatus::missing, true},
};

static std::string ids_cell(const std::vector<const Project*>& projects, Language language) {
  std::vector<std::string> ids;
  for (const Project* project : projects) ids.push_back(to_string(project->id.value));
  return listed(ids, language);
}

// 未回答の事業; of groups 未回答の施策
static std::string head_of_ids(const StatusColumn& column, const PlanHeader& header,
                               Language language) {
  constexpr Format<Text, Text> kHead{"{0}の{1}", "{1} {0}"};
  return kHead.in(language, column.label, units_of(header));
}

static Table status_table(const std::vector<DepartmentStatus>& departments,
                          const PlanHeader& header, Language language) {
  Table table{{{std::string(kDepartment.in(language)), Align::Left, true}}, {}};
  for (const StatusColumn& column : kColumns) {
    table.columns.push_back({std::string(column.label.in(language)), Align::Right});
  }
  for (const StatusColumn& column : kColumns) {
    if (!column.names_ids) continue;
    table.columns.push_back({head_of_ids(column, header, language), Align::Left, true});
  }
  for (const DepartmentStatus& department : departments) {
    auto& cells = table.rows.emplace_back();
    cells.emplace_back(department.name);
    for (const StatusColumn& column : kColumns) {
      cells.push_back(std::to_string((department.*column.projects).size()));
    }
    for (const StatusColumn& column : kColumns) {
      if (column.names_ids) cells.push_back(ids_cell(department.*column.projects, language));
    }
  }
  return table;
}

static std::size_t total_of(const std::vector<DepartmentStatus>& departments,
                            const StatusColumn& column) {
  std::size_t total = 0;
  for (const DepartmentStatus& department : departments) {
    total += (department.*column.projects).size();
  }
  return total;
}

// "令和5年度（R5）: 回答依頼数 13、回答あり 11、一部回答 1、未回答 1"
static std::string totals_line(const std::vector<DepartmentStatus>& departments, FiscalYear year,
                               Language language) {
  std::vector<std::string> counts;
  for (const StatusColumn& column : kColumns) {
    counts.push_back(formatted("{} {}", column.label.in(language), total_of(departments, column)));
  }
  return formatted("{}: {}\n", with_code(year, language), listed(counts, language));
}

// Whoever counts the forms that went out would miss them there. Empty: there are none.
static std::string unasked_line(const std::vector<DepartmentStatus>& departments,
                                Language language) {
  std::vector<const Project*> projects;
  for (const DepartmentStatus& department : departments) {
    projects.insert(projects.end(), department.unasked.begin(), department.unasked.end());
  }
  if (projects.empty()) return "";
  constexpr Format<std::string> kUnasked{"対象外の年度だが、回答があるので数えた事業: {}\n",
                                         "answered without being asked, and counted: {}\n"};
  return kUnasked.in(language, ids_cell(projects, language));
}

static Json status_json(const std::vector<DepartmentStatus>& departments, FiscalYear year) {
  Json array = Json::array(), totals = Json::object();
  for (const DepartmentStatus& department : departments) {
    Json& object = array.emplace_back();
    object["name"] = department.name;
    for (const StatusColumn& column : kColumns) {
      Json& ids = object[column.key] = Json::array();
      for (const Project* project : department.*column.projects) {
        ids.push_back(to_string(project->id.value));
      }
    }
    for (const Project* project : department.unasked) {
      object["unasked"].push_back(to_string(project->id.value));
    }
  }
  for (const StatusColumn& column : kColumns) {
    totals[column.key] = total_of(departments, column);
  }
  return {{"year", to_string(year)}, {"departments", array}, {"totals", totals}};
}

// Which year is shown is no matter of course: forms of the next year may be out, without any
// answer.
static void tell_year(Context& context, const Plan& plan, FiscalYear year) {
  FiscalYear next = year_after(year, 1);
  if (!context.options.year.empty() || !plan.header.period.holds(next)) return;
  auto has_answered = [&](const Project& project) { return answers_of(project, year) != nullptr; };
  bool answered = std::ranges::any_of(plan.projects, has_answered) ||
                  std::ranges::any_of(plan.groups, has_answered);
  constexpr Text kNewest{"回答のある最も新しい", "the newest year with answers"};
  constexpr Text kFirst{"どの年度にも回答がないため、最初の",
                        "the first year, as no year has answers yet"};
  constexpr Format<Text, std::string, std::string, std::string> kShown{
      "fujiplan: {}{}の状況を示した。{}を見るには `--year {}` を付ける\n",
      "fujiplan: this is {1}, {0}; for {2} use `--year {3}`\n"};
  context.env.err << kShown.in(context.language, answered ? kNewest : kFirst,
                               spoken(year, context.language), spoken(next, context.language),
                               to_string(next));
}

ExitCode run_survey_status(Context& context) {
  TableFormat format = chosen_table_format(context);
  Plan& plan = keep(context, open_plan_to_use(context));
  Selection selection = chosen_selection(context.options, plan);
  auto departments = survey_status(plan, select(plan, selection), selection.year);
  tell_year(context, plan, selection.year);
  tell_groups(context, plan);
  // A project whose second department was asked for stands in the row of its first.
  const auto& wanted = selection.departments;
  std::erase_if(departments, [&](const DepartmentStatus& department) {
    return !wanted.empty() && std::ranges::find(wanted, department.name) == wanted.end();
  });

  if (format == TableFormat::Json) {
    emit_result(context, dump(status_json(departments, selection.year)), Reader::Program);
    return exit_code_for(plan);
  }
  std::string counts = totals_line(departments, selection.year, context.language) +
                       unasked_line(departments, context.language);
  emit_table(context, plan.header, format,
             {status_table(departments, plan.header, context.language),
              {"回答の状況", "Survey status"},
              spoken(selection.year, context.language),
              counts});
  return exit_code_for(plan);
}

}  // namespace fujiplan
