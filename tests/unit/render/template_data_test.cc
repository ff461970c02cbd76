#include "render/template_data.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <set>

#include "base/failure.h"
#include "render/mustache.h"

namespace fujiplan::testing {

namespace {

struct Chapter {
  std::string title;
  int page;
};

struct Book {
  std::string title = {};
  bool lent = false;
  std::vector<Chapter> chapters = {};
  std::vector<std::string> authors = {};
};

Texts authors_of(const Book& book) {
  return list_by<Book, [](const Book& it, std::size_t i, Scratch&) {
    return std::string_view(it.authors[i]);
  }>(book, book.authors.size());
}

std::string_view spelled(int number, Scratch& scratch) {
  return scratch.text(std::to_string(number));
}

constexpr Member kChapterMembers[] = {
    member<Chapter, &Chapter::title>("title", {"章の名前", "title of the chapter"}),
    member<Chapter, [](const Chapter& it, Scratch& scratch) { return spelled(it.page, scratch); }>(
        "page", {"始まる頁", "first page"}),
};
constexpr ObjectType kChapter{kChapterMembers};

constexpr Member kBookMembers[] = {
    member<Book, &Book::title>("title", {"書名", "title"}),
    member<Book, &Book::lent>("lent", {"貸出中か", "is it lent?"}),
    member<Book, [](const Book& it) { return list_of<kChapter>(it.chapters); }>("chapters",
                                                                                {"章", "chapters"}),
    member<Book, [](const Book& it) { return authors_of(it); }>("authors", {"著者", "authors"}),
    member<Book, [](const Book&) { return std::optional<std::string_view>(); }>(
        "publisher", {"出版者", "publisher"}),
};
constexpr ObjectType kBook{kBookMembers};

}  // namespace

TEST_CASE("records are seen through a table of members") {
  Book book{"海", true, {{"潮", 3}, {"風", 41}}, {"甲", "乙"}};
  Mustache mustache(
      {"t",
       "{{title}}{{#lent}}（貸出中）{{/lent}}{{publisher}}:{{#chapters}} {{title}} {{page}};{{/chapters}} {{#authors}}{{.}}・{{/authors}}"},
      {});
  std::string out;
  mustache.render(Object{&kBook, &book}, out);
  CHECK(out == "海（貸出中）: 潮 3; 風 41; 甲・乙・");
  CHECK(names_of({&kBook, &book}) ==
        std::vector<std::string_view>{"title", "lent", "chapters", "authors", "publisher"});
}

TEST_CASE("a name that a type does not have is told with the nearest one") {
  Book book{"海", true, {{"潮", 3}}, {}};
  Mustache mustache({"t", "\n{{#chapters}}{{pgae}}{{/chapters}}"}, {});
  std::string out;
  CHECK_THROWS_WITH_AS(mustache.render(Object{&kBook, &book}, out),
                       "t:2:16: no variable `pgae`; did you mean `page`?", Failure);
}

TEST_CASE("scratch memory follows the depth of a template, not the length of a list") {
  // Every item and every text is computed; where they lie shows whether the memory is used again.
  static std::set<const void*> places;
  places.clear();
  constexpr static Member kMembers[] = {
      member<std::size_t,
             [](const std::size_t& number, Scratch& scratch) {
               std::string_view text = spelled(static_cast<int>(number % 10), scratch);
               places.insert(text.data());
               return text;
             }>("digit", {"一の位", "last digit"}),
  };
  constexpr static ObjectType kNumber{kMembers};
  List numbers{nullptr, 10'000, [](const void*, std::size_t index, Scratch& scratch) {
                 const auto* number = scratch.make(index);
                 places.insert(number);
                 return Datum(Object{&kNumber, number});
               }};
  Mustache mustache(
      {"t",
       "{{#.}}{{digit}}{{#digit}}{{^digit}}{{/digit}}{{/digit}}{{#digit}}{{/digit}}{{#digit}}{{/digit}}{{/.}}"},
      {});
  std::string out;
  mustache.render(numbers, out);
  CHECK(out.size() == 10'000);
  CHECK(out.starts_with("01234567890"));
  CHECK(places.size() == 3);  // the item, the text in it, the text in a section of that text
}

TEST_CASE("what is in the scratch before a mark stays through a rewind") {
  Scratch scratch;
  std::string_view first = scratch.text("甲");
  Scratch::Mark mark = scratch.mark();
  std::string_view large = scratch.text(std::string(100'000, 'x'));
  CHECK(large == std::string(100'000, 'x'));
  scratch.rewind(mark);
  std::string_view larger = scratch.text(std::string(300'000, 'y'));
  const auto* number = scratch.make(std::uint64_t{7});
  CHECK(reinterpret_cast<std::uintptr_t>(number) % alignof(std::uint64_t) == 0);
  CHECK(*number == 7);
  CHECK(larger == std::string(300'000, 'y'));
  CHECK(first == "甲");
  CHECK(scratch.text("").empty());
}

TEST_CASE("what counts as true") {
  Scratch scratch;
  Book none, one{.authors = {""}};
  CHECK_FALSE(is_true(Absent{}));
  CHECK_FALSE(is_true(false));
  CHECK_FALSE(is_true(std::string_view("")));
  CHECK_FALSE(is_true(authors_of(none)));
  CHECK(is_true(true));
  CHECK(is_true(std::string_view("0")));
  CHECK(is_true(authors_of(one)));
  CHECK(is_true(Object{&kBook, nullptr}));
}

}  // namespace fujiplan::testing
