#include "model/words.h"

#include <doctest/doctest.h>

#include <set>

#include "base/json.h"
#include "files/embedded_files.h"
#include "model/codes.h"
#include "model/plan_header.h"
#include "model/read_record.h"
#include "model/types/field_types.h"
#include "model/types/schema.h"
#include "yaml/read_document.h"

namespace fujiplan {
namespace {

TEST_CASE("the standard declarations are a plan.yaml that lacks nothing but what no plan shares") {
  REQUIRE(standard_declarations().size() == 2);  // and their meanings in English
  SourceFile source{"standard", std::string(standard_declarations().front().text)};
  Sink sink;
  auto document = yaml::read_document(source, 0, sink);
  REQUIRE(document.has_value());
  PlanHeader header;
  read_record(*document, source.text, header, nullptr, sink);
  for (const Diagnostic& finding : sink.all()) {
    CAPTURE(finding.message.en);
    CHECK(finding.rule->code == kMissingKey.rule.code);
  }
  CHECK(header.classes.present);
  CHECK(header.phases.present);
  CHECK(header.statuses.present);
  CHECK(header.rubric.criteria.present);
  CHECK(header.calendar.years.present);
  CHECK(header.calendar.from.present);
  CHECK(header.calendar.named.present);
  CHECK(style_of(header.calendar) == YearStyle{});
}

template <typename Word>
void check_english(std::span<const Word> words, std::span<const Word> english) {
  REQUIRE(words.size() == english.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    CHECK(words[i].name.value == english[i].name.value);
    CHECK(words[i].meaning.present == english[i].meaning.present);
    CHECK(words[i].meaning.value != english[i].meaning.value);
  }
}

TEST_CASE("the standard words mean something in English, too") {
  const Vocabulary &words = standard_vocabulary(), &english = standard_in_english();
  check_english(words.classes, english.classes);
  check_english(words.marks, english.marks);
  check_english(words.phases, english.phases);
  check_english(words.statuses, english.statuses);
  REQUIRE(words.criteria.size() == english.criteria.size());
  for (std::size_t i = 0; i < words.criteria.size(); ++i) {
    CHECK(words.criteria[i].key.value == english.criteria[i].key.value);
    check_english<Level>(words.criteria[i].levels.value, english.criteria[i].levels.value);
  }
}

TEST_CASE("every sense of a status has a standard word, and one phase is that of operation") {
  std::set<StatusSense> senses;
  for (const StatusWord& word : standard_vocabulary().statuses) senses.insert(word.sense.value);
  CHECK(senses.size() == kRowsOf<StatusSense>.size());
  int operations = 0;
  for (const PhaseWord& word : standard_vocabulary().phases) operations += word.sense.present;
  CHECK(operations == 1);
}

TEST_CASE("the schema of plan.yaml has the years of the plan") {
  auto quoted = [](YearNames names) { return dump(Json(fiscal_year_pattern(names))); };
  auto has = [](const Vocabulary& words, const std::string& pattern) {
    return header_schema(words, Language::English).find(pattern) != std::string::npos;
  };
  Vocabulary words = standard_vocabulary();
  CHECK(has(words, quoted(YearNames::Eras)));
  words.years.names = YearNames::FiscalYears;
  CHECK(has(words, quoted(YearNames::FiscalYears)));
  CHECK_FALSE(has(words, quoted(YearNames::Eras)));
}

TEST_CASE("the schema of plan.yaml lets a class require what the plan has only") {
  auto requires_of_classes = [](const Vocabulary& words) {
    std::string schema = header_schema(words, Language::English);
    std::size_t at = schema.find("\"requires\"");
    return schema.substr(at, schema.find(']', at) - at);
  };
  auto has = [&](const Vocabulary& words, std::string_view key) {
    return requires_of_classes(words).find("\"" + std::string(key) + "\"") != std::string::npos;
  };
  Vocabulary words = standard_vocabulary();
  CHECK(has(words, "schedule"));
  CHECK(has(words, "effects"));
  words.phases = {};
  CHECK_FALSE(has(words, "schedule"));
  CHECK(has(words, "effects"));
}

TEST_CASE("words are the same by name, and ordered by their place in the plan") {
  auto phases = standard_vocabulary().phases;
  PhaseWord other = phases[1];
  CHECK(Phase{&other} == Phase{&phases[1]});
  CHECK(Phase{&phases[0]} < Phase{&phases[1]});
  CHECK_FALSE(Phase{} == Phase{&phases[0]});
  CHECK(Phase{} == Phase{});
  CHECK(name_of(Phase{}).empty());
  CHECK_FALSE(ends_project(Status{}));
}

}  // namespace
}  // namespace fujiplan
