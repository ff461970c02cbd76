#include "unit/support.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <cstdlib>
#include <stdexcept>

#include "base/formatted.h"
#include "case_runner.h"
#include "files/real_file_system.h"
#include "model/load.h"

namespace fujiplan::testing {

std::string summary(Sink& sink) {
  std::string out;
  for (const Diagnostic& finding : sink.take_sorted()) {
    if (!out.empty()) out += ' ';
    out += formatted("{}@{}+{}", finding.rule->code, finding.at.offset, finding.at.length);
  }
  return out;
}

static Plan load(const char* folder) {
  RealFileSystem files;
  Sink sink;
  Plan plan = load_plan(files, (kRepository / folder).string(), sink);
  REQUIRE(summary(sink) == "");
  return plan;
}

const Plan& real_plan() {
  static const Plan plan = load("plan");
  return plan;
}

const Plan& examples_plan() {
  static const Plan plan = load("examples/plan");
  return plan;
}

std::string hex(std::string_view bytes) {
  std::string out;
  for (char c : bytes) out += formatted("{:02X} ", static_cast<unsigned char>(c));
  return out;
}

std::span<const SurveyItem> standard_items() {
  static const std::vector<SurveyItem> kItems = survey_items(standard_vocabulary());
  return kItems;
}

const SurveyItem* find_item(std::string_view key) {
  for (const SurveyItem& one : standard_items()) {
    if (key_of(one) == key) return &one;
  }
  return nullptr;
}

const SurveyItem& item(std::string_view key) {
  const SurveyItem* found = find_item(key);
  REQUIRE(found != nullptr);
  return *found;
}

Evaluation answered(const Scheme& scheme, const std::vector<std::string_view>& answers) {
  Evaluation evaluation;
  evaluation.present = true;
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const Criterion& criterion = scheme.criteria[i];
    for (std::uint32_t place = 0; place < criterion.answers(); ++place) {
      if (criterion.answer(place).name.value != answers[i]) continue;
      evaluation.scores.push_back({&criterion, place, {}});
    }
  }
  return evaluation;
}

}  // namespace fujiplan::testing
