#include "reports/rubric_sentences.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "base/format.h"
#include "base/join.h"
#include "model/rating/criterion_names.h"

namespace fujiplan::sentences {

// --- lists and numbers

static std::string written(std::string_view text, Language) {
  return std::string(text);
}
static std::string written(const Message& text, Language language) {
  return text.in(language);
}

template <typename Texts>
static std::string list_of(const Texts& texts, Language language) {
  std::vector<std::string> all;
  for (const auto& text : texts) all.push_back(written(text, language));
  if (language == Language::Japanese || all.size() < 2) return join(all, "、");
  std::string last = std::move(all.back());
  all.pop_back();
  return join(all, ", ") + " and " + last;
}

std::string enumerated(std::span<const std::string_view> texts, Language language) {
  return list_of(texts, language);
}

template <typename Texts>
static Message listed_in_both(const Texts& texts) {
  return {list_of(texts, Language::Japanese), list_of(texts, Language::English)};
}

static Message names_in(std::span<const Criterion> criteria) {
  std::vector<Message> names;
  for (const Criterion& criterion : criteria) {
    Text label = label_of(criterion);
    names.push_back({std::string(label.ja), std::string(label.en)});
  }
  return listed_in_both(names);
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

// --- what is judged

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

static bool has_numbers(const Criterion& criterion) {
  return numbers_of(criterion.levels).has_value();
}

static constexpr std::string_view kJudgement = "評価";

Text answers_word(std::span<const Criterion> criteria) {
  return std::ranges::all_of(criteria, has_numbers) ? Text{"点数", "scores"}
                                                    : Text{kJudgement, "judgements"};
}
static Text answer_word(const Criterion& criterion) {
  return has_numbers(criterion) ? Text{"点数", "score"} : Text{kJudgement, "judgement"};
}

// 進捗の点数, 成果の評価; 施策の評価 of a criterion that is called so. `answer`: 点数 or 評価, and
// what English puts before the name.
static Message answer_to(const Criterion& criterion, Text answer) {
  constexpr Format<Text, Text> kScore{"{0}の{1}", "{1} for {0}"};
  constexpr Format<Text, Message, Text> kJudged{"{1}", "{2} of {0}"};
  Text label = label_of(criterion);
  if (answer.ja == kJudgement) return kJudged(label, judgement_of(criterion), answer);
  return kScore(label, answer);
}

// Is one called 施策の評価, which nobody evaluates?
static bool are_judgements(std::span<const Criterion> criteria) {
  return std::ranges::any_of(criteria, [](const Criterion& criterion) {
    return criterion.name.value.ends_with(kJudgement);
  });
}

Message judged(std::span<const Criterion> criteria, Text unit) {
  constexpr Format<Message, Text> kWords{"{1}ごとに{0}を評価します。",
                                         "Each {1} is judged on {0}."},
      kJudgements{"{1}ごとに{0}を付けます。", "Each {1} is judged on {0}."};
  constexpr Format<Message, Text, std::int64_t, std::int64_t, std::int64_t, std::int64_t, Text>
      kNumbers{
          "{6}ごとに{0}を{1}{2}点から{3}点までで評価します。{4}点が最も良く、{5}点が最も悪い評価です。",
          "Each {6} is scored from {2} to {3} on {0}{1}; {4} is the best score and {5} the "
          "worst."};
  Message names = names_in(criteria);
  auto numbers = shared_numbers(criteria);
  if (!numbers) return (are_judgements(criteria) ? kJudgements : kWords)(names, unit);
  Text each = criteria.size() > 1 ? Text{"それぞれ", ""} : Text{};
  return kNumbers(names, each, numbers->least, numbers->most, best_of(*numbers), worst_of(*numbers),
                  unit);
}

std::optional<Message> scale(std::span<const Criterion> criteria) {
  constexpr Format<std::int64_t, std::int64_t, std::int64_t> kScale{
      "点数は{}点から{}点までで、{}点が最も良い評価です。",
      "Scores go from {} to {}; {} is the best."};
  auto numbers = shared_numbers(criteria);
  if (!numbers) return std::nullopt;
  return kScale(numbers->least, numbers->most, best_of(*numbers));
}

std::optional<Message> scale_short(std::span<const Criterion> criteria) {
  constexpr Format<std::int64_t, std::int64_t, std::int64_t> kScale{"{}～{}点、{}点が最も良い",
                                                                    "{} to {}, {} being the best"};
  auto numbers = shared_numbers(criteria);
  if (!numbers) return std::nullopt;
  return kScale(numbers->least, numbers->most, best_of(*numbers));
}

// --- what gives the result

// What is behind 総合評価は、…で決まります: 3つの点数の合計.
static Message rule_of(const Scheme& scheme, const Message& scores) {
  constexpr Format<Message> kSum{"{}の合計", "the sum of {}"};
  constexpr Format<Message> kAverage{"{}の平均", "the average of {}"};
  constexpr Format<Message> kLowest{"{}のうち最も低いもの", "the lowest of {}"};
  constexpr Format<> kAverageRate{"目標値に対する達成率（目標が複数のときは平均）",
                                  "the rate at which the target was reached (the average of "
                                  "several)"};
  constexpr Format<> kLowestRate{"目標値に対する達成率のうち最も低いもの",
                                 "the lowest rate at which a target was reached"};
  switch (scheme.rule) {
    case RatingBy::Sum:
      return kSum(scores);
    case RatingBy::Average:
      return kAverage(scores);
    case RatingBy::Lowest:
      return kLowest(scores);
    case RatingBy::One:
      return answer_to(scheme.criteria[scheme.one], scheme.grades.empty()
                                                        ? Text{kJudgement, "the judgement"}
                                                        : Text{"点数", "the score"});
    case RatingBy::Achievement:
      return scheme.of == OfRates::Lowest ? kLowestRate() : kAverageRate();
    case RatingBy::Nothing:
      break;
  }
  return {};
}

// Of criteria, of which a plan has at most nine: 3, three.
static Message number_of(std::size_t count) {
  constexpr std::string_view kWords[] = {"no",   "one", "two",   "three", "four",
                                         "five", "six", "seven", "eight", "nine"};
  std::string digits = std::to_string(count);
  return {digits, count < std::size(kWords) ? std::string(kWords[count]) : digits};
}

static Message count_of_scores(const Scheme& scheme) {
  constexpr Format<Message> kMany{"{}つの点数", "the {} scores"};
  std::size_t count = scheme.criteria.size();
  return count == 1 ? Message{"点数", "the score"} : kMany(number_of(count));
}

Message short_rule(const Scheme& scheme) {
  return rule_of(scheme, count_of_scores(scheme));
}

// 進捗、経費、取組内容の3つの点数（1点から5点まで、5点が最も良い）の合計
Message long_rule(const Scheme& scheme) {
  if (scheme.rule == RatingBy::Achievement) return rule_of(scheme, {});
  constexpr Format<Message, Message> kScores{"{0}の{1}", "{1} for {0}"};
  constexpr Format<Message, std::int64_t, std::int64_t, std::int64_t> kWithRange{
      "{}（{}点から{}点まで、{}点が最も良い）", "{} (from {} to {}, {} being the best)"};
  Message scores = kScores(names_in(scheme.criteria), count_of_scores(scheme));
  if (auto numbers = shared_numbers(scheme.criteria)) {
    scores = kWithRange(scores, numbers->least, numbers->most, best_of(*numbers));
  }
  return rule_of(scheme, scores);
}

// 点数の合計
Message value_head(const Scheme& scheme) {
  switch (scheme.rule) {
    case RatingBy::Sum:
      return {"点数の合計", "Sum of the scores"};
    case RatingBy::Average:
      return {"点数の平均", "Average of the scores"};
    case RatingBy::Lowest:
      return {"最も低い点数", "Lowest score"};
    case RatingBy::One:
      return answer_to(scheme.criteria[scheme.one], scheme.grades.empty()
                                                        ? Text{kJudgement, "Judgement"}
                                                        : Text{"点数", "Score"});
    case RatingBy::Achievement:
      return {"達成率", "Rate"};
    case RatingBy::Nothing:
      break;
  }
  return {};
}

std::vector<std::string_view> rated_names(const Scheme& scheme) {
  std::vector<std::string_view> names;
  for (const ResultName& result : result_names(scheme)) {
    if (result.is_rated) names.push_back(result.name);
  }
  return names;
}

// Sが最も良く、A、B、C、Dの順です
Message order(const Scheme& scheme) {
  constexpr Format<std::string_view> kOnly{"{}だけです", "{} is the only result"};
  constexpr Format<std::string_view, std::string_view> kTwo{"{}が最も良く、次が{}です",
                                                            "{} is the best, then {}"};
  constexpr Format<std::string_view, Message> kMany{"{}が最も良く、{}の順です",
                                                    "{} is the best, followed by {}"};
  std::vector<std::string_view> names = rated_names(scheme);
  if (names.empty()) return {"大きいほど良い評価です", "Higher values are better"};
  std::string_view best = names.front();
  names.erase(names.begin());
  if (names.empty()) return kOnly(best);
  if (names.size() == 1) return kTwo(best, names.front());
  return kMany(best, listed_in_both(names));
}

std::optional<Message> exception(const Scheme& scheme) {
  constexpr Format<Text> kOverruled{
      "ただし、{}の点数がほかの全ての評価項目の点数より低いときは、総合評価はその点数で決まります。",
      "Where the score for {} is lower than all others, however, it decides the result."};
  if (!scheme.overruler || !scheme.gives_results()) return std::nullopt;
  return kOverruled(label_of(scheme.criteria[*scheme.overruler]));
}

// 3つの点数がそろっていない
Message lacking_in(const Scheme& scheme) {
  if (scheme.rule == RatingBy::Achievement) {
    return {"達成率を計算できない", "without a rate of achievement"};
  }
  constexpr Format<Message> kOne{"{}がない", "without a judgement of {}"};
  constexpr Format<Text, Text> kSingle{"{0}がない", "without a {1}"};
  constexpr Format<Message, Text> kAll{"{}つの{}がそろっていない", "without all {} {}"},
      kBoth{"{}つの{}がそろっていない", "without both {1}"};
  const auto& criteria = scheme.criteria;
  if (scheme.rule == RatingBy::One && !scheme.overruler) {
    return kOne(judgement_of(criteria[scheme.one]));
  }
  if (criteria.size() == 1) return kSingle(answers_word(criteria), answer_word(criteria.front()));
  return (criteria.size() == 2 ? kBoth : kAll)(number_of(criteria.size()), answers_word(criteria));
}

// --- rates of achievement

Message rates(const Scheme& scheme) {
  if (scheme.rate == RateRule::FromBase) {
    return {"達成率は、基準値から実績値までの差を、基準値から目標値までの差で割ったものです。",
            "The rate is how far the value has come from the base, of the way to the target."};
  }
  return {
      "達成率は、実績値を目標値で割ったものです。小さいほど良い目標では、目標値を実績値で割ります。",
      "The rate is the value divided by the target; where lower is better, the target divided by "
      "the value."};
}

// --- what is not public

// What the criteria that are internal are answered with: 経費の点数.
static std::vector<Message> internal_answers(std::span<const Criterion> criteria) {
  std::vector<Message> items;
  for (const Criterion& criterion : criteria) {
    if (!is_internal(criterion)) continue;
    items.push_back(answer_to(criterion, answers_word({&criterion, 1})));
  }
  return items;
}

// 経費の点数と金額
static Message together(const std::vector<Message>& items, const Message& last) {
  constexpr Format<Message, Message> kAnd{"{}と{}", "{} and {}"};
  return kAnd(listed_in_both(items), last);
}

// Those that the plan does not publish: 金額, or 予算額.
static Message internal_amounts_in_words(const MoneyTerms& money) {
  std::vector<Message> kept;
  for (std::size_t i = 0; i < kAmountCount; ++i) {
    if (!money.published[i]) kept.push_back(money.names[i]);
  }
  if (kept.size() == kAmountCount) return {"金額", "amounts of money"};
  return listed_in_both(kept);
}

Message internal_items(std::span<const Criterion> criteria, const MoneyTerms& money) {
  std::vector<Message> items = internal_answers(criteria);
  Message amounts = internal_amounts_in_words(money);
  if (items.empty()) return amounts;
  return amounts.empty() ? listed_in_both(items) : together(items, amounts);
}

// The value of one criterion is no more than its answer.
static bool computes(const Scheme& scheme) {
  return scheme.has_values() && scheme.rule != RatingBy::One;
}

// 経費の点数と3つの点数の合計
std::optional<Message> hidden_items(const Scheme& scheme) {
  std::vector<Message> items = internal_answers(scheme.criteria);
  if (items.empty()) return std::nullopt;
  return computes(scheme) ? together(items, short_rule(scheme)) : listed_in_both(items);
}

// 点数とその合計
Message all_hidden(const Scheme& scheme) {
  constexpr Format<Text> kWithLowest{"{}と最も低い点数", "{} and the lowest of them"};
  constexpr Format<Text, Text> kWithValue{"{}とその{}", "{} and their {}"};
  Text answers = answers_word(scheme.criteria);
  if (!computes(scheme)) return {std::string(answers.ja), std::string(answers.en)};
  return scheme.rule == RatingBy::Lowest ? kWithLowest(answers)
                                         : kWithValue(answers, label_of_value(scheme));
}

}  // namespace fujiplan::sentences
