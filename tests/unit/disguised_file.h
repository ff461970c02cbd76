#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "diag/sink.h"
#include "unit/support.h"
#include "yaml/document.h"

// For properties of edits: files of projects in the ways in which people write them.
namespace fujiplan::testing {

// Paths and texts of all scalars, as `survey/R4/status` -> 実施中.
using Leaves = std::map<std::string, std::string>;

// The file of a project of the real plan's words.
struct ReadFile {
  explicit ReadFile(std::string bytes);
  ReadFile(const ReadFile&) = delete;
  ReadFile& operator=(const ReadFile&) = delete;

  const std::string& text() const { return sources[0].text; }

  // Codes of the findings. CRLF is one of the ways in which the files are written.
  std::set<std::string_view> findings();

  Sources sources;
  Sink sink;
  std::optional<yaml::Document> document;
  Leaves leaves;
  std::map<std::string, yaml::Value> values;

 private:
  void collect(yaml::Value value, const std::string& path);
};

// The same plan, written by somebody else: other indentation, comments and blank lines anywhere,
// CRLF, no line end at the end. Each comment has a number, so that none gets lost.
std::string disguised(const ReadFile& file, Random& random);

std::vector<std::string> comments_of(const std::string& text);

}  // namespace fujiplan::testing
