#pragma once

#include <map>
#include <string>
#include <utility>

#include "files/file_system.h"

namespace fujiplan {

// The files of `below` as an edit would leave them: some have other texts. `below` must outlive it.
class EditedFiles final : public FileReader {
 public:
  EditedFiles(const FileReader& below, std::map<std::string, std::string> texts)
      : below_(below), texts_(std::move(texts)) {
    follows_links = below.follows_links;
  }

  FileKind kind(const std::string& path) const override { return below_.kind(path); }
  ReadResult read(const std::string& path, std::size_t limit) const override {
    auto edited = texts_.find(path);
    if (edited == texts_.end()) return below_.read(path, limit);
    return {edited->second.substr(0, limit), {}};
  }
  std::vector<FolderEntry> list(const std::string& folder) const override {
    return below_.list(folder);
  }
  bool is_link(const std::string& path) const override { return below_.is_link(path); }
  std::string real_path(const std::string& path) const override { return below_.real_path(path); }
  std::optional<FileIdentity> identity(const std::string& path) const override {
    return below_.identity(path);
  }

 private:
  const FileReader& below_;
  std::map<std::string, std::string> texts_;  // by path
};

}  // namespace fujiplan
