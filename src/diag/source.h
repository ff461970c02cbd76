#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

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
// Every value of a plan has one, so it is small. A file has at most 1 MiB (yaml/preflight.h).
struct Span {
  std::uint32_t file = 0, offset = 0, length = 0;

  Span() = default;
  Span(std::size_t file_number, std::size_t at, std::size_t bytes)
      : file(static_cast<std::uint32_t>(file_number)),
        offset(static_cast<std::uint32_t>(at)),
        length(static_cast<std::uint32_t>(bytes)) {}
  bool operator==(const Span&) const = default;
};

// What is to stand in place of the bytes of a span.
struct Replacement {
  Span at;
  std::string bytes;
};

// Where a byte stands for a person: 1-based line, and 1-based column counted in code points.
struct Location {
  int line = 1, column = 1;
};

// Finds locations in one file, in any order and in lines of any length: it knows the location of
// every kStep-th byte and counts on from there.
class Locator {
 public:
  explicit Locator(std::string_view text);
  Location locate(std::size_t offset) const;

 private:
  static constexpr std::size_t kStep = 1024;
  std::string_view text_;
  std::vector<Location> steps_;  // of bytes 0, kStep, 2 * kStep, ...
};

// The line that holds `offset`, without its line end.
std::string_view line_at(std::string_view text, std::size_t offset);

}  // namespace fujiplan
