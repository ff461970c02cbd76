#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "base/language.h"
#include "diag/sink.h"
#include "model/field.h"
#include "model/types/answer_kind.h"
#include "yaml/document.h"

// All that the program must know of a type of field stands in one place, FieldType<T>: what a file
// may hold, and how a value is read, shown, compared and handed on. Who meets a type without one,
// or one that lacks something, does not compile. The types are in plain_types.h, time_types.h and
// record_types.h.
namespace fujiplan {

// Where a value is read.
struct KeyPlace {
  std::string_view key;
  Span key_at;
  Limits limits = {};
  bool needed = false;  // the key must be there
};

// How two values are told apart.
enum class Compared : unsigned char {
  AsShown,     // by what people see of them
  BySentence,  // a text
  ByItem,      // a list of names
  ByPhase,     // a schedule: which phases moved
  ByTime,      // a map by time: what each time has
  ByField,     // a record: each of its fields
  ByRecord,    // a list of records: which came and went
};

// Where a field stands in the sheet of a project (個票).
enum class SheetPart : unsigned char { Facts, Texts, OfItsOwn };

// FieldType<T> has
//   static void read(yaml::Value, T& out, const KeyPlace&, Sink&);   `out` stays as it is, with a
//                                                                    finding, when it does not fit
//   static bool takes_key(std::string_view);         could the key stand in it? Only in maps
//   static Json schema(const Limits&, Language);     what it may be, as JSON Schema
//   static std::string in_docs(const Limits&);       how it is written, for docs/format.md
//   static Json json(const T&);                      of a value that is there
//   static std::string shown(const T&, Language);    on one line; empty when absent
//   static std::string in_words(const T&, Language); in a sentence on what has changed
//   static std::vector<std::string> lines(const T&, Language);  in a sheet
//   static constexpr Compared kCompared;
//   static constexpr SheetPart kSheetPart;
// and where an answer of the survey may be one
//   static constexpr AnswerKind kAnswer;
//   static std::string in_file(const T&);            as the file has it; empty when absent
template <typename T>
struct FieldType;

template <typename T>
concept DescribedType = requires(yaml::Value read, T& out, const T& value, const KeyPlace& place,
                                 Sink& sink, std::string_view key, const Limits& limits,
                                 Language language) {
  FieldType<T>::read(read, out, place, sink);
  { FieldType<T>::takes_key(key) } -> std::same_as<bool>;
  { FieldType<T>::schema(limits, language) } -> std::same_as<Json>;
  { FieldType<T>::in_docs(limits) } -> std::same_as<std::string>;
  { FieldType<T>::json(value) } -> std::same_as<Json>;
  { FieldType<T>::shown(value, language) } -> std::same_as<std::string>;
  { FieldType<T>::in_words(value, language) } -> std::same_as<std::string>;
  { FieldType<T>::lines(value, language) } -> std::same_as<std::vector<std::string>>;
  { FieldType<T>::kCompared } -> std::convertible_to<Compared>;
  { FieldType<T>::kSheetPart } -> std::convertible_to<SheetPart>;
};

template <typename T>
concept AnswerType = requires(const T& value) {
  { FieldType<T>::kAnswer } -> std::convertible_to<AnswerKind>;
  { FieldType<T>::in_file(value) } -> std::same_as<std::string>;
};

// What most types do: one value, which looks alike everywhere.
template <typename T>
struct UsualType {
  static constexpr Compared kCompared = Compared::AsShown;
  static constexpr SheetPart kSheetPart = SheetPart::Facts;
  static bool takes_key(std::string_view) { return false; }
  static std::string in_words(const T& value, Language language) {
    return value.present ? FieldType<T>::shown(value, language) : std::string();
  }
  static std::vector<std::string> lines(const T& value, Language language) {
    return {FieldType<T>::shown(value, language)};
  }
};

}  // namespace fujiplan
