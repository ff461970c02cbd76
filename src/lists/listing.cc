#include "lists/listing.h"

#include <algorithm>
#include <type_traits>

#include "model/criterion_names.h"
#include "model/grade.h"
#include "model/types/shown_value.h"

namespace fujiplan {

static constexpr std::string_view kSurveyPrefix = "survey.";

struct CellSource {
  const Plan& plan;
  const Project& project;
  FiscalYear year;
  Language language;

  YearResult result() const { return result_of(plan.header, project, year); }
  HalfYear year_end() const { return {year, Half::Second}; }
};

// Computed columns: one row each.
struct ComputedColumn {
  std::string_view key;
  Text label;
  bool number;
  std::string (*value)(const CellSource&);
  PlanPart part = PlanPart::All;
};

static constexpr ComputedColumn kComputed[] = {
    {"policy",
     {"基本方針", "policy"},
     false,
     [](const CellSource& s) { return std::to_string(s.project.id.value.policy); }},
    {"measure",
     {"情報化施策", "measure"},
     false,
     [](const CellSource& s) { return measure_of(s.project.id.value); }},
    {"phase",
     {"段階", "phase"},
     false,
     [](const CellSource& s) {
       auto phase = phase_in(s.project.schedule, s.year_end());
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
    {"sum",
     {"合計", "sum"},
     true,
     [](const CellSource& s) {
       auto graded = s.result().graded;
       return graded ? std::to_string(graded->sum) : std::string();
     }},
    {"grade",
     {"総合評価", "grade"},
     false,
     [](const CellSource& s) {
       auto graded = s.result().graded;
       return graded ? std::string(name_of(graded->grade)) : std::string();
     }},
};

template <typename Record>
static void add_fields(std::vector<ListColumn>& columns, const Vocabulary& words,
                       std::string_view prefix) {
  for (const Field<Record>* row : fields_in<Record>(words)) {
    const Field<Record>& field = *row;
    if (field.key == kKeysOfMarks) {
      for (const MarkWord& mark : words.marks) {
        columns.push_back(
            {std::string(mark.name.value), label_of(mark), false, PlanPart::Marks, &mark});
      }
      continue;
    }
    bool number =
        std::visit([]<typename T>(T Record::*) { return std::is_same_v<T, Whole>; }, field.slot);
    columns.push_back(
        {std::string(prefix) + std::string(field.key), field.label, number, field.part, &field});
  }
}

std::vector<ListColumn> list_columns(const Vocabulary& words) {
  std::vector<ListColumn> columns;
  add_fields<Project>(columns, words, "");
  add_fields<SurveyEntry>(columns, words, kSurveyPrefix);
  add_fields<Evaluation>(columns, words, kSurveyPrefix);
  for (const ComputedColumn& column : kComputed) {
    if (!has_part(words, column.part)) continue;
    columns.push_back({std::string(column.key), column.label, column.number, column.part, &column});
  }
  return columns;
}

std::optional<ListColumn> find_list_column(const Vocabulary& words, std::string_view key) {
  std::vector<ListColumn> columns = list_columns(words);
  auto column = std::ranges::find(columns, key, &ListColumn::key);
  return column != columns.end() ? std::optional(std::move(*column)) : std::nullopt;
}

Text label_in(const PlanHeader& header, const ListColumn& column) {
  const auto* score = std::get_if<const Field<Evaluation>*>(&column.from);
  return score != nullptr ? label_in(header.rubric.criteria, **score) : column.label;
}

template <typename Record>
static std::string field_cell(const PlanHeader& header, const Record& record,
                              const Field<Record>& field, Language language) {
  return std::visit(
      [&](auto member) {
        const auto& value = record.*member;
        if constexpr (std::is_same_v<decltype(value), const Evaluation&>) {
          return shown_scores(value, header.rubric.criteria, language);
        } else {
          return shown_value(value, language);
        }
      },
      field.slot);
}

// The cell of each kind of column.
struct CellReader : CellSource {
  std::string operator()(const ComputedColumn* column) const { return column->value(*this); }
  std::string operator()(const MarkWord* mark) const {
    const Flag* flag = find_mark(project.marks, mark->name.value);
    return flag != nullptr ? shown_value(*flag, language) : "";
  }
  std::string operator()(const Field<Project>* field) const {
    return field_cell(plan.header, project, *field, language);
  }
  std::string operator()(const Field<SurveyEntry>* field) const {
    const SurveyEntry* answers = answers_of(project, year);
    return answers != nullptr ? field_cell(plan.header, *answers, *field, language) : "";
  }
  std::string operator()(const Field<Evaluation>* field) const {
    const SurveyEntry* answers = answers_of(project, year);
    return answers != nullptr ? field_cell(plan.header, answers->evaluation, *field, language) : "";
  }
};

std::string list_cell(const Plan& plan, const Project& project, FiscalYear year,
                      const ListColumn& column, Language language) {
  return std::visit(CellReader{{plan, project, year, language}}, column.from);
}

// The place of a word among all, as text; the word itself when it is none of them.
static std::string place_in(const std::vector<std::string_view>& names, const std::string& word) {
  auto found = std::ranges::find(names, word);
  return found == names.end() ? word : std::to_string(found - names.begin());
}
static std::string place_of_grade(const Vocabulary&, const std::string& word) {
  return place_in(names_of<Grade>(), word);
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
    {"grade", place_of_grade},
};

std::string list_sort_key(const Plan& plan, const Project& project, FiscalYear year,
                          const ListColumn& column) {
  std::string cell = list_cell(plan, project, year, column, Language::Japanese);
  auto ordered = std::ranges::find(kOrdered, column.key, &OrderedColumn::key);
  return ordered == std::end(kOrdered) ? cell : ordered->place(vocabulary_of(plan.header), cell);
}

}  // namespace fujiplan
