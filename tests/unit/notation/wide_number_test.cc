#include "notation/wide_number.h"

#include <doctest/doctest.h>

namespace fujiplan {
namespace {

TEST_CASE("numbers become half-width whole, with what belongs to them, and nothing else does") {
  struct Row {
    const char *from, *to;
  };
  const Row rows[] = {
      {"", ""},
      {"年間１２，０００件", "年間12,000件"},
      {"12，000", "12,000"},
      {"１２,０００", "12,000"},
      {"１，２３４，５６７円", "1,234,567円"},
      {"満足度８５．５％", "満足度85.5％"},
      {"４，５年度", "4，5年度"},
      {"令和６年４月，５月", "令和6年4月，5月"},
      {"１，２３４５", "1，2345"},
      {"１２３４，５６７", "1234，567"},
      {"第２．１版．", "第2.1版．"},
      {"２０２６．４．１", "2026.4.1"},
      {"１０：３０", "10：30"},
      {"ＡＩ，ＲＰＡ（ｖ２）", "ＡＩ，ＲＰＡ（ｖ2）"},
      {"５．", "5．"},
      {"１２，０００，", "12,000，"},
      {"\xEF\xBC", "\xEF\xBC"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.from);
    CHECK(with_half_width_numbers(row.from) == row.to);
    CHECK(with_half_width_numbers(row.to) == row.to);
  }
}

}  // namespace
}  // namespace fujiplan
