#include "run/header_changes.h"

#include <algorithm>
#include <map>
#include <string>

#include "base/text.h"
#include "files/line_ends.h"

namespace fujiplan {

namespace {

// What the plan says of itself alone.
constexpr std::string_view kOfItself[] = {"title",  "municipality", "owner",  "code",
                                          "issuer", "license",      "updates"};

// The lines of each key, which begins where a line does; by what stands before the colon.
std::map<std::string, std::string> blocks_of(std::string_view text) {
  std::map<std::string, std::string> blocks;
  std::string* block = &blocks[""];
  std::string blank;  // lines that may be the last of a block
  for (std::string_view line : lines_of(text)) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.starts_with('#')) continue;
    if (line.empty()) {
      blank += '\n';
      continue;
    }
    if (!line.starts_with(' ')) {
      block = &blocks[std::string(line.substr(0, line.find(':')))];
      blank.clear();
    }
    block->append(blank).append(line).append("\n");
    blank.clear();
  }
  return blocks;
}

}  // namespace

bool bears_on_projects(std::string_view before, std::string_view after) {
  if (same_but_for_line_ends(before, after)) return false;
  auto a = blocks_of(before), b = blocks_of(after);
  for (std::string_view key : kOfItself) {
    a.erase(std::string(key));
    b.erase(std::string(key));
  }
  return a != b;
}

}  // namespace fujiplan
