#pragma once

#include <string_view>
#include <variant>
#include <vector>

#include "model/money/amount.h"
#include "model/own/declared.h"

// What a record has in fields of the plan's own: one value, whatever the types are.
namespace fujiplan {

struct ChosenName : Spanned<std::string_view> {};  // of the choices that plan.yaml lists

using OwnContent = std::variant<Line, Prose, Names, Number, Amount, Year, ChosenName>;

struct OwnValue {
  const OwnField* field;  // never null
  OwnContent content;     // not present where the file has what cannot be one
  Span key_at{};          // empty: the key is misspelled
  bool is_empty = false;  // the key has no value
};

// One for each key that stands in the file, in the order of the file. The keys are the record's.
struct OwnValues {
  std::vector<OwnValue> stated;
  Span at{};
  bool present = false;
  bool as_declared = true;  // in the order of the declarations, so far
};

// Null when the record does not have the key.
inline const OwnValue* find_own(const OwnValues& values, std::string_view key) {
  for (const OwnValue& value : values.stated) {
    if (value.field->name.value == key) return &value;
  }
  return nullptr;
}

}  // namespace fujiplan
