#include <map>

#include "base/format.h"
#include "base/formatted.h"
#include "base/join.h"
#include "commands/command.h"
#include "lists/grading.h"
#include "model/criterion_names.h"
#include "model/types/shown_value.h"
#include "model/types/to_json.h"
#include "run/labels.h"

namespace fujiplan {

static constexpr Text kWhy{"理由", "why"};

// What stands in the grade's cell: S to D, or why there is none.
static std::string grade_cell(const YearResult& result, Language language) {
  if (result.graded) return std::string(name_of(result.graded->grade));
  return std::string(label_of(result.state, language));
}

// The scores that are missing: "経費の点数がない"
static std::string missing_scores(const Criteria& criteria, const Evaluation& evaluation,
                                  Language language) {
  std::vector<std::string> missing;
  for (const Field<Evaluation>& field : fields_of(RecordOf<Evaluation>{})) {
    auto slot = std::get<Whole Evaluation::*>(field.slot);
    if (!(evaluation.*slot)) missing.emplace_back(label_in(criteria, field).in(language));
  }
  constexpr Format<std::string> kNoScore{"{}の点数がない", "no score for {}"};
  return kNoScore.in(language, listed(missing, language));
}

// "令和6年度に完了", or "この年度に計画された段階がない"
static std::string why_not_asked(const Project& project, FiscalYear year, Language language) {
  constexpr Format<std::string, std::string_view> kClosed{"{}に{}", "{1} in {0}"};
  constexpr Text kNoPhase{"この年度に計画された段階がない", "no phase is planned for the year"};
  if (const SurveyEntry* closing = closing_answer(project, year)) {
    return kClosed.in(language, spoken(closing->year.value, language),
                      label_of(closing->status.value, language));
  }
  return std::string(kNoPhase.in(language));
}

// "12点（A: 11～13点）、Sまであと2点", or why there is no grade.
static std::string reason(const GradeRow& row, const Rubric& rubric, FiscalYear year,
                          Language language) {
  constexpr Format<std::int64_t, std::string_view, std::string> kPoints{"{}点（{}: {}）",
                                                                        "{} points ({}: {})"};
  const YearResult& result = row.result;
  if (result.state == AnswerState::NotAsked) return why_not_asked(*row.project, year, language);
  if (result.state == AnswerState::NotGraded) {
    return missing_scores(rubric.criteria, result.answers->evaluation, language);
  }
  if (!result.graded) return "";
  const GradedSum& graded = *result.graded;
  std::string range = in_words(range_of(rubric.grades, graded.grade), language);
  std::string points = kPoints.in(language, graded.sum, name_of(graded.grade), range);
  if (!graded.next) return points;
  return listed(std::vector{points, to_next_grade(graded, language)}, language);
}

static std::vector<Column> project_columns(Language language) {
  return {{label_of_field<Project>("id", language)},
          {label_of_field<Project>("name", language), Align::Left, true},
          {label_of_field<Project>("departments", language), Align::Left, true}};
}

static std::vector<std::string> project_cells(const Project& project, Language language) {
  return {to_string(project.id.value), std::string(project.name.value),
          shown_value(project.departments, language)};
}

static Table grade_table(const PlanHeader& header, const std::vector<GradeRow>& rows,
                         FiscalYear year, Language language, bool why) {
  Table table{project_columns(language), {}};
  for (const Field<Evaluation>& field : fields_of(RecordOf<Evaluation>{})) {
    Text name = label_in(header.rubric.criteria, field);
    table.columns.push_back({std::string(name.in(language)), Align::Right});
  }
  table.columns.push_back({std::string(kSum.in(language)), Align::Right});
  table.columns.push_back({std::string(kGrade.in(language))});
  if (why) table.columns.push_back({std::string(kWhy.in(language))});
  for (const GradeRow& row : rows) {
    auto& cells = table.rows.emplace_back(project_cells(*row.project, language));
    for (const Field<Evaluation>& field : fields_of(RecordOf<Evaluation>{})) {
      auto slot = std::get<Whole Evaluation::*>(field.slot);
      cells.push_back(row.result.answers != nullptr
                          ? shown_value(row.result.answers->evaluation.*slot, language)
                          : "");
    }
    cells.push_back(row.result.graded ? std::to_string(row.result.graded->sum) : "");
    cells.push_back(grade_cell(row.result, language));
    if (why) cells.push_back(reason(row, header.rubric, year, language));
  }
  return table;
}

static Distribution distribution_of(const std::vector<GradeRow>& rows) {
  Distribution distribution;
  for (const GradeRow& row : rows) distribution.add(row.result);
  return distribution;
}

// What stands beside the grades so that all adds up to the total.
struct UngradedCount {
  AnswerState state;
  std::size_t Distribution::*count;
};
static constexpr UngradedCount kUngraded[] = {
    {AnswerState::NotGraded, &Distribution::not_graded},
    {AnswerState::NotAnswered, &Distribution::not_answered},
    {AnswerState::NotAsked, &Distribution::not_asked},
};

// "令和8年度（R8）: S 2、A 4、B 3、C 3、D 1、評価なし 1、未回答 2（全16事業）"
static std::string distribution_line(FiscalYear year, const Distribution& distribution,
                                     Language language) {
  constexpr Format<std::string, std::string, std::size_t> kLine{"{}: {}（全{}事業）\n",
                                                                "{}: {}, of {} projects\n"};
  std::vector<std::string> counts;
  for (const auto& row : kRowsOf<Grade>) {
    counts.push_back(
        formatted("{} {}", row.name, distribution.grades[static_cast<std::size_t>(row.value)]));
  }
  for (const UngradedCount& row : kUngraded) {
    counts.push_back(formatted("{} {}", label_of(row.state, language), distribution.*row.count));
  }
  return kLine.in(language, with_code(year, language), listed(counts, language),
                  distribution.total);
}

static Table group_table(const std::vector<Group>& groups, GroupBy by, Language language) {
  Table table{{{std::string(row_of(by).meaning.in(language)), Align::Left, true}}, {}};
  for (const auto& row : kRowsOf<Grade>)
    table.columns.push_back({std::string(row.name), Align::Right});
  for (const UngradedCount& row : kUngraded) {
    table.columns.push_back({std::string(label_of(row.state, language)), Align::Right});
  }
  table.columns.push_back({std::string(kTotal.in(language)), Align::Right});
  for (const Group& group : groups) {
    auto& cells = table.rows.emplace_back();
    cells.push_back(group.name.empty() ? group.key : group.key + " " + group.name);
    for (std::size_t count : group.distribution.grades) cells.push_back(std::to_string(count));
    for (const UngradedCount& row : kUngraded) {
      cells.push_back(std::to_string(group.distribution.*row.count));
    }
    cells.push_back(std::to_string(group.distribution.total));
  }
  return table;
}

static Json to_json(const Distribution& distribution) {
  Json object = Json::object();
  for (const auto& row : kRowsOf<Grade>) {
    object[row.name] = distribution.grades[static_cast<std::size_t>(row.value)];
  }
  return object;
}

static Json grade_json(const std::vector<GradeRow>& rows, FiscalYear year, bool why) {
  Json projects = Json::array();
  std::map<AnswerState, Json> ungraded_ids;
  for (const UngradedCount& row : kUngraded) ungraded_ids[row.state] = Json::array();
  for (const GradeRow& row : rows) {
    Json& object = projects.emplace_back();
    object["id"] = to_string(row.project->id.value);
    object["name"] = row.project->name.value;
    object["departments"] = to_json(row.project->departments);
    if (row.result.answers != nullptr) object.update(to_json(row.result.answers->evaluation));
    if (row.result.graded) {
      const GradedSum& graded = *row.result.graded;
      object["sum"] = graded.sum;
      object["grade"] = name_of(graded.grade);
      if (why) object["floor"] = graded.floor;
      if (why && graded.next) object["next_grade"] = name_of(*graded.next);
      if (why && graded.next) object["points_to_next"] = graded.points_to_next;
    } else {
      ungraded_ids[row.result.state].push_back(object["id"]);
    }
  }
  return {{"year", to_string(year)},
          {"projects", projects},
          {"distribution", to_json(distribution_of(rows))},
          {"not_graded", ungraded_ids[AnswerState::NotGraded]},
          {"not_answered", ungraded_ids[AnswerState::NotAnswered]},
          {"not_asked", ungraded_ids[AnswerState::NotAsked]},
          {"total", rows.size()}};
}

static Json group_json(const std::vector<Group>& groups, GroupBy by, FiscalYear year) {
  Json array = Json::array();
  for (const Group& group : groups) {
    Json& object = array.emplace_back();
    object["key"] = group.key;
    if (!group.name.empty()) object["name"] = group.name;
    object["distribution"] = to_json(group.distribution);
    object["not_graded"] = group.distribution.not_graded;
    object["not_answered"] = group.distribution.not_answered;
    object["not_asked"] = group.distribution.not_asked;
    object["total"] = group.distribution.total;
  }
  return {{"year", to_string(year)}, {"by", name_of(by)}, {"groups", array}};
}

static Table years_table(const Plan& plan, const std::vector<const Project*>& projects,
                         Language language) {
  Table table{project_columns(language), {}};
  for (FiscalYear year : years_of(plan.header.period)) table.columns.push_back({to_string(year)});
  for (const Project* project : projects) {
    auto& cells = table.rows.emplace_back(project_cells(*project, language));
    for (FiscalYear year : years_of(plan.header.period)) {
      cells.push_back(grade_cell(result_of(plan.header, *project, year), language));
    }
  }
  return table;
}

static Json years_json(const Plan& plan, const std::vector<const Project*>& projects) {
  Json years = Json::array(), array = Json::array();
  for (FiscalYear year : years_of(plan.header.period)) years.push_back(to_string(year));
  for (const Project* project : projects) {
    Json grades = Json::object();
    for (FiscalYear year : years_of(plan.header.period)) {
      auto graded = result_of(plan.header, *project, year).graded;
      if (graded) grades[to_string(year)] = name_of(graded->grade);
    }
    array.push_back({{"id", to_string(project->id.value)},
                     {"name", project->name.value},
                     {"departments", to_json(project->departments)},
                     {"grades", grades}});
  }
  return {{"years", years}, {"projects", array}, {"total", projects.size()}};
}

static GroupBy chosen_group(const std::string& typed, const Vocabulary& words) {
  auto by = parse_enum<GroupBy>(typed);
  if (!by) throw unknown_value({"区分", "group"}, typed, names_of<GroupBy>());
  if (!has_part(words, part_of(*by))) throw no_such_part(part_of(*by));
  return *by;
}

ExitCode run_grade(Context& context) {
  const Options& options = context.options;
  TableFormat format = chosen_table_format(options);
  if (options.all_years && (!options.by.empty() || options.why || !options.year.empty())) {
    throw UsageError({"--all-years は --by、--why、--year と一緒に使えない",
                      "--all-years cannot go with --by, --why or --year"});
  }
  if (options.why && !options.by.empty()) {
    throw UsageError({"--why は --by と一緒に使えない", "--why cannot go with --by"});
  }
  Plan plan = open_plan_to_use(context);
  Selection selection = chosen_selection(options, plan);
  std::vector<const Project*> projects = select(plan, selection);
  std::vector<GradeRow> rows = grade_rows(plan, projects, selection.year);
  bool json = format == TableFormat::Json;
  int width = to_terminal(context) ? context.env.width : 0;
  std::string counts = distribution_line(selection.year, distribution_of(rows), context.language);

  std::string out;
  if (options.all_years) {
    out = json ? dump(years_json(plan, projects))
               : render(years_table(plan, projects, context.language), format, width);
  } else if (!options.by.empty()) {
    GroupBy by = chosen_group(options.by, vocabulary_of(plan.header));
    std::vector<Group> groups = group(plan, rows, by);
    out = json ? dump(group_json(groups, by, selection.year))
               : with_counts(render(group_table(groups, by, context.language), format, width),
                             format, counts);
  } else {
    out = json ? dump(grade_json(rows, selection.year, options.why))
               : with_counts(render(grade_table(plan.header, rows, selection.year, context.language,
                                                options.why),
                                    format, width),
                             format, counts);
  }
  emit_result(context, out, reader_of(format));
  return exit_code_for(plan);
}

}  // namespace fujiplan
