#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checks/check.h"
#include "diag/diagnostic.h"
#include "diag/sink.h"
#include "diag/source.h"
#include "files/file_system.h"
#include "model/load.h"
#include "model/plan_header.h"
#include "model/rating/inference.h"
#include "yaml/document.h"

namespace fujiplan {

struct Validation {
  Sources sources;                   // plan.yaml first; texts only of files with findings
  std::vector<Diagnostic> findings;  // in the order of Sink
  std::vector<Inference> inference;  // what is published without a word of plan.yaml, and tells
};

// Reads and checks plan.yaml, the project files below `folder`, and how they fit together. Keeps
// little of a file that nothing was found in, so that plans of any size can be checked. Uses up to
// `threads` threads; the result does not depend on how many. Throws Failure as load_plan does.
Validation validate_plan(const FileReader& files, const std::string& folder, ReadResult header,
                         unsigned threads);

// The steps of it, for who judges files again and again while others stay as they are.

// plan.yaml, judged, and what the project files are held against. It is neither copied nor moved,
// as its parts refer to each other.
struct JudgedHeader {
  // Makes `content` the first of the sources, which must outlive it, as must the folder's name.
  // Throws Failure when there is no content.
  JudgedHeader(std::string_view folder, ReadResult content, Sources& sources);
  JudgedHeader(const JudgedHeader&) = delete;
  JudgedHeader& operator=(const JudgedHeader&) = delete;

  PlanHeader header;
  Sink sink;  // what was found in plan.yaml
  std::optional<yaml::Document> document;
  Basis basis;
};

// What is kept of project files that were judged: of one, or of several.
struct JudgedFiles {
  Relations relations;
  Sink sink;  // what was found in them
};

// Reads and judges the file at source.path, which has that number in the sources of `basis`, and
// adds what it tells. Its text stays in `source` only when something was found.
void judge_project_file(const FileReader& files, FoundKind kind, std::size_t number,
                        const Basis& basis, SourceFile& source, JudgedFiles& judged);

// How all project files fit together; sorts `relations`. Where findings stand, the texts of the
// sources may be missing.
Sink judge_relations(const FileReader& files, const Basis& basis, Relations& relations);

// Reads the text of a source that has none, so that findings there can be shown.
void read_again(const FileReader& files, SourceFile& source);

}  // namespace fujiplan
