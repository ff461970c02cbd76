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

// 点数と総合評価; of what is shown.
static Message shown_of(const Scheme& scheme, RatingView view) {
  constexpr Format<Text> kBoth{"{}と総合評価", "{} and grades"}, kScores{"{}", "{}"};
  constexpr Format<> kResults{"総合評価", "grades"};
  const Text word = answers_word(scheme.criteria);
  bool scores = view.scores && !scheme.criteria.empty();
  if (view.result) return scores ? kBoth(word) : kResults();
  return kScores(word);
}

std::optional<Message> reviewing(const Scheme& scheme, RatingView view, Text unit) {
  constexpr Format<Message, Message> kOwn{
      "所管部署の後に、{0}が評価します。{1}は、各所管部署による自己評価です。",
      "{0} judge after the departments. The {1} are the departments’ own."};
  constexpr Format<Message, Message, std::string_view, Text> kLast{
      "所管部署の後に、{0}が評価します。{1}は、{2}が評価した{3}ではその評価、ほかの{3}では各所管部署による自己評価です。",
      "{0} judge after the departments. The {1} are those of {2} where it has judged, and the "
      "departments’ own elsewhere."};
  if (scheme.reviewers.empty() || !(view.scores || view.result)) return std::nullopt;
  Message names = names_of(scheme.reviewers), shown = shown_of(scheme, view);
  if (scheme.last_word == nullptr) return kOwn(names, shown);
  return kLast(names, shown, scheme.last_word->name.value, unit);
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
