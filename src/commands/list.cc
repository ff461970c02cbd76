#include <algorithm>

#include "base/natural_order.h"
#include "base/put_in_order.h"
#include "commands/command.h"
#include "lists/listing.h"
#include "lists/project_json.h"
#include "model/types/to_json.h"
#include "notation/decimal.h"
#include "run/emit_table.h"
#include "run/typed_names.h"

namespace fujiplan {

static constexpr std::string_view kDefaultColumns[] = {"id",    "name",       "departments",
                                                       "class", kKeysOfMarks, "page"};
static constexpr std::string_view kWideColumns[] = {"name", "departments"};  // shrink first

static ListColumn chosen_column(const PlanHeader& header, std::string_view key) {
  if (auto column = find_list_column(header, key)) return *column;
  auto usual = find_list_column({}, key);
  const Vocabulary words = vocabulary_of(header);
  bool is_of_projects = usual && usual->part == PlanPart::Projects;  // as `page` is
  if (usual && !is_of_projects && !has_part(words, usual->part)) {
    throw no_such_part(usual->part, words);
  }
  std::vector<ListColumn> all = list_columns(header);
  std::vector<std::string_view> keys;
  for (const ListColumn& one : all) keys.push_back(one.key);
  throw unknown_value({"列", "column"}, key, keys);
}

// Not every plan is printed. The selection does not matter: every list of a plan looks the same.
static bool is_empty_in(const Plan& plan, std::string_view key) {
  return key == "page" && std::ranges::none_of(plan.projects, [](const Project& project) {
           return project.page.present;
         });
}

static std::vector<ListColumn> chosen_columns(const Plan& plan, const Options& options) {
  const PlanHeader& header = plan.header;
  std::vector<ListColumn> columns;
  if (options.columns.empty()) {
    for (std::string_view key : kDefaultColumns) {
      if (key == kKeysOfMarks) {
        for (const MarkWord& mark : vocabulary_of(header).marks) {
          columns.push_back(chosen_column(header, mark.name.value));
        }
      }
      auto column = find_list_column(header, key);
      if (column && !is_empty_in(plan, key)) columns.push_back(*std::move(column));
    }
  }
  for (const std::string& key : options.columns) columns.push_back(chosen_column(header, key));
  return columns;
}

static void sort_by(const ListColumn& column, const Plan& plan, FiscalYear year,
                    std::vector<const Project*>& projects) {
  if (column.key == "id") return;  // the order of the plan
  struct Keyed {
    std::string key;
    const Project* project;
  };
  std::vector<Keyed> keyed;
  for (const Project* project : projects) {
    keyed.push_back({list_sort_key(plan, *project, year, column), project});
  }
  // What has nothing in the column comes last.
  put_in_order(keyed, {}, [](const Keyed& a, const Keyed& b) {
    if (a.key.empty() != b.key.empty()) return b.key.empty();
    return natural_less(a.key, b.key);
  });
  std::ranges::transform(keyed, projects.begin(), &Keyed::project);
}

// A column as JSON: of the project, or of its answers for the year (`survey.budget`, `status`).
static Json column_json(const Json& project, const Json& answers, std::string_view key) {
  constexpr std::string_view kSurvey = "survey.";
  if (const Json* value = project.find(key)) return *value;
  if (key.starts_with(kSurvey)) key.remove_prefix(kSurvey.size());
  if (std::size_t dot = key.find('.'); dot != key.npos) {  // of a source
    const Json* amount = answers.find(key.substr(0, dot));
    bool of_source = amount_at(key.substr(0, dot)) < kAmountCount && amount != nullptr;
    if (const Json* value = of_source ? amount->find(key.substr(dot + 1)) : nullptr) return *value;
  }
  constexpr std::string_view kEvaluation = "evaluation.";
  if (key.starts_with(kEvaluation)) {
    key.remove_prefix(kEvaluation.size());
  } else if (const Json* value = answers.find(key)) {
    return *value;
  }
  const Json* evaluation = answers.find("evaluation");
  const Json* value = evaluation != nullptr ? evaluation->find(key) : nullptr;
  return value != nullptr ? *value : Json();
}

// All of a project, or only the columns that were asked for.
static Json json_of(const Plan& plan, const Project& project, FiscalYear year,
                    const Options& options) {
  Json all = project_json(plan, project, year);
  if (options.columns.empty()) return all;
  const SurveyEntry* entry = answers_of(project, year);
  Json answers = entry != nullptr ? to_json(*entry) : Json::object();
  Json chosen = Json::object();
  for (const std::string& key : options.columns) {
    if (Json value = column_json(all, answers, key); !value.is_null()) chosen[key] = value;
  }
  return chosen;
}

// Digits of numbers stand in groups where people read them.
static std::string cell_for(TableFormat format, const ListColumn& column, std::string cell) {
  if (!column.number || reader_of(format) != Reader::Person) return cell;
  return decimal_with_commas(cell);
}

// The columns that are shown where none are asked for are figures, as are all filters.
static Kept kept_for(const Options& options, TableFormat format) {
  bool usual = format != TableFormat::Json && options.columns.empty() && options.sort.empty();
  if (!usual) return Kept::All;
  return options.year.empty() ? Kept::NewestFigures : Kept::Figures;
}

ExitCode run_list(Context& context) {
  TableFormat format = chosen_table_format(context);
  const Kept kept = kept_for(context.options, format);
  Plan& plan = keep(context, open_plan_to_use(context, kept));
  std::vector<ListColumn> columns = chosen_columns(plan, context.options);
  Selection selection = chosen_selection(context.options, plan);
  std::vector<const Project*> projects = select(plan, selection);
  if (!context.options.sort.empty()) {
    sort_by(chosen_column(plan.header, context.options.sort), plan, selection.year, projects);
  }

  if (format == TableFormat::Json) {
    Json array = Json::array();
    for (const Project* project : projects) {
      array.push_back(json_of(plan, *project, selection.year, context.options));
    }
    emit_result(context, dump(array), Reader::Program);
    return exit_code_for(plan);
  }
  const Calls calls = reader_of(format) == Reader::Person ? Calls::ByName : Calls::ByKey;
  Table table;
  for (const ListColumn& column : columns) {
    bool wide = std::ranges::find(kWideColumns, column.key) != std::end(kWideColumns);
    table.columns.push_back({std::string(context.in_language(column.label)),
                             column.number ? Align::Right : Align::Left,
                             wide || !context.options.columns.empty()});
  }
  table.rows.reserve(projects.size());
  for (const Project* project : projects) {
    auto& row = table.rows.emplace_back();
    row.reserve(columns.size());
    for (const ListColumn& column : columns) {
      row.push_back(
          cell_for(format, column,
                   list_cell(plan, *project, selection.year, column, context.language, calls)));
    }
  }
  let_go_of_projects(plan);
  emit_table(context, plan.header, format,
             {std::move(table),
              plan.header.level == 0 ? Text{"事業一覧", "Projects"} : Text{"一覧", "List"}});
  return exit_code_for(plan);
}

}  // namespace fujiplan
