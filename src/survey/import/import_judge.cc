#include "survey/import/import_judge.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>

#include "base/parallel.h"
#include "checks/new_findings.h"
#include "checks/placeholder.h"
#include "diag/finding_text.h"
#include "model/codes.h"
#include "survey/edit.h"
#include "survey/form_faults.h"
#include "survey/import/department_help.h"
#include "yaml/codes.h"
#include "yaml/document.h"

namespace fujiplan {

static bool holds(Span outer, Span inner) {
  return outer.offset <= inner.offset && inner.offset < outer.offset + outer.length;
}

namespace {

// Message help and for_department of a CellFinding.
struct Remedy {
  Message office, department;
};

}  // namespace

static Remedy same_for_both(const Message& help) {
  return {help, help};
}
static Remedy as_in_plan(const Diagnostic& found) {
  Message help{help_of(found, Language::Japanese), help_of(found, Language::English)};
  return {std::move(help), help_for_department(found)};
}

// The remedies of the plan's files are none for a form: they are said where the answer is known.
static Remedy help_at_row(const Diagnostic& found, const std::string& file) {
  if (!is_error(found)) return as_in_plan(found);
  if (found.rule == &yaml::kTooLarge.rule) return {kShortenAnswers(file), kShortenRow()};
  return {kCorrectFile(file), help_for_department(found)};
}
static Remedy help_at_answer(const Diagnostic& found) {
  bool is_text = found.rule == &kPlaceholderText.rule || found.rule == &kNotFilledIn.rule;
  return is_text ? same_for_both(kWriteOrEmpty()) : as_in_plan(found);
}
static void set_help(CellFinding& finding, Remedy remedy) {
  finding.help = std::move(remedy.office);
  finding.for_department = std::move(remedy.department);
}

// The answer of the row that is said of a value which is not there: the finding stands at the key
// of its target. Null: it is about something else.
static const NewAnswer* remark_without_value(const Diagnostic& found,
                                             const yaml::Document& document, const AnsweredRow& row,
                                             FiscalYear year) {
  if (found.rule != &kMissingKey.rule) return nullptr;
  for (const NewAnswer& answer : row.answers) {
    if (!answer.item->is_value() || answer.item->value_part <= ValuePart::Met) continue;
    auto path = std::span(answer.item->path);
    auto values = answer_at(document, year, path.first(path.size() - 2));
    if (!values) continue;
    for (const yaml::Entry entry : values->entries()) {
      if (entry.key.span() == found.at && entry.key.text() == path[path.size() - 2]) return &answer;
    }
  }
  return nullptr;
}

// The finding at the cell of the answer that it is about. Of a record (evaluation) that is its
// first answer that is missing, else its first; of anything else the cell of the id.
static CellFinding at_its_cell(const Diagnostic& found, const std::string& file,
                               const std::optional<yaml::Document>& document,
                               const AnsweredRow& row, FiscalYear year,
                               std::span<const SurveyItem> items) {
  CellFinding finding{.file = row.file,
                      .at = row.at,
                      .message = found.message,
                      .code = found.rule->code,
                      .severity = found.rule->severity};
  set_help(finding, help_at_row(found, file));
  if (!document) {
    auto size = [](const NewAnswer& answer) { return answer.text.size(); };
    auto longest = std::ranges::max_element(row.answers, {}, size);
    if (found.rule == &yaml::kTooLarge.rule && longest != row.answers.end())
      finding.at = longest->at;
    return finding;
  }
  if (const NewAnswer* remark = remark_without_value(found, *document, row, year)) {
    finding.at = remark->at;
    set_help(finding, same_for_both(kGiveValueToo()));
    return finding;
  }
  bool missing = false;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    if (!has_item(*row.project, items[i])) continue;
    std::span<const std::string_view> path = items[i].path;
    auto answer = answer_at(*document, year, items[i]);
    if (answer && holds(answer->span(), found.at)) {
      finding.at = row.cells[i];
      set_help(finding, help_at_answer(found));
      return finding;
    }
    auto record = answer_at(*document, year, path.first(path.size() - 1));
    bool of_record = path.size() > 1 && record && record->span() == found.at;
    if (of_record && answer && finding.at == row.at) finding.at = row.cells[i];
    if (of_record && !answer && !missing) {
      finding.at = row.cells[i];
      set_help(finding, same_for_both(kFillCell()));
      missing = true;
    }
  }
  return finding;
}

namespace {

// What the checks say of a row, once its answers are in the plan.
struct JudgedRow {
  std::size_t row = 0;
  bool refused = false;
  std::vector<CellFinding> findings = {}, remarks = {};
};

}  // namespace

static JudgedRow judged_row(const Basis& basis, const Plan& plan, const std::string& text,
                            const FormAnswers& forms, std::size_t number) {
  const AnsweredRow& row = forms.rows[number];
  const std::size_t file = row.project->file;
  SourceFile edited{plan.sources[file].path, text};
  EditedFile judged = judge_edit(basis, file, edited);
  auto is_wrong = [](const Diagnostic& finding) { return is_error(finding); };
  JudgedRow result{number, std::ranges::any_of(judged.findings, is_wrong)};
  for (const Diagnostic& finding : judged.findings) {
    if (result.refused && !is_error(finding)) continue;  // of what is not taken
    auto& to = is_error(finding) ? result.findings : result.remarks;
    to.push_back(at_its_cell(finding, edited.path, judged.document, row, forms.year, plan.items));
  }
  return result;
}

void judge_answers(const Plan& plan, const std::map<std::size_t, std::string>& texts,
                   FormAnswers& forms, unsigned threads) {
  const Basis basis(plan.folder, &plan.header, plan.sources);
  auto parts = in_ranges(forms.rows.size(), threads, [&](std::size_t begin, std::size_t end) {
    std::vector<JudgedRow> part;
    for (std::size_t i = begin; i < end; ++i) {
      const AnsweredRow& row = forms.rows[i];
      auto text = row.refused || row.is_spare ? texts.end() : texts.find(row.project->file);
      if (text != texts.end()) part.push_back(judged_row(basis, plan, text->second, forms, i));
    }
    return part;
  });
  for (std::vector<JudgedRow>& part : parts) {
    for (JudgedRow& judged : part) {
      forms.rows[judged.row].refused = judged.refused;
      std::ranges::move(judged.findings, std::back_inserter(forms.findings));
      std::ranges::move(judged.remarks, std::back_inserter(forms.remarks));
    }
  }
  sort_by_place(forms.findings);
  sort_by_place(forms.remarks);
}

}  // namespace fujiplan
