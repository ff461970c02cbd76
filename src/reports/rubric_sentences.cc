#include "reports/rubric_sentences.h"

#include <algorithm>

#include "base/formatted.h"
#include "base/join.h"

namespace fujiplan::sentences {

bool share_levels(std::span<const Criterion> criteria) {
  auto same = [&](const Criterion& criterion) {
    return criterion.unrated.value.empty() &&
           std::ranges::equal(
               criterion.levels.value, criteria.front().levels.value, {},
               [](const Level& level) { return level.name.value; },
               [](const Level& level) { return level.name.value; });
  };
  return !criteria.empty() && std::ranges::all_of(criteria, same);
}

static std::string names_in(std::span<const Criterion> criteria) {
  std::vector<std::string_view> names;
  for (const Criterion& criterion : criteria) names.push_back(criterion.name.value);
  return join(names, "、");
}

// Of numbers that all criteria share.
static std::optional<NumberRange> shared_numbers(std::span<const Criterion> criteria) {
  return share_levels(criteria) ? numbers_of(criteria.front().levels) : std::nullopt;
}
static std::int64_t best_of(const NumberRange& numbers) {
  return numbers.best_is_most ? numbers.most : numbers.least;
}
static std::int64_t worst_of(const NumberRange& numbers) {
  return numbers.best_is_most ? numbers.least : numbers.most;
}

std::string_view answers_word(std::span<const Criterion> criteria) {
  auto numbers = [](const Criterion& criterion) {
    return numbers_of(criterion.levels).has_value();
  };
  return std::ranges::all_of(criteria, numbers) ? "点数" : "評価";
}

std::string judged(std::span<const Criterion> criteria) {
  std::string names = names_in(criteria);
  auto numbers = shared_numbers(criteria);
  if (!numbers) return formatted("事業ごとに{}を評価します。", names);
  std::string_view each = criteria.size() > 1 ? "それぞれ" : "";
  return formatted(
      "事業ごとに{}を{}{}点から{}点までで評価します。{}点が最も良く、{}点が最も悪い評価です。",
      names, each, numbers->least, numbers->most, best_of(*numbers), worst_of(*numbers));
}

std::optional<std::string> scale(std::span<const Criterion> criteria) {
  auto numbers = shared_numbers(criteria);
  if (!numbers) return std::nullopt;
  return formatted("点数は{}点から{}点までで、{}点が最も良い評価です。", numbers->least,
                   numbers->most, best_of(*numbers));
}

std::optional<std::string> scale_short(std::span<const Criterion> criteria) {
  auto numbers = shared_numbers(criteria);
  if (!numbers) return std::nullopt;
  return formatted("{}～{}点、{}点が最も良い", numbers->least, numbers->most, best_of(*numbers));
}

// What is behind 総合評価は、…で決まります: 3つの点数の合計.
static std::string rule_of(const Scheme& scheme, std::string_view scores) {
  switch (scheme.rule) {
    case RatingBy::Sum:
      return formatted("{}の合計", scores);
    case RatingBy::Average:
      return formatted("{}の平均", scores);
    case RatingBy::Lowest:
      return formatted("{}のうち最も低いもの", scores);
    case RatingBy::One:
      return formatted("{}の{}", scheme.criteria[scheme.one].name.value,
                       scheme.grades.empty() ? "評価" : "点数");
    case RatingBy::Nothing:
      break;
  }
  return "";
}

static std::string count_of_scores(const Scheme& scheme) {
  return scheme.criteria.size() == 1 ? "点数" : formatted("{}つの点数", scheme.criteria.size());
}

std::string short_rule(const Scheme& scheme) {
  return rule_of(scheme, count_of_scores(scheme));
}

// 進捗、経費、取組内容の3つの点数（1点から5点まで、5点が最も良い）の合計
std::string long_rule(const Scheme& scheme) {
  std::string scores = formatted("{}の{}", names_in(scheme.criteria), count_of_scores(scheme));
  if (auto numbers = shared_numbers(scheme.criteria)) {
    scores += formatted("（{}点から{}点まで、{}点が最も良い）", numbers->least, numbers->most,
                        best_of(*numbers));
  }
  return rule_of(scheme, scores);
}

std::vector<std::string_view> rated_names(const Scheme& scheme) {
  std::vector<std::string_view> names;
  for (const ResultName& result : result_names(scheme)) {
    if (result.is_rated) names.push_back(result.name);
  }
  return names;
}

// Sが最も良く、A、B、C、Dの順です
std::string order(const Scheme& scheme) {
  std::vector<std::string_view> names = rated_names(scheme);
  if (names.empty()) return "大きいほど良い評価です";
  std::string best(names.front());
  names.erase(names.begin());
  if (names.empty()) return formatted("{}だけです", best);
  if (names.size() == 1) return formatted("{}が最も良く、次が{}です", best, names.front());
  return formatted("{}が最も良く、{}の順です", best, join(names, "、"));
}

std::optional<std::string> exception(const Scheme& scheme) {
  if (!scheme.overruler || !scheme.gives_results()) return std::nullopt;
  return formatted(
      "ただし、{}の点数がほかの全ての評価項目の点数より低いときは、総合評価はその点数で決まります。",
      scheme.criteria[*scheme.overruler].name.value);
}

// 3つの点数がそろっていない
std::string lacking_in(const Scheme& scheme) {
  if (scheme.rule == RatingBy::One && !scheme.overruler) {
    return formatted("{}の評価がない", scheme.criteria[scheme.one].name.value);
  }
  return scheme.criteria.size() == 1 ? formatted("{}がない", answers_word(scheme.criteria))
                                     : formatted("{}つの{}がそろっていない", scheme.criteria.size(),
                                                 answers_word(scheme.criteria));
}

// What the criteria that are internal are answered with: 経費の点数.
static std::vector<std::string> internal_answers(std::span<const Criterion> criteria) {
  std::vector<std::string> items;
  for (const Criterion& criterion : criteria) {
    if (!is_internal(criterion)) continue;
    items.push_back(formatted("{}の{}", criterion.name.value, answers_word({&criterion, 1})));
  }
  return items;
}

// 経費の点数と金額
std::string internal_items(std::span<const Criterion> criteria) {
  std::vector<std::string> items = internal_answers(criteria);
  return items.empty() ? "金額" : join(items, "、") + "と金額";
}

// The value of one criterion is no more than its answer.
static bool computes(const Scheme& scheme) {
  return scheme.has_values() && scheme.rule != RatingBy::One;
}

// 経費の点数と3つの点数の合計
std::optional<std::string> hidden_items(const Scheme& scheme) {
  std::vector<std::string> items = internal_answers(scheme.criteria);
  if (items.empty()) return std::nullopt;
  std::string out = join(items, "、");
  return computes(scheme) ? out + "と" + short_rule(scheme) : out;
}

// What is not public with the scores: 点数とその合計
std::string all_hidden(const Scheme& scheme) {
  std::string out(answers_word(scheme.criteria));
  if (!computes(scheme)) return out;
  return out + (scheme.rule == RatingBy::Lowest ? "と最も低い点数"
                                                : formatted("とその{}", label_of_value(scheme).ja));
}

// 点数の合計
std::string value_head(const Scheme& scheme) {
  return scheme.rule == RatingBy::Lowest ? "最も低い点数" : rule_of(scheme, "点数");
}

}  // namespace fujiplan::sentences
