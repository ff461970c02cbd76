#include <doctest/doctest.h>

#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "case_runner.h"
#include "cli.h"
#include "files/memory_file_system.h"
#include "lists/selection.h"
#include "model/load.h"
#include "unit/support.h"

// However an office changes its rubric from a year on: what was published of the years before is
// made again with the same bytes.
namespace fujiplan::testing {
namespace {

std::map<std::string, std::string> files_below(const MemoryFileSystem& files,
                                               const std::string& folder) {
  std::map<std::string, std::string> all;
  for (const FolderEntry& entry : files.list(folder)) {
    std::string path = folder + "/" + entry.name;
    if (entry.kind == FileKind::Folder) {
      all.merge(files_below(files, path));
    } else {
      all[path] = static_cast<const FileReader&>(files).read(path).bytes;
    }
  }
  return all;
}

int run_with(MemoryFileSystem& files, const std::vector<std::string>& words, std::string& said) {
  std::ostringstream out, err;
  Environment env{.files = files, .out = out, .err = err};
  int code = run(words, env);
  said = out.str() + err.str();
  return code;
}

// All that is published of a year.
std::map<std::string, std::string> published(MemoryFileSystem& files, FiscalYear year) {
  MemoryFileSystem copy = files;
  std::string said;
  for (const char* audience : {"public", "internal"}) {
    const std::string folder = std::string("out/") + audience;
    int code = run_with(
        copy, {"report", "--all", "--audience", audience, "--year", to_string(year), "-o", folder},
        said);
    REQUIRE_MESSAGE(code == 0, said);
  }
  std::map<std::string, std::string> all = files_below(copy, "/out");
  run_with(copy, {"grade", "--year", to_string(year), "--why"}, all["grade"]);
  run_with(copy, {"survey", "status", "--year", to_string(year)}, all["status"]);
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
      std::string said;
      REQUIRE_MESSAGE(run_with(changed, {"validate"}, said) == 0, said);
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
