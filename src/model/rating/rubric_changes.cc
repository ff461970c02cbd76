#include "model/rating/rubric_changes.h"

#include <algorithm>
#include <vector>

namespace fujiplan {

std::optional<FiscalYear> rubric_changed(const PlanHeader& header, std::size_t level,
                                         FiscalYear earlier, FiscalYear year) {
  const Dated<Rubric>& rubric = said_rubric(header, level);
  const Step<Rubric>* now = step_in(rubric, year);
  return now != step_in(rubric, earlier) ? std::optional(now->from.value) : std::nullopt;
}

std::optional<FiscalYear> rubric_changed(const PlanHeader& header, FiscalYear earlier,
                                         FiscalYear year) {
  return rubric_changed(header, header.level, earlier, year);
}

std::vector<RubricFrom> rubrics_so_far(const PlanHeader& header) {
  const Dated<Rubric>& rubric = said_rubric(header, header.level);
  const FiscalYear first = header.period.from.value;
  if (rubric.history.empty()) return {{first, &rubric}};
  std::vector<RubricFrom> found;
  for (const Step<Rubric>& step : rubric.history) {
    bool is_later = header.year && step.from.value > header.year;
    if (found.empty() || !is_later) found.push_back({step.from.value, &step.value});
  }
  found.front().from = std::min(first, found.front().from);
  return found;
}

bool have_same_names(const Levels& a, const Levels& b) {
  return std::ranges::equal(
      a.value, b.value, {}, [](const Level& level) { return level.name.value; },
      [](const Level& level) { return level.name.value; });
}

static bool have_same_answers(const Scheme& a, const Scheme& b) {
  return std::ranges::equal(
      a.criteria, b.criteria, [](const Criterion& one, const Criterion& other) {
        return one.key.value == other.key.value && have_same_names(one.levels, other.levels);
      });
}

// Those with points, best first.
static std::vector<std::string_view> rated_names(const Scheme& scheme) {
  std::vector<std::string_view> names;
  for (const ResultName& name : result_names(scheme)) {
    if (name.is_rated) names.push_back(name.name);
  }
  return names;
}

bool are_comparable(const Scheme& a, const Scheme& b) {
  if (!a.gives_results() || !b.gives_results()) return false;
  if (a.grades.empty() != b.grades.empty()) return false;
  if (!a.results_are_values() && !b.results_are_values()) return rated_names(a) == rated_names(b);
  bool same_rule =
      a.rule == b.rule && a.rate == b.rate && a.of == b.of && a.overruler == b.overruler;
  return same_rule && have_same_answers(a, b);
}

}  // namespace fujiplan
