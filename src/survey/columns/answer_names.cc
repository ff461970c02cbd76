#include "survey/columns/answer_names.h"

#include "base/join.h"
#include "model/rating/criterion_names.h"
#include "survey/columns/asked.h"
#include "survey/form_words.h"

namespace fujiplan {

// 実績値（オンライン申請率、%）, 目標値（オンライン申請率、%）: brackets tell such columns apart.
std::string column_of_target(Text what, const Target& target, Language language) {
  std::vector<std::string_view> names = {target.name.value};
  if (target.unit) names.push_back(target.unit.value);
  return std::string(what.in(language)) + in_brackets(listed(names, language), language);
}

// 予算額 国庫支出金, budget: National grant; 事務局 進捗, 事務局: progress
static constexpr Text kOfSource{" ", ": "};

// 取り組んだ段階 上期; phases worked on in the first half; evaluation of progress
static std::string joined_head(const SurveyItem& item, Text group, std::string_view label,
                               Language language) {
  if (group.empty()) return std::string(label);
  constexpr Text kOfGroup{" ", " of "}, kIn{" ", " in "}, kInThe{" ", " in the "};
  bool is_short = item.time != nullptr && label == label_of(*item.time).en;  // Q1
  Text joint = item.time == nullptr ? kOfGroup : is_short ? kIn : kInThe;
  if (item.is_part() || item.reviewer != nullptr) joint = kOfSource;
  return std::string(group.in(language)) + std::string(joint.in(language)) + std::string(label);
}

std::string name_in_plan(const SurveyItem& item, Language language) {
  if (item.is_value()) {
    Text what = item.is_number_of_target() ? kValue : item.label;
    return column_of_target(what, *item.target, language);
  }
  std::string_view label = item.label.in(language);
  // Brackets would hide what tells 国庫支出金（補助金） from 国庫支出金（交付金）, and what stands
  // behind 評価委員会（外部）.
  bool bare = item.is_part() || item.reviewer != nullptr;
  if (bare) {
    const std::string ja = name_without_brackets(item.group.ja);
    const std::string en = name_without_brackets(item.group.en);
    return joined_head(item, {ja, en}, name_without_brackets(label), language);
  }
  return joined_head(item, item.group, label, language);
}

// 取り組んだ段階 上期, but 進捗 alone.
std::string standard_name(const SurveyItem& item, Language language) {
  if (item.reviewer != nullptr) return "";
  if (!item.is_score()) {
    return joined_head(item, item.usual_group, item.usual.in(language), language);
  }
  const Criterion* standard = standard_criterion(item.path.back());
  return standard != nullptr ? std::string(label_of(*standard).in(language)) : "";
}

// The name of the criterion in plan.yaml; empty when the item is no score, or a reviewer's.
static std::string criterion_name(const SurveyItem& item, Language language) {
  return item.is_score() && item.reviewer == nullptr
             ? name_without_brackets(item.label.in(language))
             : "";
}

// What forms called it that were made before: they come back, and no answer of theirs may be lost.
static std::string former_name(const SurveyItem& item, Language language) {
  constexpr std::string_view kNow = "取り組んだ段階", kBefore = "実際の段階";
  std::string name = standard_name(item, language);
  return name.starts_with(kNow) ? std::string(kBefore) + name.substr(kNow.size()) : "";
}

std::string key_of_answer(const SurveyItem& item, std::string_view name) {
  return item.is_value() ? header_key_with_brackets(name) : header_key(name);
}

std::string name_of_others(const SurveyItem& item, Language language) {
  constexpr Text kOfDepartment{"所管部署の", "department: "};
  if (item.reviewer == nullptr) {
    return std::string(kOfDepartment.in(language)) + name_in_plan(item, language);
  }
  // Unlike 事務局 意見, which only the form has in which 事務局 answers.
  constexpr Text kReviewBy{"", "review by "}, kOf{"の", ": "};
  return std::string(kReviewBy.in(language)) + name_without_brackets(item.reviewer->name.value) +
         std::string(kOf.in(language)) + name_without_brackets(item.label.in(language));
}

std::vector<std::vector<std::string>> answer_names(std::span<const SurveyItem> items,
                                                   const Reviewer* reviewer,
                                                   std::set<std::string> taken, Language language) {
  std::vector<std::vector<std::string>> names(items.size());
  auto take = [&](std::size_t i, const std::string& name) {
    std::string key = key_of_answer(items[i], name);
    if (key.empty() || !taken.insert(key).second) return false;
    names[i].push_back(name);
    return true;
  };
  std::vector<std::size_t> asked;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (is_asked_in(items[i], reviewer)) asked.push_back(i);
  }
  for (std::size_t i : asked) {
    bool by_name = !items[i].is_score() || items[i].reviewer != nullptr;
    if (by_name) take(i, name_in_plan(items[i], language));
  }
  for (std::size_t i : asked) {
    std::string name = criterion_name(items[i], language);
    if (name.empty()) continue;
    take(i, name) || take(i, joined_head(items[i], items[i].group, name, language)) ||
        take(i, name_in_plan(items[i], language)) || take(i, key_of(items[i]));
  }
  for (std::size_t i : asked) take(i, standard_name(items[i], language));
  for (std::size_t i : asked) take(i, former_name(items[i], language));
  for (std::size_t i : asked) {  // an own field called as another column is
    if (!names[i].empty()) continue;
    const std::string key = name_without_brackets(key_of(items[i]));
    if (!take(i, key)) names[i].push_back(key);
  }
  return names;
}

}  // namespace fujiplan
