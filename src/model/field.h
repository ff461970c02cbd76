#pragma once

#include <bitset>
#include <concepts>
#include <cstdint>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/language.h"
#include "base/member_count.h"
#include "model/values.h"

// One row per field of a record. From the rows come reading with findings, presence by class, JSON
// Schema, JSON output, the columns of `list`, the labels of `show`, and the tables of
// docs/format.md. Adding a field: one member, one row, and what it is for. A condition more
// complicated than "needed by these classes" is a check, not a column here.
namespace fujiplan {

// When must a record have the field? Reading judges what every record must have, but for a project:
// what its class asks for as well is known when all of it has been read (presence.h). Of the rows
// with OneOf a record has exactly one. Later: it is written as years go by, so no class asks for
// it.
enum class Required : unsigned char { No, Always, OneOf, Later };

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

// Of what a plan may have none: then the rows that belong to it are not there either. `classes:
// {}`, `marks: {}` and `phases: {}` in plan.yaml say so. Nor has a group of the tree what only
// projects have.
enum class PlanPart : unsigned char { All, Classes, Marks, Schedule, Projects, Reviews };
constexpr auto describe(EnumOf<PlanPart>) {
  return std::array{
      EnumRow<PlanPart>{PlanPart::All, "", "", {"計画", "plan"}},
      EnumRow<PlanPart>{PlanPart::Classes, "classes", "classes", {"事業分類", "classes"}},
      EnumRow<PlanPart>{PlanPart::Marks, "marks", "marks", {"印", "marks"}},
      EnumRow<PlanPart>{PlanPart::Schedule, "phases", "phases", {"スケジュール", "schedule"}},
      EnumRow<PlanPart>{PlanPart::Projects, "", "", {"事業", "projects"}},
      EnumRow<PlanPart>{PlanPart::Reviews, "reviewers", "reviewers", {"評価者", "reviewers"}},
  };
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

struct Vocabulary;  // model/words.h
struct OwnField;    // model/own/declared.h

// What a value of a field may be, beyond its type.
struct Limits {
  std::int64_t least = 0, most = kLargestWhole;  // of a whole number; how many names of a list
  const TextShape* shape = nullptr;              // of a text that is a code or a number
  const Vocabulary* words = nullptr;             // of a name: those of the plan; null: the standard
  const OwnField* own = nullptr;                 // the declaration, of a field of the plan's own
};

template <typename Record>
struct Field {
  using Of = Record;
  std::string_view key;
  typename Record::Slot slot;  // a member pointer: its type is the field's type
  Text label;                  // for people
  Text meaning;                // one line for the documentation and for editors
  Required required = Required::No;
  Visibility visibility = Visibility::Public;
  std::int64_t least = 0, most = kLargestWhole;  // of a whole number
  const TextShape* shape = nullptr;              // of a text that is a code or a number
  bool block = false;                            // a text written as a `|-` block, however short
  char mark = 0;                                 // of an answer in forms, see model/survey.h
  PlanPart part = PlanPart::All;                 // where the plan has none of it, no row
  constexpr Limits limits(const Vocabulary* words) const { return {least, most, shape, words}; }
};

// No record has more fields.
inline constexpr std::size_t kMostFields = 64;

// A key that has no value, of the field in this row.
struct EmptyKey {
  std::size_t row;
  Span at;
};

// Which keys stand in the file of a record, for a check that judges what it lacks.
struct Keys {
  std::bitset<kMostFields> there;  // by row; those that were misspelled count
  std::vector<EmptyKey> empty;     // of fields that its class may ask for
  Span first_line{};               // where the record as a whole is reported
};
template <typename Record>
concept KeepsKeys = requires(Record record) {
  { record.keys } -> std::same_as<Keys&>;
};

// `fields_of(RecordOf<Project>{})` gives the table of a record; one overload beside each struct.
template <typename Record>
struct RecordOf {};

template <typename T>
concept TabledRecord = requires {
  fields_of(RecordOf<T>{});
};

// A map whose keys are words that the plan declares: DeclaredWords<ClassWord>.
template <typename T>
concept WordList = requires {
  typename T::Word;
};

// A list whose items are records with a table: Spanned<std::vector<Update>>.
template <typename T>
concept RecordList = !WordList<T> && requires {
  requires TabledRecord<typename decltype(T::value)::value_type>;
};
template <RecordList List>
using ItemOf = typename decltype(List::value)::value_type;

// Members without a row: `at` and `present`. Records with more of them say so beside their struct.
template <typename Record>
inline constexpr std::size_t kMembersWithoutRow = 2;

// No two rows have the same of something.
template <typename Record>
constexpr bool all_differ(std::span<const Field<Record>> fields, auto Field<Record>::*part) {
  for (std::size_t i = 0; i < fields.size(); ++i) {
    for (std::size_t j = i + 1; j < fields.size(); ++j) {
      if (fields[i].*part == fields[j].*part) return false;
    }
  }
  return true;
}

// The rows of a table: what `fields_of` returns.
template <const auto& table>
constexpr auto checked_rows() {
  using Row = std::remove_cvref_t<decltype(table[0])>;
  using Record = typename Row::Of;
  constexpr std::span<const Row> kRows(table);
  static_assert(kRows.size() <= kMostFields);
  static_assert(all_differ(kRows, &Row::key), "a key stands in two rows");
  static_assert(all_differ(kRows, &Row::slot), "a member has two rows");
  static_assert(kRows.size() + kMembersWithoutRow<Record> == member_count<Record>(),
                "a member of the record has no row in its table");
  return kRows;
}

}  // namespace fujiplan
