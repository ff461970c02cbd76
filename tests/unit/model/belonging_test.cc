#include "model/years/belonging.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "unit/support.h"

namespace fujiplan {
namespace {

PartOfYear half(int year, int position) {
  return part_after(first_part_of(reiwa(year), standard_vocabulary().parts), position);
}

struct Start {
  int year, position;  // 0: 上, 1: 下
  bool ends = false;
};

struct Row {
  std::vector<Start> starts;
  std::vector<int> answered;
  std::string_view years;  // R4 to R8: `-` not yet, `o` it belongs, `x` it has ended
};

Project project_of(const Row& row) {
  Project project;
  for (const Start& start : row.starts) {
    PhaseStart& added = project.schedule.starts.emplace_back();
    added.from = {half(start.year, start.position), {}, true};
    if (!start.ends) added.phase = Phase{&standard_vocabulary().phases.front()};
  }
  project.schedule.present = !row.starts.empty();
  for (int year : row.answered) {
    SurveyEntry& entry = project.survey.entries.emplace_back();
    entry.year = {reiwa(year), {}, true};
    entry.status.present = true;
  }
  return project;
}

TEST_CASE("a project belongs to the years from its first phase to its end") {
  const Row rows[] = {
      {{}, {}, "ooooo"},
      {{{4, 0}}, {}, "ooooo"},
      {{{6, 0}}, {}, "--ooo"},
      {{{6, 1}}, {}, "--ooo"},  // also a year of which it has but a part
      {{{6, 1}, {8, 0, true}}, {}, "--oox"},
      {{{4, 0}, {6, 0, true}}, {}, "ooxxx"},
      {{{4, 0}, {6, 1, true}}, {}, "oooxx"},
      {{{6, 0, true}}, {}, "ooxxx"},                        // it was there before
      {{{4, 0}, {5, 0, true}, {7, 0}}, {}, "ooooo"},        // a gap: 対象外
      {{{4, 0}, {5, 0, true}, {7, 0, true}}, {}, "oooxx"},  // not over before the last
      {{{6, 0}}, {4}, "ooooo"},                             // whoever has answered was there
      {{{4, 0}, {6, 0, true}}, {7}, "oooox"},
      {{{6, 0, true}}, {4}, "ooxxx"},
      {{{6, 0}, {7, 0, true}}, {6}, "--oxx"},
  };
  for (const Row& row : rows) {
    Project project = project_of(row);
    std::string years;
    for (int year = 4; year <= 8; ++year) {
      constexpr std::string_view kShown = "-ox";
      years += kShown[static_cast<std::size_t>(belonging_in(project, reiwa(year)))];
    }
    CHECK(years == row.years);
  }
}

TEST_CASE("the last year before an end has a part before it") {
  CHECK(last_year_before(half(6, 0)) == reiwa(5));
  CHECK(last_year_before(half(6, 1)) == reiwa(6));
  CHECK(last_year_before({reiwa(6)}) == reiwa(5));  // of years that are not divided
}

}  // namespace
}  // namespace fujiplan
