#pragma once

#include <optional>
#include <string>

#include "yaml/document.h"

namespace fujiplan::yaml {

// Reads the part of YAML that plan files are written in, many times faster than yaml-cpp: block
// mappings, `- ` sequences, flow collections on one line, plain and quoted scalars on one line,
// `|` and `|-` blocks, comments and blank lines. The text must have passed preflight without a
// finding. None means "not sure": the text holds something else, or something that has a finding.
// When there is a document, it is that of read_events in every byte, and without a finding.
std::optional<Document> read_subset(const std::string& text, std::size_t file);

}  // namespace fujiplan::yaml
