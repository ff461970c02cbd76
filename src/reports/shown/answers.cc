#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/join.h"
#include "model/rating/criterion_names.h"
#include "model/rating/outcome_words.h"
#include "reports/shown/fields.h"

// The answers of a project for one year, as templates see them.
namespace fujiplan {
namespace {

// The score of a criterion that forms have always had.
template <std::size_t index>
Datum get_score(const Member&, const void* self, Scratch&) {
  const auto& answers = *static_cast<const AnswersRef*>(self);
  const Report& report = *answers.report;
  if (!ratings_in(report, answers.entry->year.value).scores) return Absent{};
  for (const Score& score : answers.entry->evaluation.scores) {
    bool is_it = score.criterion->key.value == kMarkedCriteria[index].key;
    bool hidden = is_internal(*score.criterion) && report.audience == Audience::Public;
    if (is_it && !hidden) return score.name();
  }
  return Absent{};
}
bool shows_score(const Report& report, std::string_view key) {
  auto is_it = [&](const Criterion* criterion) { return criterion->key.value == key; };
  return std::ranges::any_of(report.shown_criteria, is_it);
}
template <std::size_t index>
Member score_member() {
  return {.name = kMarkedCriteria[index].key,
          .meaning = {"評価項目の点数", "score of the criterion"},
          .shape = {Shape::Kind::Text},
          .get = get_score<index>,
          .is_there =
              [](const void* self) {
                return shows_score(*static_cast<const AnswersRef*>(self)->report,
                                   kMarkedCriteria[index].key);
              },
          .when = {"その評価項目の点数を載せるとき", "where its scores are shown"}};
}

YearResult result_of(const AnswersRef& answers) {
  const FiscalYear year = answers.entry->year.value;
  return result_of(rubric_in(*answers.report, year).scheme, *answers.project, year);
}

// Without an outcome where results of that year were not public.
YearResult shown_result_of(const AnswersRef& answers) {
  YearResult result = result_of(answers);
  if (!ratings_in(*answers.report, answers.entry->year.value).result) result.outcome.reset();
  return result;
}

// What was worked on in a part of the year; null: in the year.
struct ShownWork {
  const PartWord* part;
  Spanned<Phase> phase;
};
constexpr Member kWorkMembers[] = {
    member<ShownWork,
           [](const ShownWork& work, Scratch& s) -> MaybeText {
             if (work.part == nullptr) return std::nullopt;
             return full_label(*work.part).in(s.language);
           }>("part", {"期: 上期。年度を分けない計画では空",
                       "the part of the year: 上期; empty where years are not divided"}),
    member<ShownWork, [](const ShownWork& work,
                         Scratch& s) { return s.text(shown_value(work.phase, s.language)); }>(
        "phase", {"段階の名称。回答がなければ空", "name of the phase; empty if not answered"}),
};
constexpr ObjectType kWorkType{kWorkMembers};

Many<kWorkType> worked_list(const AnswersRef& answers, Scratch& scratch) {
  const Vocabulary words = words_of(*answers.report);
  std::vector<ShownWork> shown;
  for (const PartOfYear& at : parts_of(answers.entry->year.value, words.parts)) {
    const WorkedPhase* worked = answers.entry->schedule.find(at.part);
    shown.push_back({at.part, worked != nullptr ? worked->phase : Spanned<Phase>{}});
  }
  return list_of<kWorkType>(scratch.make_all(std::span<const ShownWork>(shown)));
}

// --- what was judged, in the words of the rubric of that year

constexpr Member kJudgedMembers[] = {
    member<Score, [](const Score& score,
                     Scratch& s) { return label_of(*score.criterion).in(s.language); }>(
        "criterion", {"評価項目の名称", "name of the criterion"}),
    member<Score, [](const Score& score) { return score.name(); }>(
        "score", {"点数又は段階", "score or level"}),
    member<Score, [](const Score& score) { return text_or_none(score.meaning()); }>(
        "meaning", {"その目安。なければ空", "what it means; empty where nothing is said"}),
};
constexpr ObjectType kJudgedType{kJudgedMembers};

Many<kJudgedType> judged_list(const AnswersRef& answers, Scratch& scratch) {
  const Report& report = *answers.report;
  std::vector<Score> shown;
  if (ratings_in(report, answers.entry->year.value).scores)
    shown = answers.entry->evaluation.scores;
  std::erase_if(shown, [&](const Score& score) {
    return is_internal(*score.criterion) && report.audience == Audience::Public;
  });
  return list_of<kJudgedType>(scratch.make_all(std::span<const Score>(shown)));
}

// --- amounts

// An amount of the answers, which the report may show.
struct ShownAmount {
  std::string_view key;
  MaybeText name, value;
};
constexpr Member kAmountMembers[] = {
    member<ShownAmount, [](const ShownAmount& amount) { return amount.key; }>(
        "key", {"金額のキー: budget", "key of the amount: budget"}),
    member<ShownAmount, &ShownAmount::name>(
        "name", {"金額の名称と単位: 予算額（円）", "name of the amount, with its unit"}),
    member<ShownAmount, &ShownAmount::value>(
        "value", {"金額。3桁ごとにコンマ、財源別の額は括弧に入れて添える。回答がなければ空",
                  "the amount with commas, by source in brackets; empty when not answered"}),
};
constexpr ObjectType kAmountType{kAmountMembers};

// As the first word of a line of a table: Budget (yen), or what the plan calls it.
std::string name_of_amount(const Report& report, std::size_t place) {
  const Vocabulary words = words_of(report);
  const AmountAnswer& amount = kAmounts[place];
  const OwnField* said = find_declared(words.survey_fields, amount.key);
  bool renamed = said != nullptr && said->label;
  if (words.language == Language::Japanese || renamed) {
    return std::string(label_of_answer(words, amount.key, {}).in(words.language));
  }
  constexpr std::string_view kInEnglish[] = {"Budget", "Spent"};
  return std::string(kInEnglish[place]) +
         in_brackets(name_of(money_of(words).unit).in(words.language), words.language);
}

Many<kAmountType> amounts_of(const AnswersRef& answers, Scratch& scratch) {
  constexpr Amount SurveyEntry::*kMembers[] = {&SurveyEntry::budget, &SurveyEntry::actual};
  std::vector<ShownAmount> shown;
  for (std::size_t i = 0; i < kAmountCount; ++i) {
    if (!shows_amount(*answers.report, i)) continue;
    if (!is_answered(*answers.report, kAmounts[i].key)) continue;  // by nobody
    const Amount& amount = answers.entry->*kMembers[i];
    shown.push_back(
        {kAmounts[i].key, scratch.text(name_of_amount(*answers.report, i)),
         text_or_none(scratch.text(FieldType<Amount>::in_words(amount, scratch.language)))});
  }
  return list_of<kAmountType>(scratch.make_all(std::span<const ShownAmount>(shown)));
}

MaybeText scale_of(const AnswersRef& answers, Scratch& scratch) {
  const auto& scale = rubric_in(*answers.report, answers.entry->year.value).scale_short;
  return scale ? MaybeText(scale->in(scratch.language)) : std::nullopt;
}

constexpr Member kAnswerMembers[] = {
    member<AnswersRef, [](const AnswersRef& answers,
                          Scratch&) { return One<kYearType>{&answers.entry->year.value}; }>(
        "year", {"回答した年度", "the year of the answers"}),
    member<AnswersRef,
           [](const AnswersRef& answers, Scratch& s) {
             auto outcome = shown_result_of(answers).outcome;
             return outcome ? MaybeText(s.text(outcome->name)) : std::nullopt;
           }>("grade", {"総合評価。点数がそろわなければ空", "grade; empty without all scores"}),
    member<AnswersRef,
           [](const AnswersRef& answers, Scratch&) {
             return mark_of(answers.report->plan, answers.entry->year.value,
                            shown_result_of(answers));
           }>("mark", {"総合評価の記号 ◎○－△▲（標準の総合評価だけ）",
                       "mark of the grade ◎○－△▲, of the standard grades"}),
    member<AnswersRef, scale_of>(
        "scale_short", {"その年度の点数の範囲: 1～5点、5点が最も良い。評価項目ごとに違えば空",
                        "the scores of that year in short; empty where criteria differ"}),
    member<AnswersRef,
           [](const AnswersRef& answers, Scratch& s) { return worked_list(answers, s); }>(
        "worked", {"取り組んだ段階: 年度の期ごとに1つ。分けない計画では1つ",
                   "phases worked on: one for each part of the year; one alone without parts"}),
    member<AnswersRef, judged_list>(
        "judged", {"載せる評価項目の点数と、その年度の目安",
                   "the scores that may be shown, with what they meant in that year"}),
    member<AnswersRef, amounts_of>(
        "amounts",
        {"予算額と実績額のうち、載せるもの（plan.yaml の money が公表する、又は内部用）。どの事業にも"
         "回答がなければ除く",
         "the budget and the amount spent, of which those that may be shown (`money` of "
         "plan.yaml, or for the office) and that any project has"}),
    member<AnswersRef, review_lines>(
        "review_lines", {"評価者の評価、意見、意見への回答。1つずつ",
                         "what reviewers judged and said, and the responses, one by one"}),
    member<AnswersRef,
           [](const AnswersRef& answers, Scratch& s) {
             return own_field_list(*answers.report, words_of(*answers.report).survey_fields,
                                   answers.entry->own, s);
           }>("own_fields", {"計画が定めた独自の項目のうち、回答のあるもの",
                             "the plan's own fields that were answered"}),
};

// 1,180,000, with the parts by source: as people read it; `budget` and `actual` have the digits
// alone, for programs.
template <Amount SurveyEntry::*amount>
MaybeText amount_text(const AnswersRef& answers, Scratch& scratch) {
  const Amount& value = answers.entry->*amount;
  if (!value) return std::nullopt;
  return scratch.text(FieldType<Amount>::in_words(value, scratch.language));
}

const SurveyEntry& entry_of(const AnswersRef& answers) {
  return *answers.entry;
}
MaybeText value_text(const AnswersRef& answers, Scratch& scratch) {
  YearResult result = result_of(answers);
  bool shown = shows_values_in(*answers.report, answers.entry->year.value);
  if (!result.is_graded() || !shown) return std::nullopt;
  return scratch.text(in_decimals(*result.outcome->points));
}

std::vector<Member> answer_members() {
  constexpr auto kTable = only_when(kWithResults<AnswersRef>, {"grade", "mark"}, kAnswerMembers);
  constexpr std::size_t kMore = 7;  // scores, value and sum, amounts
  std::vector<Member> members;      // made at every start, of whatever command
  members.reserve(kTable.size() + fields_of(RecordOf<SurveyEntry>{}).size() + kMore);
  members.assign(kTable.begin(), kTable.end());
  add_fields<AnswersRef, entry_of>(members);
  members.push_back(score_member<0>());
  members.push_back(score_member<1>());
  members.push_back(score_member<2>());
  // The sum would tell the score of 経費 to everybody who sees the other two.
  for (std::string_view name : {"value", "sum"}) {
    Member value = member<AnswersRef, value_text>(
        name, {"点数から求めた値（合計など）", "what is computed of the scores: the sum"});
    value.is_there = [](const void* self) {
      return static_cast<const AnswersRef*>(self)->report->shows_values;
    };
    value.when = {"全ての点数を載せるとき", "where all scores are shown"};
    members.push_back(value);
  }
  members.push_back(member<AnswersRef, amount_text<&SurveyEntry::budget>>(
      "budget_shown", {"予算額。3桁ごとにコンマ: 1,180,000", "the budget with commas: 1,180,000"}));
  members.push_back(member<AnswersRef, amount_text<&SurveyEntry::actual>>(
      "actual_shown", {"実績額。3桁ごとにコンマ", "the amount spent with commas"}));
  constexpr Condition kConditions[] = {kWithAmount<AnswersRef, 0>, kWithAmount<AnswersRef, 1>};
  for (std::size_t i = 0; i < kAmountCount; ++i) {
    Member& amount = members[members.size() - kAmountCount + i];
    amount.is_there = kConditions[i].holds;
    amount.when = kConditions[i].when;
  }
  return members;
}
const std::vector<Member> kAllAnswerMembers = answer_members();

std::optional<Datum> find_own_answer(const void* self, std::string_view name, Scratch& scratch) {
  const auto& answers = *static_cast<const AnswersRef*>(self);
  return find_own_of(*answers.report, words_of(*answers.report).survey_fields, answers.entry->own,
                     name, scratch);
}

std::vector<std::string_view> names_of_own_answers(const void* self) {
  const Report& report = *static_cast<const AnswersRef*>(self)->report;
  std::vector<std::string_view> names;
  for (const OwnField* field : shown_own_fields(report, words_of(report).survey_fields)) {
    names.push_back(field->name.value);
  }
  return names;
}

}  // namespace

const ObjectType kAnswersType{.members = kAllAnswerMembers,
                              .find_other = find_own_answer,
                              .other_names = names_of_own_answers,
                              .others_are_declared = true};

MaybeText mark_of(const Plan& plan, FiscalYear year, const YearResult& result) {
  if (!result.outcome || !result.outcome->grade) return std::nullopt;
  return mark_of_grade(scheme_in(plan.header, year), *result.outcome->grade);
}

}  // namespace fujiplan
