#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace fujiplan {

// A path as text: its names are divided by `/` on every system, as plans and outputs write them,
// and its bytes are UTF-8. It is taken apart and put together as std::filesystem::path does it on
// POSIX; on Windows that would write `\` and read bytes in the code page of the machine. Nothing
// here looks at the disk.
class Path {
 public:
  Path() = default;
  Path(std::string text) : text_(std::move(text)) {}  // NOLINT: as std::filesystem::path
  Path(std::string_view text) : text_(text) {}        // NOLINT
  Path(const char* text) : text_(text) {}             // NOLINT
  const std::string& string() const { return text_; }
  bool empty() const { return text_.empty(); }

  // `a` / `b` is `a/b`; what is absolute stands for itself: `a` / `/b` is `/b`.
  friend Path operator/(const Path& folder, const Path& path);
  // By the text: whoever compares has made both normal.
  friend bool operator==(const Path&, const Path&) = default;

  bool is_absolute() const { return root_size() > 0; }
  Path root() const { return text_.substr(0, root_size()); }  // `/`, `C:/`; or nothing
  bool has_more_than_root() const {
    return text_.find_first_not_of('/', root_size()) != text_.npos;
  }
  Path parent() const;  // of `/a/b` and `/a/b/`: `/a` and `/a/b`; of a root: itself; of `a`: ``
  Path name() const;    // the last; of `a/` and of a root: ``
  bool has_name() const { return !name().empty(); }
  Path stem() const;  // the name without its last ending: `a.b` of `x/a.b.c`; `.a` of `.a`

  // Without `.`, without `..` but at the front, without doubled slashes. A slash at the end stays,
  // and comes where `.` or `..` was; nothing becomes `.`.
  Path normal() const;

  // The way from `folder` to it, with `..` where it leads up; `.` for the folder itself. Empty
  // where there is no way: one is absolute and the other not, or `folder` begins with more `..`.
  Path relative_to(const Path& folder) const;

 private:
  std::size_t root_size() const;

  std::string text_;
};

// The text without a slash at the end, but for a root.
std::string without_slash_at_end(std::string path);

}  // namespace fujiplan
