#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "files/memory_file_system.h"

namespace fujiplan::testing {

// A file system in memory of which a test overrides what shall go wrong.
class ForwardingFileSystem : public FileSystem {
 public:
  FileKind kind(const std::string& path) const override { return files.kind(path); }
  ReadResult read(const std::string& path, std::size_t limit) const override {
    return files.read(path, limit);
  }
  std::vector<FolderEntry> list(const std::string& folder) const override {
    return files.list(folder);
  }
  std::string real_path(const std::string& path) const override { return files.real_path(path); }
  ReadResult read_from(const std::string& path, std::size_t offset,
                       std::size_t limit) const override {
    return files.read_from(path, offset, limit);
  }
  void write(const std::string& path, std::string_view bytes) override { files.write(path, bytes); }
  void make_folder(const std::string& folder) override { files.make_folder(folder); }
  Staged stage(const std::string& path, std::string_view bytes) override {
    return files.stage(path, bytes);
  }
  void append(const Staged& staged, std::string_view bytes) override {
    files.append(staged, bytes);
  }
  void flush(std::span<const Staged> staged, unsigned threads) override {
    files.flush(staged, threads);
  }
  void put_in_place(const Staged& staged) override { files.put_in_place(staged); }
  void flush_folder(const std::string& folder) override { files.flush_folder(folder); }
  void remove(const std::string& path) override { files.remove(path); }
  FolderLock lock(const std::string& folder) override { return files.lock(folder); }
  FolderLock tidy(const std::string& folder) override { return files.tidy(folder); }

  MemoryFileSystem files;
};

}  // namespace fujiplan::testing
