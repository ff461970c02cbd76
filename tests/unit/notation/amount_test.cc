#include "notation/amount.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <set>

#include "notation/stated_unit.h"

namespace fujiplan {
namespace {

std::set<std::int64_t> yen_in(std::string_view text) {
  std::set<std::int64_t> found;
  for (const WrittenAmount& amount : amounts_in(text)) found.insert(amount.yen);
  return found;
}

bool holds(std::string_view text, std::int64_t yen) {
  return yen_in(text).contains(yen);
}

TEST_CASE("amounts are read in every notation of the table") {
  struct Row {
    std::string_view text;
    std::int64_t yen;
  };
  constexpr Row kRows[] = {
      {"2585000", 2'585'000},
      {"2,585,000円", 2'585'000},
      {"２，５８５，０００", 2'585'000},
      {"258.5万円", 2'585'000},
      {"258万5千円", 2'585'000},
      {"2585千円", 2'585'000},
      {"2,585,000.00", 2'585'000},
      {"1億2000万", 120'000'000},
      {"1億2,000万円", 120'000'000},
      {"1億 2,000万円", 120'000'000},
      {"1億2千万円", 120'000'000},
      {"1.2億円", 120'000'000},
      {"0.0638億円", 6'380'000},
      {"1.5千万円", 15'000'000},
      {"2,500 万円", 25'000'000},
      {"2,500　万円", 25'000'000},
      {"2,500\u00A0万円", 25'000'000},
      {"2,500&nbsp;万円", 25'000'000},
      {"2,500\u200B万円", 25'000'000},
      {"2,\u200B500万円", 25'000'000},
      {"**2,500** 万円", 25'000'000},
      {"**2,500**万円", 25'000'000},
      {"10,000 千円", 10'000'000},
      {"25 百万円", 25'000'000},
      {"25百万円", 25'000'000},
      {"二五百万円", 25'000'000},
      {"二十五百万円", 25'000'000},
      {"1千万円", 10'000'000},
      {"2千500万円", 25'000'000},
      {"1千500万", 15'000'000},
      {"3千億円", 300'000'000'000},
      {"2千5百千円", 2'500'000},
      {"1,234.5千円", 1'234'500},
      {"1.5兆円", 1'500'000'000'000},
      {"1兆2億3万4", 1'000'200'030'004},
      {"五百八十三万円", 5'830'000},
      {"五八三万円", 5'830'000},
      {"五八三〇〇〇〇円", 5'830'000},
      {"五、八三〇、〇〇〇円", 5'830'000},
      {"千五百万円", 15'000'000},
      {"百万円を支出した", 1'000'000},
      {"一千万円", 10'000'000},
      {"一・二億円", 120'000'000},
      {"金参百弐拾壱萬円也", 3'210'000},
      {"金壱億弐仟参佰萬圓", 123'000'000},
      {"5 830 000", 5'830'000},
      {"5\u00A0830\u00A0000円", 5'830'000},
      {"5\u202F830\u202F000", 5'830'000},
      {"5　830　000円", 5'830'000},
      {"5 830 千円", 5'830'000},
      {"約583万円", 5'830'000},
      {"▲583万円", 5'830'000},
      {"△5,830千円", 5'830'000},
      {"-5,830,000円", 5'830'000},
      {"￥5,830,000-", 5'830'000},
      {"¥5,830,000", 5'830'000},
      {"5.83 million yen", 5'830'000},
      {"5,830 thousand yen", 5'830'000},
      {"5,830,000 yen", 5'830'000},
      {"| 5,830 | 千円 |", 5'830'000},
      {"\"5,830\",千円", 5'830'000},
      {"5,830\t百万円", 5'830'000'000},
      {"R6 250 000円", 250'000},
      {"3 250 000円", 250'000},  // the third project, 250,000 yen
      {"3億 2640000円", 2'640'000},
      {"百 2640000円", 2'640'000},
      {"12,345,6380000,638,000", 6'380'000},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.text);
    CHECK(holds(row.text, row.yen));
  }
}

TEST_CASE("other numbers are not read as amounts") {
  struct Row {
    std::string_view text;
    std::int64_t yen;
  };
  constexpr Row kRows[] = {
      {"1千500万", 5'000'000},          // 千 before 万 is no number of its own
      {"1億2千万円", 20'000'000},       //
      {"1億2千万円", 2'000},            //
      {"12640000円", 2'640'000},        //
      {"2,640,00円", 264'000},          //
      {"2,640,00円", 2'640'00},         //
      {"1,250,000人", 250'000},         // one number
      {"数百万円", 1'000'000},          // no amount
      {"何千万円", 10'000'000},         //
      {"加賀百万石", 1'000'000},        //
      {"予算額（百万円）", 1'000'000},  // a unit
      {"単位：百万円", 1'000'000},      //
      {"百万円", 1'000'000},            // a cell with a unit
      {"1.23456千円", 1'234},           // no whole yen
      {"10000.5円", 10'000},            //
      {"99999999999999999999円", 9'999'999'999'999'999},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.text);
    CHECK(!holds(row.text, row.yen));
  }
  CHECK(yen_in("99999999999999999999円").empty());
  CHECK(yen_in("予算はない。").empty());
  CHECK(yen_in("").empty());
}

TEST_CASE("an amount is shown as it is written") {
  auto shown = [](std::string_view text) {
    std::vector<WrittenAmount> amounts = amounts_in(text);
    REQUIRE(!amounts.empty());
    const WrittenAmount& last = amounts.back();
    return shown_amount(text.substr(last.begin, last.end - last.begin));
  };
  CHECK(shown("予算は２，５００\u200B　万\u200B円だ") == "2,500 万");
  CHECK(shown("5.83 million yen") == "5.83 million");
  CHECK(shown("額は五百八十三万円") == "五百八十三万");
  CHECK(shown("**25**千円") == "25**千");
}

TEST_CASE("a text that is one amount with a unit") {
  CHECK(whole_amount("5940千円") == 5'940'000);
  CHECK(whole_amount("  約５，９４０ 千円 ") == 5'940'000);
  CHECK(whole_amount("￥1.2億") == 120'000'000);
  CHECK(whole_amount("五百万円") == 5'000'000);
  CHECK(whole_amount("5,940,000円") == 5'940'000);
  CHECK(whole_amount("百万円") == 1'000'000);
  CHECK(whole_amount("5940") == std::nullopt);
  CHECK(whole_amount("5940千円ほど") == std::nullopt);
  CHECK(whole_amount("計5940千円") == std::nullopt);
  CHECK(whole_amount("") == std::nullopt);
}

TEST_CASE("units for numbers elsewhere") {
  struct Row {
    std::string_view text;
    StatedIn where;
    int zeros;  // -1: no unit is stated
    bool for_all = false;
  };
  constexpr StatedIn kText = StatedIn::Sentence, kCell = StatedIn::TableCell;
  constexpr Row kRows[] = {
      {"（単位：千円）", kText, 3, true},
      {"単位 百万円", kText, 6, true},
      {"金額の単位は万円である", kText, 4, true},
      {"（千円単位）", kText, 3},
      {"25,000（千円）", kText, 3},
      {"（千円、税込）", kText, 3},
      {"[百万円]", kText, 6},
      {"(thousand yen)", kText, 3},
      {"(in millions of yen)", kText, 6},
      {"（円）", kText, 0},
      {"（千円未満は切捨て）", kText, -1},
      {"（数千円）", kText, -1},
      {"（約25千円）", kText, -1},
      {"（一千万円）", kText, -1},
      {"予算は千円である", kText, -1},
      {"千円", kText, -1},
      {"千円", kCell, 3},
      {" **百万円** ", kCell, 6},
      {"\"予算額（千円）\"", kCell, 3},
      {"予算額千円", kCell, 3},
      {"予算額/千円", kCell, 3},
      {"予算額 単位:億円", kCell, 8, true},
      {"25千円", kCell, -1},
      {"円滑な運用", kCell, -1},
      {"25,000円", kCell, -1},
      {"費用は1人当たり千円かかる", kCell, -1},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.text);
    auto unit = stated_unit(row.text, row.where);
    CHECK((unit ? unit->zeros : -1) == row.zeros);
    CHECK((unit && unit->for_all) == row.for_all);
  }
  CHECK(stated_unit("予算額（百万円）", kCell)->name == "百万円");
}

TEST_CASE("hostile texts take time in proportion") {
  constexpr std::size_t kBytes = 300'000;
  for (std::string_view part :
       {"1",        "1 ",   "1,",          "1,234",  "123 ",   "12 345 ", "千",
        "百千万億", "1千 ", "1億 ",        "1億1万", "一",     "一、",    "〇〇〇、",
        " ",        "1  ",  "1\u200B",     "\u200B", "1.0",    "1.",      "一・二",
        "1|千",     "1 |",  "1,\"",        "円",     "（千円", "単位",    "単位は",
        "*",        "1*",   "million yen", "&nbsp;", "1&nbsp;"}) {
    CAPTURE(part);
    std::string text;
    while (text.size() < kBytes) text += part;
    auto begin = std::chrono::steady_clock::now();
    amounts_in(text);
    stated_unit(text, StatedIn::Sentence);
    stated_unit(text, StatedIn::TableCell);
    whole_amount(text);
    std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
    CHECK(seconds.count() < 10);  // quadratic: minutes
  }
}

}  // namespace
}  // namespace fujiplan
