#include <utility>

#include "lsp/message.h"
#include "lsp/methods.h"

namespace fujiplan::lsp {

Json did_open(Session& session, const Json& params) {
  const std::string& uri = text_at(params, {"textDocument", "uri"});
  const std::string& text = text_at(params, {"textDocument", "text"});
  auto path = file_of(uri);
  if (!path) return {};  // not saved anywhere yet, or not of this machine
  session.buffers.insert_or_assign(
      *path, Buffer{uri, text, at(params, {"textDocument", "version"}).number()});
  mark_changed(session, *path);
  return {};
}

// A buffer of which the editor says something; null when it was never opened.
static std::pair<const std::string, Buffer>* buffer_at(Session& session, const Json& params) {
  auto path = file_of(text_at(params, {"textDocument", "uri"}));
  auto found = path ? session.buffers.find(*path) : session.buffers.end();
  return found != session.buffers.end() ? &*found : nullptr;
}

Json did_change(Session& session, const Json& params) {
  auto* open = buffer_at(session, params);
  if (open == nullptr) return {};
  auto& [path, buffer] = *open;
  buffer.version = at(params, {"textDocument", "version"}).number();
  mark_changed(session, path);
  for (const Json& change : at(params, {"contentChanges"}).elements()) {
    apply_change(buffer.text, change, session.encoding);
  }
  return {};
}

Json did_close(Session& session, const Json& params) {
  auto* open = buffer_at(session, params);
  if (open == nullptr) return {};
  const std::string path = open->first;
  session.buffers.erase(path);
  mark_changed_on_disk(session, path);
  return {};
}

Json did_change_watched_files(Session& session, const Json& params) {
  constexpr int kChanged = 2;  // FileChangeType; of a folder it says nothing of what is in it
  for (const Json& event : at(params, {"changes"}).elements()) {
    auto path = file_of(text_at(event, {"uri"}));
    if (!path) continue;
    const bool is_change = at(event, {"type"}).number() == kChanged;
    if (is_change && session.files->kind(*path) == FileKind::Folder) continue;
    mark_changed_on_disk(session, *path);
  }
  return {};
}

}  // namespace fujiplan::lsp
