#include <algorithm>
#include <array>
#include <functional>
#include <vector>

#include "reports/shown/types.h"

// How grades have moved since the year before: of the whole plan, or of a part of it.
namespace fujiplan {
namespace {

struct Moved {
  const Report* report;
  const MovementRow* row;
  bool first;  // of its list
};

YearResult result_in(const Moved& moved, FiscalYear year) {
  return result_of(rubric_in(*moved.report, year).scheme, *moved.row->project, year);
}
YearResult result_before(const Moved& moved) {
  YearResult result = result_in(moved, year_after(moved.report->year, -1));
  if (hides_year_before(*moved.report)) result.outcome.reset();
  return result;
}

constexpr Member kMovedMembers[] = {
    member<Moved, &Moved::first>("first", {"一覧の最初の事業か", "the first of its list?"}),
    member<Moved,
           [](const Moved& moved, Scratch& s) {
             return One<kProjectType>{s.make(ProjectRef{moved.report, moved.row->project})};
           }>("project", {"事業", "the project"}),
    member<Moved, [](const Moved& moved,
                     Scratch& s) { return s.text(result_word(result_before(moved), s.language)); }>(
        "before", {"前年度の総合評価、又は 評価なし、未回答、対象外、開始前", "the year before"}),
    member<Moved,
           [](const Moved& moved, Scratch& s) {
             return s.text(result_word(result_in(moved, moved.report->year), s.language));
           }>("now", {"対象年度の総合評価、又は 評価なし、未回答、対象外", "the rated year"}),
};
constexpr ObjectType kMovedType{kMovedMembers};

// Most projects may stay where they are.
bool is_named(const MovementGroupRef& ref, Scratch&) {
  constexpr Movement kOfMany[] = {Movement::Same, Movement::Unlike, Movement::None};
  return !ref.rows.empty() && std::ranges::find(kOfMany, ref.movement) == std::end(kOfMany);
}

constexpr Member kMovementGroupMembers[] = {
    member<MovementGroupRef, [](const MovementGroupRef& ref,
                                Scratch& s) { return label_of(ref.movement, s.language); }>(
        "name", {"動き: 上昇、下降 など", "movement"}),
    member<MovementGroupRef,
           [](const MovementGroupRef& ref, Scratch& s) {
             return row_of(ref.movement).meaning.in(s.language);
           }>("meaning", {"動きの説明", "what the movement means"}),
    member<MovementGroupRef,
           [](const MovementGroupRef& ref, Scratch&) {
             Movement movement = ref.movement;
             return movement == Movement::Up || movement == Movement::Down;
           }>("is_change", {"総合評価が上昇又は下降したか", "did the grade rise or fall?"}),
    member<MovementGroupRef, is_named>(
        "is_named",
        {"事業を挙げるか: その動きの事業があり、「同じ」「比較しない」「両年度とも評価なし」"
         "（ほとんどの事業が入る年度がある）でない",
         "are its projects told by name? Where there is any, and not those of movements that most "
         "projects may have: same, not compared, graded in neither year"}),
    member<MovementGroupRef,
           [](const MovementGroupRef& ref, Scratch&) { return !ref.rows.empty(); }>(
        "has_projects", {"その動きの事業があるか", "is there any such project?"}),
    member<MovementGroupRef,
           [](const MovementGroupRef& ref, Scratch& s) { return number_text(ref.rows.size(), s); }>(
        "count", {"事業の数", "how many projects"}),
    member<MovementGroupRef, [](const MovementGroupRef& ref,
                                Scratch& s) { return share_text(ref.rows.size(), ref.whole, s); }>(
        "share", {"対象年度の全ての事業（部署や階層の中では、その全ての事業）に対する割合（％）",
                  "per cent of all projects of the year, or of the part"}),
    member<MovementGroupRef,
           [](const MovementGroupRef& ref, Scratch&) {
             return list_by<MovementGroupRef, [](const MovementGroupRef& owner, std::size_t i,
                                                 Scratch& s) {
               return One<kMovedType>{s.make(Moved{owner.report, owner.rows[i], i == 0})};
             }>(ref, ref.rows.size());
           }>("projects", {"その事業", "the projects"}),
};

// --- which there are

// In most years none comes or goes.
bool is_rare(Movement movement) {
  return movement == Movement::Begun || movement == Movement::Unlike;
}

using RowsByMovement = std::array<std::vector<const MovementRow*>, kRowsOf<Movement>.size()>;

// Rows stand in the order of the projects, which is that of the plan's vector.
RowsByMovement rows_of(const Report& report, std::span<const Project* const> projects) {
  RowsByMovement rows;
  for (const Project* project : projects) {
    auto row =
        std::ranges::lower_bound(report.movements, project, std::less<>(), &MovementRow::project);
    bool is_there = row != report.movements.end() && row->project == project;
    if (is_there) rows[static_cast<std::size_t>(row->movement)].push_back(&*row);
  }
  return rows;
}

Many<kMovementGroupType> movement_groups(const Report& report,
                                         std::span<const Project* const> projects, bool have_left,
                                         Scratch& scratch) {
  std::vector<MovementGroupRef> groups;
  std::size_t whole = 0;
  const RowsByMovement rows = rows_of(report, projects);
  for (const auto& row : kRowsOf<Movement>) {
    const auto& own = rows[static_cast<std::size_t>(row.value)];
    if (!is_of_year_before(row.value)) whole += own.size();
    if (is_of_year_before(row.value) != have_left) continue;
    if (own.empty() && (have_left || is_rare(row.value))) continue;
    std::span<const MovementRow* const> kept(own);
    groups.push_back({&report, row.value, scratch.make_all(kept), 0});
  }
  for (MovementGroupRef& group : groups) group.whole = whole;
  return list_of<kMovementGroupType>(scratch.make_all(std::span<const MovementGroupRef>(groups)));
}

}  // namespace

const ObjectType kMovementGroupType{kMovementGroupMembers};

Many<kMovementGroupType> movements_of(const Report& report,
                                      std::span<const Project* const> projects, Scratch& scratch) {
  return movement_groups(report, projects, false, scratch);
}

Many<kMovementGroupType> departures_of(const Report& report,
                                       std::span<const Project* const> projects, Scratch& scratch) {
  return movement_groups(report, projects, true, scratch);
}

}  // namespace fujiplan
