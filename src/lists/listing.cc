#include "lists/listing.h"

#include <algorithm>
#include <iterator>
#include <type_traits>

#include "base/formatted.h"
#include "base/join.h"
#include "model/own/types.h"
#include "model/rating/criterion_names.h"
#include "model/rating/grade.h"
#include "model/types/shown_value.h"

namespace fujiplan {

static constexpr std::string_view kSurveyPrefix = "survey.";

struct CellSource {
  const Plan& plan;
  const Project& project;
  FiscalYear year;
  Language language;

  YearResult result() const { return result_of(plan.header, project, year); }
};

// Computed columns: one row each.
struct ComputedColumn {
  std::string_view key;
  Text label;
  bool number;
  std::string (*value)(const CellSource&);
  PlanPart part = PlanPart::All;
  bool (*is_there)(const Scheme&) = nullptr;  // null: in every plan
};

static std::string value_cell(const CellSource& s) {
  auto outcome = s.result().outcome;
  return outcome && outcome->is_rated() ? in_decimals(*outcome->points) : std::string();
}

template <RatingBy rule>
static constexpr ComputedColumn value_column() {
  return {name_of(rule),
          {row_of(rule).meaning.ja, row_of(rule).meaning.en},
          true,
          value_cell,
          PlanPart::All,
          [](const Scheme& scheme) { return scheme.rule == rule && scheme.has_values(); }};
}

static constexpr ComputedColumn kComputed[] = {
    {"phase",
     {"段階", "phase"},
     false,
     [](const CellSource& s) {
       auto phase = phase_at_end_of(s.project.schedule, s.year);
       return phase ? std::string(label_of(*phase, s.language)) : std::string();
     },
     PlanPart::Schedule},
    {"status",
     {"実施状況", "status"},
     false,
     [](const CellSource& s) {
       const SurveyEntry* answers = s.result().answers;
       return answers != nullptr ? shown_value(answers->status, s.language) : std::string();
     }},
    value_column<RatingBy::Sum>(),
    value_column<RatingBy::Average>(),
    value_column<RatingBy::Lowest>(),
    value_column<RatingBy::One>(),
    value_column<RatingBy::Achievement>(),
    {"grade",
     {"総合評価", "grade"},
     false,
     [](const CellSource& s) {
       auto outcome = s.result().outcome;
       return outcome ? outcome->name : std::string();
     },
     PlanPart::All,
     [](const Scheme& scheme) { return scheme.gives_results(); }},
};

// `survey.actual.national` behind `survey.actual`.
static void add_parts(std::vector<ListColumn>& columns, const std::string& key_of_amount,
                      std::string_view amount, Amount SurveyEntry::*member,
                      const Vocabulary& words) {
  const MoneyTerms& money = money_of(words);
  const std::string prefix = key_of_amount + ".";
  for (std::size_t i = 0; i < money.sources.size(); ++i) {
    const Message& name = money.source_names[amount_at(amount)][i];
    columns.push_back({prefix + std::string(money.sources[i].key.value),
                       {name.ja, name.en},
                       true,
                       PlanPart::All,
                       PartColumn{member, &money.sources[i]}});
  }
}

template <typename Record>
static void add_fields(std::vector<ListColumn>& columns, const Vocabulary& words,
                       std::string_view prefix) {
  for (const Field<Record>& field : fields_of(RecordOf<Record>{})) {
    // Groups have names, though not in their files.
    bool of_group = words.level != 0 && prefix.empty() && field.key == "name";
    if (!has_part(words, field.part) && !of_group) continue;
    if (field.key == kKeysOfMarks) {
      for (const MarkWord& mark : words.marks) {
        columns.push_back(
            {std::string(mark.name.value), label_of(mark), false, PlanPart::Marks, &mark});
      }
      continue;
    }
    if (field.key == kKeysOfOwnFields) {
      constexpr bool kIsAnswer = std::is_same_v<Record, SurveyEntry>;
      for (const OwnField* own : own_fields(declared_keys<Record>(words))) {
        columns.push_back({std::string(prefix) + std::string(own->name.value), label_of(*own),
                           is_number(*own), PlanPart::All, OwnColumn{own, kIsAnswer}});
      }
      continue;
    }
    bool number = std::visit(
        []<typename T>(T Record::*) {
          return std::is_same_v<T, Whole> || std::is_same_v<T, Amount>;
        },
        field.slot);
    columns.push_back({std::string(prefix) + std::string(field.key), label_of(field, words), number,
                       field.part, &field});
    if constexpr (std::is_same_v<Record, SurveyEntry>) {
      const auto* amount = std::get_if<Amount SurveyEntry::*>(&field.slot);
      if (amount != nullptr) add_parts(columns, columns.back().key, field.key, *amount, words);
    }
  }
}

// `survey.progress`; where the survey has a field of that key, `survey.evaluation.schedule`.
static std::string key_of(const Criterion& criterion) {
  std::string_view key = criterion.key.value;
  auto fields = fields_of(RecordOf<SurveyEntry>{});
  bool taken = std::ranges::find(fields, key, &Field<SurveyEntry>::key) != fields.end();
  return formatted("{}{}{}", kSurveyPrefix, taken ? "evaluation." : "", key);
}

std::vector<ListColumn> list_columns(const PlanHeader& header) {
  const Scheme scheme = scheme_of(header);
  std::vector<ListColumn> columns;
  const Vocabulary words = vocabulary_of(header);
  add_fields<Project>(columns, words, "");
  add_fields<SurveyEntry>(columns, words, kSurveyPrefix);
  for (const Criterion& criterion : scheme.criteria) {
    bool number = numbers_of(criterion.levels).has_value();
    columns.push_back({key_of(criterion), label_of(criterion), number, PlanPart::All, &criterion});
  }
  constexpr std::string_view kLevelKeys[] = {"policy", "measure"};
  for (std::size_t depth = 1; depth <= words.levels.size(); ++depth) {
    std::string_view key =
        depth <= std::size(kLevelKeys) ? kLevelKeys[depth - 1] : words.levels[depth - 1].value;
    columns.push_back({std::string(key), label_of_level(words.levels, depth), false, PlanPart::All,
                       ListedLevel{depth}});
  }
  for (const ComputedColumn& column : kComputed) {
    bool is_there = column.is_there == nullptr || column.is_there(scheme);
    if (!has_part(words, column.part) || !is_there) continue;
    columns.push_back({std::string(column.key), column.label, column.number, column.part, &column});
  }
  return columns;
}

std::optional<ListColumn> find_list_column(const PlanHeader& header, std::string_view key) {
  std::vector<ListColumn> columns = list_columns(header);
  auto column = std::ranges::find(columns, key, &ListColumn::key);
  return column != columns.end() ? std::optional(std::move(*column)) : std::nullopt;
}

template <typename Record>
static std::string field_cell(const Record& record, const Field<Record>& field, Language language) {
  return std::visit([&](auto member) { return shown_value(record.*member, language); }, field.slot);
}

// オンライン申請率（%）: 36.2、利用者数（人）: 1,200
static std::string values_by_name(const Project& project, const SurveyEntry& answers,
                                  Language language) {
  std::vector<std::string> parts;
  for (const ReachedValue& value : answers.values.reached) {
    if (!value) continue;
    const Target* target = find_target(project.targets, value.key.value);
    std::string name =
        target != nullptr ? name_with_unit(*target, language) : std::string(value.key.value);
    parts.push_back(formatted("{}: {}", name, FieldType<ReachedValue>::shown(value, language)));
  }
  return listed(parts, language);
}

// The cell of each kind of column.
struct CellReader : CellSource {
  Calls calls = Calls::ByKey;

  std::string operator()(const ComputedColumn* column) const { return column->value(*this); }
  std::string operator()(ListedLevel level) const {
    return group_number(project.id.value, level.depth);
  }
  std::string operator()(const MarkWord* mark) const {
    const Flag* flag = find_mark(project.marks, mark->name.value);
    return flag != nullptr ? shown_value(*flag, language) : "";
  }
  std::string operator()(const OwnColumn& column) const {
    const SurveyEntry* answers = column.is_answer ? answers_of(project, year) : nullptr;
    if (column.is_answer && answers == nullptr) return "";
    const OwnValue* value =
        find_own(column.is_answer ? answers->own : project.own, column.field->name.value);
    return value != nullptr ? shown_own(*value, language) : "";
  }
  std::string operator()(const PartColumn& column) const {
    const SurveyEntry* answers = answers_of(project, year);
    if (answers == nullptr) return "";
    const Amount& amount = answers->*column.amount;
    const AmountPart* part = amount.find(column.source->key.value);
    return part != nullptr ? money_text(part->units, amount.money->decimals) : "";
  }
  std::string operator()(const Field<Project>* field) const {
    return field_cell(project, *field, language);
  }
  std::string operator()(const Field<SurveyEntry>* field) const {
    const SurveyEntry* answers = answers_of(project, year);
    if (answers == nullptr) return "";
    bool by_name =
        calls == Calls::ByName && std::holds_alternative<Values SurveyEntry::*>(field->slot);
    return by_name ? values_by_name(project, *answers, language)
                   : field_cell(*answers, *field, language);
  }
  std::string operator()(const Criterion* criterion) const {
    const SurveyEntry* answers = answers_of(project, year);
    const Score* score = answers != nullptr ? answers->evaluation.find(*criterion) : nullptr;
    return score != nullptr ? std::string(score->name()) : "";
  }
};

std::string list_cell(const Plan& plan, const Project& project, FiscalYear year,
                      const ListColumn& column, Language language, Calls calls) {
  return std::visit(CellReader{{plan, project, year, language}, calls}, column.from);
}

// The place of a word among all, as text; the word itself when it is none of them.
static std::string place_in(const std::vector<std::string_view>& names, const std::string& word) {
  auto found = std::ranges::find(names, word);
  return found == names.end() ? word : std::to_string(found - names.begin());
}
template <typename Word>
static std::string place_of(const Vocabulary& words, const std::string& word) {
  return place_in(names_in(words.all<Word>()), word);
}

// The columns whose words have an order of their own.
struct OrderedColumn {
  std::string_view key;
  std::string (*place)(const Vocabulary& words, const std::string& word);
};
static constexpr OrderedColumn kOrdered[] = {
    {"class", place_of<ClassWord>},
    {"status", place_of<StatusWord>},
    {"survey.status", place_of<StatusWord>},
    {"phase", place_of<PhaseWord>},
};

// Best first.
static std::string place_of_answer(const Criterion& criterion, const std::string& answer) {
  std::size_t place = 0;
  while (place < criterion.answers() && criterion.answer(place).name.value != answer) ++place;
  return std::to_string(place);
}

// Choices in the order of the plan, numbers by their value, the negative ones first.
static std::string place_of_own(const OwnColumn& column, const std::string& cell) {
  if (column.field->type.value == OwnType::OneOf) {
    std::vector<std::string_view> names;
    for (const Line& choice : column.field->choices.value) names.push_back(choice.value);
    return place_in(names, cell);
  }
  auto number = parse_signed_decimal(cell);
  if (!is_number(*column.field) || !number) return cell;
  constexpr std::int64_t kAboveAll = 1'000'000'000'000'000'000;  // millionths, see decimal.h
  return std::to_string(number->millionths + kAboveAll);
}

// Best first, then results without points; values fall.
static std::string place_of_result(const Plan& plan, const Project& project, FiscalYear year) {
  const Scheme scheme = scheme_in(plan.header, year);
  auto outcome = result_of(scheme, project, year).outcome;
  if (!outcome) return "";
  std::vector<ResultName> names = result_names(scheme);
  auto name = std::ranges::find(names, outcome->name, &ResultName::in_full);
  constexpr std::int64_t kMostHundredths = std::int64_t{100} * 100;
  if (name != names.end()) {
    auto place = name - names.begin();
    return std::to_string(outcome->is_rated() ? place : kMostHundredths + place);
  }
  const Fraction& value = *outcome->points;
  return std::to_string(kMostHundredths - value.numerator * 100 / value.denominator);
}

std::string list_sort_key(const Plan& plan, const Project& project, FiscalYear year,
                          const ListColumn& column) {
  if (column.key == "grade") return place_of_result(plan, project, year);
  std::string cell = list_cell(plan, project, year, column, Language::Japanese, Calls::ByKey);
  if (const auto* criterion = std::get_if<const Criterion*>(&column.from)) {
    bool by_place = !cell.empty() && !column.number;
    return by_place ? place_of_answer(**criterion, cell) : cell;
  }
  if (const auto* own = std::get_if<OwnColumn>(&column.from)) return place_of_own(*own, cell);
  auto ordered = std::ranges::find(kOrdered, column.key, &OrderedColumn::key);
  return ordered == std::end(kOrdered) ? cell : ordered->place(vocabulary_of(plan.header), cell);
}

}  // namespace fujiplan
