#include "survey/form_version.h"

#include <doctest/doctest.h>

#include <set>

#include "unit/support.h"

namespace fujiplan {
namespace {

using testing::item;

TEST_CASE("the version of a form is read back as it was written") {
  FormVersion none{reiwa(4)};
  CHECK(to_string(none) == "R4:-");
  CHECK(parse_form_version("R4:-") == none);
  FormVersion some = none;
  some.marks["a"] = "0a9z";
  some.marks["m"] = "zzzz";
  CHECK(parse_form_version(to_string(some)) == some);
  CHECK(parse_form_version(" Ｒ４：－ ") == none);
  CHECK(parse_form_version("令和4年度:-") == none);
  for (std::string_view text :
       {"", "R4", "R4:", ":-", "R4:a", "R4:a0a9", "R4:a0a9zz", "R4:a0a9z.", "R4:a0a9z.a0a9z",
        "R4:a0a9l", "R4:n0a9z", "R4:.0a9z", "R4:A-", "x4:-"}) {
    INFO(text);
    CHECK(!parse_form_version(text));
  }
  some.for_reading = "12ab";
  CHECK(to_string(some) == "R4:a0a9z.mzzzz.z12ab");
  CHECK(parse_form_version(to_string(some)) == some);
  none.for_reading = "12ab";
  CHECK(to_string(none) == "R4:z12ab");
  CHECK(parse_form_version("R4:z12ab") == none);
  CHECK(!parse_form_version("R4:z12ab.z12ab"));
  some.names = {{"i", "abcd"}, {"j", "ef01"}, {"k", "2345"}};
  some.words = {{"j", "zzzz"}, {"k", "1111"}};
  CHECK(to_string(some) == "R4:a0a9z.mzzzz.xabcdef012345.y0000zzzz1111.z12ab");
  CHECK(parse_form_version(to_string(some)) == some);
  some.marks["w0123ab"] = "1z1z", some.names["w0123ab"] = "2222", some.words["w0123ab"] = "3333";
  CHECK(to_string(some) ==
        "R4:a0a9z.mzzzz.w0123ab1z1z.v0123ab22223333.xabcdef012345.y0000zzzz1111.z12ab");
  CHECK(parse_form_version(to_string(some)) == some);
  for (std::string_view text :
       {"R4:xabcde", "R4:x", "R4:xabcd.xabcd", "R4:yab", "R4:z12", "R4:xabcl", "R4:w0123ab1z1",
        "R4:w0123ab1z1z.w0123ab1z1z", "R4:v0123ab2222"}) {
    INFO(text);
    CHECK(!parse_form_version(text));
  }
}

TEST_CASE("marks of names and words tell scores apart") {
  std::set<std::string> names, words;
  for (std::string_view key : {"evaluation.progress", "evaluation.cost", "evaluation.content"}) {
    names.insert(mark_of_name(item(key), "進捗"));
    words.insert(mark_of_words(item(key)));
  }
  CHECK(names.size() == 3);
  CHECK(words.size() == 3);
  CHECK(mark_of_name(item("evaluation.cost"), "進捗") !=
        mark_of_name(item("evaluation.cost"), "経費"));
}

TEST_CASE("a mark tells answers apart, and knows its project, year and item") {
  ProjectId id{1, 1, 2};
  std::set<std::string> marks = {
      mark_of(id, reiwa(4), item("budget"), "1"), mark_of(id, reiwa(4), item("budget"), "2"),
      mark_of(id, reiwa(5), item("budget"), "1"), mark_of({1, 1, 3}, reiwa(4), item("budget"), "1"),
      mark_of(id, reiwa(4), item("actual"), "1"),
  };
  CHECK(marks.size() == 5);
  std::set<std::string> many;
  for (int i = 0; i < 1000; ++i)
    many.insert(mark_of(id, reiwa(4), item("budget"), std::to_string(i)));
  CHECK(many.size() > 990);  // of a million marks
}

TEST_CASE("who has changed an answer since the form was made") {
  ProjectId id{1, 1, 2};
  auto who = [&](std::string_view then, std::string_view typed, std::string_view now) {
    std::string mark = then.empty() ? "" : mark_of(id, reiwa(4), item("budget"), then);
    return who_changed(id, reiwa(4), item("budget"), typed, now, mark);
  };
  CHECK(who("1", "1", "1") == ChangedBy::Nobody);
  CHECK(who("1", "2", "2") == ChangedBy::Nobody);  // both, to the same
  CHECK(who("", "", "") == ChangedBy::Nobody);
  CHECK(who("1", "", "") == ChangedBy::Nobody);
  CHECK(who("1", "2", "1") == ChangedBy::Department);
  CHECK(who("1", "", "1") == ChangedBy::Department);
  CHECK(who("", "1", "") == ChangedBy::Department);
  CHECK(who("1", "1", "2") == ChangedBy::Plan);
  CHECK(who("1", "1", "") == ChangedBy::Plan);
  CHECK(who("1", "2", "3") == ChangedBy::Both);
  CHECK(who("1", "", "2") == ChangedBy::Both);
  CHECK(who("", "", "2") == ChangedBy::Both);  // （削除） of what came later
  CHECK(who("", "1", "2") == ChangedBy::Both);
}

TEST_CASE("a mark does not see what people do not see") {
  auto mark = [](std::string_view text) {
    return mark_of({1, 1, 1}, reiwa(4), item("activities"), text);
  };
  CHECK(mark("一文。\n二文。") == mark("一文。二文。"));
  CHECK(mark("10〜20件") == mark("１０～２０件"));
  CHECK(mark("一文。\n\n二文。") != mark("一文。\n二文。"));
  CHECK(mark("一文。\n・二文。") != mark("一文。二文。"));
}

TEST_CASE("the mark of what is for reading survives a spreadsheet") {
  auto mark = [](std::vector<std::string> cells) {
    return mark_for_reading({1, 1, 1}, reiwa(4), cells);
  };
  CHECK(mark({"1200000", "一行\n二行"}) == mark({"1,200,000", "一行\r\n二行 "}));
  CHECK(mark({"10〜20"}) == mark({"10～20"}));
  CHECK(mark({"", "a"}) != mark({"a", ""}));
  CHECK(mark({"a"}) != mark({"b"}));
}

}  // namespace
}  // namespace fujiplan
