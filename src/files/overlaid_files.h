#pragma once

#include <optional>
#include <string>
#include <vector>

#include "files/file_system.h"

namespace fujiplan {

// The files of `front`, and those of `back` whose names `front` does not have. Both must outlive
// it.
class OverlaidFiles final : public FileReader {
 public:
  OverlaidFiles(const FileReader& front, const FileReader& back) : front_(front), back_(back) {
    follows_links = front.follows_links;
  }

  FileKind kind(const std::string& path) const override;
  ReadResult read(const std::string& path, std::size_t limit) const override;
  std::vector<FolderEntry> list(const std::string& folder) const override;
  // Links are those of `front`: what only `back` has is no link, and stands where its name says.
  bool is_link(const std::string& path) const override { return front_.is_link(path); }
  std::string real_path(const std::string& path) const override { return front_.real_path(path); }
  std::optional<FileIdentity> identity(const std::string& path) const override {
    return of(path).identity(path);
  }

 private:
  const FileReader& of(const std::string& path) const;

  const FileReader& front_;
  const FileReader& back_;
};

}  // namespace fujiplan
