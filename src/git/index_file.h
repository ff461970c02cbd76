#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fujiplan::git {

// What the disk told of a file when git last looked at it, in the 32 bits that the index has for
// each. Two of the same file that are equal: it was not written between them, unless both are of
// the same moment.
struct FileStamp {
  std::uint32_t changed = 0, changed_ns = 0;  // seconds since 1970, and nanoseconds: the inode
  std::uint32_t written = 0, written_ns = 0;  // likewise: the bytes
  std::uint32_t inode = 0, owner = 0, group = 0, size = 0;
  bool operator==(const FileStamp&) const = default;
};

struct IndexEntry {
  std::string path;            // below the root of the work tree; ends with `/`: all of a folder
  std::string id;              // of the blob, or of the folder's tree
  FileStamp stamp;             // all zero: git does not know
  bool is_regular = false;     // no link, no submodule
  bool is_merged = true;       // false: one of up to three versions of a file in conflict
  bool is_left_out = false;    // of the work tree: a sparse checkout
  bool is_only_meant = false;  // `git add --intent-to-add`: the id is of no bytes
};

// All that git's index knows, in the order of the paths' bytes. None when the bytes are no index
// that can be read whole: damaged, or a part of one (core.splitIndex).
// See https://git-scm.com/docs/index-format (versions 2 to 4).
std::optional<std::vector<IndexEntry>> index_entries(std::string_view index);

std::string hexadecimal(std::string_view bytes);

// A file that git knows but leaves out of the work tree: a sparse checkout.
struct LeftOutOfTree {
  std::string path;  // below the root of the work tree; ends with `/`: all of a folder
  std::string id;    // of the blob, or of the folder's tree
};

// The entries of git's index with the mark skip-worktree. None as above.
std::optional<std::vector<LeftOutOfTree>> left_out_of_tree(std::string_view index);

}  // namespace fujiplan::git
