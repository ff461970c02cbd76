#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/format.h"
#include "checks/new_findings.h"
#include "checks/placeholder.h"
#include "diag/finding_text.h"
#include "fixes/all_fixes.h"
#include "fixes/kept_answers.h"
#include "fixes/mended_text.h"
#include "lsp/message.h"
#include "lsp/methods.h"
#include "lsp/settled_years.h"

// The fixes of `validate --fix`, one by one and all at once.
namespace fujiplan::lsp {

// Is it among the kinds that the editor asks for, if it asks for some? `source` holds those below.
static bool is_asked_for(const Json& params, std::string_view kind) {
  const Json& only = at(params, {"context", "only"});
  return only.is_null() || std::ranges::any_of(only.elements(), [&](const Json& one) {
           const std::string* asked = one.text();
           if (asked == nullptr || !kind.starts_with(*asked)) return false;
           return asked->empty() || asked->size() == kind.size() || kind[asked->size()] == '.';
         });
}

static std::vector<Diagnostic> judged(const OpenDocument& document, const SourceFile& source) {
  const LivePlan& plan = document.plan;
  if (document.number == 0) return judge_header(plan.folder(), source);
  return judge_file(plan.basis(), document.number, source).findings;
}

static Json edits_of(const Lines& lines, const std::vector<yaml::Splice>& splices) {
  Json edits = Json::array();
  for (const yaml::Splice& splice : splices) {
    edits.push_back({{"range", to_json(lines, {splice.offset, splice.offset + splice.length})},
                     {"newText", splice.bytes}});
  }
  return edits;
}

// CRLF and a byte order mark are no part of what an editor counts, so they are fixed with the
// whole text.
static bool can_be_told(const Lines& lines, const std::vector<yaml::Splice>& splices) {
  auto stays = [&](std::size_t offset) {
    return lines.offset_of(lines.position_of(offset)) == offset;
  };
  return std::ranges::all_of(splices, [&](const yaml::Splice& splice) {
    return stays(splice.offset) && stays(splice.offset + splice.length);
  });
}

static Json action(std::string title, std::string_view kind, const std::string& uri, Json edits) {
  Json changes;
  changes[uri] = std::move(edits);
  return {{"title", std::move(title)}, {"kind", kind}, {"edit", {{"changes", std::move(changes)}}}};
}

static std::string title_of(const Diagnostic& finding, Language language) {
  constexpr Text kUnsafe{"（確認が必要）", " (look at the result)"};
  // Where a text says nothing the remedy leaves a choice; the fix does not.
  const bool says_what = !finding.help.empty() && finding.instead != kKeyGoes;
  std::string title =
      says_what ? finding.help.in(language) : std::string(finding.rule->mend.in(language));
  if (fix_grade(finding) == Fix::Unsafe) title += kUnsafe.in(language);
  return title;
}

Json code_action(Session& session, const Json& params) {
  constexpr Text kAll{"このファイルの、`--fix` で直せる指摘を全て直す",
                      "fix all in this file that `--fix` fixes"};
  auto document = document_at(session, params);
  if (!document) return {};
  const std::size_t number = document->number;
  const SourceFile source{document->plan.sources()[number].path, document->text};
  const Lines lines(document->text, session.encoding);
  const std::size_t begin = lines.offset_of(position_at(params, {"range", "start"}));
  const std::size_t end = lines.offset_of(position_at(params, {"range", "end"}));
  const std::string uri = uri_of(session, document->open, number);
  const std::vector<Diagnostic> found = judged(*document, source);
  Json actions = Json::array();
  if (found.empty()) return actions;  // editors ask at each move of the cursor
  // Most fixes change no answer, so that git need not be asked.
  MayBecome may_become = [&](const SourceFile& before, const SourceFile& after) {
    if (number == 0) return true;
    if (!has_same_corrections(before, after)) return false;
    if (has_same_answers(before, after)) return true;
    const auto settled = settled_years(session, document->open);
    return settled && has_same_answers(before, after, *settled);
  };
  const FaultyFile file(source, number);
  const bool one_by_one = is_asked_for(params, kQuickFix);
  for (const Diagnostic& finding : found) {
    bool is_here = one_by_one && finding.at.offset <= end &&
                   begin <= std::size_t{finding.at.offset} + finding.at.length;
    auto splices = is_here ? splices_of(file, finding) : std::vector<yaml::Splice>();
    if (splices.empty() || !can_be_told(lines, splices)) continue;
    const SourceFile mended{source.path, yaml::spliced(source.text, splices)};
    if (is_worse(found, judged(*document, mended), new_places(number, splices))) continue;
    if (!may_become(source, mended)) continue;
    Json fix =
        action(title_of(finding, session.language), kQuickFix, uri, edits_of(lines, splices));
    if (fix_grade(finding) == Fix::Safe) fix["isPreferred"] = true;
    actions.push_back(std::move(fix));
  }
  if (!is_asked_for(params, kFixAll)) return actions;
  auto judge = [&](const SourceFile& text) { return judged(*document, text); };
  MendedText all = mended_text(source, number, found, Fix::Safe, judge, may_become);
  if (all.mends == 0) return actions;
  Json whole =
      Json::array({{{"range", to_json(lines, {0, source.text.size()})}, {"newText", all.text}}});
  actions.push_back(action(std::string(kAll.in(session.language)), kFixAll, uri, std::move(whole)));
  return actions;
}

}  // namespace fujiplan::lsp
