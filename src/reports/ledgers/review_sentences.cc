#include "base/format.h"
#include "base/join.h"
#include "reports/rubric_sentences.h"

// How reports say whose judgement it is.
namespace fujiplan::sentences {

static Message names_of(std::span<const Reviewer> reviewers) {
  std::vector<std::string_view> names;
  for (const Reviewer& reviewer : reviewers) names.push_back(reviewer.name.value);
  return {listed(names, Language::Japanese), enumerated(names, Language::English)};
}

constexpr Format<> kResults{"総合評価", "grades"};

// 点数と総合評価; of what is shown.
static Message shown_of(const Scheme& scheme, RatingView view) {
  constexpr Format<Text> kBoth{"{}と総合評価", "{} and grades"}, kScores{"{}", "{}"};
  const Text word = answers_word(scheme.criteria);
  bool scores = view.scores && !scheme.criteria.empty();
  if (view.result) return scores ? kBoth(word) : kResults();
  return kScores(word);
}

// Whose they are: the department's own; the last word's, and the department's own elsewhere; the
// last word's alone, where the criteria give no result.
static Message whose(const Message& shown) {
  constexpr Format<Message> kOwn{"{0}は、各所管部署による自己評価です。",
                                 "The {0} are the departments’ own."};
  return kOwn(shown);
}

static Message whose(const Message& shown, const Scheme& scheme, Text unit) {
  constexpr Format<Message, std::string_view, Text> kLast{
      "{0}は、{1}が評価した{2}ではその評価、ほかの{2}では各所管部署による自己評価です。",
      "The {0} are those of {1} where it has judged, and the departments’ own elsewhere."};
  constexpr Format<Message, std::string_view, Text> kAlone{
      "{0}は、{1}が評価した{2}だけにあり、その評価です。",
      "There are {0} only where {1} has judged."};
  bool alone = scheme.rule == RatingBy::Nothing;
  return (alone ? kAlone : kLast)(shown, scheme.last_word->name.value, unit);
}

// Levels of a scale of its own are no scores: these stay the departments' own.
static Message whose_by_scale(const Scheme& scheme, RatingView view, Text unit) {
  constexpr Format<Message, Message> kBoth{"{}{}", "{} {}"};
  const RatingView scores{false, view.scores && !scheme.criteria.empty()};
  if (!view.result) return whose(shown_of(scheme, scores));
  Message results = whose(kResults(), scheme, unit);
  return scores.scores ? kBoth(whose(shown_of(scheme, scores)), results) : results;
}

std::optional<Message> reviewing(const Scheme& scheme, RatingView view, Text unit) {
  constexpr Format<Message, Message> kReviewing{
      "所管部署の後に、{}が評価します。{}",
      "After the departments, their answers are judged by {}. {}"};
  if (scheme.reviewers.empty() || !(view.scores || view.result)) return std::nullopt;
  Message names = names_of(scheme.reviewers);
  if (scheme.last_scale() != nullptr) {
    return kReviewing(names, whose_by_scale(scheme, view, unit));
  }
  Message shown = shown_of(scheme, view);
  return kReviewing(names, scheme.last_word == nullptr ? whose(shown) : whose(shown, scheme, unit));
}

// Best first: A（適正）、B（要改善）
static Message levels_of(const Criterion& scale) {
  auto in = [&](Language language) {
    std::vector<std::string> levels;
    for (const Level& level : scale.levels.value) {
      levels.push_back(std::string(level.name.value) + in_brackets(level.meaning.value, language));
    }
    return listed(levels, language);
  };
  return {in(Language::Japanese), in(Language::English)};
}

std::optional<Message> last_word(const Scheme& scheme, Text unit) {
  constexpr Format<std::string_view, Text> kCriteria{"{0}の評価がある{1}では、その点数によります。",
                                                     "Where {0} has judged, its scores count."};
  constexpr Format<std::string_view, Text, Message> kScale{
      "{0}の評価がある{1}では、その評価が総合評価です。良いものから順に、{2}です。点数はありません。",
      "Where {0} has judged, that is the grade: {2}, best first, without points."};
  if (scheme.last_word == nullptr) return std::nullopt;
  std::string_view name = scheme.last_word->name.value;
  const Criterion* scale = scheme.last_scale();
  return scale == nullptr ? kCriteria(name, unit) : kScale(name, unit, levels_of(*scale));
}

}  // namespace fujiplan::sentences
