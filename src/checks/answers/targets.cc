#include "checks/answers/targets.h"

#include <algorithm>
#include <vector>

#include "base/formatted.h"
#include "base/text.h"
#include "checks/answers/orders.h"
#include "checks/notes.h"
#include "checks/period.h"
#include "model/codes.h"
#include "model/survey.h"

namespace fujiplan {

// A wrong unit or digit makes it a hundredfold: per cent are shares, thousands are ones.
static constexpr std::int64_t kAnotherOrderOfValue = 100;

static Message in_both(const Target& target, const Figure& number) {
  return {with_unit(target, number, Language::Japanese),
          with_unit(target, number, Language::English)};
}

static void check_direction(const Target& target, Sink& sink) {
  for (std::size_t i = 1; i < target.years.size(); ++i) {
    const Figure &before = target.years[i - 1].number, &now = target.years[i].number;
    bool goes_back = target.is_low() ? now.value > before.value : now.value < before.value;
    if (!goes_back) continue;
    sink.emit(kTargetGoesBack, now.at, target.name.value, in_both(target, before),
              in_both(target, now), row_of(target.better.value).meaning)
        .notes.push_back(note(before.at, {"前の年度の目標値", "the target of the year before"}));
    return;  // said once of a target
  }
}

static bool differs(const Figure& a, const Figure& b) {
  return differ_by(a.value, b.value, kAnotherOrderOfValue);
}

static void ask_of_order(const Target& target, const Figure& value, const Message& other_name,
                         const Figure& other, Sink& sink) {
  sink.emit(kValueOfAnotherOrder, value.at, target.name.value, in_both(target, value), other_name,
            in_both(target, other))
      .notes.push_back(note(other.at, {"比べた値", "the value it is compared with"}));
}

// Should there be values? A group of the tree is worked on whether its answers say so or not.
static bool is_worked_on(const Project& project, const SurveyEntry& entry) {
  return entry.status ? !is_idle(entry.status.value) : project.level != 0;
}

static void check_value(const Project& project, const Target& target, const SurveyEntry& entry,
                        const SurveyEntry* before, Sink& sink) {
  FiscalYear year = entry.year.value;
  const Figure* goal = target.number_in(year);
  const Figure* value = entry.values.find(target.key.value);
  if (value == nullptr) {
    if (goal == nullptr || !is_worked_on(project, entry)) return;
    Span at = entry.values.present ? entry.values.at : entry.year.at;
    sink.emit(kValueMissing, at, target.name.value, in_both(target, *goal))
        .notes.push_back(note(goal->at, kTargetIsHere));
    return;
  }
  if (goal != nullptr && differs(*value, *goal)) {
    return ask_of_order(target, *value, {"目標値", "the target"}, *goal, sink);
  }
  const Figure* last = before != nullptr ? before->values.find(target.key.value) : nullptr;
  if (last == nullptr || !differs(*value, *last)) return;
  std::string name = to_string(before->year.value);
  ask_of_order(target, *value, {formatted("{}の実績値", name), formatted("the value of {}", name)},
               *last, sink);
}

static void check_keys(const Project& project, const SurveyEntry& entry, Sink& sink) {
  std::vector<std::string_view> known;
  for (const ReachedValue& reached : entry.values.reached) {
    if (find_target(project.targets, reached.key.value) != nullptr) continue;
    if (known.empty()) {
      for (const Target& target : project.targets.value) known.push_back(target.key.value);
    }
    Diagnostic& finding = sink.emit(kUnknownTarget, reached.key.at, reached.key.value);
    auto nearest = nearest_name(reached.key.value, known);
    if (nearest) finding.help = kNearestName(*nearest);
  }
}

void check_targets(const Basis& basis, const Project& project, Sink& sink) {
  for (const Target& target : project.targets.value) {
    if (basis.header != nullptr) {
      for (const YearNumber& of : target.years) {
        require_within_period(basis.header->period, of.year, kTargetOutsidePeriod, sink);
      }
    }
    check_direction(target, sink);
  }
  const SurveyEntry* before = nullptr;
  for (const SurveyEntry& entry : project.survey.entries) {
    if (entry.values.present) check_keys(project, entry, sink);
    bool follows = before != nullptr && year_after(before->year.value, 1) == entry.year.value;
    for (const Target& target : project.targets.value) {
      check_value(project, target, entry, follows ? before : nullptr, sink);
    }
    before = &entry;
  }
}

}  // namespace fujiplan
