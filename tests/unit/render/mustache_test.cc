#include "render/mustache.h"

#include <doctest/doctest.h>

#include <map>
#include <random>

#include "base/failure.h"
#include "json_data.h"

namespace fujiplan::testing {

using nlohmann::ordered_json;

namespace {

using Files = std::map<std::string, std::string, std::less<>>;

Partials partials_of(const Files& files) {
  Partials partials;
  partials.find = [&files](std::string_view name) -> std::optional<TemplateSource> {
    auto found = files.find(name);
    if (found == files.end()) return std::nullopt;
    return TemplateSource{std::string(name), found->second};
  };
  partials.names = [&files] {
    std::vector<std::string> names;
    for (const auto& [name, text] : files) names.push_back(name);
    return names;
  };
  return partials;
}

std::string render(const std::string& text, const ordered_json& data, const Files& files = {},
                   TemplateRules rules = {Escape::None, Strictness::Lenient}) {
  Mustache mustache({"t.mustache", text}, rules, partials_of(files));
  Scratch scratch;
  std::string out;
  mustache.render(json_value(data, scratch), out);
  return out;
}

struct Case {
  std::string what, text, data, wanted;
  Files files = {};
};

}  // namespace

TEST_CASE("variables") {
  const Case kCases[] = {
      {"no tags", "市の計画 } {\n", "{}", "市の計画 } {\n"},
      {"a text", "{{name}}と{{ name }}", R"({"name": "窓口"})", "窓口と窓口"},
      {"not rendered again", "{{a}}", R"({"a": "{{b}}", "b": "c"})", "{{b}}"},
      {"a number", "{{n}} {{x}}", R"({"n": 85, "x": 1.5})", "85 1.5"},
      {"null and unknown are nothing", "<{{none}}{{{none}}}{{&none}}{{x}}>", R"({"none": null})",
       "<>"},
      {"white space in tags", "{{\n a \t}}", R"({"a": 1})", "1"},
      {"white space around tags stays", " {{a}} \n", R"({"a": 1})", " 1 \n"},
      {"dotted", "{{a.b.c}}", R"({"a": {"b": {"c": 1}}})", "1"},
      {"dotted: broken chain", "<{{a.b.c}}>", R"({"a": {}, "c": 1})", "<>"},
      {"dotted: only the first part is sought outside", "{{#a}}<{{b.c}}>{{/a}}",
       R"({"a": {"b": {}}, "b": {"c": "wrong"}})", "<>"},
      {"dotted: not one key", "<{{a.b}}>", R"({"a.b": 1})", "<>"},
      {"dotted: beside such a key", "{{a.b}}", R"({"a.b": 1, "a": {"b": 2}})", "2"},
      {"dot: the whole", "{{.}} {{{.}}} {{&.}}", R"("窓口")", "窓口 窓口 窓口"},
      {"dot: a number", "{{.}}", "85", "85"},
  };
  for (const Case& it : kCases) {
    INFO(it.what);
    CHECK(render(it.text, ordered_json::parse(it.data), it.files) == it.wanted);
  }
}

TEST_CASE("what is shown where a name just asked for is not there") {
  const Case kCases[] = {
      {"a value or else", "{{#l}}{{x}}{{^x}}-{{/x}} {{{x}}}{{^x}}-{{/x}}|{{/l}}",
       R"({"l": [{"x": 1}, {"x": ""}, {}, {"x": "a"}], "y": 2})", "1 1|- -|- -|a a|"},
      {"a section or else", "{{#l}}{{#x}}<{{.}}>{{/x}}{{^x}}none{{/x}} {{/l}}",
       R"({"l": [{"x": [1, 2]}, {"x": []}, {"x": "a"}]})", "<1><2> none <a> "},
      {"twice", "{{#x}}a{{/x}}{{^x}}b{{/x}}{{^x}}c{{/x}}", R"({"x": false})", "bc"},
      {"twice, true", "{{#x}}a{{/x}}{{^x}}b{{/x}}{{^x}}c{{/x}}", R"({"x": true})", "a"},
      {"another name", "{{x}}{{^y}}-{{/y}}{{#x}}a{{/x}}{{^y}}b{{/y}}", R"({"x": 1})", "1-ab"},
      {"a text between", "{{x}} {{^x}}-{{/x}}", R"({"x": ""})", " -"},
      {"behind another", "{{^q}}{{x}}{{/q}}{{^x}}-{{/x}}", R"({"q": true, "x": ""})", "-"},
      {"inside another", "{{^q}}{{x}}{{/q}}{{^x}}-{{/x}}", R"({"q": false, "x": 1})", "1"},
      {"the same name in another place", "{{#o}}{{x}}{{/o}}{{^x}}-{{/x}}", R"({"o": {"x": 1}})",
       "1-"},
      {"inside its list", "{{#x}}{{^x}}a{{/x}}{{/x}}{{^x}}b{{/x}}", R"({"x": [{"x": ""}]})", "a"},
      {"dotted", "{{a.b}}{{^a.b}}-{{/a.b}}{{a.c}}{{^a.c}}-{{/a.c}}", R"({"a": {"b": 1}})", "1-"},
      {"dots", "{{#l}}{{.}}{{^.}}-{{/.}}{{/l}}", R"({"l": ["a", "", "b"]})", "a-b"},
  };
  for (const Case& it : kCases) {
    INFO(it.what);
    CHECK(render(it.text, ordered_json::parse(it.data), it.files) == it.wanted);
  }
}

TEST_CASE("sections") {
  const Case kCases[] = {
      {"true, false", "{{#t}}a{{/t}}{{#f}}b{{/f}}{{^t}}c{{/t}}{{^f}}d{{/f}}",
       R"({"t": true, "f": false})", "ad"},
      {"null, unknown", "{{#n}}a{{/n}}{{^n}}b{{/n}}{{#u}}a{{/u}}{{^u}}b{{/u}}", R"({"n": null})",
       "bb"},
      {"an empty text is false", "{{#e}}a{{/e}}{{^e}}b{{/e}}", R"({"e": ""})", "b"},
      {"zero is a text", "{{#z}}{{.}}{{/z}}", R"({"z": 0})", "0"},
      {"an empty list is false", "{{#e}}a{{/e}}{{^e}}b{{/e}}", R"({"e": []})", "b"},
      {"an empty object is true", "{{#e}}a{{/e}}{{^e}}b{{/e}}", R"({"e": {}})", "a"},
      {"object becomes the context", "{{#o}}{{x}}{{/o}}", R"({"o": {"x": 1}, "x": 2})", "1"},
      {"outer contexts stay visible", "{{#o}}{{a}}{{b}}{{c.d}}{{/o}}",
       R"({"a": 1, "b": "wrong", "o": {"b": 2}, "c": {"d": 3}})", "123"},
      {"null hides the same name outside", "{{#o}}<{{a}}>{{/o}}", R"({"a": 1, "o": {"a": null}})",
       "<>"},
      {"a text becomes the context", "{{#a}}{{.}} = {{a}}{{/a}}", R"({"a": "x"})", "x = x"},
      {"list of objects", "{{#l}}{{x}},{{/l}}", R"({"l": [{"x": 1}, {"x": 2}, {}]})", "1,2,,"},
      {"list of texts", "{{#l}}{{.}},{{/l}}", R"({"l": ["a", 2, 3.5]})", "a,2,3.5,"},
      {"list of lists", "{{#l}}({{#.}}{{.}}{{/.}}){{/l}}", R"({"l": [[1, 2], ["a"], []]})",
       "(12)(a)()"},
      {"list of truths", "{{#l}}{{#.}}○{{/.}}{{^.}}－{{/.}}{{/l}}", R"({"l": [true, false]})",
       "○－"},
      {"the whole is a list", "{{#.}}{{x}},{{/.}}", R"([{"x": 1}, {"x": 2}])", "1,2,"},
      {"nested lists", "{{#a}}{{#b}}{{x}}{{y}} {{/b}}{{/a}}",
       R"({"a": [{"x": 1, "b": [{"y": 1}, {"y": 2}]}, {"x": 2, "b": [{"y": 3}]}]})", "11 12 23 "},
      {"the same name inside itself", "{{#a}}{{#a}}{{x}}{{/a}}{{/a}}", R"({"a": {"x": 1}})", "1"},
      {"same section twice", "{{#a}}1{{/a}}{{b}}{{#a}}3{{/a}}", R"({"a": true, "b": 2})", "123"},
      {"dotted", "{{#a.b}}{{x}}{{/a.b}}{{^a.c}}!{{/a.c}}", R"({"a": {"b": {"x": 1}}})", "1!"},
      {"dotted inverted chain broken", "{{^a.b.c}}!{{/a.b.c}}", R"({"a": {}})", "!"},
      {"white space in tags", "{{# a }}x{{/ a\n}}", R"({"a": true})", "x"},
  };
  for (const Case& it : kCases) {
    INFO(it.what);
    CHECK(render(it.text, ordered_json::parse(it.data), it.files) == it.wanted);
  }
}

TEST_CASE("the context of depth six") {
  auto data = ordered_json::parse(
      R"({"a": {"n1": 1}, "b": {"n2": 2}, "c": {"n3": 3, "d": {"n4": 4, "five": 5}}})");
  CHECK(render("{{#a}}\n{{#b}}\n{{#c}}\n{{#d}}\n{{#five}}\n"
               "{{n1}}{{n2}}{{n3}}{{n4}}{{.}}6{{five}}{{n1}}\n"
               "{{/five}}\n{{/d}}\n{{n1}}{{n4}}\n{{/c}}\n{{/b}}\n{{/a}}\n",
               data) == "12345651\n1\n");
}

TEST_CASE("tags that stand alone take their line with them") {
  const Case kCases[] = {
      {"section", "| a |\n{{#t}}\n| b |\n{{/t}}\n| c |\n", R"({"t": 1})", "| a |\n| b |\n| c |\n"},
      {"section not shown leaves no line", "| a |\n{{#f}}\n| b |\n{{/f}}\n| c |\n", "{}",
       "| a |\n| c |\n"},
      {"inverted", "a\n{{^f}}\nb\n{{/f}}\nc\n", "{}", "a\nb\nc\n"},
      {"twice", "{{#t}}\n1\n{{/t}}\n2\n{{#t}}\n3\n{{/t}}\n", R"({"t": true})", "1\n2\n3\n"},
      {"indented", "  {{#t}}\n  b\n\t{{/t}} \n", R"({"t": 1})", "  b\n"},
      {"CRLF", "a\r\n{{#t}}\r\nb\r\n{{/t}}\r\nc", R"({"t": 1})", "a\r\nb\r\nc"},
      {"at the beginning", "  {{#t}}\nb{{/t}}\nc", R"({"t": 1})", "b\nc"},
      {"at the end", "a{{#t}}\n{{/t}}\n  {{#t}}{{/t}}", R"({"t": 1})", "a\n  "},
      {"at the very end without line end", "{{#t}}\nb\n  {{/t}}", R"({"t": 1})", "b\n"},
      {"two tags on a line are not alone", "{{#t}}{{/t}}\n", R"({"t": 1})", "\n"},
      {"text beside it", "a {{#t}}\nb\n{{/t}} c\n", R"({"t": 1})", "a \nb\n c\n"},
      {"U+3000 is text", "\u3000{{#t}}\n{{/t}}\n", R"({"t": 1})", "\u3000\n"},
      {"comment", "a\n  {{! note }}\nb\n", "{}", "a\nb\n"},
      {"comment over lines", "a\n  {{!\n note\n}}\nb\n", "{}", "a\nb\n"},
      {"comment in a line", "a {{! note }} b\n", "{}", "a  b\n"},
      {"comment that looks like a name", "<{{! a }}>", R"({"! a": 1, "a": 2, "!a": 3})", "<>"},
      {"tag behind a comment of two lines", "{{! x\n}} {{#t}}\na{{/t}}", R"({"t": 1})", " \na"},
      {"delimiters", "a\n {{=<% %>=}} \n<%b%>\n", R"({"b": 1})", "a\n1\n"},
      {"variable keeps its line", "a\n{{b}}\nc\n", R"({"b": ""})", "a\n\nc\n"},
  };
  for (const Case& it : kCases) {
    INFO(it.what);
    CHECK(render(it.text, ordered_json::parse(it.data), it.files) == it.wanted);
  }
}

TEST_CASE("delimiters") {
  const Case kCases[] = {
      {"other marks", "{{=<% %>=}}<%a%> {{a}}", R"({"a": 1})", "1 {{a}}"},
      {"one character", "{{=| |=}}|#t||a||/t|", R"({"t": 1, "a": 2})", "2"},
      {"back again", "{{=| |=}}|a||={{ }}=|{{a}}|a|", R"({"a": 1})", "11|a|"},
      {"white space", "{{=  |\t |  =}}|a|", R"({"a": 1})", "1"},
      {"raw", "{{=| |=}}|{a}||&a|", R"({"a": "<"})", "<<"},
      {"over a section", "{{#t}}{{=| |=}}|a||/t||a|", R"({"t": 1, "a": 2})", "22"},
      {"not for partials", "{{=| |=}}|>p||a|", R"({"a": 1})", "1|a|1", {{"p", "{{a}}|a|"}}},
      {"not from partials", "{{>p}}{{a}}|a|", R"({"a": 1})", "11|a|", {{"p", "{{=| |=}}|a|"}}},
  };
  for (const Case& it : kCases) {
    INFO(it.what);
    CHECK(render(it.text, ordered_json::parse(it.data), it.files) == it.wanted);
  }
}

TEST_CASE("partials") {
  const Case kCases[] = {
      {"sees the context",
       "{{#o}}{{>p}}{{/o}}",
       R"({"o": {"x": 1}, "y": 2})",
       "12",
       {{"p", "{{x}}{{y}}"}}},
      {"nested", "{{>a}}", R"({"x": 1})", "(1)", {{"a", "({{>b}})"}, {"b", "{{x}}"}}},
      {"unknown is nothing", "<{{>p}}>", "{}", "<>"},
      {"recursive",
       "{{>node}}",
       R"({"x": 1, "l": [{"x": 2, "l": []}]})",
       "1<2<>>",
       {{"node", "{{x}}<{{#l}}{{>node}}{{/l}}>"}}},
      {"in a line: no indentation",
       "  {{x}}  {{> p}}\n",
       R"({"x": "|"})",
       "  |  >\n>\n",
       {{"p", ">\n>"}}},
      {"alone: its line end goes", "a\n{{>p}}\nb", "{}", "a\nPb", {{"p", "P"}}},
      {"alone: each line indented",
       "a\n  {{>p}}\nb\n",
       R"({"x": "1\n2"})",
       "a\n  |\n  1\n2\n  |\nb\n",
       {{"p", "|\n{{x}}\n|\n"}}},
      {"alone: empty lines are not", " {{>p}}\n", "{}", " a\n\n b\n", {{"p", "a\n\nb\n"}}},
      {"alone: sections of the partial",
       " {{>p}}\n",
       R"({"l": [1, 2]})",
       " 1\n 2\n",
       {{"p", "{{#l}}\n{{.}}\n{{/l}}\n"}}},
      {"alone: indentations add up",
       " {{>a}}\n",
       "{}",
       " a\n  b\n c\n",
       {{"a", "a\n {{>b}}\nc\n"}, {"b", "b\n"}}},
      {"one partial, two indentations", "{{>p}}\n {{>p}}\n", "{}", "a\n a\n", {{"p", "a\n"}}},
      {"CRLF", "|\r\n{{>p}}\r\n|", "{}", "|\r\n>|", {{"p", ">"}}},
      {"white space", "{{>  p\t}}", "{}", "P", {{"p", "P"}}},
  };
  for (const Case& it : kCases) {
    INFO(it.what);
    CHECK(render(it.text, ordered_json::parse(it.data), it.files) == it.wanted);
  }
}

TEST_CASE("each target escapes in its way, raw tags do not") {
  auto data = ordered_json::parse(R"({"x": "a<b> | \"c\", d\n&"})");
  auto by = [&](Escape escape) {
    return render("{{x}};{{{x}}};{{&x}}", data, {}, {escape, Strictness::Lenient});
  };
  std::string raw = "a<b> | \"c\", d\n&", twice = ";" + raw + ";" + raw;
  CHECK(by(Escape::None) == raw + twice);
  CHECK(by(Escape::Html) == "a&lt;b&gt; | &quot;c&quot;, d\n&amp;" + twice);
  CHECK(by(Escape::Csv) == "\"a<b> | \"\"c\"\", d\n&\"" + twice);
  CHECK(by(Escape::Markdown) == "a\\<b> \\| \"c\", d<br>\\&" + twice);
}

TEST_CASE("a template compiled once renders many times") {
  Mustache mustache({"t", "{{#l}}{{>p}}{{/l}}"}, {Escape::None, Strictness::Lenient},
                    {[](std::string_view) {
                      return TemplateSource{"p", "<{{.}}>"};
                    }});
  Scratch scratch;
  for (int i = 0; i < 3; ++i) {
    auto data = ordered_json{{"l", {i, i + 1}}};
    std::string out;
    mustache.render(json_value(data, scratch), out);
    CHECK(out == "<" + std::to_string(i) + "><" + std::to_string(i + 1) + ">");
  }
}

TEST_CASE("a long list is handed over in pieces, the same bytes") {
  auto data = ordered_json::object();
  for (int i = 0; i < 20'000; ++i) data["l"].push_back("- item " + std::to_string(i));
  Mustache mustache({"t.md", "# list\n{{#l}}\n{{.}}\n{{/l}}\nend"}, {Escape::Markdown});
  Scratch scratch;
  std::string whole, joined;
  std::size_t largest = 0;
  int pieces = 0;
  mustache.render(json_value(data, scratch), whole);
  mustache.render(json_value(data, scratch), [&](std::string_view piece) {
    joined += piece;
    largest = std::max(largest, piece.size());
    ++pieces;
  });
  CHECK(joined == whole);
  CHECK(whole.starts_with("# list\n\\- item 0\n\\- item 1\n"));
  CHECK(pieces > 4);
  CHECK(largest < Mustache::kPiece + 100);

  // One line as long as the report: each piece is looked at once.
  Mustache in_one_line({"t.md", "{{#l}}{{.}} {{/l}}"}, {Escape::Markdown});
  whole.clear();
  joined.clear();
  pieces = 0;
  in_one_line.render(json_value(data, scratch), whole);
  in_one_line.render(json_value(data, scratch), [&](std::string_view piece) {
    joined += piece;
    ++pieces;
  });
  CHECK(joined == whole);
  CHECK(pieces > 3);
}

TEST_CASE("random templates either render or fail with a place") {
  const std::string_view kPieces[] = {
      "{{", "}}", "{{{", "}}}", "#a", "/a",   "^a",   ">p",     "&a",     "!",     "=| |=", "|",
      "a",  ".",  "a.b", " ",   "\n", "\r\n", "計画", "{{#a}}", "{{/a}}", "{{a}}", "{{.}}", "\xFF"};
  std::mt19937 random(20221);
  auto data = ordered_json::parse(R"({"a": [{"a": 1, "b": 2}, "x", [true]]})");
  int rendered = 0, failed = 0;
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (auto n = random() % 12; n > 0; --n) text += kPieces[random() % std::size(kPieces)];
    for (Strictness strictness : {Strictness::Strict, Strictness::Lenient}) {
      try {
        std::string out = render(text, data, {{"p", text}}, {Escape::Markdown, strictness});
        ++rendered;
        if (text.find("{{") == text.npos) CHECK(out == text);
      } catch (const Failure& failure) {
        ++failed;
        bool has_place = failure.message().ja.starts_with("t.mustache:") ||
                         failure.message().ja.starts_with("p:");
        CHECK(has_place);
      }
    }
  }
  CHECK(rendered > 1000);
  CHECK(failed > 1000);
}

}  // namespace fujiplan::testing
