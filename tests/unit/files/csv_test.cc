#include "files/csv.h"

#include <doctest/doctest.h>

namespace fujiplan {
namespace {

struct Quoted {
  const char *text, *field;
};

TEST_CASE("a CSV field is quoted only when it must be") {
  const Quoted rows[] = {
      {"", ""},
      {"富士市", "富士市"},
      {" a ", " a "},
      {"1200000", "1200000"},
      {"a\tb", "a\tb"},
      {"a;b", "a;b"},
      {"、", "、"},
      {"a,b", "\"a,b\""},
      {"\"", "\"\"\"\""},
      {"say \"yes\"", "\"say \"\"yes\"\"\""},
      {"a\nb", "\"a\nb\""},
      {"a\rb", "\"a\rb\""},
      {"\r\n", "\"\r\n\""},
      {"\",\"", "\"\"\",\"\"\""},
  };
  for (const Quoted& row : rows) {
    INFO(row.text);
    CHECK(csv_field(row.text) == row.field);
  }
}

}  // namespace
}  // namespace fujiplan
