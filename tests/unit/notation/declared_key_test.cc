#include "notation/declared_key.h"

#include <doctest/doctest.h>

#include <string>

namespace fujiplan {

TEST_CASE("a declared key has letters, digits and low lines, one that is typed also hyphens") {
  struct Row {
    std::string text;
    bool can_be_key, is_typed_key;
  };
  const Row rows[] = {
      {"online", true, true},
      {"Q1", true, true},
      {"2026_a", true, true},
      {"窓口", true, true},
      {"on-line", false, true},
      {"12", true, false},    // would be a number
      {"Ｑ１", true, false},  // nobody types full width twice alike
      {"a　b", true, false},  // a wide space
      {"a b", false, false},
      {"a.b", false, false},  // behind a dot stands another key
      {"a=b", false, false},  // behind = stands the value
      {"a:b", false, false},
      {"{{a", false, false},  // would be read by templates
      {std::string(60, 'a'), true, true},
      {std::string(61, 'a'), true, false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(can_be_key(row.text) == row.can_be_key);
    CHECK(is_typed_key(row.text) == row.is_typed_key);
  }
  CHECK_FALSE(is_typed_key(""));
}

}  // namespace fujiplan
