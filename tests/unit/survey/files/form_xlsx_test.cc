#include "survey/files/form_xlsx.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <charconv>
#include <set>

#include "case_runner.h"
#include "files/memory_file_system.h"
#include "model/load.h"
#include "model/typed_answer.h"
#include "survey/files/form_csv.h"
#include "survey/files/form_example.h"
#include "survey/files/form_looks.h"
#include "survey/files/form_places.h"
#include "survey/files/form_stamp.h"
#include "survey/form_answer.h"
#include "survey/form_needs.h"
#include "survey/status.h"
#include "unit/support.h"

namespace fujiplan {
namespace {

// --- plans

// The plan at the beginning of a transcript, as far as its files stand there as they are.
std::optional<Plan> plan_of_case(const std::filesystem::path& path) {
  MemoryFileSystem files;
  for (const testing::Section& section : testing::split_sections(testing::read_file(path))) {
    if (section.head.starts_with("$")) break;
    if (section.head == "@base" || section.head == "@examples") {
      bool base = section.head == "@base";
      testing::load_folder(
          files, testing::kRepository / (base ? "tests/plans/base" : "examples/plan"), "plan");
    }
    bool of_plan = section.head.starts_with("plan/") && section.head.find(' ') == std::string::npos;
    if (of_plan) files.write(section.head, section.body);
  }
  if (files.kind("plan/plan.yaml") == FileKind::None) return std::nullopt;
  Sink sink;
  Plan plan = load_plan(files, "plan", sink);
  bool usable = plan.header_is_whole && plan.left_out.empty() && !plan.projects.empty();
  return usable ? std::optional(std::move(plan)) : std::nullopt;
}

// Calls `look` with the forms of all years: of departments, and of reviewers.
template <typename Look>
void each_form(const Plan& plan, Look look) {
  for (FiscalYear year : years_of(plan.header.period)) {
    for (const Form& form : forms_of(plan, year)) look(plan, year, form);
    for (const Reviewer& reviewer : vocabulary_of(plan.header).reviewers) {
      Form form = review_form(plan, year, reviewer);
      if (!form.rows.empty()) look(plan, year, form);
    }
  }
}

// Those of all plans that there are.
template <typename Look>
std::size_t each_form_of_all(Look look) {
  std::size_t plans = 2, seen = 0;
  each_form(testing::real_plan(), look);
  each_form(testing::examples_plan(), look);
  for (const std::filesystem::path& path : testing::case_paths()) {
    if (seen++ % testing::kOneCaseIn != 0) continue;
    auto plan = plan_of_case(path);
    if (!plan) continue;
    INFO(path.string());
    each_form(*plan, look);
    ++plans;
  }
  return plans;
}

// --- workbooks

const xlsx::Sheet& answers(const xlsx::Workbook& book) {
  return book.sheets.at(0);
}

std::string shown(const xlsx::Cell& cell) {
  if (!cell.number) return cell.text;
  char text[32];
  auto end = std::to_chars(text, std::end(text), *cell.number, std::chars_format::fixed).ptr;
  return {text, end};
}

// 12.50 of an amount is 12.5.
std::string without_zeros(std::string text) {
  if (text.find('.') == text.npos) return text;
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

// The values of a named list.
std::vector<std::string> values_of(const xlsx::Workbook& book, const std::string& name) {
  for (std::size_t i = 0; i < book.lists.size(); ++i) {
    if (book.lists[i].name != name) continue;
    std::vector<std::string> values;
    const auto& rows = book.sheets.back().rows;
    for (std::size_t row = 1; row < rows.size(); ++row) {
      const auto& cells = rows[row].cells;
      if (i < cells.size() && !shown(cells[i]).empty()) values.push_back(shown(cells[i]));
    }
    return values;
  }
  return {};
}

const xlsx::Rule* rule_of(const xlsx::Workbook& book, const Form& form, std::string_view key) {
  for (const xlsx::Rule& rule : answers(book).rules) {
    if (key_of(*form.columns[rule.area.first.column].item) == key) return &rule;
  }
  return nullptr;
}

// That of a department of the examples.
struct Made {
  Form form;
  xlsx::Workbook book;
};
Made made(std::string_view department, FiscalYear year) {
  const Plan& plan = testing::examples_plan();
  Form form = forms_of(plan, year, std::span(&department, 1)).front();
  xlsx::Workbook book = form_as_workbook(plan, year, form);
  return {std::move(form), std::move(book)};
}

TEST_CASE("the cells of a form as a workbook are those of its CSV, of every plan") {
  std::size_t plans = each_form_of_all([](const Plan& plan, FiscalYear year, const Form& form) {
    CAPTURE(form.notes.title);
    const xlsx::Workbook book = form_as_workbook(plan, year, form);
    FormFile csv =
        read_form_csv("a.csv", form_as_csv(form, Encoding::Utf8).bytes, vocabulary_of(plan.header));
    REQUIRE(csv.table.header_row);
    const auto& rows = answers(book).rows;
    const std::size_t headers = FormPlaces(form).headers;
    REQUIRE(rows.size() - headers == csv.table.rows.size() - *csv.table.header_row);
    for (std::size_t row = headers; row < rows.size(); ++row) {
      const auto& texts = csv.table.rows[row - headers + *csv.table.header_row];
      REQUIRE(rows[row].cells.size() == texts.size());
      for (std::size_t i = 0; i < texts.size(); ++i) {
        const xlsx::Cell& cell = rows[row].cells[i];
        bool amount = cell.look.kind == xlsx::Look::Kind::Grouped;
        if (shown(cell) == (amount ? without_zeros(texts[i]) : texts[i])) continue;
        CHECK(shown(cell) == texts[i]);
      }
    }
  });
  CHECK(plans > 300 / testing::kOneCaseIn);
}

TEST_CASE("a counter counts what the status of the survey counts, of every plan") {
  each_form_of_all([](const Plan& plan, FiscalYear year, const Form& form) {
    CAPTURE(form.notes.title);
    auto needed = needed_answers(plan, year, form);
    std::size_t complete = 0;
    for (std::size_t row = 0; row < form.rows.size(); ++row) {
      const std::vector<std::string>& cells = form.rows[row].cells;
      bool has_all = true, any = false;
      for (std::size_t i = 0; i < cells.size(); ++i) {
        any = any || (form.columns[i].role == ColumnRole::Answer && !cells[i].empty());
      }
      for (const NeededAnswer& one : needed) {
        bool asked = std::ranges::find(one.rows, row) != one.rows.end();
        has_all = has_all && (!asked || !cells[one.column].empty());
      }
      complete += has_all && any;
    }
    CHECK(complete == answered_rows(plan, year, form));
    if (form.reviewer != nullptr) return;
    std::vector<const Project*> projects;
    for (const Project& project : plan.projects) projects.push_back(&project);
    for (const DepartmentStatus& status : survey_status(plan, projects, year)) {
      if (status.name == form.department) CHECK(complete == status.answered.size());
    }
  });
}

TEST_CASE("what a form offers and gives as an example, the import takes, of every plan") {
  each_form_of_all([](const Plan& plan, FiscalYear year, const Form& form) {
    const Vocabulary words = vocabulary_of(plan.header);
    const xlsx::Workbook book = form_as_workbook(plan, year, form);
    for (const xlsx::Rule& rule : answers(book).rules) {
      const SurveyItem& item = *form.columns[rule.area.first.column].item;
      for (const std::string& value : values_of(book, rule.list)) {
        CAPTURE(value);
        CHECK((is_removal(value) || answer_of_cell(item, value).ok()));
      }
    }
    for (const FormColumn& column : form.columns) {
      if (column.role != ColumnRole::Answer) continue;
      std::string example = example_of(*column.item, year, words);
      CAPTURE(key_of(*column.item));
      CAPTURE(example);
      CHECK(answer_of_cell(*column.item, example).ok());
    }
  });
}

TEST_CASE("a form is within what Excel takes, of every plan") {
  static constexpr std::size_t kLongestFormula = 8192;
  each_form_of_all([](const Plan& plan, FiscalYear year, const Form& form) {
    CAPTURE(form.notes.title);
    const xlsx::Workbook book = form_as_workbook(plan, year, form);
    REQUIRE(parse_form_stamp(book.properties));
    for (const xlsx::Sheet& sheet : book.sheets) {
      CHECK(sheet.is_protected);
      for (const xlsx::Condition& condition : sheet.conditions) {
        CHECK(condition.formula.size() < kLongestFormula);
      }
      for (const xlsx::Row& row : sheet.rows) {
        for (const xlsx::Cell& cell : row.cells) CHECK(cell.formula.size() < kLongestFormula);
      }
    }
    std::set<std::string> names;
    for (const xlsx::NamedList& list : book.lists) CHECK(names.insert(list.name).second);
  });
}

TEST_CASE("only answers can be typed over, and all rows have the rules of their columns") {
  Made form = made("市民窓口課", reiwa(7));
  const xlsx::Sheet& sheet = answers(form.book);
  const FormPlaces places(form.form);
  for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
    for (std::size_t i = 0; i < sheet.rows[row].cells.size(); ++i) {
      bool answer = row > places.headers && form.form.columns[i].role == ColumnRole::Answer;
      CHECK(sheet.rows[row].cells[i].look.locked == !answer);
      if (!answer) continue;
      CHECK(sheet.rows[row].cells[i].look.fill == kWhite);
    }
  }
  REQUIRE(!sheet.rules.empty());
  for (const xlsx::Rule& rule : sheet.rules) {
    CHECK(rule.area.first.row == places.first);
    CHECK(rule.area.last.row == places.last);
    CHECK(rule.area.first.column == rule.area.last.column);
  }
}

TEST_CASE("rules stop what can only be wrong, and warn where the import takes more") {
  using Takes = xlsx::Rule::Takes;
  Made form = made("市民窓口課", reiwa(7));
  auto rule = [&](std::string_view key) {
    const xlsx::Rule* found = rule_of(form.book, form.form, key);
    REQUIRE(found != nullptr);
    return *found;
  };
  CHECK(rule("status").takes == Takes::OneOf);
  CHECK(!rule("status").only_warns);
  CHECK(values_of(form.book, rule("status").list) ==
        std::vector<std::string>{"完了", "実施中", "中止", "未実施", "（削除）"});
  CHECK(rule("schedule.上").only_warns);  // 3, (3), ③
  CHECK(rule("evaluation.progress").takes == Takes::OneOf);
  CHECK(rule("evaluation.progress").only_warns);  // ４, 4点
  CHECK(rule("evaluation.progress").hint.starts_with("5 計画を大きく前倒しできた\n4 "));
  CHECK(values_of(form.book, rule("evaluation.content").list) ==
        std::vector<std::string>{"5", "4", "3", "2", "1", "評価困難", "（削除）"});
  CHECK(rule("budget").takes == Takes::WholeNumber);
  CHECK(rule("budget").only_warns);  // 1,200,000円, （削除）
  CHECK(rule("activities").takes == Takes::Text);
  CHECK(rule("activities").only_warns);
}

TEST_CASE("ids, texts and levels are texts to a spreadsheet, amounts and scores numbers") {
  using Kind = xlsx::Look::Kind;
  Made form = made("市民窓口課", reiwa(7));
  const auto& cells = answers(form.book).rows[FormPlaces(form.form).first + 1].cells;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const FormColumn& column = form.form.columns[i];
    CAPTURE(column.header);
    if (column.item == nullptr) CHECK(cells[i].look.kind == Kind::Text);
    if (column.item == nullptr) continue;
    if (key_of(*column.item) == "budget") CHECK(cells[i].look.kind == Kind::Grouped);
    if (key_of(*column.item) == "budget") CHECK(cells[i].number.has_value());
    if (key_of(*column.item) == "evaluation.progress") CHECK(cells[i].number.has_value());
    if (key_of(*column.item) == "activities") CHECK(cells[i].look.kind == Kind::Text);
  }
}

TEST_CASE("a form counts by a formula what is answered, with the value that it has now") {
  Made form = made("図書館", reiwa(6));
  const xlsx::Cell& counter = answers(form.book).rows[FormPlaces(form.form).headers - 1].cells[1];
  CHECK(counter.text == "記入状況: 0 / 1 事業");
  CHECK(counter.formula ==
        "=\"記入状況: \"&SUMPRODUCT(1*($H$4:$H$4<>\"\")*($P$4:$P$4<>\"\")*($Q$4:$Q$4<>\"\")*"
        "($R$4:$R$4<>\"\"))&\" / 1 事業\"");
  CHECK(is_form_note(counter.text));
}

TEST_CASE("colours tell what is lacking, scores without a text, and what is done too early") {
  Made form = made("市民窓口課", reiwa(7));
  auto formulas = [&](std::uint32_t fill, std::string_view key) {
    std::vector<std::string> found;
    for (const xlsx::Condition& condition : answers(form.book).conditions) {
      const FormColumn& column = form.form.columns[condition.area.first.column];
      if (condition.fill == fill && key_of(*column.item) == key) {
        found.push_back(condition.formula);
      }
    }
    return found;
  };
  auto status = formulas(kLacking, "status");
  REQUIRE(status.size() == 1);
  CHECK(status.front().ends_with("=\"\""));
  CHECK(formulas(kLacking, "activities").empty());
  CHECK(formulas(kDoubtful, "activities").size() == 1);
  CHECK(formulas(kDoubtful, "direction").empty());
}

TEST_CASE("columns without anything to read are hidden, and so are those of the import") {
  Made form = made("図書館", reiwa(7));
  const xlsx::Sheet& sheet = answers(form.book);
  std::size_t nothing_to_read = 0;
  for (std::size_t i = 0; i < form.form.columns.size(); ++i) {
    const FormColumn& column = form.form.columns[i];
    CAPTURE(column.header);
    bool of_import = column.role == ColumnRole::Version || column.role == ColumnRole::End;
    bool is_empty = form.form.rows.size() == 1 && form.form.rows.front().cells[i].empty();
    bool hides = of_import || (column.role == ColumnRole::Reference && is_empty);
    CHECK(sheet.columns[i].hidden == hides);
    nothing_to_read += hides && !of_import;
  }
  CHECK(nothing_to_read > 1);
}

TEST_CASE("a wide form is printed on several pages side by side, with the projects on each") {
  Made narrow = made("市民窓口課", reiwa(6)), wide = made("市民窓口課", reiwa(8));
  CHECK(answers(narrow.book).pages_wide == 2);
  CHECK(answers(wide.book).pages_wide == 3);  // with the answers of the year before
  CHECK(answers(wide.book).repeated_columns == FormPlaces(wide.form).name + 1);
}

TEST_CASE("a form as a workbook has the same bytes each time") {
  const Plan& plan = testing::examples_plan();
  Form form = forms_of(plan, reiwa(7)).front();
  std::string bytes = form_as_xlsx(plan, reiwa(7), form);
  CHECK(bytes.starts_with("PK"));
  CHECK(bytes == form_as_xlsx(plan, reiwa(7), form));
}

}  // namespace
}  // namespace fujiplan
