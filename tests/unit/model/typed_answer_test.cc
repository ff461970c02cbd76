#include "model/typed_answer.h"

#include <doctest/doctest.h>

#include <string>

#include "unit/support.h"

namespace fujiplan {
namespace {

// What the file gets, or `problem / remedy`, in one language.
std::string typed(std::string_view key, std::string_view text,
                  Language language = Language::Japanese) {
  TypedAnswer answer = read_typed_answer(testing::item(key), text);
  if (answer.ok()) return answer.text;
  CHECK(answer.text.empty());
  return answer.problem.in(language) + " / " + answer.remedy.in(language);
}

TEST_CASE("numbers as people type them") {
  CHECK(typed("evaluation.progress", "4") == "4");
  CHECK(typed("evaluation.progress", " ４点\u3000") == "4");
  CHECK(typed("evaluation.progress", "04") == "4");
  CHECK(typed("budget", "１，２００，０００円") == "1200000");
  CHECK(typed("budget", "1,200円") == "1200");
  CHECK(typed("budget", "￥１，２００") == "1200");
  CHECK(typed("budget", "¥ 1200") == "1200");
  CHECK(typed("budget", "1,200 yen") == "1200");
  CHECK(typed("evaluation.progress", "4 points") == "4");
  CHECK(typed("budget", "0") == "0");
  CHECK(typed("budget", "000") == "0");
  CHECK(typed("budget", "") == "");
  CHECK(
      typed("evaluation.cost", "四") ==
      "事業の評価（経費）の `四` は整数ではない / 選べる値: 5「十分に削減できた」、4「削減できた」、"
      "3「おおむね計画どおり」、2「増加した」、1「かなり増加した」");
  CHECK(typed("evaluation.cost", "削減できた") ==
        "事業の評価（経費）の `削減できた` は整数ではない / 「削減できた」は `4` と書く");
  CHECK(typed("evaluation.cost", "５点 十分に削減できた") ==
        "事業の評価（経費）の `５点 十分に削減できた` は整数ではない / "
        "「５点 十分に削減できた」は `5` と書く");
  CHECK(typed("evaluation.cost", "6点") ==
        "事業の評価（経費）の `6点` は範囲外 / 1から5までの整数を書く");
  CHECK(typed("budget", "-5") == "予算額（円）の `-5` は範囲外 / 0以上の整数を書く");
  CHECK(typed("budget", "120万円") ==
        "予算額（円）の `120万円` は整数ではない / 円単位に直す（例: 1200000）");
  CHECK(typed("budget", "1，2") == "予算額（円）の `1，2` は整数ではない / 0以上の整数を書く");
  CHECK(typed("evaluation.cost", "4.5") ==
        "事業の評価（経費）の `4.5` は整数ではない / 1から5までの整数を書く");
  CHECK(typed("budget", "99999999999999999999") ==
        "予算額（円）の `99999999999999999999` は範囲外 / "
        "0から9007199254740991までの整数を書く");
  CHECK(typed("budget", "about 5", Language::English) ==
        "budget (yen): `about 5` is not a whole number / write a whole number of at least 0");
}

TEST_CASE("zeros behind the point say nothing") {
  CHECK(typed("budget", "5.0") == "5");
  CHECK(typed("budget", "１，２００．００") == "1200");
  CHECK(typed("budget", "1,200.000") == "1200");
  CHECK(typed("evaluation.cost", "5.0") == "5");
}

TEST_CASE("a refused number says what to write") {
  auto remedy = [](std::string_view key, std::string_view text) {
    std::string refused = typed(key, text);
    return refused.substr(refused.find(" / ") + 3);
  };
  CHECK(remedy("budget", "5940千円") == "円単位に直す（例: 5940000）");
  CHECK(remedy("budget", "５，９４０ 千円") == "円単位に直す（例: 5940000）");
  CHECK(remedy("budget", "約1.2億円") == "円単位に直す（例: 120000000）");
  CHECK(remedy("budget", "五百万円") == "円単位に直す（例: 5000000）");
  CHECK(remedy("budget", "5.94百万") == "円単位に直す（例: 5940000）");
  CHECK(remedy("budget", "1兆兆円") == "0以上の整数を書く");
  CHECK(remedy("budget", "9999兆円") == "0以上の整数を書く");
  CHECK(remedy("budget", "99999兆円") == "0以上の整数を書く");
  CHECK(remedy("budget", "12.000") ==
        "桁区切りか小数点かが分からないので、`.` を付けずに書く（例: 12、12000）");
  CHECK(remedy("budget", "１２，０００件") == "`件` を付けずに書く（例: 12000）");
  CHECK(remedy("budget", "1200 baht") == "`baht` を付けずに書く（例: 1200）");
  CHECK(remedy("budget", "1200くらいだったと思う") == "0以上の整数を書く");
  CHECK(remedy("budget", "12-3") == "0以上の整数を書く");
  CHECK(remedy("budget", "12.") == "0以上の整数を書く");
  CHECK(remedy("evaluation.cost", "4評価") == "`評価` を付けずに書く（例: 4）");
  CHECK(remedy("evaluation.cost", "6.0") == "1から5までの整数を書く");
  CHECK(remedy("evaluation.cost", "5千") == "1から5までの整数を書く");
}

TEST_CASE("characters that cannot be seen are refused by name, with their place") {
  CHECK(typed("status", "実施中\u200B") ==
        "実施状況に見えない文字 U+200B（ゼロ幅の空白）がある（「実施中」の直後） / "
        "その文字を消す（前後の文字とともに消して、入力し直す）");
  CHECK(typed("status", "\u200Bcompleted", Language::English) ==
        "status: invisible character U+200B (zero-width space) at the start / "
        "remove it: delete the characters beside it too, and type them again");
  CHECK(typed("budget", "6\u00A0050\u00A0000") ==
        "予算額（円）に特殊な空白 U+00A0（改行しない空白）がある（「6」の直後） / "
        "その空白を消す");
  CHECK(typed("review", "一二三四五六七八九十百\uE000") ==
        "取組内容の評価に外字（U+E000）がある（「二三四五六七八九十百」の直後） / "
        "どのパソコンでも表示できる漢字か仮名で書く");
  CHECK(typed("status", "\u00A0実施中\u2003") == "実施中");
  CHECK(typed("schedule.上", "運\u2F64・実施") == "運用・実施");
}

TEST_CASE("texts are made plain as a whole") {
  CHECK(typed("review", "年間１２，０００件、４，５月") == "年間12,000件、4，5月");
  CHECK(typed("review", "\u2FBC齢者\u00A0支援") == "高齢者 支援");
  CHECK(typed("review", "葛\U000E0100城の👨\u200D👩\u200D👧") == "葛\U000E0100城の👨\u200D👩\u200D👧");
  // Also of texts that stand in the files, where they may hold what nobody may type.
  const SurveyItem& review = testing::item("review");
  CHECK(is_same_answer(review, "受付\u200Bを\u2FBCめた。", "受付\u200Bを高めた。"));
  CHECK_FALSE(is_same_answer(review, "受付\u200Bを高めた。", "受付を高めた。"));
}

TEST_CASE("choices by their Japanese names and their English codes") {
  CHECK(typed("status", "実施中") == "実施中");
  CHECK(typed("status", "\u3000完了 ") == "完了");
  CHECK(typed("status", "In-Progress") == "実施中");
  CHECK(typed("schedule.下", "運用・実施") == "運用・実施");
  for (const char* phase : {"4", "(4)", "④", "４", "（４）", "4 運用・実施", "４\u3000運用・実施",
                            "(4)運用･実施", "4. 運用・実施", "④運用・実施"}) {
    INFO(phase);
    CHECK(typed("schedule.上", phase) == "運用・実施");
  }
  for (const char* phase : {"4 導入準備", "40", "0", "5", "4-運用・実施", "運用"}) {
    INFO(phase);
    CHECK(typed("schedule.上", phase).find("は選べない") != std::string::npos);
  }
  CHECK(typed("status", "1").find("は選べない") != std::string::npos);
  CHECK(typed("status", "済") ==
        "実施状況に `済` は選べない / 選べる値: 完了、実施中、中止、未実施");
  CHECK(typed("status", "done", Language::English) ==
        "status cannot be `done` / choose from: completed, in-progress, cancelled, not-started");
}

TEST_CASE("texts lose what nobody sees and keep what they say") {
  CHECK(typed("review", " よく進んだ。次年度も続ける。\r\n") == "よく進んだ。\n次年度も続ける。");
  CHECK(typed("indicator", "登録者数４１，２００件") == "登録者数41,200件");
  CHECK(typed("indicator", "第３回，４回、３．５％、５，６月") == "第3回，4回、3.5％、5，6月");
  CHECK(typed("review", "#NAME?").starts_with("表計算ソフトのエラー `#NAME?` がある / "));
  CHECK(typed("direction", "か\u3099んは\u309Aる") == "がんぱる");
  CHECK(typed("direction", " \u3000\n") == "");
}

TEST_CASE("two texts that differ in line ends and widths of digits say the same") {
  const SurveyItem& review = testing::item("review");
  CHECK(is_same_answer(review, "進んだ。\n続ける。\n", "進んだ。続ける。"));
  CHECK_FALSE(is_same_answer(review, "進んだ。\n続ける。\n", "進んだ。続けた。"));
  const SurveyItem& budget = testing::item("budget");
  CHECK_FALSE(is_same_answer(budget, "0100", "100"));
}

}  // namespace
}  // namespace fujiplan
