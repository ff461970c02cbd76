#include "notation/decimal.h"

#include <doctest/doctest.h>

namespace fujiplan {
namespace {

std::int64_t millionths(std::string_view text) {
  auto number = parse_signed_decimal(text);
  REQUIRE(number);
  return number->millionths;
}

TEST_CASE("decimals are exact") {
  CHECK(millionths("0") == 0);
  CHECK(millionths("3") == 3'000'000);
  CHECK(millionths("-3.5") == -3'500'000);
  CHECK(millionths("0.000001") == 1);
  CHECK(millionths("999999999999.999999") == 999'999'999'999'999'999);
  CHECK(*parse_signed_decimal("1.50") == *parse_signed_decimal("1.5"));
  CHECK(parse_signed_decimal("1.50")->decimals == 2);
  CHECK(*parse_signed_decimal("-0.5") < *parse_signed_decimal("0"));
}

TEST_CASE("what is no decimal of the files") {
  for (std::string_view text : {"", "-", "-0", "-0.0", "+1", "01", ".5", "5.", "1,000", "1e3", "３",
                                "1.2345678", "1000000000000", " 1", "1 ", "--1", "1.2.3"}) {
    INFO(text);
    CHECK(!parse_signed_decimal(text));
  }
}

TEST_CASE("decimals as people read them") {
  CHECK(decimal_with_commas("1234567.25") == "1,234,567.25");
  CHECK(decimal_with_commas("-1000") == "-1,000");
  CHECK(decimal_with_commas("0.5") == "0.5");
  CHECK(decimal_with_commas("令和4年度") == "令和4年度");
}

}  // namespace
TEST_CASE("millionths become the decimal that a file would hold") {
  for (std::string text :
       {"0", "3", "-3", "12000.5", "0.000001", "-0.25", "-1.5", "999999999999.999999"}) {
    CAPTURE(text);
    CHECK(decimal_text(parse_signed_decimal(text)->millionths) == text);
  }
  CHECK(decimal_text(1'500'000) == "1.5");  // no zeros at the end
}

}  // namespace fujiplan
