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
  return {testing::standard_items().begin(), testing::standard_items().end()};
}

// With an item more, wherever it stands.
Items with_item(std::string_view like, std::string_view mark, std::size_t place) {
  Items items = items_of_today();
  SurveyItem added = testing::item(like);
  added.path.back() = "added";
  added.mark = mark;
  items.insert(items.begin() + static_cast<std::ptrdiff_t>(place), std::move(added));
  return items;
}

const Project& answered_project(FiscalYear year) {
  std::size_t all = testing::standard_items().size();
  for (const Project& project : testing::examples_plan().projects) {
    if (version_of(project, year, testing::standard_items()).marks.size() == all) return project;
  }
  FAIL("no project of the examples has all answers");
  return testing::examples_plan().projects.front();
}

TEST_CASE("an item that is added anywhere leaves the versions of forms that are out as they are") {
  const Project& project = answered_project(reiwa(6));
  auto today = testing::standard_items();
  auto read = parse_form_version(to_string(version_of(project, reiwa(6), today)));
  REQUIRE(read);
  for (std::size_t place = 0; place <= today.size(); ++place) {
    for (std::string_view new_mark : {"n", "w012345"}) {
      for (const SurveyItem& item : with_item("direction", new_mark, place)) {
        INFO(key_of(item));
        std::string answer = item.mark == new_mark ? "" : item.text(*answers_of(project, reiwa(6)));
        std::string mark = answer.empty() ? "" : mark_of(project.id.value, reiwa(6), item, answer);
        CHECK(mark_in(read->marks, item) == mark);
      }
    }
  }
}

TEST_CASE("forms whose plan has lost an answer or a criterion stay readable") {
  const Project& project = answered_project(reiwa(6));
  FormVersion made = version_of(project, reiwa(6), testing::standard_items());
  for (const SurveyItem& item : testing::standard_items()) {
    if (item.is_score()) made.names[item.mark] = "abcd", made.words[item.mark] = "efgh";
  }
  made.marks["w012345"] = "abcd";
  made.names["w012345"] = "2222", made.words["w012345"] = "3333";
  auto read = parse_form_version(to_string(made));
  REQUIRE(read);
  CHECK(*read == made);
  CHECK(mark_in(read->names, testing::item("evaluation.cost")) == "abcd");
  CHECK(mark_in(read->names, testing::item("review")).empty());
}

// A plan without 経費 whose forms were made when it had it, and the other way round.
TEST_CASE("the names of scores stay at their place when a criterion goes") {
  FormVersion two{reiwa(4)};
  two.names = {{"i", "abcd"}, {"k", "2345"}};
  CHECK(to_string(two) == "R4:xabcd00002345");
  CHECK(parse_form_version(to_string(two)) == two);
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
