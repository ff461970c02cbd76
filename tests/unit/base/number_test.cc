#include "base/number.h"

#include <doctest/doctest.h>

#include <array>
#include <limits>
#include <string>

#include "unit/support.h"

namespace fujiplan {
namespace {

std::vector<std::int64_t> some_numbers() {
  std::vector<std::int64_t> numbers = {std::numeric_limits<std::int64_t>::max(), 0};
  for (std::int64_t power = 1; power < 1'000'000'000'000'000'000; power *= 10) {
    for (std::int64_t near : {power - 1, power, power + 1}) numbers.push_back(near);
  }
  testing::Random random;
  for (int i = 0; i < 500; ++i) {
    auto high = static_cast<std::int64_t>(random.below(1u << 31));
    numbers.push_back(high >> random.below(31));
    numbers.push_back(high << random.below(31));
  }
  return numbers;
}

TEST_CASE("every whole number reads as std::to_string writes it") {
  for (std::int64_t number : some_numbers()) {
    std::string text = std::to_string(number);
    INFO(text);
    CHECK(parse_whole_number(text) == number);
  }
}

TEST_CASE("no sign, space, leading zero, separator or suffix makes a number") {
  constexpr std::array kBefore = {"+", "-", " ", "\t", "0", "00", "０", "0x", "¥", "\u3000"};
  constexpr std::array kAfter = {" ", "\n", ".", ".0", "e0", "円", "０", "a", ",", "_"};
  constexpr std::array kInside = {",", "_", " ", "'", ".", "，", "-"};
  for (std::int64_t number : some_numbers()) {
    std::string text = std::to_string(number);
    std::vector<std::string> mutated;
    for (const char* before : kBefore) mutated.push_back(before + text);
    for (const char* after : kAfter) mutated.push_back(text + after);
    for (const char* inside : kInside) {
      if (text.size() > 1) mutated.push_back(text.substr(0, 1) + inside + text.substr(1));
    }
    mutated.push_back(std::string(text) + std::string(1, '\0'));
    for (const std::string& bad : mutated) {
      INFO(bad);
      CHECK_FALSE(parse_whole_number(bad).has_value());
    }
  }
}

TEST_CASE("what is no number, and what does not fit") {
  for (const char* text :
       {"", "a", "３", "一", "00", "010", "-0", "0x1F", "1e3", "inf", "true", "9223372036854775808",
        "18446744073709551616", "99999999999999999999999999"}) {
    INFO(text);
    CHECK_FALSE(parse_whole_number(text).has_value());
  }
}

TEST_CASE("what people type as a whole number") {
  CHECK(plain_whole_number("1200") == "1200");
  CHECK(plain_whole_number("\u3000１２００ ") == "1200");
  CHECK(plain_whole_number("1,200") == "1200");
  CHECK(plain_whole_number("12,345,678") == "12345678");
  CHECK(plain_whole_number("１，２００") == "1200");
  CHECK(plain_whole_number("098") == "98");
  CHECK(plain_whole_number("000") == "0");
  for (const char* text : {"",         " ",     ",",      "1,2",    "1,20",  "１，２",  "1,2000",
                           "1200,000", ",200",  "1,200,", "1,,200", "0,200", "1,200.0", "1 200",
                           "1、200",   "1.200", "a,200",  "1,2a0",  "-1",    "0x1F",    "四"}) {
    INFO(text);
    CHECK_FALSE(plain_whole_number(text).has_value());
  }
}

TEST_CASE("commas stand between groups of three digits") {
  CHECK(with_commas(0) == "0");
  CHECK(with_commas(999) == "999");
  CHECK(with_commas(1000) == "1,000");
  CHECK(with_commas(9007199254740991) == "9,007,199,254,740,991");
}

}  // namespace
}  // namespace fujiplan
