#include "survey/files/form_csv.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "survey/form_header.h"
#include "unit/support.h"

namespace fujiplan {
namespace {

// With texts of plans in the place of those that the first project has.
Form form_with(const std::vector<std::string>& texts) {
  Form form = forms_of(testing::examples_plan(), reiwa(7)).front();
  std::size_t next = 0;
  for (std::size_t i = 0; i < form.columns.size() && next < texts.size(); ++i) {
    if (form.columns[i].free_text) form.rows.front().cells[i] = texts[next++];
  }
  REQUIRE(next == texts.size());
  return form;
}

using Rows = std::vector<std::vector<std::string>>;

Rows rows_of(const Form& form) {
  Rows rows;
  for (const std::string& note : form.notes.all()) rows.push_back({note});
  rows.emplace_back();
  for (const FormColumn& column : form.columns) {
    if (&column == form.columns.data()) rows.emplace_back();
    rows.back().push_back(column.header);
  }
  for (const FormRow& row : form.rows) rows.push_back(row.cells);
  return rows;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != text.npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
  return text;
}

const std::vector<std::string> kTexts = {"=1+1", "'=1+1", "'はい'", "10/20", "a,\"b\"\nc"};

TEST_CASE("what a form says comes back from its CSV, in either encoding") {
  Form form = form_with(kTexts);
  for (Encoding encoding : {Encoding::Utf8, Encoding::Cp932}) {
    WrittenForm written = form_as_csv(form, encoding);
    REQUIRE(written.misfits.empty());
    FormFile back = read_form_csv("a.csv", written.bytes, standard_vocabulary());
    CHECK(back.unusable.empty());
    CHECK(back.table.rows == rows_of(form));
    CHECK(!back.table.broken_at);
    CHECK(back.table.ends_in_line);
  }
}

TEST_CASE("a form says the same whatever a spreadsheet has made of its bytes") {
  Form form = form_with({"=1+1", "10/20", "（本文）"});
  std::string csv = form_as_csv(form, Encoding::Utf8).bytes;
  REQUIRE(csv.starts_with("\xEF\xBB\xBF"));
  std::string dropped = replaced(replaced(csv, "'=1+1", "=1+1"), "'10/20", "10/20");
  REQUIRE(dropped != csv);
  for (const std::string& bytes :
       {csv.substr(3), replaced(csv, "\r\n", "\n"), replaced(csv, "\r\n", "\r"),
        replaced(csv, ",", ";"), replaced(csv, ",", "\t"), dropped}) {
    CHECK(read_form_csv("a.csv", bytes, standard_vocabulary()).table.rows == rows_of(form));
  }
}

TEST_CASE("only texts get an apostrophe, and people are shown the cell with it") {
  Form form = form_with(kTexts);
  FormTable table =
      read_form_csv("a.csv", form_as_csv(form, Encoding::Utf8).bytes, standard_vocabulary()).table;
  std::size_t row = table.header_row.value() + 1;
  std::size_t guarded = 0;
  for (std::size_t i = 0; i < form.columns.size(); ++i) {
    const std::string& cell = form.rows.front().cells[i];
    bool has_guard = table.shown({row, i}) != cell;
    CHECK(table.shown({row, i}) == (has_guard ? "'" + cell : cell));
    CHECK(table.text({row, i}) == cell);
    CHECK((!has_guard || form.columns[i].free_text));
    guarded += has_guard;
  }
  CHECK(guarded == 3);
  CHECK(table.text({row, form.columns.size()}).empty());
  CHECK(table.shown({row, form.columns.size()}).empty());
}

TEST_CASE("every character that CP932 lacks is listed once, with its place") {
  Form form = form_with({"𠮷", "𠮷と😀"});
  form.notes.contact = "問合せ先: ☃😀";
  WrittenForm written = form_as_csv(form, Encoding::Cp932);
  CHECK(written.bytes.empty());
  REQUIRE(written.misfits.size() == 3);
  CHECK(written.misfits[0].character == "☃");
  CHECK(written.misfits[1].character == "😀");
  CHECK(written.misfits[1].place == "問合せ先");
  CHECK(written.misfits[2].character == "𠮷");
  CHECK(written.misfits[2].place ==
        to_string(form.rows.front().project->id.value) + " 事業名（変更しない）");
  CHECK(form_as_csv(form, Encoding::Utf8).misfits.empty());
}

}  // namespace
}  // namespace fujiplan
