#include "diag/sink.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "unit/support.h"

namespace fujiplan {
namespace {

constexpr Diagnosis<std::string_view> kWrong{.rule = {.code = "b-wrong", .title = {}, .why = {}},
                                             .message = {"誤り {}", "wrong {}"},
                                             .help = {"直す {}", "mend {}"}};
constexpr Diagnosis<std::string_view> kAlsoWrong{
    .rule = {.code = "a-wrong", .title = {}, .why = {}}, .message = {"{}", "{}"}};
constexpr Diagnosis<std::string_view> kDoubtful{
    .rule = {.code = "a-doubtful", .severity = Severity::Warning, .title = {}, .why = {}},
    .message = {"{}", "{}"}};

struct Emitted {
  const Diagnosis<std::string_view>* kind;
  Span at;
  std::string_view operand;
};

// As people see them: file, place, errors before warnings, code, message.
const std::vector<Emitted> kInOrder = {
    {&kAlsoWrong, {0, 0, 1}, "a"}, {&kWrong, {0, 0, 0}, "a"},     {&kWrong, {0, 0, 9}, "b"},
    {&kDoubtful, {0, 0, 5}, "a"},  {&kDoubtful, {0, 3, 1}, "a"},  {&kWrong, {0, 7, 1}, "a"},
    {&kWrong, {0, 7, 2}, "a"},     {&kAlsoWrong, {0, 10, 1}, ""}, {&kDoubtful, {1, 0, 1}, "a"},
    {&kWrong, {1, 2, 1}, "a"},     {&kWrong, {10, 0, 1}, "a"},
};

std::vector<std::string> shown(const std::vector<Diagnostic>& findings) {
  std::vector<std::string> lines;
  for (const Diagnostic& d : findings) {
    lines.push_back(formatted("{}:{}+{} {} {} {}", d.at.file, d.at.offset, d.at.length,
                              d.rule->code, d.message.ja, d.help.en));
  }
  return lines;
}

TEST_CASE("findings come in one order, in whatever order they were found") {
  std::vector<std::string> wanted;
  for (const Emitted& row : kInOrder) {
    Message message = row.kind->message(row.operand), help = row.kind->help(row.operand);
    wanted.push_back(formatted("{}:{}+{} {} {} {}", row.at.file, row.at.offset, row.at.length,
                               row.kind->rule.code, message.ja, help.en));
  }
  testing::Random random;
  std::vector<Emitted> emits = kInOrder;
  for (int round = 0; round < 300; ++round) {
    CAPTURE(round);
    random.shuffle(emits);
    Sink sink;
    for (const Emitted& row : emits) sink.emit(*row.kind, row.at, row.operand);
    CHECK(sink.errors() == 8);
    CHECK(shown(sink.take_sorted()) == wanted);
    CHECK(sink.errors() == 0);  // taken
  }
}

TEST_CASE("a finding says the same in both languages") {
  Sink sink;
  sink.emit(kWrong, {0, 1, 2}, "x").notes.push_back({{1, 2, 3}, {"注", "note"}});
  std::vector<Diagnostic> findings = sink.take_sorted();
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].rule == &kWrong.rule);
  CHECK((findings[0].at == Span{0, 1, 2}));
  CHECK(findings[0].message.ja == "誤り x");
  CHECK(findings[0].message.en == "wrong x");
  CHECK(findings[0].help.ja == "直す x");
  REQUIRE(findings[0].notes.size() == 1);
  CHECK(findings[0].notes[0].message.ja == "注");
}

TEST_CASE("operands with braces stand as they are, and texts show their language") {
  static constexpr Diagnosis<Text, Message, std::size_t> kMixed{
      .rule = {.code = "mixed", .title = {}, .why = {}},
      .message = {"{}と{}が{}", "{} and {}: {}"}};
  Sink sink;
  sink.emit(kMixed, {}, Text{"数", "a number"}, Message{"{}", "{x"}, std::size_t{3});
  Diagnostic finding = sink.take_sorted().at(0);
  CHECK(finding.message.ja == "数と{}が3");
  CHECK(finding.message.en == "a number and {x: 3");
  CHECK(finding.help.empty());
}

}  // namespace
}  // namespace fujiplan
