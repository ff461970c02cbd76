#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "files/file_system.h"

namespace fujiplan {

// Paths below a folder, without a slash at either end. Each stands for a file, or for a folder with
// all that is in it.
class PathSet {
 public:
  void add(std::string path) { paths_.insert(std::move(path)); }
  std::size_t size() const { return paths_.size(); }

  // Is it one of the paths, or below one?
  bool has(std::string_view path) const;
  // Or is one of the paths below it? True of "", where there is any.
  bool leads_to(std::string_view path) const;

 private:
  std::set<std::string, std::less<>> paths_;
};

// The folder `root` of `files` as if only some of it were there. Names are left out of the lists of
// folders alone: whatever somebody knows to be there can be read, as links need it. All that it is
// given must outlive it.
class ChosenFiles final : public FileReader {
 public:
  // `root`: as the paths that are asked for begin with it.
  ChosenFiles(const FileReader& files, std::string root, const PathSet& chosen)
      : files_(files), root_(std::move(root)), chosen_(chosen) {
    follows_links = files.follows_links;
  }

  FileKind kind(const std::string& path) const override { return files_.kind(path); }
  ReadResult read(const std::string& path, std::size_t limit) const override {
    return files_.read(path, limit);
  }
  std::vector<FolderEntry> list(const std::string& folder) const override;
  bool is_link(const std::string& path) const override { return files_.is_link(path); }
  std::string real_path(const std::string& path) const override { return files_.real_path(path); }
  std::optional<FileIdentity> identity(const std::string& path) const override {
    return files_.identity(path);
  }

 private:
  const FileReader& files_;
  const std::string root_;
  const PathSet& chosen_;
};

}  // namespace fujiplan
