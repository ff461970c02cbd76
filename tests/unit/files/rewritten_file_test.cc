#include "files/rewritten_file.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <cerrno>
#include <filesystem>
#include <string>
#include <vector>

#include "base/failure.h"
#include "case_runner.h"
#include "files/memory_file_system.h"
#include "files/real_file_system.h"
#include "files/system/system_error.h"
#include "unit/forwarding_file_system.h"
#include "unit/support.h"

namespace fujiplan {
namespace {

namespace fs = std::filesystem;
using testing::read_file;
using testing::TemporaryFolder;

// Notes what is written; the disk is full from the n-th time on.
class NotingFileSystem final : public testing::ForwardingFileSystem {
 public:
  Staged stage(const std::string& path, std::string_view bytes) override {
    operate("stage", path);
    return files.stage(path, bytes);
  }
  void append(const Staged& staged, std::string_view bytes) override {
    operate("append " + std::to_string(bytes.size()), staged.path);
    files.append(staged, bytes);
  }
  void flush(std::span<const Staged> staged, unsigned threads) override {
    for (const Staged& one : staged) operate("flush", one.path);
    files.flush(staged, threads);
  }
  void put_in_place(const Staged& staged) override {
    operate("place", staged.path);
    files.put_in_place(staged);
  }

  std::vector<std::string> log;
  std::size_t full_from = ~std::size_t{0};

 private:
  void operate(const std::string& what, const std::string& path) {
    if (log.size() >= full_from) throw cannot_write(path, ENOSPC);
    log.push_back(what);
  }
};

void rewrite(FileSystem& files, const std::string& path, const std::vector<std::string>& pieces) {
  RewrittenFile file(files, path);
  for (const std::string& piece : pieces) file.append(piece);
  file.finish();
  put_in_place(files, std::array{&file});
}

std::string bytes_of(const FileReader& files, const std::string& path) {
  return files.read(path, ~std::size_t{0}).bytes;
}

TEST_CASE("whatever the file held, it becomes the pieces, and nothing is written twice") {
  const std::vector<std::string> pieces = {"abc\n", "de\n", "", "f\n"};
  const std::string whole = "abc\nde\nf\n";
  std::vector<std::string> olds = {"", whole, whole + "g\n", "other", "abd\nde\nf\n"};
  for (std::size_t size = 1; size < whole.size(); ++size) olds.push_back(whole.substr(0, size));
  for (const std::string& old : olds) {
    CAPTURE(old);
    NotingFileSystem files;
    files.write("r/a.md", old);
    rewrite(files, "r/a.md", pieces);
    CHECK(bytes_of(files, "r/a.md") == whole);
    CHECK(files.log.empty() == (old == whole));
    CHECK(files.list("r").size() == 1);
    files.log.clear();
    rewrite(files, "r/a.md", pieces);
    CHECK(files.log.empty());
  }
}

TEST_CASE("a file that is not there is made, with its folder, unless nothing goes into it") {
  TemporaryFolder folder;
  RealFileSystem files;
  rewrite(files, folder / "new/deep/a.md", {"a"});
  CHECK(read_file(folder / "new/deep/a.md") == "a");
  rewrite(files, folder / "new/empty.md", {});
  CHECK(!fs::exists(folder / "new/empty.md"));
  rewrite(files, folder / "new/deep/a.md", {});
  CHECK(fs::file_size(folder / "new/deep/a.md") == 0);
}

TEST_CASE("the equal beginning is copied, the rest appended, and all flushed once") {
  std::string same(100'000, 'x');
  NotingFileSystem files;
  files.write("a.md", same + "old");
  rewrite(files, "a.md", {same, "new", "er"});
  CHECK(files.log == std::vector<std::string>{"stage", "append 65536", "append 34464", "append 3",
                                              "append 2", "flush", "place"});
  CHECK(bytes_of(files, "a.md") == same + "newer");
}

TEST_CASE("until it is put in place the old file stays, and nothing else does") {
  TemporaryFolder folder;
  RealFileSystem files;
  files.write(folder / "a.md", "old");
  {
    RewrittenFile file(files, folder / "a.md");
    file.append("new");
    file.finish();
    CHECK(file.differs());
    CHECK(read_file(folder / "a.md") == "old");
  }
  CHECK(read_file(folder / "a.md") == "old");
  CHECK(std::distance(fs::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("a full disk leaves the old file and no temporary one, at whichever step") {
  for (std::size_t step = 0; step < 5; ++step) {
    CAPTURE(step);
    NotingFileSystem files;
    files.write("r/a.md", "same\nold\n");
    files.full_from = step;
    CHECK_THROWS_AS(rewrite(files, "r/a.md", {"same\n", "new\n"}), Failure);
    CHECK(bytes_of(files, "r/a.md") == "same\nold\n");
    CHECK(files.list("r").size() == 1);
  }
}

TEST_CASE("a file that shrinks while it is made anew is refused") {
  NotingFileSystem files;
  files.write("a.md", "same\nold\n");
  RewrittenFile file(files, "a.md");
  file.append("same\n");
  files.files.write("a.md", "sa");
  CHECK_THROWS_WITH_AS(file.append("new\n"), "`a.md` has changed while it was made anew; run again",
                       Failure);
  CHECK(bytes_of(files, "a.md") == "sa");
}

TEST_CASE("the permissions of a file stay, also those that forbid its owner to write") {
  TemporaryFolder folder;
  RealFileSystem files;
  for (mode_t mode : {0600, 0644, 0664, 0464}) {
    files.write(folder / "a.md", "old");
    REQUIRE(::chmod((folder / "a.md").c_str(), mode) == 0);
    rewrite(files, folder / "a.md", {"new", " and more"});
    struct stat about {};
    REQUIRE(::stat((folder / "a.md").c_str(), &about) == 0);
    CHECK((about.st_mode & 07777) == mode);
    CHECK(read_file(folder / "a.md") == "new and more");
    files.remove(folder / "a.md");
  }
}

TEST_CASE("what is no file gets its bytes at the end") {
  MemoryFileSystem files;
  files.add_pipe("pipe");
  rewrite(files, "pipe", {"a", "b"});
  CHECK(files.kind("pipe") == FileKind::Other);
  RealFileSystem disk;
  rewrite(disk, "/dev/null", {"a", "b"});
  CHECK(disk.kind("/dev/null") == FileKind::Other);
}

TEST_CASE("pieces are compared with a file wherever they begin and end") {
  MemoryFileSystem files;
  files.write("a", "abcdef");
  auto is_same = [&](const std::string& path, const std::vector<std::string>& pieces) {
    ComparedFile file(files, path);
    for (const std::string& piece : pieces) file.goes_on_with(piece);
    return file.ends_here();
  };
  CHECK(is_same("a", {"abcdef"}));
  CHECK(is_same("a", {"a", "", "bcde", "f"}));
  CHECK_FALSE(is_same("a", {}));
  CHECK_FALSE(is_same("a", {"abcde"}));
  CHECK_FALSE(is_same("a", {"abcdef", "g"}));
  CHECK_FALSE(is_same("a", {"abx", "def"}));
  CHECK_FALSE(is_same("a", {"x", "abcdef"}));
  CHECK_FALSE(is_same("missing", {}));
}

}  // namespace
}  // namespace fujiplan
