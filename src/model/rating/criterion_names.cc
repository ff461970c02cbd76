#include "model/rating/criterion_names.h"

#include <algorithm>
#include <vector>

#include "base/format.h"
#include "base/join.h"
#include "base/odd_character.h"
#include "base/text.h"
#include "model/plan_header.h"
#include "model/types/rating_types.h"

namespace fujiplan {

const Criterion* standard_criterion(std::string_view key) {
  return find_criterion(standard_header().rubric.criteria.value, key);
}

Text label_of(const Criterion& criterion) {
  std::string_view name = criterion.name.value;
  if (criterion.en) return {name, criterion.en.value};
  const Criterion* standard = standard_criterion(criterion.key.value);
  bool is_standard = standard != nullptr && standard->name.value == name;
  return {name, is_standard ? standard->en.value : name};
}

std::string name_without_brackets(std::string_view name) {
  std::string plain;
  for (std::size_t i = 0; i < name.size();) {
    CodePoint c = decode_at(name, i);
    std::string_view shown = name.substr(i, c.size);
    i += c.size;
    // ㈱ is compared as (株), ⑴ as (1).
    std::string look = c.size == 1 ? std::string(shown) : to_half_width(look_of(shown));
    bool has_bracket = look.find_first_of("()") != look.npos;
    std::ranges::replace_if(
        look, [](char one) { return one == '(' || one == ')'; }, ' ');
    plain += has_bracket ? std::string_view(look) : shown;
  }
  return std::string(trim(plain));
}

Message answers_in_words(const Criterion& criterion) {
  std::vector<std::string_view> rated, unrated;
  for (const Level& level : criterion.levels.value) rated.push_back(level.name.value);
  for (const Level& level : criterion.unrated.value) unrated.push_back(level.name.value);
  if (rated.empty()) return {};
  if (auto numbers = numbers_of(criterion)) {
    constexpr Format<std::int64_t, std::int64_t, std::string_view> kNumbers{
        "{}～{}、{}が最も良い", "{} to {}, {} being the best"};
    return kNumbers(numbers->least, numbers->most, rated.front());
  }
  constexpr Format<Message, std::string_view> kInWords{"{}。{}が最も良い", "{}; {} is the best"};
  constexpr Format<Message, std::string_view, Message> kWithUnrated{
      "{}。{}が最も良い。点数のない回答: {}", "{}; {} is the best; without points: {}"};
  auto both = [](const auto& names) {
    return Message{listed(names, Language::Japanese), listed(names, Language::English)};
  };
  return unrated.empty() ? kInWords(both(rated), rated.front())
                         : kWithUnrated(both(rated), rated.front(), both(unrated));
}

Message judgement_of(const Criterion& criterion) {
  constexpr std::string_view kJudgement = "評価";
  Text name = label_of(criterion);
  std::string japanese(name.ja);
  if (!name.ja.ends_with(kJudgement)) japanese.append("の").append(kJudgement);
  return {japanese, std::string(name.en)};
}

Message meaning_of(const Criterion& criterion) {
  constexpr Format<Text, Message> kScore{"{}の点数（{}）", "score for {}, {}"};
  constexpr Format<Message, Message> kLevel{"{}（{}）", "level of {}: {}"};
  bool numbers = numbers_of(criterion).has_value();
  Message answers = answers_in_words(criterion);
  Message meaning =
      numbers ? kScore(label_of(criterion), answers) : kLevel(judgement_of(criterion), answers);
  if (is_internal(criterion)) meaning.ja += "。内部管理項目", meaning.en += "; internal";
  return meaning;
}

std::string level_in_words(const Score& score, Language language) {
  std::string name(score.name());
  return score.meaning() == score.name() ? name : name + in_brackets(score.meaning(), language);
}

std::string shown_scores(const Evaluation& scores, Language language) {
  return FieldType<Evaluation>::shown(scores, language);
}

}  // namespace fujiplan
