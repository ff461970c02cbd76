#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "checks/validate_plan.h"
#include "diag/locations.h"
#include "files/memory_file_system.h"
#include "model/load.h"

// Files as lines, of which a test changes one: each `key: value` with what is indented below it.
namespace fujiplan::testing {

inline std::size_t indent_of(const std::string& line) {
  return line.find_first_not_of(' ');
}
inline std::string key_of(const std::string& line) {
  return line.substr(indent_of(line), line.find(':') - indent_of(line));
}
// Behind the line and those below it.
inline std::size_t end_of(const std::vector<std::string>& lines, std::size_t begin) {
  std::size_t end = begin + 1;
  while (end < lines.size() && indent_of(lines[end]) > indent_of(lines[begin])) ++end;
  return end;
}

struct Found {
  std::string all;          // code@line, each with a space behind it
  std::vector<int> errors;  // their lines
};

// What `validate` finds in a plan.
inline Found found_in(MemoryFileSystem& files) {
  auto validation = validate_plan(files, "plan", read_header_file(files, "plan"), 1);
  Found found;
  for (const Diagnostic& finding : validation.findings) {
    const std::string& text = validation.sources[finding.at.file].text;
    int line = Locator(text).locate(finding.at.offset).line;
    found.all += std::string(finding.rule->code) + "@" + std::to_string(line) + " ";
    if (is_error(finding)) found.errors.push_back(line);
  }
  return found;
}

}  // namespace fujiplan::testing
