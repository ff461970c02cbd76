#include "survey/typed_item.h"

#include <algorithm>

#include "base/format.h"
#include "base/formatted.h"
#include "base/join.h"
#include "base/text.h"
#include "run/context.h"
#include "run/typed_names.h"

namespace fujiplan {

// Of the path of an item of a review: `reviews`, the reviewer, and its own keys.
static constexpr std::size_t kInReview = 2;

// What people may call an item: by its key, its label, or as the head of a form's column does.
// What more is said of a value needs its target: `provisional` alone may be a field of the plan.
// What a reviewer says needs the reviewer, unless `reviewer` is the one that is typed for.
static bool is_more_of_value(const SurveyItem& item) {
  return item.is_value() && !item.is_number_of_target();
}
static std::vector<std::string> names_of_item(const SurveyItem& item, const Reviewer* reviewer) {
  if (item.reviewer != reviewer) {
    return {key_of(item), label_of(item, Language::Japanese), label_of(item, Language::English),
            head_of(item, Language::Japanese)};
  }
  if (is_more_of_value(item)) {
    return {key_of(item), label_of(item, Language::Japanese), label_of(item, Language::English)};
  }
  std::vector<std::string> names = {key_of(item), std::string(item.path.back())};
  if (reviewer != nullptr) names.push_back(join(std::span(item.path).subspan(kInReview), "."));
  for (Language language : {Language::Japanese, Language::English}) {
    names.emplace_back(item.label.in(language));
    names.push_back(label_of(item, language));
    if (!item.group.empty()) names.push_back(head_of(item, language));
    names.push_back(usual_head(item, language));
  }
  return names;
}

// 予算額（国庫支出金） is no unit: without it, the whole amount is meant. Nor is 進捗（意見）, of a
// reviewer that is called as a criterion is.
static bool may_lack_brackets(const SurveyItem& item, std::string_view name) {
  bool with_group = item.reviewer != nullptr && name != item.label.ja && name != item.label.en;
  return !item.is_part() && !is_more_of_value(item) && !with_group;
}

// `actual.total`, of an amount that may be given by source: nobody writes it. Says what to write.
static void refuse_total(std::string_view name, std::span<const SurveyItem> items) {
  std::size_t dot = name.rfind('.');
  std::string_view last = dot != name.npos ? name.substr(dot + 1) : std::string_view();
  if (last != kKeyOfTotal && last != "合計") return;
  auto is_it = [&](const SurveyItem& item) {
    auto same = [&](const std::string& one) {
      return bare_name(one) == plain_name(name.substr(0, dot));
    };
    return item.money != nullptr && !item.is_part() &&
           std::ranges::any_of(names_of_item(item, nullptr), same);
  };
  auto whole = std::ranges::find_if(items, is_it);
  if (whole == items.end()) return;
  std::vector<std::string> parts;
  for (const SurveyItem& item : items) {
    bool is_part = item.is_part() && item.path.front() == whole->path.front();
    if (is_part) parts.push_back("`" + key_of(item) + "`");
  }
  if (parts.empty()) return;
  const std::string key = key_of(*whole);
  throw UsageError(
      {formatted("`{}` は書けない。合計は財源別の額から計算する。財源別の額は {} に、"
                 "財源別に分けない額は `{}` に書く",
                 name, join(parts, "、"), key),
       formatted("`{}` cannot be written: totals are computed from the amounts by source; "
                 "write {}, or `{}` for an amount that is not given by source",
                 name, join(parts, ", "), key)});
}

// Does one of these criteria have the name?
static bool has_criterion(std::span<const Criterion> criteria, std::string_view name) {
  return std::ranges::any_of(criteria, [&](const Criterion& criterion) {
    const std::string typed = plain_name(name), key(criterion.key.value);
    return typed == plain_name(key) || typed == plain_name("evaluation." + key) ||
           typed == plain_name(criterion.name.value);
  });
}

static bool is_criterion_of_a_year(std::string_view name, const Vocabulary& words) {
  return std::ranges::any_of(
      criteria_of_all_years(words),
      [&](std::span<const Criterion> criteria) { return has_criterion(criteria, name); });
}

// A criterion of the plan, for a reviewer with levels of its own. `name` is what was typed for the
// criterion, `key` what is to be written.
static void refuse_criterion_of_scale(std::string_view name, const std::string& key,
                                      const Reviewer& reviewer, const Vocabulary& words) {
  bool is_criterion = has_criterion(words.criteria, name) ||
                      (words.dated_rubric != nullptr && is_criterion_of_a_year(name, words));
  if (!reviewer.has_scale() || !is_criterion) return;
  std::vector<std::string_view> levels;
  for (const Level& level : reviewer.levels.value) levels.push_back(level.name.value);
  constexpr Format<std::string_view, std::string_view, std::string, std::string> kOneLevel{
      "「{1}」は、評価項目（`{0}`）ごとではなく、独自の評価区分で1つだけ評価する。`{2}` "
      "のように書く。選べる値: {3}",
      "{1} gives one level of its own, not one for each criterion such as `{0}`: write it as in "
      "`{2}`; choose from: {3}"};
  const std::string example = key + "=" + std::string(levels.front());
  auto said = [&](Language language) {
    return kOneLevel.in(language, name, reviewer.name.value, example, listed(levels, language));
  };
  throw UsageError({said(Language::Japanese), said(Language::English)});
}

// `reviews.事務局.進捗` and the like, where there is no such item of that reviewer. Says which key
// is meant, or which ones the reviewer has.
static void refuse_of_review(std::string_view name, const Vocabulary& words,
                             std::span<const SurveyItem> items) {
  for (const Reviewer& reviewer : words.reviewers) {
    const std::string head = formatted("reviews.{}", reviewer.name.value);
    if (!name.starts_with(head)) continue;
    std::string_view rest = name.substr(head.size());
    if (!rest.empty() && rest.front() != '.') continue;
    rest = rest.substr(std::min<std::size_t>(rest.size(), 1));
    refuse_criterion_of_scale(rest, head + ".evaluation", reviewer, words);
    std::vector<std::string> keys;
    std::string meant;
    for (const SurveyItem& item : items) {
      if (item.reviewer != &reviewer) continue;
      keys.push_back(key_of(item));
      for (const std::string& one : names_of_item(item, &reviewer)) {
        bool is_it = meant.empty() && plain_name(rest) == plain_name(one);
        if (is_it) meant = keys.back();
      }
    }
    if (rest.empty()) {
      if (reviewer.has_scale()) meant = head + ".evaluation";
    } else if (meant.empty()) {
      if (auto nearest = nearest_name(name, views_of(keys))) meant = *nearest;
    }
    for (std::string& key : keys) key = formatted("`{}`", key);
    constexpr Format<std::string_view, std::string> kMeant{
        "調査票の項目 `{}` はない。`{}` と書く", "no field of the survey `{}`; did you mean `{}`?"};
    constexpr Format<std::string_view, std::string_view, std::string> kChoices{
        "調査票の項目 `{}` はない。「{}」の評価の項目: {}",
        "no field of the survey `{}`; those of {}: {}"};
    auto said = [&](Language language) {
      return meant.empty()
                 ? kChoices.in(language, name, reviewer.name.value, listed(keys, language))
                 : kMeant.in(language, name, meant);
    };
    throw UsageError({said(Language::Japanese), said(Language::English)});
  }
}

// A criterion of the rubric of other years. Says which ones the year has.
static void refuse_other_years(std::string_view name, const Vocabulary& words) {
  if (words.dated_rubric == nullptr || !is_criterion_of_a_year(name, words)) return;
  std::vector<std::string> keys;
  for (const Criterion& criterion : words.criteria) {
    keys.push_back(formatted("`{}`", criterion.key.value));
  }
  if (keys.empty()) {
    throw UsageError(
        {formatted("`{}` はほかの年度の評価項目である。この年度に評価項目はない", name),
         formatted("`{}` is a criterion of other years; this year has none", name)});
  }
  throw UsageError({formatted("`{}` はほかの年度の評価項目である。この年度の評価項目: {}", name,
                              listed(keys, Language::Japanese)),
                    formatted("`{}` is a criterion of other years; those of this year: {}", name,
                              listed(keys, Language::English))});
}

const SurveyItem& typed_item(std::string_view name, const Vocabulary& words,
                             std::span<const SurveyItem> items) {
  std::vector<const SurveyItem*> meant;
  const SurveyItem* lacking = nullptr;  // the plan has none of it
  std::vector<std::string> known;
  for (const SurveyItem& item : items) {
    bool is_asked = has_part(words, item.part);
    bool named = false;
    for (const std::string& one : names_of_item(item, words.reviewer)) {
      bool bare = may_lack_brackets(item, one) && plain_name(name) == bare_name(one);
      named = named || plain_name(name) == plain_name(one) || bare;
      if (is_asked) known.push_back(one);
    }
    bool below = !is_asked && name.starts_with(std::string(item.path.front()) + ".");
    if (!is_asked && (named || below)) {
      lacking = &item;
    } else if (named) {
      meant.push_back(&item);
    }
  }
  if (meant.size() == 1) return *meant.front();
  auto exact = std::ranges::find(meant, name, [](const SurveyItem* item) { return key_of(*item); });
  if (exact != meant.end()) return **exact;
  if (meant.empty() && lacking != nullptr) throw no_such_part(lacking->part, words);
  if (meant.empty()) {
    refuse_total(name, items);
    if (words.reviewer != nullptr) {
      refuse_criterion_of_scale(name, "evaluation", *words.reviewer, words);
    } else {
      refuse_of_review(name, words, items);
    }
    refuse_other_years(name, words);
    throw unknown_value({"調査票の項目", "field of the survey"}, name, views_of(known));
  }
  std::string keys;
  for (const SurveyItem* item : meant) keys += (keys.empty() ? "`" : ", `") + key_of(*item) + "`";
  throw UsageError({formatted("`{}` は1つに決まらない。{} のどれかを書く", name, keys),
                    formatted("`{}` may mean more than one; write one of {}", name, keys)});
}

const Reviewer& typed_reviewer(std::string_view typed, const Vocabulary& words) {
  if (words.reviewers.empty()) {
    throw UsageError(
        {"この計画は評価者を置いていない。`plan.yaml` の `rubric` に `reviewers` を書く",
         "this plan has no reviewers; name them as `reviewers` in the `rubric` of "
         "`plan.yaml`"});
  }
  std::vector<std::string_view> names;
  for (const Reviewer& reviewer : words.reviewers) {
    if (plain_name(reviewer.name.value) == plain_name(typed)) return reviewer;
    names.push_back(reviewer.name.value);
  }
  throw unknown_value({"評価者", "reviewer"}, typed, names);
}

}  // namespace fujiplan
