#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "model/rating/inference.h"
#include "model/rating/scheme.h"

// How reports say what a plan judges, and what its results come from.
namespace fujiplan::sentences {

// 進捗、経費、取組内容; progress, cost and content
std::string enumerated(std::span<const std::string_view> texts, Language language);

// Do all criteria have the same levels? They stand in one table then.
bool share_levels(std::span<const Criterion> criteria);

// 点数 of numbers, 評価 of words.
Text answers_word(std::span<const Criterion> criteria);

// 事業ごとに進捗、経費、取組内容をそれぞれ1点から5点までで評価します。…
// `unit`: what is judged, each project or group.
Message judged(std::span<const Criterion> criteria, Text unit);
// 点数は1点から5点までで、5点が最も良い評価です。 and 1～5点、5点が最も良い; none where criteria
// differ.
std::optional<Message> scale(std::span<const Criterion> criteria);
std::optional<Message> scale_short(std::span<const Criterion> criteria);

// What is behind 総合評価は、…で決まります: 3つの点数の合計, and with the names of the criteria.
Message short_rule(const Scheme& scheme);
Message long_rule(const Scheme& scheme);
Message value_head(const Scheme& scheme);  // 点数の合計

// The names that results have, best first; of values none.
std::vector<std::string_view> rated_names(const Scheme& scheme);
Message order(const Scheme& scheme);  // Sが最も良く、A、B、C、Dの順です
// What `override` does; none without it.
std::optional<Message> exception(const Scheme& scheme);
Message lacking_in(const Scheme& scheme);  // 3つの点数がそろっていない; without all 3 scores

// 所管部署の後に、事務局が評価します。点数と総合評価は、各所管部署による自己評価です。 None without
// reviewers, and where `view` shows nothing. `unit`: what is judged.
std::optional<Message> reviewing(const Scheme& scheme, RatingView view, Text unit);
// 外部評価委員会の評価がある事業では、その評価が総合評価です。 None without the last word.
std::optional<Message> last_word(const Scheme& scheme, Text unit);

// What is internal: 経費の点数と金額, empty where nothing is; 経費の点数と3つの点数の合計, none
// without such a criterion.
Message internal_items(std::span<const Criterion> criteria, const MoneyTerms& money);
std::optional<Message> hidden_items(const Scheme& scheme);
// What is not public with the scores: 点数とその合計
Message all_hidden(const Scheme& scheme);

// 達成率は、実績値を目標値で割ったものです。…
Message rates(const Scheme& scheme);

}  // namespace fujiplan::sentences
