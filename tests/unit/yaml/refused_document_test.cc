#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "base/text.h"
#include "unit/support.h"
#include "yaml/preflight.h"
#include "yaml/read_document.h"

namespace fujiplan::yaml {
namespace {

using namespace std::string_view_literals;

struct Row {
  std::string_view text;
  std::string_view findings;
};

// The findings of a text that must be refused.
std::string refusal(std::string text) {
  Sources sources = {{"x.yaml", std::move(text)}};
  Sink sink;
  CHECK_FALSE(read_document(sources[0], 0, sink).has_value());
  CHECK(sink.errors() > 0);
  return testing::summary(sink);
}

TEST_CASE("a document that is refused says why, and where") {
  const Row rows[] = {
      {"a: b: c\n", "yaml-syntax@4+1"},
      {"a: \"b\" x\n", "yaml-syntax@7+1"},
      {"a: - b\n", "yaml-syntax@3+1"},
      {"{a: what?, b: c}\n", "yaml-syntax@8+1"},
      {"a: |-\n  b\n  # c\n d\n", "missing-colon@17+1"},
      {"a: |\n   \n  b\n", "missing-colon@11+1"},
      // Nothing to read.
      {"", "empty-file@0+0"},
      {"\n", "empty-file@0+0"},
      {"# c\n", "empty-file@0+0"},
      {"---\n", "empty-file@0+0"},
      {"---\n---\n", "second-document@4+3"},
      // A key without a colon, which yaml-cpp accepts.
      {"a: b\nc\n", "missing-colon@5+1"},
      {"c\nd: e\n", "missing-colon@0+1"},
      {"a: b\nc", "missing-colon@5+1"},
      // A second document, which yaml-cpp passes over.
      {"a: b\n---\nc: d\n", "second-document@5+3"},
      {"a: b\n...\nc: d\n", "second-document@9+3"},
      {"# x\n---\na: b\n...\nc: d\n", "second-document@17+3"},
      {"a: b\n--- c\n", "second-document@5+3"},
      {"a: b\n---\n", "second-document@5+3"},
      {"---\na: b\n---\n", "second-document@9+3"},
      // An open quote takes the rest of the file.
      {"a: \"b\n", "unclosed-quote@3+1"},
      {"a: 'b\nc: d\n", "unclosed-quote@3+1"},
      {"a: \"b\nc: d\n", "unclosed-quote@3+1"},
      // Text folded over lines.
      {"a: \"b\n  c\"\n", "folded-text@3+7"},
      {"a: b\n  c\n", "folded-text@3+1"},
      {"a: >\n  b\n", "folded-text@3+1"},
      {"a: >-\n  b\n  c\n", "folded-text@3+2"},
      // A colon without a space.
      {"{a:1}\n", "missing-colon@1+3"},
      {"{a}\n", "missing-colon@1+1"},
      {"{a, b: c}\n", "missing-colon@1+1"},
      // Brackets.
      {"a: [b\n", "unclosed-bracket@3+1"},
      {"a: [b\nc: d\n", "unclosed-bracket@3+1"},
      {"a: {b: c\n", "unclosed-bracket@3+1"},
      {"a: [b, c\nd: e\n", "unclosed-bracket@3+1"},
      {"a: ]\n", "yaml-syntax@3+1"},
      {"a: [, b]\n", "yaml-syntax@4+1"},
      {"a: [b, , c]\n", "yaml-syntax@7+1"},
      {"a: {b: [c,,]}\n", "yaml-syntax@10+1"},
      {"a: [b,#c\n  d]\n", "yaml-syntax@6+1"},
      {"a: [b]#c\n", "yaml-syntax@6+1"},
      {"a: [\n b,\nc]\n", "yaml-syntax@9+1"},
      {"a:\n  - [b, # c\n  c]\n", "yaml-syntax@17+1"},
      {"a: [\n\tb]\n", "yaml-syntax@6+1"},
      {"[-]\n", "yaml-syntax@1+1"},
      // Behind a value.
      {"a: \"b\"#c\n", "yaml-syntax@6+1"},
      {"a: |#c\n  b\n", "yaml-syntax@4+1"},
      {"a: |-#c\n  b\n", "yaml-syntax@5+1"},
      {"a: |2#\n   b\n", "yaml-syntax@5+1"},
      {"a: |#", "yaml-syntax@4+1"},
      {"a: [\"b\"#c\n  ]\n", "yaml-syntax@7+1"},
      {"a: \"it\\'s\"\n", "yaml-syntax@6+1"},
      {"a: |\n  b\n   ", "yaml-syntax@9+1"},
      {"- |+\n   ", "yaml-syntax@5+1"},
      // Indentation.
      {"\ta: b\n", "tab-indent@0+1"},
      {"a:\n\tb: c\n", "tab-indent@3+1"},
      {"a:\n  b: c\n\td: e\n", "tab-indent@10+1"},
      {"\u3000a: b\n", "full-width-indent@0+3"},
      {"a:\n\u3000b: c\n", "full-width-indent@3+3"},
      {"a:\n  b: c\n\u3000d: e\n", "full-width-indent@10+3"},
      {"a: b\nc：d\ne: f\n", "missing-colon@6+3"},
      {"a:b\nc: d\n", "missing-colon@0+2"},
      // Anchors, aliases, tags, merge keys, directives, complex keys.
      {"a: &x b\n", "unsupported-yaml@3+1"},
      {"a: &x\n  b: c\n", "unsupported-yaml@3+1"},
      {"a: &x\nb: c\n", "unsupported-yaml@3+1"},
      {"&x a: b\n", "unsupported-yaml@0+1"},
      {"a: *x\n", "unsupported-yaml@3+1"},
      {"a: &x 1\nb: *x\n", "unsupported-yaml@3+1"},
      {"a: !t b\n", "unsupported-yaml@3+1"},
      {"a: !!str b\n", "unsupported-yaml@3+1"},
      {"a: !!str\nb: c\n", "unsupported-yaml@3+1"},
      {"a: ! b\n", "unsupported-yaml@3+1"},
      {"!!map {a: b}\n", "unsupported-yaml@0+1"},
      {"a: !t [b]\n", "unsupported-yaml@3+1"},
      {"a: !t\n  b: c\n", "unsupported-yaml@3+1"},
      {"<<: a\n", "unsupported-yaml@0+2"},
      {"a: {<<: b}\n", "unsupported-yaml@4+2"},
      {"a:\n  <<: {b: c}\n", "unsupported-yaml@5+2"},
      {"%YAML 1.2\n---\na: b\n", "unsupported-yaml@0+1"},
      {"%x\n", "unsupported-yaml@0+1"},
      {"a: b\n%x\n", "unsupported-yaml@5+1"},
      {"? a\n: b\n", "unsupported-yaml@0+1"},
      {"? [a]\n: b\n", "unsupported-yaml@2+1"},
      {"[a]: b\n", "unsupported-yaml@0+1"},
      {"{a: b}: c\n", "unsupported-yaml@0+1"},
      {"? a\n", "unsupported-yaml@0+1"},
      {"{? a : b}\n", "unsupported-yaml@1+1"},
      {": b\n", "yaml-syntax@0+1"},
      // What no value can begin with, and escapes that are none.
      {"a: @b\n", "yaml-syntax@3+1"},
      {"a: `b`\n", "yaml-syntax@3+1"},
      {"a: %b\n", "yaml-syntax@3+1"},
      {"a: \"\\q\"\n", "yaml-syntax@6+1"},
      {"a: \"\\xZZ\"\n", "yaml-syntax@8+1"},
      {"a: \"\\uD800\"\n", "yaml-syntax@10+1"},
      {"a: |x\n  b\n", "yaml-syntax@4+1"},
      {"a: |0\n  b\n", "yaml-syntax@5+0"},
      // Lines that stand too far left or right.
      {"a:\n  b: c\n d: e\n", "yaml-syntax@11+1"},
      {" a: b\nc: d\n", "yaml-syntax@6+1"},
      {"- a\n b\n", "folded-text@2+1"},
      {"- a\nb: c\n", "yaml-syntax@4+1"},
      {"a: b\n- c\n", "yaml-syntax@5+1"},
      {"a: 'b' c\n", "yaml-syntax@7+1"},
      {"a: \"b\": c\n", "yaml-syntax@6+1"},
      // Values on lines of their own that stand no deeper than their keys.
      {"a:\nb\n# c\n", "yaml-syntax@3+1"},
      {"a:\n\n'b'\nc: d\n", "yaml-syntax@4+1"},
      {"a:\n|-\n  b\n", "yaml-syntax@3+1"},
      {"a:\n[b]\n", "yaml-syntax@3+1"},
      {"a:\n  b:\n  {c: d}\n", "yaml-syntax@10+1"},
      {"\xEF\xBB\xBF"
       "a:\n'b'\n",
       "byte-order-mark@0+3 yaml-syntax@6+1"},
      // Control characters, written as they are or as an escape, and bytes that are not UTF-8.
      {"a: \"\\e[31m\"\n", "control-character@3+8"},
      {"a: \"x\\0\"\n", "control-character@3+5"},
      {"a: [b, \"\\u009B\"]\n", "control-character@7+8"},
      {"\"\\a\": b\n", "control-character@0+4"},
      {"a: \x01\n", "control-character@3+1"},
      {"a: \xFF\n", "not-utf8@3+1"},
      {"a: \x8Es\n", "cp932@3+1"},
      {"a: \xC0\x80\n", "not-utf8@3+1"},
      {"a: \xED\xA0\x80\n", "not-utf8@3+1"},
      {"a: \u0085\n", "control-character@3+2"},
      {"a: \x7F\n", "control-character@3+1"},
      {"a: b\rc: d\n", "control-character@4+1"},
      {"a: b\r\nc: d\r\r\n", "control-character@10+1"},
      {"[[[[[[[[[[[[[a]]]]]]]]]]]]]\n", "too-deep@12+1"},
      {"a: [b c,\n d\n e]\n", "unclosed-bracket@3+1"},
      {"- [a\n- b\n", "unsupported-yaml@2+1"},
      {"a: {b: c}}\n", "yaml-syntax@9+1"},
      {"a: \"b\\\n  c\"\n", "folded-text@3+8"},
      {"a: |\n  b\n c\n", "missing-colon@10+1"},
      {"a: , b\n", "yaml-syntax@3+1"},
      {"a: [#x]\n", "unclosed-bracket@3+1"},
      {"a: [b]c\n", "yaml-syntax@6+1"},
      {"'a\n", "unclosed-quote@0+1"},
      {"a: \"\n", "unclosed-quote@3+1"},
      {"a: '\n", "unclosed-quote@3+1"},
      {"a: |\n\tb\n", "tab-indent@5+1"},
      {"a: b\n  # c\n  d\n", "missing-colon@13+1"},
      {"a: \"b\" # \"\nc: 'd\n", "unclosed-quote@14+1"},
      {"a: b\n  c: d\n", "yaml-syntax@7+1"},
      {"- a\n-b\n", "missing-colon@4+2"},
      {"a: |2\n    deep\n  shallow\n\n x\nb: 1\n", "missing-colon@27+1"},
      {"a: [b", "unclosed-bracket@3+1"},
      {"a: {b\n", "unclosed-bracket@3+1"},
      {"# x\n---\na: b\n...\nc: d\n# ---\n", "second-document@17+3"},
      {"a: b\n...\n---\nc: d\n", "second-document@9+3"},
      {"a: b\n  \n---\n", "second-document@8+3"},
      {"a: |\n  b\n---\nc: d\n", "second-document@9+3"},
      {"a: \"b\\\r\n  c\"\n", "folded-text@3+9 crlf@6+1"},
      // Conflicts of git, whole and resolved in part; also inside of what spans lines.
      {"<<<<<<< HEAD\na: b\n=======\na: c\n>>>>>>> d (e: f)\n", "conflict-marker@0+12"},
      {"a: |\n  b\n<<<<<<<\r\n  c\r\n=======\r\n  d\r\n>>>>>>> e\r\n",
       "conflict-marker@9+7 crlf@16+1"},
      {"a: b\n<<<<<<< c: d\na: e\n||||||| f\na: g\n=======\n>>>>>>> h: i\n",
       "conflict-marker@5+12"},
      {"a: b\n=======\nc: d\n>>>>>>> e: f\n", "conflict-marker@5+7"},
      {"a: \"b\n<<<<<<< c\nd\"\n", "conflict-marker@6+9"},
      {"a: [b,\n>>>>>>> c\n  d]\n", "conflict-marker@7+9"},
      {">>>>>>> c: d\n", "conflict-marker@0+12"},
      {"a: b\x00"
       "c\n"sv,
       "control-character@4+1"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(refusal(std::string(row.text)) == row.findings);
  }
}

// yaml-cpp's messages are English and its own: none may reach a person.
TEST_CASE("a syntax error is told in the reader's language") {
  const Row rows[] = {
      {"a: b: c\n", "YAMLとして読めない: ここには `: ` を置けない"},
      {"a: @b\n", "YAMLとして読めない: この文字で値を始めることはできない"},
      {"a: {b: c\n", "`{` が閉じていない"},
      {" a: b\nc: d\n", "YAMLとして読めない: 字下げが前の行とそろっていない"},
      {"a: \"\\q\"\n", "YAMLとして読めない: `\\` の後の文字が正しくない"},
      {"a: b\nc\n", "`c` の後に `: ` がない"},
      {"a: &x b\n", "アンカー（`&`）は使えない"},
  };
  for (const Row& row : rows) {
    Sources sources = {{"x.yaml", std::string(row.text)}};
    Sink sink;
    read_document(sources[0], 0, sink);
    INFO(sources[0].text);
    std::vector<Diagnostic> findings = sink.take_sorted();
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].message.ja == row.findings);
    CHECK(count_code_points(findings[0].message.en) == findings[0].message.en.size());
  }
}

TEST_CASE("a repeated key points back at the first") {
  Sources sources = {{"x.yaml", "a: 1\nb: 2\na: 3\n"}};
  Sink sink;
  read_document(sources[0], 0, sink);
  Diagnostic finding = sink.take_sorted().at(0);
  REQUIRE(finding.notes.size() == 1);
  CHECK((finding.notes[0].at == Span{0, 0, 1}));
}

TEST_CASE("nesting: as deep as allowed, and one deeper") {
  auto nested = [](std::size_t levels, std::string_view open, std::string_view close) {
    std::string text;
    for (std::size_t i = 0; i < levels; ++i) text += open;
    text += 'x';
    for (std::size_t i = 0; i < levels; ++i) text += close;
    return text + "\n";
  };
  const Row brackets[] = {{"[", "]"}, {"{a: ", "}"}, {"- ", ""}};
  for (auto [open, close] : brackets) {
    INFO(open);
    Sources sources = {{"x.yaml", nested(kDeepest, open, close)}};
    Sink sink;
    CHECK(read_document(sources[0], 0, sink).has_value());
    CHECK(testing::summary(sink) == "");
    std::string at = std::to_string(kDeepest * open.size());
    CHECK(refusal(nested(kDeepest + 1, open, close)) == "too-deep@" + at + "+1");
    CHECK(refusal(nested(100'000, open, close)) == "too-deep@" + at + "+1");
  }
}

TEST_CASE("size: as large as allowed, and one byte more") {
  std::string text = "a: b\n";
  for (std::string line(127, '#'); text.size() + 128 <= kLargestFile;) text += line + "\n";
  text += std::string(kLargestFile - text.size() - 1, '#') + "\n";
  REQUIRE(text.size() == kLargestFile);
  Sources sources = {{"x.yaml", text}};
  Sink sink;
  CHECK(preflight(sources[0], 0, sink));
  CHECK(testing::summary(sink) == "");
  CHECK(refusal(text + "\n") == "too-large@0+0");
}

TEST_CASE("what looks like CP932 is called so, other bytes are not") {
  const Row rows[] = {
      {"\x96\xBC\x91\x4F: \x95\x78\x8E\x6D\n", "cp932@0+1"},  // 名前: 富士
      {"a: \xB1\xB2\x93\xFA\n", "cp932@3+1"},                 // half-width kana, 日
      {"a: \xB1\xB2\n", "not-utf8@3+1"},                      // no pair: could be Latin-1
      {"a: \x93", "not-utf8@3+1"},                            // a lead byte at the end
      {"a: \x93\n", "not-utf8@3+1"},                          // a lead byte, no trail
      {"\xFF\xFE"
       "a\0"sv,
       "not-utf8@0+1"},                      // UTF-16
      {"名前: \x95\x78\n", "not-utf8@8+1"},  // UTF-8 with a bad tail
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.findings));
    CHECK(refusal(std::string(row.text)) == row.findings);
  }
}

}  // namespace
}  // namespace fujiplan::yaml
