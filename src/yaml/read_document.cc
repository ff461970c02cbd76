#include "yaml/read_document.h"

#include "yaml/clean_text.h"
#include "yaml/event_reader.h"
#include "yaml/preflight.h"
#include "yaml/subset_reader.h"

namespace fujiplan::yaml {

std::optional<Document> read_document(const SourceFile& source, std::size_t file, Sink& sink) {
  const std::size_t errors = sink.errors();
  const bool clean = source.text.size() <= kLargestFile && is_surely_clean(source.text);
  if (!clean && !preflight(source, file, sink)) return std::nullopt;
  if (sink.errors() == errors) {
    if (auto document = read_subset(source.text, file)) {  // which knows no escape of a character
      document->surely_plain = clean;
      return document;
    }
  }
  return read_events(source, file, sink);
}

}  // namespace fujiplan::yaml
