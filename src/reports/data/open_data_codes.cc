#include <algorithm>
#include <iterator>

#include "base/formatted.h"
#include "model/grade.h"
#include "model/marks.h"
#include "model/not_asked.h"
#include "model/rating/scheme.h"
#include "reports/data/open_data_cells.h"
#include "reports/data/open_data_targets.h"
#include "reports/data/open_data_texts.h"

// codes.csv: what the values mean that stand in the tables of the open data.
namespace fujiplan {
namespace {

// What a word means; the word itself where plan.yaml does not say.
template <typename Word>
std::string_view explained(const Word& word) {
  return word.meaning ? word.meaning.value : word.name.value;
}

// What there is for a year, and how far it is answered. Why a project is not asked depends on the
// plan.
template <DescribedEnum E>
void add_states(std::vector<DataCode>& codes, std::string_view table, const Vocabulary& words,
                std::initializer_list<E> states) {
  for (E state : states) {
    std::string means(row_of(state).meaning.ja);
    if (state == E::NotAsked) means = not_asked_means(words, Language::Japanese);
    if constexpr (std::is_same_v<E, Response>) {
      means = response_means(state, words, Language::Japanese);
    }
    codes.push_back({std::string(table), std::string(name_of(state)), std::move(means)});
  }
}

// What each result means.
void add_results(std::vector<DataCode>& codes, const Scheme& scheme) {
  auto add = [&](std::string_view code, std::string name) {
    codes.push_back({std::string(kGradeCodes), std::string(code), std::move(name)});
  };
  std::string value(label_of_value(scheme).ja);
  for (std::size_t i = 0; i < scheme.grades.size(); ++i) {
    add(scheme.grades[i].name.value, value + "が" + range_in_words(scheme, i, Language::Japanese));
  }
  if (scheme.grades.empty() && scheme.rule != RatingBy::One) {
    for (Fraction number : possible_values(scheme)) {
      add(in_decimals(number), value + "が" + points_in_words(number).ja);
    }
  }
  for (const ResultName& result : result_names(scheme)) {
    if (result.meaning.empty()) continue;  // a grade
    add(result.name, std::string(result.meaning) + (result.is_rated ? "" : "（点数はない）"));
  }
}

// The criteria that are public, and what each answer means.
void add_criteria(std::vector<DataCode>& codes, const Plan& plan) {
  std::vector<const Criterion*> criteria = public_criteria(plan);
  for (const Criterion* criterion : criteria) {
    auto numbers = numbers_of(*criterion);
    std::string best(criterion->levels.value.front().name.value);
    codes.push_back({std::string(kCriterionCodes), std::string(criterion->name.value),
                     numbers ? formatted("{}から{}までの点数。{}が最も良い", numbers->least,
                                         numbers->most, best)
                             : formatted("{}が最も良い", best)});
  }
  for (const Criterion* criterion : criteria) {
    std::string table =
        formatted("{}の{}", criterion->name.value, numbers_of(*criterion) ? "点数" : "評価");
    for (std::size_t i = 0; i < criterion->answers(); ++i) {
      const Level& answer = criterion->answer(i);
      codes.push_back({table, std::string(answer.name.value), std::string(answer.meaning.value)});
    }
  }
}

}  // namespace

std::vector<DataCode> data_codes(const Plan& plan) {
  std::vector<DataCode> codes;
  auto add = [&](std::string_view table, std::string_view code, std::string_view name) {
    codes.push_back({std::string(table), std::string(code), std::string(name)});
  };
  const Vocabulary words = vocabulary_of(plan.header);
  const std::vector<GroupAt> groups = groups_in(plan.header);
  for (std::size_t level = 1; level <= words.levels.size(); ++level) {
    for (auto [group, depth] : groups) {
      if (depth == level) add(words.levels[level - 1].value, group->id.value, group->name.value);
    }
  }
  for (const ClassWord& word : words.classes) add(kClassCodes, word.name.value, explained(word));
  for (const MarkWord& mark : words.marks) {
    std::string what = called(mark, Language::Japanese);
    add(label_of(mark).ja, kMarked, what + "である");
    add(label_of(mark).ja, kNotMarked, what + "でない");
  }
  for (const auto& row : kRowsOf<Half>) {
    if (!has_part(words, PlanPart::Schedule)) break;
    add(kHalfCodes, std::to_string(static_cast<int>(row.value) + 1),
        formatted("{}（{}）", row.meaning.ja,
                  months_of(row.value, words.years, Language::Japanese)));
  }
  for (const PhaseWord& word : words.phases) {
    add(kPhaseCodes, std::to_string(number_of({&word})), word.name.value);
  }
  for (auto declared : {words.project_fields, words.survey_fields}) {
    for (const OwnField* field : public_own_fields(declared)) {
      for (const Line& choice : field->choices.value) {
        add(label_of(*field).ja, choice.value, choice.value);
      }
      bool is_choice = field->type.value == OwnType::OneOf;
      if (is_choice) add(label_of(*field).ja, kNoValue, "この項目の記載がない");
    }
  }
  if (has_part(words, PlanPart::Projects)) {
    add(kPlanCodes, "総合計画", "総合計画の施策番号");
    add(kPlanCodes, "行政経営プラン", "行政経営プランの取組番号");
  }
  add_states(codes, kAnswerCodes, words,
             {Response::Complete, Response::Partial, Response::None, Response::NotAsked});
  for (const StatusWord& word : words.statuses) add(kStatusCodes, word.name.value, explained(word));
  add(kStatusCodes, kNoValue, "回答はあるが、実施状況の記載がない");
  add_states(codes, kStatusCodes, words, {AnswerState::NotAnswered, AnswerState::NotAsked});
  const Scheme scheme = scheme_of(plan.header);
  if (!scheme.gives_results()) {
    add(kGradeCodes, kNoResult, "回答はあるが、この計画では総合評価を付けない");
  } else if (open_data_view(plan).result) {
    add_results(codes, scheme);
    add_states(codes, kGradeCodes, words, {AnswerState::NotGraded});
  } else {
    add(kGradeCodes, kNotPublic, "回答したが、総合評価は公表しない");
  }
  add_states(codes, kGradeCodes, words, {AnswerState::NotAnswered, AnswerState::NotAsked});
  add_criteria(codes, plan);
  if (has_targets(plan)) {
    for (const auto& row : kRowsOf<Better>) add(kBetterCodes, row.name, row.meaning.ja);
  }
  std::ranges::move(text_codes(plan), std::back_inserter(codes));
  return codes;
}

}  // namespace fujiplan
