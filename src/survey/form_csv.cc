#include "survey/form_csv.h"

#include <algorithm>

#include "files/csv.h"
#include "files/spreadsheet_text.h"

namespace fujiplan {

static constexpr std::string_view kByteOrderMark =
    "\xEF\xBB\xBF";  // without it Excel expects CP932

static std::vector<std::string> headers_of(const Form& form) {
  std::vector<std::string> headers;
  for (const FormColumn& column : form.columns) headers.push_back(column.header);
  return headers;
}

static std::string text_of(const Form& form) {
  std::string csv;
  for (const std::string& note : form.notes) csv += csv_row({&note, 1});
  if (!form.notes.empty()) csv += csv_row({});  // spreadsheets then see where the table begins
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
  for (const std::string& note : form.notes) look_at(note, note.substr(0, note.find(':')));
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
  if (encoding == Encoding::Utf8) return {std::string(kByteOrderMark) + csv, {}};
  if (missing_in_cp932(with_cp932_twins(csv)).empty()) return {to_cp932(csv), {}};
  return {"", misfits_of(form)};
}

}  // namespace fujiplan
