#pragma once

#include <string>
#include <string_view>

// Spreadsheets do not leave text alone when they open CSV: `=1+1` becomes a formula that runs,
// `10/20` a date, `007` a 7. An apostrophe before it keeps it text.
namespace fujiplan {

// Would a spreadsheet take it for a formula, a number, a date or a truth value? In half-width or
// full-width characters.
bool changes_in_spreadsheet(std::string_view text);

inline constexpr std::string_view kSpreadsheetGuard = "'";

// `text` with an apostrophe before it where a spreadsheet would change it.
std::string guarded_text(std::string_view text);

// The same for tables, whose numbers and ids stay bare: only what begins like a formula (`=`, `+`,
// `-`, `@`, TAB, of either width) gets an apostrophe; a sign alone or a number with one does not.
std::string without_formula(std::string_view text);
bool may_be_a_formula(std::string_view text);

// The text again: with_formula(without_formula(x)) == x for every x without an apostrophe of its
// own before what begins like a formula.
std::string_view with_formula(std::string_view text);

// The text again, also when the spreadsheet has dropped the apostrophe:
// unguarded_text(guarded_text(x)) == x for every x.
std::string_view unguarded_text(std::string_view text);

// What a spreadsheet saves in place of a text that it took for a formula (`#NAME?`), or of one that
// its cell is too narrow for (`########`): what was typed is lost.
bool is_spreadsheet_error(std::string_view text);

}  // namespace fujiplan
