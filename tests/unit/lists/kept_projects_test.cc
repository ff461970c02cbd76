#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "base/formatted.h"
#include "case_runner.h"
#include "files/memory_file_system.h"
#include "lists/listing.h"
#include "lists/selection.h"
#include "model/load.h"
#include "model/years/belonging.h"
#include "model/years/plan_in_year.h"
#include "unit/support.h"

// Whatever goes of projects when a plan is read: what stays is asked, and says what all would say.
namespace fujiplan::testing {
namespace {

constexpr std::string_view kNames[] = {"事業", "{R4: 前の名前, R6: 今の名前}"};
constexpr std::string_view kSchedules[] = {
    "",
    "schedule:\n  R4上: 導入準備\n  R6上: 運用・実施\n",
    "schedule:\n  R6下: 運用・実施\n",
    "schedule:\n  R4上: 導入準備\n  R6上: 終了\n",
    "schedule:\n  R5上: 導入準備\n  R8上: 終了\n",
    "schedule:\n  R7上: 終了\n",
    "schedule:\n  R4: {R4上: 導入準備}\n  R6: {R6下: 運用・実施}\n",
};
constexpr std::string_view kAnswers[] = {
    "{status: 実施中}",
    "{status: 実施中, evaluation: {progress: 3, cost: 3, content: 4}}",
    "{status: 完了, evaluation: {progress: 5, cost: 5, content: 5}}",
    "{status: 中止}",
    "{activities: 説明会を開いた。}",
    "{evaluation: {progress: 3}}",
};

std::string project(Random& random, int number) {
  std::string text =
      formatted("id: 1-1-{}\nname: {}\nclass: 継続\ndx: false\ndepartments: [市民課, 税務課]\n",
                number, random.pick(kNames));
  text += "overview: 電子申請で受け付ける手続を増やす。\n";
  text += random.pick(kSchedules);
  std::string survey;
  for (int year = 4; year <= 8; ++year) {
    if (random.below(3) > 0) survey += formatted("  R{}: {}\n", year, random.pick(kAnswers));
  }
  return survey.empty() ? text : text + "survey:\n" + survey;
}

// What lists and grades ask of the projects in the years from `first` on.
std::string told(const Plan& plan, FiscalYear first) {
  std::string all;
  for (const Project& project : plan.projects) {
    for (const char* key : {"id", "name", "departments", "class", "phase"}) {
      auto column = find_list_column(plan.header, key);
      REQUIRE(column);
      all += list_cell(plan, project, first, *column, Language::Japanese, Calls::ByName) + " ";
    }
    for (FiscalYear year : years_of(plan.header.period)) {
      if (year < first) continue;
      const YearResult result = result_of(plan.header, project, year);
      const SurveyEntry* closing = closing_answer(project, year);
      all += formatted("{}: {} {} {}; ", to_string(year), result_word(result, Language::Japanese),
                       label_of(response_of(result), Language::Japanese),
                       closing != nullptr ? to_string(closing->year.value) : "");
    }
    all += '\n';
  }
  return all;
}

// Two departments that had the same name one after the other: which of them a project means depends
// on its first year.
std::string with_departments(std::string header) {
  constexpr std::string_view kAlways = "[市民課, 税務課]";
  return header.replace(header.find(kAlways), kAlways.size(),
                        "[{R4: 市民課, R6: 窓口課}, {R4: 相談課, R6: 市民課}, 税務課]");
}

std::size_t answers_in(const Plan& plan) {
  std::size_t count = 0;
  for (const Project& project : plan.projects) count += project.survey.entries.size();
  return count;
}

}  // namespace

TEST_CASE("what is kept of projects answers as all of them do") {
  Random random;
  std::size_t all_answers = 0, kept_answers = 0;
  for (int round = 0; round < 40; ++round) {
    MemoryFileSystem files;
    load_folder(files, kRepository / "tests/plans/base", "/plan");
    files.write("/plan/plan.yaml",
                with_departments(files.read("/plan/plan.yaml", std::size_t{1} << 16).bytes));
    for (int number = 11; number < 31; ++number) {
      files.write(formatted("/plan/1-1/1-1-{}.yaml", number), project(random, number));
    }
    auto load = [&](Kept kept) {
      Sink sink;
      return load_plan(files, "/plan", read_header_file(files, "/plan"), 1, sink, kept);
    };
    Plan whole = load(Kept::All), figures = load(Kept::Figures), newest = load(Kept::NewestFigures);
    REQUIRE(whole.left_out.empty());
    const FiscalYear year = default_year(whole), first = whole.header.period.from.value;
    CHECK(default_year(figures) == year);
    CHECK(default_year(newest) == year);
    for (Plan* plan : {&whole, &figures, &newest}) narrow_to_year(*plan, year);
    CHECK(told(figures, first) == told(whole, first));
    CHECK(told(newest, year) == told(whole, year));
    all_answers += answers_in(whole);
    kept_answers += answers_in(newest);
    for (std::size_t i = 1; i < newest.sources.size(); ++i) CHECK(newest.sources[i].text.empty());
  }
  CHECK(kept_answers < all_answers);
}

}  // namespace fujiplan::testing
