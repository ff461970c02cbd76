#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

#include "case_runner.h"
#include "cli.h"
#include "files/memory_file_system.h"
#include "model/project.h"
#include "survey/form_id.h"
#include "survey/form_version.h"
#include "unit/support.h"

// Forms are out for months, and come back to a program that may ask for more by then.
namespace fujiplan {
namespace {

using Items = std::vector<SurveyItem>;

Items items_of_today() {
  return {survey_items().begin(), survey_items().end()};
}

// With an item more, wherever it stands.
Items with_item(std::string_view like, char mark, std::size_t place) {
  Items items = items_of_today();
  SurveyItem added = *find_survey_item(like);
  added.path.back() = "added";
  added.mark = mark;
  items.insert(items.begin() + static_cast<std::ptrdiff_t>(place), std::move(added));
  return items;
}

const Project& answered_project(FiscalYear year) {
  for (const Project& project : testing::examples_plan().projects) {
    if (version_of(project, year).marks.size() == survey_items().size()) return project;
  }
  FAIL("no project of the examples has all answers");
  return testing::examples_plan().projects.front();
}

TEST_CASE("an item that is added anywhere leaves the versions of forms that are out as they are") {
  const Project& project = answered_project(reiwa(6));
  std::string out = to_string(version_of(project, reiwa(6)));
  for (std::size_t place = 0; place <= survey_items().size(); ++place) {
    Items items = with_item("direction", 'n', place);
    auto read = parse_form_version(out, {.asked = items});
    REQUIRE(read);
    for (const SurveyItem& item : items) {
      INFO(key_of(item));
      std::string answer = item.mark == 'n' ? "" : item.text(*answers_of(project, reiwa(6)));
      std::string mark = answer.empty() ? "" : mark_of(project.id.value, reiwa(6), item, answer);
      CHECK(mark_in(*read, item) == mark);
    }
  }
}

TEST_CASE("a score that is added anywhere leaves the marks of the others at their place") {
  std::vector<std::string> keys;
  for (const SurveyItem* score : score_items()) keys.push_back(key_of(*score));
  keys.push_back("evaluation.added");
  for (std::size_t place = 0; place <= survey_items().size(); ++place) {
    Items items = with_item("evaluation.cost", '0', place);
    std::vector<std::string> found;
    for (const SurveyItem* score : scores_among(items)) found.push_back(key_of(*score));
    CHECK(found == keys);
  }
}

// The items of today without one, whose mark is retired.
struct Retired {
  explicit Retired(std::string_view key) {
    const SurveyItem& gone = *find_survey_item(key);
    mark += gone.mark;
    std::erase_if(left, [&](const SurveyItem& item) { return item.mark == gone.mark; });
    items.asked = left;
    (gone.is_score() ? items.retired_scores : items.retired) = mark;
  }
  Items left = items_of_today();
  std::string mark;
  MarkedItems items;
};

TEST_CASE("forms that were made before an answer was taken out stay readable") {
  const Project& project = answered_project(reiwa(6));
  FormVersion made = version_of(project, reiwa(6));
  for (const SurveyItem& item : survey_items()) {
    INFO(key_of(item));
    Retired retired(key_of(item));
    auto read = parse_form_version(to_string(made), retired.items);
    REQUIRE(read);
    FormVersion left = made;
    left.marks.erase(item.mark);
    CHECK(*read == left);
    CHECK(!parse_form_version(to_string(made), {.asked = retired.left}));
    CHECK(!parse_form_version(to_string(made) + "." + retired.mark + "0000", retired.items));
  }
}

TEST_CASE("a score that was taken out leaves the marks of the others at their place") {
  for (const SurveyItem* gone : score_items()) {
    INFO(key_of(*gone));
    Retired retired(key_of(*gone));
    auto mark = [](const SurveyItem& score) { return std::string(4, score.mark); };
    std::string before = marks_of_scores(mark);
    std::string after = marks_of_scores(mark, retired.items);
    CHECK(after.size() == before.size());
    for (const SurveyItem* score : scores_among(retired.left)) {
      CHECK(mark_at(before, *score, retired.items) == mark(*score));
      CHECK(mark_at(after, *score, retired.items) == mark(*score));
    }
  }
}

TEST_CASE("a form of a program that did not ask for the first item is taken without a conflict") {
  const Project& project = answered_project(reiwa(6));
  Items before = items_of_today();
  before.erase(before.begin());
  MemoryFileSystem files;
  testing::load_folder(files, testing::kRepository / "examples/plan", "/plan");
  files.write("/a.csv", "年度と版,事業番号,今後の方向性,事業内容の変更・見直し\r\n" +
                            to_string(version_of(project, reiwa(6), before)) + "," +
                            form_id(project.id.value) + ",続ける。,改めた。\r\n");
  std::ostringstream out, err;
  Environment env{.files = files, .out = out, .err = err};
  int code = run({"survey", "import", "/a.csv"}, env);
  INFO(out.str(), err.str());
  CHECK(code == 0);
  CHECK(out.str().find("回答 2（変更 2、変更なし 0、取り込まない 0）") != std::string::npos);
}

}  // namespace
}  // namespace fujiplan
