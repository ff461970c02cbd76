#pragma once

#include <algorithm>
#include <concepts>
#include <string>
#include <utility>
#include <vector>

#include "base/join.h"
#include "base/number.h"
#include "base/put_in_order.h"
#include "changes/amount_change.h"
#include "changes/correction_items.h"
#include "changes/field_changes.h"
#include "changes/field_path.h"
#include "changes/list_items.h"
#include "changes/pairs.h"
#include "changes/phase_shifts.h"
#include "model/own/types.h"
#include "model/prose.h"
#include "model/rating/criterion_names.h"
#include "model/types/shown_value.h"
#include "model/types/time_types.h"

namespace fujiplan {

// Compares records field by field, each type in its own way (Compared), and gathers what differs.
class Comparer {
 public:
  explicit Comparer(Comparison how) : how_(how) {}

  template <TabledRecord Record>
  void compare_fields(const FieldPath& at, const Record& before, const Record& after) {
    for (const Field<Record>& field : fields_of(RecordOf<Record>{})) {
      if (!is_visible(visibility_of(field, how_.words), how_.audience)) continue;
      FieldPath inner = at.inside(field.key, label_of(field, how_.words).in(how_.language));
      std::visit([&](auto member) { compare(inner, before.*member, after.*member); }, field.slot);
    }
  }

  std::vector<FieldChange> take() { return std::move(changes_); }

 private:
  template <DescribedType T>
  void compare(const FieldPath& at, const T& before, const T& after) {
    using Type = FieldType<T>;
    if constexpr (Type::kCompared == Compared::AsShown) {
      compare_values(at, before, after);
    } else if constexpr (Type::kCompared == Compared::BySentence) {
      compare_sentences(at, before, after);
    } else if constexpr (Type::kCompared == Compared::ByItem) {
      compare_items(at, before, after);
    } else if constexpr (Type::kCompared == Compared::ByPhase) {
      FieldChange* change = compare_values(at, before, after);
      if (change != nullptr) change->shifts = shifts_between(before, after);
    } else if constexpr (Type::kCompared == Compared::ByTime) {
      compare_times(at, before, after);
    } else if constexpr (Type::kCompared == Compared::ByField) {
      compare_fields(at, before, after);
    } else {
      static_assert(Type::kCompared == Compared::ByRecord);
      compare_lists(at, before, after);
    }
  }

  // What never changes over the years is compared as what it is.
  template <typename T>
  void compare(const FieldPath& at, const Dated<T>& before, const Dated<T>& after) {
    if (before.history.empty() && after.history.empty()) {
      return compare(at, static_cast<const T&>(before), static_cast<const T&>(after));
    }
    compare_values(at, before, after);
  }

  // A schedule that changed from a year on is told by what changed.
  void compare(const FieldPath& at, const Dated<Schedule>& before, const Dated<Schedule>& after);

  // Marks that two plans call alike are the same.
  void compare(const FieldPath& at, const Marks& before, const Marks& after) {
    auto compare_mark = [&](const MarkWord& mark) {
      std::string_view key = mark.name.value;
      compare_values(at.beside(key, label_of(mark).in(how_.language)),
                     or_nothing(find_mark(before, key)), or_nothing(find_mark(after, key)));
    };
    for (const MarkFlag& stated : after.stated) compare_mark(*stated.mark);
    for (const MarkFlag& stated : before.stated) {
      if (find_mark(after, stated.mark->name.value) == nullptr) compare_mark(*stated.mark);
    }
  }

  void compare(const FieldPath& at, const Amount& before, const Amount& after) {
    std::string_view key = std::string_view(at.key).substr(at.key.rfind('.') + 1);
    if (auto change = amount_change(key, before, after, how_)) {
      put(at, change->before, change->after);
    }
  }

  // So are fields of the plan's own; one whose type has changed is compared as it is shown.
  void compare(const FieldPath& at, const OwnValues& before, const OwnValues& after) {
    auto is_hidden = [&](const OwnValue* value) {
      return value != nullptr && !is_visible(visibility_of(*value->field), how_.audience);
    };
    auto compare_own = [&](const OwnField& field, const OwnValue* was, const OwnValue* now) {
      if (is_hidden(was) || is_hidden(now) || is_hidden_today(field.name.value)) return;
      FieldPath beside = at.beside(field.name.value, label_of(field).in(how_.language));
      compare_own_values(beside, was, now);
    };
    for (const OwnValue& now : after.stated) {
      compare_own(*now.field, find_own(before, now.field->name.value), &now);
    }
    for (const OwnValue& was : before.stated) {
      if (find_own(after, was.field->name.value) == nullptr) compare_own(*was.field, &was, nullptr);
    }
  }

  bool is_hidden_today(std::string_view key) const {
    for (auto declared : {how_.words.project_fields, how_.words.survey_fields}) {
      const OwnField* field = find_declared(declared, key);
      if (field != nullptr && !is_visible(visibility_of(*field), how_.audience)) return true;
    }
    return false;
  }

  void compare_own_values(const FieldPath& at, const OwnValue* was, const OwnValue* now) {
    const OwnValue& named = now != nullptr ? *now : *was;
    bool same_type =
        was == nullptr || now == nullptr || was->content.index() == now->content.index();
    visit_own(named, [&]<typename T>(const T&) {
      constexpr bool kInParts = FieldType<T>::kCompared != Compared::AsShown;
      if (kInParts && same_type) {
        const T nothing;
        return compare(at, was != nullptr ? std::get<T>(was->content) : nothing,
                       now != nullptr ? std::get<T>(now->content) : nothing);
      }
      auto words = [&](const OwnValue* value) {
        bool there = value != nullptr && is_present(*value);
        return there ? own_in_words(*value, how_.language) : std::string();
      };
      std::string old = words(was), fresh = words(now);
      if (old != fresh) put(at, old, fresh);
    });
  }

  void compare(const FieldPath& at, const WorkedPhases& before, const WorkedPhases& after) {
    std::vector<const PartWord*> parts;  // one for each that is answered
    for (const WorkedPhase& worked : after.phases) parts.push_back(worked.part);
    for (const WorkedPhase& worked : before.phases) {
      if (after.find(worked.part) == nullptr) parts.push_back(worked.part);
    }
    put_in_order(parts, [](const PartWord* part) { return part != nullptr ? part->position : 0; });
    for (const PartWord* part : parts) {
      FieldPath inner =
          part == nullptr ? at : at.inside(part->name.value, full_label(*part).in(how_.language));
      compare_values(inner, or_nothing(before.find(part)).phase,
                     or_nothing(after.find(part)).phase);
    }
  }

  // Scores are called by their own names: 進捗, not 事業の評価 進捗.
  void compare(const FieldPath& at, const Evaluation& before, const Evaluation& after) {
    compare_scores({at.key, "", at.year}, before, after);
  }
  void compare_scores(const FieldPath& at, const Evaluation& before, const Evaluation& after) {
    if (!how_.ratings.scores) return;
    std::vector<const Score*> scores;  // one for each criterion that is answered
    for (const Score& score : after.scores) scores.push_back(&score);
    for (const Score& score : before.scores) {
      if (after.find(*score.criterion) == nullptr) scores.push_back(&score);
    }
    auto position = [](const Score* score) { return score->criterion->position; };
    put_in_order(scores, position);
    for (const Score* score : scores) {
      const Criterion& criterion = *score->criterion;
      std::string old = name_of(before.find(criterion)), now = name_of(after.find(criterion));
      if (old == now || is_hidden(criterion)) continue;
      put(at.inside(criterion.key.value, label_of(criterion).in(how_.language)), old, now);
    }
  }
  static std::string name_of(const Score* score) {
    return score != nullptr ? std::string(score->name()) : std::string();
  }
  bool is_hidden(const Criterion& criterion) const {
    return is_internal(criterion) && how_.audience == Audience::Public;
  }

  // --- the rubric: criteria by their keys, levels and grades by their names
  void compare(const FieldPath& at, const Criteria& before, const Criteria& after);
  void compare(const FieldPath& at, const LevelRubrics& before, const LevelRubrics& after);
  // What holds from each year on, in which either of them changes.
  void compare(const FieldPath& at, const Dated<Rubric>& before, const Dated<Rubric>& after);
  void compare(const FieldPath& at, const Levels& before, const Levels& after);
  void compare(const FieldPath& at, const Grades& before, const Grades& after);
  // --- targets and what was reached of them, by their keys
  void compare(const FieldPath& at, const Targets& before, const Targets& after);
  void compare(const FieldPath& at, const Corrections& before, const Corrections& after);
  // Values are called as the target is: 実績値 オンライン申請率.
  void compare(const FieldPath& at, const Values& before, const Values& after);
  std::string_view name_of_target(std::string_view key) const;

  // Reviews by their reviewers: 事務局 進捗.
  void compare(const FieldPath& at, const Reviews& before, const Reviews& after);
  void compare_judgements(const FieldPath& of, const Review& before, const Review& after);

  // What a plan has that the other one lacks is compared with an empty one.
  template <typename T>
  static const T& or_nothing(const T* record) {
    static const T kNothing{};
    return record != nullptr ? *record : kNothing;
  }

  template <typename T, typename KeyOf>
  static std::vector<std::string_view> keys_of(const std::vector<T>& all, KeyOf key_of) {
    std::vector<std::string_view> keys;
    for (const T& one : all) keys.push_back(key_of(one));
    return keys;
  }

  // The order is what counts of levels and grades; where something came or went, that says it.
  void compare_order(const FieldPath& at, const std::vector<std::string_view>& before,
                     const std::vector<std::string_view>& after) {
    if (before == after || !std::ranges::is_permutation(before, after)) return;
    put(at, join(before, " / "), join(after, " / "));
  }

  void compare_sentences(const FieldPath& at, const Prose& before, const Prose& after) {
    if (shown_lines(before.value) == shown_lines(after.value)) return;
    add(at, before, after).edits =
        edits_between(sentences_of(before.value), sentences_of(after.value));
  }

  template <typename List>
  void compare_items(const FieldPath& at, const List& before, const List& after) {
    constexpr std::size_t kShortList = 5;  // items that are read at one glance
    FieldChange* change = compare_values(at, before, after);
    bool is_long = std::max(before.value.size(), after.value.size()) > kShortList;
    if (change != nullptr && is_long)
      change->edits = edits_between(items(before, how_.language), items(after, how_.language));
  }

  template <typename Map, typename Type = FieldType<Map>>
  void compare_times(const FieldPath& at, const Map& before, const Map& after) {
    const typename Type::Inner nothing{};
    each_time<Type>(before, after, [&](auto time, const auto* old, const auto* now) {
      compare(path_of<Map>(at, time), old != nullptr ? Type::value_of(*old) : nothing,
              now != nullptr ? Type::value_of(*now) : nothing);
    });
  }
  template <typename Map>
  FieldPath path_of(const FieldPath& at, auto time) const {
    return at.inside(to_string(time), spoken(time, how_.language));
  }
  // The year of answers is told apart from what has changed in them.
  template <std::same_as<Survey> Map>
  FieldPath path_of(const FieldPath& at, FiscalYear year) const {
    return {at.key + "." + to_string(year), "", year};
  }

  template <WordList List>
  void compare_lists(const FieldPath& at, const List& before, const List& after) {
    compare_words(at, words_in(before, how_.language), words_in(after, how_.language));
  }

  // Words that stay what they are, but in another order: 計画、試行 → 試行、計画.
  void compare_words(const FieldPath& at, const ListedWords& before, const ListedWords& after) {
    std::vector<std::string> kept_before = with(before.items, after.items),
                             kept_now = with(after.items, before.items);
    ListEdits edits{without(before.items, kept_before), without(after.items, kept_now)};
    if (!edits.removed.empty() || !edits.added.empty()) {
      put(at, "", "").edits = std::move(edits);
    }
    if (kept_before == kept_now) return;
    constexpr Text kOrder{"順序", "order"};
    put({at.key, at.inside("", kOrder.in(how_.language)).label, at.year},
        in_order(before, kept_before), in_order(after, kept_now));
  }

  // The names of the words whose items are among `kept`.
  std::string in_order(const ListedWords& words, const std::vector<std::string>& kept) const {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < words.names.size(); ++i) {
      bool is_kept = std::ranges::find(kept, words.items[i]) != kept.end();
      if (is_kept) names.push_back(words.names[i]);
    }
    return listed(names, how_.language);
  }

  template <RecordList List>
  void compare_lists(const FieldPath& at, const List& before, const List& after) {
    compare_items(at, items(before, how_.language), items(after, how_.language));
  }
  void compare_items(const FieldPath& at, const std::vector<std::string>& before,
                     const std::vector<std::string>& after) {
    ListEdits edits = edits_between(before, after);
    if (edits.removed.empty() && edits.added.empty()) return;
    FieldChange& change = put(at, "", "");
    change.edits = std::move(edits);
    change.edits_only = how_.audience == Audience::Public;
  }

  // What is shown differs; null when it does not.
  template <typename T>
  FieldChange* compare_values(const FieldPath& at, const T& before, const T& after) {
    bool same = before.present == after.present &&
                shown_value(before, how_.language) == shown_value(after, how_.language);
    return same ? nullptr : &add(at, before, after);
  }

  template <typename T>
  FieldChange& add(const FieldPath& at, const T& before, const T& after) {
    auto in_words = [&](const T& value) { return FieldType<T>::in_words(value, how_.language); };
    return put(at, in_words(before), in_words(after));
  }
  FieldChange& put(const FieldPath& at, std::string before, std::string after) {
    return changes_.emplace_back(
        FieldChange{at.key, at.label, at.year, std::move(before), std::move(after), {}, {}});
  }

  // Of the project whose fields are compared; they stand before its answers.
  const Targets* targets_before_ = nullptr;
  const Targets* targets_after_ = nullptr;
  Comparison how_;
  std::vector<FieldChange> changes_;
};

}  // namespace fujiplan
