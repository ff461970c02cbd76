#include <algorithm>

#include "base/format.h"
#include "base/formatted.h"
#include "base/join.h"
#include "model/rating/criterion_names.h"
#include "model/rating/rubric_changes.h"
#include "pictures/tones.h"
#include "reports/rubric_sentences.h"
#include "reports/shown/types.h"
#include "run/labels.h"

// The rubric, as templates see it: criteria, levels, grades, and how reports explain them.
namespace fujiplan {
namespace {

MaybeText kept(const std::optional<Message>& text, Scratch& scratch) {
  return text ? MaybeText(scratch.text(text->in(scratch.language))) : std::nullopt;
}

Scheme scheme_of(const Report& report) {
  return fujiplan::scheme_of(report.plan.header);
}

// --- levels and criteria

constexpr Member kLevelMembers[] = {
    member<Level, [](const Level& level) { return level.name.value; }>(
        "score", {"点数又は段階", "score or level"}),
    member<Level, [](const Level& level, Scratch& s) { return meaning_in(level, s.language); }>(
        "text", {"点数の目安", "what it means"}),
};
constexpr ObjectType kLevelType{kLevelMembers};

constexpr Member kCriterionMembers[] = {
    member<Criterion, [](const Criterion& criterion,
                         Scratch& s) { return label_of(criterion).in(s.language); }>(
        "name", {"評価項目の名称", "name of the criterion"}),
    member<Criterion, [](const Criterion& criterion) { return criterion.key.value; }>(
        "key", {"評価項目のキー", "key of the criterion"}),
    member<Criterion, [](const Criterion& criterion,
                         Scratch&) { return list_of<kLevelType>(criterion.levels.value); }>(
        "levels", {"点数ごとの目安、良い順", "meaning of each score, best first"}),
    member<Criterion, [](const Criterion& criterion,
                         Scratch&) { return list_of<kLevelType>(criterion.unrated.value); }>(
        "unrated", {"点数のない回答", "answers without points"}),
    member<Criterion, [](const Criterion& criterion,
                         Scratch&) { return numbers_of(criterion.levels).has_value(); }>(
        "has_numbers", {"段階が数か", "are its levels numbers?"}),
};
constexpr ObjectType kCriterionType{kCriterionMembers};

One<kCriterionType> criterion_at(const Report& report, std::size_t index, Scratch&) {
  return One<kCriterionType>{&criteria_of(report.plan.header)[index]};
}

One<kCriterionType> shown_criterion_at(const Report& report, std::size_t index, Scratch&) {
  return One<kCriterionType>{report.shown_criteria[index]};
}

template <std::size_t index>
One<kCriterionType> marked_criterion(const Report& report, Scratch&) {
  for (const Criterion& criterion : criteria_of(report.plan.header)) {
    if (criterion.key.value == kMarkedCriteria[index].key) return One<kCriterionType>{&criterion};
  }
  return {};
}

template <std::size_t index>
constexpr Member marked_member() {
  constexpr std::string_view kKey = kMarkedCriteria[index].key;
  return member<Report, marked_criterion<index>>(
      kKey,
      {"そのキーの評価項目。なければ空", "the criterion of that key; empty when there is none"});
}

// --- the same the other way round: what 5 means for every criterion, for the rows of 図表2

struct ScoreRow {
  const Report* report;
  std::size_t index;  // 0 is the best
};
constexpr Member kScoreRowMembers[] = {
    member<ScoreRow,
           [](const ScoreRow& row, Scratch&) {
             return criteria_of(row.report->plan.header).front().levels.value[row.index].name.value;
           }>("score", {"点数又は段階", "score or level"}),
    member<ScoreRow,
           [](const ScoreRow& row, Scratch&) {
             return list_by<ScoreRow, [](const ScoreRow& owner, std::size_t i, Scratch& s) {
               const Criterion& criterion = criteria_of(owner.report->plan.header)[i];
               return meaning_in(criterion.levels.value[owner.index], s.language);
             }>(row, criteria_of(row.report->plan.header).size());
           }>("texts", {"評価項目ごとの目安", "what it means for each criterion"}),
};
constexpr ObjectType kScoreRowType{kScoreRowMembers};

std::size_t score_rows(const Report& report) {
  std::span<const Criterion> criteria = criteria_of(report.plan.header);
  return sentences::share_levels(criteria) ? criteria.front().levels.value.size() : 0;
}

// --- grades

struct GradeRef {
  const Report* report;
  std::size_t grade;
};
constexpr Member kGradeMembers[] = {
    member<GradeRef, [](const GradeRef& ref,
                        Scratch&) { return scheme_of(*ref.report).grades[ref.grade].name.value; }>(
        "name", {"総合評価の名称: S など", "name of the grade, such as S"}),
    member<GradeRef, [](const GradeRef& ref,
                        Scratch&) { return mark_of_grade(scheme_of(*ref.report), ref.grade); }>(
        "mark", {"記号 ◎○－△▲（標準の総合評価だけ）", "mark ◎○－△▲, of the standard grades"}),
    member<GradeRef,
           [](const GradeRef& ref, Scratch&) {
             return tone_of_grade(ref.grade, scheme_of(*ref.report).grades.size()).name;
           }>("tone",
              {"その色: grade-S から grade-D まで", "class of its colour: grade-S ... grade-D"}),
    member<GradeRef, [](const GradeRef& ref,
                        Scratch&) { return scheme_of(*ref.report).grades[ref.grade].text; }>(
        "floor", {"下限の値", "lowest value"}),
    member<GradeRef,
           [](const GradeRef& ref, Scratch& s) {
             return s.text(range_in_words(scheme_of(*ref.report), ref.grade, s.language));
           }>("range", {"値の範囲: 11～13点", "the values that have it: 11～13点"}),
};
constexpr ObjectType kGradeType{kGradeMembers};

// --- the rubric

template <auto sentence>
std::string_view of_scheme(const Report& report, Scratch& scratch) {
  return scratch.text(sentence(scheme_of(report)).in(scratch.language));
}
template <auto sentence>
std::string_view of_criteria(const Report& report, Scratch& scratch) {
  return scratch.text(sentence(criteria_of(report.plan.header)).in(scratch.language));
}

template <bool best>
MaybeText end_of_order(const Report& report, Scratch&) {
  std::vector<std::string_view> names = sentences::rated_names(scheme_of(report));
  if (names.size() < 2) return std::nullopt;
  return best ? names.front() : names.back();
}

std::string_view unrated_names(const Report& report, Scratch& scratch) {
  std::vector<std::string> heads;
  for (const ResultColumn& column : *report.distribution.columns) {
    if (!column.is_rated && !column.is_judged) heads.push_back(head_of(column, scratch.language));
  }
  return scratch.text(sentences::enumerated(views_of(heads), scratch.language));
}

bool has_points(const Report& report) {
  return std::ranges::all_of(criteria_of(report.plan.header), [](const Criterion& criterion) {
    return numbers_of(criterion.levels).has_value();
  });
}

// 評価の基準は令和7年度から変わり、… None where the year before had the same.
MaybeText change_of_rubric(const Report& report, Scratch& scratch) {
  constexpr Format<std::string> kChanged{
      "評価の基準は{}から変わり、各年度をその年度の基準で評価しています。",
      "The rubric changed in {}, and each year is rated by its own."};
  auto from = rubric_changed(report.plan.header, year_after(report.year, -1), report.year);
  if (!from) return std::nullopt;
  return scratch.text(kChanged.in(scratch.language, spoken(*from, scratch.language)));
}

// 評価の基準は令和7年度から変わりました。… None where the plan has had no other so far.
MaybeText earlier_rubrics(const Report& report, Scratch& scratch) {
  constexpr Format<std::string> kEarlier{
      "評価の基準は{0}から変わりました。{0}より前の年度は、その年度の基準で評価しています。",
      "The rubric changed in {}; the years before are rated by their own."};
  const std::vector<RubricFrom> rubrics = rubrics_so_far(report.plan.header);
  if (rubrics.size() < 2) return std::nullopt;
  return scratch.text(kEarlier.in(scratch.language, spoken(rubrics.back().from, scratch.language)));
}

// Of all rubrics so far, each name once.
std::vector<Criterion> criteria_so_far(const PlanHeader& header) {
  std::vector<Criterion> all;
  for (const RubricFrom& rubric : rubrics_so_far(header)) {
    for (const Criterion& criterion : criteria_of(*rubric.said, header.level)) {
      auto is_it = [&](const Criterion& other) {
        return other.name.value == criterion.name.value &&
               is_internal(other) == is_internal(criterion);
      };
      if (std::ranges::none_of(all, is_it)) all.push_back(criterion);
    }
  }
  return all;
}

constexpr Member kRubricMembers[] = {
    marked_member<0>(),
    marked_member<1>(),
    marked_member<2>(),
    member<Report,
           [](const Report& report, Scratch&) {
             return list_by<Report, criterion_at>(report, criteria_of(report.plan.header).size());
           }>("criteria", {"評価項目", "criteria"}),
    member<Report,
           [](const Report& report, Scratch&) {
             return list_by<Report, shown_criterion_at>(report, report.shown_criteria.size());
           }>("shown", {"点数を載せる評価項目", "criteria whose scores are shown"}),
    member<Report,
           [](const Report& report, Scratch&) { return !criteria_of(report.plan.header).empty(); }>(
        "has_criteria", {"評価項目があるか", "are there criteria?"}),
    member<Report,
           [](const Report& report, Scratch&) {
             return list_by<Report, [](const Report& owner, std::size_t i, Scratch& s) {
               return One<kScoreRowType>{s.make(ScoreRow{&owner, i})};
             }>(report, score_rows(report));
           }>("scores", {"点数ごとの行（図表2）。評価項目ごとに段階が違えば空",
                         "a row for each score (図表2); none where criteria have other levels"}),
    member<Report, [](const Report& report, Scratch&) { return bool(score_rows(report)); }>(
        "has_scores", {"上の行があるか", "are there such rows?"}),
    member<Report,
           [](const Report& report, Scratch&) {
             return list_by<Report, [](const Report& owner, std::size_t i, Scratch& s) {
               return One<kGradeType>{s.make(GradeRef{&owner, i})};
             }>(report, scheme_of(report).grades.size());
           }>("grades", {"総合評価ごとの値の範囲", "the values of each grade"}),
    member<Report,
           [](const Report& report, Scratch&) {
             return list_by<Report, [](const Report& owner, std::size_t i, Scratch& s) {
               return One<kTargetGradeType>{s.make(TargetGradeRef{&owner, i})};
             }>(report, scheme_of(report).target_grades.size());
           }>("target_grades",
              {"目標ごとの評価と達成率の範囲", "the rates of each grade of targets"}),
    member<Report,
           [](const Report& report, Scratch&) { return !scheme_of(report).target_grades.empty(); }>(
        "has_target_grades", {"目標ごとに評価するか", "is each target graded by itself?"}),
    member<Report, of_scheme<sentences::rates>>(
        "rates", {"達成率の計算の文", "a sentence: how rates are computed"}),
    member<Report,
           [](const Report& report, Scratch&) { return !scheme_of(report).grades.empty(); }>(
        "has_grades", {"総合評価に下限を定めているか", "are there grades?"}),
    member<Report,
           [](const Report& report, Scratch&) { return scheme_of(report).gives_results(); }>(
        "gives_results", {"総合評価を付ける計画か", "does the plan give results?"}),
    member<Report,
           [](const Report& report, Scratch&) {
             auto names = result_names(scheme_of(report));
             return std::ranges::any_of(
                 names, [](const ResultName& name) { return !name.is_rated && !name.is_judged; });
           }>("has_unrated", {"点数のない回答があり得るか", "may answers have no points?"}),
    member<Report, unrated_names>("unrated_names", {"点数のない回答: 評価対象外、D（評価できない）",
                                                    "the answers without points"}),
    member<Report, has_points>("has_points", {"どの評価項目も点数で評価するか（段階が語でないか）",
                                              "are all criteria scored with numbers?"}),
    member<Report, change_of_rubric>(
        "changed", {"前年度と基準が違うときの文: 評価の基準は令和7年度から変わり、…。同じなら空",
                    "a sentence where the rubric is another than in the year before; else empty"}),
    member<Report, earlier_rubrics>(
        "earlier",
        {"前の年度の基準が違うときの文: 評価の基準は令和7年度から変わりました。… 同じなら空",
         "a sentence where earlier years had another rubric; else empty"}),
    member<Report, [](const Report& report, Scratch&) { return report.shows_values; }>(
        "shows_values", {"点数の合計などを載せるか", "are sums shown, or what else is computed?"}),
    member<Report, end_of_order<true>>("best", {"最も良い総合評価。総合評価が値のときは空",
                                                "the best result; empty where results are values"}),
    member<Report, end_of_order<false>>("worst",
                                        {"最も悪い総合評価。総合評価が値のときは空",
                                         "the worst result; empty where results are values"}),
    member<Report, [](const Report& report,
                      Scratch& s) { return label_of_value(scheme_of(report)).in(s.language); }>(
        "value", {"点数から求める値: 合計、平均、最低、点数", "what is computed: 合計, 平均, …"}),
    member<Report, of_scheme<sentences::value_head>>(
        "value_head", {"点数の合計、点数の平均 など", "the same as a head: 点数の合計"}),
    member<Report, of_criteria<sentences::answers_word>>(
        "answers_word",
        {"点数、又は評価（段階が語のとき）", "点数, or 評価 where levels are words"}),
    member<Report,
           [](const Report& r, Scratch& s) {
             const PlanHeader& header = r.plan.header;
             return s.text(sentences::judged(criteria_of(header), unit_of(header)).in(s.language));
           }>("judged", {"何をどう評価するかの文", "a sentence: what is judged, and how"}),
    member<Report,
           [](const Report& report, Scratch& s) {
             return kept(sentences::scale(criteria_of(report.plan.header)), s);
           }>("scale", {"点数の範囲の文。評価項目ごとに違えば空",
                        "a sentence on the scores; empty where criteria differ"}),
    member<Report,
           [](const Report& report, Scratch& s) {
             return kept(sentences::scale_short(criteria_of(report.plan.header)), s);
           }>("scale_short", {"1～5点、5点が最も良い", "the same in short"}),
    member<Report, of_scheme<sentences::short_rule>>(
        "rule",
        {"総合評価を決めるもの: 3つの点数の合計", "what gives the result: 3つの点数の合計"}),
    member<Report, of_scheme<sentences::long_rule>>(
        "rule_in_full", {"同じ、評価項目の名称と点数の範囲も", "the same with names and range"}),
    member<Report, of_scheme<sentences::order>>(
        "order", {"Sが最も良く、A、B、C、Dの順です", "which result is the best, and which follow"}),
    member<Report, [](const Report& report,
                      Scratch& s) { return kept(sentences::exception(scheme_of(report)), s); }>(
        "exception", {"優先する評価項目があるときの文", "a sentence on what overrides the rule"}),
    member<Report,
           [](const Report& r, Scratch& s) {
             return kept(sentences::reviewing(scheme_of(r), r.ratings, unit_of(r.plan.header)), s);
           }>("reviewing",
              {"評価者を置く計画での、誰の評価かの文。ほかは空",
               "a sentence: whose scores and results they are, where there are reviewers"}),
    member<Report,
           [](const Report& report, Scratch& s) {
             constexpr Text kByPoints{"点数による", "by points"};
             bool others = scheme_of(report).last_scale() != nullptr;
             return others ? MaybeText(kByPoints.in(s.language)) : std::nullopt;
           }>(
        "by_points",
        {"最終の評価者に独自の評価区分があり、点数のない総合評価もあるとき「点数による」。ほかは空",
         "“by points”, where a reviewer's own levels may be the result, too; else empty"}),
    member<Report,
           [](const Report& r, Scratch& s) {
             return kept(sentences::last_word(scheme_of(r), unit_of(r.plan.header)), s);
           }>("last_word", {"最終の評価者の評価が総合評価になるときの文。いなければ空",
                            "a sentence on the reviewer whose judgement is the result, if any"}),
    member<Report, of_scheme<sentences::lacking_in>>(
        "lacking", {"3つの点数がそろっていない", "why there is no result"}),
    member<Report,
           [](const Report& report, Scratch& s) -> MaybeText {
             const PlanHeader& header = report.plan.header;
             Message items = sentences::internal_items(criteria_so_far(header), money_of(header));
             return items.empty() ? std::nullopt : MaybeText(s.text(items.in(s.language)));
           }>("internal_items", {"経費の点数と金額。全て公表していれば空",
                                 "what is internal; empty where all is public"}),
    member<Report, [](const Report& report,
                      Scratch& s) { return kept(sentences::hidden_items(scheme_of(report)), s); }>(
        "hidden_items", {"経費の点数と3つの点数の合計。なければ空",
                         "internal scores and what they add to; empty when there are none"}),
    member<Report, of_scheme<sentences::all_hidden>>(
        "all_hidden", {"点数とその合計: 点数を公表しないときに載せない値",
                       "the scores and what they add to: what is hidden with them"}),
};

constexpr Member kTargetGradeMembers[] = {
    member<TargetGradeRef,
           [](const TargetGradeRef& ref, Scratch&) {
             return scheme_of(*ref.report).target_grades[ref.grade].name.value;
           }>("name", {"評価の名称", "name of the grade"}),
    member<TargetGradeRef,
           [](const TargetGradeRef& ref, Scratch& s) {
             const Scheme scheme = scheme_of(*ref.report);
             return s.text(rates_in_words(scheme.target_grades, ref.grade, s.language));
           }>("range", {"達成率の範囲: 80%以上100%未満", "its rates: 80%以上100%未満"}),
};

}  // namespace

const ObjectType kTargetGradeType{kTargetGradeMembers};

MaybeText mark_of_grade(std::span<const std::string_view> names, std::size_t grade) {
  constexpr std::string_view kMarks[] = {"◎", "○", "－", "△", "▲"};
  const std::vector<GradeFloor>& standard = standard_header().rubric.grades.value;
  auto name = [](const GradeFloor& floor) { return floor.name.value; };
  bool is_standard =
      standard.size() == std::size(kMarks) && std::ranges::equal(names, standard, {}, {}, name);
  return is_standard ? MaybeText(kMarks[grade]) : std::nullopt;
}

MaybeText mark_of_grade(const Scheme& scheme, std::size_t grade) {
  std::vector<std::string_view> names;
  for (const GradeFloor& floor : scheme.grades) names.push_back(floor.name.value);
  return mark_of_grade(names, grade);
}

const ObjectType kRubricType{kRubricMembers};

}  // namespace fujiplan
