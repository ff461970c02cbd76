#include "survey/edit.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "base/join.h"
#include "base/text.h"
#include "commands/answers/correction_entries.h"
#include "model/load.h"
#include "model/typed_answer.h"
#include "model/types/field_types.h"
#include "unit/disguised_file.h"
#include "unit/support.h"

// Properties of edits, over every project of the plan with a survey of the examples behind it,
// written in many ways (unit/disguised_file.h), also with quotes that nobody needs.
namespace fujiplan {
namespace {

using testing::comments_of;
using testing::disguised;
using testing::Leaves;
using testing::Random;
using testing::standard_items;
using File = testing::ReadFile;

std::string edited(const File& file, FiscalYear year, const std::vector<AnswerChange>& changes) {
  SurveyEdit edit = edit_survey(*file.document, file.text(), year, standard_items(), changes);
  REQUIRE_FALSE(edit.blocked.has_value());
  return edit.text;
}

std::string surveys_of_examples(Random& random) {
  const Plan& plan = testing::examples_plan();
  for (;;) {
    const Project& project = random.pick(plan.projects);
    if (!project.survey.present) continue;
    const std::string& text = plan.sources[project.file].text;
    std::string survey = text.substr(text.rfind("\nsurvey:") + 1);
    bool of_its_plan = survey.find("評価困難") != survey.npos;  // a word that 富士市 does not have
    if (of_its_plan) continue;
    for (std::size_t at = survey.find("    values:"); at != survey.npos;
         at = survey.find("    values:")) {
      survey.erase(at,
                   survey.find('\n', at) + 1 - at);  // of targets that the project does not have
    }
    if (random.below(4) == 0) {  // some values in quotes that they do not need
      for (std::string_view word : {"実施中", "運用・実施"}) {
        for (std::size_t at = survey.find(word); at != survey.npos;
             at = survey.find(word, at + word.size() + 2)) {
          survey.insert(at, "'").insert(at + 1 + word.size(), "'");
        }
      }
    }
    return survey;
  }
}

std::string random_answer(const SurveyItem& item, Random& random) {
  constexpr std::string_view kParts[] = {"計画どおり進んだ。",
                                         "件数は1,200件: 増。",
                                         "# 見出し",
                                         "yes",
                                         "2025",
                                         "「はい。」と答えた。",
                                         "・項目",
                                         "it's \"fine\"",
                                         "a: b",
                                         "[x]",
                                         "、",
                                         "\n"};
  switch (item.kind) {
    case AnswerKind::Choice:
      return std::string(random.pick(item.choices).ja);
    case AnswerKind::Number:
    case AnswerKind::Decimal:
    case AnswerKind::Amount:
      return std::to_string(item.least + static_cast<std::int64_t>(random.below(5)));
    case AnswerKind::Text:
    case AnswerKind::OneLine:
      break;
  }
  return std::string(trim(random.text(kParts, 5)));
}

std::string path_of(const SurveyItem& item, FiscalYear year) {
  return "/survey/" + to_string(year) + "/" + join(item.path, "/");
}

// Everything outside of one stretch is the same.
bool differs_in_one_place(std::string_view a, std::string_view b) {
  auto [at_a, at_b] = std::ranges::mismatch(a, b);
  auto same_begin = static_cast<std::size_t>(at_a - a.begin());
  std::size_t same_end = 0, shorter = std::min(a.size(), b.size());
  while (same_end < shorter - same_begin &&
         a[a.size() - 1 - same_end] == b[b.size() - 1 - same_end])
    ++same_end;
  return same_begin + same_end == shorter;
}

void check_one_edit(File& before, FiscalYear year, const SurveyItem& item,
                    const std::string& answer) {
  std::string path = path_of(item, year);
  bool was_there = before.leaves.contains(path);
  std::string old = was_there ? before.leaves.at(path) : "";
  CAPTURE(before.text());
  CAPTURE(path);
  CAPTURE(answer);
  File after(edited(before, year, {{&item, answer}}));
  CAPTURE(after.text());
  CHECK(after.findings() == std::set<std::string_view>{});
  CHECK(comments_of(after.text()).size() == comments_of(before.text()).size());
  CHECK(comments_of(after.text()) == comments_of(before.text()));

  Leaves expected = before.leaves;
  if (answer.empty()) {
    expected.erase(path);
  } else if (!is_same_answer(item, old, answer)) {
    expected[path] = answer;
  }
  CHECK(after.leaves == expected);
  if (expected == before.leaves) {
    CHECK(after.text() == before.text());
    return;
  }
  if (!was_there) {
    CHECK(after.text().size() > before.text().size());
    CHECK(differs_in_one_place(before.text(), after.text()));
  } else if (!answer.empty()) {
    Span span = before.values.at(path).span();
    CHECK(after.text().starts_with(before.text().substr(0, span.offset)));
    std::string rest = before.text().substr(span.offset + span.length);
    // A comment behind a value stands behind `|-` when the value gets several lines.
    if (answer.find('\n') != answer.npos) rest.erase(0, rest.find('\n'));
    CHECK(after.text().ends_with(rest));
  }
  // Back again. A removed answer comes back at its place, but behind comments that stayed.
  if (was_there && answer.empty()) return;
  CHECK(edited(after, year, {{&item, old}}) == before.text());
}

TEST_CASE("an edit changes the bytes of its value only, and is undone by the edit back") {
  Random random;
  std::span<const SurveyItem> items = standard_items();
  for (const Project& project : testing::real_plan().projects) {
    std::string text = testing::real_plan().sources[project.file].text;
    if (random.below(8) != 0) text += surveys_of_examples(random);
    File plain(text);
    File file(disguised(plain, random));
    REQUIRE(file.leaves == plain.leaves);
    REQUIRE(file.findings() == std::set<std::string_view>{});
    for (int round = 0; round < 4; ++round) {
      const SurveyItem& item = random.pick(items);
      std::string answer = random.below(5) == 0 ? "" : random_answer(item, random);
      check_one_edit(file, reiwa(3 + static_cast<int>(random.below(7))), item, answer);
    }
  }
}

TEST_CASE("many edits at once give what they give one by one") {
  Random random;
  for (const Project& project : testing::real_plan().projects) {
    File plain(testing::real_plan().sources[project.file].text + surveys_of_examples(random));
    File file(disguised(plain, random));
    FiscalYear year = reiwa(5 + static_cast<int>(random.below(5)));
    std::vector<AnswerChange> changes;
    for (const SurveyItem& item : standard_items()) {
      if (random.coin()) continue;
      changes.push_back({&item, random.below(3) == 0 ? "" : random_answer(item, random)});
    }
    random.shuffle(changes);
    CAPTURE(file.text());
    File together(edited(file, year, changes));
    CAPTURE(together.text());
    CHECK(together.findings() == std::set<std::string_view>{});
    std::string text = file.text();
    for (const AnswerChange& change : changes) text = edited(File(text), year, {change});
    CHECK(together.leaves == File(text).leaves);
    CHECK(comments_of(together.text()) == comments_of(file.text()));
    CHECK(edited(together, year, changes) == together.text());
  }
}

// As many answers as one run may change, with what stood there.
std::vector<ChangedAnswer> random_changes(Random& random) {
  std::vector<ChangedAnswer> changed;
  for (std::size_t i = 0; i <= random.below(3); ++i) {
    const SurveyItem& item = random.pick(standard_items());
    std::string before = random.below(4) == 0 ? "" : random_answer(item, random);
    changed.push_back({&item, before, random_answer(item, random)});
  }
  return changed;
}

void check_entries(const Project& project, std::size_t first,
                   const std::vector<ChangedAnswer>& changed, const CorrectionNote& note) {
  const std::vector<Correction>& all = project.corrections.value;
  REQUIRE(all.size() == first + changed.size());
  for (std::size_t i = 0; i < changed.size(); ++i) {
    const Correction& entry = all[first + i];
    CHECK(entry.date.value == note.date);
    CHECK(entry.year.value == note.year);
    CHECK(entry.item.value == key_of(*changed[i].item));
    CHECK(entry.was.value == changed[i].before);
    CHECK(entry.was.present == !changed[i].before.empty());
    CHECK(entry.now.value == changed[i].after);
    CHECK(entry.now.present == !changed[i].after.empty());
    CHECK(entry.reason.value == note.reason);
  }
}

TEST_CASE("entries of corrections are put in one place and read back as what they were") {
  Random random;
  const Vocabulary words = vocabulary_of(testing::real_plan().header);
  for (const Project& project : testing::real_plan().projects) {
    std::string text = testing::real_plan().sources[project.file].text;
    if (random.below(8) != 0) text += surveys_of_examples(random);
    std::string bytes = disguised(File(text), random);
    std::size_t entries = 0;
    for (int round = 0; round < 3; ++round) {
      File before(bytes);
      CorrectionNote note{
          "2026-10-01", reiwa(4 + round),
          random.pick(std::vector<std::string>{"集計の誤り", "a: b", "「誤」\n・2件"})};
      std::vector<ChangedAnswer> changed = random_changes(random);
      EntriesEdit edit = add_corrections(*before.document, before.text(), changed, note);
      REQUIRE_FALSE(edit.blocked.has_value());
      CAPTURE(before.text());
      CAPTURE(edit.text);
      CHECK(differs_in_one_place(before.text(), edit.text));
      File after(edit.text);
      CHECK(after.findings() == std::set<std::string_view>{});
      CHECK(comments_of(after.text()) == comments_of(before.text()));
      Leaves expected = before.leaves;
      for (std::size_t i = 0; i < changed.size(); ++i) expected["/corrections"] += "|";
      CHECK(after.leaves == expected);
      check_entries(project_in(*after.document, after.text(), words), entries, changed, note);
      entries += changed.size();
      bytes = edit.text;
    }
  }
}

}  // namespace
}  // namespace fujiplan
