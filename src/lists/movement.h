#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "model/plan.h"
#include "model/rating/grade.h"

namespace fujiplan {

// What became of a project, and of its grade, since the year before. Every project of either year
// has exactly one, so that the counts add up and every id is accounted for. The last two are not in
// the year any more; the others together are all of its projects.
enum class Movement : unsigned char {
  Up,
  Same,
  Down,
  Unlike,
  Begun,
  New,
  Gone,
  None,
  Ended,
  Merged
};
constexpr auto describe(EnumOf<Movement>) {
  return std::array{
      EnumRow<Movement>{Movement::Up, "上昇", "up", {"総合評価が上がった", "the grade rose"}},
      EnumRow<Movement>{Movement::Same, "同じ", "same", {"総合評価が同じ", "the grade stayed"}},
      EnumRow<Movement>{Movement::Down, "下降", "down", {"総合評価が下がった", "the grade fell"}},
      EnumRow<Movement>{Movement::Unlike,
                        "比較しない",
                        "not compared",
                        {"前年度と評価の基準か公表の範囲が異なり、総合評価を比べない",
                         "rated or published otherwise in the year before; the grades are not "
                         "compared"}},
      EnumRow<Movement>{
          Movement::Begun, "新規", "begun", {"当年度に始まった", "not there in the year before"}},
      EnumRow<Movement>{
          Movement::New,
          "新たに評価",
          "new",
          {"前年度は評価がなく、当年度に評価した", "graded now, not in the year before"}},
      EnumRow<Movement>{
          Movement::Gone,
          "当年度評価なし",
          "gone",
          {"前年度は評価があり、当年度は評価がない", "graded in the year before, not now"}},
      EnumRow<Movement>{Movement::None,
                        "両年度とも評価なし",
                        "none",
                        {"前年度も当年度も評価がない", "graded in neither year"}},
      EnumRow<Movement>{Movement::Ended,
                        "終了",
                        "ended",
                        {"前年度を最後に終了した", "the year before was its last"}},
      EnumRow<Movement>{Movement::Merged,
                        "統合",
                        "merged",
                        {"前年度を最後に終了し、ほかの事業に統合した、又は引き継いだ",
                         "the year before was its last; others carry it on"}},
  };
}

constexpr bool is_of_year_before(Movement movement) {  // alone
  return movement == Movement::Ended || movement == Movement::Merged;
}

// From one result to another of the same project, as far as grades go. `comparable`: do results by
// points of both mean the same? See are_comparable() of two schemes. By levels of a reviewer's own
// it is seen of the results.
Movement movement_between(const YearResult& before, const YearResult& now, bool comparable);

struct MovementRow {
  const Project* project;
  Movement movement;
};

// Compares `year` with the year before it; those of neither year are not there. Before the first
// year of the period nothing is graded, and nothing begins or ends. Each year is rated by its
// rubric; where the two give results that do not mean the same, or one is by points and the other
// by levels of a reviewer's own, nothing rises or falls.
std::vector<MovementRow> movements(const Plan& plan, const std::vector<const Project*>& projects,
                                   FiscalYear year);

}  // namespace fujiplan
