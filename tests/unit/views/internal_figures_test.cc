// Nothing internal is published: reports do not change when amounts and 経費 scores do.

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <sstream>

#include "base/formatted.h"
#include "case_runner.h"
#include "cli.h"
#include "model/grade.h"
#include "unit/support.h"

namespace fujiplan::testing {
namespace {

struct Outcome {
  int code;
  std::string out, err;
};

Outcome run_on(MemoryFileSystem& files, const std::vector<std::string>& arguments) {
  std::ostringstream out, err;
  Environment env{.files = files, .out = out, .err = err};
  int code = run(arguments, env);
  return {code, out.str(), err.str()};
}

using Reports = std::map<std::string, std::string>;  // name -> bytes

void collect(const FileSystem& files, const std::string& folder, const std::string& prefix,
             Reports& reports) {
  for (const FolderEntry& entry : files.list(folder)) {
    std::string path = folder + "/" + entry.name;
    if (entry.kind == FileKind::Folder) {
      collect(files, path, prefix + entry.name + "/", reports);
    } else {
      reports[prefix + entry.name] = files.read(path, ~std::size_t{0}).bytes;
    }
  }
}

// Every template, and what `--context` prints, for a year and an audience.
Reports all_reports(MemoryFileSystem files, const std::string& year, const std::string& audience) {
  std::vector<std::string> common{"report", "--year", year, "--audience", audience};
  auto with = [&](std::initializer_list<std::string> more) {
    std::vector<std::string> words = common;
    words.insert(words.end(), more);
    return run_on(files, words);
  };
  Outcome rendered = with({"--all", "-o", "out"});
  REQUIRE_MESSAGE(rendered.code == 0, rendered.err);
  Reports reports;
  collect(files, "out", "", reports);
  Outcome context = with({"--context"});
  REQUIRE_MESSAGE(context.code == 0, context.err);
  reports["--context"] = context.out;
  return reports;
}

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

// The names of the reports that are not the same: "grades.md sheets.md".
std::string differing(const ReportsByYear& before, const ReportsByYear& after) {
  std::map<std::string, bool> names;
  for (const auto& [year, reports] : before) {
    for (const auto& [name, text] : reports) {
      if (after.at(year).at(name) != text) names[name] = true;
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
  return formatted("plan/{}-{}/{}.yaml", id.policy, id.measure, to_string(id));
}

Change change_of(const Project& project, const Whole& field, std::int64_t figure) {
  return {path_of(project), field.at.offset, field.at.length, std::to_string(figure)};
}

MemoryFileSystem sample_files() {
  MemoryFileSystem files;
  load_folder(files, kRepository / "examples/plan", "plan");
  return files;
}

// Made from behind, so that the offsets before a change stay right.
MemoryFileSystem changed(std::vector<Change> changes) {
  MemoryFileSystem files = sample_files();
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
    for (const Whole* amount : {&entry.budget, &entry.actual}) {
      if (*amount) changes.push_back(change_of(project, *amount, figure += 1009));
    }
  });
  return changes;
}

std::optional<Grade> grade_of(const Evaluation& evaluation) {
  auto sum = graded(examples_plan().header.rubric.grades, evaluation);
  return sum ? std::optional(sum->grade) : std::nullopt;
}

// The other scores of 経費 that leave a project its grade, for every answer that has one.
std::vector<std::vector<Change>> other_cost_scores() {
  std::vector<std::vector<Change>> by_answer;
  for_each_answer([&](const Project& project, const SurveyEntry& entry) {
    if (!entry.evaluation.cost) return;
    std::vector<Change> changes;
    for (std::int64_t score = 1; score <= 5; ++score) {
      Evaluation other = entry.evaluation;
      other.cost.value = score;
      bool same = score == entry.evaluation.cost.value;
      if (!same && grade_of(other) == grade_of(entry.evaluation)) {
        changes.push_back(change_of(project, entry.evaluation.cost, score));
      }
    }
    by_answer.push_back(changes);
  });
  return by_answer;
}

TEST_CASE("public reports do not depend on amounts") {
  std::vector<Change> changes = other_amounts();
  REQUIRE(changes.size() > 50);
  ReportsByYear before = all_years(sample_files(), "public");
  CHECK(before.at("R8").size() > 20);  // every template, not a few
  CHECK(differing(before, all_years(changed(changes), "public")) == "");
}

TEST_CASE("public reports do not depend on the scores of 経費 within a grade, one by one") {
  ReportsByYear before = all_years(sample_files(), "public");
  std::size_t tried = 0;
  for (const std::vector<Change>& scores : other_cost_scores()) {
    for (const Change& change : scores) {
      CAPTURE(change.path);
      CAPTURE(change.figure);
      CHECK(differing(before, all_years(changed({change}), "public")) == "");
      ++tried;
    }
  }
  CHECK(tried > 30);
}

TEST_CASE("public reports do not depend on all internal figures at once") {
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
        "--context sheets.md");
  std::vector<Change> costs;
  for (const std::vector<Change>& scores : other_cost_scores()) {
    if (!scores.empty()) costs.push_back(scores.front());
  }
  CHECK(differing(before, all_years(changed(costs), "internal")) ==
        "--context grades.csv grades.md sheets.md");
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
    }
  }
}

}  // namespace
}  // namespace fujiplan::testing
