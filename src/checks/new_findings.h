#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "checks/check.h"
#include "yaml/document.h"

namespace fujiplan {

// Leaves the findings that were not there before. Lines move in a file that changes, so a finding
// is known by its file and by what it says.
void drop_known(std::vector<Diagnostic>& findings, std::span<const Diagnostic> before);

// A project file as an edit would leave it.
struct EditedFile {
  std::optional<yaml::Document> document;  // none: it would not be YAML
  std::vector<Diagnostic> findings;        // the new ones, in the order of Sink
};

// All that validate would find in a project file that is not there yet, with this number.
EditedFile judge_file(const Basis& basis, std::size_t number, const SourceFile& source);

// What validate would find in the project file with this number once it reads as `edited`, and does
// not find there now. `basis` has the text as it is now; `edited` must outlive the result. How
// projects fit together is not looked at: answers have no part in it.
EditedFile judge_edit(const Basis& basis, std::size_t number, const SourceFile& edited);

// All that validate would find in plan.yaml of this folder, if it had this text: what is wrong with
// it in itself.
std::vector<Diagnostic> judge_header(const std::string& folder, const SourceFile& source);
// What it would find there, and does not find in it now: plan.yaml is the first of the sources.
std::vector<Diagnostic> judge_header_edit(const Basis& basis, const SourceFile& edited);

}  // namespace fujiplan
