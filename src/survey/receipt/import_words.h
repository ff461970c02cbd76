#pragma once

#include <span>
#include <string>

#include "base/language.h"
#include "survey/import/import.h"

// What is said of forms, to whoever imports them and to whoever has filled them in.
namespace fujiplan {

// How many rows, or answers: what would change, what the plan says already, what is not taken.
struct ImportCount {
  std::size_t changed = 0, unchanged = 0, refused = 0;
  std::size_t all() const { return changed + unchanged + refused; }
};

struct ImportTotals {
  ImportCount rows, answers;
};

// Each row and each answer of the forms counts once.
ImportTotals totals_of(const FormAnswers& forms);

// `値`, or 空 where there is none.
std::string quoted_value(const std::string& text, Language language);

// Why a value is not taken: 見出しの行より上にある.
std::string why_unused(const UnusedValue& value, Language language);

// That the row is not needed, and which one is taken.
std::string spare_row(const SpareRow& row, std::span<const FormFile> files, Language language);

// 見出し「メモ」の列は使わない（値2件）
std::string unused_column(const UnusedColumn& column, Language language);

// That the form has no line end there.
std::string doubtful_end(const DoubtfulEnd& end, Language language);

// The columns that a file lacks: 調査票にない列: 経費、備考. Empty: it has all.
std::string missing_columns(const FormAnswers& forms, std::size_t file, Language language);

}  // namespace fujiplan
