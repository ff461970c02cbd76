// Nothing internal is published: reports do not change when amounts and 経費 scores do.

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "base/formatted.h"
#include "case_runner.h"
#include "files/memory_file_system.h"
#include "model/rating/grade.h"
#include "reports/subjects.h"
#include "unit/reports/all_reports.h"
#include "unit/support.h"

namespace fujiplan::testing {
namespace {

std::vector<std::string> years() {
  std::vector<std::string> names;
  for (FiscalYear year : years_of(examples_plan().header.period)) names.push_back(to_string(year));
  return names;
}

using ReportsByYear = std::map<std::string, Reports>;
ReportsByYear all_years(const MemoryFileSystem& files, const std::string& audience) {
  ReportsByYear reports;
  for (const std::string& year : years()) reports[year] = all_reports(files, year, audience);
  return reports;
}

// What a report goes by here. The pages that a site has of each project go by their folder.
std::string called(const std::string& name) {
  auto slash = name.rfind('/');
  return name.starts_with("site/") && slash > 4 ? name.substr(0, slash + 1) : name;
}

// The names of the reports that are not the same: "grades.md sheets.md site/projects/".
std::string differing(const ReportsByYear& before, const ReportsByYear& after) {
  std::map<std::string, bool> names;
  for (const auto& [year, reports] : before) {
    for (const auto& [name, text] : reports) {
      if (after.at(year).at(name) != text) names[called(name)] = true;
    }
    CHECK(after.at(year).size() == reports.size());
  }
  std::string out;
  for (const auto& [name, differs] : names) out += (out.empty() ? "" : " ") + name;
  return out;
}

// --- the plan with other figures

struct Change {
  std::string path;
  std::size_t offset, length;  // of the figure in its file
  std::string figure;          // to be put there
};

std::string path_of(const Project& project) {
  ProjectId id = project.id.value;
  return formatted("plan/{}/{}.yaml", folder_of(id), to_string(id));
}

Change change_of(const Project& project, const Whole& field, std::int64_t figure) {
  return {path_of(project), field.at.offset, field.at.length, std::to_string(figure)};
}

// Made from behind, so that the offsets before a change stay right.
MemoryFileSystem changed(std::vector<Change> changes, const std::string& publish = "both") {
  MemoryFileSystem files = sample_files(publish);
  std::ranges::sort(changes, std::greater{}, &Change::offset);
  for (const Change& change : changes) {
    std::string text = files.read(change.path, ~std::size_t{0}).bytes;
    files.write(change.path, text.replace(change.offset, change.length, change.figure));
  }
  return files;
}

template <typename Visit>
void for_each_answer(Visit visit) {
  for (const Project& project : examples_plan().projects) {
    for (const SurveyEntry& entry : project.survey.entries) visit(project, entry);
  }
}

std::vector<Change> other_amounts() {
  std::vector<Change> changes;
  std::int64_t figure = 7654321;
  for_each_answer([&](const Project& project, const SurveyEntry& entry) {
    for (const Amount* amount : {&entry.budget, &entry.actual}) {
      Whole units{amount->units, amount->at, amount->present};
      if (units) changes.push_back(change_of(project, units, figure += 1009));
    }
  });
  return changes;
}

std::string grade_of(const Evaluation& evaluation) {
  auto outcome = outcome_of(scheme_of(examples_plan().header), evaluation);
  return outcome ? outcome->name : "";
}

constexpr std::size_t kProgress = 0, kCost = 1, kContent = 2;

// The score of the criterion; null when there is none.
const Score* score_in(const Evaluation& evaluation, std::size_t criterion) {
  return evaluation.find(criteria_of(examples_plan().header)[criterion]);
}
std::int64_t value_of(const Score& score) {
  return std::stoi(std::string(score.name()));
}
// With another score from 1 to 5.
Evaluation with_score(Evaluation evaluation, std::size_t criterion, std::int64_t value) {
  for (Score& score : evaluation.scores) {
    if (score.criterion->position == criterion) score.place = static_cast<std::uint32_t>(5 - value);
  }
  return evaluation;
}
Change score_change(const Project& project, const Score& score, std::int64_t value) {
  return change_of(project, Whole{value_of(score), score.at, true}, value);
}

// The other scores of 経費 that leave a project its grade, for every answer that has one.
std::vector<std::vector<Change>> other_cost_scores() {
  std::vector<std::vector<Change>> by_answer;
  for_each_answer([&](const Project& project, const SurveyEntry& entry) {
    const Score* cost = score_in(entry.evaluation, kCost);
    if (cost == nullptr) return;
    std::vector<Change> changes;
    for (std::int64_t score = 1; score <= 5; ++score) {
      Evaluation other = with_score(entry.evaluation, kCost, score);
      if (score != value_of(*cost) && grade_of(other) == grade_of(entry.evaluation)) {
        changes.push_back(score_change(project, *cost, score));
      }
    }
    by_answer.push_back(changes);
  });
  return by_answer;
}

TEST_CASE("public reports do not depend on amounts" * doctest::test_suite("long")) {
  std::vector<Change> changes = other_amounts();
  REQUIRE(changes.size() > 50);
  ReportsByYear before = all_years(sample_files(), "public");
  CHECK(before.at("R8").size() > 20);  // every template, not a few
  CHECK(differing(before, all_years(changed(changes), "public")) == "");
}

TEST_CASE("public reports do not depend on the scores of 経費 within a grade, one by one" *
          doctest::test_suite("long")) {
  ReportsByYear before = all_years(sample_files(), "public");
  std::size_t tried = 0;
  for (const std::vector<Change>& scores : other_cost_scores()) {
    for (const Change& change : scores) {
      if (tried++ % kOneCaseIn != 0) continue;
      CAPTURE(change.path);
      CAPTURE(change.figure);
      CHECK(differing(before, all_years(changed({change}), "public")) == "");
    }
  }
  CHECK(tried > 30);
}

TEST_CASE("public reports do not depend on all internal figures at once" *
          doctest::test_suite("long")) {
  std::vector<Change> changes = other_amounts();
  for (const std::vector<Change>& scores : other_cost_scores()) {
    if (!scores.empty()) changes.push_back(scores.back());
  }
  ReportsByYear before = all_years(sample_files(), "public");
  CHECK(differing(before, all_years(changed(changes), "public")) == "");
}

// So the tests above can fail: the same changes show where internal figures are shown.
TEST_CASE("internal reports show internal figures") {
  ReportsByYear before = all_years(sample_files(), "internal");
  CHECK(differing(before, all_years(changed(other_amounts()), "internal")) ==
        "--context sheets.md site/projects/ site/sheets.html");
  std::vector<Change> costs;
  for (const std::vector<Change>& scores : other_cost_scores()) {
    if (!scores.empty()) costs.push_back(scores.front());
  }
  CHECK(differing(before, all_years(changed(costs), "internal")) ==
        "--context grades.csv grades.md sheets.md site/projects/ site/sheets.html site/years/");
}

// The sample plan, in which somebody has corrected an answer.
MemoryFileSystem with_correction(std::string_view item) {
  const std::string path = "plan/1-1/1-1-2.yaml";
  MemoryFileSystem files = sample_files();
  std::string text = files.read(path, ~std::size_t{0}).bytes;
  text.insert(text.find("\nsurvey:") + 1,
              formatted("corrections:\n  - {{date: \"2027-10-01\", year: R8, item: {}, was: \"1\", "
                        "now: \"2\", reason: 集計の誤り}}\n",
                        item));
  files.write(path, text);
  return files;
}

TEST_CASE("corrections of internal items are in no public report, those of others are") {
  ReportsByYear before = all_years(sample_files(), "public");
  for (std::string_view item : {"budget", "actual", "evaluation.cost"}) {
    CAPTURE(item);
    CHECK(differing(before, all_years(with_correction(item), "public")) == "");
  }
  ReportsByYear told = all_years(with_correction("evaluation.progress"), "public");
  for (std::string_view report : {"errata.md", "opendata/corrections.csv"}) {
    CHECK(told.at("R8").contains(std::string(report)));
    CHECK_FALSE(before.at("R8").contains(std::string(report)));
  }
}

// With a template for each kind of thing that can have files of its own.
MemoryFileSystem with_scopes(MemoryFileSystem files) {
  constexpr std::string_view kProject =
      "{{id}} {{result}}{{#answered_years}} {{status}} {{grade}} {{evaluation}}"
      "{{#internal}} {{cost}} {{sum}} {{budget}}{{/internal}}{{/answered_years}}\n";
  std::string projects = "{{#projects}}" + std::string(kProject) + "{{/projects}}";
  for (const auto& row : kRowsOf<Scope>) {
    if (row.value == Scope::Plan) continue;
    std::string name(row.name);
    files.write("templates/each/" + name + "_{" + name + "}.md.mustache",
                row.value == Scope::Project ? std::string(kProject) : projects);
  }
  return files;
}

TEST_CASE("files for each project, department and so on do not depend on internal figures") {
  std::vector<Change> changes = other_amounts();
  for (const std::vector<Change>& scores : other_cost_scores()) {
    if (!scores.empty()) changes.push_back(scores.back());
  }
  for (std::string audience : {"public", "internal"}) {
    Reports before = all_reports(with_scopes(sample_files()), "R7", audience);
    Reports after = all_reports(with_scopes(changed(changes)), "R7", audience);
    std::map<std::string, std::size_t> made, differ;
    for (const auto& [name, bytes] : before) {
      if (!name.starts_with("each/")) continue;
      std::string scope = name.substr(5, name.find('_') - 5);
      ++made[scope];
      if (after.at(name) != bytes) ++differ[scope];
    }
    CHECK(made.size() == kRowsOf<Scope>.size() - 1);
    CHECK(made["project"] == examples_plan().projects.size());
    CHECK(differ.size() == (audience == "public" ? 0 : made.size()));
  }
}

TEST_CASE("a template of one's own cannot name internal figures for the public") {
  for (std::string name : {"cost", "budget", "actual", "sum"}) {
    for (std::string form :
         {"{{answers.%}}", "{{#answers}}{{%}}{{/answers}}", "{{#answers}}{{#%}}x{{/%}}{{/answers}}",
          "{{#answers}}{{^%}}x{{/%}}{{/answers}}", "{{#answered_years}}{{%}}{{/answered_years}}"}) {
      CAPTURE(name);
      CAPTURE(form);
      for (auto at = form.find('%'); at != form.npos; at = form.find('%'))
        form.replace(at, 1, name);
      MemoryFileSystem files = sample_files();
      files.write("mine.md.mustache", "{{#projects}}" + form + "{{/projects}}\n");
      Outcome mine = run_on(files, {"report", "--template", "mine.md.mustache", "--year", "R8"});
      CHECK(mine.code == 2);
      CHECK(mine.out == "");
      CHECK(mine.err.find(formatted("`{}`", name)) != std::string::npos);
      Outcome office = run_on(files, {"report", "--template", "mine.md.mustache", "--year", "R8",
                                      "--audience", "internal"});
      CHECK(office.code == 0);

      files.write("{project}.md.mustache", form + "\n");
      Outcome each = run_on(
          files, {"report", "--template", "{project}.md.mustache", "--year", "R8", "-o", "each"});
      CHECK(each.code == 2);
      CHECK(files.kind("each") == FileKind::None);
      CHECK(each.err.find(formatted("`{}`", name)) != std::string::npos);
    }
  }
}

// --- what is not published of ratings (`publish` in plan.yaml)

// Every answer with other scores of the criteria, by one step.
std::vector<Change> other_scores(const std::vector<std::size_t>& criteria, bool keep_grade) {
  std::vector<Change> changes;
  for_each_answer([&](const Project& project, const SurveyEntry& entry) {
    if (grade_of(entry.evaluation).empty()) return;
    auto unrated = [](const Score& score) { return !score.is_rated(); };
    if (std::ranges::any_of(entry.evaluation.scores, unrated)) return;
    for (std::int64_t step : {1, -1, 2, -2}) {
      Evaluation other = entry.evaluation;
      std::vector<Change> here;
      bool fits = true;
      std::int64_t turn = step;
      for (std::size_t criterion : criteria) {
        const Score& score = *score_in(entry.evaluation, criterion);
        std::int64_t value = value_of(score) + turn;
        turn = -turn;  // one up, one down
        fits = fits && value >= 1 && value <= 5;
        if (fits) other = with_score(other, criterion, value);
        here.push_back(score_change(project, score, value));
      }
      if (!fits || (keep_grade && grade_of(other) != grade_of(entry.evaluation))) continue;
      changes.insert(changes.end(), here.begin(), here.end());
      return;
    }
  });
  return changes;
}

TEST_CASE("where results only are published, no score can be seen") {
  ReportsByYear before = all_years(sample_files("result"), "public");
  std::vector<Change> changes = other_scores({kProgress, kContent}, true);
  REQUIRE(changes.size() > 20);
  CHECK(differing(before, all_years(changed(changes, "result"), "public")) == "");
  CHECK(differing(before, all_years(changed(other_amounts(), "result"), "public")) == "");
  // So the test can fail:
  CHECK(differing(all_years(sample_files(), "public"), all_years(changed(changes), "public")) ==
        "--context grades.csv grades.md opendata/evaluations.csv sheets.md site/opendata/ "
        "site/projects/ site/sheets.html site/years/");
}

TEST_CASE("where scores only are published, no result can be seen") {
  ReportsByYear before = all_years(sample_files("scores"), "public");
  std::vector<Change> changes = other_scores({kCost}, false);
  REQUIRE(changes.size() > 20);
  CHECK(differing(before, all_years(changed(changes, "scores"), "public")) == "");
  CHECK(differing(all_years(sample_files(), "public"), all_years(changed(changes), "public")) ==
        "--context grades.csv grades.md opendata/results.csv pictures/R6-grades.svg "
        "pictures/R7-grades.svg pictures/R8-grades.svg sheets.md site/departments.html "
        "site/departments/ site/index.html site/measures.html site/measures/ "
        "site/opendata/ site/projects/ site/sheets.html site/years/ summary.md");
}

}  // namespace
}  // namespace fujiplan::testing
