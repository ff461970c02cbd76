#include "git/checked_out.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "base/parallel.h"
#include "files/system/open_folder.h"
#include "files/system/system_error.h"
#include "git/tree_paths.h"
#include "yaml/preflight.h"

namespace fujiplan::git {

namespace {

FileStamp stamp_of(const FileFacts& facts) {
  auto bits = [](auto number) { return static_cast<std::uint32_t>(number); };
  return {.changed = bits(facts.changed.seconds),
          .changed_ns = bits(facts.changed.ns),
          .written = bits(facts.written.seconds),
          .written_ns = bits(facts.written.ns),
          .inode = bits(facts.number),
          .owner = bits(facts.owner),
          .group = bits(facts.group),
          .size = bits(facts.size)};
}

// Not since git looked at it? What was written in the very moment of the index may have been
// written after git looked, as git's documentation says under "racy".
bool is_unwritten(const IndexEntry& known, const FileFacts& facts, const Index& index) {
  return facts.is_regular && known.stamp == stamp_of(facts) && facts.written < index.written;
}

// Of each entry of the index: is it a file below the folder that is still as git knows it?
std::vector<char> unwritten_files(const CheckedOut& out, unsigned threads) {
  const std::vector<IndexEntry>& entries = out.index.entries;
  std::vector<char> unwritten(entries.size());
  const std::string prefix = out.inside.empty() ? "" : out.inside + "/";
  const OpenFolder folder(out.folder);
  constexpr std::size_t kAtOnce = 500;
  in_parallel((entries.size() + kAtOnce - 1) / kAtOnce, threads, [&](std::size_t part) {
    std::size_t end = std::min(entries.size(), (part + 1) * kAtOnce);
    for (std::size_t i = part * kAtOnce; i < end; ++i) {
      const IndexEntry& entry = entries[i];
      bool may_be = entry.is_regular && entry.is_merged && !entry.is_only_meant &&
                    entry.path.starts_with(prefix);
      auto facts = may_be ? folder.facts_of(entry.path.c_str() + prefix.size()) : std::nullopt;
      unwritten[i] = facts && is_unwritten(entry, *facts, out.index);
    }
  });
  return unwritten;
}

// Reads the folder with what git knows of its files at hand.
class OnDisk {
 public:
  OnDisk(const CheckedOut& out, unsigned threads)
      : out_(out), unwritten_(unwritten_files(out, threads)) {}

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
    const auto& entries = out_.index.entries;
    std::string in_index = path_in(out_.inside, path);
    auto known = std::ranges::lower_bound(entries, in_index, {}, &IndexEntry::path);
    if (known != entries.end() && known->path == in_index) {
      auto number = static_cast<std::size_t>(known - entries.begin());
      if (unwritten_[number] != 0) return known->id == blob;
    }
    ReadResult content = out_.files.read(on_disk, yaml::kLargestFile + 1);
    return content.ok() && Repository::blob_of(content.bytes) == blob;
  }

 private:
  const CheckedOut& out_;
  const std::vector<char> unwritten_;  // by the numbers of the entries of the index
};

}  // namespace

LaterState state_on_disk(const CheckedOut& out, unsigned threads) {
  auto disk = std::make_shared<const OnDisk>(out, threads);
  return {.tree = {},
          .list = [disk](const std::string& folder, const Id&) { return disk->list(folder); },
          .is_blob = [disk](const std::string& folder, const Entry& file,
                            const Id& blob) { return disk->is_blob(folder, file, blob); }};
}

}  // namespace fujiplan::git
