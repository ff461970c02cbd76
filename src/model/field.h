#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "base/language.h"
#include "model/values.h"

// One row per field of a record. From the rows come reading with findings, presence by class, JSON
// Schema, JSON output, the columns of `list`, the labels of `show`, and the tables of
// docs/format.md. Adding a field: one member, one row, and what it is for. A condition more
// complicated than "needed by these classes" is a check, not a column here.
namespace fujiplan {

// A set of project classes.
enum class Classes : unsigned char {
  None = 0,
  Priority = 1,
  Promotion = 2,
  Continuing = 4,
  All = 7
};
constexpr Classes operator|(Classes a, Classes b) {
  return static_cast<Classes>(static_cast<unsigned char>(a) | static_cast<unsigned char>(b));
}
constexpr bool has(Classes set, ProjectClass one) {
  return (static_cast<unsigned>(set) >> static_cast<unsigned>(one) & 1U) != 0;
}

// Internal fields never enter a public report.
enum class Visibility : unsigned char { Public, Internal };

// For whom a report is made.
enum class Audience : unsigned char { Public, Internal };
constexpr auto describe(EnumOf<Audience>) {
  return std::array{
      EnumRow<Audience>{Audience::Public, "public", "public", {"公開用", "for everybody"}},
      EnumRow<Audience>{Audience::Internal,
                        "internal",
                        "internal",
                        {"内部用（経費や金額を含む）", "with cost and amounts"}},
  };
}
constexpr bool is_visible(Visibility visibility, Audience audience) {
  return visibility == Visibility::Public || audience == Audience::Internal;
}

// The form of a text that is a code or a number, said twice: to the program and to JSON Schema.
struct TextShape {
  bool (*fits)(std::string_view);
  std::string_view pattern;      // the same as an ECMA regular expression
  Text expected;                 // in words, with an example
  std::string_view format = {};  // the name that JSON Schema has for it
  // What to write in place of a text that does not fit; empty when the example says enough.
  Message (*remedy)(std::string_view) = nullptr;
};

// The largest whole number that every reader of JSON keeps exactly: 2^53 - 1.
inline constexpr std::int64_t kLargestWhole = 9'007'199'254'740'991;

// What a value of a field may be, beyond its type.
struct Limits {
  std::int64_t least = 0, most = kLargestWhole;  // of a whole number
  const TextShape* shape = nullptr;              // of a text that is a code or a number
};

template <typename Record>
struct Field {
  std::string_view key;
  typename Record::Slot slot;  // a member pointer: its type is the field's type
  Text label;                  // for people
  Text meaning;                // one line for the documentation and for editors
  Classes required_for = Classes::None;
  Visibility visibility = Visibility::Public;
  std::int64_t least = 0, most = kLargestWhole;  // of a whole number
  const TextShape* shape = nullptr;              // of a text that is a code or a number
  bool block = false;                            // a text written as a `|-` block, however short
  char mark = 0;                                 // of an answer in forms, see model/survey.h
  constexpr Limits limits() const { return {least, most, shape}; }
};

// No record has more fields.
inline constexpr std::size_t kMostFields = 64;

// `fields_of(RecordOf<Project>{})` gives the table of a record; one overload beside each struct.
template <typename Record>
struct RecordOf {};

template <typename T>
concept TabledRecord = requires {
  fields_of(RecordOf<T>{});
};

// A list whose items are records with a table: Spanned<std::vector<Measure>>.
template <typename T>
concept RecordList = requires {
  requires TabledRecord<typename decltype(T::value)::value_type>;
};
template <RecordList List>
using ItemOf = typename decltype(List::value)::value_type;

// No key stands twice, and there are not too many.
template <typename Record>
constexpr bool is_sound(std::span<const Field<Record>> fields) {
  if (fields.size() > kMostFields) return false;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    for (std::size_t j = i + 1; j < fields.size(); ++j) {
      if (fields[i].key == fields[j].key) return false;
    }
  }
  return true;
}

}  // namespace fujiplan
