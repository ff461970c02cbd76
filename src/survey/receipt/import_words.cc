#include "survey/receipt/import_words.h"

#include "base/format.h"
#include "base/formatted.h"
#include "base/harmless.h"
#include "base/join.h"

namespace fujiplan {

ImportTotals totals_of(const FormAnswers& forms) {
  ImportTotals totals;
  for (const AnsweredRow& row : forms.rows) {
    if (row.refused) {
      ++totals.rows.refused;
      totals.answers.refused += row.typed;
      continue;
    }
    ++(row.answers.empty() ? totals.rows.unchanged : totals.rows.changed);
    totals.answers.changed += row.answers.size();
    totals.answers.unchanged += row.unchanged;
  }
  for (const UnreadRow& row : forms.unread) {
    ++totals.rows.refused;
    totals.answers.refused += row.typed;
  }
  return totals;
}

std::string quoted_value(const std::string& text, Language language) {
  if (!text.empty()) return "`" + harmless(text) + "`";
  constexpr Text kEmpty{"空", "nothing"};
  return std::string(kEmpty.in(language));
}

std::string why_unused(const UnusedValue& value, Language language) {
  constexpr Text kAbove{"見出しの行より上にある", "it is above the headers"},
      kBelow{"表の最後の行より下にある", "it is below the last row of the table"};
  constexpr Format<std::string, std::string> kReadOnly{
      "「{}」は記入しない列（計画では{}）", "`{}` is for reading only (in the plan: {})"};
  if (value.why == WhyUnused::Above) return std::string(kAbove.in(language));
  if (value.why == WhyUnused::Below) return std::string(kBelow.in(language));
  return kReadOnly.in(language, harmless(value.header), quoted_value(value.now, language));
}

std::string spare_row(const SpareRow& row, std::span<const FormFile> files, Language language) {
  constexpr Format<std::string, std::string> kSpare{
      "`{}` の行は {} にもあり、そちらを使う", "`{}` also has a row at {}, which counts instead"};
  return kSpare.in(language, to_string(row.project->id.value),
                   harmless(place_of(files[row.taken_file], row.taken_at)));
}

std::string doubtful_end(const DoubtfulEnd& end, Language language) {
  constexpr Format<std::string> kNoLineEnd{
      "最後のセル {} の後に改行がない。途中で切れていないか確認する",
      "no line end after {}, the last cell: check whether it is complete"};
  return kNoLineEnd.in(language, quoted_value(end.typed, language));
}

static std::string values_in_words(std::size_t values, Language language) {
  constexpr Format<> kNone{"（値なし）", " (no values)"};
  constexpr Format<Counted> kSome{"（値{}件）", " ({})"};
  return values == 0 ? kNone.in(language) : kSome.in(language, {values, "value"});
}

std::string unused_column(const UnusedColumn& column, Language language) {
  constexpr Format<std::string> kUnused{"見出し「{}」の列は使わない", "column `{}` is not used"};
  return kUnused.in(language, harmless(column.header)) + values_in_words(column.values, language);
}

std::string missing_columns(const FormAnswers& forms, std::size_t file, Language language) {
  std::vector<std::string> names;
  for (const MissingColumn& column : forms.missing_columns) {
    if (column.file == file) names.push_back(column.name);
  }
  if (names.empty()) return "";
  constexpr Format<std::string> kMissing{"調査票にない列: {}", "columns not in the form: {}"};
  return kMissing.in(language, listed(names, language));
}

}  // namespace fujiplan
