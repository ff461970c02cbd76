#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
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
  bool is_link = false;            // a symbolic one
};

// Two paths with the same device and number name the same file.
struct FileIdentity {
  std::uint64_t device = 0, number = 0;
  std::uint64_t names = 1;  // hard links
};

// Bytes, or the reason why there are none.
struct ReadResult {
  std::string bytes;
  Message error;  // empty when the file was read
  bool ok() const { return error.empty(); }
};

// The new bytes of a file, on the disk but not yet in its place.
struct Staged {
  std::string path;         // as the caller names the file
  std::string target;       // what `path` leads to at the end of all links
  std::string temporary;    // holds the new bytes, beside the target
  bool has_rights = false;  // what people have set on the old file is set on this one already
};

// Held as long as it lives; ends with the process, however that ends.
using FolderLock = std::shared_ptr<void>;

// What reading a plan needs of files. Paths are absolute or relative to the current directory.
class FileReader {
 public:
  virtual ~FileReader() = default;

  virtual FileKind kind(const std::string& path) const = 0;

  // The whole file, or its first `limit` bytes. What is no regular file is an error.
  virtual ReadResult read(const std::string& path, std::size_t limit = ~std::size_t{0}) const = 0;

  // The entries of a folder in the order of their bytes, without `.` and `..`.
  // A link to a folder above it is no folder: following it would never end. Throws UnreadableFolder
  // (system_error.h).
  virtual std::vector<FolderEntry> list(const std::string& folder) const = 0;

  // Is the last part of the path a symbolic link?
  virtual bool is_link(const std::string&) const { return false; }

  // Where the path leads at the end of all links: absolute, without `.` and `..`. What does not
  // exist keeps its name behind what does.
  virtual std::string real_path(const std::string& path) const = 0;

  // None when there is no file.
  virtual std::optional<FileIdentity> identity(const std::string&) const { return std::nullopt; }

  // --follow-links: links may lead anywhere (links.h). Set before anything is read.
  bool follows_links = false;
};

// All that fujiplan does with files.
class FileSystem : public FileReader {
 public:
  // Up to `limit` bytes of the file from `offset` on; none behind its end.
  virtual ReadResult read_from(const std::string& path, std::size_t offset,
                               std::size_t limit) const = 0;

  // Replaces or creates the file whole or not at all. Throws Failure.
  virtual void write(const std::string& path, std::string_view bytes) = 0;

  // Makes the folder and those above it, where they are missing. Throws Failure.
  virtual void make_folder(const std::string& folder) = 0;

  // The steps of write(), for several files that change together (replace_files.h), and for large
  // files that are made piece by piece (rewritten_file.h): stage, append as often as needed, flush
  // to the disk all that there are, put in place. What is staged and not put in place must be
  // removed. Different files may be staged, and put in place, by several threads. Each throws
  // Failure.
  virtual Staged stage(const std::string& path, std::string_view bytes) = 0;
  virtual void append(const Staged& staged, std::string_view bytes) = 0;
  virtual void flush(std::span<const Staged> staged, unsigned threads) = 0;
  virtual void put_in_place(const Staged& staged) = 0;

  // Makes sure that names put in place in the folder survive a power cut. Throws Failure.
  virtual void flush_folder(const std::string& folder) = 0;

  // Takes the file away if that can be done.
  virtual void remove(const std::string& path) = 0;

  // For who is about to read, change and write files of the folder: a second fujiplan must wait
  // until this one has finished. Leaves no file behind. Throws Failure when the other one takes too
  // long, or where files cannot be locked.
  virtual FolderLock lock(const std::string& folder) = 0;

  // For who makes files of the folder that others may make at the same time: takes away what killed
  // runs have left (temporary_files.h), unless another run is at work in the folder. As long as the
  // result lives, no other takes away what this run stages. Does nothing where it cannot be done.
  virtual FolderLock tidy(const std::string& folder) = 0;
};

}  // namespace fujiplan
