#include "model/rating/scheme.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "base/format.h"
#include "model/rating/rubric_changes.h"
#include "notation/decimal.h"

namespace fujiplan {

// --- what plan.yaml says, or the standard

// A rubric that says no more than what is public has the standard for all else.
static bool declares(const Rubric& rubric) {
  return rubric.criteria.present || rubric.by || rubric.rate || rubric.of || rubric.overruler ||
         rubric.grades.present;
}

// A level that says nothing is not rated.
const Dated<Rubric>& said_rubric(const PlanHeader& header, std::size_t level) {
  static const Dated<Rubric> kNone;
  if (level == 0) return header.rubric;
  const Dated<Rubric>* rubric =
      rubric_of_level(header.level_rubrics.value, levels_of(header), level);
  return rubric != nullptr ? *rubric : kNone;
}

static const Rubric& rubric_of(const Rubric& said, std::size_t level) {
  return level != 0 || declares(said) ? said : standard_header().rubric;
}

std::span<const Criterion> criteria_of(const Rubric& said, std::size_t level) {
  return rubric_of(said, level).criteria.value;
}

std::span<const Criterion> criteria_of(const PlanHeader& header) {
  return criteria_of(said_rubric(header, header.level), header.level);
}

std::span<const Criterion> criteria_in(const PlanHeader& header, FiscalYear year) {
  return criteria_of(value_in(said_rubric(header, header.level), year), header.level);
}

Scheme scheme_of(const PlanHeader& header) {
  return scheme_of(header, header.level);
}

Scheme scheme_of(const PlanHeader& header, std::size_t level) {
  return scheme_of(said_rubric(header, level), level);
}

Scheme scheme_in(const PlanHeader& header, FiscalYear year) {
  return scheme_in(header, header.level, year);
}

Scheme scheme_in(const PlanHeader& header, std::size_t level, FiscalYear year) {
  return scheme_of(value_in(said_rubric(header, level), year), level);
}

Scheme scheme_of(const Rubric& said, std::size_t level) {
  const Rubric& rubric = rubric_of(said, level);
  Scheme scheme;
  scheme.criteria = rubric.criteria.value;
  if (said.rate) scheme.rate = said.rate.value;
  scheme.target_grades = said.target_grades.value;
  scheme.reviewers = said.reviewers.value;
  scheme.last_word = find_reviewer(scheme.reviewers, said.last_word.value);
  const Criterion* one = rubric.by ? find_criterion(scheme.criteria, rubric.by.value) : nullptr;
  if (rubric.by.value == name_of(RatingBy::Achievement) && one == nullptr) {
    scheme.rule = RatingBy::Achievement;
    if (rubric.of) scheme.of = rubric.of.value;
    scheme.grades = rubric.grades.value;
    return scheme;
  }
  if (scheme.criteria.empty()) return scheme;
  if (!rubric.by) {
    scheme.rule = RatingBy::Sum;
  } else if (one != nullptr) {
    scheme.rule = RatingBy::One;
    scheme.one = one->position;
  } else if (auto rule = parse_enum<RatingBy>(rubric.by.value); rule && *rule != RatingBy::One) {
    scheme.rule = *rule;
  }
  if (rubric.overruler) {
    const Criterion* overruler = find_criterion(scheme.criteria, rubric.overruler.value);
    if (overruler != nullptr) scheme.overruler = overruler->position;
  }
  scheme.grades = rubric.grades.value;
  return scheme;
}

bool Scheme::needs(std::size_t criterion) const {
  if (rule == RatingBy::Nothing || rule == RatingBy::Achievement) return false;
  return rule != RatingBy::One || overruler || criterion == one;
}

// --- results

std::vector<const Criterion*> missing_in(const Scheme& scheme, const Evaluation& evaluation) {
  std::vector<const Criterion*> missing;
  for (const Criterion& criterion : scheme.criteria) {
    if (scheme.needs(criterion.position) && evaluation.find(criterion) == nullptr) {
      missing.push_back(&criterion);
    }
  }
  return missing;
}

std::size_t grade_of(std::span<const GradeFloor> grades, Fraction value) {
  std::size_t grade = 0;
  while (grade + 1 < grades.size() && value < grades[grade].floor) ++grade;
  return grade;
}

namespace {

// The answers that a result needs, looked at one by one.
struct Needed {
  std::int64_t count = 0, sum = 0;                    // of those with points
  std::int64_t lowest = 0, lowest_but_overruler = 0;  // 0: none yet
  const Score* unrated = nullptr;                     // the first without points
  const Score* overruler = nullptr;
  const Score* one = nullptr;  // of RatingBy::One
};

}  // namespace

static void add_lowest(std::int64_t& lowest, std::int64_t points) {
  lowest = lowest == 0 ? points : std::min(lowest, points);
}

// None: one is not answered.
static std::optional<Needed> needed_in(const Scheme& scheme, const Evaluation& evaluation) {
  Needed needed;
  for (const Criterion& criterion : scheme.criteria) {
    if (!scheme.needs(criterion.position)) continue;
    const Score* score = evaluation.find(criterion);
    if (score == nullptr) return std::nullopt;
    if (!score->is_rated()) {
      if (needed.unrated == nullptr) needed.unrated = score;
      continue;
    }
    ++needed.count;
    needed.sum += score->points();
    add_lowest(needed.lowest, score->points());
    if (scheme.overruler == criterion.position) {
      needed.overruler = score;
    } else {
      add_lowest(needed.lowest_but_overruler, score->points());
    }
    if (scheme.rule == RatingBy::One && scheme.one == criterion.position) needed.one = score;
  }
  return needed;
}

static Fraction value_by(const Scheme& scheme, const Needed& needed) {
  if (scheme.rule == RatingBy::Average) return {needed.sum, needed.count};
  return {scheme.rule == RatingBy::Lowest ? needed.lowest : needed.sum};
}

std::optional<Outcome> outcome_of(const Scheme& scheme, const Evaluation& evaluation) {
  if (scheme.rule == RatingBy::Nothing || scheme.rule == RatingBy::Achievement) return std::nullopt;
  auto needed = needed_in(scheme, evaluation);
  if (!needed) return std::nullopt;
  Outcome outcome;
  if (needed->unrated != nullptr) {
    outcome.name = needed->unrated->name();
    outcome.from = needed->unrated;
    return outcome;
  }
  // Where it is the only criterion, too, which is below all others.
  outcome.overruled =
      needed->overruler != nullptr && (needed->lowest_but_overruler == 0 ||
                                       needed->overruler->points() < needed->lowest_but_overruler);
  outcome.from = outcome.overruled ? needed->overruler : needed->one;
  Fraction value =
      outcome.from != nullptr ? Fraction{outcome.from->points()} : value_by(scheme, *needed);
  outcome.points = value;
  if (!scheme.grades.empty()) {
    outcome.grade = grade_of(scheme.grades, value);
    outcome.name = scheme.grades[*outcome.grade].name.value;
  } else {
    outcome.name =
        scheme.rule == RatingBy::One ? std::string(outcome.from->name()) : in_decimals(value);
  }
  return outcome;
}

bool are_comparable(const Outcome& a, const Outcome& b) {
  if (a.is_rated() || b.is_rated()) return a.is_rated() && b.is_rated();
  if (!a.is_judged() || !b.is_judged()) return false;
  const Criterion &of_a = *a.from->criterion, &of_b = *b.from->criterion;
  return of_a.name.value == of_b.name.value && have_same_names(of_a.levels, of_b.levels);
}

std::strong_ordering compare(const Outcome& a, const Outcome& b) {
  if (a.is_judged()) return a.from->points() <=> b.from->points();
  if (a.grade && b.grade) return *b.grade <=> *a.grade;  // the first is the best
  return *a.points <=> *b.points;
}

// --- all results that there could be

static bool has_name(const std::vector<ResultName>& names, std::string_view name) {
  return std::ranges::find(names, name, &ResultName::name) != names.end();
}

// Without those of the last word.
static std::vector<ResultName> names_by_criteria(const Scheme& scheme) {
  std::vector<ResultName> names;
  auto add_all = [&](const Levels& levels, bool is_rated) {
    for (const Level& level : levels.value) {
      if (has_name(names, level.name.value)) continue;
      names.push_back({level.name.value, level.meaning.value, is_rated});
    }
  };
  for (const GradeFloor& grade : scheme.grades) names.push_back({grade.name.value, "", true});
  if (scheme.grades.empty() && scheme.rule == RatingBy::One) {
    add_all(scheme.criteria[scheme.one].levels, true);
    if (scheme.overruler) add_all(scheme.criteria[*scheme.overruler].levels, true);
  }
  for (const Criterion& criterion : scheme.criteria) {
    if (scheme.needs(criterion.position)) add_all(criterion.unrated, false);
  }
  return names;
}

// The levels of the last word, by their places.
static std::vector<ResultName> names_of_judgements(const Criterion& scale,
                                                   const std::vector<ResultName>& others) {
  bool is_taken = std::ranges::any_of(
      scale.levels.value, [&](const Level& level) { return has_name(others, level.name.value); });
  std::vector<ResultName> names;
  for (const Level& level : scale.levels.value) {
    names.push_back({level.name.value, level.meaning.value, false, true, is_taken});
  }
  return names;
}

std::string ResultName::in_full() const {
  std::string full(name);
  return needs_meaning ? full + " " + std::string(meaning) : full;
}

std::vector<ResultName> result_names(const Scheme& scheme) {
  if (!scheme.gives_results()) return {};
  std::vector<ResultName> names = names_by_criteria(scheme);
  if (const Criterion* scale = scheme.last_scale()) {
    std::ranges::copy(names_of_judgements(*scale, names), std::back_inserter(names));
  }
  return names;
}

Outcome judged_as(const Scheme& scheme, const Score& judgement) {
  auto names = names_of_judgements(*judgement.criterion, names_by_criteria(scheme));
  return {names[judgement.place].in_full(), std::nullopt, std::nullopt, &judgement};
}

std::vector<Fraction> possible_values(const Scheme& scheme) {
  if (scheme.rule == RatingBy::Nothing || scheme.rule == RatingBy::Achievement) return {};
  constexpr auto kMost = static_cast<std::int64_t>(kMostLevels);
  std::int64_t most_sum = 0, fewest_levels = kMost, others = kMost;
  auto count = static_cast<std::int64_t>(scheme.criteria.size());
  for (const Criterion& criterion : scheme.criteria) {
    auto levels = static_cast<std::int64_t>(criterion.levels.value.size());
    most_sum += levels;
    fewest_levels = std::min(fewest_levels, levels);
    if (scheme.overruler != criterion.position) others = std::min(others, levels);
  }
  std::set<Fraction> values;
  auto add_all = [&](std::int64_t least, std::int64_t most, std::int64_t denominator) {
    for (std::int64_t value = least; value <= most; ++value) values.insert({value, denominator});
  };
  if (scheme.rule == RatingBy::Sum) add_all(count, most_sum, 1);
  if (scheme.rule == RatingBy::Average) add_all(count, most_sum, count);
  if (scheme.rule == RatingBy::Lowest) add_all(1, fewest_levels, 1);
  if (scheme.rule == RatingBy::One) {
    add_all(1, static_cast<std::int64_t>(scheme.criteria[scheme.one].levels.value.size()), 1);
  }
  if (scheme.overruler) {  // below all others
    const Criterion& criterion = scheme.criteria[*scheme.overruler];
    add_all(1, std::min(static_cast<std::int64_t>(criterion.levels.value.size()), others - 1), 1);
  }
  return {values.rbegin(), values.rend()};
}

// --- in words

Text label_of_value(const Scheme& scheme) {
  return row_of(scheme.rule).meaning;
}

Message points_in_words(Fraction value) {
  std::string number = in_decimals(value);
  return {number + "点", number + (value == Fraction{1} ? " point" : " points")};
}

// 100%以上; 80%以上100%未満
std::string rates_in_words(std::span<const GradeFloor> grades, std::size_t grade,
                           Language language) {
  constexpr Format<> kAll{"全ての達成率", "any rate"};
  constexpr Format<std::string> kFrom{"{}%以上", "{}% or more"}, kBelow{"{}%未満", "below {}%"};
  constexpr Format<std::string, std::string> kBetween{"{}%以上{}%未満", "{}% or more, below {}%"};
  bool is_last = grade + 1 == grades.size();
  std::string floor = decimal_with_commas(grades[grade].text);
  if (grade == 0) return is_last ? kAll.in(language) : kFrom.in(language, floor);
  std::string above = decimal_with_commas(grades[grade - 1].text);
  return is_last ? kBelow.in(language, above) : kBetween.in(language, floor, above);
}

// As plan.yaml writes the numbers.
static std::string from_to(const Scheme& scheme, std::size_t grade, Language language) {
  constexpr Format<> kAll{"全ての点数", "any points"};
  constexpr Format<std::string_view> kFrom{"{}点以上", "{} points or more"},
      kBelow{"{}点未満", "below {} points"};
  constexpr Format<std::string_view, std::string_view> kBetween{"{}点以上{}点未満",
                                                                "{} points or more, below {}"};
  bool is_last = grade + 1 == scheme.grades.size();
  std::string_view floor = scheme.grades[grade].text;
  if (grade == 0) return is_last ? kAll.in(language) : kFrom.in(language, floor);
  std::string_view above = scheme.grades[grade - 1].text;
  return is_last ? kBelow.in(language, above) : kBetween.in(language, floor, above);
}

std::string range_in_words(const Scheme& scheme, std::size_t grade, Language language) {
  constexpr Format<std::string, std::string> kMany{"{}～{}点", "{} to {} points"};
  if (scheme.rule == RatingBy::Achievement) return rates_in_words(scheme.grades, grade, language);
  std::vector<Fraction> values = possible_values(scheme);
  bool whole = std::ranges::all_of(values, [](Fraction value) { return value.denominator == 1; });
  std::erase_if(values, [&](Fraction value) { return grade_of(scheme.grades, value) != grade; });
  if (values.empty() || !whole) return from_to(scheme, grade, language);
  std::string least = in_decimals(values.back()), most = in_decimals(values.front());
  return values.size() == 1 ? points_in_words(values.front()).in(language)
                            : kMany.in(language, least, most);
}

}  // namespace fujiplan
