#include <algorithm>
#include <iterator>

#include "base/format.h"
#include "base/join.h"
#include "lists/roadmap_lines.h"
#include "model/marks.h"
#include "model/rating/criterion_names.h"
#include "model/rating/grade.h"
#include "model/rating/not_asked.h"
#include "model/rating/rubric_changes.h"
#include "model/rating/scheme.h"
#include "reports/data/open_data_amounts.h"
#include "reports/data/open_data_cells.h"
#include "reports/data/open_data_findings.h"
#include "reports/data/open_data_schedule.h"
#include "reports/data/open_data_targets.h"
#include "reports/data/open_data_texts.h"
#include "run/labels.h"

// codes.csv: what the values mean that stand in the tables of the open data.
namespace fujiplan {
namespace {

// The rows that are added, in the language of the plan.
struct CodeTables {
  const Plan& plan;
  Language language = language_of(plan);
  std::vector<DataCode> rows = {};

  void add(Text table, std::string_view code, std::string_view name) {
    rows.push_back({std::string(said(table, plan)), std::string(code), std::string(name)});
  }
  void add(Text table, Text code, std::string_view name) { add(table, code.in(language), name); }
};

// What a word means; the word itself where plan.yaml does not say.
template <typename Word>
std::string_view explained(const Word& word, Language language) {
  std::string_view meaning = meaning_in(word, language);
  return meaning.empty() ? label_of(word).in(language) : meaning;
}
std::string_view explained(const StatusWord& word, Language language) {
  std::string_view meaning = meaning_in(word, language);
  return meaning.empty() ? row_of(word.sense.value).meaning.in(language) : meaning;
}

// What there is for a year, and how far it is answered. What it means depends on the plan.
std::string meaning_of(Response response, const CodeTables& codes) {
  return response_means(response, codes.plan.header, codes.language);
}
std::string meaning_of(AnswerState state, const CodeTables& codes) {
  const PlanHeader& header = codes.plan.header;
  if (state == AnswerState::NotAsked) return not_asked_means(vocabulary_of(header), codes.language);
  return std::string(row_of(state).meaning.in(codes.language));
}

template <DescribedEnum E>
void add_states(CodeTables& codes, Text table, std::initializer_list<E> states) {
  for (E it : states) codes.add(table, label_of(it, codes.language), meaning_of(it, codes));
}

// What each result means.
void add_result_names(CodeTables& codes, const Scheme& scheme) {
  constexpr Format<Text, std::string> kWhen{"{}が{}", "{}: {}"};
  constexpr Format<std::string_view> kUnrated{"{}（点数はない）", "{} (without points)"};
  constexpr Format<Text, std::string_view> kJudged{"{}の評価が{}（点数はない）",
                                                   "{}: {} (without points)"};
  auto add = [&](std::string_view code, const std::string& value) {
    codes.add(kGradeCodes, code, kWhen.in(codes.language, label_of_value(scheme), value));
  };
  for (std::size_t i = 0; i < scheme.grades.size(); ++i) {
    add(scheme.grades[i].name.value, range_in_words(scheme, i, codes.language));
  }
  if (scheme.results_are_values()) {
    for (Fraction number : possible_values(scheme)) {
      add(in_decimals(number), points_in_words(number).in(codes.language));
    }
  }
  for (const ResultName& result : result_names(scheme)) {
    if (result.meaning.empty()) continue;  // a grade
    Text by = result.is_judged ? label_of(*scheme.last_scale()) : Text{};
    codes.add(kGradeCodes, result.in_full(),
              result.is_judged  ? kJudged.in(codes.language, by, result.meaning)
              : result.is_rated ? std::string(result.meaning)
                                : kUnrated.in(codes.language, result.meaning));
  }
}

// The criteria that are public, and what each answer means.
void add_criteria(CodeTables& codes, const Scheme& scheme) {
  constexpr Format<std::int64_t, std::int64_t, std::string_view> kNumbers{
      "{}から{}までの点数。{}が最も良い", "score from {} to {}; {} is the best"};
  constexpr Format<std::string_view> kLevels{"{}が最も良い", "{} is the best"};
  constexpr Format<Text> kScoresOf{"{}の点数", "Scores for {}"};
  constexpr Format<Message> kLevelsOf{"{}", "Levels of {}"};
  const std::vector<const Criterion*> criteria = public_criteria(scheme.criteria);
  for (const Criterion* criterion : criteria) {
    auto numbers = numbers_of(*criterion);
    std::string_view best = criterion->levels.value.front().name.value;
    codes.add(kCriterionCodes, label_of(*criterion),
              numbers ? kNumbers.in(codes.language, numbers->least, numbers->most, best)
                      : kLevels.in(codes.language, best));
  }
  for (const Criterion* criterion : criteria) {
    Message table = numbers_of(*criterion) ? kScoresOf(label_of(*criterion))
                                           : kLevelsOf(judgement_of(*criterion));
    for (std::size_t i = 0; i < criterion->answers(); ++i) {
      const Level& answer = criterion->answer(i);
      codes.add({table.ja, table.en}, answer.name.value, meaning_in(answer, codes.language));
    }
  }
}

void add_marks(CodeTables& codes, const Vocabulary& words) {
  constexpr Format<std::string> kIs{"{}である", "one of the {}"},
      kIsNot{"{}でない", "not one of the {}"};
  for (const MarkWord& mark : words.marks) {
    std::string what = called_in(mark, codes.language);
    codes.add(label_of(mark), kMarked, kIs.in(codes.language, what));
    codes.add(label_of(mark), kNotMarked, kIsNot.in(codes.language, what));
  }
}

void add_parts_of_years(CodeTables& codes, const Vocabulary& words) {
  const PartCodes* kind = codes_of_parts(words.parts.size());
  if (!has_part(words, PlanPart::Schedule) || kind == nullptr) return;
  for (const PartWord& part : words.parts) {
    std::string months = months_of(part, words.years, codes.language);
    codes.add(
        kind->head, std::to_string(part.position + 1),
        std::string(full_label(part).in(codes.language)) + in_brackets(months, codes.language));
  }
}

// The results of a rubric; where there are none, or none that are public, what stands for them.
void add_results(CodeTables& codes, const Scheme& scheme, FiscalYear year) {
  constexpr Text kNoneGiven{"回答はあるが、この計画では総合評価を付けない",
                            "answered; this plan gives no grades"};
  constexpr Text kKept{"回答したが、総合評価は公表しない", "answered; the grade is not published"};
  if (!scheme.gives_results()) {
    codes.add(kGradeCodes, kNoResult, kNoneGiven.in(codes.language));
  } else if (open_data_view(codes.plan, year).result) {
    add_result_names(codes, scheme);
  } else {
    codes.add(kGradeCodes, kNotPublic, kKept.in(codes.language));
  }
}

void add_not_graded(CodeTables& codes, const Scheme& scheme, FiscalYear year) {
  if (!scheme.gives_results() || !open_data_view(codes.plan, year).result) return;
  codes.add(kGradeCodes, label_of(AnswerState::NotGraded, codes.language),
            not_graded_means(scheme, codes.language));
}

// A value by each of the rubrics that a plan has had: what it meant, from which of them on.
struct MeaningFrom {
  std::size_t rubric;
  std::string name;
};
struct CodeOverYears {
  std::string table, code;
  std::vector<MeaningFrom> meanings = {};
};

// 令和4年度から令和6年度まで: 合計が14～15点。令和7年度から: 合計が13～15点
std::string meaning_over_years(const CodeOverYears& code, const std::vector<RubricFrom>& rubrics,
                               Language language) {
  constexpr Format<std::string, std::string, std::string> kUntil{"{}から{}まで: {}",
                                                                 "{} to {}: {}"};
  constexpr Format<std::string, std::string> kInOne{"{}: {}", "{}: {}"},
      kFrom{"{}から: {}", "from {} on: {}"};
  constexpr Text kBetween{"。", "; "};
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < code.meanings.size();) {
    const auto& [first, name] = code.meanings[i];
    std::size_t end = first + 1;  // of the rubrics by which it means the same
    while (++i < code.meanings.size() && code.meanings[i].name == name &&
           code.meanings[i].rubric == end) {
      ++end;
    }
    if (first == 0 && end == rubrics.size()) return name;  // always
    const FiscalYear from = rubrics[first].from;
    if (end == rubrics.size()) {
      parts.push_back(kFrom.in(language, spoken(from, language), name));
      continue;
    }
    const FiscalYear last = year_after(rubrics[end].from, -1);
    parts.push_back(
        from == last ? kInOne.in(language, spoken(from, language), name)
                     : kUntil.in(language, spoken(from, language), spoken(last, language), name));
  }
  return join(parts, kBetween.in(language));
}

// Behind the rows of the same table.
CodeOverYears& code_in(std::vector<CodeOverYears>& all, DataCode& row) {
  auto of_table = [&](const CodeOverYears& code) { return code.table == row.table; };
  auto last = std::find_if(all.rbegin(), all.rend(), of_table);
  auto place = last == all.rend() ? all.end() : last.base();
  return *all.insert(place, {std::move(row.table), std::move(row.code)});
}

// What each rubric adds that the plan has had so far: `add(codes, scheme, its first year)`. A value
// that several of them have is one row.
template <typename Add>
void add_by_rubrics(CodeTables& codes, Add add) {
  const std::vector<RubricFrom> rubrics = rubrics_so_far(codes.plan.header);
  const std::size_t level = codes.plan.header.level;
  if (rubrics.size() == 1) {
    return add(codes, scheme_of(*rubrics.front().said, level), rubrics.front().from);
  }
  std::vector<CodeOverYears> all;
  for (std::size_t i = 0; i < rubrics.size(); ++i) {
    CodeTables own{codes.plan};
    add(own, scheme_of(*rubrics[i].said, level), rubrics[i].from);
    for (DataCode& row : own.rows) {
      std::string name = std::move(row.name);
      auto known = std::ranges::find_if(all, [&](const CodeOverYears& code) {
        return code.table == row.table && code.code == row.code;
      });
      (known != all.end() ? *known : code_in(all, row)).meanings.push_back({i, std::move(name)});
    }
  }
  for (CodeOverYears& code : all) {
    std::string name = meaning_over_years(code, rubrics, codes.language);
    codes.rows.push_back({std::move(code.table), std::move(code.code), std::move(name)});
  }
}

// Of targets that say more than a number for each year.
void add_words_of_targets(CodeTables& codes) {
  auto add = [&](Text table, Text code, Text meaning) {
    codes.add(table, code, meaning.in(codes.language));
  };
  if (has_sums(codes.plan)) {
    add(kGoalOfCodes, kOfYear, {"その年度の実績値と比べる", "compared with the value of the year"});
    add(kGoalOfCodes, kOfTotal,
        {"その年度までの実績値の累計と比べる", "compared with all values up to the year"});
  }
  if (has_words(codes.plan)) {
    add(kMetCodes, kMet, {"言葉による目標を達成した", "the target in words was met"});
    add(kMetCodes, kNotMet, {"言葉による目標を達成しなかった", "the target in words was not met"});
    add(kMetCodes, kNoValue,
        {"言葉による目標がない、又は回答がない", "no target in words, or not answered"});
  }
  if (has_targets(codes.plan)) {
    add(kProvisionalCodes, kMarked, {"後で確定する暫定値", "the value may still change"});
    add(kProvisionalCodes, kNotMarked, {"暫定値ではない", "the value is final"});
    add(kProvisionalCodes, kNoValue, {"回答がない", "there is no answer"});
  }
}

// What is published of money, and where it comes from.
void add_codes_of_amounts(CodeTables& codes) {
  const MoneyTerms& money = money_of(codes.plan.header);
  if (!money.publishes_any()) return;
  constexpr Text kMeanings[] = {{"その年度の予算の額", "budget of the year"},
                                {"その年度に使った額", "amount spent in the year"}};
  for (std::size_t i = 0; i < kAmountCount; ++i) {
    const Message& name = money.names[i];
    if (money.published[i]) {
      codes.add(kAmountCodes, Text{name.ja, name.en}, kMeanings[i].in(codes.language));
    }
  }
  if (money.sources.empty()) return;
  for (const MoneySource& source : money.sources) {
    codes.add(kSourceCodes, source.name.value, source.name.value);
  }
  constexpr Text kWhole{"財源別に分けていない額", "an amount that is not given by source"};
  codes.add(kSourceCodes, kNotBySource, kWhole.in(codes.language));
}

}  // namespace

std::vector<DataCode> data_codes(const Plan& plan) {
  CodeTables codes{plan};
  const Language language = codes.language;
  const Vocabulary words = vocabulary_of(plan.header);
  const std::vector<GroupAt> groups = groups_in(plan.header);
  for (std::size_t level = 1; level <= words.levels.size(); ++level) {
    Text name = name_of_level(plan.header, level);
    for (auto [group, depth] : groups) {
      if (depth == level) codes.add(name, group_code(group->id.value), group->name.value);
    }
  }
  for (const ClassWord& word : words.classes) {
    codes.add(kClassCodes, label_of(word), explained(word, language));
  }
  add_marks(codes, words);
  add_parts_of_years(codes, words);
  for (const PhaseWord& word : words.phases) {
    codes.add(kPhaseCodes, std::to_string(number_of({&word})), label_of(word).in(language));
  }
  if (has_part(words, PlanPart::Schedule) && has_roadmaps(plan)) {
    for (const auto& row : kRowsOf<RoadmapLine>) {
      codes.add(kLineCodes, label_of(row.value, language), row.meaning.in(language));
    }
  }
  for (auto declared : {words.project_fields, words.survey_fields}) {
    for (const OwnField* field : public_own_fields(declared)) {
      for (const Line& choice : field->choices.value) {
        codes.add(label_of(*field), choice.value, choice.value);
      }
      constexpr Text kLacks{"この項目の記載がない", "the field is not filled in"};
      bool is_choice = field->type.value == OwnType::OneOf;
      if (is_choice) codes.add(label_of(*field), kNoValue, kLacks.in(language));
    }
  }
  add_states(codes, kAnswerCodes,
             {Response::Complete, Response::Partial, Response::None, Response::NotAsked});
  for (const StatusWord& word : words.statuses) {
    codes.add(kStatusCodes, label_of(word), explained(word, language));
  }
  constexpr Text kNoStatus{"回答はあるが、実施状況の記載がない", "answered, but without a status"};
  codes.add(kStatusCodes, kNoValue, kNoStatus.in(language));
  add_states(codes, kStatusCodes, {AnswerState::NotAnswered, AnswerState::NotAsked});
  add_by_rubrics(codes, add_results);
  add_by_rubrics(codes, add_not_graded);
  add_states(codes, kGradeCodes, {AnswerState::NotAnswered, AnswerState::NotAsked});
  add_by_rubrics(
      codes, [](CodeTables& own, const Scheme& scheme, FiscalYear) { add_criteria(own, scheme); });
  add_codes_of_amounts(codes);
  if (has_targets(plan)) {
    for (const auto& row : kRowsOf<Better>) {
      codes.add(kBetterCodes, label_of(row.value, language), row.meaning.in(language));
    }
  }
  add_words_of_targets(codes);
  if (any_findings(plan)) {
    for (const auto& row : kRowsOf<LedgerState>) {
      codes.add(kLedgerCodes, label_of(row.value, language), row.meaning.in(language));
    }
  }
  std::ranges::move(text_codes(plan), std::back_inserter(codes.rows));
  return std::move(codes.rows);
}

}  // namespace fujiplan
