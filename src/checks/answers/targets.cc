#include "checks/answers/targets.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "base/format.h"
#include "base/formatted.h"
#include "base/text.h"
#include "checks/answers/orders.h"
#include "checks/notes.h"
#include "checks/years/period.h"
#include "model/codes.h"
#include "model/rating/grade.h"
#include "model/survey.h"
#include "model/targets/rate.h"
#include "notation/decimal.h"

namespace fujiplan {

// A wrong unit or digit makes it a hundredfold: per cent are shares, thousands are ones.
static constexpr std::int64_t kAnotherOrderOfValue = 100;

static Message in_both(const Target& target, std::string_view number) {
  return {with_unit(target, number, Language::Japanese),
          with_unit(target, number, Language::English)};
}
static Message in_both(const Target& target, const Figure& number) {
  return in_both(target, number.text);
}

// A running total that grows is not better when low, but usual.
static void check_direction(const Target& target, Sink& sink) {
  if (target.is_sum() && target.is_low()) return;
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

static bool differs(std::int64_t a, std::int64_t b) {
  return differ_by(a, b, kAnotherOrderOfValue);
}

static void ask_of_order(const Target& target, const Figure& value, const Message& reached,
                         const Message& other_name, const Figure& other, Sink& sink) {
  sink.emit(kValueOfAnotherOrder, value.at, target.name.value, reached, other_name,
            in_both(target, other))
      .notes.push_back(note(other.at, {"比べた値", "the value it is compared with"}));
}

// Should there be values? A group of the tree is worked on whether its answers say so or not.
static bool is_worked_on(const Project& project, const SurveyEntry& entry) {
  return entry.status ? !is_idle(entry.status.value) : project.level != 0;
}

// An answer of a project for a target, as it is judged.
struct Judged {
  const Project& project;
  const Target& target;
  const SurveyEntry& entry;
  const SurveyEntry* before;  // of the year before; null: none

  // Where what is missing should stand.
  Span place() const { return entry.values.present ? entry.values.at : entry.year.at; }
};

static void check_words(const Judged& judged, Sink& sink) {
  const auto& [project, target, entry, before] = judged;
  FiscalYear year = entry.year.value;
  const Line* words = target.words.find(year);
  const ReachedValue* reached = entry.values.find(target.key.value);
  if (words == nullptr) {
    if (reached != nullptr && reached->met) {
      sink.emit(kMetWithoutWords, reached->met.at, target.name.value, to_string(year));
    }
    return;
  }
  if ((reached != nullptr && reached->met) || !is_worked_on(project, entry)) return;
  sink.emit(kMetMissing, reached != nullptr ? reached->at : judged.place(), target.name.value,
            words->value)
      .notes.push_back(note(words->at, kTargetIsHere));
}

// Is it a year without a target that the total of a later target needs?
static bool is_needed_in_total(const Judged& judged) {
  const Target& target = judged.target;
  FiscalYear year = judged.entry.year.value;
  if (!target.is_sum() || target.years.empty() || target.years.back().year.value < year) {
    return false;
  }
  auto has_value_before = [&](const SurveyEntry& entry) {
    return entry.year.value < year && entry.values.number_of(target.key.value) != nullptr;
  };
  return target.years.front().year.value < year ||
         std::ranges::any_of(judged.project.survey.entries, has_value_before);
}

// A hole in a running total: a year without a value before one that has one. Those that say they
// were worked on are asked for theirs below.
static void check_total(const Basis& basis, const Project& project, const Target& target,
                        Sink& sink) {
  if (!target.is_sum() || basis.header == nullptr) return;
  std::string_view key = target.key.value;
  std::optional<FiscalYear> at;
  for (const SurveyEntry& later : project.survey.entries) {
    const Figure* value = later.values.number_of(key);
    if (value == nullptr) continue;
    if (!at) at = first_of_total(target, project, later.year.value);
    for (; *at < later.year.value; at = year_after(*at, 1)) {
      const SurveyEntry* entry = answers_of(project, *at);
      bool has_value = entry != nullptr && entry->values.number_of(key) != nullptr;
      if (has_value || (entry != nullptr && is_worked_on(project, *entry))) continue;
      if (!basis.header->period.holds(*at) || !is_asked(project, *at)) continue;
      sink.emit(kGapInTotal, entry != nullptr ? entry->year.at : value->at, target.name.value,
                to_string(*at));
    }
  }
}

static void ask_for_value(const Judged& judged, const Figure* goal, Sink& sink) {
  if (!is_worked_on(judged.project, judged.entry)) return;
  const Target& target = judged.target;
  if (goal != nullptr) {
    sink.emit(kValueMissing, judged.place(), target.name.value, in_both(target, *goal))
        .notes.push_back(note(goal->at, kTargetIsHere));
  } else if (is_needed_in_total(judged)) {
    sink.emit(kGapInTotal, judged.place(), target.name.value, to_string(judged.entry.year.value));
  }
}

static void check_value(const Judged& judged, Sink& sink) {
  const auto& [project, target, entry, before] = judged;
  FiscalYear year = entry.year.value;
  const Figure* goal = target.number_in(year);
  const Figure* value = entry.values.number_of(target.key.value);
  if (value == nullptr) return ask_for_value(judged, goal, sink);
  std::optional<std::int64_t> reached = value->value;
  Message words = in_both(target, *value);
  if (target.is_sum()) {
    constexpr Format<Message, Message> kTotal{"{}（累計{}）", "{} ({} in total)"};
    reached = target_in_year(target, year, project, {}).total;
    if (reached) words = kTotal(words, in_both(target, decimal_text(*reached)));
  }
  if (goal != nullptr && reached && differs(*reached, goal->value)) {
    return ask_of_order(target, *value, words, {"目標値", "the target"}, *goal, sink);
  }
  const Figure* last = before != nullptr ? before->values.number_of(target.key.value) : nullptr;
  if (last == nullptr || !differs(value->value, last->value)) return;
  std::string name = to_string(before->year.value);
  ask_of_order(target, *value, in_both(target, *value),
               {formatted("{}の実績値", name), formatted("the value of {}", name)}, *last, sink);
}

// What a target says of one year, against what else it says.
static void check_years(const Basis& basis, const Target& target, Sink& sink) {
  auto within = [&](const Year& year) {
    if (basis.header == nullptr) return;
    require_within_period(basis.header->period, year, kTargetOutsidePeriod, sink);
  };
  for (const YearNumber& of : target.years) within(of.year);
  for (const YearLine& of : target.words.years) {
    within(of.year);
    const Figure* number = target.number_in(of.year.value);
    if (number == nullptr) continue;
    sink.emit(kTargetTwice, of.year.at, target.name.value, to_string(of.year.value))
        .notes.push_back(note(number->at, {"数の目標値はここ", "the number is here"}));
  }
  for (const YearNumber& of : target.original.years) {
    within(of.year);
    FiscalYear year = of.year.value;
    const Figure* number = target.number_in(year);
    if (number == nullptr && target.words.find(year) == nullptr) {
      sink.emit(kOriginalAlone, of.year.at, target.name.value, to_string(year));
    } else if (number != nullptr && of.number && number->value == of.number.value) {
      sink.emit(kOriginalIsTarget, of.number.at, target.name.value, to_string(year),
                in_both(target, *number));
    }
  }
}

static void check_keys(const Project& project, const SurveyEntry& entry, Sink& sink) {
  std::vector<std::string_view> known;
  for (const ReachedValue& reached : entry.values.reached) {
    if (find_target(project.targets, reached.key.value) != nullptr) continue;
    if (known.empty()) {
      for (const Target& target : project.targets.value) known.push_back(target.key.value);
    }
    Diagnostic& finding = sink.emit(kUnknownTarget, reached.key.at, reached.key.value);
    suggest_name(finding, reached.key.value, known);
  }
}

void check_targets(const Basis& basis, const Project& project, Sink& sink) {
  for (const Target& target : project.targets.value) {
    check_years(basis, target, sink);
    check_direction(target, sink);
    check_total(basis, project, target, sink);
  }
  const SurveyEntry* before = nullptr;
  for (const SurveyEntry& entry : project.survey.entries) {
    if (entry.values.present) check_keys(project, entry, sink);
    bool follows = before != nullptr && year_after(before->year.value, 1) == entry.year.value;
    for (const Target& target : project.targets.value) {
      Judged judged{project, target, entry, follows ? before : nullptr};
      check_words(judged, sink);
      check_value(judged, sink);
    }
    before = &entry;
  }
}

}  // namespace fujiplan
