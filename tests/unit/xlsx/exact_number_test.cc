#include "xlsx/exact_number.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <random>
#include <string>

namespace fujiplan::xlsx {
namespace {

TEST_CASE("a decimal is a number of a cell where it comes back as it stands") {
  CHECK(exact_number("0") == 0.0);
  CHECK(exact_number("1200") == 1200.0);
  CHECK(exact_number("-1.5") == -1.5);
  CHECK(exact_number("0.1") == 0.1);
  CHECK(exact_number("123456789012.345") == 123456789012.345);
  for (const char* none : {"", "-", "007", "12.50", "1.0", "-0", "1.", ".5", "+1", "1e3", "1,000",
                           "1-1", "1234567890123456", "nan", "0x1A"}) {
    CAPTURE(none);
    CHECK(!exact_number(none));
  }
}

TEST_CASE("a decimal is the number that the standard library reads") {
  std::mt19937 random(1);
  for (int i = 0; i < 20000; ++i) {
    std::string text = random() % 2 == 0 ? "-" : "";
    text += static_cast<char>('1' + random() % 9);
    for (auto more = random() % 7; more > 0; --more) text += static_cast<char>('0' + random() % 10);
    text += '.';
    for (auto more = random() % 6; more > 0; --more) text += static_cast<char>('0' + random() % 10);
    text += static_cast<char>('1' + random() % 9);
    CAPTURE(text);
    CHECK(exact_number(text) == std::strtod(text.c_str(), nullptr));
  }
}

}  // namespace
}  // namespace fujiplan::xlsx
