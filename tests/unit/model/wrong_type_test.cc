#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "model/codes.h"
#include "model/load.h"
#include "model/survey_items.h"

// What `wrong-type` expects is never what it says it has found, whatever stands at whatever key.
namespace fujiplan {
namespace {

// Values of every kind, in every style, at an indentation of eight.
constexpr std::string_view kValues[] = {
    " a",
    " 'a'",
    " \"a\"",
    " \"a\\nb\"",
    " 'a\n\n        b'",
    " a\n\n        b",
    " |-\n        a",
    " |\n        a\n        b",
    " [a]",
    " [[a]]",
    " {a: b}",
    " [\"a\\nb\"]",
    " {上: \"a\\nb\"}",
    " {a: [b]}",
    " 1",
    " true",
    "\n        - a\n        - |-\n          b",
    "\n        a: b",
};

// The words between which a message has them.
std::string between(const std::string& text, std::string_view from, std::string_view to) {
  auto begin = text.find(from) + from.size();
  return text.substr(begin, text.find(to, begin) - begin);
}

// How many there were.
std::size_t check_wrong_types(const std::vector<Diagnostic>& findings) {
  std::size_t count = 0;
  for (const Diagnostic& finding : findings) {
    bool of_a_key = finding.rule == &kWrongType.rule && finding.message.ja.starts_with("`");
    if (!of_a_key) continue;
    ++count;
    INFO(finding.message.ja);
    CHECK(between(finding.message.ja, "` は", "のはずだが") !=
          between(finding.message.ja, "はずだが、", "が書かれている"));
    INFO(finding.message.en);
    CHECK(between(finding.message.en, "takes ", ", but") + "." !=
          between(finding.message.en, "here is ", "\n") + ".");
  }
  return count;
}

template <typename Record>
void add_lines(std::vector<std::string>& out, const std::string& above, const std::string& indent) {
  for (const Field<Record>& field : fields_of(RecordOf<Record>{})) {
    out.push_back(above + indent + std::string(field.key) + ":");
  }
}

TEST_CASE("what a value should be is never what it is said to be") {
  std::vector<std::string> lines;
  add_lines<Project>(lines, "", "");
  add_lines<SurveyEntry>(lines, "survey:\n  R4:\n", "    ");
  for (const char* key : {"progress", "cost", "content"}) {
    lines.push_back("survey:\n  R4:\n    evaluation:\n      " + std::string(key) + ":");
  }
  lines.insert(lines.end(), {"survey:\n  R4:", "schedule:\n  R4上:", "activities:\n  R4:"});
  std::size_t count = 0;
  for (const std::string& line : lines) {
    for (std::string_view value : kValues) {
      SourceFile source{"plan/1-1/1-1-1.yaml", line + std::string(value) + "\n"};
      INFO(source.text);
      Sink sink;
      Project project;
      load_edited_project(source, project, standard_vocabulary(), sink);
      count += check_wrong_types(sink.take_sorted());
    }
  }
  CHECK(count > 200);
}

TEST_CASE("nor in plan.yaml") {
  std::vector<std::string> lines;
  add_lines<PlanHeader>(lines, "", "");
  add_lines<Rubric>(lines, "rubric:\n", "  ");
  add_lines<StatusWord>(lines, "statuses:\n  済:\n", "    ");
  add_lines<ClassWord>(lines, "classes:\n  主要:\n", "    ");
  add_lines<Reviewer>(lines, "rubric:\n  reviewers:\n  - name: 事務局\n", "    ");
  add_lines<Criterion>(lines, "rubric:\n  criteria:\n    cost:\n", "      ");
  std::size_t count = 0;
  for (const std::string& line : lines) {
    for (std::string_view value : kValues) {
      SourceFile source;
      Sink sink;
      PlanHeader header;
      ReadResult content;
      content.bytes = line + std::string(value) + "\n";
      INFO(content.bytes);
      load_header("plan", content, source, header, sink);
      count += check_wrong_types(sink.take_sorted());
    }
  }
  CHECK(count > 100);
}

}  // namespace
}  // namespace fujiplan
