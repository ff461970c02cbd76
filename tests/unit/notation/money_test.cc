#include "notation/money.h"

#include <doctest/doctest.h>

#include <string>

namespace fujiplan {
namespace {

TEST_CASE("units of money are known by their names") {
  struct {
    std::string_view name, ja, en;
    int zeros;
    bool is_yen;
  } const kUnits[] = {
      {"円", "円", "yen", 0, true},
      {"千円", "千円", "thousand yen", 3, true},
      {"百万円", "百万円", "million yen", 6, true},
      {"億円", "億円", "hundred million yen", 8, true},
      {"million yen", "百万円", "million yen", 6, true},
      {"£", "£", "£", 0, false},
      {"£ million", "£ million", "£ million", 6, false},
      {"£m", "£m", "£m", 6, false},
      {"US$bn", "US$bn", "US$bn", 9, false},
      {"€ k", "€ k", "€ k", 3, false},
      {"GBP", "GBP", "GBP", 0, false},
      {"thousand euros", "thousand euros", "thousand euros", 3, false},
      {"万ユーロ", "万ユーロ", "万ユーロ", 4, false},
  };
  for (const auto& row : kUnits) {
    INFO(row.name);
    MoneyUnit unit = money_unit(row.name);
    CHECK(unit.ja == row.ja);
    CHECK(unit.en == row.en);
    CHECK(unit.zeros == row.zeros);
    CHECK(unit.is_yen == row.is_yen);
  }
}

TEST_CASE("an amount stands with its unit as people say it") {
  auto said = [](std::string_view name, Language language) {
    return with_unit_of_money("1,234.5", money_unit(name), language);
  };
  CHECK(said("円", Language::Japanese) == "1,234.5円");
  CHECK(said("円", Language::English) == "1,234.5 yen");
  CHECK(said("千円", Language::English) == "1,234.5 thousand yen");
  for (Language language : {Language::Japanese, Language::English}) {
    CHECK(said("£", language) == "£1,234.5");
    CHECK(said("£ million", language) == "£1,234.5 million");
    CHECK(said("US$m", language) == "US$1,234.5m");
    CHECK(said("GBP", language) == "1,234.5 GBP");
  }
}

TEST_CASE("amounts are whole numbers of the smallest part") {
  CHECK(money_text(1250, 2) == "12.50");
  CHECK(money_text(5, 2) == "0.05");
  CHECK(money_text(5, 0) == "5");
  CHECK(money_with_commas(123456789, 1) == "12,345,678.9");
  CHECK(parse_money("12", 2) == 1200);
  CHECK(parse_money("12.5", 2) == 1250);
  CHECK(parse_money("12.50", 2) == 1250);
  CHECK(parse_money("999999999999.99", 2) == 99'999'999'999'999);
  for (std::string_view wrong : {"12.505", "-1", "", "1,200", "012", "1e3", "12.", ".5"}) {
    INFO(wrong);
    CHECK(!parse_money(wrong, 2));
  }
  CHECK(!parse_money("12.5", 0));
  CHECK(parse_money("9007199254740991", 0) == 9'007'199'254'740'991);
  CHECK(!parse_money("9007199254740992", 0));
  for (std::int64_t units = 0; units < 100'000; units += 37) {
    for (std::size_t decimals : {0, 1, 2}) {
      CHECK(parse_money(money_text(units, decimals), decimals) == units);
    }
  }
}

}  // namespace
}  // namespace fujiplan
