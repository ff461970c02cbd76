#include "git/checked_out.h"

#include <sys/stat.h>

#include <algorithm>
#include <utility>

#include "files/system_error.h"
#include "git/tree_paths.h"
#include "yaml/preflight.h"

namespace fujiplan::git {

namespace {

FileStamp stamp_of(const struct stat& about) {
  auto bits = [](auto number) { return static_cast<std::uint32_t>(number); };
  return {.changed = bits(about.st_ctim.tv_sec),
          .changed_ns = bits(about.st_ctim.tv_nsec),
          .written = bits(about.st_mtim.tv_sec),
          .written_ns = bits(about.st_mtim.tv_nsec),
          .inode = bits(about.st_ino),
          .owner = bits(about.st_uid),
          .group = bits(about.st_gid),
          .size = bits(about.st_size)};
}

// Reads the folder with what git knows of its files at hand.
class OnDisk {
 public:
  explicit OnDisk(const CheckedOut& out) : out_(out) {}

  std::optional<std::vector<Entry>> list(const std::string& folder) const {
    try {
      std::vector<Entry> entries;
      for (FolderEntry& entry : out_.files.list(path_in(out_.folder, folder))) {
        entries.push_back({std::move(entry.name), entry.kind, "", entry.is_link});
      }
      return entries;
    } catch (const UnreadableFolder&) {
      return std::nullopt;
    }
  }

  // `folder`: ends with `/`, but for the root.
  bool is_blob(const std::string& folder, const Entry& file, const Id& blob) const {
    std::string path = folder + file.name, on_disk = path_in(out_.folder, path);
    const IndexEntry* known = entry_of(path_in(out_.inside, path));
    struct stat about {};
    if (known != nullptr && ::lstat(on_disk.c_str(), &about) == 0 && is_unwritten(*known, about)) {
      return known->id == blob;
    }
    ReadResult content = out_.files.read(on_disk, yaml::kLargestFile + 1);
    return content.ok() && Repository::blob_of(content.bytes) == blob;
  }

 private:
  const IndexEntry* entry_of(const std::string& path) const {
    const auto& entries = out_.index.entries;
    auto found = std::ranges::lower_bound(entries, path, {}, &IndexEntry::path);
    bool is_known = found != entries.end() && found->path == path && found->is_regular &&
                    found->is_merged && !found->is_only_meant;
    return is_known ? &*found : nullptr;
  }

  // Not since git looked at it? What was written in the very moment of the index may have been
  // written after git looked, as git's documentation says under "racy".
  bool is_unwritten(const IndexEntry& known, const struct stat& about) const {
    if (!S_ISREG(about.st_mode) || known.stamp != stamp_of(about)) return false;
    std::pair<std::int64_t, std::int64_t> written{about.st_mtim.tv_sec, about.st_mtim.tv_nsec};
    return written < std::pair(out_.index.seconds, out_.index.ns);
  }

  const CheckedOut& out_;
};

}  // namespace

LaterState state_on_disk(const CheckedOut& out) {
  const OnDisk disk(out);
  return {.tree = {},
          .list = [disk](const std::string& folder, const Id&) { return disk.list(folder); },
          .is_blob = [disk](const std::string& folder, const Entry& file,
                            const Id& blob) { return disk.is_blob(folder, file, blob); }};
}

}  // namespace fujiplan::git
