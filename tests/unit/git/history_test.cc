#include "git/history.h"

#include <doctest/doctest.h>

#include <sstream>
#include <string>

#include "base/formatted.h"
#include "bench/generated_plan.h"
#include "files/real_file_system.h"
#include "model/load.h"
#include "model/plan.h"
#include "unit/changing_plan.h"
#include "yaml/peek.h"

namespace fujiplan::git {
namespace {

std::string shown(const ProjectFile& file) {
  return file.path + " " + file.blob;
}

std::string shown(const ProjectHistory& history) {
  std::string lines = shown(history.newest) + "\n";
  for (const ProjectVersion& version : history.versions) {
    lines += version.commit.id + " " + shown(version.file);
    for (const ProjectFile& file : version.before) lines += " < " + shown(file);
    lines += "\n";
  }
  return lines;
}

std::optional<ProjectId> said_id(const std::string& text) {
  auto said = yaml::peek_value(text, "id");
  return said ? parse_project_id(*said) : std::nullopt;
}

TEST_CASE("what changed tells the same of a project as all files of all commits" *
          doctest::test_suite("git")) {
  testing::Random random;
  RealFileSystem files;
  std::ostringstream out, err;
  for (std::size_t round = 0; round < 3; round += testing::kOneCaseIn) {
    testing::ChangingPlan plan(random);
    for (std::size_t step = 0; step < 60 / testing::kOneCaseIn; ++step) {
      if (random.coin()) plan.change(false);
      const std::string usual = plan.file(), odd = plan.odd_path();
      switch (random.below(6)) {
        case 0:
          plan.write(odd, plan.read(usual));
          break;
        case 1:
          plan.remove(usual);
          break;
        case 2:
          if (auto id = said_id(plan.read(odd))) plan.move(odd, path_in_plan(*id));
          break;
        default:
          plan.move(usual, odd);
      }
      plan.git("git add -A && git commit -q -m all");
      if (random.below(8) == 0) plan.git("git checkout -q -B side HEAD~1");
      if (random.below(8) == 0) plan.git("git merge -q -s ours -m merged main");
    }
    Environment env{.files = files, .out = out, .err = err, .directory = plan.root()};
    auto repository = Repository::around(env, plan.root());
    REQUIRE(repository);
    const Id newest = repository->resolve("HEAD");
    for (int i = 0; i < testing::ChangingPlan::kProjects; ++i) {
      auto id = id_of_path(generated::path_of(i), 3);
      REQUIRE(id);
      INFO("round ", round, ", ", to_string(*id));
      CHECK(shown(history_of(*repository, newest, "plan", *id, 3)) ==
            shown(history_of(*repository, newest, "plan", *id, 3, LookedAt::Everywhere)));
    }
  }
}

}  // namespace
}  // namespace fujiplan::git
