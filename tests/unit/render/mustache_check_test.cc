// Names are checked when a template is compiled: nothing here is ever rendered.
#include <doctest/doctest.h>

#include <map>

#include "base/failure.h"
#include "json_data.h"
#include "render/mustache.h"

namespace fujiplan::testing {
namespace {

struct Nothing {};
extern const ObjectType kPart;

constexpr Member kPartMembers[] = {
    member<Nothing, [](const Nothing&) { return std::string_view(); }>("number", {}),
    member<Nothing, [](const Nothing&) { return Many<kPart>{}; }>("parts", {}),
};
const ObjectType kPart{kPartMembers};

constexpr Member kAuthorMembers[] = {
    member<Nothing, [](const Nothing&) { return std::string_view(); }>("name", {}),
};
constexpr ObjectType kAuthor{kAuthorMembers};

constexpr Member kBookMembers[] = {
    member<Nothing, [](const Nothing&) { return std::optional<std::string_view>(); }>("title", {}),
    member<Nothing, [](const Nothing&) { return true; }>("lent", {}),
    member<Nothing, [](const Nothing&) { return Many<kPart>{}; }>("parts", {}),
    member<Nothing, [](const Nothing&) { return One<kAuthor>{}; }>("author", {}),
    member<Nothing, [](const Nothing&) { return Texts{}; }>("words", {}),
    member<Nothing,
           [](const Nothing&) {
             return Picture{"<svg></svg>", "表 %()", "a [b](c) | d"};
           }>("cover", {}),
    member<Nothing, [](const Nothing&) { return One<kJsonObject>{}; }>("json", {}),
};
constexpr ObjectType kBook{kBookMembers};

Message mistake_in(const std::string& text, const std::map<std::string, std::string>& others = {},
                   Escape escape = Escape::Markdown) {
  Partials partials{[&](std::string_view name) -> std::optional<TemplateSource> {
    auto found = others.find(std::string(name));
    if (found == others.end()) return std::nullopt;
    return TemplateSource{found->first, found->second};
  }};
  try {
    Mustache({"t", text}, {.escape = escape, .data = &kBook}, partials);
  } catch (const Failure& failure) {
    return failure.message();
  }
  return {};
}

}  // namespace

TEST_CASE("a name that nothing around a tag can have is found without data") {
  struct Case {
    std::string text, ja, en;
  };
  const Case kCases[] = {
      {"{{titel}}", "t:1:3: 変数 `titel` はない。`title` と書く",
       "t:1:3: no variable `titel`; did you mean `title`?"},
      {"{{^title}}{{#part}}{{/part}}{{/title}}", "t:1:14: セクション `part` はない。`parts` と書く",
       "t:1:14: no section `part`; did you mean `parts`?"},
      {"{{#lent}}\n{{^lents}}{{/lents}}{{/lent}}",
       "t:2:4: セクション `lents` はない。`lent` と書く",
       "t:2:4: no section `lents`; did you mean `lent`?"},
      {"{{#parts}}{{nubmer}}{{/parts}}", "t:1:13: 変数 `nubmer` はない。`number` と書く",
       "t:1:13: no variable `nubmer`; did you mean `number`?"},
      // outside of the list that has it
      {"{{#parts}}{{number}}{{/parts}}{{number}}", "t:1:33: 変数 `number` はない",
       "t:1:33: no variable `number`"},
      {"{{#author}}{{nmae}}{{/author}}", "t:1:14: 変数 `nmae` はない。`name` と書く",
       "t:1:14: no variable `nmae`; did you mean `name`?"},
      {"{{author.nmae}}", "t:1:10: `author` に `nmae` はない。`name` と書く",
       "t:1:10: `author` has no `nmae`; did you mean `name`?"},
      {"{{title.length}}", "t:1:9: `title` に `length` はない", "t:1:9: `title` has no `length`"},
      {"{{parts.number}}", "t:1:9: `parts` に `number` はない", "t:1:9: `parts` has no `number`"},
      // what is no text
      {"{{lent}}", "t:1:3: `lent` は真偽で、文字として書けない。`{{#lent}}` で使う",
       "t:1:3: `lent` is a truth, not a text; use `{{#lent}}`"},
      {"{{#lent}}{{.}}{{/lent}}", "t:1:12: `.` は真偽で、文字として書けない。`{{#.}}` で使う",
       "t:1:12: `.` is a truth, not a text; use `{{#.}}`"},
      {"{{parts}}", "t:1:3: `parts` は一覧で、文字として書けない。`{{#parts}}` で使う",
       "t:1:3: `parts` is a list, not a text; use `{{#parts}}`"},
      {"{{#parts}}{{.}}{{/parts}}", "t:1:13: `.` は項目の組で、文字として書けない。`{{#.}}` で使う",
       "t:1:13: `.` is an object, not a text; use `{{#.}}`"},
      // no mistakes
      {"{{cover}}{{#cover}}{{title}}{{/cover}}", "", ""},
      {"{{title}}{{#lent}}{{title}}{{/lent}}{{#title}}{{.}}{{/title}}", "", ""},
      {"{{#parts}}{{title}}{{#parts}}{{number}}{{/parts}}{{/parts}}{{author.name}}", "", ""},
      {"{{#words}}{{.}}{{title}}{{/words}}{{^words}}{{title}}{{/words}}", "", ""},
      // of JSON nobody knows the names before
      {"{{json.any.thing}}{{#json}}{{any}}{{.}}{{#any}}{{thing}}{{/any}}{{/json}}", "", ""},
      {"{{#json}}{{/json}}{{any}}", "t:1:21: 変数 `any` はない", "t:1:21: no variable `any`"},
  };
  for (const Case& it : kCases) {
    INFO(it.text);
    Message message = mistake_in(it.text);
    CHECK(message.ja == it.ja);
    CHECK(message.en == it.en);
  }
}

TEST_CASE("a page has pictures as they are drawn") {
  Mustache page({"t", "{{#cover}}<b>{{cover}}</b>{{/cover}}"},
                {.escape = Escape::Html, .data = &kBook});
  constexpr Nothing kNothing;
  std::string out;
  page.render(Object{&kBook, &kNothing}, out);
  CHECK(out == "<b><svg></svg></b>");
}

TEST_CASE("what has no place for pictures is told so") {
  for (Escape escape : {Escape::None, Escape::Csv, Escape::JsonString, Escape::CssString}) {
    const Message message = mistake_in("{{cover}}", {}, escape);
    CHECK(message.ja == "t:1:3: `cover` は図で、HTMLとMarkdownのテンプレートでだけ使える");
    CHECK(message.en ==
          "t:1:3: `cover` is a picture; only templates of HTML and Markdown can have it");
  }
}

TEST_CASE("Markdown links to pictures where it has a folder for them, else there are none") {
  Mustache text({"t", "{{#cover}}|{{cover}}|{{/cover}}{{^cover}}none{{/cover}}"},
                {.escape = Escape::Markdown, .data = &kBook});
  constexpr Nothing kNothing;
  std::string out;
  const auto receiver = [&](std::string_view piece) { out += piece; };
  text.render(Object{&kBook, &kNothing}, receiver);
  CHECK(out == "none");
  std::string kept;
  const PictureFolder folder{"../pictures/",
                             [&](const Picture& picture) { kept += picture.markup; }};
  out.clear();
  text.render(Object{&kBook, &kNothing}, receiver, Absent{}, &folder);
  CHECK(out == "|![a \\[b\\](c) \\| d](../pictures/%E8%A1%A8%20%25%28%29.svg)|");
  CHECK(kept == "<svg></svg>");
}

TEST_CASE("a partial is checked wherever it is included") {
  const std::string part = "{{#parts}}{{>part}}{{/parts}}{{number}}";
  CHECK(mistake_in("{{#parts}}{{>part}}{{/parts}}", {{"part", part}}).en.empty());
  CHECK(mistake_in("{{#parts}}{{>part}}{{/parts}}{{>part}}", {{"part", part}}).en ==
        "part:1:32: no variable `number`");
  CHECK(mistake_in("{{#parts}}\n  {{>a}}\n{{/parts}}",
                   {{"a", "\n{{>b}}"}, {"b", "{{title}}{{^lent}}\n{{nubmer}}{{/lent}}"}})
            .en == "b:2:3: no variable `nubmer`; did you mean `number`?");
  // A partial that includes itself: what is around it grows, the names in sight do not.
  CHECK(mistake_in("{{>a}}", {{"a", "{{#parts}}{{>a}}{{/parts}}{{>b}}"},
                              {"b", "{{#parts}}{{#number}}{{.}}{{/number}}{{/parts}}{{title}}"}})
            .en.empty());
  CHECK(mistake_in("{{#author}}{{>a}}{{/author}}", {{"a", "{{name}}{{#parts}}{{>a}}{{/parts}}"}})
            .en.empty());
}

TEST_CASE("partials that include each other endlessly are checked in a moment") {
  std::map<std::string, std::string> partials;
  for (int i = 0; i < 40; ++i) {
    std::string next = "{{>p" + std::to_string((i + 1) % 40) + "}}";
    partials["p" + std::to_string(i)] =
        " " + next + "\n{{#parts}}" + next + "{{/parts}}{{#author}}" + next + "{{/author}}" +
        "{{#words}}" + next + "{{/words}}{{#lent}}" + next + "{{/lent}}";
  }
  CHECK(mistake_in("{{>p0}}", partials).en.empty());
  partials["p39"] += "{{titel}}";
  CHECK(mistake_in("{{>p0}}", partials).en ==
        "p39:2:111: no variable `titel`; did you mean `title`?");
}

}  // namespace fujiplan::testing
