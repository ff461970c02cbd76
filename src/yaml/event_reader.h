#pragma once

#include <optional>

#include "diag/sink.h"
#include "yaml/document.h"

namespace fujiplan::yaml {

// Reads all of YAML that docs/format.md accepts, with yaml-cpp, and finds everything that is wrong.
// The text must have passed preflight. The result and what it means: read_document.h.
std::optional<Document> read_events(const SourceFile& source, std::size_t file, Sink& sink);

}  // namespace fujiplan::yaml
