#include "files/csv_read.h"

#include <doctest/doctest.h>

#include "base/join.h"
#include "base/text.h"
#include "files/csv.h"
#include "unit/support.h"

namespace fujiplan {
namespace {

using namespace std::string_view_literals;

using Rows = std::vector<std::vector<std::string>>;

// One line per row, cells between bars.
std::string drawn(const Rows& rows) {
  std::string out;
  for (const auto& row : rows) {
    std::vector<std::string_view> cells(row.begin(), row.end());
    out += "|" + join(cells, "|") + "|\n";
  }
  return out;
}

struct Good {
  std::string_view text;
  Rows rows;
};

TEST_CASE("CSV is read cell by cell") {
  const Good cases[] = {
      {"", {}},
      {"a", {{"a"}}},
      {"a\n", {{"a"}}},
      {"a,b\n1,2\n", {{"a", "b"}, {"1", "2"}}},
      {"a,b\n1,2", {{"a", "b"}, {"1", "2"}}},
      {"a,b\r\n1,2\r\n", {{"a", "b"}, {"1", "2"}}},
      {"a,b\r1,2\r", {{"a", "b"}, {"1", "2"}}},
      {"a,,\n", {{"a", "", ""}}},
      {",\n", {{"", ""}}},
      {"a\n\n\nb\n", {{"a"}, {}, {}, {"b"}}},
      {"a\r\n\r\nb\r\n", {{"a"}, {}, {"b"}}},
      {" a , b \n", {{" a ", " b "}}},
      {"\" a \",b\n", {{" a ", "b"}}},
      {"\"a,b\",c\n", {{"a,b", "c"}}},
      {"\"a\nb\",c\n", {{"a\nb", "c"}}},
      {"\"a\r\nb\",c\r\n", {{"a\nb", "c"}}},
      {"\"\"\"\",\"\"\n", {{"\"", ""}}},
      {"\"say \"\"yes\"\"\"\n", {{"say \"yes\""}}},
      {"a;b,c;d\n1;2;3\n", {{"a", "b,c", "d"}, {"1", "2", "3"}}},
      {"a\tb\n1\t2\n", {{"a", "b"}, {"1", "2"}}},
      {"\"a,a,a\";b\n1,5;2\n", {{"a,a,a", "b"}, {"1,5", "2"}}},
      {"事業番号,事業名\nNo.1-1-1,電子申請\n", {{"事業番号", "事業名"}, {"No.1-1-1", "電子申請"}}},
      {"a\0b,c\n"sv, {{std::string("a\0b"sv), "c"}}},
  };
  for (const Good& row : cases) {
    INFO(row.text);
    CsvTable table = read_csv(row.text);
    CHECK(!table.broken_at);
    CHECK(drawn(table.rows) == drawn(row.rows));
    CHECK(table.rows == row.rows);
  }
}

struct Broken {
  std::string_view text, at;
};

TEST_CASE("a quote out of place is named by its cell") {
  const Broken cases[] = {
      {"\"", "A1"},         {"a,\"b\n1,2\n", "B1"},    {"a,b\n1,\"2\n3,4\n5,6\n", "B2"},
      {"a\nb\"c\n", "A2"},  {"a,b\n\"1\"2,3\n", "A2"}, {"a\n\n\nb,c,\"d", "C4"},
      {"a,\"\"\"\n", "B1"}, {"\"a\nb\",\"c\n", "B1"},  {"\"a\",\"b\" \n", "B1"},
  };
  for (const Broken& row : cases) {
    INFO(row.text);
    CsvTable table = read_csv(row.text);
    REQUIRE(table.broken_at);
    CHECK(cell_name(*table.broken_at) == row.at);
  }
}

TEST_CASE("the end of a text says whether its last row was cut off") {
  struct End {
    std::string_view text;
    bool ends_in_line, open_quote;
  };
  const End cases[] = {
      {"", true, false},
      {"a,b\n1,2\n", true, false},
      {"a,b\r\n1,2\r\n", true, false},
      {"a,b\n1,2", false, false},
      {"a,b\r1", false, false},
      {"a,b\n1,\"2", false, true},
      {"a,b\n1,\"2\n", true, true},
      {"a,b\n1\"2,3\n", true, false},
  };
  for (const End& row : cases) {
    INFO(row.text);
    CsvTable table = read_csv(row.text);
    CHECK(table.ends_in_line == row.ends_in_line);
    CHECK(table.open_quote == row.open_quote);
  }
}

TEST_CASE("the delimiter may be given") {
  CsvTable table = read_csv("title\na;b,c\n", ';');
  CHECK(table.rows == Rows{{"title"}, {"a", "b,c"}});
}

TEST_CASE("cells are named as in spreadsheets") {
  CHECK(cell_name({0, 0}) == "A1");
  CHECK(cell_name({11, 4}) == "E12");
  CHECK(column_name(25) == "Z");
  CHECK(column_name(26) == "AA");
  CHECK(column_name(51) == "AZ");
  CHECK(column_name(52) == "BA");
  CHECK(column_name(701) == "ZZ");
  CHECK(column_name(702) == "AAA");
}

TEST_CASE("what csv_field writes is read back, whatever the cells hold") {
  testing::Random random;
  constexpr std::string_view kPieces[] = {"a", ",", ";", "\t", "\"", "\n", " ", "漢", "'", "", "="};
  for (int round = 0; round < 5000; ++round) {
    Rows rows(1 + random.below(4));
    std::string text = "a,b,c,d\r\n";  // says what the delimiter is
    for (auto& row : rows) {
      row.resize(2 + random.below(3));
      for (std::size_t i = 0; i < row.size(); ++i) {
        row[i] = random.text(kPieces, 3);
        text += (i > 0 ? "," : "") + csv_field(row[i]);
      }
      text += "\r\n";
    }
    CsvTable table = read_csv(text);
    REQUIRE(!table.broken_at);
    table.rows.erase(table.rows.begin());
    INFO(text);
    REQUIRE(table.rows == rows);
  }
}

}  // namespace
}  // namespace fujiplan
