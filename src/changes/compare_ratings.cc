#include <algorithm>
#include <set>
#include <variant>

#include "base/format.h"
#include "changes/comparer.h"

// What is told apart by keys and names: rubrics, targets and what was reached of them, ledgers.
namespace fujiplan {

// --- the rubric: criteria by their keys, levels and grades by their names

void Comparer::compare(const FieldPath& at, const Criteria& before, const Criteria& after) {
  auto key_of = [](const Criterion& criterion) { return criterion.key.value; };
  each_of_both(before.value, after.value, key_of, [&](const Criterion* old, const Criterion* now) {
    const Criterion& named = old != nullptr ? *old : *now;
    FieldPath inner = at.inside(named.key.value, label_of(named).in(how_.language));
    compare_fields(inner, or_nothing(old), or_nothing(now));
  });
  compare_order(at, keys_of(before.value, key_of), keys_of(after.value, key_of));
}

void Comparer::compare(const FieldPath& at, const LevelRubrics& before, const LevelRubrics& after) {
  auto key_of = [](const LevelRubric& of) { return of.level.value; };
  each_of_both(before.value, after.value, key_of,
               [&](const LevelRubric* old, const LevelRubric* now) {
                 std::string_view level = key_of(old != nullptr ? *old : *now);
                 compare(at.inside(level, level), or_nothing(old).rubric, or_nothing(now).rubric);
               });
}

void Comparer::compare(const FieldPath& at, const Dated<Rubric>& before,
                       const Dated<Rubric>& after) {
  std::set<FiscalYear> years;
  for (const Dated<Rubric>* rubric : {&before, &after}) {
    for (const Step<Rubric>& step : rubric->history) years.insert(step.from.value);
  }
  if (years.empty()) {
    return compare_fields(at, static_cast<const Rubric&>(before),
                          static_cast<const Rubric&>(after));
  }
  for (FiscalYear year : years) {
    compare_fields(at.inside(to_string(year), from_year(year, how_.language)),
                   value_in(before, year), value_in(after, year));
  }
}

void Comparer::compare(const FieldPath& at, const Levels& before, const Levels& after) {
  auto key_of = [](const Level& level) { return level.name.value; };
  each_of_both(before.value, after.value, key_of, [&](const Level* old, const Level* now) {
    std::string_view key = key_of(old != nullptr ? *old : *now);
    bool points = parse_whole_number(key).has_value() && how_.language == Language::Japanese;
    FieldPath inner = at.inside(key, std::string(key) + (points ? "点" : ""));
    compare_values(inner, or_nothing(old).meaning, or_nothing(now).meaning);
  });
  compare_order(at, keys_of(before.value, key_of), keys_of(after.value, key_of));
}

void Comparer::compare(const FieldPath& at, const Grades& before, const Grades& after) {
  auto key_of = [](const GradeFloor& grade) { return grade.name.value; };
  auto floor_of = [](const GradeFloor* grade) {
    return grade != nullptr ? Line{grade->text, grade->at, true} : Line{};
  };
  each_of_both(before.value, after.value, key_of,
               [&](const GradeFloor* old, const GradeFloor* now) {
                 std::string_view key = key_of(old != nullptr ? *old : *now);
                 compare_values(at.inside(key, key), floor_of(old), floor_of(now));
               });
  compare_order(at, keys_of(before.value, key_of), keys_of(after.value, key_of));
}

// --- reviews, by their reviewers

void Comparer::compare(const FieldPath& at, const Reviews& before, const Reviews& after) {
  auto key_of = [](const Review& review) { return review.reviewer->name.value; };
  each_of_both(before.all, after.all, key_of, [&](const Review* old, const Review* now) {
    std::string_view name = key_of(old != nullptr ? *old : *now);
    FieldPath inner{at.key + "." + std::string(name), std::string(name), at.year};
    compare_judgements(inner, or_nothing(old), or_nothing(now));
    for (const Field<Review>& field : fields_of(RecordOf<Review>{})) {
      const auto* text = std::get_if<Prose Review::*>(&field.slot);
      if (text == nullptr) continue;
      compare_sentences(inner.inside(field.key, field.label.in(how_.language)),
                        or_nothing(old).*(*text), or_nothing(now).*(*text));
    }
  });
}

// One judgement on a scale of its own is shown as results are, scores as scores are.
void Comparer::compare_judgements(const FieldPath& of, const Review& before, const Review& after) {
  auto is_judgement = [](const Field<Review>& field) {
    return std::holds_alternative<Judgement Review::*>(field.slot);
  };
  const Field<Review>& field = *std::ranges::find_if(fields_of(RecordOf<Review>{}), is_judgement);
  const Score *old = on_own_scale(before.evaluation), *now = on_own_scale(after.evaluation);
  if (old == nullptr && now == nullptr) {
    FieldPath at{of.key + "." + std::string(field.key), of.label, of.year};
    return compare_scores(at, before.evaluation, after.evaluation);
  }
  if (!how_.ratings.result || name_of(old) == name_of(now)) return;
  put(of.inside(field.key, field.label.in(how_.language)), name_of(old), name_of(now));
}

// --- targets and what was reached of them, by their keys

void Comparer::compare(const FieldPath& at, const Targets& before, const Targets& after) {
  targets_before_ = &before, targets_after_ = &after;
  auto key_of = [](const Target& target) { return target.key.value; };
  each_of_both(before.value, after.value, key_of, [&](const Target* old, const Target* now) {
    const Target& named = now != nullptr ? *now : *old;
    auto whole = [&](const Target* target) {
      return target != nullptr ? FieldType<Target>::shown(*target, how_.language) : std::string();
    };
    if (old == nullptr || now == nullptr) {
      put({at.inside(named.key.value, "").key, at.label, at.year}, whole(old), whole(now));
      return;
    }
    FieldPath inner = at.inside(named.key.value, old->name.value);
    compare_fields(inner, *old, *now);
    using NumbersByYear =
        ByTimeType<Target, &Target::years, &YearNumber::year, &YearNumber::number>;
    compare_times<Target, NumbersByYear>(inner, *old, *now);
  });
}

void Comparer::compare(const FieldPath& at, const Corrections& before, const Corrections& after) {
  compare_items(at, shown_corrections(before, targets_after_, how_),
                shown_corrections(after, targets_after_, how_));
}

// Values are called as the target is: 実績値 オンライン申請率.
void Comparer::compare(const FieldPath& at, const Values& before, const Values& after) {
  auto key_of = [](const ReachedValue& value) { return value.key.value; };
  each_of_both(
      before.reached, after.reached, key_of, [&](const ReachedValue* old, const ReachedValue* now) {
        std::string_view key = key_of(now != nullptr ? *now : *old);
        compare_values(at.inside(key, name_of_target(key)), or_nothing(old), or_nothing(now));
      });
}

std::string_view Comparer::name_of_target(std::string_view key) const {
  for (const Targets* targets : {targets_after_, targets_before_}) {
    const Target* target = targets != nullptr ? find_target(*targets, key) : nullptr;
    if (target != nullptr) return target->name.value;
  }
  return key;
}

}  // namespace fujiplan
