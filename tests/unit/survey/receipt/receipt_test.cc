#include "survey/receipt/receipt.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"
#include "case_runner.h"
#include "survey/receipt/receipt_files.h"
#include "xlsx/write.h"

namespace fujiplan {
namespace {

// The rows of the tables in the receipts of all transcripts.
std::vector<std::string> rows_of_receipts() {
  std::vector<std::string> rows;
  for (const auto& path : testing::case_paths()) {
    if (!path.filename().string().starts_with("receipt")) continue;
    const std::string text = testing::read_file(path);
    for (std::string_view line : lines_of(text)) {
      if (line.starts_with("| ")) rows.emplace_back(line);
    }
  }
  return rows;
}

TEST_CASE("every verdict stands in a receipt of a transcript") {
  const auto rows = rows_of_receipts();
  for (const auto& verdict : kRowsOf<Verdict>) {
    CAPTURE(verdict.name);
    const std::string begin = "| " + std::string(verdict.name) + " |";
    CHECK(
        std::ranges::any_of(rows, [&](const std::string& row) { return row.starts_with(begin); }));
  }
}

TEST_CASE("nobody in a department is told to run fujiplan") {
  for (const std::string& row : rows_of_receipts()) {
    CAPTURE(row);
    CHECK(row.find("`fujiplan") == row.npos);
    CHECK(row.find("所管部署に確認する") == row.npos);
    CHECK(row.find("ask the department") == row.npos);
  }
}

TEST_CASE("a receipt is known by what it holds, and so is what is none") {
  CHECK(is_receipt_file("<!-- fujiplan survey receipt -->\n# x\n"));
  CHECK_FALSE(is_receipt_file(""));
  CHECK_FALSE(is_receipt_file("# 令和4年度 調査票の確認結果\n"));
  CHECK_FALSE(is_receipt_file("PK\x03\x04 broken"));
  xlsx::Workbook workbook{.title = "x", .sheets = {{.name = "x"}}};
  CHECK_FALSE(is_receipt_file(xlsx::write(workbook)));
  workbook.properties = {{"fujiplan", "survey receipt"}};
  CHECK(is_receipt_file(xlsx::write(workbook)));
}

}  // namespace
}  // namespace fujiplan
