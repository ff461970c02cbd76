#include "reports/data/open_data.h"

#include <algorithm>
#include <iterator>
#include <variant>

#include "model/own/types.h"
#include "model/rating/inference.h"
#include "model/rating/rubric_changes.h"
#include "model/rating/scheme.h"
#include "reports/data/open_data_amounts.h"
#include "reports/data/open_data_cells.h"

namespace fujiplan {

bool has_table(const Plan& plan, const DataTable& table) {
  bool has_any = table.is_there == nullptr || table.is_there(plan);
  return has_any && has_part(vocabulary_of(plan.header), table.of);
}

static DataType data_type_of(const MoneyTerms& money) {
  return money.decimals > 0 ? DataType::Decimal : DataType::Number;
}

static DataType data_type_of(const OwnField& field) {
  switch (field.type.value) {
    case OwnType::Numeral:
      return field.decimals.value > 0 ? DataType::Decimal : DataType::Number;
    case OwnType::InYear:
      return DataType::YearNumber;
    case OwnType::OneOf:
      return DataType::Code;
    case OwnType::OneLine:
    case OwnType::Money:  // as the plan counts it
    case OwnType::Date:
    case OwnType::Link:
    case OwnType::LongText:
    case OwnType::Codes:
      break;
  }
  return DataType::Words;
}

// Texts stand apart (open_data_texts.h), and so do lists.
static void add_own_columns(std::vector<DataColumn>& columns, std::span<const OwnField> declared,
                            const MoneyTerms& money) {
  for (const OwnField* field : public_own_fields(declared)) {
    OwnType type = field->type.value;
    if (type == OwnType::LongText || type == OwnType::Codes) continue;
    DataColumn& column = columns.emplace_back(kOwnProjectColumns);
    column.header = label_of(*field);
    column.name = field->name.value;
    column.type = data_type_of(*field);
    column.unit = {field->unit.value, field->unit.value};
    if (type == OwnType::Money) {
      column.type = data_type_of(money);
      column.unit = name_of(money.unit);
    }
    if (type == OwnType::InYear) column.unit = kInYears;
    if (type == OwnType::OneOf) column.codes = column.header;
    column.own = field;
  }
}

// Rows with a year are about its answers.
static std::string_view own_cell(const OwnField& field, const Plan& plan, const DataRow& row,
                                 Scratch& s) {
  const SurveyEntry* answers = row.year ? answers_of(*row.project, row.year) : nullptr;
  if (row.year && answers == nullptr) return said(kNoValue, plan);
  const OwnValue* value =
      find_own(answers != nullptr ? answers->own : row.project->own, field.name.value);
  if (value == nullptr || !is_present(*value)) return said(kNoValue, plan);
  if (const auto* year = std::get_if<Year>(&value->content)) {
    return s.text(std::to_string(year->value.western));
  }
  return s.text(shown_own(*value, language_of(plan)));
}

Text name_of_level(const PlanHeader& header, std::size_t depth) {
  constexpr Text kStandard[] = {{"policy", "Policy"}, {"measure", "Measure"}};
  Text name = label_of_level(header, depth);
  auto standard = std::ranges::find(kStandard, name.en, &Text::ja);
  return standard != std::end(kStandard) ? Text{name.ja, standard->en} : name;
}

// As the plan calls the field, where the column has that of one. It says of each department. Groups
// are called what their level is.
static Text header_in(const PlanHeader& header, const DataColumn& column) {
  std::string_view key = column.name == "department" ? "departments" : column.name;
  if (header.level != 0 && key == "project_id") return {"番号", "Id"};
  if (header.level != 0 && key == "project_key") return {"キー", "Key"};
  if (header.level != 0 && key == "name") return name_of_level(header, header.level);
  const Vocabulary words = vocabulary_of(header);
  bool of_answers = key == "status";
  auto declared = of_answers ? words.survey_fields : words.project_fields;
  return label_in(declared, key, column.header);
}

static void add_project_columns(std::vector<DataColumn>& columns, const PlanHeader& header) {
  for (const DataColumn& column : {kProjectKeyColumn, kProjectIdColumn}) {
    columns.push_back(column);
    columns.back().header = header_in(header, column);
  }
}

static void add_level_columns(std::vector<DataColumn>& columns, const PlanHeader& header) {
  constexpr std::string_view kNames[kMostTreeLevels] = {"policy_code", "measure_code",
                                                        "level_3_code", "level_4_code"};
  for (std::size_t depth = 1; depth <= levels_of(header).size(); ++depth) {
    DataColumn& column = columns.emplace_back(kLevelColumns);
    column.header = column.codes = name_of_level(header, depth);
    column.header_end = {"コード", " code"};
    column.name = kNames[depth - 1];
    column.depth = depth;
  }
}

static void add_mark_columns(std::vector<DataColumn>& columns, const PlanHeader& header) {
  for (const MarkWord& mark : vocabulary_of(header).marks) {
    DataColumn& column = columns.emplace_back(kMarkColumns);
    column.header = column.codes = label_of(mark);
    column.name = mark.name.value;
    column.mark = &mark;
  }
}

// What the columns are that a placeholder of a table stands for.
struct ColumnsOfPlan {
  const DataColumn& placeholder;
  void (*add)(std::vector<DataColumn>& columns, const PlanHeader& header);
};
static constexpr ColumnsOfPlan kColumnsOfPlan[] = {
    {kProjectIdColumn, add_project_columns},
    {kLevelColumns, add_level_columns},
    {kMarkColumns, add_mark_columns},
    {kOwnProjectColumns,
     [](std::vector<DataColumn>& columns, const PlanHeader& header) {
       bool of_groups = header.level != 0;  // which cannot have them
       if (!of_groups)
         add_own_columns(columns, vocabulary_of(header).project_fields, money_of(header));
     }},
    {kOwnAnswerColumns,
     [](std::vector<DataColumn>& columns, const PlanHeader& header) {
       add_own_columns(columns, vocabulary_of(header).survey_fields, money_of(header));
     }},
    {kAmountColumn,
     [](std::vector<DataColumn>& columns, const PlanHeader& header) {
       DataColumn& column = columns.emplace_back(kAmountColumn);
       column.type = data_type_of(money_of(header));
       column.unit = name_of(money_of(header).unit);
     }},
};

std::vector<DataColumn> columns_of(const DataTable& table, const Plan& plan) {
  const Vocabulary words = vocabulary_of(plan.header);
  std::vector<DataColumn> columns(std::begin(kOwnerColumns), std::end(kOwnerColumns));
  for (const DataColumn& column :
       table.columns_in != nullptr ? table.columns_in(plan) : table.columns) {
    if (!has_part(words, column.of)) continue;
    if (column.is_there != nullptr && !column.is_there(plan)) continue;
    auto of_plan = std::ranges::find(kColumnsOfPlan, column.name,
                                     [](const ColumnsOfPlan& row) { return row.placeholder.name; });
    if (of_plan != std::end(kColumnsOfPlan)) {
      of_plan->add(columns, plan.header);
    } else {
      columns.push_back(column);
      columns.back().header = header_in(plan.header, column);
    }
  }
  return columns;
}

std::string header_of(const DataColumn& column, Language language) {
  return std::string(column.header.in(language)) + std::string(column.header_end.in(language));
}

std::string group_code(std::string_view number) {
  return "M" + std::string(number);
}

std::string group_code(ProjectId id, std::size_t depth) {
  return group_code(group_number(id, depth));
}

std::string code_of(ProjectId id) {
  return id.of_group ? group_code(id, id.count()) : to_string(id);
}

std::string key_of(const Plan& plan, ProjectId id) {
  std::string key = code_of_plan(plan.header);
  key += '-';
  return key += code_of(id);
}

std::string_view cell_of(const DataColumn& column, const Plan& plan, const DataRow& row,
                         Scratch& scratch) {
  if (column.own != nullptr) return own_cell(*column.own, plan, row, scratch);
  if (column.depth != 0) return scratch.text(group_code(row.project->id.value, column.depth));
  if (column.mark == nullptr) return column.cell(plan, row, scratch);
  return said(is_marked(row.project->marks, column.name) ? kMarked : kNotMarked, plan);
}

std::vector<const Criterion*> public_criteria(std::span<const Criterion> criteria) {
  std::vector<const Criterion*> found;
  for (const Criterion& criterion : criteria) {
    if (!is_internal(criterion)) found.push_back(&criterion);
  }
  return found;
}

RatingView open_data_view(const Plan& plan) {
  RatingView any{false, false};
  for (const RubricFrom& rubric : rubrics_so_far(plan.header)) {
    const RatingView view = open_data_view(plan, rubric.from);
    any = {any.result || view.result, any.scores || view.scores};
  }
  return any;
}
RatingView open_data_view(const Plan& plan, FiscalYear year) {
  return rating_view_in(plan.header, year, Audience::Public);
}

std::string_view title_of(const DataTable& table, const Plan& plan) {
  const PlanHeader& header = plan.header;
  const Language language = header.language.value;
  if (table.title_in != nullptr && !table.title_in(header).empty()) {
    return table.title_in(header).in(language);
  }
  if (header.level != 0 && table.title_of_groups != nullptr) {
    return table.title_of_groups(header).in(language);
  }
  bool holds_part = table.part == nullptr || open_data_view(plan).*table.part;
  std::string_view title = (holds_part ? table.title : table.title_without).in(language);
  // 情報化事業の所管部署, of a plan with levels of its own 事業の所管部署.
  constexpr std::string_view kStandard = "情報化";
  bool neutral = title.starts_with(kStandard) && word_for_project(header).ja == "事業";
  return neutral ? title.substr(kStandard.size()) : title;
}

}  // namespace fujiplan
