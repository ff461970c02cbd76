#include <doctest/doctest.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "case_runner.h"
#include "files/memory_file_system.h"
#include "model/load.h"
#include "render/unified_diff.h"
#include "unit/files_in_memory.h"
#include "unit/support.h"

// Whatever an office does to its departments from a year on: what was published of the years before
// is made again with the same bytes.
namespace fujiplan::testing {
namespace {

// All reports on a year.
std::map<std::string, std::string> reports_on(MemoryFileSystem& files, const std::string& year) {
  MemoryFileSystem copy = files;
  Run made = run_with(copy, {"report", "--all", "--year", year, "-o", "out"});
  REQUIRE_MESSAGE(made.code == 0, made.err);
  return files_below(copy, "/out");
}

FiscalYear period_begins(const Plan& plan) {
  return plan.header.period.from.value;
}

// One change of a random kind, from a year on.
std::vector<std::string> random_change(const Plan& plan, FiscalYear from, int round,
                                       Random& random) {
  std::vector<Line> there = names_in(plan.header.departments, from);
  auto some = [&] { return std::string(random.pick(there).value); };
  std::string fresh = "部署" + std::to_string(round);
  if (random.below(3) == 0) {  // a name that has been another's
    fresh = random.pick(all_names_of(plan.header.departments)).value;
  }
  std::vector<std::string> words = {"department"};
  auto add = [&](std::vector<std::string> more) {
    words.insert(words.end(), more.begin(), more.end());
  };
  switch (random.below(5)) {
    case 0:
      add({"rename", some(), fresh});
      break;
    case 1:
      add({"merge", some(), some(), random.coin() ? fresh : some()});
      break;
    case 2:
      add({"end", some(), "--to", some()});
      break;
    case 3:
      add({"add", fresh});
      break;
    default: {
      const Project& project = random.pick(plan.projects);
      const Names& names = value_in(project.departments, from);
      std::string old(name_in_year(plan.header.departments, random.pick(names.value).value,
                                   period_begins(plan), from));
      add({"move", old, some(), to_string(project.id.value)});
    }
  }
  add({"--from", to_string(from)});
  return words;
}

// Of a plan in which a department has just ended: had only plan.yaml been told so, the fix would
// have written into the files of projects what the command has.
void check_fix(const MemoryFileSystem& after, const std::map<std::string, std::string>& before) {
  MemoryFileSystem files = after;
  for (const auto& [path, bytes] : before) {
    if (path != "/plan/plan.yaml") files.write(path, bytes);
  }
  CHECK(run_with(files, {"validate", "--fix"}).code == 0);
  MemoryFileSystem expected = after;
  CHECK(files_below(files, "/plan") == files_below(expected, "/plan"));
}

}  // namespace

TEST_CASE("reports on the years before a reorganisation stay as they were published") {
  Random random;
  int done = 0;
  for (const char* sample : {"examples", "examples-en"}) {
    MemoryFileSystem files;
    load_folder(files, kRepository / sample / "plan", "/plan");
    Sink sink;
    const Period period = load_plan(files, "/plan", sink).header.period;
    std::vector<FiscalYear> years = years_of(period);
    std::map<std::string, std::map<std::string, std::string>> published;  // by year
    const int rounds = 40 / static_cast<int>(kOneCaseIn);
    for (int round = 0; round < rounds; ++round) {
      FiscalYear from = years[1 + random.below(years.size() - 1)];
      Plan plan = load_plan(files, "/plan", sink);
      std::vector<std::string> words = random_change(plan, from, round, random);
      INFO(words[1], " ", words[2], " ", words[3], " from ", to_string(from));
      auto before = files_below(files, "/plan");
      published.clear();
      for (FiscalYear year : years) {
        if (year < from) published[to_string(year)] = reports_on(files, to_string(year));
      }

      std::vector<std::string> tried = words;
      tried.emplace_back("--dry-run");
      Run dry = run_with(files, tried);
      CHECK(files_below(files, "/plan") == before);
      Run run = run_with(files, words);
      CHECK(run.code == dry.code);
      if (run.code != 0) {  // it could not be meant
        CHECK(files_below(files, "/plan") == before);
        CHECK(run.err == dry.err);
        continue;
      }
      ++done;
      std::string diff;
      for (const auto& [path, bytes] : files_below(files, "/plan")) {
        std::string shown = path.substr(1);
        if (shown == "plan/plan.yaml")
          diff.insert(0, unified_diff(shown, before.at(path), bytes));
        else
          diff += unified_diff(shown, before.at(path), bytes);
      }
      CHECK(dry.out.ends_with(diff));
      CHECK(run_with(files, {"validate"}).code == 0);
      if (words[1] == "end") check_fix(files, before);
      for (const auto& [year, reports] : published) CHECK(reports_on(files, year) == reports);
    }
  }
  CHECK(done > 20 / static_cast<int>(kOneCaseIn));
}

}  // namespace fujiplan::testing
