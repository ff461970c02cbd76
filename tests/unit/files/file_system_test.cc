#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <string>

#include "base/failure.h"
#include "files/memory_file_system.h"
#include "files/real_file_system.h"
#include "unit/support.h"

namespace fujiplan {
namespace {

std::string said(FileKind kind) {
  constexpr const char* kWords[] = {"none", "regular", "folder", "other"};
  return kWords[static_cast<std::size_t>(kind)];
}

std::string said(const ReadResult& result) {
  return result.ok() ? "ok:" + result.bytes : "error:" + result.error.en;
}

std::string said(const std::vector<FolderEntry>& entries) {
  std::string out;
  for (const FolderEntry& entry : entries) out += entry.name + "=" + said(entry.kind) + " ";
  return out;
}

std::string said_or_failure(const std::function<std::string()>& action) {
  try {
    return action();
  } catch (const Failure& failure) {
    return failure.message().en;
  }
}

struct Step {
  std::string wanted;
  std::function<std::string(FileSystem&, const std::string& root)> action;
};

// What both file systems must do alike, below a folder `root` that holds a.yaml and sub/b.yaml.
// `ROOT` stands for the folder's name.
const Step kSteps[] = {
    {"regular", [](auto& f, auto& r) { return said(f.kind(r + "/a.yaml")); }},
    {"folder", [](auto& f, auto& r) { return said(f.kind(r + "/sub")); }},
    {"folder", [](auto& f, auto& r) { return said(f.kind(r + "/sub/")); }},
    {"folder", [](auto& f, auto& r) { return said(f.kind(r + "/sub/..")); }},
    {"folder", [](auto& f, auto&) { return said(f.kind("/")); }},
    {"none", [](auto& f, auto& r) { return said(f.kind(r + "/missing")); }},
    {"none", [](auto& f, auto& r) { return said(f.kind(r + "/su")); }},
    {"none", [](auto& f, auto& r) { return said(f.kind(r + "/a.yaml/b")); }},
    {"ok:計画\n", [](auto& f, auto& r) { return said(f.read(r + "/a.yaml", 100)); }},
    {"ok:計画\n", [](auto& f, auto& r) { return said(f.read(r + "/./sub/../a.yaml", 100)); }},
    {"ok:計", [](auto& f, auto& r) { return said(f.read(r + "/a.yaml", 3)); }},
    {"ok:", [](auto& f, auto& r) { return said(f.read(r + "/a.yaml", 0)); }},
    {"error:no such file", [](auto& f, auto& r) { return said(f.read(r + "/missing", 100)); }},
    {"error:no such file", [](auto& f, auto& r) { return said(f.read(r + "/missing", 0)); }},
    {"error:is a folder, not a file", [](auto& f, auto& r) { return said(f.read(r + "/sub", 9)); }},
    {"error:is a folder, not a file", [](auto& f, auto& r) { return said(f.read(r + "/sub", 0)); }},
    {"error:a part of the path is not a folder",
     [](auto& f, auto& r) { return said(f.read(r + "/a.yaml/b", 100)); }},
    {"a.yaml=regular sub=folder ", [](auto& f, auto& r) { return said(f.list(r)); }},
    {"a.yaml=regular sub=folder ", [](auto& f, auto& r) { return said(f.list(r + "/")); }},
    {"b.yaml=regular ", [](auto& f, auto& r) { return said(f.list(r + "/sub")); }},
    {"cannot read folder `ROOT/missing`: no such file",
     [](auto& f, auto& r) { return said(f.list(r + "/missing")); }},
    {"cannot read folder `ROOT/a.yaml`: a part of the path is not a folder",
     [](auto& f, auto& r) { return said(f.list(r + "/a.yaml")); }},
    {"ok:new",
     [](auto& f, auto& r) {
       f.write(r + "/a.yaml", "new");
       return said(f.read(r + "/a.yaml", 100));
     }},
    {"ok:",
     [](auto& f, auto& r) {
       f.write(r + "/empty.yaml", "");
       return said(f.read(r + "/empty.yaml", 100));
     }},
    {"ok:\xFF\r\n.",
     [](auto& f, auto& r) {
       f.write(r + "/計画.yaml", "\xFF\r\n.");
       return said(f.read(r + "/計画.yaml", 100));
     }},
    {"cannot write `ROOT/sub`: is a folder, not a file",
     [](auto& f, auto& r) {
       f.write(r + "/sub", "x");
       return std::string("written");
     }},
    {"cannot write `ROOT/a.yaml/b`: a part of the path is not a folder",
     [](auto& f, auto& r) {
       f.write(r + "/a.yaml/b", "x");
       return std::string("written");
     }},
    // In the order of the bytes, and without what could not be written.
    {"a.yaml=regular empty.yaml=regular sub=folder 計画.yaml=regular ",
     [](auto& f, auto& r) { return said(f.list(r)); }},
};

void run_steps(FileSystem& files, const std::string& root) {
  files.write(root + "/a.yaml", "計画\n");
  files.write(root + "/sub/b.yaml", "");
  for (std::size_t i = 0; i < std::size(kSteps); ++i) {
    CAPTURE(i);
    std::string wanted = kSteps[i].wanted;
    if (auto at = wanted.find("ROOT"); at != wanted.npos) wanted.replace(at, 4, root);
    CHECK(said_or_failure([&] { return kSteps[i].action(files, root); }) == wanted);
  }
}

TEST_CASE("the file system in memory and the real one answer alike") {
  SUBCASE("in memory") {
    MemoryFileSystem files;
    run_steps(files, "/root/計画");
  }
  SUBCASE("on the disk") {
    testing::TemporaryFolder folder;
    std::filesystem::create_directory(folder / "sub");
    RealFileSystem files;
    run_steps(files, folder.path().string());
  }
}

TEST_CASE("an empty file system in memory has its root folder") {
  MemoryFileSystem files;
  CHECK(said(files.kind("/")) == "folder");
  CHECK(files.list("/").empty());
  files.write("plan/plan.yaml", "x");
  CHECK(said(files.list("/")) == "plan=folder ");
  files.remove("/plan/plan.yaml");
  CHECK(said(files.kind("plan")) == "none");
}

TEST_CASE("a folder is listed once, whatever sorts between its files") {
  MemoryFileSystem files;
  for (const char* path : {"p/1-1/a", "p/1-1.yaml", "p/1-1/b", "p/1-10/a"}) files.write(path, "");
  CHECK(said(files.list("p")) == "1-1=folder 1-1.yaml=regular 1-10=folder ");
}

TEST_CASE("links and pipes on the disk") {
  namespace fs = std::filesystem;
  testing::TemporaryFolder folder;
  RealFileSystem files;
  files.write(folder / "file", "bytes");
  fs::create_directory(folder / "folder");
  fs::create_symlink("file", folder / "link");
  fs::create_directory_symlink("folder", folder / "linked");
  fs::create_symlink("nowhere", folder / "dangling");
  fs::create_symlink("circle", folder / "circle");
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  CHECK(
      said(files.list(folder.path().string())) ==
      "circle=other dangling=other file=regular folder=folder link=regular linked=folder pipe=other ");
  CHECK(said(files.kind(folder / "pipe")) == "other");
  CHECK(said(files.kind(folder / "dangling")) == "other");
  CHECK(said(files.read(folder / "link", 100)) == "ok:bytes");
  CHECK(said(files.read(folder / "dangling", 100)) == "error:no such file");
  CHECK(said(files.read(folder / "circle", 100)) == "error:links form a circle");
  CHECK(said(files.read(folder / std::string(300, 'a'), 100)) == "error:name too long");
  // Nobody writes to this pipe: reading must come back.
  CHECK(said(files.read(folder / "pipe", 100)) == "error:not a regular file");
}

TEST_CASE("a file that is larger than the buffer is read whole, or up to the limit") {
  testing::TemporaryFolder folder;
  RealFileSystem files;
  std::string bytes;
  while (bytes.size() < 100'000) bytes += std::to_string(bytes.size()) + "\n";
  files.write(folder / "large", bytes);
  for (std::size_t limit : {std::size_t{16383}, std::size_t{16384}, std::size_t{16385},
                            bytes.size() - 1, bytes.size(), bytes.size() + 1, ~std::size_t{0}}) {
    INFO(limit);
    CHECK((files.read(folder / "large", limit).bytes == bytes.substr(0, limit)));
  }
}

}  // namespace
}  // namespace fujiplan
