#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <string>
#include <vector>

#include "base/failure.h"
#include "case_runner.h"
#include "files/real_file_system.h"
#include "unit/support.h"

namespace fujiplan {
namespace {

namespace fs = std::filesystem;
using testing::read_file;
using testing::TemporaryFolder;

std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename());
  std::ranges::sort(names);
  return names;
}

unsigned mode_of(const std::string& path) {
  struct stat about {};
  REQUIRE(::lstat(path.c_str(), &about) == 0);
  return about.st_mode & 07777;
}

// What a failed write says; "(written)" when it did not fail.
std::string failure_of(const std::string& path) {
  try {
    RealFileSystem().write(path, "new");
    return "(written)";
  } catch (const Failure& failure) {
    CHECK(failure.message().ja.find("に書き込めない: ") != std::string::npos);
    return failure.message().en;
  }
}

TEST_CASE("a file is created and replaced whole") {
  TemporaryFolder folder;
  for (const std::string& bytes :
       {std::string("first"), std::string(), std::string(3'000'000, 'x'), std::string("a\0b", 3)}) {
    RealFileSystem().write(folder / "file", bytes);
    CHECK((read_file(folder / "file") == bytes));
    CHECK(names_in(folder.path()) == std::vector<std::string>{"file"});
  }
}

TEST_CASE("a file that is replaced keeps its group, its owner and its attributes") {
  TemporaryFolder folder;
  std::string path = folder / "file";
  RealFileSystem().write(path, "old");
  std::vector<gid_t> groups(64);
  int count = ::getgroups(static_cast<int>(groups.size()), groups.data());
  gid_t group = ::geteuid() == 0 ? 2000
                : count > 0      ? groups[static_cast<std::size_t>(count) - 1]
                                 : ::getegid();
  uid_t owner = ::geteuid() == 0 ? 1000 : ::geteuid();
  REQUIRE(::chown(path.c_str(), owner, group) == 0);
  REQUIRE(::chmod(path.c_str(), 0664) == 0);
  bool has_attributes = ::setxattr(path.c_str(), "user.note", "a\0b", 3, 0) == 0;
  RealFileSystem().write(path, "new");
  struct stat about {};
  REQUIRE(::stat(path.c_str(), &about) == 0);
  CHECK(about.st_gid == group);
  CHECK(about.st_uid == owner);
  CHECK(mode_of(path) == 0664);
  CHECK(read_file(path) == "new");
  char value[8];
  if (has_attributes) CHECK(::getxattr(path.c_str(), "user.note", value, sizeof value) == 3);
}

// Another user may read and write (acl(5), as Linux keeps it: a version, and tag, rights, number).
constexpr unsigned char kListOfFolder[] = {
    2,    0, 0, 0,                          // version
    1,    0, 7, 0, 0xFF, 0xFF, 0xFF, 0xFF,  // owner: rwx
    2,    0, 7, 0, 0x39, 0x30, 0,    0,     // user 12345: rwx
    4,    0, 5, 0, 0xFF, 0xFF, 0xFF, 0xFF,  // group: r-x
    0x10, 0, 7, 0, 0xFF, 0xFF, 0xFF, 0xFF,  // mask: rwx
    0x20, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF,  // others: none
};

TEST_CASE("a file that is replaced gets no rights that its folder gives to new files") {
  TemporaryFolder folder;
  const std::string path = folder / "file", list = "system.posix_acl_access";
  RealFileSystem().write(path, "old");
  REQUIRE(::chmod(path.c_str(), 0660) == 0);
  const bool has_lists = ::setxattr(folder.path().c_str(), "system.posix_acl_default",
                                    kListOfFolder, sizeof kListOfFolder, 0) == 0;
  if (!has_lists) return;  // this disk keeps none
  RealFileSystem().write(path, "new");
  CHECK(mode_of(path) == 0660);
  char value[99];
  CHECK(::getxattr(path.c_str(), list.c_str(), value, sizeof value) < 0);
  RealFileSystem().write(folder / "other", "new");
  CHECK(::getxattr((folder / "other").c_str(), list.c_str(), value, sizeof value) > 0);
}

TEST_CASE("a new file has the permissions of the umask, a replaced one keeps its own") {
  TemporaryFolder folder;
  mode_t before = ::umask(027);
  RealFileSystem().write(folder / "new", "x");
  CHECK(::umask(before) == 027);  // left as it was found
  CHECK(mode_of(folder / "new") == 0640);
  for (unsigned mode : {0600u, 0644u, 0664u, 0755u, 0606u}) {
    INFO(mode);
    REQUIRE(::chmod((folder / "new").c_str(), mode) == 0);
    RealFileSystem().write(folder / "new", std::to_string(mode));
    CHECK(mode_of(folder / "new") == mode);
  }
}

TEST_CASE("links are followed, and stay links") {
  TemporaryFolder folder;
  fs::create_directory(folder / "far");
  RealFileSystem().write(folder / "far/file", "old");
  fs::create_symlink("far/file", folder / "link");
  fs::create_symlink("link", folder / "link-to-link");
  RealFileSystem().write(folder / "link-to-link", "new");
  CHECK(read_file(folder / "far/file") == "new");
  CHECK(fs::is_symlink(folder / "link"));
  CHECK(fs::is_symlink(folder / "link-to-link"));
  CHECK(names_in(folder / "far") == std::vector<std::string>{"file"});
}

TEST_CASE("a link that leads nowhere is not replaced by a file") {
  TemporaryFolder folder;
  fs::create_symlink("nowhere", folder / "dangling");
  fs::create_symlink("circle", folder / "circle");
  CHECK(failure_of(folder / "dangling") ==
        "cannot write `" + folder / "dangling" + "`: no such file");
  CHECK(failure_of(folder / "circle") ==
        "cannot write `" + folder / "circle" + "`: links form a circle");
  CHECK(fs::is_symlink(folder / "dangling"));
  CHECK(fs::is_symlink(folder / "circle"));
  CHECK(names_in(folder.path()) == std::vector<std::string>{"circle", "dangling"});
}

// Ways to fail that hold for root, too.
TEST_CASE("a write that fails says why and leaves nothing behind") {
  TemporaryFolder folder;
  RealFileSystem().write(folder / "file", "old");
  fs::create_directory(folder / "folder");
  fs::create_directory_symlink("folder", folder / "linked");
  // The name is allowed, but the temporary name beside it is too long.
  std::string long_name = folder / std::string(255, 'a');
  testing::write_file(long_name, "old");

  CHECK(failure_of(folder / "folder") ==
        "cannot write `" + folder / "folder" + "`: is a folder, not a file");
  CHECK(failure_of(folder / "linked") ==
        "cannot write `" + folder / "linked" + "`: is a folder, not a file");
  CHECK(failure_of(folder / "file/below") ==
        "cannot write `" + folder / "file/below" + "`: a part of the path is not a folder");
  CHECK(failure_of(folder / "missing/file") ==
        "cannot write `" + folder / "missing/file" + "`: no such file");
  CHECK(failure_of(long_name) == "cannot write `" + long_name + "`: name too long");

  CHECK(read_file(folder / "file") == "old");
  CHECK(read_file(long_name) == "old");
  CHECK(names_in(folder.path()) ==
        std::vector<std::string>{std::string(255, 'a'), "file", "folder", "linked"});
  CHECK(names_in(folder / "folder").empty());
}

// The largest file that this process may write, as long as the object lives: a full disk for root.
class FileSizeLimit {
 public:
  explicit FileSizeLimit(rlim_t bytes) {
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &before_) == 0);
    rlimit limited{bytes, before_.rlim_max};
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &limited) == 0);
    handler_ = std::signal(SIGXFSZ, SIG_IGN);
  }
  ~FileSizeLimit() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }
  FileSizeLimit(const FileSizeLimit&) = delete;
  FileSizeLimit& operator=(const FileSizeLimit&) = delete;

 private:
  rlimit before_{};
  void (*handler_)(int) = nullptr;
};

TEST_CASE("a write that breaks off in the middle leaves the old file, and no other") {
  TemporaryFolder folder;
  RealFileSystem().write(folder / "file", "old");
  bool failed = false;
  {
    FileSizeLimit limit(1000);
    try {
      RealFileSystem().write(folder / "file", std::string(5000, 'x'));
    } catch (const Failure&) {
      failed = true;
    }
  }
  CHECK(failed);
  CHECK(read_file(folder / "file") == "old");
  CHECK(names_in(folder.path()) == std::vector<std::string>{"file"});
}

TEST_CASE("what is no regular file is written in place") {
  RealFileSystem().write("/dev/null", "x");
}

TEST_CASE("a pipe is written in place, also behind a link such as /dev/stdout") {
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  RealFileSystem().write("/dev/fd/" + std::to_string(ends[1]), "情報化計画\n");
  ::close(ends[1]);
  char buffer[64];
  ssize_t got = ::read(ends[0], buffer, sizeof buffer);
  ::close(ends[0]);
  REQUIRE(got > 0);
  CHECK(std::string_view(buffer, static_cast<std::size_t>(got)) == "情報化計画\n");
}

}  // namespace
}  // namespace fujiplan
