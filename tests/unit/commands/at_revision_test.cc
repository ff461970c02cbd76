#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/formatted.h"
#include "case_runner.h"
#include "commands/command.h"
#include "git_folder.h"

// `--at`: a plan that is read out of git is what it is on the disk after a checkout. A command that
// reads the plan has a line below; any other refuses the option.
namespace fujiplan::testing {
namespace {

namespace fs = std::filesystem;

struct Line {
  std::string_view command, words;
};

constexpr Line kLines[] = {
    {"validate", ""},
    {"validate", "--strict --format concise --lang en"},
    {"validate", "--format sarif plan/plan.yaml"},
    {"validate", "--baseline base.tsv --update-baseline --follow-links"},
    {"grade", "--why"},
    {"grade", "--all-years --format json"},
    {"grade", "--by department --color always"},
    {"list", "--format json"},
    {"list", "--columns id,name,grade -o list.md"},
    {"list", "--department 無い課"},
    {"dx", ""},
    {"show", "1-1-1 1-1-2"},
    {"show", "1-1 --year 2025 --format md"},
    {"report", "--all -o out"},
    {"report", "--all -o out --check"},
    {"report", "--all --pictures -o out"},
    {"report", "--all --pictures -o out --check"},
    {"report", "--list"},
    {"report", "--context --audience internal"},
    {"site", "-o out"},
    {"report", "own.md"},
    {"report", "--show own.md summary.md"},
    {"department list", "--year 2025"},
    {"survey export", "--year 2026 -o forms"},
    {"survey receipt", "forms/* -o receipts --format md"},
    {"survey status", "--year 2025"},
    {"finding list", "--format json"},
    {"finding list", "--open --lang en"},
    {"schema", "project"},
    {"schema", "plan"},
    {"leaks", "out"},
};

// A repository whose tag v1 has the plan; in `../then` that is checked out, here the plan is gone.
void fill(GitFolder& folder, std::string_view sample) {
  fs::copy(kRepository / sample / "plan", folder.path("plan"), fs::copy_options::recursive);
  fs::create_directories(folder.path("templates/partials"));
  write_file(folder.path("templates/own.md.mustache"), "{{> partials/name}}\n");
  write_file(folder.path("templates/partials/name.mustache"), "{{title}}\n");
  GitFolder::Result made = folder.run(
      "git init -q -b main && git add . && git commit -q -m 公表する && git tag v1 && "
      "git worktree add -q ../then v1 && git rm -q -r plan templates && git commit -q -m 消す");
  REQUIRE_MESSAGE(made.code == 0, made.err);
}

void check_same(const GitFolder::Result& wanted, const GitFolder::Result& got) {
  CHECK(got.out == wanted.out);
  CHECK(got.err == wanted.err);
  CHECK(got.code == wanted.code);
}

}  // namespace

TEST_CASE("every command that reads a plan reads it as it was" * doctest::test_suite("git")) {
  for (const char* sample : {"examples", "examples-en"}) {
    GitFolder folder;
    fill(folder, sample);
    for (const auto& [command, words] : kLines) {
      INFO(sample, ": fujiplan ", command, " ", words);
      auto then = folder.run(formatted("cd ../then && fujiplan {} {}", command, words));
      check_same(then, folder.run(formatted("fujiplan --at v1 {} {}", command, words)));
      // A second run there finds what the first has written.
      then = folder.run(formatted("cd ../then && fujiplan {} {}", command, words));
      check_same(then,
                 folder.run(formatted("cd ../then && fujiplan {} {} --at HEAD", command, words)));
    }
    CHECK(folder.run("git -C ../then diff --exit-code v1 -- plan templates").code == 0);
    for (const char* written : {"base.tsv", "forms", "list.md", "out", "receipts"}) {
      CHECK(folder.run(formatted("diff -r {0} ../then/{0}", written)).code == 0);
    }
    CHECK(!fs::exists(folder.path("plan")));
  }
}

TEST_CASE("every command takes --at, or says why not" * doctest::test_suite("git")) {
  GitFolder folder;
  for (const CommandRow& row : all_commands()) {
    INFO(row.name);
    bool reads = std::ranges::find(kLines, row.name, &Line::command) != std::end(kLines);
    auto why = why_not_at(row.plan_use, row.name);
    CHECK(reads == !why);
    if (!why) continue;
    auto refused = folder.run(formatted("fujiplan --lang ja --at v1 {}", row.name));
    CHECK(refused.code == 2);
    CHECK(refused.err.starts_with("fujiplan: " + why->ja + "\n"));
    CHECK(why->en.starts_with(formatted("`{}` ", row.name)));
  }
}

}  // namespace fujiplan::testing
