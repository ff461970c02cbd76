#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "files/cell_place.h"
#include "model/words.h"
#include "survey/files/form_stamp.h"

// What comes back as a form, whatever kind of file it was in: cells at the places where a
// spreadsheet shows them.
namespace fujiplan {

struct FormTable {
  std::vector<std::vector<std::string>> rows;  // what cells say; rows may differ in length
  // The first row with a column for the id: there may be a title above it. None: it is no form.
  std::optional<std::size_t> header_row;
  Language language = Language::Japanese;  // of the form: that of its headers
  // Cells before whose text the file has another one, which is not meant: people see both.
  std::string_view guard;
  std::vector<CellPlace> guarded;  // in order

  // Where reading had to stop. Rows from there on are missing.
  std::optional<CellPlace> broken_at;
  bool open_quote = false;   // broken_at is where the last quote opens: the text ends inside it
  bool ends_in_line = true;  // false: the last row may have been cut off

  std::vector<CellPlace> uncomputed;  // formulas whose values are not in the file; in order
  std::span<const CellPlace> uncomputed_in(std::size_t row) const;

  // Of a workbook: cells with a day, numbers that lost digits (xlsx::ReadSheet), both in order, and
  // cells below the headers that were made one.
  std::vector<CellPlace> dates, rounded;
  std::vector<CellRange> merged;

  // Rows whose year and version was not in the file, in order, and the column that it was put into.
  std::vector<std::size_t> restored;
  std::size_t restored_column = 0;
  bool is_restored(std::size_t row) const;

  std::string_view text(CellPlace at) const;  // empty where there is no cell
  std::string shown(CellPlace at) const;      // as people see it in the file
};

// Of rows as a file has them: the apostrophes that keep a text one are taken off, and the headers
// found. `words` of the plan.
FormTable form_table_of(std::vector<std::vector<std::string>> rows, const Vocabulary& words);

// What a file holds beside the cells of a form, and is not taken.
struct BesideForm {
  std::string place;  // as messages name a cell, a sheet or the file (place_of)
  Message what;       // one line
};

// The sheet that tells how to fill in a form, where it is not known to be as it was made.
struct ChangedGuide {
  std::string sheet;
  std::vector<std::vector<std::string>> rows;
};

struct FormFile {
  std::string path;  // as shown to people
  FormTable table = {};
  Message unusable = {};                // why it is no table at all; empty: it is one
  std::string sheet = {};               // of a workbook; empty: the table is the whole file
  std::optional<FormStamp> stamp = {};  // of the workbook
  std::vector<BesideForm> beside = {};
  std::optional<ChangedGuide> guide = {};  // of the workbook, at its first form
};

// How messages name the table, and a cell of it: forms/x.csv, forms/x.csv:E12;
// forms/x.xlsx:回答, forms/x.xlsx:回答!E12.
std::string place_of(const FormFile& file);
std::string place_of(const FormFile& file, CellPlace at);

}  // namespace fujiplan
