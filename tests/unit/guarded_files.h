#pragma once

#include <mutex>
#include <string>
#include <string_view>

#include "unit/forwarding_file_system.h"

namespace fujiplan::testing {

// Files are written by several threads; those in memory are for one at a time.
class GuardedFiles : public ForwardingFileSystem {
 public:
  FileKind kind(const std::string& path) const override {
    std::scoped_lock lock(mutex_);
    return files.kind(path);
  }
  ReadResult read(const std::string& path, std::size_t limit) const override {
    std::scoped_lock lock(mutex_);
    return files.read(path, limit);
  }
  ReadResult read_from(const std::string& path, std::size_t offset,
                       std::size_t limit) const override {
    std::scoped_lock lock(mutex_);
    return files.read_from(path, offset, limit);
  }
  void make_folder(const std::string& folder) override {
    std::scoped_lock lock(mutex_);
    files.make_folder(folder);
  }
  Staged stage(const std::string& path, std::string_view bytes) override {
    std::scoped_lock lock(mutex_);
    return files.stage(path, bytes);
  }
  void append(const Staged& staged, std::string_view bytes) override {
    std::scoped_lock lock(mutex_);
    files.append(staged, bytes);
  }
  void put_in_place(const Staged& staged) override {
    std::scoped_lock lock(mutex_);
    files.put_in_place(staged);
  }

 private:
  mutable std::mutex mutex_;
};

}  // namespace fujiplan::testing
