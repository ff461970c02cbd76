#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/join.h"
#include "base/text.h"
#include "checks/validate_plan.h"
#include "diag/locations.h"
#include "files/memory_file_system.h"
#include "model/load.h"

// Every declaration of a rubric, repeated, misspelt and of another type: a finding at its line,
// never a silent default.
namespace fujiplan {
namespace {

constexpr std::string_view kHead =
    "title: 計画\nowner: {name: 見本}\nlanguage: ja\nperiod: {from: R4, to: R8}\n"
    "policies: [{id: \"1\", name: 方針, measures: [{id: \"1.1\", name: 施策}]}]\n";
constexpr std::string_view kTail = "departments: [課]\n";

// A declaration on a line of its own, with the lines below it.
const std::vector<std::string> kRubric = {
    "rubric:",
    "  criteria:",
    "    pace:",
    "      name: 進み",
    "      en: pace",
    "      internal: true",
    "      means: progress",
    "      levels:",
    "        A: 早い",
    "        B: 遅い",
    "      unrated:",
    "        Z: 不明",
    "    view:",
    "      name: 所見",
    "      levels: {3: 良い, 2: 可, 1: 否}",
    "  by: average",
    "  override: view",
    "  grades: {良: \"2.5\", 可: \"1.5\", 否: 1}",
    "  publish: both",
};
// The keys that the format has; others are names of the plan's own.
constexpr std::string_view kKeys[] = {"rubric",   "criteria", "name",   "en",
                                      "internal", "means",    "levels", "by",
                                      "override", "unrated",  "grades", "publish"};

std::size_t indent_of(const std::string& line) {
  return line.find_first_not_of(' ');
}
std::string key_of(const std::string& line) {
  return line.substr(indent_of(line), line.find(':') - indent_of(line));
}
std::size_t end_of(std::size_t begin) {
  std::size_t end = begin + 1;
  while (end < kRubric.size() && indent_of(kRubric[end]) > indent_of(kRubric[begin])) ++end;
  return end;
}

struct Found {
  std::string all;          // code@line
  std::vector<int> errors;  // their lines
};

Found validated(const std::vector<std::string>& rubric) {
  MemoryFileSystem files;
  files.write("plan/plan.yaml",
              std::string(kHead) + join(rubric, "\n") + "\n" + std::string(kTail));
  auto validation = validate_plan(files, "plan", read_header_file(files, "plan"), 1);
  Found found;
  for (const Diagnostic& finding : validation.findings) {
    const std::string& text = validation.sources[finding.at.file].text;
    int line = Locator(text).locate(finding.at.offset).line;
    found.all += std::string(finding.rule->code) + "@" + std::to_string(line) + " ";
    if (is_error(finding)) found.errors.push_back(line);
  }
  return found;
}

// Of the line of the rubric, in the file.
int line_of(std::size_t index) {
  return static_cast<int>(std::ranges::count(kHead, '\n') + index) + 1;
}

TEST_CASE("the rubric that is changed below has no mistakes") {
  CHECK(validated(kRubric).errors.empty());
}

TEST_CASE("a declaration of another type, misspelt or repeated is a finding at its line") {
  for (std::size_t i = 0; i < kRubric.size(); ++i) {
    std::string key = key_of(kRubric[i]);
    std::string margin(indent_of(kRubric[i]), ' ');
    auto with = [&](const std::vector<std::string>& lines, std::size_t end) {
      std::vector<std::string> rubric(kRubric.begin(),
                                      kRubric.begin() + static_cast<std::ptrdiff_t>(i));
      rubric.insert(rubric.end(), lines.begin(), lines.end());
      rubric.insert(rubric.end(), kRubric.begin() + static_cast<std::ptrdiff_t>(end),
                    kRubric.end());
      return validated(rubric);
    };
    auto at = [&](const Found& found, std::size_t line) {
      INFO(kRubric[i]);
      INFO(found.all);
      CHECK(std::ranges::find(found.errors, line_of(line)) != found.errors.end());
    };
    at(with({margin + key + ": [1]"}, end_of(i)), i);
    at(with({margin + key + ":"}, end_of(i)), i);
    at(with({margin + key + ": {a: {b: {c: d}}}"}, end_of(i)), i);
    std::vector<std::string> twice = {kRubric[i]};
    for (std::size_t inner = i + 1; inner < end_of(i); ++inner) twice.push_back(kRubric[inner]);
    std::size_t again = i + twice.size();
    twice.insert(twice.end(), kRubric.begin() + static_cast<std::ptrdiff_t>(i),
                 kRubric.begin() + static_cast<std::ptrdiff_t>(end_of(i)));
    at(with(twice, end_of(i)), again);
    if (std::ranges::find(kKeys, key) == std::end(kKeys)) continue;
    std::string misspelt = kRubric[i];
    misspelt.insert(misspelt.find(':'), "q");
    at(with({misspelt}, i + 1), i);
  }
}

TEST_CASE("what a rubric must have is missed where it would stand") {
  auto without = [](std::string_view first) {
    auto at = std::ranges::find(kRubric, first);
    auto index = static_cast<std::size_t>(at - kRubric.begin());
    std::vector<std::string> rubric = kRubric;
    rubric.erase(rubric.begin() + static_cast<std::ptrdiff_t>(index),
                 rubric.begin() + static_cast<std::ptrdiff_t>(end_of(index)));
    return validated(rubric).all;
  };
  CHECK(without("      name: 進み") == "missing-key@8 ");
  CHECK(without("      levels:") == "missing-key@8 ");
  CHECK(without("    view:").starts_with("unknown-choice@"));  // `override` names it
  CHECK(without("  criteria:").starts_with("missing-key@7 "));
  CHECK(without("rubric:").empty());  // the standard one
}

}  // namespace
}  // namespace fujiplan
