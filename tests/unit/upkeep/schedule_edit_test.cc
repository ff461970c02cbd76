#include "upkeep/schedule_edit.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "model/load.h"
#include "model/years/belonging.h"
#include "unit/disguised_file.h"
#include "unit/support.h"
#include "upkeep/phase_moves.h"
#include "upkeep/reason.h"

// Properties of changes of schedules, over every project of the plan that has one, written in many
// ways.
namespace fujiplan::testing {
namespace {

Vocabulary words() {
  return vocabulary_of(real_plan().header);
}

Project project_of(const ReadFile& file) {
  return project_in(*file.document, file.text(), words());
}

// The phases from one on begin later or earlier; now and then the project ends in the last part of
// the period.
std::vector<PhaseMove> random_moves(const Schedule& schedule, Random& random) {
  const std::vector<PartOfYear> times = times_of(real_plan().header);
  std::vector<PhaseMove> moves;
  const std::size_t first = random.below(schedule.starts.size());
  const int steps = static_cast<int>(random.below(5)) - 2;
  for (std::size_t i = first; i < schedule.starts.size(); ++i) {
    const PhaseStart& start = schedule.starts[i];
    moves.push_back({start.phase, part_after(start.from.value, steps)});
  }
  if (start_of(schedule, std::nullopt) == nullptr && random.below(4) == 0) {
    moves.push_back({std::nullopt, times.back()});
  }
  return moves;
}

// In time, and no two at once.
bool is_possible(const Schedule& before, const std::vector<PhaseMove>& moves) {
  const Period& period = real_plan().header.period;
  std::vector<PartOfYear> times;
  for (const PhaseStart& start : before.starts) {
    auto move = std::ranges::find(moves, start.phase, &PhaseMove::phase);
    times.push_back(move != moves.end() ? move->to : start.from.value);
  }
  for (const PhaseMove& move : moves) {
    if (start_of(before, move.phase) == nullptr) times.push_back(move.to);
  }
  bool in_period =
      std::ranges::all_of(times, [&](const PartOfYear& at) { return period.holds(at.year); });
  bool rises = std::ranges::adjacent_find(times, [](const PartOfYear& a, const PartOfYear& b) {
                 return a >= b;
               }) == times.end();
  return in_period && rises;
}

void put(Leaves& leaves, std::string_view key, const Schedule& schedule) {
  std::erase_if(leaves, [&](const auto& leaf) {
    return leaf.first.starts_with("/" + std::string(key) + "/");
  });
  for (const PhaseStart& start : schedule.starts) {
    leaves["/" + std::string(key) + "/" + to_string(start.from.value)] =
        start.phase ? std::string(name_of(*start.phase)) : std::string(kEndOfProject);
  }
}

std::string edited(const ReadFile& file, const Project& project, const Schedule& after,
                   FiscalYear since = {}) {
  const NewPlan when{real_plan().header.period.from.value, since};
  ScheduleEdit edit = edit_schedule(*file.document, file.text(), project, after, words(), when);
  REQUIRE_FALSE(edit.blocked.has_value());
  return edit.text;
}

// All that is not of the schedules stays, in its order.
void check_change(const ReadFile& before, const std::vector<PhaseMove>& moves) {
  const Project project = project_of(before);
  const Schedule after = moved(project.schedule, moves);
  CAPTURE(before.text());
  ReadFile file(edited(before, project, after));
  CAPTURE(file.text());
  CHECK(file.findings() == std::set<std::string_view>{});
  CHECK(comments_of(file.text()) == comments_of(before.text()));
  Leaves expected = before.leaves;
  put(expected, "schedule", after);
  put(expected, "original_schedule", project.schedule);
  CHECK(file.leaves == expected);

  // On to another time: the original one stays. Back again: it goes, and the file is what it was,
  // where no phase was added.
  const Project changed = project_of(file);
  CHECK(is_same_schedule(changed.original_schedule, project.schedule));
  bool adds_one = after.starts.size() > project.schedule.starts.size();
  if (!adds_one) CHECK(edited(file, changed, project.schedule) == before.text());
}

void put_step(Leaves& leaves, FiscalYear year, const Schedule& schedule) {
  put(leaves, "schedule/" + to_string(year), schedule);
}

// After R5 was published: what was planned stays, and what is planned stands beside it. A further
// change in the same year is one of that step.
void check_step(const ReadFile& before, const std::vector<PhaseMove>& moves) {
  const Project project = project_of(before);
  const Schedule planned = project.schedule, after = moved(planned, moves);
  CAPTURE(before.text());
  ReadFile file(edited(before, project, after, reiwa(6)));
  CAPTURE(file.text());
  CHECK(file.findings() == std::set<std::string_view>{});
  CHECK(comments_of(file.text()) == comments_of(before.text()));
  Leaves expected = before.leaves;
  put(expected, "schedule", {});
  put_step(expected, reiwa(4), planned);
  put_step(expected, reiwa(6), after);
  CHECK(file.leaves == expected);

  const Project changed = project_of(file);
  CHECK(is_same_schedule(schedule_in(changed, reiwa(5)), planned));
  CHECK(is_same_schedule(schedule_in(changed, reiwa(6)), after));
  CHECK(is_same_schedule(changed.schedule, after));
  CHECK(is_same_schedule(changed.original_schedule, planned));
  bool adds_one = after.starts.size() > planned.starts.size();
  if (adds_one) return;
  ReadFile back(edited(file, changed, planned, reiwa(6)));
  put_step(expected, reiwa(6), planned);
  CHECK(back.leaves == expected);
  ReadFile later(edited(file, changed, planned, reiwa(8)));
  put_step(expected, reiwa(6), after);
  put_step(expected, reiwa(8), planned);
  CHECK(later.leaves == expected);
  CHECK(comments_of(later.text()) == comments_of(before.text()));
}

TEST_CASE("a changed schedule changes its times only, and is undone by the change back") {
  Random random;
  std::size_t changes = 0;
  for (const Project& project : real_plan().projects) {
    if (!project.schedule.present) continue;
    ReadFile plain(real_plan().sources[project.file].text);
    for (int round = 0; round < 4; ++round) {
      ReadFile file(disguised(plain, random));
      const auto moves = random_moves(project.schedule, random);
      if (!is_possible(project.schedule, moves)) continue;
      if (is_same_schedule(project.schedule, moved(project.schedule, moves))) continue;
      ++changes;
      check_change(file, moves);
      check_step(file, moves);
    }
  }
  CHECK(changes > 100);
}

TEST_CASE("the reason is a line more in the newest answers") {
  const std::string file =
      "id: 1-1-1\nsurvey:\n  R4: {status: 実施中}\n  R5:\n    changes: |-\n      前の文。 # 1\n";
  ReadFile before(file);
  ReasonEdit edit =
      add_reason(*before.document, before.text(), project_of(before), words(), "理由。", {});
  CHECK(edit.year == reiwa(5));
  CHECK(edit.text == file + "      理由。\n");
  ReadFile after(edit.text);
  CHECK(add_reason(*after.document, after.text(), project_of(after), words(), "理由。", {}).text ==
        edit.text);
  ReadFile none("id: 1-1-1\nsurvey:\n  R4: {}\n");
  ReasonEdit nowhere =
      add_reason(*none.document, none.text(), project_of(none), words(), "理由。", {});
  CHECK_FALSE(nowhere.year);
  CHECK(nowhere.text == none.text());
  ReasonEdit published =
      add_reason(*before.document, before.text(), project_of(before), words(), "理由。", reiwa(5));
  CHECK_FALSE(published.year);
  CHECK(published.text == before.text());
}

}  // namespace
}  // namespace fujiplan::testing
