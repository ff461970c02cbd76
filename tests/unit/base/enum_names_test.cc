#include "base/enum_names.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "diag/diagnostic.h"
#include "lists/grading.h"
#include "model/rating/grade.h"
#include "model/values.h"
#include "notation/fiscal_year.h"
#include "render/table.h"

namespace fujiplan {
namespace {

// Compilers print an enumerator by its name, any other value of the type as `(Type)7`.
template <auto V>
constexpr bool is_enumerator() {
  return std::string_view(__PRETTY_FUNCTION__).find("= (") == std::string_view::npos;
}

// The values are 0 to n-1, so that a value can be an index; this is what makes row_of total.
TEST_CASE_TEMPLATE("every value of an enum has one row, with names of its own", E, YearNames,
                   Severity, StatusSense, PhaseSense, Language, RatingBy, GroupBy, TableFormat) {
  std::set<std::string_view> names, codes;
  int next = 0;
  for (const EnumRow<E>& row : kRowsOf<E>) {
    CAPTURE(std::string(row.name));
    CHECK(static_cast<int>(row.value) == next++);
    CHECK(names.insert(row.name).second);
    CHECK(codes.insert(row.code).second);
    CHECK_FALSE(row.name.empty());
    CHECK_FALSE(row.code.empty());
    CHECK_FALSE(row.meaning.ja.empty());
    CHECK_FALSE(row.meaning.en.empty());
    CHECK((parse_enum<E>(row.name) == row.value));
    CHECK(name_of(row.value) == row.name);
    CHECK(label_of(row.value, Language::Japanese) == row.name);
    CHECK(label_of(row.value, Language::English) == row.code);
    for (char c : row.code) CHECK(static_cast<unsigned char>(c) < 0x80);
  }
  CHECK(names_of<E>().size() == names.size());
  constexpr std::size_t kRows = kRowsOf<E>.size();
  CHECK(is_enumerator<static_cast<E>(kRows - 1)>());
  CHECK_FALSE(is_enumerator<static_cast<E>(kRows)>());  // no value without a row
}

TEST_CASE("only the exact name of a value is read") {
  for (const char* text : {"", "和暦年", "和暦 ", " 和暦", "eras", "和暦\n", "和歴"}) {
    INFO(text);
    CHECK_FALSE(parse_enum<YearNames>(text).has_value());
  }
}

}  // namespace
}  // namespace fujiplan
