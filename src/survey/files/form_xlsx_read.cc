#include "survey/files/form_xlsx_read.h"

#include <algorithm>
#include <iterator>

#include "base/text.h"
#include "survey/files/form_beside.h"
#include "survey/files/form_sheets.h"
#include "survey/files/form_stamp_cells.h"
#include "survey/form_faults.h"
#include "survey/form_id.h"
#include "survey/form_row.h"
#include "survey/form_words.h"
#include "survey/form_year.h"
#include "survey/receipt/receipt_files.h"
#include "xlsx/read.h"

namespace fujiplan {

using xlsx::ReadSheet;

// --- year and version

static std::optional<std::size_t> column_of(const std::vector<std::string>& headers,
                                            const std::vector<std::string>& keys) {
  auto found =
      std::ranges::find_if(headers, [&](const std::string& cell) { return is_head(cell, keys); });
  if (found == headers.end()) return std::nullopt;
  return static_cast<std::size_t>(found - headers.begin());
}

static std::string version_in(const FormStamp& stamp, std::string_view id, FiscalYear year) {
  auto typed = parse_form_id(id);
  auto is_it = [&](const auto& row) { return typed && row.first == to_string(*typed); };
  auto row = std::ranges::find_if(stamp.rows, is_it);
  return row != stamp.rows.end() ? row->second : to_string(FormVersion{year});
}

static void restore_versions(FormTable& table, const FormStamp& stamp, FiscalYear year,
                             const Vocabulary& words) {
  std::vector<std::string>& headers = table.rows[*table.header_row];
  const std::string_view head = kVersionHead.in(table.language);
  std::vector<std::string> ids = project_id_keys(words);
  std::ranges::move(group_id_keys(), std::back_inserter(ids));
  const std::size_t id = column_of(headers, ids).value();
  auto version = column_of(headers, {header_key(head)});
  if (!version) {  // behind all that anybody has written
    std::size_t most = 0;
    for (const auto& row : table.rows) most = std::max(most, row.size());
    version = most;
    headers.resize(most + 1);
    headers[most] = head;
  }
  table.restored_column = *version;
  for (std::size_t row = *table.header_row + 1; row < table.rows.size(); ++row) {
    std::vector<std::string>& cells = table.rows[row];
    if (is_blank(cells) || !trim(table.text({row, *version})).empty()) continue;
    if (cells.size() <= *version) cells.resize(*version + 1);
    table.restored.push_back(row);
    cells[*version] = version_in(stamp, table.text({row, id}), year);
  }
}

// --- sheets

// The sheets that a form brings and nobody is to write into: as it made them.
static bool is_own_sheet(const ReadSheet& sheet, const FormStamp& stamp) {
  if (!stamp_in_cells(sheet.rows).empty()) return true;  // that of the lists
  return !stamp.guide.empty() && mark_of_guide(sheet.rows) == stamp.guide;
}
static bool is_guide(const ReadSheet& sheet) {
  return sheet.name == kGuideSheet.ja || sheet.name == kGuideSheet.en;
}
static bool may_be_form(const ReadSheet& sheet, const std::optional<FormStamp>& stamp) {
  return !stamp || (!is_guide(sheet) && !is_own_sheet(sheet, *stamp));
}

static FormFile form_of(const std::string& path, FormTable table, const ReadSheet& sheet,
                        const std::optional<FormStamp>& stamp, const Vocabulary& words) {
  FormFile form{.path = path, .table = std::move(table), .sheet = sheet.name, .stamp = stamp};
  form.table.uncomputed = sheet.uncomputed;
  form.table.dates = sheet.dates;
  form.table.rounded = sheet.rounded;
  std::ranges::copy_if(
      sheet.merged, std::back_inserter(form.table.merged),
      [&](const CellRange& range) { return range.first.row > form.table.header_row; });
  if (!sheet.uncomputed.empty()) {  // rows that say nothing else
    std::size_t rows = sheet.uncomputed.back().row + 1;
    form.table.rows.resize(std::max(form.table.rows.size(), rows));
  }
  auto stamped = stamp ? parse_typed_fiscal_year(stamp->year, {}) : std::nullopt;
  if (!stamped) return form;
  auto said = year_of_form(form.table);
  if (said && *said != *stamped) {
    form.unusable = kStampsDisagree(in_words(*said), in_words(*stamped));
  } else {
    restore_versions(form.table, *stamp, *stamped, words);
  }
  return form;
}

static std::optional<FormStamp> stamp_of_book(const xlsx::ReadBook& book) {
  if (auto stamp = parse_form_stamp(book.properties)) return stamp;
  for (const ReadSheet& sheet : book.sheets) {
    if (auto stamp = parse_form_stamp(stamp_in_cells(sheet.rows))) return stamp;
  }
  return std::nullopt;
}

std::vector<FormFile> read_form_workbook(const std::string& path, std::string_view bytes,
                                         const Vocabulary& words) {
  xlsx::ReadBook book = xlsx::read_book(bytes);
  if (!book.unusable.empty()) return {{.path = path, .unusable = std::move(book.unusable)}};
  if (is_receipt(book)) return {{.path = path, .unusable = kReceiptOfForm()}};
  const std::optional<FormStamp> stamp = stamp_of_book(book);
  std::vector<FormFile> forms;
  std::vector<BesideForm> told;  // of the workbook
  std::optional<ChangedGuide> guide;
  for (ReadSheet& sheet : book.sheets) {
    FormTable table;
    if (may_be_form(sheet, stamp)) {
      table = form_table_of(std::move(sheet.rows), words);
    }
    if (!table.header_row) {
      if (!table.rows.empty()) sheet.rows = std::move(table.rows);
      const bool is_own = stamp && is_own_sheet(sheet, *stamp);
      tell_beside_cells(path, sheet, told);
      if (!is_own && is_guide(sheet)) {
        guide = {sheet.name, std::move(sheet.rows)};
      } else if (!is_own) {
        tell_unused_sheet(path, sheet, told);
      }
      continue;
    }
    FormFile& form = forms.emplace_back(form_of(path, std::move(table), sheet, stamp, words));
    tell_beside_cells(path, sheet, form.beside);
    tell_merged_headers(path, sheet, form.table, form.beside);
  }
  if (book.has_macros) tell_macros(path, told);
  if (forms.empty()) forms.push_back({.path = path});
  std::ranges::move(told, std::back_inserter(forms.front().beside));
  forms.front().guide = std::move(guide);
  return forms;
}

}  // namespace fujiplan
