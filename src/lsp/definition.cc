#include "files/uri.h"
#include "lsp/message.h"
#include "lsp/methods.h"
#include "lsp/references.h"

namespace fujiplan::lsp {

Json definition(Session& session, const Json& params) {
  auto document = document_at(session, params);
  if (!document) return {};
  const Lines lines(document->text, session.encoding);
  const std::size_t offset = lines.offset_of(position_at(params, {"position"}));
  const Cursor cursor = cursor_at(document->text, offset);
  auto target = department_at(document->plan, document->number == 0, cursor);
  if (auto id = id_at(document->plan, cursor, offset); id && !target) {
    if (const PlacedId* project = project_with(document->plan, *id)) target = project->at;
  }
  if (!target) return {};
  const Lines there(document->plan.text_of(target->file), session.encoding);
  return {
      {"uri", uri_of(session, document->open, target->file)},
      {"range", to_json(there, {target->offset, std::size_t{target->offset} + target->length})}};
}

}  // namespace fujiplan::lsp
