#include <doctest/doctest.h>

#include <string>

#include "case_runner.h"

namespace fujiplan {
namespace {

TEST_CASE(
    "answers that would make a file too large are to be shortened, the file not to be moved") {
  std::string answer;
  while (answer.size() < (std::size_t{1} << 20)) answer += "窓口の予約を受け付けた。";
  std::string form = "年度と版,事業番号,取組内容の実績\nR4:-,No.1-1-1," + answer + "\n";
  std::string shown = testing::replay("A large answer.\n--- @base\n--- forms/a.csv\n" + form +
                                      "--- $ fujiplan survey import forms/a.csv\n");
  std::string printed = shown.substr(shown.rfind("--- $"));
  CHECK(printed.find("[too-large]") != printed.npos);
  CHECK(printed.find("この行の回答を短くする") != printed.npos);
  CHECK(printed.find("外に移す") == printed.npos);
}

}  // namespace
}  // namespace fujiplan
