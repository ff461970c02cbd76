// The files of csv-spectrum, from the npm package of that name: each CSV must be read as the JSON
// beside it says, or refused where a quote stands in the middle of a cell.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "base/formatted.h"
#include "base/text.h"
#include "case_runner.h"
#include "files/csv_read.h"
#include "oracles/outside_table.h"

namespace fujiplan::testing {

using nlohmann::json;

// A row becomes an object with the headers as names. Line breaks inside a cell become LF.
static json as_objects(const CsvTable& table) {
  json objects = json::array();
  for (std::size_t row = 1; row < table.rows.size(); ++row) {
    json object = json::object();
    for (std::size_t i = 0; i < table.rows[row].size(); ++i) {
      object[table.rows[0].at(i)] = table.rows[row][i];
    }
    objects.push_back(object);
  }
  return objects;
}

// A JSON text in which strings have LF for CRLF.
static std::string with_lf(std::string text) {
  constexpr std::string_view kCrlf = R"(\r\n)";
  for (std::size_t at; (at = text.find(kCrlf)) != text.npos;)
    text.replace(at, kCrlf.size(), R"(\n)");
  return text;
}

TEST_CASE("csv-spectrum: files are read as their JSON says, or refused") {
  const std::filesystem::path folder = kRepository / "tests/oracles/node_modules/csv-spectrum";
  INFO("not installed; run `make oracles`: ", folder.string());
  REQUIRE(std::filesystem::exists(folder));
  int right = 0;
  std::string refused;
  for (const auto& entry : std::filesystem::directory_iterator(folder / "csvs")) {
    CAPTURE(entry.path().string());
    CsvTable table = read_csv(read_file(entry.path()));
    if (table.broken_at) {
      std::string name = entry.path().filename().string();
      refused +=
          formatted("| `{}` | エラー / an error: {} | 1 |\n", name, cell_name(*table.broken_at));
      continue;
    }
    auto expected = folder / "json" / entry.path().filename().replace_extension(".json");
    bool equal = as_objects(table) == json::parse(with_lf(read_file(expected)));
    CHECK(equal);
    right += equal;
  }
  check_outside_table("csv-spectrum",
                      formatted("| CSV | 正しく読む / read right | {} |\n", right) + refused);
}

}  // namespace fujiplan::testing
