#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/json.h"
#include "files/file_system.h"
#include "lsp/positions.h"

namespace fujiplan::lsp {

std::string normal(const std::string& path);  // without . and .., nor a / at its end

// A document that is open in the editor, saved or not.
struct Buffer {
  std::string uri;  // as the editor names it
  std::string text;
  std::optional<std::int64_t> version = std::nullopt;
};

using Buffers = std::map<std::string, Buffer>;  // by absolute path, without `.` and `..`

// An entry of contentChanges: a range that gets another text, or the whole text.
void apply_change(std::string& text, const Json& change, PositionEncoding encoding);

// The files as the editor shows them: the buffers, the folders that will be made when these are
// saved, and all else as it is on the disk. Relative paths are those from `root`. All that it is
// made of must outlive it.
class EditorFiles final : public FileReader {
 public:
  EditorFiles(const FileReader& disk, const Buffers& buffers, std::string root)
      : disk_(disk), buffers_(buffers), root_(std::move(root)) {
    follows_links = disk.follows_links;
  }

  FileKind kind(const std::string& path) const override;
  ReadResult read(const std::string& path, std::size_t limit) const override;
  std::vector<FolderEntry> list(const std::string& folder) const override;
  bool is_link(const std::string& path) const override { return disk_.is_link(absolute(path)); }
  std::string real_path(const std::string& path) const override {
    return disk_.real_path(absolute(path));
  }
  std::optional<FileIdentity> identity(const std::string& path) const override {
    return disk_.identity(absolute(path));
  }

 private:
  std::string absolute(const std::string& path) const;

  const FileReader& disk_;
  const Buffers& buffers_;
  std::string root_;  // absolute
};

}  // namespace fujiplan::lsp
