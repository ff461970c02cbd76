#include "yaml/read_document.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "unit/support.h"
#include "unit/yaml/dump.h"

namespace fujiplan::yaml {
namespace {

struct Row {
  std::string_view text;
  std::string_view tree;      // see unit/yaml/dump.h
  std::string_view findings;  // that leave a tree
};

// YAML 1.2.2, 5.7: what each escape says, or why it cannot stand in a plan.
TEST_CASE("every escape of YAML is read as the specification says, or refused") {
  struct Escape {
    std::string_view written, says, code = {};
  };
  const Escape escapes[] = {
      {"\\0", "", "control-character"},
      {"\\a", "", "control-character"},
      {"\\b", "", "control-character"},
      {"\\t", "\t"},
      {"\\\t", "\t"},
      {"\\n", "\n"},
      {"\\v", "", "control-character"},
      {"\\f", "", "control-character"},
      {"\\r", "\r"},
      {"\\e", "", "control-character"},
      {"\\ ", " "},
      {"\\\"", "\""},
      {"\\/", "/"},
      {"\\\\", "\\"},
      {"\\N", "", "control-character"},
      {"\\_", "\u00A0"},
      {"\\L", "", "line-separator"},
      {"\\P", "", "line-separator"},
      {"\\x41", "A"},
      {"\\xe9", "é"},
      {"\\x85", "", "control-character"},
      {"\\xA0", "\u00A0"},
      {"\\u58EB", "士"},
      {"\\u58eb", "士"},
      {"\\u0000", "", "control-character"},
      {"\\u202E", "", "bidirectional-control"},
      {"\\uFFFD", "", "lost-character"},
      {"\\uFFFF", "", "noncharacter"},
      {"\\uD800", "", "yaml-syntax"},
      {"\\uD83D\\uDE00", "", "yaml-syntax"},
      {"\\U0001F600", "😀"},
      {"\\U0010FFFD", "\U0010FFFD"},
      {"\\U00110000", "", "yaml-syntax"},
      {"\\\\N\\\\x41", "\\N\\x41"},
      {"\\u58EB\\N", "", "control-character"},
      {"\\x4", "", "yaml-syntax"},
      {"\\c", "", "yaml-syntax"},
      {"\\'", "", "yaml-syntax"},
      {"\\\n", "", "folded-text"},
  };
  for (const Escape& escape : escapes) {
    SourceFile source{"a.yaml", "a: \"富" + std::string(escape.written) + "士\"\n"};
    CAPTURE(source.text);
    Sink sink;
    auto document = read_document(source, 0, sink);
    auto findings = sink.take_sorted();
    if (escape.code.empty()) {
      REQUIRE(document);
      CHECK(findings.empty());
      CHECK(document->nodes.back().text == "富" + std::string(escape.says) + "士");
    } else {
      CHECK_FALSE(document);
      REQUIRE(findings.size() == 1);
      CHECK(findings[0].rule->code == escape.code);
    }
  }
}

TEST_CASE("a document that is accepted becomes a tree with exact spans") {
  const Row rows[] = {
      // Plain and quoted scalars.
      {"a: b\n", "{a@0+1: b@3+1}@0+4", ""},
      {"a: b", "{a@0+1: b@3+1}@0+4", ""},
      {"a: \"b\"\n", "{a@0+1: \"b\"@3+3}@0+6", ""},
      {"a: 'it''s'\n", "{a@0+1: \"it's\"@3+7}@0+10", ""},
      {"a: \"x\\ny\"\n", "{a@0+1: \"x\\ny\"@3+6}@0+9", ""},
      // Blocks: up to their last line with text.
      {"a: |\n  b\n  c\n", "{a@0+1: |b\\nc\\n@3+9}@0+12", ""},
      {"a: |-\n  b\n\n  c\nd: e\n", "{a@0+1: |b\\n\\nc@3+11, d@15+1: e@18+1}@0+19", ""},
      {"a: |-\n  b\n\n\n", "{a@0+1: |b@3+6}@0+9", ""},
      {"a: |+\n  b\n\n\nc: d\n", "{a@0+1: |b\\n\\n\\n@3+6, c@12+1: d@15+1}@0+16", ""},
      {"a: |2\n    deep\n  shallow\nb: 1\n",
       "{a@0+1: |  deep\\nshallow\\n@3+21, b@25+1: 1@28+1}@0+29", ""},
      {"a: |2-\n   x\n  y", "{a@0+1: | x\\ny@3+12}@0+15", ""},
      {"a: | # note\n  b\n# c\nd: e\n", "{a@0+1: |b\\n@3+12, d@20+1: e@23+1}@0+24", ""},
      {"a: |\n", "{a@0+1: |@3+1}@0+4", ""},
      {"a: |-\n\nb: c\n", "{a@0+1: |@3+2, b@7+1: c@10+1}@0+11", ""},
      // Flow collections: with their brackets.
      {"[a, b]\n", "flow[a@1+1, b@4+1]@0+6", ""},
      {"a: [b, 'c', \"d\"]\n", "{a@0+1: flow[b@4+1, \"c\"@7+3, \"d\"@12+3]@3+13}@0+16", ""},
      {"a: [b,\n  c]\n", "{a@0+1: flow[b@4+1, c@9+1]@3+8}@0+11", ""},
      {"a: [ b , # x ]\n  c ] # y\n", "{a@0+1: flow[b@5+1, c@17+1]@3+17}@0+20", ""},
      {"a: {b: c, d: [e]}\n", "{a@0+1: flow{b@4+1: c@7+1, d@10+1: flow[e@14+1]@13+3}@3+14}@0+17",
       ""},
      {"a: []\nb: {}\n", "{a@0+1: flow[]@3+2, b@6+1: flow{}@9+2}@0+11", ""},
      {"a: [[], {}]\n", "{a@0+1: flow[flow[]@4+2, flow{}@8+2]@3+8}@0+11", ""},
      // Block collections: from their first to their last node.
      {"- a\n- b\n", "[a@2+1, b@6+1]@0+7", ""},
      {"- a: 1\n  b: 2\n- c: 3\n",
       "[{a@2+1: 1@5+1, b@9+1: 2@12+1}@2+11, {c@16+1: 3@19+1}@16+4]@0+20", ""},
      {"a:\n- b\n- c\nd: e\n", "{a@0+1: [b@5+1, c@9+1]@3+7, d@11+1: e@14+1}@0+15", ""},
      // Values that are not there stand behind their key.
      {"a:\nb: c\n", "{a@0+1: ~@2+0, b@3+1: c@6+1}@0+7", ""},
      {"a: # note\nb:\n", "{a@0+1: ~@2+0, b@10+1: ~@12+0}@0+12", ""},
      {"a: ~\nb: null\n", "{a@0+1: ~@2+0, b@5+1: ~@7+0}@0+7", ""},
      {"- \n- a\n", "[~@0+0, a@5+1]@0+6", ""},
      {"a: [~, null]\n", "{a@0+1: flow[~@3+0, ~@3+0]@3+9}@0+12", ""},
      // Marks and line ends around the text.
      {"\uFEFFa: b\n", "{a@3+1: b@6+1}@3+4", "byte-order-mark@0+3"},
      {"\uFEFFa: |\n  b\nc: [d]\n", "{a@3+1: |b\\n@6+5, c@12+1: flow[d@16+1]@15+3}@3+15",
       "byte-order-mark@0+3"},
      {"a: b\r\nc: |\r\n  d\r\n  e\r\nf: [g]\r\n",
       "{a@0+1: b@3+1, c@6+1: |d\\ne\\n@9+11, f@22+1: flow[g@26+1]@25+3}@0+28", "crlf@4+1"},
      {"---\na: b\n", "{a@4+1: b@7+1}@4+4", ""},
      {"a: b\n...\n", "{a@0+1: b@3+1}@0+4", ""},
      {"# x\na: b # y\n# z\n", "{a@4+1: b@7+1}@4+4", ""},
      {"plain text\n", "plain text@0+10", ""},
      // What looks like syntax and is none.
      {"a: b:c\n", "{a@0+1: b:c@3+3}@0+6", ""},
      {"a: http://x\n", "{a@0+1: http://x@3+8}@0+11", ""},
      {"a: b #c\n", "{a@0+1: b@3+1}@0+4", ""},
      {"a: b#c\n", "{a@0+1: b#c@3+3}@0+6", ""},
      {"\"a\": b\n", "{\"a\"@0+3: b@5+1}@0+6", ""},
      {"a : b\n", "{a@0+1: b@4+1}@0+5", ""},
      {"a: 'b' # c\n", "{a@0+1: \"b\"@3+3}@0+6", ""},
      {"富: 士\n", "{富@0+3: 士@5+3}@0+8", ""},
      {"a: \"富\\u58EB\"\n", "{a@0+1: \"富士\"@3+11}@0+14", ""},
      // yaml-cpp reads these as 8, true and 31: here they stay text.
      {"a: 010\nb: yes\nc: 0x1F\n", "{a@0+1: 010@3+3, b@7+1: yes@10+3, c@14+1: 0x1F@17+4}@0+21",
       ""},
      {"5: a\n", "{5@0+1: a@3+1}@0+4", ""},
      {"{a: b}", "flow{a@1+1: b@4+1}@0+6", ""},
      {"{a: {b: {c: d}}}\n", "flow{a@1+1: flow{b@5+1: flow{c@9+1: d@12+1}@8+6}@4+11}@0+16", ""},
      {"a: \"#\"\n", "{a@0+1: \"#\"@3+3}@0+6", ""},
      {"a: [\"]\", b]\n", "{a@0+1: flow[\"]\"@4+3, b@9+1]@3+8}@0+11", ""},
      {"a: [x, \"y#\" ]\n", "{a@0+1: flow[x@4+1, \"y#\"@7+4]@3+10}@0+13", ""},
      {"a: {b: , c: d}\n", "{a@0+1: flow{b@4+1: ~@6+0, c@9+1: d@12+1}@3+11}@0+14", ""},
      {"a: [b, ]\n", "{a@0+1: flow[b@4+1]@3+5}@0+8", ""},
      {"a: '\"'\n", "{a@0+1: \"\"\"@3+3}@0+6", ""},
      {"a:   b   \n", "{a@0+1: b@5+1}@0+6", ""},
      {"a: b\t\n", "{a@0+1: b@3+1}@0+4", ""},
      {"  a: b\n  c: d\n", "{a@2+1: b@5+1, c@9+1: d@12+1}@2+11", ""},
      {"a: \"\"\n", "{a@0+1: \"\"@3+2}@0+5", ""},
      {"a: ''\n", "{a@0+1: \"\"@3+2}@0+5", ""},
      {"- - a\n  - b\n- c\n", "[[a@4+1, b@10+1]@2+9, c@14+1]@0+15", ""},
      {"a: what?\n", "{a@0+1: what?@3+5}@0+8", ""},
      {"a: |\n  %x\n", "{a@0+1: |%x\\n@3+6}@0+9", ""},
      {"a: -1\n", "{a@0+1: -1@3+2}@0+5", ""},
      {"a: --- b\n", "{a@0+1: --- b@3+5}@0+8", ""},
      {"\n\n\na: b\n", "{a@3+1: b@6+1}@3+4", ""},
      {"a: b\n\n\n", "{a@0+1: b@3+1}@0+4", ""},
      {"a: |-\n  b\n # c\n", "{a@0+1: |b@3+6}@0+9", ""},
      {"a: |\n\n  b\n", "{a@0+1: |\\nb\\n@3+6}@0+9", ""},
      {"a: |-\n  b\n   \n  c\n    d\n", "{a@0+1: |b\\n \\nc\\n  d@3+20}@0+23", ""},
      {"b", "b@0+1", ""},
      // Findings that leave a tree.
      {"a: 1\na: 2\n", "{a@0+1: 1@3+1, a@5+1: 2@8+1}@0+9", "repeated-key@5+1"},
      {"a: 1\nb: 2\na: 3\na: 4\n",
       "{a@0+1: 1@3+1, b@5+1: 2@8+1, a@10+1: 3@13+1, a@15+1: 4@18+1}@0+19",
       "repeated-key@10+1 repeated-key@15+1"},
      {"x: {a: 1, a: 2}\n", "{x@0+1: flow{a@4+1: 1@7+1, a@10+1: 2@13+1}@3+12}@0+15",
       "repeated-key@10+1"},
      {"\"a\": 1\na: 2\n", "{\"a\"@0+3: 1@5+1, a@7+1: 2@10+1}@0+11", "repeated-key@7+1"},
      {"a: b]\n", "{a@0+1: b]@3+2}@0+5", ""},
      {"a：b\n", "a：b@0+5", ""},
      {"a: か\u3099\n", "{a@0+1: か\u3099@3+6}@0+9", "not-nfc@3+6"},
      {"a: \uFA19か\u3099\n", "{a@0+1: \uFA19か\u3099@3+9}@0+12", "not-nfc@3+3 not-nfc@6+6"},
      {"[[[[[[[[a]]]]]]]]\n",
       "flow[flow[flow[flow[flow[flow[flow[flow[a@8+1]@7+3]@6+5]@5+7]@4+9]@3+11]@2+13]@1+15]@0+17",
       ""},
      {"a: [b: c]\n", "{a@0+1: flow[flow{b@4+1: c@7+1}@4+4]@3+6}@0+9", ""},
      {"a:\t b\n", "{a@0+1: b@4+1}@0+5", ""},
      {"- \ta\n", "[a@3+1]@0+4", ""},
      {"-a\n", "-a@0+2", ""},
      {"a: |2\r\n    deep\r\n  shallow\r\n\r\nb: 1\r\n",
       "{a@0+1: |  deep\\nshallow\\n@3+23, b@30+1: 1@33+1}@0+34", "crlf@5+1"},
      {"a: |\n  b\n  \n   \nc: d\n", "{a@0+1: |b\\n\\n \\n@3+5, c@16+1: d@19+1}@0+20", ""},
      {"a: |\n\n\n  b\n\n  c", "{a@0+1: |\\n\\nb\\n\\nc@3+12}@0+15", ""},
      {"a: |+\n\n\nb: c\n", "{a@0+1: |\\n\\n@3+2, b@8+1: c@11+1}@0+12", ""},
      {"- |\n a\n- b\n", "[|a\\n@2+4, b@9+1]@0+10", ""},
  };
  for (const Row& row : rows) {
    Sources sources = {{"x.yaml", std::string(row.text)}};
    Sink sink;
    auto document = read_document(sources[0], 0, sink);
    INFO(sources[0].text);
    CHECK(testing::summary(sink) == row.findings);
    REQUIRE(document.has_value());
    CHECK(testing::dump(document->root()) == row.tree);
  }
}

}  // namespace
}  // namespace fujiplan::yaml
