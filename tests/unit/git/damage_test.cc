#include <doctest/doctest.h>
#include <zlib.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "base/formatted.h"
#include "base/text.h"
#include "case_runner.h"
#include "git_folder.h"
#include "unit/support.h"

// What a power failure, a full disk or a bad cable does to `.git`: the program ends in time, says
// what is damaged, and never gives a wrong answer without a word.
namespace fujiplan::testing {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kCommands[] = {
    "diff HEAD~1",         "diff", "log 1-1-1", "doctor", "diff HEAD~1...HEAD --format md",
    "validate --at HEAD~1"};

// Two commits; packed or not.
void fill(GitFolder& folder, bool packed) {
  load_folder(folder.files(), kRepository / "tests/plans/base", folder.path("plan"));
  std::string file = folder.path("plan/1-1/1-1-1.yaml");
  auto commit = [&] { REQUIRE(folder.run("git add plan && git commit -q -m x").code == 0); };
  REQUIRE(folder.run("git init -q -b main").code == 0);
  commit();
  write_file(file, read_file(file) + "# 直した\n");
  commit();
  if (packed) REQUIRE(folder.run("git gc -q --prune=now && git multi-pack-index write").code == 0);
}

// 124: it had to be stopped; 128 and more: it crashed.
GitFolder::Result run_in_time(GitFolder& folder, std::string_view command) {
  return folder.run(formatted("timeout 20 fujiplan --lang en {}", command));
}

void check_outcome(const GitFolder::Result& result) {
  CHECK_MESSAGE(result.code >= 0, result.err);
  CHECK_MESSAGE(result.code <= 2, result.err);
  CHECK((result.code != 2 || result.err.starts_with("fujiplan: ")));
  CHECK(first_invalid_utf8(result.out + result.err) == std::nullopt);
}

std::vector<std::string> files_of_git(const GitFolder& folder) {
  std::vector<std::string> paths;
  for (const auto& entry : fs::recursive_directory_iterator(folder.path(".git"))) {
    std::string path = entry.path().string();
    bool counts = path.find("/hooks/") == path.npos && path.find("/logs/") == path.npos;
    if (entry.is_regular_file() && counts) paths.push_back(path);
  }
  std::ranges::sort(paths);
  return paths;
}

void overwrite(const std::string& path, const std::string& bytes) {
  fs::permissions(path, fs::perms::owner_write, fs::perm_options::add);
  write_file(path, bytes);
}

std::string packed(const std::string& content) {
  uLongf size = compressBound(content.size());
  std::string bytes(size, '\0');
  REQUIRE(compress(reinterpret_cast<Bytef*>(bytes.data()), &size,
                   reinterpret_cast<const Bytef*>(content.data()), content.size()) == Z_OK);
  return bytes.substr(0, size);
}

std::string damaged(std::string bytes, Random& random) {
  std::size_t at = random.below(bytes.size() + 1);
  switch (random.below(6)) {
    case 0:
      return bytes.substr(0, at);
    case 1:
      return "";
    case 2:
      return bytes.insert(at, 1 + random.below(8), static_cast<char>(random.below(256)));
    case 3:
      return bytes.replace(at, 8, std::string(std::min<std::size_t>(8, bytes.size() - at), '\xFF'));
    case 4:
      std::ranges::generate(bytes, [&] { return static_cast<char>(random.below(256)); });
      return bytes;
    default:
      if (at < bytes.size()) bytes[at] = static_cast<char>(bytes[at] ^ 1 << random.below(8));
      return bytes;
  }
}

TEST_CASE("an object that was cut off is named, wherever it was cut" * doctest::test_suite("git")) {
  GitFolder folder;
  fill(folder, false);
  for (const char* object : {"HEAD", "HEAD:plan", "HEAD~1:plan/1-1", "HEAD~1:plan/plan.yaml"}) {
    std::string id(trim(folder.run(formatted("git rev-parse {}", object)).out));
    REQUIRE(id.size() == 40);
    std::string path = folder.path(".git/objects/" + id.substr(0, 2) + "/" + id.substr(2));
    std::string whole = read_file(path);
    std::size_t step = std::max<std::size_t>(1, whole.size() / 12);
    for (std::size_t length = 0; length < whole.size(); length += step) {
      INFO(std::string(object), " of ", whole.size(), " bytes, cut to ", length);
      overwrite(path, whole.substr(0, length));
      GitFolder::Result result = run_in_time(folder, "diff HEAD~1 HEAD");
      CHECK(result.code == 2);
      CHECK(result.out.empty());
      CHECK_MESSAGE(result.err.find(id + " is damaged") != std::string::npos, result.err);
    }
    overwrite(path, whole);
  }
  CHECK(run_in_time(folder, "diff HEAD~1 HEAD").code == 0);
}

TEST_CASE("an object that claims to be huge, or is more than it says, is refused" *
          doctest::test_suite("git")) {
  GitFolder folder;
  fill(folder, false);
  std::string id(trim(folder.run("git rev-parse HEAD:plan/plan.yaml").out));
  std::string path = folder.path(".git/objects/" + id.substr(0, 2) + "/" + id.substr(2));
  struct Forged {
    std::string content;
    std::string_view says;
  };
  using namespace std::string_literals;
  // All of them are where the object with that hash belongs.
  for (const auto& [content, says] :
       {Forged{"blob 99999999999\0x"s, "is too large"}, Forged{"blob 3\0longer"s, "is damaged"},
        Forged{"blob 9\0short"s, "is damaged"}, Forged{"lump 1\0x"s, "is damaged"},
        Forged{"blob -1\0x"s, "is damaged"}, Forged{"blob 1\0x"s, "is damaged"}}) {
    INFO(content);
    overwrite(path, packed(content));
    GitFolder::Result result = run_in_time(folder, "diff HEAD");
    CHECK(result.code == 2);
    CHECK_MESSAGE(result.err.find(formatted("{} {}", id, says)) != std::string::npos, result.err);
  }
}

TEST_CASE("no damage of .git makes the program crash or wait for ever" *
          doctest::test_suite("git")) {
  Random random;
  for (bool packed : {false, true}) {
    GitFolder folder;
    fill(folder, packed);
    std::vector<std::string> files = files_of_git(folder);
    for (int round = 0; round < 40; ++round) {
      const std::string& path = random.pick(files);
      std::string whole = read_file(path);
      if (round % 10 == 9) {
        fs::remove(path);
      } else {
        overwrite(path, damaged(whole, random));
      }
      INFO(folder.without_root(path), " in round ", round);
      check_outcome(run_in_time(folder, random.pick(kCommands)));
      if (round % 10 == 9) write_file(path, "");
      overwrite(path, whole);
    }
    CHECK(run_in_time(folder, "diff HEAD~1").code == 0);
  }
}

}  // namespace
}  // namespace fujiplan::testing
