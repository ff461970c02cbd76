#pragma once

#include "base/file_system.h"

namespace fujiplan {

// The files of `front`, and those of `back` whose names `front` does not have. Both must outlive
// it.
class OverlaidFiles final : public FileReader {
 public:
  OverlaidFiles(const FileReader& front, const FileReader& back) : front_(front), back_(back) {}

  FileKind kind(const std::string& path) const override;
  ReadResult read(const std::string& path, std::size_t limit) const override;
  std::vector<FolderEntry> list(const std::string& folder) const override;

 private:
  const FileReader& of(const std::string& path) const;

  const FileReader& front_;
  const FileReader& back_;
};

}  // namespace fujiplan
