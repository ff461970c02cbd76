#pragma once

#include <span>
#include <string_view>
#include <variant>

#include "model/field.h"
#include "model/values.h"

// Fields of a plan's own: `fields` of plan.yaml declares them. What a type of them is stands in one
// row of a table (own/types.h).
namespace fujiplan {

enum class OwnType : unsigned char {
  OneLine,
  LongText,
  Codes,
  Numeral,
  Money,
  Date,
  InYear,
  OneOf,
  Link
};
constexpr auto describe(EnumOf<OwnType>) {
  return std::array{
      EnumRow<OwnType>{OwnType::OneLine, "line", "line", {"1行の文字", "one line of text"}},
      EnumRow<OwnType>{OwnType::LongText, "text", "text", {"文章", "text of several lines"}},
      EnumRow<OwnType>{OwnType::Codes, "codes", "codes", {"番号などのリスト", "list of codes"}},
      EnumRow<OwnType>{OwnType::Numeral, "number", "number", {"数", "number"}},
      EnumRow<OwnType>{OwnType::Money, "money", "money", {"金額", "amount of money"}},
      EnumRow<OwnType>{OwnType::Date, "date", "date", {"日付", "date"}},
      EnumRow<OwnType>{OwnType::InYear, "year", "year", {"年度", "fiscal year"}},
      EnumRow<OwnType>{OwnType::OneOf, "choice", "choice", {"選択肢", "one of a few"}},
      EnumRow<OwnType>{OwnType::Link, "link", "link", {"https のURL", "https address"}},
  };
}

// An exact decimal as the file writes it: `3`, `"36.2"`.
struct Number : Spanned<std::string_view> {};

// What plan.yaml says of one key. For the key of a built-in field it says only what the plan calls
// it: there is no type then.
struct OwnField {
  Line name;   // the key, as in the files; not a row
  Line label;  // `name`: what people call it; the key where it is absent
  Line en;     // what English text calls it
  Choice<OwnType> type;
  Names choices;   // `of`
  Whole decimals;  // most of a number
  Line unit;       // of a number
  Number least, most;
  Line meaning;
  Names classes;  // `required_for`
  Flag internal;
  std::size_t position = 0;  // among the declarations
  Span at{};
  bool present = false;
  using Slot = std::variant<Line OwnField::*, Choice<OwnType> OwnField::*, Names OwnField::*,
                            Whole OwnField::*, Number OwnField::*, Flag OwnField::*>;
};
template <>
inline constexpr std::size_t kMembersWithoutRow<OwnField> = 4;  // name, position, at, present
std::span<const Field<OwnField>> fields_of(RecordOf<OwnField>);

// The row of own fields in the table of a record stands for the keys of all of them; no key is so.
inline constexpr std::string_view kKeysOfOwnFields = "+";

Text label_of(const OwnField& field);
inline Visibility visibility_of(const OwnField& field) {
  return field.internal && field.internal.value ? Visibility::Internal : Visibility::Public;
}

}  // namespace fujiplan
