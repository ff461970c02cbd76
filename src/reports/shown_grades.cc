#include "notation/shown_number.h"
#include "reports/shown_types.h"

// Grades, how they are spread, how they moved, and who has answered.
namespace fujiplan {
namespace {

using MaybeText = std::optional<std::string_view>;

// --- 図表2: what the scores and grades mean

struct Level {
  std::string_view score;
  std::string_view text;
};
constexpr Member kLevelMembers[] = {
    member<Level, &Level::score>("score",
                                 {"点数 5～1（5が最も良い）", "score 5 to 1, 5 being the best"}),
    member<Level, &Level::text>("text", {"点数の目安", "what it means"}),
};
constexpr ObjectType kLevelType{kLevelMembers};

One<kLevelType> level_at(const Levels& levels, std::size_t index, Scratch& scratch) {
  const Field<Levels>& field = fields_of(RecordOf<Levels>{})[index];
  const Line& text = levels.*std::get<Line Levels::*>(field.slot);
  return One<kLevelType>{scratch.make(Level{field.key, text.value})};
}

constexpr Member kCriterionMembers[] = {
    member<Criterion, [](const Criterion& criterion) { return criterion.name.value; }>(
        "name", {"評価項目の名称", "name of the criterion"}),
    member<Criterion,
           [](const Criterion& criterion, Scratch&) {
             return list_by<Levels, level_at>(criterion.levels,
                                              fields_of(RecordOf<Levels>{}).size());
           }>("levels", {"点数ごとの目安、5点から", "meaning of each score, from 5"}),
};
constexpr ObjectType kCriterionType{kCriterionMembers};

One<kCriterionType> criterion_at(const Criteria& criteria, std::size_t index, Scratch&) {
  const Field<Criteria>& field = fields_of(RecordOf<Criteria>{})[index];
  return One<kCriterionType>{&(criteria.*std::get<Criterion Criteria::*>(field.slot))};
}

// The same the other way round: what 5 means for every criterion, for the rows of 図表2.
struct ScoreRow {
  const Criteria* criteria;
  std::size_t index;  // 0 is 5 points
};
constexpr Member kScoreRowMembers[] = {
    member<ScoreRow, [](const ScoreRow& row,
                        Scratch&) { return fields_of(RecordOf<Levels>{})[row.index].key; }>(
        "score", {"点数 5～1（5が最も良い）", "score 5 to 1, 5 being the best"}),
    member<ScoreRow,
           [](const ScoreRow& row, Scratch&) {
             return list_by<ScoreRow, [](const ScoreRow& owner, std::size_t i, Scratch&) {
               const auto& field = fields_of(RecordOf<Criteria>{})[i];
               const Levels& levels =
                   (owner.criteria->*std::get<Criterion Criteria::*>(field.slot)).levels;
               return (levels.*
                       std::get<Line Levels::*>(fields_of(RecordOf<Levels>{})[owner.index].slot))
                   .value;
             }>(row, fields_of(RecordOf<Criteria>{}).size());
           }>("texts", {"評価項目ごとの目安", "what it means for each criterion"}),
};
constexpr ObjectType kScoreRowType{kScoreRowMembers};

struct GradeFloor {
  std::string_view name, mark;
  SumRange range;
};
constexpr Member kFloorMembers[] = {
    member<GradeFloor, &GradeFloor::name>("name", {"総合評価 S～D", "grade S to D"}),
    member<GradeFloor, &GradeFloor::mark>("mark", {"記号 ◎○－△▲", "mark ◎○－△▲"}),
    member<GradeFloor,
           [](const GradeFloor& f, Scratch& s) { return s.text(std::to_string(f.range.least)); }>(
        "floor", {"合計の下限", "lowest sum"}),
    member<GradeFloor, [](const GradeFloor& f,
                          Scratch& s) { return s.text(in_words(f.range, Language::Japanese)); }>(
        "range", {"合計の範囲: 11～13点", "the sums that have it: 11～13点"}),
};
constexpr ObjectType kFloorType{kFloorMembers};

template <Criterion Criteria::*criterion>
One<kCriterionType> one_criterion(const Rubric& rubric, Scratch&) {
  return One<kCriterionType>{&(rubric.criteria.*criterion)};
}

constexpr Member kRubricMembers[] = {
    member<Rubric, one_criterion<&Criteria::progress>>("progress",
                                                       {"評価項目 progress", "criterion progress"}),
    member<Rubric, one_criterion<&Criteria::cost>>("cost", {"評価項目 cost", "criterion cost"}),
    member<Rubric, one_criterion<&Criteria::content>>("content",
                                                      {"評価項目 content", "criterion content"}),
    member<Rubric,
           [](const Rubric& rubric, Scratch&) {
             return list_by<Criteria, criterion_at>(rubric.criteria,
                                                    fields_of(RecordOf<Criteria>{}).size());
           }>("criteria", {"評価項目", "criteria"}),
    member<Rubric,
           [](const Rubric& rubric, Scratch&) {
             return list_by<Criteria, [](const Criteria& criteria, std::size_t i, Scratch& s) {
               return One<kScoreRowType>{s.make(ScoreRow{&criteria, i})};
             }>(rubric.criteria, fields_of(RecordOf<Levels>{}).size());
           }>("scores", {"点数ごとの行（図表2）", "a row for each score (図表2)"}),
    member<Rubric,
           [](const Rubric& rubric, Scratch&) {
             return list_by<GradeFloors, [](const GradeFloors& floors, std::size_t i, Scratch& s) {
               const auto& row = kRowsOf<Grade>[i];
               return One<kFloorType>{
                   s.make(GradeFloor{row.name, row.meaning.ja, range_of(floors, row.value)})};
             }>(rubric.grades, kRowsOf<Grade>.size());
           }>("grades", {"総合評価ごとの合計の範囲", "the sums of each grade"}),
};

// --- 分布

MaybeText share_text(std::size_t part, std::size_t whole, Scratch& scratch) {
  auto text = share(part, whole);
  return text ? MaybeText(scratch.text(*text)) : std::nullopt;
}

struct GradeCount {
  std::string_view grade, mark;
  std::size_t count, graded;
};
constexpr Member kGradeCountMembers[] = {
    member<GradeCount, &GradeCount::grade>("grade", {"総合評価 S～D", "grade S to D"}),
    member<GradeCount, &GradeCount::mark>("mark", {"記号 ◎○－△▲", "mark ◎○－△▲"}),
    member<GradeCount, [](const GradeCount& c, Scratch& s) { return number_text(c.count, s); }>(
        "count", {"事業の数", "how many projects"}),
    member<GradeCount,
           [](const GradeCount& c, Scratch& s) { return share_text(c.count, c.graded, s); }>(
        "share", {"評価のある事業に対する割合（％）。評価がなければ空",
                  "per cent of those graded; empty when none is"}),
};
constexpr ObjectType kGradeCountType{kGradeCountMembers};

constexpr Member kDistributionMembers[] = {
    member<Distribution,
           [](const Distribution& distribution, Scratch&) {
             return list_by<Distribution, [](const Distribution& d, std::size_t i, Scratch& s) {
               const auto& row = kRowsOf<Grade>[i];
               return One<kGradeCountType>{
                   s.make(GradeCount{row.name, row.meaning.ja, d.grades[i], graded_in(d)})};
             }>(distribution, distribution.grades.size());
           }>("grades", {"総合評価ごとの数", "how many of each grade"}),
    member<Distribution,
           [](const Distribution& d, Scratch& s) { return number_text(graded_in(d), s); }>(
        "graded", {"評価のある事業の数", "how many are graded"}),
    member<Distribution,
           [](const Distribution& d, Scratch& s) { return number_text(answered_in(d), s); }>(
        "answered",
        {"回答のある事業（回答済みと一部回答）の数", "how many have answered, in full or in part"}),
    member<Distribution,
           [](const Distribution& d, Scratch& s) { return number_text(asked_in(d), s); }>(
        "asked", {"回答を求めた事業の数", "how many were asked"}),
    member<Distribution,
           [](const Distribution& d, Scratch& s) { return number_text(d.not_graded, s); }>(
        "not_graded", {"回答したが評価のない事業の数", "how many answered without all scores"}),
    member<Distribution,
           [](const Distribution& d, Scratch& s) { return number_text(d.not_answered, s); }>(
        "not_answered", {"未回答の事業の数", "how many have not answered"}),
    member<Distribution,
           [](const Distribution& d, Scratch& s) { return number_text(d.not_asked, s); }>(
        "not_asked", {"対象外の事業の数", "how many were not asked"}),
    member<Distribution, [](const Distribution& d, Scratch& s) { return number_text(d.total, s); }>(
        "total", {"全ての事業の数", "how many projects"}),
    member<Distribution, [](const Distribution& d,
                            Scratch& s) { return share_text(answered_in(d), asked_in(d), s); }>(
        "answered_share", {"回答した事業の割合（％）。分母は回答を求めた事業。求めていなければ空",
                           "answered, in per cent of those asked; empty when none was"}),
    member<Distribution, [](const Distribution& d,
                            Scratch& s) { return share_text(graded_in(d), asked_in(d), s); }>(
        "graded_share", {"評価のある事業の割合（％）。分母は同じ", "graded, of the same"}),
    member<Distribution, [](const Distribution& d,
                            Scratch& s) { return share_text(d.not_graded, asked_in(d), s); }>(
        "not_graded_share", {"評価なしの割合（％）。分母は同じ", "not graded, of the same"}),
    member<Distribution, [](const Distribution& d,
                            Scratch& s) { return share_text(d.not_answered, asked_in(d), s); }>(
        "not_answered_share", {"未回答の割合（％）。分母は同じ", "not answered, of the same"}),
};
constexpr Condition kWithGrades{
    [](const void* self) { return static_cast<const Distribution*>(self)->shows_grades; },
    kWithResults<Report>.when};
constexpr auto kAllDistributionMembers =
    only_when(kWithGrades, {"grades", "graded", "not_graded", "graded_share", "not_graded_share"},
              kDistributionMembers);

constexpr Member kGroupMembers[] = {
    member<Group, [](const Group& group, Scratch&) { return std::string_view(group.key); }>(
        "key", {"番号か名称", "number or name"}),
    member<Group, [](const Group& group, Scratch&) { return std::string_view(group.name); }>(
        "name", {"番号に対する名称", "name of the number"}),
    member<Group, [](const Group& group,
                     Scratch&) { return One<kDistributionType>{&group.distribution}; }>(
        "distribution", {"区分の分布", "its distribution"}),
};

// --- 前年度からの動き

struct Moved {
  const Report* report;
  const MovementRow* row;
  bool first;  // of its list
};

std::string_view result_word(const YearResult& result) {
  return result.graded ? name_of(result.graded->grade) : name_of(result.state);
}

constexpr Member kMovedMembers[] = {
    member<Moved, &Moved::first>("first", {"一覧の最初の事業か", "the first of its list?"}),
    member<Moved,
           [](const Moved& moved, Scratch& s) {
             return One<kProjectType>{s.make(ProjectRef{moved.report, moved.row->project})};
           }>("project", {"事業", "the project"}),
    member<Moved, [](const Moved& moved, Scratch&) { return result_word(moved.row->before); }>(
        "before", {"前年度の総合評価、又は 評価なし、未回答、対象外", "the year before"}),
    member<Moved, [](const Moved& moved, Scratch&) { return result_word(moved.row->now); }>(
        "now", {"対象年度の総合評価、又は 評価なし、未回答、対象外", "the rated year"}),
};
constexpr ObjectType kMovedType{kMovedMembers};

constexpr Member kMovementGroupMembers[] = {
    member<MovementGroupRef,
           [](const MovementGroupRef& ref, Scratch&) { return name_of(ref.group->movement); }>(
        "name", {"動き: 上昇、下降 など", "movement"}),
    member<MovementGroupRef, [](const MovementGroupRef& ref,
                                Scratch&) { return row_of(ref.group->movement).meaning.ja; }>(
        "meaning", {"動きの説明", "what the movement means"}),
    member<MovementGroupRef,
           [](const MovementGroupRef& ref, Scratch&) {
             Movement movement = ref.group->movement;
             return movement == Movement::Up || movement == Movement::Down;
           }>("is_change", {"総合評価が上昇又は下降したか", "did the grade rise or fall?"}),
    member<MovementGroupRef,
           [](const MovementGroupRef& ref, Scratch&) { return !ref.group->rows.empty(); }>(
        "has_projects", {"その動きの事業があるか", "is there any such project?"}),
    member<MovementGroupRef, [](const MovementGroupRef& ref,
                                Scratch& s) { return number_text(ref.group->rows.size(), s); }>(
        "count", {"事業の数", "how many projects"}),
    member<MovementGroupRef,
           [](const MovementGroupRef& ref, Scratch& s) {
             return share_text(ref.group->rows.size(), ref.report->projects.size(), s);
           }>("share", {"全ての事業に対する割合（％）", "per cent of all projects"}),
    member<MovementGroupRef,
           [](const MovementGroupRef& ref, Scratch&) {
             return list_by<MovementGroupRef, [](const MovementGroupRef& owner, std::size_t i,
                                                 Scratch& s) {
               return One<kMovedType>{s.make(Moved{owner.report, &owner.group->rows[i], i == 0})};
             }>(ref, ref.group->rows.size());
           }>("projects", {"その事業", "the projects"}),
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
        "answered", {"回答済みの事業の数", "how many answered in full"}),
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

const ObjectType kRubricType{kRubricMembers};
const ObjectType kDistributionType{kAllDistributionMembers};
const ObjectType kGroupType{kGroupMembers};
const ObjectType kMovementGroupType{kMovementGroupMembers};
const ObjectType kDepartmentType{kDepartmentMembers};

}  // namespace fujiplan
