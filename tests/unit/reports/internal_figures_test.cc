// Nothing internal is published: reports do not change when amounts and 経費 scores do.

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

#include "base/formatted.h"
#include "case_runner.h"
#include "cli.h"
#include "files/memory_file_system.h"
#include "model/grade.h"
#include "model/inference.h"
#include "model/load.h"
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

// What plan.yaml says of the rubric: which parts of ratings are published.
void publish_only(MemoryFileSystem& files, const std::string& path, const std::string& publish) {
  constexpr std::string_view kBoth = "publish: both";
  std::string header = files.read(path, ~std::size_t{0}).bytes;
  auto at = header.find(kBoth);
  REQUIRE(at != header.npos);
  files.write(path, header.replace(at, kBoth.size(), "publish: " + publish));
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

MemoryFileSystem sample_files(const std::string& publish = "both") {
  MemoryFileSystem files;
  load_folder(files, kRepository / "examples/plan", "plan");
  publish_only(files, "plan/plan.yaml", publish);
  return files;
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
      CAPTURE(change.path);
      CAPTURE(change.figure);
      CHECK(differing(before, all_years(changed({change}), "public")) == "");
      ++tried;
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

// --- what is not published of ratings (`publish` in plan.yaml)

// Every answer with other scores: those of the slots that `may_change` allows, by one step.
std::vector<Change> other_scores(const std::vector<Whole Evaluation::*>& slots, bool keep_grade) {
  std::vector<Change> changes;
  for_each_answer([&](const Project& project, const SurveyEntry& entry) {
    if (!grade_of(entry.evaluation)) return;
    for (std::int64_t step : {1, -1, 2, -2}) {
      Evaluation other = entry.evaluation;
      std::vector<Change> here;
      bool fits = true;
      std::int64_t turn = step;
      for (auto slot : slots) {
        std::int64_t score = (entry.evaluation.*slot).value + turn;
        turn = -turn;  // one up, one down
        fits = fits && score >= 1 && score <= 5;
        (other.*slot).value = score;
        here.push_back(change_of(project, entry.evaluation.*slot, score));
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
  std::vector<Change> changes = other_scores({&Evaluation::progress, &Evaluation::content}, true);
  REQUIRE(changes.size() > 20);
  CHECK(differing(before, all_years(changed(changes, "result"), "public")) == "");
  CHECK(differing(before, all_years(changed(other_amounts(), "result"), "public")) == "");
  // So the test can fail:
  CHECK(differing(all_years(sample_files(), "public"), all_years(changed(changes), "public")) ==
        "--context grades.csv grades.md opendata/evaluations.csv sheets.md");
}

TEST_CASE("where scores only are published, no result can be seen") {
  ReportsByYear before = all_years(sample_files("scores"), "public");
  std::vector<Change> changes = other_scores({&Evaluation::cost}, false);
  REQUIRE(changes.size() > 20);
  CHECK(differing(before, all_years(changed(changes, "scores"), "public")) == "");
  CHECK(differing(all_years(sample_files(), "public"), all_years(changed(changes), "public")) ==
        "--context grades.csv grades.md opendata/results.csv sheets.md summary.md");
}

// --- what an outsider can tell of the score of 経費, from the bytes of all that is public

struct Scores {
  int progress, cost, content;
};

std::string small_project(Scores scores) {
  return read_file(kRepository / "tests/plans/base/1-1/1-1-1.yaml") +
         formatted(
             "survey:\n  R6:\n    status: 実施中\n    budget: 1000000\n"
             "    actual: 1000000\n    evaluation: {{progress: {}, cost: {}, content: {}}}\n",
             scores.progress, scores.cost, scores.content);
}

// All that the public gets of a plan with one project: reports, open data, and what changed since
// it was as planned.
std::string seen_by_public(const std::string& header, Scores scores) {
  MemoryFileSystem files;
  files.write("plan/plan.yaml", header);
  files.write("plan/1-1/1-1-1.yaml", small_project(scores));
  files.write("old/plan/plan.yaml", header);
  files.write("old/plan/1-1/1-1-1.yaml", small_project({3, 3, 3}));
  std::string seen;
  for (const auto& [name, bytes] : all_reports(files, "R6", "public")) seen += name + bytes;
  for (const char* format : {"text", "md", "json"}) {
    Outcome diff = run_on(
        files, {"diff", "old", ".", "--audience", "public", "--exit-code", "--format", format});
    CHECK(diff.code <= 1);
    seen += formatted("{}{}{}", diff.code, diff.out, diff.err);
  }
  return seen;
}

struct Told {
  int exact = 0, narrowed = 0;
};

Told told_by_bytes(const std::string& header) {
  std::map<std::string, std::set<int>> costs;
  std::vector<std::string> seen;
  for (int progress = 1; progress <= 5; ++progress) {
    for (int cost = 1; cost <= 5; ++cost) {
      for (int content = 1; content <= 5; ++content) {
        seen.push_back(seen_by_public(header, {progress, cost, content}));
        costs[seen.back()].insert(cost);
      }
    }
  }
  Told told;
  for (const std::string& bytes : seen) {
    if (costs[bytes].size() == 1) ++told.exact;
    if (costs[bytes].size() < 5) ++told.narrowed;
  }
  return told;
}

std::string small_header(const std::string& publish, const std::string& grades) {
  std::string header = read_file(kRepository / "tests/plans/base/plan.yaml");
  for (const auto& [old, now] :
       {std::pair<std::string, std::string>{"{S: 14, A: 11, B: 9, C: 4, D: 3}", grades},
        {"publish: both", "publish: " + publish}}) {
    auto at = header.find(old);
    REQUIRE(at != header.npos);
    header.replace(at, old.size(), now);
  }
  return header;
}

TEST_CASE("what a report says of ratings is what it shows") {
  struct Row {
    const char* publish;
    const char* says;  // who has rated what
    std::vector<const char*> never;
  };
  const Row kRows[] = {
      {"both", "点数と総合評価は、各所管部署による自己評価です", {"公表していない", "非公開"}},
      {"result", "総合評価は、各所管部署による自己評価です", {"点数と総合評価は、", "非公開"}},
      {"scores", "点数は、各所管部署による自己評価です", {"総合評価は、各所管", "と総合評価"}},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.publish);
    Reports reports = all_reports(sample_files(row.publish), "R7", "public");
    for (const char* name : {"grades.md", "sheets.md", "opendata/README.md"}) {
      CAPTURE(name);
      CHECK(reports.at(name).find(row.says) != std::string::npos);
    }
    for (const auto& [name, text] : reports) {
      CAPTURE(name);
      for (const char* words : row.never) CHECK(text.find(words) == std::string::npos);
    }
    bool rated = reports.at("summary.md").find("自己評価") != std::string::npos;
    CHECK(rated == (row.publish != std::string("scores")));
    // Open data are for the public, also where the office makes the report that explains them.
    Reports internal = all_reports(sample_files(row.publish), "R7", "internal");
    CHECK(internal.at("opendata/README.md").find(row.says) != std::string::npos);
    CHECK(internal.at("grades.md").find("点数と総合評価は、各所管") != std::string::npos);
  }
}

TEST_CASE("what everybody can tell of the score of 経費, of all 125 combinations") {
  struct Row {
    std::string grades, publish;
    int exact, narrowed;
  };
  const Row kRows[] = {
      {"{S: 14, A: 11, B: 9, C: 4, D: 3}", "both", 17, 115},
      {"{S: 14, A: 11, B: 9, C: 4, D: 3}", "result", 1, 5},
      {"{S: 14, A: 11, B: 9, C: 4, D: 3}", "scores", 0, 0},
      {"{S: 15, A: 14, B: 13, C: 12, D: 3}", "both", 21, 50},
      {"{S: 15, A: 14, B: 13, C: 12, D: 3}", "result", 1, 20},
      {"{S: 15, A: 14, B: 13, C: 12, D: 3}", "scores", 0, 0},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.grades);
    CAPTURE(row.publish);
    std::string header = small_header(row.publish, row.grades);
    Told told = told_by_bytes(header);
    CHECK(told.exact == row.exact);
    CHECK(told.narrowed == row.narrowed);
    MemoryFileSystem files;
    files.write("plan/plan.yaml", header);
    Sink sink;
    Plan plan = load_plan(files, "plan", sink);
    const Rubric& rubric = plan.header.rubric;
    Inference counted = inference_of_cost(rubric, rating_view(rubric, Audience::Public));
    CHECK(counted.combinations == 125);
    CHECK(counted.exact == told.exact);
    CHECK(counted.narrowed == told.narrowed);
  }
}

}  // namespace
}  // namespace fujiplan::testing
