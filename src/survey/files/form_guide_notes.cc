#include "survey/files/form_guide_notes.h"

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "base/format.h"
#include "base/text.h"
#include "model/plan.h"
#include "survey/cell_finding.h"
#include "survey/files/form_xlsx.h"
#include "survey/form.h"

namespace fujiplan {

using Texts = std::map<CellPlace, std::string>;  // of the cells that are not blank

static void add_text(std::string_view cell, CellPlace at, Texts& texts) {
  std::string text;
  for (std::string_view line : lines_of(cell)) {
    line = trim(line);
    if (!line.empty()) text.append(text.empty() ? "" : "\n").append(line);
  }
  if (!text.empty()) texts.emplace(at, std::move(text));
}

static Texts texts_of(const std::vector<std::vector<std::string>>& rows) {
  Texts texts;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    for (std::size_t i = 0; i < rows[row].size(); ++i) add_text(rows[row][i], {row, i}, texts);
  }
  return texts;
}

// The guides that forms of a year have: whose form it was, a workbook without its stamp does not
// tell.
static std::vector<Texts> guides_of(const Plan& plan, FiscalYear year) {
  std::vector<Form> forms = forms_of(plan, year);
  for (const Reviewer& reviewer : vocabulary_of(plan.header).reviewers) {
    forms.push_back(review_form(plan, year, reviewer));
  }
  std::vector<Texts> guides;
  for (const Form& form : forms) {
    if (form.rows.empty()) continue;
    guides.push_back(texts_of(texts_in(form_as_workbook(plan, year, form).sheets[kGuidePlace])));
  }
  return guides;
}

// What a sheet says more than a guide, also where its rows have moved.
static Texts added_to(const Texts& guide, const Texts& sheet) {
  std::multiset<std::string_view> left;
  for (const auto& [at, text] : guide) left.insert(text);
  Texts added;
  for (const auto& [at, text] : sheet) {
    auto same = guide.find(at);
    if (same != guide.end() && same->second == text) {
      left.erase(left.find(text));
    } else {
      added.emplace(at, text);
    }
  }
  std::erase_if(added, [&](const auto& cell) {
    auto moved = left.find(cell.second);
    if (moved == left.end()) return false;
    left.erase(moved);
    return true;
  });
  return added;
}

void tell_notes_in_guides(const Plan& plan, FiscalYear year, std::vector<FormFile>& forms) {
  constexpr Format<std::string> kNote{"書き込みは取り込まない: `{}`",
                                      "what was written there is not imported: `{}`"};
  std::vector<Texts> guides;
  for (FormFile& form : forms) {
    if (!form.guide) continue;
    if (guides.empty()) guides = guides_of(plan, year);
    const Texts sheet = texts_of(form.guide->rows);
    Texts least = sheet;
    for (const Texts& guide : guides) {
      Texts added = added_to(guide, sheet);
      if (added.size() < least.size()) least = std::move(added);
    }
    for (const auto& [at, text] : least) {
      const FormFile guide_sheet{.path = form.path, .sheet = form.guide->sheet};
      form.beside.push_back({place_of(guide_sheet, at), kNote(shortened(text))});
    }
  }
}

}  // namespace fujiplan
