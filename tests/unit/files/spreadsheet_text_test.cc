#include "files/spreadsheet_text.h"

#include <doctest/doctest.h>

#include <string>

#include "unit/support.h"

namespace fujiplan {
namespace {

TEST_CASE("what a spreadsheet would not leave as text gets an apostrophe") {
  for (std::string_view text :
       {"=1+1",   "+81",   "-5",    "@SUM(A1)", "\t=1",  "\r=1",   "＝１＋１", "＋１",
        "－",     "＠a",   "10/20", "1-1-2",    "007",   "1.10",   "3月4日",   "令和4年5月1日",
        "R4.4.1", "4-Mar", "50%",   "1E5",      "10:30", "１－１", "TRUE",     "false",
        "¥1,200", "'=1",   "''=1",  "'10/20"}) {
    INFO(text);
    CHECK(guarded_text(text) == "'" + std::string(text));
    CHECK(unguarded_text(guarded_text(text)) == text);
    CHECK(unguarded_text(text) == (text.starts_with('\'') ? text.substr(1) : text));
  }
}

TEST_CASE("other text is left alone") {
  for (std::string_view text : {"", "登録者数 41,200件", "実施中", "1位になった。", "a=b", "・3つ",
                                "'", "'引用'", "''", "完了", "DX", "令和", "年度", "true story"}) {
    INFO(text);
    CHECK(guarded_text(text) == text);
    CHECK(unguarded_text(text) == text);
  }
}

TEST_CASE("guarding is undone exactly, whatever the text") {
  testing::Random random;
  constexpr std::string_view kPieces[] = {"'",  "=", "-", "@",   "\t", "1",  "／", "月",   "あ",
                                          "\"", " ", "T", "RUE", "＝", "\r", "\n", "\xFF", "、"};
  for (int round = 0; round < 20000; ++round) {
    std::string text = random.text(kPieces, 5);
    INFO(text);
    REQUIRE(unguarded_text(guarded_text(text)) == text);
  }
}

TEST_CASE("what a spreadsheet saves when a text is lost") {
  for (std::string_view text : {"#NAME?", "#REF!", "#N/A", "Err:509", "####", "########"}) {
    INFO(text);
    CHECK(is_spreadsheet_error(text));
  }
  for (std::string_view text : {"", "#", "###", "#1", "#NAME", "# NAME?", "#NAME? です",
                                "Err:", "Err:50", "Err:5099", "Err:50a", "####1", "Error"}) {
    INFO(text);
    CHECK_FALSE(is_spreadsheet_error(text));
  }
}

TEST_CASE("tables keep numbers and ids bare, and let nothing run") {
  for (const char* text : {"=1+1", "+1+1", "-1+1", "@SUM(1)", "\t=1", "\r=1", "＝1", "＋1", "－1",
                           "＠a", "- 手続", "+a", "-", "--1"}) {
    CAPTURE(text);
    std::string_view view = text;
    bool alone = view == "-";
    CHECK(may_be_a_formula(text) == !alone);
    CHECK(without_formula(text) == (alone ? "" : "'") + std::string(text));
    CHECK(with_formula(without_formula(text)) == text);
  }
  for (const char* text : {"", "=", "+", "@", "－", "-5", "+1,200", "-0.5", "1-1-1", "1.10", "007",
                           "手続=1", "'=1+1", "2026", " =1"}) {
    CAPTURE(text);
    CHECK(!may_be_a_formula(text));
    CHECK(without_formula(text) == text);
  }
  for (const char* text : {"", "'", "''", "'手続", "'-5", "' =1", "=1+1"}) {
    CAPTURE(text);
    CHECK(with_formula(text) == text);  // the apostrophe is its own
  }
}

}  // namespace
}  // namespace fujiplan
