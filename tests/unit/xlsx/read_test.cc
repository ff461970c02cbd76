#include "xlsx/read.h"

#include <doctest/doctest.h>

#include "workbook_text.h"

namespace fujiplan::xlsx {

TEST_CASE("a workbook is read as people see it") {
  const std::string text =
      "[sheet 回答]\n年度と版,事業番号\n\"R5:-\n2\",,<c t='n'><v>12</v></c>\n[comment B2] 確認\\n中\n"
      "[hidden sheet 選択肢]\n実施中\n[merged A1:B1]\n[property year] R5\n";
  CHECK(testing::workbook_text(testing::workbook_bytes(text)) ==
        "[sheet 回答]\n年度と版,事業番号\n\"R5:-\n2\",,12\n[comment B2] 確認\\n中\n"
        "[hidden sheet 選択肢]\n実施中\n[merged A1:B1]\n[property year] R5\n");
}

}  // namespace fujiplan::xlsx
