#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/join.h"
#include "unit/checks/changed_lines.h"

// Every line of targets and values, repeated, misspelt, of another type or gone: a finding at its
// line, never a silent default.
namespace fujiplan::testing {
namespace {

constexpr std::string_view kHeader =
    "title: 計画\nowner: {name: 見本}\nlanguage: ja\nperiod: {from: R4, to: R8}\n"
    "policies: [{id: \"1\", name: 方針, measures: [{id: \"1.1\", name: 施策}]}]\n"
    "rubric: {by: achievement}\ndepartments: [課]\nclasses: {}\nmarks: {}\nphases: {}\n";

const std::vector<std::string> kProject = {
    "id: 1-1-1",
    "name: 事業",
    "departments: [課]",
    "overview: 概要。",
    "targets:",
    "  -",
    "    key: online",
    "    name: 申請率",
    "    unit: \"%\"",
    "    base: \"27.8\"",
    "    R4: 35",
    "    R5: \"45.5\"",
    "    better: high",
    "  -",
    "    key: days",
    "    name: 日数",
    "    R4: 20",
    "    better: low",
    "survey:",
    "  R4:",
    "    status: 実施中",
    "    values:",
    "      online: \"36.2\"",
    "      days: 18",
};
constexpr std::size_t kFirst = 4;
// The lines of keys that the format has or the targets declare; all others are of other parts.
constexpr std::string_view kKeys[] = {"targets", "key",    "name",   "unit", "base",
                                      "better",  "values", "online", "days"};

bool is_key(std::size_t i) {
  return kProject[i].find(':') != std::string::npos;
}

Found validated(const std::vector<std::string>& project) {
  MemoryFileSystem files;
  files.write("plan/plan.yaml", std::string(kHeader));
  files.write("plan/1-1/1-1-1.yaml", join(project, "\n") + "\n");
  return found_in(files);
}

Found with(std::size_t begin, const std::vector<std::string>& lines, std::size_t end) {
  std::vector<std::string> project(kProject.begin(),
                                   kProject.begin() + static_cast<std::ptrdiff_t>(begin));
  project.insert(project.end(), lines.begin(), lines.end());
  project.insert(project.end(), kProject.begin() + static_cast<std::ptrdiff_t>(end),
                 kProject.end());
  return validated(project);
}

void check_error(const Found& found, std::size_t i, std::size_t line) {
  INFO(kProject[i]);
  INFO(found.all);
  CHECK(std::ranges::find(found.errors, static_cast<int>(line) + 1) != found.errors.end());
}

TEST_CASE("the targets that are changed below have no findings") {
  CHECK(validated(kProject).all.empty());
}

TEST_CASE("a line of targets of another type, repeated or misspelt is an error at its line") {
  for (std::size_t i = kFirst; i < kProject.size(); ++i) {
    std::string key = key_of(kProject[i]), margin(indent_of(kProject[i]), ' ');
    bool other_part = key == "survey" || key == "status" || margin.size() == 2;
    if (!is_key(i) || other_part) continue;
    // A list of numbers is no number, a map of maps is nothing.
    check_error(with(i, {margin + key + ": [1]"}, end_of(kProject, i)), i, i);
    check_error(with(i, {margin + key + ":"}, end_of(kProject, i)), i, i);
    check_error(with(i, {margin + key + ": {a: {b: {c: d}}}"}, end_of(kProject, i)), i, i);
    std::vector<std::string> twice(
        kProject.begin() + static_cast<std::ptrdiff_t>(i),
        kProject.begin() + static_cast<std::ptrdiff_t>(end_of(kProject, i)));
    std::size_t again = i + twice.size();
    std::vector<std::string> once = twice;
    twice.insert(twice.end(), once.begin(), once.end());
    check_error(with(i, twice, end_of(kProject, i)), i, again);
    if (std::ranges::find(kKeys, key) == std::end(kKeys)) continue;
    std::string misspelt = kProject[i];
    misspelt.insert(misspelt.find(':'), "q");
    check_error(with(i, {misspelt}, i + 1), i, i);
  }
}

TEST_CASE("numbers of targets and values are exact, or an error at their line") {
  constexpr std::string_view kNumbers[] = {
      "35.5",          "3e2",  "0x10", "1_000", "\"1,000\"", "\"35%\"",
      "\"\"",          "+3",   ".5",   "5.",    "007",       "\"1.2345678\"",
      "1234567890123", "true", "２",   "-",     "\"-\"",     "NaN"};
  for (std::size_t i : {std::size_t{9}, std::size_t{10}, std::size_t{11}, std::size_t{22}}) {
    std::string key = key_of(kProject[i]), margin(indent_of(kProject[i]), ' ');
    for (std::string_view number : kNumbers) {
      INFO(number);
      check_error(with(i, {margin + key + ": " + std::string(number)}, i + 1), i, i);
    }
  }
}

TEST_CASE("what a target must have is missed") {
  auto without = [](std::size_t i) { return with(i, {}, end_of(kProject, i)).all; };
  CHECK(without(6) == "missing-key@7 ");  // the first target begins behind `-`
  CHECK(without(7) == "missing-key@7 ");
  CHECK(without(16) == "missing-key@15 ");  // no year: at the key of the target
  CHECK(without(4).starts_with("unknown-target@"));
  CHECK(without(21) == "value-missing@20 value-missing@20 ");
  CHECK(without(22) == "value-missing@23 ");
}

}  // namespace
}  // namespace fujiplan::testing
