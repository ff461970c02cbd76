#include "oracles/outside_table.h"

#include <doctest/doctest.h>

#include "case_runner.h"

namespace fujiplan::testing {

void check_outside_table(std::string_view name, const std::string& lines) {
  const std::filesystem::path path = kRepository / "docs/reliability.md";
  std::string text = read_file(path);
  // The marker stands before the head: within a table a comment would end it.
  const std::string rule = "\n| --- |";
  std::string open = "<!-- " + std::string(name) + " -->\n| ";
  std::string close = "<!-- /" + std::string(name) + " -->\n";
  std::size_t begin = text.find(open);
  REQUIRE(begin != text.npos);
  begin = text.find('\n', text.find(rule, begin) + 1) + 1;
  std::size_t end = text.find(close, begin);
  REQUIRE(end != text.npos);
  if (accepting()) {
    text.replace(begin, end - begin, lines);
    write_file(path, text);
  } else {
    CHECK(text.substr(begin, end - begin) == lines);
  }
}

}  // namespace fujiplan::testing
