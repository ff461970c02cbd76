#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "model/types/shown_value.h"
#include "reports/shown/types.h"

// The fields of a record as names of templates, with their values as text; a long text keeps its
// lines, separated by line breaks.
namespace fujiplan {

std::string_view text_of(const Prose& value, Scratch& scratch);
inline std::string_view text_of(const Prose& value, const Report&, Scratch& scratch) {
  return text_of(value, scratch);
}
// 進捗 4、取組内容 4, with 経費 between them for the office only.
std::string_view text_of(const Evaluation& value, const Report& report, Scratch& scratch);
// Of a project, those that may be seen; empty where none may, as if there were none.
std::string_view text_of(const Corrections& value, const Report& report, Scratch& scratch);
template <typename T>
std::string_view text_of(const T& value, const Report& report, Scratch& scratch) {
  return scratch.text(shown_value(value, language_of(report)));
}

// Scores of a year that did not publish them, where another year does.
template <typename Ref, typename T>
bool is_hidden_in_its_year(const Ref& ref, const T&) {
  if constexpr (std::is_same_v<T, Evaluation>) {
    return !ratings_in(*ref.report, ref.entry->year.value).scores;
  } else {
    return false;
  }
}

// The fields of a record, as members of a Ref that knows where the record is.

template <typename Ref, auto record_of>
Datum get_field(const Member& member, const void* self, Scratch& scratch) {
  const auto& ref = *static_cast<const Ref*>(self);
  const auto& record = record_of(ref);
  const auto& field =
      *static_cast<const Field<std::remove_cvref_t<decltype(record)>>*>(member.source);
  return std::visit(
      [&](auto slot) -> Datum {
        const auto& value = record.*slot;
        if (!value.present || is_hidden_in_its_year(ref, value)) return Absent{};
        if constexpr (std::is_same_v<decltype(value), const Line&>) {
          return value.value;
        } else if constexpr (std::is_same_v<decltype(value), const Marks&> ||
                             std::is_same_v<decltype(value), const OwnValues&> ||
                             std::is_same_v<decltype(value), const Reviews&>) {
          return Absent{};  // no member: find_other() of the object knows them, or a list has them
        } else {
          std::string_view text = text_of(value, *ref.report, scratch);
          constexpr bool kMayBeHidden = std::is_same_v<decltype(value), const Corrections&>;
          if (kMayBeHidden && text.empty()) return Absent{};
          return text;
        }
      },
      field.slot);
}

// Internal fields are for the office, scores for whom scores are public.
template <typename Ref, typename Record>
Condition condition_of(const Field<Record>& field) {
  if (field.key == kAmounts[0].key) return kWithAmount<Ref, 0>;
  if (field.key == kAmounts[1].key) return kWithAmount<Ref, 1>;
  static_assert(kAmountCount == 2);
  if (field.visibility == Visibility::Internal) return kForTheOffice<Ref>;
  bool scores = false;
  if constexpr (std::is_same_v<Record, SurveyEntry>) {
    scores = std::holds_alternative<Evaluation SurveyEntry::*>(field.slot);
  }
  return scores ? kWithScores<Ref> : Condition{};
}

template <typename Ref, auto record_of>
void add_fields(std::vector<Member>& members) {
  using Record = std::remove_cvref_t<decltype(record_of(std::declval<const Ref&>()))>;
  for (const Field<Record>& field : fields_of(RecordOf<Record>{})) {
    if (stands_for_keys(field.key) || field.part == PlanPart::Reviews) continue;
    Condition condition = condition_of<Ref>(field);
    members.push_back({.name = field.key,
                       .meaning = field.meaning,
                       .shape = {Shape::Kind::Text},
                       .get = get_field<Ref, record_of>,
                       .is_there = condition.holds,
                       .source = &field,
                       .when = condition.when});
  }
}

}  // namespace fujiplan
