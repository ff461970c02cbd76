#include "survey/files/form_csv.h"

#include <algorithm>

#include "base/byte_order_mark.h"
#include "base/formatted.h"
#include "files/csv.h"
#include "files/csv_read.h"
#include "files/spreadsheet_text.h"

namespace fujiplan {

// --- out

static std::vector<std::string> headers_of(const Form& form) {
  std::vector<std::string> headers;
  for (const FormColumn& column : form.columns) headers.push_back(column.header);
  return headers;
}

static std::string text_of(const Form& form) {
  std::string csv;
  for (const std::string& note : form.notes.all()) csv += csv_row({&note, 1});
  csv += csv_row({});  // spreadsheets then see where the table begins
  csv += csv_row(headers_of(form));
  for (const FormRow& row : form.rows) {
    std::vector<std::string> cells;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      cells.push_back(form.columns[i].free_text ? guarded_text(row.cells[i]) : row.cells[i]);
    }
    csv += csv_row(cells);
  }
  return csv;
}

static std::vector<Misfit> misfits_of(const Form& form) {
  std::vector<Misfit> misfits;
  auto look_at = [&](std::string_view text, const std::string& place) {
    for (const std::string& character : missing_in_cp932(with_cp932_twins(text))) {
      if (std::ranges::find(misfits, character, &Misfit::character) != misfits.end()) continue;
      misfits.push_back({character, place});
    }
  };
  for (const std::string& note : form.notes.all()) look_at(note, note.substr(0, note.find(':')));
  for (const FormColumn& column : form.columns) look_at(column.header, column.header);
  for (const FormRow& row : form.rows) {
    std::string id = to_string(row.project->id.value);
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      look_at(row.cells[i], id + " " + form.columns[i].header);
    }
  }
  return misfits;
}

WrittenForm form_as_csv(const Form& form, Encoding encoding) {
  std::string csv = text_of(form);
  // Without the mark Excel expects CP932.
  if (encoding == Encoding::Utf8) return {std::string(kUtf8Mark) + csv, {}};
  if (missing_in_cp932(with_cp932_twins(csv)).empty()) return {to_cp932(csv), {}};
  return {"", misfits_of(form)};
}

// --- back

static FormTable table_of(CsvTable csv, const Vocabulary& words) {
  FormTable table = form_table_of(std::move(csv.rows), words);
  table.broken_at = csv.broken_at;
  table.open_quote = csv.open_quote;
  table.ends_in_line = csv.ends_in_line;
  return table;
}

// The first line may be a note without any delimiter: of those that there are, the one that brings
// out the headers.
static FormTable with_headers(std::string_view text, const Vocabulary& words) {
  CsvTable csv = read_csv(text);
  char tried = csv.delimiter;
  FormTable first = table_of(std::move(csv), words);
  if (first.header_row) return first;
  for (char delimiter : {',', ';', '\t'}) {
    if (delimiter == tried) continue;
    FormTable other = table_of(read_csv(text, delimiter), words);
    if (other.header_row) return other;
  }
  return first;
}

FormFile read_form_csv(const std::string& path, std::string_view bytes, const Vocabulary& words) {
  DecodedText decoded = decode_text(bytes);
  if (decoded.ok()) return {path, with_headers(decoded.text, words)};
  return {
      path,
      {},
      {formatted("{}行目に、UTF-8でもCP932でもない部分がある。ファイルが途中で切れていないか"
                 "確認し、切れていなければExcelの「名前を付けて保存」で「CSV UTF-8（コンマ区切り"
                 "）」にする",
                 decoded.bad_line),
       formatted("line {} is neither UTF-8 nor CP932; check whether the file is incomplete; "
                 "if it is not, save it from Excel as «CSV UTF-8»",
                 decoded.bad_line)}};
}

}  // namespace fujiplan
