#include "yaml/read_document.h"

#include "yaml/event_reader.h"
#include "yaml/preflight.h"

namespace fujiplan::yaml {

std::optional<Document> read_document(const SourceFile& source, std::size_t file, Sink& sink) {
  if (!preflight(source, file, sink)) return std::nullopt;
  return read_events(source, file, sink);
}

}  // namespace fujiplan::yaml
