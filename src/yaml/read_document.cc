#include "yaml/read_document.h"

#include "yaml/clean_text.h"
#include "yaml/conflict_markers.h"
#include "yaml/event_reader.h"
#include "yaml/preflight.h"
#include "yaml/subset_reader.h"

namespace fujiplan::yaml {

std::optional<Document> read_document(const SourceFile& source, std::size_t file, Sink& sink) {
  const std::size_t findings = sink.all().size();
  const bool clean = source.text.size() <= kLargestFile && is_surely_clean(source.text);
  if (!clean && !preflight(source, file, sink)) return std::nullopt;
  if (sink.all().size() == findings) {
    if (auto document = read_subset(source.text, file)) {  // which knows no escape of a character
      document->surely_plain = clean;
      return document;
    }
  }
  if (report_conflicts(source.text, file, sink)) return std::nullopt;
  return read_events(source, file, sink);
}

}  // namespace fujiplan::yaml
