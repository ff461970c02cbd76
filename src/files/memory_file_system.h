#pragma once

#include <map>
#include <set>

#include "files/file_system.h"

namespace fujiplan {

// What a transcript of a test says is there, or a plan as it was in git. The current directory is
// `/` until enter().
class MemoryFileSystem final : public FileSystem {
 public:
  FileKind kind(const std::string& path) const override;
  ReadResult read(const std::string& path, std::size_t limit) const override;
  std::vector<FolderEntry> list(const std::string& folder) const override;
  std::string real_path(const std::string& path) const override;
  ReadResult read_from(const std::string& path, std::size_t offset,
                       std::size_t limit) const override;
  void write(const std::string& path, std::string_view bytes) override;
  void make_folder(const std::string& folder) override;
  Staged stage(const std::string& path, std::string_view bytes) override;
  void append(const Staged& staged, std::string_view bytes) override;
  void flush(std::span<const Staged> staged, unsigned threads) override;
  void put_in_place(const Staged& staged) override;
  void flush_folder(const std::string& folder) override;
  void remove(const std::string& path) override;
  FolderLock lock(const std::string& folder) override;
  FolderLock tidy(const std::string& folder) override;

  void enter(const std::string& directory);  // absolute
  void add_pipe(const std::string& path);    // there, but not a file that can be read
  void add_unreadable_folder(const std::string& path);

 private:
  struct File {
    std::string bytes;
    FileKind kind = FileKind::Regular;  // or Other; Folder: one that cannot be read
  };
  std::string normal(const std::string& path) const;
  std::string as_folder(const std::string& path) const;
  int reason_for(const std::string& path) const;  // errno: why the path names no file

  std::string directory_ = "/";
  std::map<std::string, File> files_;  // absolute normal path -> file
  std::set<std::string> locked_;       // folders
};

}  // namespace fujiplan
