#include "model/years/schedule.h"

#include <doctest/doctest.h>

#include <string>

#include "unit/support.h"

namespace fujiplan {
namespace {

PartOfYear half_year(int index) {  // 0 is R1上
  return part_after(first_part_of(reiwa(1), standard_vocabulary().parts), index);
}

// The phases of the half-years 0 to 11, a digit each; `.` where there is none.
std::string phases_of(const Schedule& schedule) {
  std::string out;
  for (int i = 0; i < 12; ++i) {
    auto phase = phase_in(schedule, half_year(i));
    out += phase ? std::to_string(number_of(*phase)) : ".";
  }
  return out;
}

Phase phase_numbered(int number) {
  return {&standard_vocabulary().phases[static_cast<std::size_t>(number - 1)]};
}

struct Start {
  int at;
  int phase;  // 1 to 4; 0: 終了
};

Schedule schedule_of(const std::vector<Start>& starts) {
  Schedule schedule;
  for (Start start : starts) {
    PhaseStart& added = schedule.starts.emplace_back();
    added.from = {half_year(start.at), {}, true};
    if (start.phase > 0) added.phase = phase_numbered(start.phase);
  }
  schedule.present = true;
  return schedule;
}

struct Row {
  std::vector<Start> starts;
  const char* phases;
};

TEST_CASE("a phase lasts until the next start") {
  const Row rows[] = {
      {{}, "............"},
      {{{0, 1}}, "111111111111"},
      {{{11, 4}}, "...........4"},
      {{{12, 4}}, "............"},
      {{{2, 1}, {3, 2}, {6, 3}, {7, 4}}, "..1222344444"},
      {{{0, 4}, {6, 0}}, "444444......"},
      {{{0, 4}, {6, 0}, {9, 1}}, "444444...111"},  // taken up again
      {{{0, 0}}, "............"},
      {{{2, 4}, {4, 1}}, "..4411111111"},  // back to research
      {{{3, 2}, {5, 2}}, "...222222222"},
  };
  for (const Row& row : rows) {
    INFO(row.phases);
    CHECK(phases_of(schedule_of(row.starts)) == row.phases);
  }
}

TEST_CASE("the phase of any schedule is that of the last start so far") {
  testing::Random random;
  for (int round = 0; round < 500; ++round) {
    std::vector<Start> starts;
    std::string wanted;
    for (int i = 0; i < 12; ++i) {
      if (random.below(3) == 0) starts.push_back({i, static_cast<int>(random.below(5))});
      int phase = starts.empty() ? 0 : starts.back().phase;
      wanted += phase > 0 ? std::to_string(phase) : ".";
    }
    CHECK(phases_of(schedule_of(starts)) == wanted);
  }
}

TEST_CASE("a project is under way from its first phase to its end") {
  struct Case {
    std::vector<Start> starts;
    const char* under_way;  // a half-year each
  };
  const Case cases[] = {
      {{}, "xxxxxxxxxxxx"},                // without a schedule, always
      {{{2, 1}, {6, 0}}, "..xxxx......"},  // begins and ends
      {{{6, 0}}, "xxxxxx......"},          // 終了 alone: under way before
      {{{6, 4}}, "......xxxxxx"},
  };
  for (const Case& one : cases) {
    INFO(one.under_way);
    Schedule schedule = schedule_of(one.starts);
    std::string found;
    for (int i = 0; i < 12; ++i) {
      found += is_under_way(schedule, half_year(i)) ? 'x' : '.';
    }
    CHECK(found == one.under_way);
  }
}

TEST_CASE("the last phase is the one that is planned last, 終了 apart") {
  CHECK(last_phase(schedule_of({})) == nullptr);
  CHECK(last_phase(schedule_of({{6, 0}})) == nullptr);
  CHECK(last_phase(schedule_of({{0, 1}, {3, 2}, {6, 0}}))->phase == phase_numbered(2));
}

}  // namespace
}  // namespace fujiplan
