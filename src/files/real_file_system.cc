#include "files/real_file_system.h"

#include "base/failure.h"
#include "files/system/atomic_write.h"
#include "files/system/hold_signals.h"

// What is the same on every system; the rest is in posix/ and windows/.
namespace fujiplan {

ReadResult RealFileSystem::read(const std::string& path, std::size_t limit) const {
  return read_from(path, 0, limit);
}

void RealFileSystem::write(const std::string& path, std::string_view bytes) {
  // Before links are followed: behind /dev/stdout may be a pipe, which has no path of its own.
  if (kind(path) == FileKind::Other) return write_in_place(path, bytes);
  HoldSignals until_it_is_written;
  Staged staged = stage(path, bytes);
  try {
    flush({&staged, 1}, 1);
    put_in_place(staged);
  } catch (const Failure&) {
    remove(staged.temporary);
    throw;
  }
}

Staged RealFileSystem::stage(const std::string& path, std::string_view bytes) {
  return stage_file(path, bytes);
}

void RealFileSystem::append(const Staged& staged, std::string_view bytes) {
  append_to(staged, bytes);
}

void RealFileSystem::flush(std::span<const Staged> staged, unsigned threads) {
  fujiplan::flush(staged, threads);
}

void RealFileSystem::put_in_place(const Staged& staged) {
  fujiplan::put_in_place(staged);
}

}  // namespace fujiplan
