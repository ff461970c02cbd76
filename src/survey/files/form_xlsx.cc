#include "survey/files/form_xlsx.h"

#include <algorithm>
#include <cmath>

#include "base/formatted.h"
#include "survey/files/form_conditions.h"
#include "survey/files/form_counter.h"
#include "survey/files/form_guide.h"
#include "survey/files/form_lists.h"
#include "survey/files/form_looks.h"
#include "survey/files/form_places.h"
#include "survey/files/form_rules.h"
#include "survey/files/form_sheets.h"
#include "survey/files/form_stamp.h"
#include "survey/files/form_stamp_cells.h"
#include "survey/form_needs.h"
#include "xlsx/write.h"

namespace fujiplan {

static void add_pages(xlsx::Sheet& sheet, const PlanHeader& header, const Form& form) {
  sheet.page_header =
      formatted("&L{}&R{}", xlsx::on_page(form.notes.title), xlsx::on_page(header.title.value));
  sheet.page_footer = formatted("&L{}&R&P / &N", xlsx::on_page(sheet.name));
}

// The rows above the headers, each in the column of the ids: the one before it is hidden.
static void add_notes(xlsx::Sheet& sheet, const Form& form, xlsx::Cell counter,
                      const FormPlaces& places, Language language) {
  constexpr Text kBetween{"　　", "    "};
  auto add = [&](xlsx::Cell cell) {
    sheet.rows.push_back({std::vector<xlsx::Cell>(places.id + 1)});
    sheet.rows.back().cells[places.id] = std::move(cell);
  };
  add({.text = form.notes.title, .look = {.bold = true, .points = 14}});
  std::string terms = form.notes.deadline;
  if (!terms.empty() && !form.notes.contact.empty()) terms += kBetween.in(language);
  terms += form.notes.contact;
  if (!terms.empty()) add({.text = std::move(terms)});
  add(std::move(counter));
}

static void add_table(xlsx::Sheet& sheet, const Form& form) {
  std::vector<xlsx::Cell> headers;
  for (std::size_t i = 0; i < form.columns.size(); ++i) {
    const FormColumn& column = form.columns[i];
    bool of_import = column.role == ColumnRole::Version || column.role == ColumnRole::End;
    sheet.columns.push_back({.width = of_import ? 0 : width_of(form, i),
                             .hidden = of_import || has_nothing_to_read(form, i)});
    headers.push_back({.text = column.header, .look = look_of_header(column)});
  }
  sheet.rows.push_back({std::move(headers)});
  for (const FormRow& row : form.rows) {
    std::vector<xlsx::Cell> cells;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      cells.push_back(cell_of(form.columns[i], row.cells[i]));
    }
    sheet.rows.push_back({std::move(cells)});
  }
}

// As many as let the letters be half as large as on the screen, with the first columns on each.
static std::uint16_t pages_wide(const xlsx::Sheet& sheet) {
  constexpr double kOfPage = 320;  // digits, at half the size
  double first = 0, others = 0;
  for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
    const xlsx::Column& column = sheet.columns[i];
    if (!column.hidden) (i < sheet.repeated_columns ? first : others) += column.width;
  }
  return static_cast<std::uint16_t>(std::max(1.0, std::ceil(others / (kOfPage - first))));
}

static xlsx::Sheet answer_sheet(const Plan& plan, FiscalYear year, const Form& form,
                                const std::vector<NeededAnswer>& needed, FormLists& lists) {
  const FormPlaces places(form);
  const Language language = plan.header.language.value;
  xlsx::Sheet sheet{.name = std::string(kAnswerSheet.in(language)), .is_protected = true};
  sheet.rules = rules_of(form, places, lists, language);
  add_notes(sheet, form, counter_of(plan, year, form, needed, places, lists), places, language);
  add_table(sheet, form);
  sheet.frozen = {places.first, places.name + 1};
  sheet.filter = {{places.headers, 0}, {places.last, form.columns.size() - 1}};
  sheet.conditions = conditions_of(plan, year, form, needed, places, lists);
  sheet.repeated_row = places.headers;
  sheet.repeated_columns = places.name + 1;
  sheet.pages_wide = pages_wide(sheet);
  add_pages(sheet, plan.header, form);
  return sheet;
}

static constexpr std::string_view kEnglishFont = "Calibri";

std::vector<std::vector<std::string>> texts_in(const xlsx::Sheet& sheet) {
  std::vector<std::vector<std::string>> rows;
  for (const xlsx::Row& row : sheet.rows) {
    std::vector<std::string>& texts = rows.emplace_back();
    for (const xlsx::Cell& cell : row.cells) texts.push_back(cell.text);
  }
  return rows;
}

xlsx::Workbook form_as_workbook(const Plan& plan, FiscalYear year, const Form& form) {
  const Language language = plan.header.language.value;
  const std::vector<NeededAnswer> needed = needed_answers(plan, year, form);
  FormLists lists{std::string(kListSheet.in(language))};
  xlsx::Workbook book{.title = form.notes.title};
  if (language == Language::English) book.font = kEnglishFont;
  book.sheets.push_back(answer_sheet(plan, year, form, needed, lists));
  book.sheets.push_back(guide_of(plan, year, form, needed, book.sheets.front().conditions));
  add_pages(book.sheets.back(), plan.header, form);
  book.sheets.push_back(lists.sheet());
  book.lists = lists.names();
  FormStamp stamp = stamp_of(plan.header, year, form);
  stamp.guide = mark_of_guide(texts_in(book.sheets[kGuidePlace]));
  book.properties = to_properties(stamp);
  add_stamp_cells(book.sheets.back(), book.properties);
  return book;
}

std::string form_as_xlsx(const Plan& plan, FiscalYear year, const Form& form) {
  return xlsx::write(form_as_workbook(plan, year, form));
}

}  // namespace fujiplan
