#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "base/language.h"

// An enum is described once, by an overload of `describe` beside it:
//
//   constexpr auto describe(EnumOf<YearNamed>) {
//     return std::array{EnumRow<YearNamed>{YearNamed::Begins, "begins", "begins", {"始まる年", "the
//     one in which it begins"}}, ...};
//   }
//
// Parsing, printing, the list of choices, JSON Schema and the documentation follow from the rows.
namespace fujiplan {

template <typename E>
struct EnumOf {};

template <typename E>
struct EnumRow {
  E value;
  std::string_view name;  // as it stands in the files
  std::string_view code;  // short ASCII name; also what English text shows
  Text meaning;           // for people
};

template <typename E>
concept DescribedEnum = requires {
  describe(EnumOf<E>{}).size();
};

template <DescribedEnum E>
inline constexpr auto kRowsOf = describe(EnumOf<E>{});

template <DescribedEnum E>
constexpr std::optional<E> parse_enum(std::string_view name) {
  for (const auto& row : kRowsOf<E>) {
    if (row.name == name) return row.value;
  }
  return std::nullopt;
}

template <DescribedEnum E>
constexpr std::optional<E> parse_code(std::string_view code) {
  for (const auto& row : kRowsOf<E>) {
    if (row.code == code) return row.value;
  }
  return std::nullopt;
}

template <DescribedEnum E>
constexpr const EnumRow<E>& row_of(E value) {
  for (const auto& row : kRowsOf<E>) {
    if (row.value == value) return row;
  }
  return kRowsOf<E>.front();  // not reached: a test proves that every value has a row
}

template <DescribedEnum E>
constexpr std::string_view name_of(E value) {
  return row_of(value).name;
}

// The spelling that people see: Japanese name, or the English code.
template <DescribedEnum E>
constexpr std::string_view label_of(E value, Language language) {
  return language == Language::Japanese ? row_of(value).name : row_of(value).code;
}

template <DescribedEnum E>
inline constexpr auto kNamesOf = [] {
  std::array<std::string_view, kRowsOf<E>.size()> names;
  for (std::size_t i = 0; i < names.size(); ++i) names[i] = kRowsOf<E>[i].name;
  return names;
}();

template <DescribedEnum E>
std::vector<std::string_view> names_of() {
  return {kNamesOf<E>.begin(), kNamesOf<E>.end()};
}

}  // namespace fujiplan
