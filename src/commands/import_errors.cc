#include "commands/import_errors.h"

#include <algorithm>
#include <optional>
#include <span>

#include "checks/new_findings.h"
#include "views/form_faults.h"
#include "views/survey_edit.h"
#include "yaml/codes.h"
#include "yaml/document.h"

namespace fujiplan {

static bool holds(Span outer, Span inner) {
  return outer.offset <= inner.offset && inner.offset < outer.offset + outer.length;
}

// The finding at the cell of the answer that it is about. Of a record (evaluation) that is its
// first answer that is missing; of anything else the cell of the id.
static CellFinding at_its_cell(const Diagnostic& error, const std::string& file,
                               const std::optional<yaml::Document>& document,
                               const AnsweredRow& row, FiscalYear year) {
  // The remedies of the plan's files are none for a form: they are said where the answer is known.
  bool too_large = error.rule == &yaml::kTooLarge.rule;
  CellFinding finding{row.file, row.at, error.message,
                      too_large ? kShortenAnswers(file) : kCorrectFile(file), error.rule->code};
  if (!document) {
    auto size = [](const NewAnswer& answer) { return answer.text.size(); };
    auto longest = std::ranges::max_element(row.answers, {}, size);
    if (too_large && longest != row.answers.end()) finding.at = longest->at;
    return finding;
  }
  bool missing = false;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    std::span<const std::string_view> path = survey_items()[i].path;
    auto answer = answer_at(*document, year, path);
    if (answer && holds(answer->span(), error.at)) {
      finding.at = row.cells[i];
      finding.help = error.help;
      return finding;
    }
    auto record = answer_at(*document, year, path.first(path.size() - 1));
    if (path.size() > 1 && !answer && !missing && record && record->span() == error.at) {
      finding.at = row.cells[i];
      finding.help = kFillCell();
      missing = true;
    }
  }
  return finding;
}

void refuse_new_errors(const Plan& plan, const std::map<std::size_t, std::string>& texts,
                       FormAnswers& forms) {
  Basis basis(plan.folder, &plan.header, plan.sources);
  for (AnsweredRow& row : forms.rows) {
    std::size_t file = row.project->file;
    auto text = texts.find(file);
    if (row.refused || text == texts.end()) continue;
    SourceFile edited{plan.sources[file].path, text->second};
    EditedFile judged = judge_edit(basis, file, edited);
    for (const Diagnostic& finding : judged.findings) {
      if (finding.rule->severity != Severity::Error) continue;
      forms.findings.push_back(at_its_cell(finding, edited.path, judged.document, row, forms.year));
      row.refused = true;
    }
  }
  sort_by_place(forms.findings);
}

}  // namespace fujiplan
