#pragma once

#include <chrono>

#include "files/file_system.h"

namespace fujiplan {

// The disk, by the calls of this system (posix/, windows/).
class RealFileSystem final : public FileSystem {
 public:
  // `patience`: how long lock() waits for another process.
  explicit RealFileSystem(std::chrono::milliseconds patience = std::chrono::seconds(5))
      : patience_(patience) {}

  FileKind kind(const std::string& path) const override;
  ReadResult read(const std::string& path, std::size_t limit) const override;
  std::vector<FolderEntry> list(const std::string& folder) const override;
  bool is_link(const std::string& path) const override;
  std::string real_path(const std::string& path) const override;
  std::optional<FileIdentity> identity(const std::string& path) const override;
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

 private:
  std::chrono::milliseconds patience_;
};

}  // namespace fujiplan
