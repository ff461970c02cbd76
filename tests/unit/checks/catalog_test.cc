#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>

#include "base/text.h"
#include "case_runner.h"
#include "checks/check.h"
#include "checks/validate_plan.h"
#include "commands/explanation.h"
#include "diag/render.h"
#include "example_plan.h"
#include "files/memory_file_system.h"
#include "model/load.h"

// Every rule is complete, and its examples do what they say.
namespace fujiplan::testing {

namespace {

// Rules about bytes that no YAML example can show. A reason stands beside each.
struct WithoutExample {
  std::string_view code, reason;
};
constexpr WithoutExample kWithoutExample[] = {
    {"byte-order-mark", "a byte order mark cannot be seen"},
    {"cp932", "the page itself is UTF-8"},
    {"not-utf8", "the page itself is UTF-8"},
    {"number-used-again", "it takes an earlier state of the plan"},
    {"project-removed", "it takes an earlier state of the plan"},
    {"settled-answer-edited", "it takes an earlier state of the plan"},
    {"settled-results-changed", "it takes an earlier state of the plan"},
    {"correction-removed", "it takes an earlier state of the plan"},
    {"too-deep-folder", "it is not about the content"},
    {"too-large", "the page would be larger than 1 MiB"},
    {"too-many-marks", "the marks would spoil the page"},
    {"unreadable-file", "it is not about the content"},
    {"unreadable-folder", "it is not about the content"},
    {"unused-department", "it takes a plan of several projects"},
};

bool is_kebab_case(std::string_view code) {
  auto words = split(code, '-');
  return std::ranges::all_of(words, [](std::string_view word) {
    return !word.empty() && std::ranges::all_of(word, [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    });
  });
}

// One line without a final stop.
bool is_headline(std::string_view text) {
  return !text.empty() && text.find('\n') == text.npos && !text.ends_with("。") &&
         !text.ends_with('.') && trim(text) == text;
}

// One or more whole sentences.
bool is_paragraph(std::string_view text, std::string_view stop) {
  return text.find('\n') == text.npos && text.size() > stop.size() && text.ends_with(stop) &&
         trim(text) == text;
}

// What `validate` says of the plan of an example.
std::string findings_of(std::string_view example, std::set<std::string_view>& codes) {
  MemoryFileSystem files = plan_of_example(example);
  auto [sources, findings, inference] =
      validate_plan(files, "plan", read_header_file(files, "plan"), 1);
  for (const Diagnostic& finding : findings) codes.insert(finding.rule->code);
  return render_text(sources, findings, {Language::Japanese, false});
}

}  // namespace

TEST_CASE("codes are in kebab-case, unique and sorted") {
  std::string_view last;
  for (const Rule* rule : all_rules()) {
    INFO(rule->code);
    CHECK(is_kebab_case(rule->code));
    CHECK(last < rule->code);
    CHECK(find_rule(rule->code) == rule);
    last = rule->code;
  }
  CHECK(find_rule("no-such-code") == nullptr);
}

// A rule that is reported but not listed would be unknown to `explain`.
TEST_CASE("every code that the program can report is listed") {
  constexpr std::string_view kGiven = ".code = \"";
  std::size_t given = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(kRepository / "src")) {
    if (!entry.is_regular_file()) continue;
    const std::string source = read_file(entry.path());
    for (auto at = source.find(kGiven); at != source.npos; at = source.find(kGiven, at + 1)) {
      auto begin = at + kGiven.size();
      std::string code = source.substr(begin, source.find('"', begin) - begin);
      INFO(code);
      CHECK(find_rule(code) != nullptr);
      ++given;
    }
  }
  CHECK(given == all_rules().size());
}

TEST_CASE("titles and reasons are written in both languages") {
  for (const Rule* rule : all_rules()) {
    INFO(rule->code);
    CHECK(is_headline(rule->title.ja));
    CHECK(is_headline(rule->title.en));
    CHECK(is_paragraph(rule->why.ja, "。"));
    CHECK(is_paragraph(rule->why.en, "."));
    CHECK(rule->title.ja != rule->title.en);
  }
}

TEST_CASE("every rule has examples, but for those that cannot") {
  for (const Rule* rule : all_rules()) {
    bool excepted = std::ranges::find(kWithoutExample, rule->code, &WithoutExample::code) !=
                    std::end(kWithoutExample);
    INFO(rule->code);
    CHECK(rule->wrong.empty() == excepted);
    CHECK(rule->right.empty() == excepted);
  }
  for (const WithoutExample& exception : kWithoutExample) {
    INFO(exception.code);
    CHECK(find_rule(exception.code) != nullptr);
  }
}

TEST_CASE("the wrong example gives its code and no other, the right one nothing") {
  for (const Rule* rule : all_rules()) {
    if (rule->wrong.empty()) continue;
    INFO(rule->code);
    std::set<std::string_view> wrong, right;
    std::string said = findings_of(rule->wrong, wrong);
    INFO(said);
    CHECK(wrong == std::set<std::string_view>{rule->code});
    CHECK(findings_of(rule->right, right) == "");
  }
}

TEST_CASE("every message and help is a headline in both languages") {
  for (const Rule* rule : all_rules()) {
    if (rule->wrong.empty()) continue;
    MemoryFileSystem files = plan_of_example(rule->wrong);
    auto validation = validate_plan(files, "plan", read_header_file(files, "plan"), 1);
    for (const Diagnostic& finding : validation.findings) {
      INFO(rule->code);
      CHECK(is_headline(finding.message.ja));
      CHECK(is_headline(finding.message.en));
      CHECK(is_headline(finding.help.ja));
      CHECK(is_headline(finding.help.en));
      for (const Note& note : finding.notes) {
        CHECK(is_headline(note.message.ja));
        CHECK(is_headline(note.message.en));
      }
    }
  }
}

TEST_CASE("docs/codes.md is what the rules say") {
  auto path = kRepository / "docs/codes.md";
  std::string wanted = codes_document(all_rules());
  if (accepting()) write_file(path, wanted);
  CHECK(read_file(path) == wanted);
}

}  // namespace fujiplan::testing
