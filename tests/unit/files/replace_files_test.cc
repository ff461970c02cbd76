#include "files/replace_files.h"

#include <doctest/doctest.h>
#include <fnmatch.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "base/failure.h"
#include "base/formatted.h"
#include "base/text.h"
#include "case_runner.h"
#include "files/memory_file_system.h"
#include "files/real_file_system.h"
#include "files/system/atomic_write.h"
#include "files/system/system_error.h"
#include "files/temporary_files.h"
#include "unit/forwarding_file_system.h"
#include "unit/guarded_files.h"
#include "unit/support.h"

namespace fujiplan {
namespace {

namespace fs = std::filesystem;
using testing::read_file;
using testing::TemporaryFolder;

const std::vector<FileChange> kChanges = {{"plan/1-1/1-1-1.yaml", "one", "ONE"},
                                          {"plan/1-1/1-1-2.yaml", "two", "TWO"},
                                          {"plan/2-1/2-1-1.yaml", "three", "THREE"}};

// A file system whose n-th operation that touches the disk fails; `before` may do something first,
// such as change a file behind the program's back.
class BreakingFileSystem final : public testing::ForwardingFileSystem {
 public:
  BreakingFileSystem() {
    for (const FileChange& change : kChanges) files.write(change.path, change.before);
  }
  Staged stage(const std::string& path, std::string_view bytes) override {
    operate("stage", path);
    return files.stage(path, bytes);
  }
  void put_in_place(const Staged& staged) override {
    operate("place", staged.path);
    files.put_in_place(staged);
  }
  void flush_folder(const std::string& folder) override {
    operate("flush", folder);
    files.flush_folder(folder);
  }

  // Every file below plan/ with its bytes, on one line.
  std::string state() const {
    std::string out;
    for (const char* folder : {"plan/1-1", "plan/2-1"}) {
      for (const FolderEntry& entry : files.list(folder)) {
        out += entry.name + "=" + files.read(folder + ("/" + entry.name), 100).bytes + " ";
      }
    }
    return out;
  }

  std::vector<std::string> log;
  std::size_t fails_at = ~std::size_t{0};
  std::function<void(std::size_t)> before = [](std::size_t) {};

 private:
  void operate(const std::string& what, const std::string& path) {
    before(log.size());
    if (log.size() == fails_at) throw cannot_write(path, ENOSPC);
    log.push_back(what + " " + path);
  }
};

std::string failure_of(FileSystem& files, const std::vector<FileChange>& changes) {
  try {
    replace_files(files, changes);
    return "";
  } catch (const Failure& failure) {
    return failure.message().en;
  }
}

TEST_CASE("all new bytes are on the disk before the first file is replaced") {
  BreakingFileSystem files;
  replace_files(files, kChanges);
  CHECK(files.log ==
        std::vector<std::string>{"stage plan/1-1/1-1-1.yaml", "stage plan/1-1/1-1-2.yaml",
                                 "stage plan/2-1/2-1-1.yaml", "place plan/1-1/1-1-1.yaml",
                                 "place plan/1-1/1-1-2.yaml", "place plan/2-1/2-1-1.yaml",
                                 "flush /plan/1-1", "flush /plan/2-1"});
  CHECK(files.state() == "1-1-1.yaml=ONE 1-1-2.yaml=TWO 2-1-1.yaml=THREE ");
}

TEST_CASE("whichever step fails, every file is whole and running again finishes") {
  for (std::size_t step = 0; step < 8; ++step) {
    CAPTURE(step);
    BreakingFileSystem files;
    files.fails_at = step;
    std::string said = failure_of(files, kChanges);
    std::string after = files.state();
    if (step <= 3) {  // before the first rename is done
      CHECK(after == "1-1-1.yaml=one 1-1-2.yaml=two 2-1-1.yaml=three ");
      CHECK(said.ends_with("no space left on the disk"));
    } else if (step <= 5) {
      CHECK(after == (step == 4 ? "1-1-1.yaml=ONE 1-1-2.yaml=two 2-1-1.yaml=three "
                                : "1-1-1.yaml=ONE 1-1-2.yaml=TWO 2-1-1.yaml=three "));
      CHECK(said.ends_with(std::to_string(step - 3) +
                           " of the files were changed, running again changes the rest"));
    } else {
      CHECK(after == "1-1-1.yaml=ONE 1-1-2.yaml=TWO 2-1-1.yaml=THREE ");
      CHECK(said.starts_with("cannot write `/plan/"));
    }

    files.fails_at = ~std::size_t{0};
    std::vector<FileChange> rest = kChanges;
    std::vector<std::string> now;
    for (const FileChange& change : rest) now.push_back(files.read(change.path, 100).bytes);
    for (std::size_t i = 0; i < rest.size(); ++i) rest[i].before = now[i];
    CHECK(failure_of(files, rest).empty());
    CHECK(files.state() == "1-1-1.yaml=ONE 1-1-2.yaml=TWO 2-1-1.yaml=THREE ");
  }
}

// One file of many cannot be put in place, while other threads put theirs.
class OneUnplaceable final : public testing::GuardedFiles {
 public:
  void put_in_place(const Staged& staged) override {
    if (staged.path == "plan/150.yaml") throw cannot_write(staged.path, ENOSPC);
    GuardedFiles::put_in_place(staged);
  }
};

TEST_CASE("when one of many files cannot be put in place, it is told how many were") {
  for (unsigned threads : {1U, 2U, 7U}) {
    CAPTURE(threads);
    OneUnplaceable files;
    std::vector<FileChange> changes;
    for (int i = 0; i < 1000; ++i) {
      changes.push_back({formatted("plan/{}.yaml", i), "old", "new"});
      files.write(changes.back().path, "old");
    }
    std::string said;
    try {
      replace_files(files, changes, threads);
    } catch (const Failure& failure) {
      said = failure.message().en;
    }
    std::vector<FolderEntry> entries = files.list("plan");
    CHECK(entries.size() == changes.size());  // no temporary file is left
    auto changed = std::ranges::count_if(entries, [&](const auto& entry) {
      return files.read("plan/" + entry.name, 9).bytes == "new";
    });
    if (threads == 1) CHECK(changed == 150);
    CHECK(changed < 1000);
    CHECK(said == formatted("cannot write `plan/150.yaml`: no space left on the disk; "
                            "{} of the files were changed, running again changes the rest",
                            changed));
  }
}

TEST_CASE("a file that has changed since it was read stops everything") {
  const std::function<void(FileSystem&)> changes[] = {
      [](auto& files) { files.write("plan/1-1/1-1-2.yaml", "tw0"); },
      [](auto& files) { files.write("plan/1-1/1-1-2.yaml", "two and more"); },
      [](auto& files) { files.write("plan/1-1/1-1-2.yaml", ""); },
      [](auto& files) { files.remove("plan/1-1/1-1-2.yaml"); },
  };
  for (const auto& change : changes) {
    BreakingFileSystem files;
    std::string meanwhile;
    files.before = [&](std::size_t step) {
      if (step != 2) return;
      change(files);
      meanwhile = files.files.read("plan/1-1/1-1-2.yaml", 100).bytes;
    };
    CHECK(failure_of(files, kChanges) ==
          "`plan/1-1/1-1-2.yaml` has changed since it was read; nothing was written, run again");
    CHECK(files.files.read("plan/1-1/1-1-2.yaml", 100).bytes == meanwhile);
    CHECK(files.state().starts_with("1-1-1.yaml=one "));
    CHECK(files.state().ends_with(" 2-1-1.yaml=three "));
    CHECK(files.state().find("fujiplan") == std::string::npos);
  }
}

TEST_CASE("bytes that stay the same touch nothing") {
  BreakingFileSystem files;
  replace_files(files, std::vector<FileChange>{{"plan/1-1/1-1-1.yaml", "one", "one"},
                                               {"plan/2-1/2-1-1.yaml", "three", "3"}});
  CHECK(files.log == std::vector<std::string>{"stage plan/2-1/2-1-1.yaml",
                                              "place plan/2-1/2-1-1.yaml", "flush /plan/2-1"});
  replace_files(files, {});
  CHECK(files.log.size() == 3);
}

TEST_CASE("what a killed run has left goes with the next change in the folder") {
  BreakingFileSystem files;
  files.stage("plan/1-1/1-1-2.yaml", "half");
  files.write("plan/1-1/.hidden", "of somebody else");
  CHECK(files.state().find("fujiplan") != std::string::npos);
  replace_files(files, std::vector<FileChange>{{"plan/1-1/1-1-1.yaml", "one", "ONE"}});
  CHECK(files.state() ==
        ".hidden=of somebody else 1-1-1.yaml=ONE 1-1-2.yaml=two 2-1-1.yaml=three ");
}

// --- on the disk

std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename());
  std::ranges::sort(names);
  return names;
}

TEST_CASE("files on the disk are replaced together, keep their mode, and links stay links") {
  TemporaryFolder folder;
  RealFileSystem files;
  fs::create_directory(folder / "far");
  files.write(folder / "a", "a");
  files.write(folder / "far/b", "b");
  fs::create_symlink("far/b", folder / "link");
  REQUIRE(::chmod((folder / "a").c_str(), 0640) == 0);
  replace_files(files,
                std::vector<FileChange>{{folder / "a", "a", "A"}, {folder / "link", "b", "B"}});
  CHECK(read_file(folder / "a") == "A");
  CHECK(read_file(folder / "far/b") == "B");
  CHECK(fs::is_symlink(folder / "link"));
  CHECK(fs::status(folder / "a").permissions() == static_cast<fs::perms>(0640));
  CHECK(names_in(folder.path()) == std::vector<std::string>{"a", "far", "link"});
  CHECK(names_in(folder / "far") == std::vector<std::string>{"b"});
}

// Holds for root, too.
TEST_CASE("a file that nobody may write stops everything") {
  TemporaryFolder folder;
  RealFileSystem files;
  files.write(folder / "a", "a");
  files.write(folder / "b", "b");
  REQUIRE(::chmod((folder / "b").c_str(), 0444) == 0);
  CHECK(failure_of(files, {{folder / "a", "a", "A"}, {folder / "b", "b", "B"}}) ==
        "cannot write `" + folder / "b" + "`: permission denied");
  CHECK(failure_of(files, {{folder / "a", "a", "A"}, {folder.path().string(), "", "x"}}) ==
        "cannot write `" + folder.path().string() + "`: is a folder, not a file");
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  CHECK(failure_of(files, {{folder / "a", "a", "A"}, {folder / "pipe", "", "x"}}) ==
        "cannot write `" + folder / "pipe" + "`: not a regular file");
  CHECK(read_file(folder / "a") == "a");
  CHECK(names_in(folder.path()) == std::vector<std::string>{"a", "b", "pipe"});
}

TEST_CASE("git passes over temporary files in a new plan") {
  std::string ignored = testing::read_file(testing::kRepository / "starter/.gitignore");
  std::string name = fs::path(temporary_beside("plan/1-1/1-1-1.yaml")).filename();
  CHECK(std::ranges::any_of(lines_of(ignored), [&](std::string_view line) {
    return fnmatch(std::string(line).c_str(), name.c_str(), 0) == 0;
  }));
}

TEST_CASE("a temporary file is hidden and known by its name") {
  TemporaryFolder folder;
  RealFileSystem files;
  Staged staged = files.stage(folder / "1-1-1.yaml", "x");
  std::string name = fs::path(staged.temporary).filename();
  CHECK(names_in(folder.path()) == std::vector<std::string>{name});
  CHECK(name.starts_with(".1-1-1.yaml."));
  CHECK(is_temporary_name(name));
  CHECK(is_temporary_name(
      fs::path(MemoryFileSystem().stage("a/1.yaml", "").temporary).filename().string()));
  CHECK_FALSE(is_temporary_name("1-1-1.yaml"));
  CHECK_FALSE(is_temporary_name(".gitignore"));
  CHECK_FALSE(is_temporary_name("my.fujiplan-backup"));
  CHECK_FALSE(is_temporary_name(".fujiplan-backup"));  // of no file
  CHECK_FALSE(is_temporary_name(".my.fujiplan-backup"));
  CHECK_FALSE(is_temporary_name(".my.fujiplan-tmp-notes"));
  CHECK_FALSE(is_temporary_name(".my.fujiplan-tmp-ba_kup"));
  files.remove(staged.temporary);
  files.remove(folder / "missing");
  CHECK(names_in(folder.path()).empty());
}

void check_lock(FileSystem& files, FileSystem& other, const std::string& folder) {
  std::string busy =
      "another fujiplan is writing to `" + folder + "`; run again when it has finished";
  auto said = [&] {
    try {
      FolderLock second = other.lock(folder);
      return std::string("locked");
    } catch (const Failure& failure) {
      return failure.message().en;
    }
  };
  FolderLock first = files.lock(folder);
  CHECK(said() == busy);
  CHECK(said() == busy);  // a failed attempt does not free it
  first.reset();
  CHECK(said() == "locked");
  CHECK(said() == "locked");
  CHECK_THROWS_AS(files.lock(folder + "/missing"), Failure);
}

TEST_CASE("a folder is locked for one, as long as the lock lives") {
  SUBCASE("in memory") {
    MemoryFileSystem files;
    files.write("/plan/plan.yaml", "");
    check_lock(files, files, "/plan");
  }
  SUBCASE("on the disk") {
    TemporaryFolder folder;
    RealFileSystem files(std::chrono::milliseconds(30)), other(std::chrono::milliseconds(30));
    check_lock(files, other, folder.path().string());
    CHECK(names_in(folder.path()).empty());
  }
}

}  // namespace
}  // namespace fujiplan
