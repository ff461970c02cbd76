#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/join.h"
#include "base/text.h"
#include "unit/checks/changed_lines.h"

// Every declaration of a rubric and of own fields, repeated, misspelt and of another type: a
// finding at its line, never a silent default.
namespace fujiplan::testing {
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
const std::vector<std::string> kFields = {
    "fields:",
    "  project:",
    "    ends:",
    "      name: 終了予定日",
    "      en: end",
    "      type: date",
    "      meaning: 終える見込みの日",
    "      required_for: [重点]",
    "    staff:",
    "      name: 従事職員数",
    "      type: number",
    "      decimals: 1",
    "      unit: 人",
    "      least: \"0.5\"",
    "      most: 50",
    "      internal: true",
    "    kind:",
    "      type: choice",
    "      of: [新規, 継続]",
    "    indicator:",
    "      name: 成果",
    "  survey:",
    "    opinion:",
    "      type: text",
    "    review:",
    "      meaning: 振り返り",
};
const std::vector<std::string> kLevelRubrics = {
    "level_rubrics:",      "  情報化施策:",
    "    criteria:",       "      view:",
    "        name: 所見",  "        levels: {3: 良い, 2: 可, 1: 否}",
    "    by: view",        "    target_grades: {A: 100, B: 0}",
    "    publish: both",   "  基本方針:",
    "    by: achievement", "    rate: from_base",
    "    of: lowest",      "    grades: {A: 100, B: 0}",
};
const std::vector<std::string> kCalendar = {
    "calendar:", "  years: 和暦",    "  from: 4",    "  named: begins", "  parts:",
    "    前:",   "      name: 前期", "      en: T1", "    後:",         "      name: 後期",
};
const std::vector<std::string> kMoney = {
    "money:",
    "  name: 千円",
    "  decimals: 1",
    "  publish: [actual]",
    "  sources:",
    "    national: 国庫支出金",
    "    general: 一般財源",
};
// The keys that the format has; others are names of the plan's own.
constexpr std::string_view kKeys[] = {
    "rubric",  "level_rubrics", "target_grades", "rate",   "criteria", "name",
    "en",      "internal",      "means",         "levels", "by",       "override",
    "unrated", "grades",        "publish",       "fields", "project",  "survey",
    "type",    "decimals",      "unit",          "least",  "most",     "of",
    "meaning", "required_for",  "calendar",      "years",  "from",     "named",
    "parts",   "money",         "sources"};
constexpr std::string_view kLists[] = {"of",
                                       "required_for"};  // may be `[1]`, but for what is in it

Found validated(const std::vector<std::string>& lines) {
  MemoryFileSystem files;
  files.write("plan/plan.yaml", std::string(kHead) + join(lines, "\n") + "\n" + std::string(kTail));
  return found_in(files);
}

// Of the line of the declaration, in the file.
int line_of(std::size_t index) {
  return static_cast<int>(std::ranges::count(kHead, '\n') + index) + 1;
}

void check_mutants(const std::vector<std::string>& right) {
  REQUIRE(validated(right).errors.empty());
  for (std::size_t i = 0; i < right.size(); ++i) {
    std::string key = key_of(right[i]);
    std::string margin(indent_of(right[i]), ' ');
    bool is_list = std::ranges::find(kLists, key) != std::end(kLists);
    auto with = [&](const std::vector<std::string>& lines, std::size_t end) {
      std::vector<std::string> lines_of_mutant(right.begin(),
                                               right.begin() + static_cast<std::ptrdiff_t>(i));
      lines_of_mutant.insert(lines_of_mutant.end(), lines.begin(), lines.end());
      lines_of_mutant.insert(lines_of_mutant.end(),
                             right.begin() + static_cast<std::ptrdiff_t>(end), right.end());
      return validated(lines_of_mutant);
    };
    auto at = [&](const Found& found, std::size_t line) {
      INFO(right[i]);
      INFO(found.all);
      CHECK(std::ranges::find(found.errors, line_of(line)) != found.errors.end());
    };
    at(with({margin + key + (is_list ? ": 1" : ": [1]")}, end_of(right, i)), i);
    at(with({margin + key + ":"}, end_of(right, i)), i);
    at(with({margin + key + ": {a: {b: {c: d}}}"}, end_of(right, i)), i);
    std::vector<std::string> twice = {right[i]};
    for (std::size_t inner = i + 1; inner < end_of(right, i); ++inner)
      twice.push_back(right[inner]);
    std::size_t again = i + twice.size();
    twice.insert(twice.end(), right.begin() + static_cast<std::ptrdiff_t>(i),
                 right.begin() + static_cast<std::ptrdiff_t>(end_of(right, i)));
    at(with(twice, end_of(right, i)), again);
    if (std::ranges::find(kKeys, key) == std::end(kKeys)) continue;
    std::string misspelt = right[i];
    misspelt.insert(misspelt.find(':'), "q");
    at(with({misspelt}, i + 1), i);
  }
}

TEST_CASE("a declaration of another type, misspelt or repeated is a finding at its line") {
  check_mutants(kRubric);
  check_mutants(kFields);
  check_mutants(kLevelRubrics);
  check_mutants(kCalendar);
  check_mutants(kMoney);
}

TEST_CASE("a list of parts of a year that is wrong is a finding at its line") {
  auto declared = [](std::string_view parts) {
    return validated({"calendar:", "  parts: " + std::string(parts)});
  };
  for (std::string_view right : {"[]", "{}", "[通年]", "[上, 下]", "[Q1, Q2, Q3, Q4]",
                                 "[a, b, c, d, e, f, g, h, i, j, k, l]", "{前: {}, 後: {}}"}) {
    INFO(right);
    CHECK(declared(right).errors.empty());
  }
  for (std::string_view wrong : {"",
                                 "''",
                                 "Q1",
                                 "1",
                                 "true",
                                 "[1, 2]",
                                 "[\"1\", \"2\"]",
                                 "[Q1, Q1]",
                                 "[Q1, '']",
                                 "[Q1, ~]",
                                 "[Q1, [Q2]]",
                                 "[Q1, {Q2: {}}]",
                                 "[Q1, Q 2]",
                                 "[Q1, Q-2]",
                                 "[Q1, Q.2]",
                                 "[Q1, \"Q:2\"]",
                                 "[Ｑ１]",
                                 "[前　期]",
                                 "[前期, 終了]",
                                 "[前期, 運用・実施]",
                                 "[q1, Q1]",

                                 "{前: {}, 後: }",
                                 "{前: {}, 前: {}}",
                                 "{前: {name: 後}, 後: {}}",
                                 "{前: {name: 期}, 後: {name: 期}}",
                                 "{前: {en: T}, 後: {en: t}}",
                                 "[a, b, c, d, e, f, g, h, i, j, k, l, m]"}) {
    INFO(wrong);
    Found found = declared(wrong);
    INFO(found.all);
    CHECK(std::ranges::find(found.errors, line_of(1)) != found.errors.end());
  }
}

TEST_CASE("what a rubric must have is missed where it would stand") {
  auto without = [](std::string_view first) {
    auto at = std::ranges::find(kRubric, first);
    auto index = static_cast<std::size_t>(at - kRubric.begin());
    std::vector<std::string> rubric = kRubric;
    rubric.erase(rubric.begin() + static_cast<std::ptrdiff_t>(index),
                 rubric.begin() + static_cast<std::ptrdiff_t>(end_of(kRubric, index)));
    return validated(rubric).all;
  };
  CHECK(without("      name: 進み") == "missing-key@8 ");
  CHECK(without("      levels:") == "missing-key@8 ");
  CHECK(without("    view:").starts_with("unknown-choice@"));  // `override` names it
  CHECK(without("  criteria:").starts_with("missing-key@7 "));
  CHECK(without("rubric:").empty());  // the standard one
}

TEST_CASE("what an own field must have is missed where it would stand") {
  auto without = [](std::string_view first, std::size_t skipped) {
    auto at = std::ranges::find(kFields, first) + static_cast<std::ptrdiff_t>(skipped);
    std::vector<std::string> fields = kFields;
    fields.erase(fields.begin() + (at - kFields.begin()));
    return validated(fields).errors;
  };
  using Lines = std::vector<int>;
  CHECK(without("      en: end", 1) == Lines{8});        // type
  CHECK(without("      type: choice", 1) == Lines{22});  // of
  CHECK(without("      type: choice", 0) == Lines{22});  // type
  CHECK(without("      decimals: 1", 0).empty());
}

}  // namespace
}  // namespace fujiplan::testing
