#pragma once

#include <compare>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace fujiplan {

// Since 1970.
struct TimeOfFile {
  std::int64_t seconds = 0, ns = 0;
  auto operator<=>(const TimeOfFile&) const = default;
};

// What the disk tells of a file besides its bytes, as git notes it in its index.
struct FileFacts {
  bool is_regular = false;      // no folder, no link
  TimeOfFile changed, written;  // the file with all that the disk tells of it, and its bytes
  std::uint64_t number = 0, owner = 0, group = 0;
  std::uint64_t size = 0;  // bytes
};

// Of what a link leads to, on Windows of the link; none when nothing is there.
std::optional<FileFacts> facts_of(const std::string& path);

// Open as long as it lives: paths below it are short then.
class OpenFolder {
 public:
  explicit OpenFolder(const std::string& path);
  ~OpenFolder();

  // Of a link itself; none when nothing is there, or the folder is not.
  std::optional<FileFacts> facts_of(const char* path_below) const;

 private:
  struct Open;
  std::unique_ptr<const Open> open_;
};

}  // namespace fujiplan
