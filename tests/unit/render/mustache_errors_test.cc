#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "base/failure.h"
#include "json_data.h"
#include "render/mustache.h"

namespace fujiplan::testing {

using nlohmann::ordered_json;

static Message failure_of(const std::string& text, const ordered_json& data,
                          Escape escape = Escape::Markdown) {
  Partials partials{
      [](std::string_view name) -> std::optional<TemplateSource> {
        if (name == "row") return TemplateSource{"row.mustache", "あ{{nmae}}"};
        if (name == "open") return TemplateSource{"open.mustache", "\n{{#a}}"};
        if (name == "loop") return TemplateSource{"loop.mustache", "{{>loop}}"};
        if (name == "deep") return TemplateSource{"deep.mustache", " {{>deep}}\n"};
        if (name == "big") {
          return TemplateSource{"big.mustache", std::string(kLargestTemplate + 1, 'x')};
        }
        return std::nullopt;
      },
      [] {
        return std::vector<std::string>{"row", "open", "loop", "deep", "big"};
      }};
  try {
    Mustache mustache({"list.md.mustache", text}, {escape}, partials);
    Scratch scratch;
    std::string out;
    mustache.render(json_value(data, scratch), out);
    return {"rendered: " + out, ""};
  } catch (const Failure& failure) {
    return failure.message();
  }
}

TEST_CASE("every mistake in a template says where and what") {
  struct Case {
    std::string text, ja, en;
  };
  const Case kCases[] = {
      // unknown names
      {"計画{{nmae}}", "list.md.mustache:1:5: 変数 `nmae` はない。`name` と書く",
       "list.md.mustache:1:5: no variable `nmae`; did you mean `name`?"},
      {"\n{{#projects}}\n | {{ polcy }} |\n{{/projects}}",
       "list.md.mustache:3:7: 変数 `polcy` はない。`policy` と書く",
       "list.md.mustache:3:7: no variable `polcy`; did you mean `policy`?"},
      {"{{#projects}}{{cdoe}}{{/projects}}",
       "list.md.mustache:1:16: 変数 `cdoe` はない。`code` と書く",
       "list.md.mustache:1:16: no variable `cdoe`; did you mean `code`?"},
      {"{{zzz}}", "list.md.mustache:1:3: 変数 `zzz` はない",
       "list.md.mustache:1:3: no variable `zzz`"},
      {"{{#project}}{{/project}}",
       "list.md.mustache:1:4: セクション `project` はない。`projects` と書く",
       "list.md.mustache:1:4: no section `project`; did you mean `projects`?"},
      {"{{^ project}}{{/project}}",
       "list.md.mustache:1:5: セクション `project` はない。`projects` と書く",
       "list.md.mustache:1:5: no section `project`; did you mean `projects`?"},
      {"{{policy.titel}}", "list.md.mustache:1:10: `policy` に `titel` はない。`title` と書く",
       "list.md.mustache:1:10: `policy` has no `titel`; did you mean `title`?"},
      {"{{name.length}}", "list.md.mustache:1:8: `name` に `length` はない",
       "list.md.mustache:1:8: `name` has no `length`"},
      {"{{none.x}}|{{none}}|{{#none}}{{x}}{{/none}}", "rendered: ||", ""},
      // what is no text
      {"{{dx}}", "list.md.mustache:1:3: `dx` は真偽で、文字として書けない。`{{#dx}}` で使う",
       "list.md.mustache:1:3: `dx` is a truth, not a text; use `{{#dx}}`"},
      {"{{projects}}",
       "list.md.mustache:1:3: `projects` は一覧で、文字として書けない。`{{#projects}}` で使う",
       "list.md.mustache:1:3: `projects` is a list, not a text; use `{{#projects}}`"},
      {"{{.}}", "list.md.mustache:1:3: `.` は項目の組で、文字として書けない。`{{#.}}` で使う",
       "list.md.mustache:1:3: `.` is an object, not a text; use `{{#.}}`"},
      // sections
      {"あ\n  {{#projects}}\n",
       "list.md.mustache:2:6: セクション `projects` が閉じていない。`{{/projects}}` がない",
       "list.md.mustache:2:6: section `projects` not closed: no `{{/projects}}`"},
      {"{{^dx}}{{#dx}}{{/dx}}",
       "list.md.mustache:1:4: セクション `dx` が閉じていない。`{{/dx}}` がない",
       "list.md.mustache:1:4: section `dx` not closed: no `{{/dx}}`"},
      {"a{{/dx}}", "list.md.mustache:1:5: 閉じるタグ `dx` に、開くタグがない",
       "list.md.mustache:1:5: closing tag `dx` without a section"},
      {"\n{{#dx}}\n{{/name}}",
       "list.md.mustache:3:4: 閉じるタグ `name` が、2行目で開いたセクション `dx` と合わない",
       "list.md.mustache:3:4: closing tag `name` does not match section `dx`, opened in line 2"},
      // tags
      {"計画 {{name", "list.md.mustache:1:4: タグ `{{name` が閉じていない。`}}` がない",
       "list.md.mustache:1:4: tag `{{name` not closed: no `}}`"},
      {"{{name\n| {{dx}} |", "list.md.mustache:1:1: タグ `{{name` が閉じていない。`}}` がない",
       "list.md.mustache:1:1: tag `{{name` not closed: no `}}`"},
      {"{{!", "list.md.mustache:1:1: タグ `{{!` が閉じていない。`}}` がない",
       "list.md.mustache:1:1: tag `{{!` not closed: no `}}`"},
      {"{{{name}}", "list.md.mustache:1:1: タグ `{{{name}}` が閉じていない。`}}}` がない",
       "list.md.mustache:1:1: tag `{{{name}}` not closed: no `}}}`"},
      {"{{}}", "list.md.mustache:1:1: タグに名前がない",
       "list.md.mustache:1:1: tag without a name"},
      {" {{# }}", "list.md.mustache:1:2: タグに名前がない",
       "list.md.mustache:1:2: tag without a name"},
      {"{{#each projects}}",
       "list.md.mustache:1:4: `each projects` は名前にならない。空白を入れず、語を `.` でつなぐ",
       "list.md.mustache:1:4: `each projects` is no name: words joined by `.`, without spaces"},
      {"{{policy..title}}",
       "list.md.mustache:1:3: `policy..title` は名前にならない。空白を入れず、語を `.` でつなぐ",
       "list.md.mustache:1:3: `policy..title` is no name: words joined by `.`, without spaces"},
      {"{{=<% %>}}", "list.md.mustache:1:1: タグ `{{=<% %>}}` が閉じていない。`=}}` がない",
       "list.md.mustache:1:1: tag `{{=<% %>}}` not closed: no `=}}`"},
      {"{{=<%=}}",
       "list.md.mustache:1:1: 区切りの指定 `<%` が正しくない。`=<% %>=` のように、2つの記号を空白で分ける",
       "list.md.mustache:1:1: bad delimiters `<%`; write two marks separated by a space, as in `=<% %>=`"},
      {"{{=a b c=}}",
       "list.md.mustache:1:1: 区切りの指定 `a b c` が正しくない。`=<% %>=` のように、2つの記号を空白で分ける",
       "list.md.mustache:1:1: bad delimiters `a b c`; write two marks separated by a space, as in `=<% %>=`"},
      {"| {{{ name }}}",
       "list.md.mustache:1:3: `{{{ name }}}` は使えない。値がそのまま出て、リンクやHTMLになりうる。`{{name}}` と書く",
       "list.md.mustache:1:3: `{{{ name }}}` is not allowed: the value could become a link or HTML; write `{{name}}`"},
      // partials
      {"{{#none}}{{> rwo }}{{/none}}",
       "list.md.mustache:1:14: 部分テンプレート `rwo` はない。`row` と書く",
       "list.md.mustache:1:14: no partial `rwo`; did you mean `row`?"},
      {"{{>../secret}}",
       "list.md.mustache:1:4: 部分テンプレート `../secret` は読めない。テンプレートのフォルダの中の名前を書く",
       "list.md.mustache:1:4: partial `../secret` is outside of the template folders"},
      {"{{>/etc/passwd}}",
       "list.md.mustache:1:4: 部分テンプレート `/etc/passwd` は読めない。テンプレートのフォルダの中の名前を書く",
       "list.md.mustache:1:4: partial `/etc/passwd` is outside of the template folders"},
      {"{{#none}}{{>open}}{{/none}}",
       "open.mustache:2:4: セクション `a` が閉じていない。`{{/a}}` がない",
       "open.mustache:2:4: section `a` not closed: no `{{/a}}`"},
      {"  {{>row}}\n", "row.mustache:1:4: 変数 `nmae` はない。`name` と書く",
       "row.mustache:1:4: no variable `nmae`; did you mean `name`?"},
      {"{{>loop}}",
       "loop.mustache:1:4: 部分テンプレート `loop` の入れ子が64段を超えた。自分を読み込んでいないか確認する",
       "loop.mustache:1:4: partial `loop` nested more than 64 deep; does it include itself?"},
      {"{{>deep}}",
       "deep.mustache:1:5: 部分テンプレート `deep` の入れ子が64段を超えた。自分を読み込んでいないか確認する",
       "deep.mustache:1:5: partial `deep` nested more than 64 deep; does it include itself?"},
      {"{{>big}}", "big.mustache:1:1: テンプレートが大きすぎる。上限は1048576バイト",
       "big.mustache:1:1: template larger than 1048576 bytes"},
  };
  auto data = ordered_json::parse(
      R"({"name": "窓口", "dx": true, "policy": {"title": "便利"}, "projects": [{"code": "1-1-1"}], "none": null})");
  for (const Case& it : kCases) {
    INFO(it.text);
    Message message = failure_of(it.text, data);
    CHECK(message.ja == it.ja);
    CHECK(message.en == it.en);
  }
}

TEST_CASE("a template larger than the limit is refused") {
  std::string largest(kLargestTemplate, 'x');
  CHECK(failure_of(largest, {}).ja == "rendered: " + largest);
  CHECK(failure_of(largest + "x", {}).ja ==
        "list.md.mustache:1:1: テンプレートが大きすぎる。上限は1048576バイト");
}

TEST_CASE("sections nested deeper than the limit are refused") {
  std::string open, close;
  for (std::size_t i = 0; i < kDeepestSection; ++i) open += "{{#a}}\n", close += "{{/a}}";
  CHECK(failure_of(open + close, {{"a", true}}).ja == "rendered: ");
  Message message = failure_of(open + "{{#a}}{{/a}}" + close, {{"a", true}});
  CHECK(message.ja ==
        "list.md.mustache:65:4: セクション `a` の入れ子が64段を超えた。閉じ忘れがないか確認する");
  CHECK(message.en ==
        "list.md.mustache:65:4: section `a` nested more than 64 deep; is a closing tag missing?");
}

TEST_CASE("a list that repeats itself inside itself ends in an error") {
  auto data = ordered_json::parse(R"({"list": [1, 2, 3, 4, 5, 6, 7, 8]})");
  Partials partials{[](std::string_view) {
    return std::optional(TemplateSource{"again.mustache", "{{#list}}x{{>again}}{{/list}}"});
  }};
  for (std::uint64_t most : {std::uint64_t{1000}, std::uint64_t{1'000'000}}) {
    Mustache mustache({"list.md.mustache", "{{#list}}{{#list}}{{>again}}{{/list}}{{/list}}"},
                      {.escape = Escape::Markdown, .most_steps = most}, partials);
    Scratch scratch;
    std::string out;
    try {
      mustache.render(json_value(data, scratch), out);
      FAIL("rendered");
    } catch (const Failure& failure) {
      std::string place = "again.mustache:1:";
      CHECK(failure.message().ja.starts_with(place));
    }
    CHECK(out.size() <= most);
  }
  CHECK(TemplateRules().most_steps == kMostSteps);
}

TEST_CASE("raw tags are for targets that need no escaping") {
  ordered_json data{{"name", "a<b"}};
  CHECK(failure_of("{{{name}}}{{&name}}", data, Escape::None).ja == "rendered: a<ba<b");
  for (Escape escape : {Escape::Markdown, Escape::Csv, Escape::Html}) {
    CHECK(failure_of("{{&name}}", data, escape).ja.starts_with("list.md.mustache:1:1: "));
  }
}

}  // namespace fujiplan::testing
