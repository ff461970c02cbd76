#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

struct git_repository;

// The objects of a repository, read so that no damage can hold or break the program: libgit2 1.5
// never comes back from a file of an object that was cut off.
namespace fujiplan::git {

enum class ObjectFault : unsigned char { Missing, Damaged, TooLarge };

// The object that could not be read last, by its hash in hexadecimal digits.
struct BadObject {
  std::string id;
  ObjectFault fault = ObjectFault::Missing;
};

// Larger ones are not read. A folder with 100,000 files is an object of 4 MiB.
inline constexpr std::size_t kLargestObject = std::size_t{64} * 1024 * 1024;

// Makes the repository read its objects through a store of ours: from the packs as libgit2 reads
// them, and from the loose files by itself; each is compared with its hash. `folders`: where they
// are (object_folders.h). The result tells what could not be read, as long as the repository lives.
// Throws Failure.
std::shared_ptr<std::optional<BadObject>> use_safe_objects(git_repository* repository,
                                                           const std::vector<std::string>& folders);

}  // namespace fujiplan::git
