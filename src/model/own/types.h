#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/money/amount_types.h"
#include "model/own/values.h"
#include "model/types/answer_kind.h"
#include "model/types/time_types.h"
#include "notation/decimal.h"

// The types that fields of a plan's own may have: each is a FieldType, and a row that says how
// plan.yaml calls it. Nothing else knows how many there are.
namespace fujiplan {

// A number of plan.yaml itself, or of an own field, whose declaration limits it.
template <>
struct FieldType<Number> : UsualType<Number> {
  static constexpr AnswerKind kAnswer = AnswerKind::Text;
  static void read(yaml::Value value, Number& out, const KeyPlace& place, Sink& sink);
  static Json schema(const Limits& limits, Language);
  static std::string in_docs(const Limits&) { return "数 / number: `3`, `\"3.5\"`"; }
  static Json json(const Number& value);  // a whole number, or the text of a decimal
  static std::string shown(const Number& value, Language) { return std::string(value.value); }
  static std::string in_words(const Number& value, Language) {
    return decimal_with_commas(value.value);
  }
  static std::vector<std::string> lines(const Number& value, Language language) {
    return {in_words(value, language)};
  }
};

template <>
struct FieldType<ChosenName> : UsualType<ChosenName> {
  static void read(yaml::Value value, ChosenName& out, const KeyPlace& place, Sink& sink);
  static Json schema(const Limits& limits, Language);
  static std::string in_docs(const Limits&) { return "選択肢 / choice"; }
  static Json json(const ChosenName& value) { return value.value; }
  static std::string shown(const ChosenName& value, Language) { return std::string(value.value); }
};

// The keys of a record that the plan declares, beside the marks.
template <>
struct FieldType<OwnValues> : UsualType<OwnValues> {
  static void read(yaml::Value, OwnValues&, const KeyPlace&, Sink&) {}  // read_record.h does
  static Json schema(const Limits&, Language) { return Json::object(); }
  static std::string in_docs(const Limits&) { return {}; }
  static Json json(const OwnValues& values);
  static void put_json(Json& object, const OwnValues& values);
  static std::string shown(const OwnValues& values, Language language);
};

// What the program must know of a type beyond its FieldType.
struct OwnTypeRow {
  OwnType type;
  OwnContent (*nothing)();  // a value of it that is not there
  AnswerKind answer;        // how it is typed in the survey
  // What people type, as the files write it; as it is where it cannot be one. Null: nothing to do.
  std::string (*as_written)(std::string_view typed, const OwnField& field,
                            YearStyle style) = nullptr;
  Text hint = {};                                  // to who fills in a form, in brackets
  std::span<const std::string_view> options = {};  // the keys that say more of such a field
  const TextShape* shape = nullptr;                // of a text
};
const OwnTypeRow& row_of_type(OwnType type);

// Of a field that has a type.
Limits limits_of(const OwnField& field, const Vocabulary& words);
OwnContent nothing_of(const OwnField& field);

// Calls `visit` with what the value is: `[]<typename T>(const T& content)`.
template <typename Visit>
decltype(auto) visit_own(const OwnValue& value, Visit visit) {
  return std::visit(visit, value.content);
}

bool is_present(const OwnValue& value);
bool is_text(const OwnValue& value);  // it stands among the texts of a sheet
Json json_of(const OwnValue& value);
std::string shown_own(const OwnValue& value, Language language);     // in a cell: 12.5
std::string own_in_words(const OwnValue& value, Language language);  // in a sentence: 12.5人
std::vector<std::string> own_lines(const OwnValue& value, Language language);  // in a sheet
Json schema_of(const OwnField& field, const Vocabulary& words, Language language);

// As a text of one answer: of several codes 「B2-1、B2-3」.
std::string own_in_file(const OwnValue& value);
// How an answer of that text is written into a file, and whether without quotes whatever it is.
struct OwnScalar {
  std::string text;
  bool bare;
};
OwnScalar own_scalar(const OwnField& field, const std::string& text);
// The codes of own_in_file as a language lists things: 「B2-1、B2-3」, "B2-1, B2-3".
std::string own_codes_in(std::string_view codes, Language language);
// What may be written into the column of a form; empty when the name says it. `money`: that of the
// plan, of an amount.
std::string own_hint(const OwnField& field, const MoneyTerms* money, Language language);

// Is it a number where people read tables?
bool is_number(const OwnField& field);

}  // namespace fujiplan
