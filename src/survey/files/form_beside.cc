#include "survey/files/form_beside.h"

#include <algorithm>

#include "base/format.h"
#include "base/text.h"
#include "survey/cell_finding.h"

namespace fujiplan {

static std::string place_of(const std::string& path, const xlsx::ReadSheet& sheet) {
  return place_of(FormFile{.path = path, .sheet = sheet.name});
}
static std::string place_of(const std::string& path, const xlsx::ReadSheet& sheet, CellPlace at) {
  return place_of(FormFile{.path = path, .sheet = sheet.name}, at);
}

void tell_beside_cells(const std::string& path, const xlsx::ReadSheet& sheet,
                       std::vector<BesideForm>& told) {
  constexpr Format<std::string> kComment{"コメントは取り込まない: `{}`",
                                         "the comment is not imported: `{}`"};
  constexpr Format<std::string> kLink{"リンク先のアドレスは取り込まない: `{}`",
                                      "the address of the link is not imported: `{}`"};
  constexpr Format<std::string> kDrawn{"図形の文字は取り込まない: `{}`",
                                       "the text in a shape is not imported: `{}`"};
  constexpr Format<Counted> kPictures{"画像などは取り込まない（{}件）",
                                      "pictures and the like are not imported ({})"};
  for (const xlsx::Remark& comment : sheet.comments) {
    told.push_back({place_of(path, sheet, comment.at), kComment(shortened(comment.text))});
  }
  for (const xlsx::Remark& link : sheet.links) {
    told.push_back({place_of(path, sheet, link.at), kLink(link.text)});
  }
  const std::string place = place_of(path, sheet);
  for (const std::string& text : sheet.drawn) told.push_back({place, kDrawn(shortened(text))});
  if (sheet.pictures > 0) told.push_back({place, kPictures({sheet.pictures, "picture"})});
}

void tell_merged_headers(const std::string& path, const xlsx::ReadSheet& sheet,
                         const FormTable& table, std::vector<BesideForm>& told) {
  constexpr Format<std::string> kMerged{"{}までのセルと結合されている。読むのはこのセルだけである",
                                        "merged with the cells to {}: only this one is read"};
  for (const CellRange& range : sheet.merged) {
    const std::size_t headers = *table.header_row;
    bool has_headers = range.first.row <= headers && range.last.row >= headers;
    if (!has_headers || range.first == range.last) continue;
    told.push_back({place_of(path, sheet, range.first), kMerged(cell_name(range.last))});
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

void tell_unused_sheet(const std::string& path, const xlsx::ReadSheet& sheet,
                       std::vector<BesideForm>& told) {
  constexpr Format<Counted, std::string> kUnused{"このシートは使わない（値{}件{}）",
                                                 "the sheet is not used ({}{})"};
  std::size_t values = 0;
  std::string first = first_values(sheet, values);
  if (values == 0) return;
  told.push_back({place_of(path, sheet), kUnused({values, "value"}, first)});
}

void tell_macros(const std::string& path, std::vector<BesideForm>& told) {
  constexpr Format<> kMacros{"マクロは実行せず、取り込まない",
                             "macros are neither run nor imported"};
  told.push_back({path, kMacros()});
}

}  // namespace fujiplan
