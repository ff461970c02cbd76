#include <algorithm>
#include <iterator>

#include "base/format.h"
#include "base/formatted.h"
#include "base/join.h"
#include "commands/command.h"
#include "lists/grade_json.h"
#include "lists/grading.h"
#include "lists/review_rows.h"
#include "model/rating/achievement.h"
#include "model/rating/criterion_names.h"
#include "model/rating/outcome_words.h"
#include "model/types/shown_value.h"
#include "notation/decimal.h"
#include "run/emit_table.h"
#include "run/labels.h"
#include "run/typed_names.h"

namespace fujiplan {

static constexpr Text kWhy{"理由", "why"}, kAnswer{"回答", "answer"};

// The answers that are missing: "経費の点数がない"
static std::string missing_scores(const Scheme& scheme, const Evaluation& evaluation,
                                  Language language) {
  std::vector<std::string_view> missing;
  bool scores = true;
  for (const Criterion* criterion : missing_in(scheme, evaluation)) {
    missing.push_back(label_of(*criterion).in(language));
    scores = scores && numbers_of(criterion->levels);
  }
  constexpr Format<std::string> kNoScore{"{}の点数がない", "no score for {}"};
  constexpr Format<std::string> kNoLevel{"{}の評価がない", "no answer for {}"};
  return (scores ? kNoScore : kNoLevel).in(language, listed(missing, language));
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

// "12点（A: 11～13点）、Sまであと2点", or why there is no result.
static std::string reason(const GradeRow& row, const Scheme& scheme, FiscalYear year,
                          Language language) {
  const YearResult& result = row.result;
  if (result.state == AnswerState::NotAsked) return why_not_asked(*row.project, year, language);
  bool by_rates = scheme.rule == RatingBy::Achievement && result.by == nullptr;
  if (by_rates && result.answers != nullptr) {
    return achievement_in_words(scheme, rated_targets(scheme, *row.project, year), result.outcome,
                                language);
  }
  if (result.state == AnswerState::NotGraded) {
    return missing_scores(scheme, result.answers->evaluation, language);
  }
  if (!result.outcome) return "";
  return why_in_words(scheme, result, language);
}

static std::vector<Column> project_columns(const Plan& plan, Language language) {
  const Vocabulary words = vocabulary_of(plan.header);
  auto label = [&](std::string_view key) { return label_of_field<Project>(key, words, language); };
  return {
      {label("id")}, {label("name"), Align::Left, true}, {label("departments"), Align::Left, true}};
}

static std::vector<std::string> project_cells(const Project& project, Language language) {
  return {to_string(project.id.value), std::string(project.name.value),
          shown_value(project.departments, language)};
}

static Align align_of(const Criterion& criterion) {
  return numbers_of(criterion.levels) ? Align::Right : Align::Left;
}

static std::string answer_cell(const YearResult& result, const Criterion& criterion) {
  if (result.answers == nullptr) return "";
  const Score* score = scores_beside(result).find(criterion);
  return score != nullptr ? std::string(score->name()) : "";
}

// Digits of values stand in groups where people read them; a result may be its value.
static std::string number_for(Reader reader, const std::string& number) {
  return reader == Reader::Person ? decimal_with_commas(number) : number;
}

static std::string value_cell(const YearResult& result, Reader reader) {
  return result.is_graded() ? number_for(reader, in_decimals(*result.outcome->points)) : "";
}

static std::string result_cell(const Scheme& scheme, const YearResult& result, Reader reader,
                               Language language) {
  std::string word(result_word(result, language));
  return scheme.results_are_values() ? number_for(reader, word) : word;
}

static Table grade_table(const Plan& plan, const Scheme& scheme, const std::vector<GradeRow>& rows,
                         FiscalYear year, Reader reader, Language language, bool why) {
  Table table{project_columns(plan, language), {}};
  for (const Criterion& criterion : scheme.criteria) {
    table.columns.push_back({std::string(label_of(criterion).in(language)), align_of(criterion)});
  }
  if (scheme.has_values()) {
    table.columns.push_back({std::string(label_of_value(scheme).in(language)), Align::Right});
  }
  table.columns.push_back({std::string((scheme.gives_results() ? kGrade : kAnswer).in(language))});
  if (why) table.columns.push_back({std::string(kWhy.in(language))});
  table.rows.reserve(rows.size());
  for (const GradeRow& row : rows) {
    auto& cells = table.rows.emplace_back();
    cells.reserve(table.columns.size());
    std::ranges::move(project_cells(*row.project, language), std::back_inserter(cells));
    for (const Criterion& criterion : scheme.criteria) {
      cells.push_back(answer_cell(row.result, criterion));
    }
    if (scheme.has_values()) cells.push_back(value_cell(row.result, reader));
    cells.push_back(result_cell(scheme, row.result, reader, language));
    if (why) cells.push_back(reason(row, scheme, year, language));
  }
  return table;
}

static Distribution distribution_of(const Scheme& scheme, const std::vector<GradeRow>& rows) {
  Distribution distribution(result_columns(scheme, rows));
  for (const GradeRow& row : rows) distribution.add(row.result);
  return distribution;
}

// 全16事業; of groups 施策 全3件
static std::string all_counted(const PlanHeader& header, std::size_t count, Language language) {
  constexpr Format<std::string_view, Counted> kProjects{"{1}事業", "of {1}"},
      kGroups{"{0}{1}件", "of {1} of the level {0}"}, kAllProjects{"全{1}事業", "of {1}"},
      kAllGroups{"{0} 全{1}件", "of {1} of the level {0}"};
  bool all = count != 1;
  if (header.level == 0) {
    return (all ? kAllProjects : kProjects).in(language, "", {count, "project"});
  }
  std::string_view level = word_for_project(header).in(language);
  return (all ? kAllGroups : kGroups).in(language, level, {count, "group"});
}

// "令和8年度（R8）: S 2、A 4、B 3、C 3、D 1、評価なし 1、未回答 2（全16事業）"
static std::string distribution_line(const PlanHeader& header, const Scheme& scheme,
                                     FiscalYear year, const Distribution& distribution,
                                     Language language) {
  constexpr Format<std::string, std::string, std::string> kLine{"{}: {}（{}）\n", "{}: {}, {}\n"};
  std::vector<std::string> counts;
  for (std::size_t i = 0; i < distribution.counts.size(); ++i) {
    std::string head = head_of((*distribution.columns)[i], language);
    if (scheme.results_are_values()) head = decimal_with_commas(head);
    counts.push_back(formatted("{} {}", head, distribution.counts[i]));
  }
  for (AnswerState state : states_without_result(scheme)) {
    counts.push_back(formatted("{} {}", label_of(state, language), distribution.in(state)));
  }
  return kLine.in(language, with_code(year, language), listed(counts, language),
                  all_counted(header, distribution.total, language));
}

// 開始前 1-1-9; 終了 1-1-3、1-1-4. Nothing vanishes: the year has them no more, or not yet.
static std::string outside_line(const std::vector<GradeRow>& outside, Language language) {
  std::vector<std::string> all;
  for (AnswerState state : {AnswerState::NotBegun, AnswerState::Ended}) {
    std::vector<std::string> ids;
    for (const GradeRow& row : outside) {
      if (row.result.state == state) ids.push_back(to_string(row.project->id.value));
    }
    if (!ids.empty()) {
      all.push_back(formatted("{} {}", label_of(state, language), listed(ids, language)));
    }
  }
  constexpr Format<std::string> kOutside{"この年度に数えない事業: {}\n",
                                         "not counted in this year: {}\n"};
  constexpr Text kBetween{"。", "; "};
  return all.empty() ? "" : kOutside.in(language, join(all, kBetween.in(language)));
}

static Table group_table(const Scheme& scheme, const ResultColumns& columns,
                         const std::vector<Group>& groups, Text by, Language language) {
  Table table{{{std::string(by.in(language)), Align::Left, true}}, {}};
  for (const ResultColumn& column : columns) {
    table.columns.push_back({head_of(column, language), Align::Right});
  }
  for (AnswerState state : states_without_result(scheme)) {
    table.columns.push_back({std::string(label_of(state, language)), Align::Right});
  }
  table.columns.push_back({std::string(kTotal.in(language)), Align::Right});
  for (const Group& group : groups) {
    auto& cells = table.rows.emplace_back();
    std::string key(group.shown_key(language));
    cells.push_back(group.name.empty() ? key : key + " " + group.name);
    for (std::size_t count : group.distribution.counts) cells.push_back(std::to_string(count));
    for (AnswerState state : states_without_result(scheme)) {
      cells.push_back(std::to_string(group.distribution.in(state)));
    }
    cells.push_back(std::to_string(group.distribution.total));
  }
  return table;
}

static Table years_table(const Plan& plan, const std::vector<const Project*>& projects,
                         Reader reader, Language language) {
  Table table{project_columns(plan, language), {}};
  for (FiscalYear year : years_of(plan.header.period)) table.columns.push_back({to_string(year)});
  for (const Project* project : projects) {
    auto& cells = table.rows.emplace_back(project_cells(*project, language));
    for (FiscalYear year : years_of(plan.header.period)) {
      const Scheme scheme = scheme_in(plan.header, year);
      cells.push_back(result_cell(scheme, result_of(scheme, *project, year), reader, language));
    }
  }
  return table;
}

// A level may be called by its name, too.
static Grouping chosen_group(const std::string& typed, const Vocabulary& words) {
  auto by = parse_enum<GroupBy>(typed);
  for (std::size_t depth = 1; !by && depth <= words.levels.size(); ++depth) {
    if (words.levels[depth - 1].value == typed) return level_grouping(depth);
  }
  if (!by) {
    std::vector<std::string_view> known = names_of<GroupBy>();
    for (const Line& level : words.levels) known.push_back(level.value);
    throw unknown_value({"区分", "group"}, typed, known);
  }
  if (!has_part(words, part_of(*by))) throw no_such_part(part_of(*by), words);
  if (grouping(*by).depth > words.levels.size()) throw no_second_level(words);
  return grouping(*by);
}

static Text label_of(Grouping by, const Vocabulary& words) {
  return by.depth == 0 ? row_of(by.by).meaning : label_of_level(words.levels, by.depth);
}

// As it is typed: `policy`, `measure`, the name of a deeper level.
static std::string_view key_of(Grouping by, const Vocabulary& words) {
  return by.depth > 2 ? words.levels[by.depth - 1].value : name_of(by.by);
}

static void require_one_view(const Options& options) {
  if (options.all_years && (!options.by.empty() || options.why || !options.year.empty())) {
    throw UsageError({"--all-years は --by、--why、--year と一緒に使えない",
                      "--all-years cannot go with --by, --why or --year"});
  }
  if (options.why && !options.by.empty()) {
    throw UsageError({"--why は --by と一緒に使えない", "--why cannot go with --by"});
  }
}

ExitCode run_grade(Context& context) {
  const Options& options = context.options;
  TableFormat format = chosen_table_format(context);
  require_one_view(options);
  bool newest = !options.all_years && options.year.empty();
  const Kept kept = newest ? Kept::NewestFigures : Kept::Figures;
  Plan& plan = keep(context, open_plan_to_use(context, kept));
  Selection selection = chosen_selection(options, plan);
  std::vector<const Project*> projects = select(plan, selection);
  std::vector<GradeRow> rows = grade_rows(plan, projects, selection.year);
  std::vector<GradeRow> outside = rows_outside(plan, projects, selection.year);
  bool json = format == TableFormat::Json;
  const Scheme scheme = scheme_of(plan.header);
  Distribution distribution = distribution_of(scheme, rows);
  std::string counts =
      distribution_line(plan.header, scheme, selection.year, distribution, context.language) +
      outside_line(outside, context.language);

  std::string out;
  TableOutput shown{.table = {},
                    .name = {"総合評価", "Grades"},
                    .year = spoken(selection.year, context.language)};
  if (options.all_years) {
    shown.year.clear();
    if (json) {
      out = dump(json_of_years(plan, projects));
    } else {
      shown.table = years_table(plan, projects, reader_of(format), context.language);
    }
  } else if (!options.by.empty()) {
    const Vocabulary words = vocabulary_of(plan.header);
    Grouping by = chosen_group(options.by, words);
    std::vector<Group> groups = group(plan, rows, distribution.columns, by);
    if (json) {
      out = dump(json_of_groups(scheme, groups, outside, key_of(by, words), selection.year));
    } else {
      shown.table =
          group_table(scheme, *distribution.columns, groups, label_of(by, words), context.language);
      shown.counts = counts;
    }
  } else if (json) {
    out = dump(json_of_grades(scheme, rows, distribution, outside, selection.year, options.why));
  } else {
    shown.table = grade_table(plan, scheme, rows, selection.year, reader_of(format),
                              context.language, options.why);
    shown.counts = counts;
  }
  let_go_of_projects(plan);
  if (json) {
    emit_result(context, out, Reader::Program);
  } else {
    emit_table(context, plan.header, format, shown);
  }
  tell_groups(context, plan);
  return exit_code_for(plan);
}

}  // namespace fujiplan
