#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "files/file_system.h"

namespace fujiplan {

// Compares a file with a text that comes in pieces. What cannot be read differs.
class ComparedFile {
 public:
  ComparedFile(const FileSystem& files, std::string path) : files_(files), path_(std::move(path)) {}

  // Does the file go on with `piece`? Once it does not, the answer stays false.
  bool goes_on_with(std::string_view piece);

  // Is the file the pieces, and nothing more?
  bool ends_here();

  const std::string& path() const { return path_; }
  std::size_t equal() const { return equal_; }  // bytes of the pieces that were equal

 private:
  const FileSystem& files_;
  std::string path_;
  std::size_t equal_ = 0;
  bool differs_ = false;
};

// Makes a file anew from pieces that need not fit into memory together. As long as they are what
// the file holds already, nothing is written; from the first difference on, the new bytes gather in
// a temporary file beside it. Until put_in_place() the old file is as it was, and without it, it
// stays so: a folder that had to be made is all that may be left. Of no bytes no file is made. What
// is no regular file, such as /dev/stdout, gets its bytes in put_in_place(). Several may be
// appended to at the same time; the other functions are for one thread alone.
class RewrittenFile {
 public:
  RewrittenFile(FileSystem& files, std::string path)
      : files_(files), old_(files, std::move(path)) {}
  ~RewrittenFile();  // removes what has not been put in place
  RewrittenFile(const RewrittenFile&) = delete;
  RewrittenFile& operator=(const RewrittenFile&) = delete;

  void append(std::string_view piece);  // throws Failure
  void finish();                        // behind the last piece; throws Failure
  bool differs() const { return staged_ || in_place_; }

 private:
  friend std::size_t put_in_place(FileSystem& files, std::span<RewrittenFile* const> finished,
                                  unsigned threads);
  void put_in_place();
  void begin_to_write();
  void write(std::string_view bytes);

  FileSystem& files_;
  ComparedFile old_;
  std::optional<Staged> staged_;
  std::optional<std::string> in_place_;  // what goes into a pipe or device
};

// Flushes what is new of all of them to the disk, and then puts it in place; how many were. Throws
// Failure: before the first is in place, nothing has changed.
std::size_t put_in_place(FileSystem& files, std::span<RewrittenFile* const> finished,
                         unsigned threads = 1);

}  // namespace fujiplan
