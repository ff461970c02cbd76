#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "base/harmless.h"
#include "base/text.h"
#include "diag/fingerprint.h"
#include "diag/render.h"
#include "diag/sink.h"
#include "unit/diag/sample_rules.h"

// The whole of each form stands in tests/cases/validate/form_*.case; here is what no plan file
// holds: paths and operands of any bytes.
namespace fujiplan {
namespace {

using Json = nlohmann::json;

using testing::kDoubtful;
using testing::kWrong;
const RulePage kPages[] = {{&kDoubtful.rule, "", ""}, {&kWrong.rule, "", ""}};

constexpr const char* kHostile[] = {"\xFF",     "\xED\xA0\x80", "\x01\x1B[31m", "\"\\\n\t\r",
                                    "]]>&<a/>", "a:b,c%0A::",   "\xEF\xBF\xBF", "富士 市"};

struct Findings {
  Sources sources;
  std::vector<Diagnostic> all;
};

Findings hostile_findings(const std::string& bytes) {
  Findings findings{{{"./plan/" + bytes + ".yaml", "a: " + bytes + "\nb: c\n"}}, {}};
  Sink sink;
  sink.emit(kWrong, {0, 3, bytes.size()}, bytes).notes.push_back({{0, 0, 1}, {bytes, bytes}});
  findings.all = sink.take_sorted();
  return findings;
}

std::string unescaped(std::string text) {
  for (auto [code, c] : {std::pair("%0A", "\n"), std::pair("%0D", "\r"), std::pair("%3A", ":"),
                         std::pair("%2C", ","), std::pair("%25", "%")}) {
    for (auto at = text.find(code); at != text.npos; at = text.find(code, at + 1)) {
      text.replace(at, 3, c);
    }
  }
  return text;
}

TEST_CASE("a workflow command is one line; its path comes back, but for what harms a terminal") {
  for (std::string bytes : kHostile) {
    CAPTURE(bytes);
    Findings findings = hostile_findings(bytes);
    std::string out = render_github(findings.sources, findings.all, Language::English);
    CHECK(out.find_first_of("\r\n") == out.size() - 1);
    std::size_t start = out.find("file=") + 5;
    CHECK(unescaped(out.substr(start, out.find(',', start) - start)) ==
          harmless_lines("plan/" + bytes + ".yaml"));
    CHECK(out.find("::", 2) > out.find("line="));  // nothing before ends the properties
  }
}

TEST_CASE("JUnit XML holds only characters of XML 1.0") {
  for (std::string bytes : kHostile) {
    CAPTURE(bytes);
    Findings findings = hostile_findings(bytes);
    CheckedFile file{0, {.errors = 1}};
    std::string out =
        render_junit(findings.sources, findings.all, {&file, 1}, false, Language::English);
    CHECK_FALSE(first_invalid_utf8(out).has_value());
    for (std::size_t i = 0; i < out.size();) {
      CodePoint c = decode_at(out, i);
      i += c.size;
      bool allowed = c.value >= 0x20 || c.value == '\n' || c.value == '\t';
      CHECK(allowed);
      CHECK(c.value != 0xFFFF);
    }
    CHECK(out.find("]]>") == out.npos);
    CHECK(out.find("<a/>") == out.npos);
  }
}

TEST_CASE("SARIF and Code Quality stay JSON; a path is percent-encoded by its bytes") {
  for (std::string bytes : kHostile) {
    CAPTURE(bytes);
    Findings findings = hostile_findings(bytes);
    Json log = Json::parse(render_sarif(findings.sources, findings.all, kPages, Language::English),
                           nullptr, false);
    REQUIRE_FALSE(log.is_discarded());
    Json report = Json::parse(render_gitlab(findings.sources, findings.all, Language::English),
                              nullptr, false);
    REQUIRE_FALSE(report.is_discarded());
    CHECK(log["runs"][0]["results"][0]["ruleIndex"] == 1);
    std::string uri =
        log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
    std::string decoded;
    for (std::size_t i = 0; i < uri.size(); ++i) {
      CHECK(static_cast<unsigned char>(uri[i]) < 0x7F);
      if (uri[i] == '%') {
        decoded += static_cast<char>(std::stoi(uri.substr(i + 1, 2), nullptr, 16));
        i += 2;
      } else {
        decoded += uri[i];
      }
    }
    CHECK(decoded == "plan/" + bytes + ".yaml");
  }
}

std::vector<std::string> names_of(const std::string& path, const std::string& text) {
  Sources sources = {{path, text}};
  Sink sink;
  for (auto at = text.find('x'); at != text.npos; at = text.find('x', at + 1)) {
    sink.emit(kWrong, {0, at, 1}, "x");
  }
  return fingerprints(sources, sink.take_sorted());
}

TEST_CASE("a fingerprint does not depend on the place") {
  std::vector<std::string> before = names_of("a.yaml", "x\nx: x\n");
  CHECK(std::set(before.begin(), before.end()).size() == 3);  // alike, and still told apart
  CHECK(names_of("a.yaml", "# new\n\nx\nb: c, x: x\n") == before);
  CHECK(names_of("./a.yaml", "x\nx: x\n") == before);
  for (const std::string& name : names_of("b.yaml", "x\nx: x\n")) {
    CHECK(std::ranges::find(before, name) == before.end());
  }
  // As written down once: a service compares it with that of last year.
  CHECK(before.front() == "1e37dec287963fe1");
}

}  // namespace
}  // namespace fujiplan
