#include "commands/import_receipt.h"

#include <algorithm>
#include <set>

#include "base/formatted.h"
#include "base/harmless.h"
#include "base/join.h"
#include "base/text.h"
#include "model/criterion_names.h"

namespace fujiplan {

std::string import_findings(std::span<const FormFile> files, const FormAnswers& forms,
                            Language language) {
  bool japanese = language == Language::Japanese;
  const auto& error = row_of(Severity::Error);
  std::string out;
  for (const IgnoredColumn& column : forms.ignored) {
    out += formatted("{}:{}: {}\n", harmless(files[column.file].path), cell_name(column.at),
                     japanese ? formatted("見出し「{}」の列は使わない", harmless(column.header))
                              : formatted("column `{}` is not used", harmless(column.header)));
  }
  for (const CellFinding& finding : forms.findings) {
    std::string code = finding.code.empty() ? "" : formatted("[{}]", finding.code);
    out += formatted("{}:{}: {}{}: {}\n", harmless(files[finding.file].path), cell_name(finding.at),
                     label_of(error.value, language), code, finding.message.in(language));
    if (finding.help.empty()) continue;
    out += formatted("      = {}: {}\n", japanese ? "対処" : "help", finding.help.in(language));
  }
  return out;
}

static std::string names_of_answers(const AnsweredRow& row, const Criteria& criteria,
                                    Language language) {
  std::vector<std::string> names;
  for (const NewAnswer& answer : row.answers) {
    names.push_back(label_of(*answer.item, criteria, language));
  }
  return listed(names, language);
}

namespace {

struct Totals {
  std::size_t changed = 0, answers = 0;  // projects, and their answers
  std::size_t unchanged = 0, answers_unchanged = 0;
  std::size_t refused = 0;  // rows
};

}  // namespace

static Totals totals_of(const FormAnswers& forms) {
  Totals totals;
  std::set<std::pair<std::size_t, std::size_t>> refused;
  for (const CellFinding& finding : forms.findings) refused.insert({finding.file, finding.at.row});
  for (const AnsweredRow& row : forms.rows) {
    if (row.refused) {
      refused.insert({row.file, row.at.row});
      continue;
    }
    totals.answers += row.answers.size();
    totals.answers_unchanged += row.unchanged;
    ++(row.answers.empty() ? totals.unchanged : totals.changed);
  }
  totals.refused = refused.size();
  return totals;
}

static std::string row_line(const AnsweredRow& row, const Criteria& criteria, Language language) {
  std::string name = to_string(row.project->id.value) + " " + harmless(row.project->name.value);
  bool japanese = language == Language::Japanese;
  if (row.refused) return formatted("  {}: {}\n", name, japanese ? "取り込まない" : "refused");
  return formatted("  {}: {}\n", name, names_of_answers(row, criteria, language));
}

std::string import_receipt(std::span<const FormFile> files, const FormAnswers& forms,
                           const Criteria& criteria, ImportOutcome outcome, Language language) {
  bool japanese = language == Language::Japanese;
  std::string out;
  for (std::size_t file = 0; file < files.size(); ++file) {
    std::string lines;
    for (const AnsweredRow& row : forms.rows) {
      bool told = row.file == file && (row.refused || !row.answers.empty());
      if (told) lines += row_line(row, criteria, language);
    }
    if (!lines.empty()) out += harmless(files[file].path) + ":\n" + lines;
  }
  Totals totals = totals_of(forms);
  if (forms.year) out += spoken(forms.year, language) + ": ";
  out += japanese ? formatted("変更 {}事業{}項目、変更なし {}事業{}項目、取り込まない行 {}\n",
                              totals.changed, totals.answers, totals.unchanged,
                              totals.answers_unchanged, totals.refused)
                  : formatted("changed: {}, {}; unchanged: {}, {}; refused: {}\n",
                              counted(totals.changed, "project"), counted(totals.answers, "answer"),
                              counted(totals.unchanged, "project"),
                              counted(totals.answers_unchanged, "answer"),
                              counted(totals.refused, "row"));
  switch (outcome) {
    case ImportOutcome::Refused:
      return out +
             (japanese
                  ? "何も書き込んでいない。誤りを直すか、--partial で正しい行だけを取り込む\n"
                  : "nothing was written; correct the mistakes, or take the good rows with --partial\n");
    case ImportOutcome::Tried:
      return out +
             (japanese ? "試しただけで、何も書き込んでいない\n" : "a trial: nothing was written\n");
    default:
      return out;
  }
}

}  // namespace fujiplan
