#include "survey/files/form_beside.h"

#include <algorithm>

#include "base/format.h"
#include "base/text.h"
#include "survey/cell_finding.h"
#include "xlsx/places.h"

namespace fujiplan {

void tell_beside_cells(const xlsx::ReadSheet& sheet, std::vector<Message>& told) {
  constexpr Format<std::string, std::string> kComment{"{}のコメントは取り込まない: `{}`",
                                                      "the comment on {} is not imported: `{}`"};
  constexpr Format<std::string, std::string> kDrawn{
      "シート「{}」の図形の文字は取り込まない: `{}`",
      "the text in a shape on the sheet `{}` is not imported: `{}`"};
  constexpr Format<std::string, Counted> kPictures{
      "シート「{}」の画像などは取り込まない（{}件）",
      "pictures and the like on the sheet `{}` are not imported ({})"};
  for (const xlsx::Remark& comment : sheet.comments) {
    told.push_back(kComment(xlsx::place_in_sheet(sheet.name, comment.at), shortened(comment.text)));
  }
  for (const std::string& text : sheet.drawn) told.push_back(kDrawn(sheet.name, shortened(text)));
  if (sheet.pictures > 0) told.push_back(kPictures(sheet.name, {sheet.pictures, "picture"}));
}

void tell_merged(const xlsx::ReadSheet& sheet, const FormTable& table, std::vector<Message>& told) {
  constexpr Format<std::string, std::string> kMerged{
      "{0}から{1}までのセルは結合されている。読むのは{0}だけである",
      "the cells {0} to {1} are merged: only {0} is read"};
  for (const CellRange& range : sheet.merged) {
    bool in_table = range.last.row >= *table.header_row && range.first.row < table.rows.size();
    if (!in_table || range.first == range.last) continue;
    told.push_back(kMerged(xlsx::place_in_sheet(sheet.name, range.first), cell_name(range.last)));
  }
}

// The first values with their cells: `: A1 `電話で確認済み`, B2 `済`, …`.
static std::string first_values(const xlsx::ReadSheet& sheet, std::size_t& count) {
  constexpr std::size_t kShown = 3;
  std::string shown;
  count = sheet.uncomputed.size();
  for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
    for (std::size_t i = 0; i < sheet.rows[row].size(); ++i) {
      if (trim(sheet.rows[row][i]).empty()) continue;
      if (++count > kShown + sheet.uncomputed.size()) continue;
      shown += shown.empty() ? ": " : ", ";
      shown += cell_name({row, i}) + " `" + shortened(sheet.rows[row][i]) + "`";
    }
  }
  return count > kShown ? shown + ", …" : shown;
}

void tell_unused_sheet(const xlsx::ReadSheet& sheet, std::vector<Message>& told) {
  constexpr Format<std::string, Counted, std::string> kUnused{"シート「{}」は使わない（値{}件{}）",
                                                              "the sheet `{}` is not used ({}{})"};
  std::size_t values = 0;
  std::string first = first_values(sheet, values);
  if (values > 0) told.push_back(kUnused(sheet.name, {values, "value"}, first));
}

void tell_macros(std::vector<Message>& told) {
  constexpr Format<> kMacros{"マクロは実行せず、取り込まない",
                             "macros are neither run nor imported"};
  told.push_back(kMacros());
}

}  // namespace fujiplan
