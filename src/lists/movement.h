#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "model/grade.h"
#include "model/plan.h"

namespace fujiplan {

// What became of a project's grade since the year before. Every project has exactly one, so that
// the counts add up and every id is accounted for.
enum class Movement : unsigned char { Up, Same, Down, New, Gone, None };
constexpr auto describe(EnumOf<Movement>) {
  return std::array{
      EnumRow<Movement>{Movement::Up, "上昇", "up", {"総合評価が上がった", "the grade rose"}},
      EnumRow<Movement>{Movement::Same, "同じ", "same", {"総合評価が同じ", "the grade stayed"}},
      EnumRow<Movement>{Movement::Down, "下降", "down", {"総合評価が下がった", "the grade fell"}},
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
  };
}

// From one result to another of the same project.
Movement movement_between(const YearResult& before, const YearResult& now);

struct MovementRow {
  const Project* project;
  YearResult before, now;
  Movement movement;
};

// Compares `year` with the year before it; before the first year of the period nothing is graded.
std::vector<MovementRow> movements(const Plan& plan, const std::vector<const Project*>& projects,
                                   FiscalYear year);

}  // namespace fujiplan
