#pragma once

#include <optional>
#include <string>

#include "checks/new_findings.h"
#include "run/context.h"
#include "yaml/document.h"

// The file of a project, or of a group of the tree, that a command edits in place.
namespace fujiplan {

// Its document, by the id that was typed: the file may have mistakes. Throws UsageError when the
// plan has no such id, Failure when the file cannot be read.
yaml::Document typed_document(const Plan& plan, const std::string& typed);

// A value of another kind stands where the edit would write.
Failure blocked_at(const Plan& plan, Span at);

// Shows on stderr what the edit would bring into the plan; `file`: the number of its source. None
// when errors are among it: nothing may be written then. `edited` must outlive the result.
std::optional<EditedFile> accepted(Context& context, const Plan& plan, std::size_t file,
                                   const SourceFile& edited);

}  // namespace fujiplan
