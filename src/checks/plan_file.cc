#include "checks/plan_file.h"

#include <array>
#include <set>

#include "base/formatted.h"
#include "checks/answers/ledger.h"
#include "checks/declared_words.h"
#include "checks/rubric.h"
#include "checks/rubric_words.h"
#include "checks/twins.h"
#include "checks/years/dated_values.h"
#include "checks/years/department_successors.h"

namespace fujiplan {

// A number stands below the number that it begins with, and once.
static void check_tree(const PlanHeader& header, Sink& sink) {
  std::set<std::string_view> seen;
  std::array<std::string_view, kMostTreeLevels + 1>
      around;  // the numbers of the groups around, by depth
  for (auto [group, depth] : groups_in(header)) {
    const Line& id = group->id;
    around[depth] = id.value;
    std::string_view outer = around[depth - 1];
    if (depth > 1 && !id.value.starts_with(formatted("{}.", outer))) {
      sink.emit(kMeasureOfOtherPolicy, id.at, label_of_level(header, depth), id.value,
                label_of_level(header, depth - 1), outer);
    } else if (!seen.insert(id.value).second) {
      sink.emit(kRepeatedMeasure, id.at, id.value);
    }
  }
}

// By the weights 6 5 4 3 2: 11 less the sum modulo 11, and of that the last digit.
static char check_digit(std::string_view first_five) {
  int sum = 0, weight = 6;
  for (char digit : first_five) sum += weight-- * (digit - '0');
  return static_cast<char>('0' + (11 - sum % 11) % 10);
}

static void check_code(const Line& code, Sink& sink) {
  constexpr std::string_view kSamples = "99";  // no prefecture has this number
  std::string right(code.value.substr(0, code.value.size() - 1));
  right += check_digit(right);
  if (code.value.starts_with(kSamples) || code.value == right) return;
  sink.emit(kWrongCheckDigit, code.at, code.value, right);
}

void check_plan_file(const PlanHeader& header, Sink& sink) {
  if (header.period.is_reversed()) sink.emit(kPeriodReversed, header.period.at);
  if (header.municipality.present) check_code(header.municipality.code, sink);
  check_tree(header, sink);
  check_rubric(header, sink);
  const Vocabulary words = vocabulary_of(header);
  auto check_words = [&](const Dated<Rubric>& rubric) {
    each_value(rubric, [&](const Rubric& said) { check_rubric_words(said, words, sink); });
  };
  check_words(header.rubric);
  for (const LevelRubric& of : header.level_rubrics.value) check_words(of.rubric);
  check_declared_words(header, sink);
  check_dated_header(header, sink);
  check_department_successors(header.departments, sink);
  check_names_of_plan(header, sink);
  check_ledger_of_plan(header, sink);
}

}  // namespace fujiplan
