#include "upkeep/ending.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"
#include "checks/check.h"
#include "checks/new_findings.h"
#include "model/load.h"
#include "model/years/belonging.h"
#include "unit/support.h"
#include "yaml/read_document.h"

// Over every project of the plan that goes on, with a survey of the examples behind it, written in
// several ways: an ended one differs in what was said, and in nothing else.
namespace fujiplan {
namespace {

using testing::Random;

bool begins_key(std::string_view line) {
  return !line.empty() && line.front() >= 'a' && line.front() <= 'z';
}

// Comments and blank lines before keys, comments behind short values, other line ends.
std::string disguised(std::string_view text, Random& random) {
  const std::string line_end = random.coin() ? "\r\n" : "\n";
  int comments = 0;
  std::string out;
  for (std::string_view line : lines_of(text)) {
    if (begins_key(line) && random.below(3) == 0) {
      out += "# 注" + std::to_string(++comments) + line_end;
    }
    if (begins_key(line) && random.below(3) == 0) out += line_end;
    out += line;
    bool is_start = line.starts_with("  R") && line.find(": ") != line.npos;
    if (is_start && !line.ends_with("|-") && random.coin()) {
      out += "   # 注" + std::to_string(++comments);
    }
    out += line_end;
  }
  if (random.below(4) == 0) out.resize(out.size() - line_end.size());
  return out;
}

std::string a_survey(Random& random) {
  constexpr std::string_view kSurveys[] = {
      "",
      "survey:\n  R4:\n    status: 実施中\n    activities: 進めた。\n",
      "survey:\n  R4:\n    status: 実施中\n    activities: |-\n      進めた。\n    changes: |-\n"
      "      窓口を移した。\n      時間を改めた。\n  R5:\n    status: 未実施\n",
      "survey:\n  R5:\n    status: 実施中\n    direction: 続ける。\n    changes: 窓口を移した。\n",
  };
  return std::string(random.pick(kSurveys));
}

// Are the lines of `before` there in their order? A text on the line of its key may have become a
// block.
bool keeps_lines(std::string_view before, std::string_view after) {
  auto lines = lines_of(after);
  auto at = lines.begin();
  for (std::string_view line : lines_of(before)) {
    if (trim(line).starts_with("changes: 窓口")) continue;
    at = std::find(at, lines.end(), line);
    if (at == lines.end()) return false;
    ++at;
  }
  return true;
}

TEST_CASE("an ended project differs in what was said, and in nothing else") {
  Random random;
  const Plan& plan = testing::real_plan();
  const Vocabulary words = vocabulary_of(plan.header);
  std::size_t ended = 0, explained = 0;
  for (const Project& of_plan : plan.projects) {
    if (end_of(of_plan.schedule) != nullptr || of_plan.survey.present) continue;
    const SourceFile source{plan.sources[of_plan.file].path,
                            disguised(plan.sources[of_plan.file].text + a_survey(random), random)};
    INFO(source.text);
    Sink unused;
    auto document = yaml::read_document(source, 1, unused);
    REQUIRE(document.has_value());
    const Project project = project_in(*document, source.text, words);

    Ending ending;
    ending.from =
        part_after(first_part_of(reiwa(5), words.parts), static_cast<int>(random.below(8)));
    if (!phases_from(project.schedule, ending.from).empty()) continue;
    for (std::size_t n = random.below(3); n > 0; --n) {
      ending.successors.push_back(of_plan.id.value.with_number(900 + static_cast<int>(n)));
    }
    if (random.coin()) ending.reason = "ほかの事業: 「窓口」と一体で進めるため。";
    if (random.below(3) == 0) ending.answered = reiwa(4);
    EndedFile file =
        end_in_file(*document, source.text, project, words, plan.header.period, ending);
    REQUIRE_FALSE(file.blocked.has_value());
    INFO(file.text);
    if (!ending.answered) CHECK(keeps_lines(source.text, file.text));

    const SourceFile edited{source.path, file.text};
    Sink findings;
    auto read = yaml::read_document(edited, 1, findings);
    REQUIRE(read.has_value());
    const Project after = project_in(*read, edited.text, words);
    const PhaseStart* end = end_of(after.schedule);
    REQUIRE(end != nullptr);
    CHECK(end->from.value == ending.from);
    CHECK(after.schedule.starts.size() == project.schedule.starts.size() + 1);
    if (ending.answered) {
      CHECK(is_same_schedule(schedule_in(after, reiwa(4)), project.schedule));
      CHECK(schedule_in(after, reiwa(5)).starts.size() == after.schedule.starts.size());
    }
    CHECK(after.successors.value.size() == ending.successors.size());
    for (std::size_t i = 0; i < ending.successors.size(); ++i) {
      CHECK(after.successors.value[i].value == ending.successors[i]);
    }
    auto returns = [](const std::string& text) { return std::ranges::count(text, '\r'); };
    bool has_returns = returns(source.text) > 0;
    auto new_lines = std::ranges::count(file.text, '\n');
    CHECK(returns(file.text) == (has_returns ? new_lines : 0));
    if (file.year_of_reason && !ending.reason.empty()) {
      const SurveyEntry* entry = answers_of(after, *file.year_of_reason);
      REQUIRE(entry != nullptr);
      CHECK(entry->changes.value.ends_with(ending.reason));
      CHECK(*file.year_of_reason <= last_year_before(ending.from));
      ++explained;
    }
    // Nothing that `validate` would say of it but for what it said before.
    const Sources sources = {plan.sources.front(), source};
    Basis basis(plan.folder, &plan.header, sources);
    for (const Diagnostic& finding : judge_edit(basis, 1, edited).findings) {
      INFO(finding.message.ja);
      CHECK(finding.rule->severity == Severity::Note);
    }
    ++ended;
  }
  CHECK(ended > 100);
  CHECK(explained > 20);
}

TEST_CASE("the phases that an end would cut off") {
  const Plan& plan = testing::real_plan();
  for (const Project& project : plan.projects) {
    for (const PhaseStart& start : project.schedule.starts) {
      if (!start.phase) continue;
      auto cut = phases_from(project.schedule, start.from.value);
      REQUIRE_FALSE(cut.empty());
      CHECK(cut.front() == &start);
    }
  }
}

}  // namespace
}  // namespace fujiplan
