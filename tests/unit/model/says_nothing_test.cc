#include "model/types/says_nothing.h"

#include <doctest/doctest.h>

namespace fujiplan {
namespace {

TEST_CASE("words and signs that say nothing, however they are typed") {
  const char* nothing[] = {"-",           "－",
                           "―",           "ー",
                           "—",           "〃",
                           "なし",        "無",
                           "無し。",      "特になし",
                           "特に なし。", "（なし）",
                           "同上",        "「同上」",
                           "該当なし",    "N/A",
                           "ｎ／ａ",      "None.",
                           "同 上",       "・なし",
                           " － \n",      "---",
                           "…",           "特にありません。",
                           "ﾅｼ",          "ナシ",
                           "ない",        "ありません",
                           "記載なし",    "上に同じ",
                           "前に同じ",    "NIL",
                           "Ditto",       "Same as above",
                           "As above"};
  for (const char* text : nothing) {
    CAPTURE(text);
    CHECK(says_nothing(text));
  }
  const char* something[] = {"",         "変更なし", "問題なし。",
                             "申請なし", "0件",      "予定どおり",
                             "未定",     "はい",     "同上の事業",
                             "3",        "無料",     "上記の対応を行った。",
                             "なし崩し", "○",        "特になし。ただし様式を改めた。"};
  for (const char* text : something) {
    CAPTURE(text);
    CHECK_FALSE(says_nothing(text));
  }
}

}  // namespace
}  // namespace fujiplan
