#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/corrections/correction.h"
#include "model/rating/inference.h"
#include "model/survey_items.h"

// What corrections may be of: the answers of a year, and what a project says of itself.
namespace fujiplan {

struct CorrectableItem {
  std::string key;  // as `survey set` takes it: evaluation.progress, schedule.上; or name, overview
  Message label;    // 事業の評価（進捗）
  Visibility visibility = Visibility::Public;
  std::optional<SurveyItem> answer = {};  // none: a field of the project, which has no year
  // Of what the rubric asks: is it asked by that of the year? Null: every year may have it.
  std::function<bool(FiscalYear)> is_of = {};
  // What the plan has, as the file writes it; empty: nothing. Null: what is no single value, such
  // as a schedule, and is corrected in words.
  std::function<std::string(const Project&, FiscalYear)> text = {};
};

// May the year have it? Not a score whose criterion its rubric does not have.
bool is_of_year(const CorrectableItem& item, FiscalYear year);

// Those of a project, or of a group of the tree: each key once, but scores and what reviewers say
// once for each rubric that has them; answers last. The header that the words are from, and the
// project, must outlive them.
std::vector<CorrectableItem> correctable_items(const Vocabulary& words, const Project& project);

// What the correction is of, in its year. Null: there is no such item.
const CorrectableItem* find_correctable(std::span<const CorrectableItem> items,
                                        const Correction& correction);

// May readers see that the item was corrected? Never what is not published, nor what no item is:
// nobody knows whether that was. `item` may be null.
bool is_shown_to(const CorrectableItem* item, Audience audience, RatingView ratings);
bool is_shown_to(const SurveyItem& answer, Audience audience, RatingView ratings);

// `was` or `now` of a correction as the plan's language calls it, on one line, for tables that
// programs read: 1900, 未達成. Empty where there is none.
std::string bare_value_of(const CorrectableItem* item, const Prose& value, Language language);

// The same as people read it: 1,900.
std::string shown_value_of(const CorrectableItem* item, const Prose& value, Language language);

// 事業の評価（進捗）; the key where there is no such item.
std::string label_of(const Correction& correction, const CorrectableItem* item, Language language);

// Does the file have now what the correction says? Also where nobody can tell.
bool is_in_plan(const Correction& correction, const CorrectableItem& item, const Project& project);

// 令和7年度 事業の評価（進捗）: 3 → 4（集計の誤り）
std::string what_was_corrected(const Correction& correction, const CorrectableItem* item,
                               Language language);
// The same behind its date: 2026-10-01 令和7年度 …
std::string correction_in_words(const Correction& correction, const CorrectableItem* item,
                                Language language);

}  // namespace fujiplan
