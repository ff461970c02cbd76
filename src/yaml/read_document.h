#pragma once

#include <optional>

#include "diag/sink.h"
#include "yaml/document.h"

namespace fujiplan::yaml {

// Deepest nesting of mappings and sequences. The format itself has 6 levels (plan.yaml, levels).
inline constexpr std::size_t kDeepest = 12;

// Reads a file strictly, as docs/format.md says. None when the text is no document that we accept;
// then at least one error has been emitted. Errors that leave a tree (a repeated key, CRLF) are
// emitted too: compare sink.errors() before and after.
// The document's views reach into source.text, which must stay where it is.
std::optional<Document> read_document(const SourceFile& source, std::size_t file, Sink& sink);

}  // namespace fujiplan::yaml
