#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/project.h"
#include "model/survey.h"
#include "model/types/answer_kind.h"

// The single answers of a survey entry (schedule.上, evaluation.cost, ...) as one flat table, taken
// from the tables of its records: what `survey set`, forms, import and diff walk through.
namespace fujiplan {

// What is answered of a target: the number, or more of it (ReachedValue).
enum class ValuePart : unsigned char { Number, Met, AsOf, Provisional };

struct SurveyItem {
  std::vector<std::string_view> path = {};  // keys from the entry down: {"schedule", "上"}
  Text label;                               // of the last key
  Text group = {};                          // label of the key above it, if there is one
  Text usual = {}, usual_group = {};        // the same where plan.yaml does not rename the field
  AnswerKind kind = AnswerKind::Text;       // a choice is one of `choices`, a number within limits
  Visibility visibility = Visibility::Public;
  PlanPart part = PlanPart::All;  // where the plan has none of it, nobody is asked
  // Of a choice: `ja` as it stands in the files, `en` the English word; what each means, where that
  // may be typed, too.
  std::vector<Text> choices = {};
  std::vector<std::string_view> meanings = {};
  std::vector<std::string_view> in_file = {};  // of a choice, where the files do not write `ja`
  bool numbered = false;  // people name a choice by its number, too: (3) 導入準備
  std::int64_t least = 0, most = 0;
  bool block = false;     // a text written as a `|-` block, however short
  std::string mark = {};  // in forms, see model/survey.h
  std::function<std::string(const SurveyEntry&)> text = {};  // as in the file; empty when absent
  const Criterion* criterion = nullptr;                      // of the plan, of a score
  const PartWord* time = nullptr;                            // of a phase worked on in it
  const OwnField* own = nullptr;                             // of a field of the plan's own
  std::function<std::string(std::string_view)> as_written = {};  // what is typed; null: as it is
  std::function<std::string(std::string_view, Language)> in_words = {};  // null: as it is
  const Target* target = nullptr;  // of a value: that of the first project with one of its name
  ValuePart value_part = ValuePart::Number;  // of a value
  const MoneyTerms* money = nullptr;         // of an amount: that of the plan
  const MoneySource* source = nullptr;       // of the part of an amount
  const Reviewer* reviewer = nullptr;        // whose review it is in; null: the department's own

  bool is_score() const { return criterion != nullptr; }
  bool is_value() const { return target != nullptr; }
  bool is_number_of_target() const { return is_value() && value_part == ValuePart::Number; }
  bool is_part() const { return source != nullptr; }
  // By the scale of a reviewer's own: a result rather than a score.
  bool is_judgement() const { return criterion != nullptr && !criterion->key; }
  bool is_internal() const { return visibility == Visibility::Internal; }
};

// Every answer that a plan of these words may ask for, in the order of the tables. What it has none
// of, it does not ask for: has_part(words, item.part). The words must outlive the items.
// `targets`: those of the projects, which must outlive the items, too; a value for each.
std::vector<SurveyItem> survey_items(const Vocabulary& words,
                                     std::span<const Target* const> targets = {});

// The targets of these projects, each once: those that have the same key, name and unit are one.
std::vector<const Target*> targets_of(std::span<const Project> projects);

// Does the project have such an answer? A value only where it has the target.
bool has_item(const Project& project, const SurveyItem& item);
// Is it asked for in the form of a year? Whether a target was met only where it is in words, and
// when a value was measured, or whether it is provisional, only where the answers say so already.
bool is_asked_for(const Project& project, const SurveyItem& item, FiscalYear year);

// The mark of the answers for a criterion, or for a field of the plan's own: no two have one key.
std::string mark_of_criterion(std::string_view key);

// That of the phase worked on in a part of the year; null: in the year.
std::string mark_of_part(const PartWord* part);

// That of a value, or of what more is said of it.
std::string mark_of_target(const Target& target, std::string_view part = {});

// The answers for a target; `values`: the item of the record that holds them.
void add_value_items(std::vector<SurveyItem>& items, const SurveyItem& values, const Target& target,
                     YearStyle style);

// What the reviewers of the plan say; `reviews`: the item of the record that holds that.
void add_review_items(std::vector<SurveyItem>& items, const SurveyItem& reviews,
                      const Vocabulary& words);

// What a criterion may be answered with: kind, choices and limits of an item.
void set_answers(SurveyItem& item, const Criterion& criterion);

// An answer of the files as the item has it: 達成 of `true`; and the reverse.
std::string from_file(const SurveyItem& item, std::string_view text);
std::string for_file(const SurveyItem& item, std::string_view text);

std::string key_of(const SurveyItem& item);                       // "schedule.上"
std::string label_of(const SurveyItem& item, Language language);  // 取り組んだ段階（上期）
Message label_of(const SurveyItem& item);
std::string head_of(const SurveyItem& item, Language language);  // of a column: 取り組んだ段階 上期
std::string usual_head(const SurveyItem& item,
                       Language language);  // where plan.yaml renames nothing

// Names of items as they are compared: without blanks and
// invisible characters, of one width and case. The bare name also
// lacks what stands in brackets: the unit, or what may be chosen.
std::string plain_name(std::string_view name);
std::string bare_name(std::string_view name);

}  // namespace fujiplan
