#include "reports/leaks.h"

#include <doctest/doctest.h>

#include <functional>
#include <random>

#include "base/formatted.h"

namespace fujiplan {
namespace {

// --- one amount in every notation; empty where a notation cannot write it

std::string with_separators(std::int64_t yen, std::string_view separator) {
  std::string digits = std::to_string(yen), out;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) out += separator;
    out += digits[i];
  }
  return out;
}

std::string full_width(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (c < '!' || c > '~') {
      out += c;
      continue;
    }
    out += "\xEF";  // U+FF01 is !
    auto value = static_cast<unsigned>(c - '!' + 0xFF01);
    out += static_cast<char>(0x80 | (value >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (value & 0x3F));
  }
  return out;
}

// 1234567 with 1000: "1,234.567"
std::string in_units(std::int64_t yen, std::int64_t unit) {
  std::string rest = std::to_string(unit + yen % unit).substr(1);
  rest.erase(rest.find_last_not_of('0') + 1);
  return with_separators(yen / unit, ",") + (rest.empty() ? "" : "." + rest);
}

using Digits = const std::string_view*;
constexpr std::string_view kKanji[] = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
constexpr std::string_view kFormal[] = {"零", "壱", "弐", "参", "四", "五", "六", "七", "八", "九"};

std::string kanji_digits(std::int64_t yen, std::string_view separator) {
  std::string out;
  for (char c : with_separators(yen, ",")) {
    out += c == ',' ? separator : kKanji[c - '0'];
  }
  return out;
}

// 1234: 千二百三十四, with 一 before 千 or not; with Arabic digits: 1千2百3十4.
std::string below_myriad(std::int64_t number, Digits digits, const std::string_view* units,
                         bool ones) {
  std::string out;
  constexpr std::int64_t kValues[] = {1000, 100, 10, 1};
  for (std::size_t i = 0; i < 4; ++i) {
    std::int64_t digit = number / kValues[i] % 10;
    if (digit == 0) continue;
    if (digit > 1 || i == 3 || ones) out += digits[digit];
    if (i < 3) out += units[i];
  }
  return out;
}

constexpr std::string_view kUnits[] = {"千", "百", "十"}, kFormalUnits[] = {"仟", "佰", "拾"};
constexpr std::string_view kArabic[] = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};

std::string by_myriads(std::int64_t yen, const std::function<std::string(std::int64_t)>& part,
                       std::string_view gap = "") {
  constexpr std::string_view kNames[] = {"兆", "億", "万", ""};
  constexpr std::int64_t kValues[] = {1'000'000'000'000, 100'000'000, 10'000, 1};
  std::string out;
  for (std::size_t i = 0; i < 4; ++i) {
    std::int64_t number = yen / kValues[i] % (i == 0 ? kValues[0] : 10'000);
    if (number == 0) continue;
    if (!out.empty()) out += gap;
    out += part(number) + std::string(kNames[i]);
  }
  return out;
}

struct Notation {
  std::string_view name;
  std::string (*write)(std::int64_t yen);
  bool has_parts_apart = false;
};
const Notation kNotations[] = {
    {"digits", [](std::int64_t yen) { return std::to_string(yen); }},
    {"commas", [](std::int64_t yen) { return with_separators(yen, ","); }},
    {"full width", [](std::int64_t yen) { return full_width(with_separators(yen, ",")); }},
    {"blanks", [](std::int64_t yen) { return with_separators(yen, " "); }},
    {"NBSP", [](std::int64_t yen) { return with_separators(yen, "\u00A0"); }},
    {"narrow NBSP", [](std::int64_t yen) { return with_separators(yen, "\u202F"); }},
    {"full-width blanks", [](std::int64_t yen) { return with_separators(yen, "\u3000"); }},
    {"zero width", [](std::int64_t yen) { return with_separators(yen, "\u200B"); }},
    {"thousands", [](std::int64_t yen) { return in_units(yen, 1000) + "千"; }},
    {"thousands apart", [](std::int64_t yen) { return in_units(yen, 1000) + " 千"; }},
    {"myriads", [](std::int64_t yen) { return in_units(yen, 10'000) + "万"; }},
    {"millions", [](std::int64_t yen) { return in_units(yen, 1'000'000) + "百万"; }},
    {"millions apart", [](std::int64_t yen) { return in_units(yen, 1'000'000) + "\u00A0百万"; }},
    {"億", [](std::int64_t yen) { return in_units(yen, 100'000'000) + "億"; }},
    {"兆", [](std::int64_t yen) { return in_units(yen, 1'000'000'000'000) + "兆"; }},
    {"English", [](std::int64_t yen) { return in_units(yen, 1'000'000) + " million"; }},
    {"kanji digits", [](std::int64_t yen) { return kanji_digits(yen, ""); }},
    {"kanji digits with 、", [](std::int64_t yen) { return kanji_digits(yen, "、"); }},
    {"parts",
     [](std::int64_t yen) {
       return by_myriads(yen, [](std::int64_t part) { return std::to_string(part); });
     }},
    {"parts apart",
     [](std::int64_t yen) {
       return by_myriads(
           yen, [](std::int64_t part) { return with_separators(part, ","); }, " ");
     },
     true},
    {"parts with 千",
     [](std::int64_t yen) {
       return by_myriads(yen, [](std::int64_t part) {
         std::string rest = part % 1000 == 0 ? "" : std::to_string(part % 1000);
         return part < 1000 ? rest : std::to_string(part / 1000) + "千" + rest;
       });
     }},
    {"1千2百3十",
     [](std::int64_t yen) {
       return by_myriads(
           yen, [](std::int64_t part) { return below_myriad(part, kArabic, kUnits, true); });
     }},
    {"kanji",
     [](std::int64_t yen) {
       return by_myriads(
           yen, [](std::int64_t part) { return below_myriad(part, kKanji, kUnits, false); });
     }},
    {"kanji with 一",
     [](std::int64_t yen) {
       return by_myriads(
           yen, [](std::int64_t part) { return below_myriad(part, kKanji, kUnits, true); });
     }},
    {"formal",
     [](std::int64_t yen) {
       return by_myriads(
           yen, [](std::int64_t part) { return below_myriad(part, kFormal, kFormalUnits, true); });
     }},
};

std::vector<std::int64_t> some_amounts() {
  std::mt19937_64 random(20260331);
  std::vector<std::int64_t> amounts = {10'000,     10'001,      25'000'000,    15'000'000,
                                       1'000'000,  100'000'000, 110'011'011,   1'000'000'000'000,
                                       10'000'000, 5'830'000,   9'999'999'999, 20'100'000};
  for (std::int64_t most : {100'000, 10'000'000, 1'000'000'000}) {
    for (int i = 0; i < 40; ++i) {
      auto amount = static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(most)) + 10'000;
      amounts.push_back(amount);
      amounts.push_back(amount / 1000 * 1000 + 10'000'000);
    }
  }
  return amounts;
}

InternalAmounts only(std::initializer_list<std::int64_t> amounts) {
  InternalAmounts all;
  for (std::int64_t amount : amounts) all.by_value[amount];
  return all;
}

std::size_t found(std::string_view path, const std::string& text, const InternalAmounts& amounts) {
  return leaks_in(path, text, amounts).size();
}

TEST_CASE("any amount in any notation is found, and no other") {
  constexpr std::string_view kBefore[] = {"予算は", "約", "▲",  "△", "-", "￥",
                                          "¥",      "金", "（", "",  "| "};
  constexpr std::string_view kBehind[] = {"円", "円である。", " 円", "", "円）", " |"};
  std::size_t turn = 0;
  for (std::int64_t yen : some_amounts()) {
    InternalAmounts wanted = only({yen});
    InternalAmounts others =
        only({yen + 1, yen - 1, yen * 10, yen * 1000, yen + 10'000, yen + 1'000'000, yen * 2});
    for (const Notation& notation : kNotations) {
      std::string written = notation.write(yen);
      std::string text(kBefore[turn % std::size(kBefore)]);
      text += written;
      // Without a digit, 円 tells an amount from a word.
      bool only_units = written.find_first_of("0123456789") == written.npos;
      text += only_units ? "円" : kBehind[turn % std::size(kBehind)];
      ++turn;
      CAPTURE(text);
      CHECK(found("a.md", text, wanted) == 1);
      // 1万 of `1万 1円` may be an amount of its own.
      if (!notation.has_parts_apart) CHECK(found("a.md", text, others) == 0);
    }
  }
}

TEST_CASE("any amount below or beside a unit is found, and no other") {
  struct Unit {
    std::string_view name;
    std::int64_t yen;
  };
  constexpr Unit kStated[] = {
      {"千円", 1000}, {"万円", 10'000}, {"百万円", 1'000'000}, {"億円", 100'000'000}};
  struct Layout {
    std::string_view path, text;  // {0} the unit, {1} the number, {2} with commas
  };
  constexpr Layout kLayouts[] = {
      {"a.md", "| 事業 | 予算額（{0}） |\n|---|--:|\n| 電子申請 | {2} |\n"},
      {"a.md", "| 事業 | 予算額（単位：{0}） |\n|---|--:|\n| 電子申請 | {2} |\n"},
      {"a.md", "事業 | 予算額{0}\n---|--:\n電子申請 | {1}\n"},
      {"a.md", "（単位：{0}）\n\n| 事業 | 予算額 |\n|---|--:|\n| 電子申請 | {2} |\n"},
      {"a.md", "| 予算額（{0}） | {2} |\n"},
      {"a.md", "| 項目 | 単位 | 額 |\n|---|---|--:|\n| 予算 | {0} | {2} |\n"},
      {"a.md", "| 項目 | 額 | 単位 |\n|---|--:|---|\n| 予算 | {2} | {0} |\n"},
      {"a.md", "単位：{0}\n- 電子申請 {2}0\n- 電子申請 {2}\n"},
      {"a.md", "予算額（{0}）: {2}\n"},
      {"a.md", "予算額 {2}（{0}）\n"},
      {"a.csv", "事業,予算額（{0}）\n電子申請,{1}\n"},
      {"a.csv", "事業,予算額（{0}）\n電子申請,\"{2}\"\n"},
      {"a.csv", "\"事業\",\"予算額\n（{0}）\"\n\"電子\n申請\",\"{2}\"\n"},
      {"a.csv", "（単位：{0}）,,\n事業,部署,予算額\n電子申請,市民課,{1}\n"},
      {"a.csv", "項目,額,単位\n予算,{1},{0}\n"},
      {"A.TSV", "事業\t予算額（{0}）\n電子申請\t{2}\n"},
      {"a.txt", "事業\t予算額（{0}）\n電子申請\t{2}\n"},
  };
  for (const Unit& unit : kStated) {
    for (std::int64_t number : {25, 64, 1250, 25'000, 123'456}) {
      std::int64_t yen = number * unit.yen;
      for (const Layout& layout : kLayouts) {
        std::string text(layout.text);
        auto put = [&](std::string_view what, const std::string& value) {
          for (auto at = text.find(what); at != text.npos; at = text.find(what)) {
            text.replace(at, what.size(), value);
          }
        };
        put("{0}", std::string(unit.name));
        put("{1}", std::to_string(number));
        put("{2}", with_separators(number, ","));
        CAPTURE(text);
        CHECK(found(layout.path, text, only({yen})) == 1);
        CHECK(found(layout.path, text, only({yen + 1, yen * 1000, yen * 7})) == 0);
      }
    }
  }
}

TEST_CASE("a unit holds for its table, and not for amounts with a unit of their own") {
  InternalAmounts amounts = only({25'000'000});
  CHECK(found("a.md", "| 額（千円） |\n|--:|\n| 1 |\n\n| 件数 |\n|--:|\n| 25,000 |\n", amounts) ==
        0);
  CHECK(found("a.md", "単位：千円\n\n| 額 |\n|--:|\n| 1 |\n\n25,000人\n", amounts) == 0);
  CHECK(found("a.md", "単位：千円\n\n# 件数\n\n25,000人\n", amounts) == 0);
  CHECK(found("a.md", "| 額（千円） |\n|--:|\n| 25,000円 |\n| 25,000万円 |\n", amounts) == 0);
  CHECK(found("a.csv", "部署,額（千円）,件数\n市民課,1,25000\n", amounts) == 0);
  CHECK(found("a.csv", "額（千円）\n1\n額（円）\n25000\n", amounts) == 0);
  CHECK(found("a.md", "（千円未満は切捨て）\n25,000\n", amounts) == 0);
}

}  // namespace
}  // namespace fujiplan
