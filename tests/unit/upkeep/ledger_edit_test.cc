#include "upkeep/ledger_edit.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"
#include "model/load.h"
#include "model/prose.h"
#include "unit/support.h"
#include "yaml/read_document.h"

// Properties of edits of the ledger, over every project of the plan and of the examples, written in
// many ways: CRLF, no line end at the end, comments, lists in brackets, entries below each other.
namespace fujiplan {
namespace {

using testing::Random;

struct File {
  explicit File(std::string bytes) : sources{{"x.yaml", std::move(bytes)}} {
    document = yaml::read_document(sources[0], 0, sink);
    REQUIRE_MESSAGE(document.has_value(), text());
    project = project_in(*document, text(), vocabulary_of(testing::real_plan().header));
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  const std::string& text() const { return sources[0].text; }
  const std::vector<LedgerEntry>& entries() const { return project.findings.value; }

  Sources sources;
  Sink sink;
  std::optional<yaml::Document> document;
  Project project;
};

std::string with_crlf(std::string_view text) {
  std::string out;
  for (char c : text) out += c == '\n' ? "\r\n" : std::string(1, c);
  return out;
}

// What a project may have of findings before: nothing, and entries in every style.
constexpr const char* kBefore[] = {
    "",
    "findings:\n",
    "findings: ~ # none yet\n",
    "findings:\n  - {year: R5, by: 議会, text: 周知せよ。}\n",
    "findings: # of the council\n- {year: R5, by: 議会, text: 周知せよ。} # once\n# end\n\n",
    "findings: [{year: R5, by: 議会, text: \"周知, 案内\", response: 案内した。}]\n",
    "findings:\n  - year: R5 # said\n    by: 議会\n    text: |-\n      周知せよ。\n      案内せよ。\n"
    "    # not yet\n  - {year: R6, by: 市民, text: 分かりにくい。}\n",
    "findings:\n    -   year: R5\n        text: 周知せよ。\n        by: 議会\n        answered: R6\n"
    "        status: 検討中\n        response: 検討する。\n",
};

constexpr const char* kTexts[] = {"周知せよ。", "a: b # c", "{x}, [y]",     "12", "true", "- 1",
                                  "'it''s'",    "\"q\"",    "1行。\n2行。", "*a", "R5",   "~"};

std::string disguised(std::string_view project, std::string_view ledger, Random& random) {
  std::string text(project);
  std::size_t survey = text.find("\nsurvey:");
  text.insert(survey == text.npos ? text.size() : survey + 1, ledger);
  if (random.coin()) text += "# the end\n";
  if (random.coin()) text = with_crlf(text);
  if (random.below(3) == 0) text.resize(text.find_last_not_of("\r\n") + 1);
  return text;
}

// Nothing was taken away, and what was added stands in one place.
bool is_insertion(std::string_view before, std::string_view after) {
  auto [in_before, in_after] = std::ranges::mismatch(before, after);
  auto prefix = static_cast<std::size_t>(in_before - before.begin());
  return after.size() >= before.size() && after.ends_with(before.substr(prefix));
}

void check_added(const File& before, Random& random) {
  std::string by = random.pick(kTexts), said = random.pick(kTexts);
  std::ranges::replace(by, '\n', ' ');
  LedgerEdit edit =
      add_finding(*before.document, before.text(), LedgerPlace::Project, reiwa(6), by, said);
  REQUIRE_FALSE(edit.blocked.has_value());
  INFO(edit.text);
  File after(edit.text);
  REQUIRE(after.entries().size() == before.entries().size() + 1);
  const LedgerEntry& added = after.entries().back();
  CHECK(added.year.value == reiwa(6));
  CHECK(added.by.value == by);
  CHECK(added.text.value == said);
  CHECK_FALSE(added.response.present);
  CHECK(after.project.survey.entries.size() == before.project.survey.entries.size());
  bool had_list = !before.entries().empty() || before.text().find("findings:") == std::string::npos;
  if (had_list) CHECK(is_insertion(before.text(), after.text()));
}

std::string answered(const File& file, std::size_t at, const LedgerAnswer& answer) {
  LedgerEdit edit =
      answer_finding(*file.document, file.text(), ledger_items(*file.document)[at], answer);
  REQUIRE_FALSE(edit.blocked.has_value());
  return edit.text;
}

void check_answered(const File& before, Random& random) {
  for (std::size_t at = 0; at < before.entries().size(); ++at) {
    LedgerAnswer first{random.pick(kTexts), "対応中", reiwa(7)},
        second{random.pick(kTexts), "対応済", reiwa(8)};
    File once(answered(before, at, first));
    INFO(once.text());
    const LedgerEntry &old = before.entries()[at], &now = once.entries()[at];
    CHECK(same_on_one_line(now.response.value, first.response));
    CHECK(now.status.value == LedgerStatus::UnderWay);
    CHECK(now.answered.value == reiwa(7));
    CHECK(now.text.value == old.text.value);
    CHECK(now.by.value == old.by.value);
    if (!old.response && !old.status) CHECK(is_insertion(before.text(), once.text()));
    // The same said again changes nothing.
    CHECK(answered(once, at, first) == once.text());
    CHECK(answered(once, at, {}) == once.text());
    // Who answers again ends where one goes at once, as far as people read it.
    File twice(answered(once, at, second)), direct(answered(before, at, second));
    CHECK(entries_in_words(twice.project.findings, Language::Japanese) ==
          entries_in_words(direct.project.findings, Language::Japanese));
    // And back.
    File back(answered(twice, at, first));
    CHECK(entries_in_words(back.project.findings, Language::Japanese) ==
          entries_in_words(once.project.findings, Language::Japanese));
    for (std::size_t other = 0; other < before.entries().size(); ++other) {
      if (other == at) continue;
      CHECK(entry_in_words(once.entries()[other], Language::Japanese) ==
            entry_in_words(before.entries()[other], Language::Japanese));
    }
  }
}

TEST_CASE("findings are added and answered without touching anything else") {
  Random random;
  std::size_t number = 0;
  for (const Plan* plan : {&testing::real_plan(), &testing::examples_plan()}) {
    for (const Project& project : plan->projects) {
      if (number++ % testing::kOneCaseIn != 0) continue;
      std::string text(plan->sources[project.file].text);
      if (text.find("\nfindings:") != text.npos) continue;
      File before(disguised(text, random.pick(kBefore), random));
      INFO(before.text());
      check_added(before, random);
      check_answered(before, random);
    }
  }
}

TEST_CASE("a value of another kind is left alone") {
  for (const char* text :
       {"id: 1-1-1\nfindings: なし\n", "id: 1-1-1\nfindings: {a: b}\n", "[]\n"}) {
    File file(text);
    LedgerEdit edit =
        add_finding(*file.document, file.text(), LedgerPlace::Project, reiwa(6), "議会", "x");
    CHECK(edit.blocked.has_value());
    CHECK(edit.text == text);
    CHECK(ledger_items(*file.document).empty());
  }
}

TEST_CASE("an entry says where it stands") {
  LedgerEntry entry;
  CHECK(state_of(entry) == LedgerState::NotAnswered);
  CHECK(is_open(state_of(entry)));
  entry.response.present = true;
  CHECK(state_of(entry) == LedgerState::Answered);
  CHECK_FALSE(is_open(state_of(entry)));
  entry.status.present = true;
  for (const auto& row : kRowsOf<LedgerStatus>) {
    entry.status.value = row.value;
    CHECK(name_of(state_of(entry)) == row.name);
    bool is_over = row.value == LedgerStatus::Done || row.value == LedgerStatus::Declined;
    CHECK(is_open(state_of(entry)) == !is_over);
  }
}

}  // namespace
}  // namespace fujiplan
