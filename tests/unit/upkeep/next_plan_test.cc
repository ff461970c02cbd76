#include "upkeep/next/next_plan.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "checks/placeholder.h"
#include "checks/validate_plan.h"
#include "files/memory_file_system.h"
#include "model/load.h"
#include "unit/support.h"
#include "upkeep/next/fate.h"
#include "upkeep/next/rewritten_text.h"

// Over the plans of this repository, written in several ways: what goes on is as it was, without
// what belongs to the old years, and `validate` finds nothing but what is to be filled in.
namespace fujiplan {
namespace {

using testing::Random;

constexpr std::string_view kLeftBehind[] = {
    "code",       "page",     "original_schedule", "schedule", "successors", "assignees",
    "activities", "findings", "corrections",       "survey",   "targets",    "updates",
    "period",     "issuer",   "previous"};

bool begins_key(std::string_view line) {
  return !line.empty() && line.front() >= 'a' && line.front() <= 'z';
}

// Comments and blank lines before keys, other line ends, no line end at the end.
std::string disguised(std::string_view text, Random& random) {
  const std::string line_end = random.coin() ? "\r\n" : "\n";
  std::string out;
  int comments = 0;
  for (std::string_view line : lines_of(text)) {
    if (begins_key(line) && random.below(3) == 0) {
      out += "# 注" + std::to_string(++comments) + line_end;
    }
    if (begins_key(line) && random.below(3) == 0) out += line_end;
    out += std::string(line) + line_end;
  }
  if (random.below(4) == 0) out.resize(out.size() - line_end.size());
  return out;
}

bool keeps_lines(std::string_view before, std::string_view after) {
  auto lines = lines_of(after);
  auto at = lines.begin();
  return std::ranges::all_of(lines_of(before), [&](std::string_view line) {
    at = std::find(at, lines.end(), line);
    return at != lines.end();
  });
}

// Of one that has line ends of Windows, all lines have them.
bool keeps_line_ends(std::string_view before, std::string_view after) {
  auto returns = std::ranges::count(after, '\r');
  return returns == (before.find('\r') != before.npos ? std::ranges::count(after, '\n') : 0);
}

void check_next(const Plan& plan, const NextPeriod& period, Random& random) {
  MemoryFileSystem old_files;
  for (const SourceFile& source : plan.sources) {
    old_files.write("plan/" + source.path.substr(plan.folder.size() + 1),
                    disguised(source.text, random));
  }
  Sink unused;
  const Plan old = load_plan(old_files, "plan", unused);
  REQUIRE(old.projects.size() == plan.projects.size());

  const std::vector<NextPlanFile> files = next_plan(old, period, "../plan");
  auto goes_on = [](const Project& project) { return fate_of(project) == Fate::GoesOn; };
  auto going_on = static_cast<std::size_t>(std::ranges::count_if(old.projects, goes_on));
  CHECK(files.size() == going_on + old.groups.size() + 1);
  CHECK(files.back().path == kHeaderFile);
  for (const NextPlanFile& file : files) {
    const std::string path = "plan/" + file.path;
    const std::string before = old_files.read(path, ~std::size_t{0}).bytes;
    INFO(before);
    INFO(file.text);
    CHECK(keeps_lines(without_keys(path, before, kLeftBehind), file.text));
    CHECK(keeps_line_ends(before, file.text));
    old_files.write("next/" + file.path, file.text);
  }
  const Validation found = validate_plan(old_files, "next", read_header_file(old_files, "next"), 1);
  for (const Diagnostic& finding : found.findings) {
    INFO(finding.message.ja);
    bool is_expected = finding.rule == &kNotFilledIn.rule || finding.rule->code == "crlf";
    CHECK(is_expected);
  }
  Sink none;
  const Plan next = load_plan(old_files, "next", none);
  CHECK(next.projects.size() == going_on);
  for (const Project& project : next.projects) {
    CHECK(project.formerly.value == project.id.value);
    CHECK(project.survey.entries.empty());
    for (const PhaseStart& start : project.schedule.starts) {
      CHECK(start.from.value.year == period.from);
    }
  }
}

TEST_CASE("what goes on is as it was, without what belongs to the old years") {
  Random random;
  auto after = [](const Plan& plan, int years) {
    return year_after(plan.header.period.to.value, years);
  };
  for (const Plan* plan : {&testing::real_plan(), &testing::examples_plan()}) {
    for (int round = 0; round < 3; ++round) {
      check_next(*plan, {after(*plan, 1), after(*plan, 5)}, random);
    }
  }
}

}  // namespace
}  // namespace fujiplan
