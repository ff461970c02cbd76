#include "git/index_file.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/formatted.h"
#include "case_runner.h"
#include "git_folder.h"
#include "unit/support.h"

namespace fujiplan::git {
namespace {

std::string paths_of(const std::optional<std::vector<LeftOutOfTree>>& files) {
  if (!files) return "unreadable";
  std::string paths;
  for (const LeftOutOfTree& file : *files) paths += file.path + " " + file.id.substr(0, 8) + ";";
  return paths;
}

// The index of a work tree in which `b/` is left out, in one of its forms.
std::string sparse_index(testing::GitFolder& folder, std::string_view command) {
  REQUIRE(folder.run(command).code == 0);
  return testing::read_file(folder.path(".git/index"));
}

TEST_CASE("what git leaves out of the work tree is read from every form of its index") {
  testing::GitFolder folder;
  REQUIRE(folder
              .run("git init -q && mkdir a b && echo 1 >a/x.yaml && echo 2 >b/y.yaml && "
                   "echo 3 >b/long-name.yaml && git add . && git commit -q -m x && "
                   "git sparse-checkout set a")
              .code == 0);
  const std::string left_out = "b/long-name.yaml 00750edc;b/y.yaml 0cfbf088;";
  std::string tree(folder.run("git rev-parse HEAD:b").out.substr(0, 8));
  for (int version : {2, 3, 4}) {
    CAPTURE(version);
    std::string command = formatted("git update-index --index-version {}", version);
    CHECK(paths_of(left_out_of_tree(sparse_index(folder, command))) == left_out);
  }
  CHECK(paths_of(left_out_of_tree(sparse_index(
            folder, "git sparse-checkout reapply --sparse-index"))) == "b/ " + tree + ";");
  CHECK(paths_of(left_out_of_tree(sparse_index(folder,
                                               "git sparse-checkout reapply --no-sparse-index && "
                                               "git update-index --split-index"))) == "unreadable");
  CHECK(paths_of(left_out_of_tree(sparse_index(
            folder, "git update-index --no-split-index && git sparse-checkout disable"))) == "");
}

TEST_CASE("an index tells what git knows of each file") {
  testing::GitFolder folder;
  REQUIRE(
      folder
          .run(
              "git init -q && echo 12345 >a.yaml && ln -s a.yaml b.yaml && touch -d 2024-01-02T03:04:05.5Z a.yaml && "
              "git add . && echo >c.yaml && git add -N c.yaml")
          .code == 0);
  for (int version : {2, 3, 4}) {
    CAPTURE(version);
    auto entries = index_entries(
        sparse_index(folder, formatted("git update-index --index-version {}", version)));
    REQUIRE(entries);
    REQUIRE(entries->size() == 3);
    const IndexEntry &file = (*entries)[0], &link = (*entries)[1], &meant = (*entries)[2];
    CHECK(file.path == "a.yaml");
    CHECK(file.id == "e56e15bb7ddb6bd0b6d924b18fcee53d8713d7ea");
    CHECK(file.stamp.size == 6);
    CHECK(file.stamp.written == 1704164645);
    CHECK(file.stamp.written_ns == 500000000);
    CHECK(file.is_regular);
    CHECK(file.is_merged);
    CHECK(!file.is_only_meant);
    CHECK(!link.is_regular);
    CHECK(meant.is_only_meant);
  }
}

TEST_CASE("no damage of an index leads anywhere but to what it holds") {
  testing::GitFolder folder;
  testing::Random random;
  REQUIRE(folder
              .run("git init -q && mkdir a b && echo 1 >a/x.yaml && echo 2 >b/y.yaml && "
                   "git add . && git commit -q -m x && git sparse-checkout set a")
              .code == 0);
  for (int version : {2, 4}) {
    std::string whole =
        sparse_index(folder, formatted("git update-index --index-version {}", version));
    for (int round = 0; round < 3000; ++round) {
      std::string index =
          whole.substr(0, random.below(4) > 0 ? whole.size() : random.below(whole.size()));
      for (std::size_t n = random.below(4); n > 0 && !index.empty(); --n) {
        index[random.below(index.size())] = static_cast<char>(random.below(256));
      }
      auto found = left_out_of_tree(index);
      CHECK((!found || found->size() <= index.size()));
    }
  }
}

}  // namespace
}  // namespace fujiplan::git
