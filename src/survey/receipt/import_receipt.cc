#include "survey/receipt/import_receipt.h"

#include <algorithm>

#include "base/format.h"
#include "base/formatted.h"
#include "base/harmless.h"
#include "base/join.h"
#include "diag/finding_text.h"
#include "model/rating/criterion_names.h"
#include "survey/receipt/import_words.h"

namespace fujiplan {

// --- standard error

std::string unusable_files(std::span<const FormFile> files, const FormAnswers& forms,
                           Language language) {
  constexpr Format<std::string, Message> kUnusable{"fujiplan: 調査票 `{}` を取り込めない: {}\n",
                                                   "fujiplan: cannot import the form `{}`: {}\n"};
  std::string out;
  for (const UnusableFile& file : forms.unusable) {
    out += kUnusable.in(language, harmless(place_of(files[file.file])), file.why);
  }
  return out;
}

// E12: 警告[thousandfold-amount]: ...
static std::string finding_line(const std::string& place, const CellFinding& finding,
                                Language language) {
  std::string code = finding.code.empty() ? "" : formatted("[{}]", finding.code);
  return formatted("{}: {}{}: {}", harmless(place), label_of(finding.severity, language), code,
                   harmless(finding.message.in(language)));
}

std::string import_findings(std::span<const FormFile> files, const FormAnswers& forms,
                            Language language) {
  std::string out;
  std::vector<CellFinding> findings = forms.findings;
  findings.insert(findings.end(), forms.remarks.begin(), forms.remarks.end());
  sort_by_place(findings);
  for (const CellFinding& finding : findings) {
    out += finding_line(place_of(files[finding.file], finding.at), finding, language) + "\n";
    if (finding.help.empty()) continue;
    out +=
        formatted("      = {}: {}\n", kHelpLabel.in(language), harmless(finding.help.in(language)));
  }
  return out;
}

// --- the receipt of a form

static std::string row_line(const AnsweredRow& row, Language language) {
  std::string name = to_string(row.project->id.value) + " " + harmless(row.project->name.value);
  constexpr Text kRefused{"取り込まない", "not imported"};
  if (row.refused) return formatted("  {}: {}\n", name, kRefused.in(language));
  std::vector<std::string> names;
  for (const NewAnswer& answer : row.answers) {
    names.push_back(label_of(*answer.item, language));
  }
  return formatted("  {}: {}\n", name, listed(names, language));
}

// A line below the name of a form: the place as the findings name it, and what is said of it.
static std::string line_at(const std::string& place, const std::string& what) {
  return formatted("  {}: {}\n", harmless(place), what);
}

static std::string value_line(const UnusedValue& value, Language language) {
  constexpr Format<std::string, std::string> kNotTaken{"{} は取り込まない: {}",
                                                       "{} is not imported, as {}"};
  return kNotTaken.in(language, quoted_value(value.typed, language), why_unused(value, language));
}

static std::string missing_line(const MissingProjects& missing, Text unit, Language language) {
  std::vector<std::string> ids;
  for (const Project* project : missing.projects) ids.push_back(to_string(project->id.value));
  constexpr Format<std::string, Counted, std::string, std::string_view> kMissing{
      "  {0}の{3}のうち、調査票にないもの{1}件: {2}\n", "  {1} of {0} not in the forms: {2}\n"};
  return kMissing.in(language, harmless(missing.department), {ids.size(), unit.en},
                     listed(ids, language), unit.ja);
}

// What the file holds that was not taken comes before what it lacks.
static std::string file_lines(std::span<const FormFile> files, const FormAnswers& forms,
                              std::size_t file, Text unit, Language language) {
  const FormFile& form = files[file];
  std::string out;
  for (const AnsweredRow& row : forms.rows) {
    if (row.file == file && (row.refused || !row.answers.empty())) out += row_line(row, language);
  }
  for (const CellFinding& remark : forms.remarks) {
    if (remark.file != file) continue;
    out += "  " + finding_line(place_of(form, remark.at), remark, language) + "\n";
  }
  for (const UnusedValue& value : forms.unused_values) {
    if (value.file != file) continue;
    out += line_at(place_of(form, value.at), value_line(value, language));
  }
  for (const SpareRow& row : forms.spare_rows) {
    if (row.file != file) continue;
    out += line_at(place_of(form, row.at), spare_row(row, files, language));
  }
  for (const DoubtfulEnd& end : forms.ends) {
    if (end.file != file) continue;
    out += line_at(place_of(form, end.at), doubtful_end(end, language));
  }
  for (const BesideForm& other : form.beside) {
    out += line_at(other.place, harmless(other.what.in(language)));
  }
  for (const UnusedColumn& column : forms.unused) {
    if (column.file != file) continue;
    out += line_at(place_of(form, column.at), unused_column(column, language));
  }
  std::string lacking = missing_columns(forms, file, language);
  if (!lacking.empty()) out += "  " + lacking + "\n";
  for (const MissingProjects& missing : forms.missing_projects) {
    if (missing.file == file) out += missing_line(missing, unit, language);
  }
  return out;
}

// --- totals

static std::string in_words(const ImportCount& count, Language language) {
  constexpr Format<std::size_t, std::size_t, std::size_t> kCounts{
      "（変更 {}、変更なし {}、取り込まない {}）", " ({} changed, {} unchanged, {} not imported)"};
  return kCounts.in(language, count.changed, count.unchanged, count.refused);
}

static std::string totals_line(const FormAnswers& forms, Text unit, Language language) {
  ImportTotals totals = totals_of(forms);
  std::string year = forms.year ? spoken(forms.year, language) + ": " : "";
  constexpr Format<std::string, Counted, std::string, Counted, std::string, std::string_view>
      kTotals{"{0}{5}の行 {1}{2}、回答 {3}{4}\n", "{}{}{}, {}{}\n"};
  return kTotals.in(language, year, {totals.rows.all(), "row"}, in_words(totals.rows, language),
                    {totals.answers.all(), "answer"}, in_words(totals.answers, language), unit.ja);
}

std::string import_receipt(std::span<const FormFile> files, const FormAnswers& forms,
                           ImportOutcome outcome, Text unit, Language language) {
  constexpr Format<std::string> kNotImported{"{}: 取り込まない\n", "{}: not imported\n"};
  constexpr Text kNothingWritten{
      "何も書き込んでいない。誤りを直すか、--partial を付けて誤りのない行だけを取り込む\n",
      "nothing was written; correct the mistakes, or import only the good rows with --partial\n"};
  constexpr Text kOnlyTried{"--dry-run のため、何も書き込んでいない\n",
                            "--dry-run: nothing was written\n"};
  std::string out;
  for (std::size_t file = 0; file < files.size(); ++file) {
    bool unusable =
        std::ranges::find(forms.unusable, file, &UnusableFile::file) != forms.unusable.end();
    if (unusable) continue;
    std::string lines = file_lines(files, forms, file, unit, language);
    if (!lines.empty()) out += harmless(place_of(files[file])) + ":\n" + lines;
  }
  for (const UnusableFile& file : forms.unusable) {
    out += kNotImported.in(language, harmless(place_of(files[file.file])));
  }
  if (forms.unusable.size() == files.size()) return out;
  out += totals_line(forms, unit, language);
  if (outcome == ImportOutcome::Refused) out += kNothingWritten.in(language);
  if (outcome == ImportOutcome::Tried) out += kOnlyTried.in(language);
  return out;
}

std::string settled_notice(FiscalYear year, Language language) {
  constexpr Format<std::string> kSettled{
      "{}は締め切った年度である。公表した回答の訂正は、`fujiplan correct` で書くと正誤に残る\n",
      "{} is settled; after publication, `fujiplan correct` keeps corrections in the errata\n"};
  return kSettled.in(language, spoken(year, language));
}

}  // namespace fujiplan
