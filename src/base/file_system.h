#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"

namespace fujiplan {

enum class FileKind : unsigned char {
  None,
  Regular,
  Folder,
  Other,  // pipe, device, broken link
};

struct FolderEntry {
  std::string name;
  FileKind kind = FileKind::None;  // of the target, when the entry is a link
};

// Bytes, or the reason why there are none.
struct ReadResult {
  std::string bytes;
  Message error;  // empty when the file was read
  bool ok() const { return error.empty(); }
};

// All that fujiplan does with files. Paths are absolute or relative to the current directory.
class FileSystem {
 public:
  virtual ~FileSystem() = default;

  virtual FileKind kind(const std::string& path) const = 0;

  // The whole file, or its first `limit` bytes. Never blocks on a pipe.
  virtual ReadResult read(const std::string& path, std::size_t limit = ~std::size_t{0}) const = 0;

  // The entries of a folder in the order of their bytes, without `.` and `..`.
  // Throws Failure when the folder cannot be read.
  virtual std::vector<FolderEntry> list(const std::string& folder) const = 0;

  // Replaces or creates the file whole or not at all. Throws Failure.
  virtual void write(const std::string& path, std::string_view bytes) = 0;

  // Makes the folder and those above it, where they are missing. Throws Failure.
  virtual void make_folder(const std::string& folder) = 0;
};

class RealFileSystem final : public FileSystem {
 public:
  FileKind kind(const std::string& path) const override;
  ReadResult read(const std::string& path, std::size_t limit) const override;
  std::vector<FolderEntry> list(const std::string& folder) const override;
  void write(const std::string& path, std::string_view bytes) override;
  void make_folder(const std::string& folder) override;
};

// For tests: what a transcript says is there. The current directory is `/` until enter().
class MemoryFileSystem final : public FileSystem {
 public:
  FileKind kind(const std::string& path) const override;
  ReadResult read(const std::string& path, std::size_t limit) const override;
  std::vector<FolderEntry> list(const std::string& folder) const override;
  void write(const std::string& path, std::string_view bytes) override;
  void make_folder(const std::string& folder) override;

  void enter(const std::string& directory);  // absolute
  void add_pipe(const std::string& path);    // there, but not a file that can be read
  void remove(const std::string& path);

 private:
  struct File {
    std::string bytes;
    FileKind kind = FileKind::Regular;  // or Other
  };
  std::string normal(const std::string& path) const;
  std::string as_folder(const std::string& path) const;
  int reason_for(const std::string& path) const;  // errno: why the path names no file

  std::string directory_ = "/";
  std::map<std::string, File> files_;  // absolute normal path -> file
};

}  // namespace fujiplan
