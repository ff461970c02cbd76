#include <doctest/doctest.h>

#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "case_runner.h"
#include "files/memory_file_system.h"
#include "lists/selection.h"
#include "model/load.h"
#include "unit/files_in_memory.h"
#include "unit/support.h"

// However an office changes its rubric from a year on: what was published of the years before is
// made again with the same bytes.
namespace fujiplan::testing {
namespace {

// All that is published of a year.
std::map<std::string, std::string> published(MemoryFileSystem& files, FiscalYear year) {
  MemoryFileSystem copy = files;
  for (const char* audience : {"public", "internal"}) {
    const std::string folder = std::string("out/") + audience;
    Run made = run_with(
        copy, {"report", "--all", "--audience", audience, "--year", to_string(year), "-o", folder});
    REQUIRE_MESSAGE(made.code == 0, made.err);
  }
  std::map<std::string, std::string> all = files_below(copy, "/out");
  const std::vector<std::string> shown[] = {{"grade", "--year", to_string(year), "--why"},
                                            {"survey", "status", "--year", to_string(year)}};
  for (const std::vector<std::string>& words : shown) {
    Run told = run_with(copy, words);
    all[words.front()] = told.out + told.err;
  }
  return all;
}

// The part `rubric` of plan.yaml with a step added: its lines move in, below the first year.
std::string with_step(const std::string& text, FiscalYear first, FiscalYear from,
                      const std::string& rubric) {
  std::istringstream lines(text);
  std::string out, line;
  bool inside = false;
  while (std::getline(lines, line)) {
    if (inside && !line.starts_with(' ')) {
      out += "  " + to_string(from) + ":" + rubric + "\n";
      inside = false;
    }
    out += (inside ? "  " : "") + line + "\n";
    if (line != "rubric:") continue;
    inside = true;
    out += "  " + to_string(first) + ":\n";
  }
  return out;
}

constexpr const char* kRubrics[] = {
    " {criteria: {pace: {name: 進み, levels: {A: 早い, B: 遅い}}}, by: pace, publish: both}",
    " {by: none, publish: both}",
    " {publish: result}",
    "\n    criteria:\n"
    "      progress: {name: 進み具合, internal: true, levels: {上: 上, 中: 中, 下: 下}}\n"
    "      cost: {name: 費用, internal: false, levels: {2: 減, 1: 増}, unrated: {Z: 不明}}\n"
    "    by: average\n"
    "    grades: {良: \"1.5\", 否: 1}\n"
    "    publish: both",
};

}  // namespace

TEST_CASE("reports on the years before a change of the rubric stay as they were published") {
  int compared = 0;
  for (const char* sample : {"examples", "examples-en"}) {
    MemoryFileSystem files;
    load_folder(files, kRepository / sample / "plan", "/plan");
    Sink sink;
    const Plan plan = load_plan(files, "/plan", sink);
    const FiscalYear newest = default_year(plan), from = year_after(newest, 1);
    REQUIRE(plan.header.period.holds(from));
    const std::string text = plan.sources.front().text;
    for (const char* rubric : kRubrics) {
      INFO(sample, ": ", rubric);
      MemoryFileSystem changed = files;
      changed.write("/plan/plan.yaml",
                    with_step(text, plan.header.period.from.value, from, rubric));
      Run judged = run_with(changed, {"validate"});
      REQUIRE_MESSAGE(judged.code == 0, judged.out);
      for (FiscalYear year : years_of(plan.header.period)) {
        if (year >= from) continue;
        ++compared;
        CHECK(published(changed, year) == published(files, year));
      }
      published(changed, from);  // and the new one rates
    }
  }
  CHECK(compared > 0);
}

}  // namespace fujiplan::testing
