#include "lsp/loaded_project.h"
#include "lsp/message.h"
#include "lsp/methods.h"
#include "model/rating/outcome_words.h"

namespace fujiplan::lsp {

// Behind each evaluation what it comes to, and how far it is to the next better result.
Json inlay_hint(Session& session, const Json& params) {
  auto document = session.shows_hints ? document_at(session, params) : std::nullopt;
  if (!document) return {};
  const PlanHeader* header = document->plan.basis().header;
  auto loaded = document->number == 0 ? nullptr : loaded_project(document->plan, document->number);
  if (header == nullptr || loaded == nullptr) return {};
  const Project& project = loaded->project;
  const Lines lines(document->text, session.encoding);
  const std::size_t begin = lines.offset_of(position_at(params, {"range", "start"}));
  const std::size_t end = lines.offset_of(position_at(params, {"range", "end"}));
  Json hints = Json::array();
  for (const SurveyEntry& entry : project.survey.entries) {
    const Span at = entry.evaluation.at;
    const std::size_t behind = std::size_t{at.offset} + at.length;
    bool is_asked_for = entry.evaluation.present && begin <= behind && behind <= end;
    const YearResult result = result_of(*header, project, entry.year.value);
    if (!is_asked_for || !result.outcome) continue;
    const Scheme scheme = scheme_in(*header, project.level, entry.year.value);
    hints.push_back({{"position", to_json(lines.position_of(behind))},
                     {"label", why_in_words(scheme, result, session.language)},
                     {"paddingLeft", true}});
  }
  return hints;
}

}  // namespace fujiplan::lsp
