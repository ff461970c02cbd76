#include "yaml/subset_reader.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "base/formatted.h"
#include "bench/generated_plan.h"
#include "case_runner.h"
#include "unit/support.h"
#include "unit/yaml/mutation.h"
#include "yaml/event_reader.h"
#include "yaml/preflight.h"
#include "yaml/read_document.h"

namespace fujiplan::yaml {
namespace {

// Every member of every node.
std::string described(const Document& document) {
  std::string out = formatted("file {}\n", document.file);
  for (const Node& node : document.nodes) {
    out += formatted("{} {} {}+{} -> {} `{}`\n", static_cast<int>(node.kind),
                     static_cast<int>(node.style), node.offset, node.length, node.end, node.text);
  }
  return out;
}

enum class Reading {
  Refused,  // yaml-cpp or preflight have findings, and the subset reader is not sure
  Unsure,   // only the subset reader is not sure
  Sure,     // both have the same tree, and no finding
  Wrong,
};

// Both ways of reading a text. They stay apart here: read_document would choose one.
Reading read_both(const std::string& text, bool only_if_sure = false) {
  Sources sources = {{"x.yaml", text}};
  Sink sink;
  if (!preflight(sources[0], 0, sink) || !sink.empty()) return Reading::Refused;
  auto subset = read_subset(sources[0].text, 0);
  if (!subset && only_if_sure) return Reading::Unsure;
  auto events = read_events(sources[0], 0, sink);
  std::string findings = testing::summary(sink);
  if (!subset) return events && findings.empty() ? Reading::Unsure : Reading::Refused;
  std::string expected = events ? described(*events) : "no document";
  if (described(*subset) == expected && findings.empty()) return Reading::Sure;
  CAPTURE(text);
  CHECK(findings == "");
  CHECK(described(*subset) == expected);
  return Reading::Wrong;
}

std::vector<std::string> files_below(const char* folder) {
  std::vector<std::string> texts;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(testing::kRepository / folder)) {
    if (entry.path().extension() == ".yaml") texts.push_back(testing::read_file(entry.path()));
  }
  std::ranges::sort(texts);  // the order of a folder differs between machines
  return texts;
}

TEST_CASE("no file of the plans leaves the subset") {
  const std::pair<const char*, std::size_t> folders[] = {
      {"plan", 203}, {"examples/plan", 17}, {"tests/plans/base", 2}};
  for (auto [folder, count] : folders) {
    std::vector<std::string> texts = files_below(folder);
    CAPTURE(folder);
    CHECK(texts.size() == count);
    for (const std::string& text : texts) {
      CAPTURE(text);
      CHECK(read_both(text) == Reading::Sure);
    }
  }
}

std::vector<std::string> generated_files() {
  constexpr int kProjects = 202;
  std::vector<std::string> texts = {generated::header(kProjects)};
  for (int i = 0; i < kProjects; ++i)
    texts.push_back(generated::project(i, i % (generated::kYears + 1)));
  return texts;
}

TEST_CASE("no generated file leaves the subset") {
  for (const std::string& text : generated_files()) {
    CAPTURE(text);
    CHECK(read_both(text) == Reading::Sure);
  }
}

TEST_CASE("of the transcripts' files without a finding nearly all are in the subset") {
  int sure = 0, unsure = 0;
  for (const auto& path : testing::case_paths()) {
    for (const auto& [head, body] : testing::split_sections(testing::read_file(path))) {
      if (!head.ends_with(".yaml") || head.starts_with("$ ")) continue;
      Reading reading = read_both(body);
      sure += reading == Reading::Sure;
      unsure += reading == Reading::Unsure;
    }
  }
  CAPTURE(unsure);
  CHECK(sure > 9 * unsure);
}

TEST_CASE("what the subset holds") {
  const std::string texts[] = {
      // Plain scalars.
      "a: b",
      "a:   b  \n",
      "a: b c  d # e\n",
      "a: b#c:d\n",
      "a: -1\n",
      "a: it's \"b\", [c]\n",
      "a: 富士\n富: 士\n",
      "a b: c\n",
      "a: https://x/y?z#w\n",
      "a: café 𠮷 ℃ か゛\n",
      // Quoted ones.
      "a: \"\"\n\"b\": ''\n",
      "a: \"b: # c\" # d\n",
      "'a: b': 'it''s'''\n",
      "a: \"\\\\ \\\" \\\"\\\\\"\n",
      "a: 'x\\y'\n",
      "a: \"null\"\n",
      // Blocks.
      "a: |-\n  b\n",
      "a: |-\n  b",
      "a: |-\n  b\n\n\n  c  \n   d: e # f\n\n\ng: h\n",
      "a:\n  b: |-\n   c\n  d: e\n",
      "a: |-\n    b\n  # c\nd: e\n",
      "a:\n- |-\n b\n- c\n",
      "a: |\n  b\n",
      "a: |\n  b",
      "a: |\n  b\n\n   c\n\n\nd: |\n e\n\n f",
      // Values that are not there.
      "a:\n",
      "a: # b\nc:\n  d:\n\ne: f\n",
      "a:",
      // Flow collections.
      "a: []\nb: {}\n",
      "a: [ b ,c,  \"d\" ] # e\n",
      "a: {b: c, 'd': [e, {f: g}], h i: -1}\n",
      "a: [b:c, d#e, it's]\n",
      // Block collections.
      "a:\n  - b\n  - c: d\n    e:\n      - f\n  -   g: h\n      i: j\nk: l\n",
      "a:\n- b\n- c\nd: e\n",
      "a:\n   b:\n    c: d\n",
      "a:\n  - [b]\n  - {c: d}\n  - 'e' # f\n",
      // Comments and blank lines.
      "# a\n\n   # b\na: b\n  # c\n\n# d\ne:\n# f\n  g: h # i\n    # j\n",
      "\n  \na: b\n   \n",
  };
  for (const std::string& text : texts) {
    CAPTURE(text);
    CHECK(read_both(text) == Reading::Sure);
  }
}

TEST_CASE("what is left to yaml-cpp though nothing is wrong with it") {
  const std::string texts[] = {
      "- a\n",
      "[a]\n",
      "a\n",
      " a: b\n",
      "---\na: b\n",
      "a: b\n...\n",
      "a: ~\n",
      "a: [null]\n",
      "a: |+\n  b\n",
      "a: |2-\n  b\n",
      "a: |- # b\n  c\n",
      "a: |-\n",
      "a: |-\n\n  b\n",
      "a: |-\n  b\n \n  c\n",
      "a: [b,\n  c]\n",
      "a: {b: }\n",
      "a: [b, ]\n",
      "a: [b: c]\n",
      "a: \"\\u58EB\"\n",
      "a : b\n",
      "a:\tb\n",
      "a: b\tc\n",
      "a:\n  b\n",
      "a:\n  [b]\n",
      "- - a\n",
      "a:\n  -\n",
      "a: --b\n",
      "a: .5\n",
      "\"\": a\n",
  };
  for (const std::string& text : texts) {
    CAPTURE(text);
    CHECK(read_both(text) == Reading::Unsure);
  }
}

TEST_CASE("a text that has a finding is never read surely") {
  const std::string texts[] = {
      "",
      "# a\n",
      "a: b\na: c\n",
      "a: {b: c, \"b\": d}\n",
      "a: b\nc\n",
      "a: b: c\n",
      "a: b\n c: d\n",
      "a: b\n  c\n",
      "a:\n   b: c\n  d: e\n",
      "a:\n  - b\n c: d\n",
      "a:\n  - b\n  c: d\n",
      "a: 'b\n",
      "a: \"b\\\n",
      "a: 'b' c\n",
      "a: [b\n",
      "a: [b]]\n",
      "a: [b] c\n",
      "a: {b}\n",
      "a: \"b\"c\n",
      "a: \"b\"\\\"c\"\n",
      "a: [b}\n",
      "a: {b: c\n",
      "<<: a\n",
      "a: &b c\n",
      "a: *b\n",
      "a: !b c\n",
      "a: >-\n  b\n",
      "a: |-\n  b\n c\n",
      "\u3000a: b\n",
      "? a\n: b\n",
      "%a\nb: c\n",
      "--- a: b\n",
      "a: b\n--- c: d\n",
      "a: b\r\n",
      "\uFEFFa: b\n",
      "a: か\u3099\n",
      "a: \x01\n",
      "a: \xFF\n",
      std::string("a: b\0\n", 6),
      "a: [[[[[[[[[[[[b]]]]]]]]]]]]\n",
      "null: a\n",
      "a: @b\n",
  };
  for (const std::string& text : texts) {
    CAPTURE(text);
    CHECK(read_both(text) == Reading::Refused);
  }
}

TEST_CASE("very many keys are compared in little time, or left to yaml-cpp") {
  auto keys = [](int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += formatted("{}: a\n", i);
    return text;
  };
  CHECK(read_both(keys(200)) == Reading::Sure);
  CHECK(read_both(keys(200) + "7: b\n") == Reading::Refused);
  CHECK(read_both(keys(400)) == Reading::Unsure);
  CHECK(read_both(std::string(256, 'k') + ": a\n") == Reading::Sure);
  CHECK(read_both(std::string(257, 'k') + ": a\n") == Reading::Unsure);
  std::string levels;
  for (std::size_t i = 0; i < kDeepest; ++i) levels += std::string(i, ' ') + "a:\n";
  CHECK(read_both(levels) == Reading::Sure);
  CHECK(read_both(levels + std::string(kDeepest, ' ') + "a:\n") == Reading::Refused);
}

TEST_CASE("in mutated files the subset reader is right wherever it is sure") {
  testing::Random random;
  std::vector<std::string> files = files_below("plan");
  for (std::string& text : files_below("examples/plan")) files.push_back(std::move(text));
  for (std::string& text : generated_files()) files.push_back(std::move(text));
  int sure = 0;
  for (int round = 0; round < 64'000; ++round) {
    // Small texts hold every construct; some whole files show that long ones are no different.
    std::size_t longest = round % 64 == 1 ? 6'000 : 200;
    std::string text = round % 2 == 0 ? testing::random_document(random)
                                      : testing::excerpt(random.pick(files), longest, random);
    for (std::size_t n = random.below(4); n > 0 && !text.empty(); --n) {
      random.pick(testing::mutations()).apply(text, random);
    }
    sure += read_both(text, true) == Reading::Sure;
  }
  CAPTURE(sure);
  CHECK(sure > 25'000);  // so that the test says something
}

}  // namespace
}  // namespace fujiplan::yaml
