#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>

namespace fujiplan {

// A file as it was read: the bytes are never changed, so a span stays true for the whole run.
struct SourceFile {
  std::string path;  // as shown to people: relative to the current directory
  std::string text;
};

// A deque, because views into the texts must survive when more files are added.
// Files are numbered in the order in which findings are shown.
using Sources = std::deque<SourceFile>;

// A range of bytes in Sources[file].text. Length 0 points between two bytes.
struct Span {
  std::size_t file = 0, offset = 0, length = 0;
  bool operator==(const Span&) const = default;
};

// Where a byte stands for a person: 1-based line, and 1-based column counted in code points.
struct Location {
  int line = 1, column = 1;
};

// Finds locations in one file. Fast when asked in rising order: it counts on from the last answer.
class Locator {
 public:
  explicit Locator(std::string_view text) : text_(text) {}
  Location locate(std::size_t offset);

 private:
  std::string_view text_;
  std::size_t line_start_ = 0;  // offset of the first byte of line_
  int line_ = 1;
};

// The line that holds `offset`, without its line end.
std::string_view line_at(std::string_view text, std::size_t offset);

}  // namespace fujiplan
