#include <algorithm>

#include "notation/shown_number.h"
#include "reports/rubric_sentences.h"
#include "reports/shown/links.h"
#include "reports/shown/pictures.h"
#include "reports/shown/types.h"

// Grades, how they are spread, how many projects came and went, and who has answered.
namespace fujiplan {
namespace {

// --- 分布

// A result of a distribution; its share is that of those graded, or of those asked where it has
// no points.
struct ResultCount {
  const Distribution* distribution;
  std::size_t column;

  const ResultColumn& of() const { return (*distribution->columns)[column]; }
  std::size_t count() const { return distribution->counts[column]; }
};
MaybeText mark_of_result(const ResultCount& count) {
  if (!count.of().is_rated) return std::nullopt;
  std::vector<std::string_view> names;
  for (const ResultColumn& column : *count.distribution->columns) {
    if (column.is_rated) names.push_back(column.name);
  }
  return mark_of_grade(names, count.column);
}

constexpr Member kResultCountMembers[] = {
    member<ResultCount,
           [](const ResultCount& c, Scratch&) { return std::string_view(c.of().name); }>(
        "grade", {"総合評価の名称: S など", "the result, such as S"}),
    member<ResultCount, [](const ResultCount& c, Scratch&) { return mark_of_result(c); }>(
        "mark", {"記号 ◎○－△▲（標準の総合評価だけ）", "mark ◎○－△▲, of the standard grades"}),
    member<ResultCount, [](const ResultCount& c, Scratch&) { return c.of().meaning; }>(
        "meaning", {"段階又は点数のない回答の目安", "what the level or answer means"}),
    member<ResultCount,
           [](const ResultCount& c, Scratch& s) { return s.text(head_of(c.of(), s.language)); }>(
        "head", {"名称。点数のない回答には、名称と違えば目安を添える",
                 "the result; of an answer without points with what it means, where that "
                 "is not its name"}),
    member<ResultCount, [](const ResultCount& c, Scratch& s) { return number_text(c.count(), s); }>(
        "count", {"事業の数", "how many projects"}),
    member<ResultCount,
           [](const ResultCount& c, Scratch& s) {
             const Distribution& d = *c.distribution;
             return share_text(c.count(), c.of().is_rated ? graded_in(d) : asked_in(d), s);
           }>("share", {"評価のある事業に対する割合（％）。点数のない回答は、回答を求めた事業に"
                        "対する割合。なければ空",
                        "per cent of those graded, without points of those asked; empty when "
                        "there is none"}),
};
constexpr ObjectType kResultCountType{kResultCountMembers};

// Those with points stand before those without.
template <bool rated>
Many<kResultCountType> results_of(const DistributionRef& ref, Scratch&) {
  const Distribution& distribution = *ref;
  auto is_rated = [](const ResultColumn& column) { return column.is_rated; };
  std::size_t with_points =
      distribution.columns == nullptr
          ? 0
          : static_cast<std::size_t>(std::ranges::count_if(*distribution.columns, is_rated));
  auto item = [](const DistributionRef& owner, std::size_t i, Scratch& s) {
    const Distribution& d = *owner;
    std::size_t first = 0;
    while (!rated && (*d.columns)[first].is_rated) ++first;
    return One<kResultCountType>{s.make(ResultCount{&d, first + i})};
  };
  return list_by<DistributionRef, item>(
      ref, rated ? with_points : distribution.counts.size() - with_points);
}

template <AnswerState state>
std::string_view count_of(const DistributionRef& ref, Scratch& scratch) {
  return number_text((*ref).in(state), scratch);
}

constexpr Member kDistributionMembers[] = {
    member<DistributionRef, results_of<true>>("grades",
                                              {"総合評価ごとの数", "how many of each grade"}),
    member<DistributionRef, results_of<false>>(
        "unrated", {"点数のない回答ごとの数", "how many of each answer without points"}),
    member<DistributionRef,
           [](const DistributionRef& d, Scratch& s) { return number_text(graded_in(*d), s); }>(
        "graded", {"評価のある事業の数", "how many are graded"}),
    member<DistributionRef,
           [](const DistributionRef& d, Scratch& s) { return number_text(answered_in(*d), s); }>(
        "answered",
        {"回答のある事業（回答ありと一部回答）の数", "how many have answered, in full or in part"}),
    member<DistributionRef,
           [](const DistributionRef& d, Scratch& s) { return number_text(asked_in(*d), s); }>(
        "asked", {"回答を求めた事業の数", "how many were asked"}),
    member<DistributionRef, count_of<AnswerState::NotGraded>>(
        "not_graded", {"回答したが評価のない事業の数", "how many answered without all scores"}),
    member<DistributionRef, count_of<AnswerState::NotAnswered>>(
        "not_answered", {"未回答の事業の数", "how many have not answered"}),
    member<DistributionRef, count_of<AnswerState::NotAsked>>(
        "not_asked", {"対象外の事業の数", "how many were not asked"}),
    member<DistributionRef,
           [](const DistributionRef& d, Scratch& s) { return number_text((*d).total, s); }>(
        "total", {"対象年度の全ての事業の数", "how many projects the year has"}),
    member<DistributionRef, [](const DistributionRef& d, Scratch&) { return (*d).total == 1; }>(
        "is_one", {"事業が1つだけか", "is there one project alone?"}),
    member<DistributionRef,
           [](const DistributionRef& d, Scratch& s) {
             return share_text(answered_in(*d), asked_in(*d), s);
           }>("answered_share",
              {"回答した事業の割合（％）。分母は回答を求めた事業。求めていなければ空",
               "answered, in per cent of those asked; empty when none was"}),
    member<DistributionRef, [](const DistributionRef& d,
                               Scratch& s) { return share_text(graded_in(*d), asked_in(*d), s); }>(
        "graded_share", {"評価のある事業の割合（％）。分母は同じ", "graded, of the same"}),
    member<DistributionRef,
           [](const DistributionRef& d, Scratch& s) {
             return share_text((*d).in(AnswerState::NotGraded), asked_in(*d), s);
           }>("not_graded_share", {"評価なしの割合（％）。分母は同じ", "not graded, of the same"}),
    member<DistributionRef,
           [](const DistributionRef& d, Scratch& s) {
             return share_text((*d).in(AnswerState::NotAnswered), asked_in(*d), s);
           }>("not_answered_share",
              {"未回答の割合（％）。分母は同じ", "not answered, of the same"}),
    member<DistributionRef, narrow_picture>(
        "picture", {"分布の図。320ピクセルの画面に入る幅。事業がなければ空",
                    "the distribution as a picture for a screen of 320 pixels; empty where there "
                    "is no project"}),
    member<DistributionRef, wide_picture>(
        "wide_picture", {"同じ図の、広い画面のための幅のもの", "the same for a wide screen"}),
    member<DistributionRef, words_of_picture>(
        "words", {"図の内容を表す文: S 3件、A 5件、未回答 2件（計10件）",
                  "what the picture says: S 3, A 5, not answered 2 (10 in all)"}),
};
constexpr Condition kWithGrades{
    [](const void* self) { return (**static_cast<const DistributionRef*>(self)).shows_grades; },
    kWithResults<Report>.when};
constexpr auto kAllDistributionMembers =
    only_when(kWithGrades,
              {"grades", "unrated", "graded", "not_graded", "graded_share", "not_graded_share",
               "picture", "wide_picture", "words"},
              kDistributionMembers);

constexpr Member kGroupMembers[] = {
    member<DistributionRef,
           [](const DistributionRef& ref, Scratch& s) { return ref.group->shown_key(s.language); }>(
        "key", {"番号か名称", "number or name"}),
    member<DistributionRef,
           [](const DistributionRef& ref, Scratch&) { return std::string_view(ref.group->name); }>(
        "name", {"番号に対する名称", "name of the number"}),
    member<DistributionRef,
           [](const DistributionRef& ref, Scratch& s) {
             return page_of(ref.group->shown_key(s.language), s);
           }>("page", {"部署又は2つ目の階層のページのアドレスになる名前（拡張子を除く）",
                       "name of the page of a department or a group of the second level, without "
                       "extension"}),
    member<DistributionRef,
           [](const DistributionRef& ref, Scratch&) { return One<kDistributionType>{&ref}; }>(
        "distribution", {"区分の分布", "its distribution"}),
};

constexpr Member kTreeLevelMembers[] = {
    member<TreeLevelRef,
           [](const TreeLevelRef& ref, Scratch& s) { return ref.level->name.in(s.language); }>(
        "name", {"階層の名前: 基本方針", "name of the level: policy"}),
    member<TreeLevelRef,
           [](const TreeLevelRef& ref, Scratch& s) {
             return group_list(*ref.report, ref.level->groups, kByTree, s);
           }>("groups", {"その階層の分布", "the distributions of its groups"}),
};

// --- 事業数の増減

template <std::vector<const Project*> Turnover::*projects>
Many<kProjectType> turnover_projects(const Report& report, Scratch& scratch) {
  return project_list(report, report.turnover.*projects, scratch);
}
template <std::vector<const Project*> Turnover::*projects>
std::string_view turnover_count(const Report& report, Scratch& scratch) {
  return number_text((report.turnover.*projects).size(), scratch);
}
template <std::vector<const Project*> Turnover::*projects>
bool has_turnover(const Report& report, Scratch&) {
  return !(report.turnover.*projects).empty();
}

constexpr Member kTurnoverMembers[] = {
    member<Report, [](const Report& r, Scratch& s) { return number_text(r.turnover.before, s); }>(
        "before", {"前年度の事業の数", "how many the year before had"}),
    member<Report, turnover_count<&Turnover::ended>>(
        "ended_count", {"前年度を最後に終了した事業の数", "how many ended with the year before"}),
    member<Report, has_turnover<&Turnover::ended>>("has_ended",
                                                   {"その事業があるか", "is there any?"}),
    member<Report, turnover_projects<&Turnover::ended>>("ended", {"その事業", "the projects"}),
    member<Report, turnover_count<&Turnover::merged>>(
        "merged_count", {"終了し、ほかの事業に統合した、又は引き継いだ事業の数",
                         "how many of those that ended are carried on by others"}),
    member<Report, has_turnover<&Turnover::merged>>("has_merged",
                                                    {"その事業があるか", "is there any?"}),
    member<Report, turnover_projects<&Turnover::merged>>("merged", {"その事業", "the projects"}),
    member<Report, turnover_count<&Turnover::begun>>(
        "begun_count", {"対象年度に始まった事業の数", "how many began in the rated year"}),
    member<Report, has_turnover<&Turnover::begun>>("has_begun",
                                                   {"その事業があるか", "is there any?"}),
    member<Report, turnover_projects<&Turnover::begun>>("begun", {"その事業", "the projects"}),
    member<Report, [](const Report& r, Scratch& s) { return number_text(r.turnover.now, s); }>(
        "now", {"対象年度の事業の数", "how many the rated year has"}),
};

// --- 回答の状況

using ProjectList = std::vector<const Project*> DepartmentStatus::*;

template <ProjectList list>
Many<kProjectType> department_projects(const DepartmentRef& ref, Scratch& scratch) {
  return project_list(*ref.report, ref.status->*list, scratch);
}
template <ProjectList list>
std::string_view department_count(const DepartmentRef& ref, Scratch& scratch) {
  return number_text((ref.status->*list).size(), scratch);
}

constexpr Member kDepartmentMembers[] = {
    member<DepartmentRef, [](const DepartmentRef& ref, Scratch&) { return ref.status->name; }>(
        "name", {"所管部署", "the department"}),
    member<DepartmentRef, department_count<&DepartmentStatus::asked>>(
        "asked", {"回答を求めた事業の数", "how many were asked"}),
    member<DepartmentRef, department_count<&DepartmentStatus::answered>>(
        "answered", {"回答ありの事業の数", "how many answered in full"}),
    member<DepartmentRef, department_count<&DepartmentStatus::incomplete>>(
        "incomplete", {"一部回答の事業の数", "how many answered in part"}),
    member<DepartmentRef, department_count<&DepartmentStatus::missing>>(
        "missing", {"未回答の事業の数", "how many have not answered"}),
    member<DepartmentRef, department_projects<&DepartmentStatus::incomplete>>(
        "incomplete_projects", {"一部回答の事業", "those that answered in part"}),
    member<DepartmentRef, department_projects<&DepartmentStatus::missing>>(
        "missing_projects", {"未回答の事業", "those that have not answered"}),
    member<DepartmentRef,
           [](const DepartmentRef& ref, Scratch&) {
             return !(ref.status->incomplete.empty() && ref.status->missing.empty());
           }>("has_open",
              {"一部回答か未回答の事業があるか", "is any project answered in part or not at all?"}),
    member<DepartmentRef,
           [](const DepartmentRef& ref, Scratch& s) {
             return share_text(ref.status->answered.size() + ref.status->incomplete.size(),
                               ref.status->asked.size(), s);
           }>("share", {"回答のある事業（一部回答を含む）の割合（％）",
                        "answered, in full or in part, in per cent"}),
};

}  // namespace

Many<kGroupType> group_list(const Report& report, const std::vector<Group>& groups,
                            std::string_view grouped_by, Scratch& scratch) {
  std::vector<DistributionRef> all;
  for (const Group& group : groups) all.push_back({&report, &group, grouped_by});
  return list_of<kGroupType>(scratch.make_all(std::span<const DistributionRef>(all)));
}

MaybeText share_text(std::size_t part, std::size_t whole, Scratch& scratch) {
  auto text = share(part, whole);
  return text ? MaybeText(scratch.text(*text)) : std::nullopt;
}

bool may_stand_out(const Report& report) {
  bool has_ends = sentences::rated_names(scheme_of(report.plan.header)).size() > 1;
  return is_answered(report, "status") || (report.ratings.result && has_ends);
}

const ObjectType kDistributionType{kAllDistributionMembers};
const ObjectType kGroupType{kGroupMembers};
const ObjectType kTreeLevelType{kTreeLevelMembers};
const ObjectType kTurnoverType{kTurnoverMembers};
const ObjectType kDepartmentType{kDepartmentMembers};

}  // namespace fujiplan
