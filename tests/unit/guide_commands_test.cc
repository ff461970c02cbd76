#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "base/formatted.h"
#include "base/text.h"
#include "case_runner.h"
#include "git_folder.h"
#include "guides.h"

// No command of a guide goes untried: a `console` block is replayed with its output (docs_test.cc),
// a `sh` block is run here by a shell, line by line, until one fails. What cannot be run in a test
// says so on the line before it: `<!-- not replayed: builds the program -->`.
namespace fujiplan::testing {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kFence = "```", kNotReplayed = "<!-- not replayed: ";

struct Block {
  std::size_t line;  // of the fence
  std::string language, text;
  bool is_excepted;
};

std::vector<Block> blocks_of(const std::string& guide) {
  std::vector<Block> blocks;
  std::vector<std::string_view> lines = lines_of(guide);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::string_view fence = trim(lines[i]);  // a block of a list is indented
    if (!fence.starts_with(kFence)) continue;
    bool is_excepted = i > 0 && trim(lines[i - 1]).starts_with(kNotReplayed);
    Block block{i + 1, std::string(fence.substr(kFence.size())), "", is_excepted};
    std::size_t indent = lines[i].size() - fence.size();
    while (++i < lines.size() && trim(lines[i]) != kFence) {
      block.text += std::string(lines[i].substr(std::min(indent, lines[i].size()))) + "\n";
    }
    blocks.push_back(block);
  }
  return blocks;
}

// Where the reader of a guide is: a new folder of a city, or a copy of the repository, whose last
// commit is on its way to `origin/main`, with the package that `make package` makes.
std::string folder_of(std::string_view guide, GitFolder& folder) {
  if (guide.starts_with("starter/")) {
    REQUIRE(folder.run("fujiplan init city").code == 0);
    return "city";
  }
  for (const char* part : {"ci", "examples", "plan"}) {
    fs::copy(kRepository / part, folder.path(part), fs::copy_options::recursive);
  }
  fs::create_directories(folder.path("build"));
  write_file(folder.path("build/fujiplan_0.deb"), "");
  GitFolder::Result made = folder.run(
      "git init -q -b main && git add . && git commit -q -m x && git update-ref "
      "refs/remotes/origin/main HEAD && echo \"# y\" >> plan/1-1/1-1-2.yaml && git commit -q -a -m y");
  REQUIRE_MESSAGE(made.code == 0, made.err);
  return ".";
}

}  // namespace

TEST_CASE("every command in a guide runs, is replayed, or says why not") {
  for (const std::string& guide : guides()) {
    std::vector<Block> blocks = blocks_of(read_file(kRepository / guide));
    std::erase_if(blocks, [](const Block& block) { return block.is_excepted; });
    for (const Block& block : blocks) {
      INFO(guide, ":", block.line);
      CHECK_MESSAGE((block.language != "bash" && block.language != "shell"), "write `sh`");
      if (block.language != "console") continue;
      bool replayed = std::ranges::find(kReplayedGuides, guide) != std::end(kReplayedGuides) &&
                      (block.text.starts_with("$ fujiplan ") || block.text.starts_with("$ git "));
      CHECK(replayed);
    }
    std::erase_if(blocks, [](const Block& block) { return block.language != "sh"; });
    if (blocks.empty()) continue;
    GitFolder folder;
    std::string place = folder_of(guide, folder);
    for (const Block& block : blocks) {
      INFO(guide, ":", block.line);
      write_file(folder.path("../block.sh"), block.text);
      GitFolder::Result ran =
          folder.run(formatted("here=$PWD && cd {} && sh -e \"$here/../block.sh\"", place));
      CHECK_MESSAGE(ran.code == 0, ran.err);
    }
  }
}

}  // namespace fujiplan::testing
