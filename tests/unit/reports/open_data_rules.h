#pragma once

#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// The machine-judged rules of 行政データにおける機械可読性に関するルール, as far as they can be
// judged on CSV files. What CP932 cannot hold (L1-08) is judged by tests/oracles/reports.py, whose
// language has the table of CP932.
namespace fujiplan::testing {

using Row = std::vector<std::string>;
struct CsvFile {
  std::string bytes;
  std::vector<Row> rows;  // the header first
};
struct OpenDataFolder {
  std::map<std::string, CsvFile, std::less<>> files;
  std::string readme;
};

std::vector<Row> parse_csv(std::string_view text);

// What a rule finds at fault: "projects.csv:93 事業名: ...".
using Objections = std::vector<std::string>;

struct OpenDataRule {
  std::string_view names;  // "L1-09 L2-02"
  Objections (*judge)(const OpenDataFolder&);
};
std::span<const OpenDataRule> open_data_rules();

}  // namespace fujiplan::testing
