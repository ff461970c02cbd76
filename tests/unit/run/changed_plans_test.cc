#include "run/changed_plans.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "base/formatted.h"
#include "bench/generated_plan.h"
#include "case_runner.h"
#include "changes/json.h"
#include "changes/text.h"
#include "git_folder.h"
#include "lists/settled_years.h"
#include "run/compared_plans.h"
#include "unit/support.h"

namespace fujiplan {
namespace {

namespace fs = std::filesystem;

constexpr int kProjects = 24;

// A plan in a folder of git that changes at random, as people and their mistakes change it.
struct Rewriting {
  explicit Rewriting(testing::Random& shared) : random(shared) {
    write("plan.yaml", generated::header(kProjects));
    for (int i = 0; i < kProjects; ++i) write(generated::path_of(i), some_project(i));
    git("git init -q -b main && git add -A && git commit -q -m first && git tag first");
  }

  std::string root() const { return folder.path(""); }

  void git(const std::string& line) { folder.run(line + " || true"); }

  std::string path(const std::string& inside) const { return folder.path("plan/" + inside); }
  std::string read(const std::string& inside) const {
    return RealFileSystem().read(path(inside), ~std::size_t{0}).bytes;
  }
  void write(const std::string& inside, const std::string& bytes) {
    std::error_code error;
    fs::create_directories(fs::path(path(inside)).parent_path(), error);
    if (fs::is_symlink(path(inside))) fs::remove(path(inside), error);
    if (!error && !fs::is_directory(path(inside))) testing::write_file(path(inside), bytes);
  }
  void replace(const std::string& inside, const std::string& from, const std::string& to) {
    if (!fs::is_regular_file(path(inside))) return;
    std::string text = read(inside);
    if (auto at = text.find(from); at != text.npos)
      write(inside, text.replace(at, from.size(), to));
  }

  std::string some_project(int number) {
    return generated::project(number, static_cast<int>(3 + random.below(3)));
  }
  int number() { return static_cast<int>(random.below(kProjects)); }
  std::string file() { return generated::path_of(number()); }
  std::string id() {
    std::string name = fs::path(file()).stem().string();
    return random.below(4) == 0 ? "1-2-77" : name;
  }
  std::string odd_path() {
    constexpr const char* kPaths[] = {
        "図書館.yaml",   "1-1/写し.yaml",        "9-9/1-1-2.yaml",   "2-1/1-1-1.yaml",
        "1-1/1-1-3.yml", "a/b/c/d/e/1-1-1.yaml", "a/b/c/1-1-4.yaml", ".hidden/1-1-1.yaml",
        "1-1/1-1-1",     "1-2/1-2-77.yaml",      "README.md"};
    return random.pick(kPaths);
  }

  void move(const std::string& from, const std::string& to) {
    std::error_code error;
    fs::create_directories(fs::path(path(to)).parent_path(), error);
    fs::rename(path(from), path(to), error);
  }
  void remove(const std::string& inside) {
    std::error_code error;
    fs::remove(path(inside), error);
  }
  void link(const std::string& target, const std::string& inside) {
    std::error_code error;
    fs::create_directories(fs::path(path(inside)).parent_path(), error);
    fs::remove(path(inside), error);
    fs::create_symlink(
        fs::path(path(target)).lexically_relative(fs::path(path(inside)).parent_path()),
        path(inside), error);
  }

  testing::Random& random;
  testing::GitFolder folder;
  std::size_t commits = 1;
};

using Change = void (*)(Rewriting&);
constexpr Change kChanges[] = {
    [](Rewriting& it) { it.write(it.file(), it.some_project(it.number())); },
    [](Rewriting& it) {
      int number = it.number();
      it.write(generated::path_of(number), it.some_project(number));
    },
    [](Rewriting& it) { it.replace(it.file(), "progress: 3", "progress: 4"); },
    [](Rewriting& it) { it.replace(it.file(), "cost: 2", "cost: 1"); },
    [](Rewriting& it) { it.replace(it.file(), "  R8:\n", "  R9:\n"); },
    [](Rewriting& it) { it.replace(it.file(), "name: ", "name: 新しい"); },
    [](Rewriting& it) { it.replace(it.file(), "overview: |-\n", "overview: |-\n  改めた。\n"); },
    [](Rewriting& it) { it.replace(it.file(), "dx: true", "dx: false"); },
    [](Rewriting& it) { it.replace(it.file(), "class: ", "class:   "); },
    [](Rewriting& it) { it.replace(it.file(), "id: ", "id: " + it.id() + " # "); },
    [](Rewriting& it) { it.replace(it.file(), "id: ", "id: 1-1-1\nid: "); },
    [](Rewriting& it) { it.replace(it.file(), "name: ", "\tname: "); },
    [](Rewriting& it) { it.write(it.file(), "bad: 1\n"); },
    [](Rewriting& it) { it.write(it.odd_path(), it.some_project(it.number())); },
    [](Rewriting& it) { it.write(it.odd_path(), it.read(it.file())); },
    [](Rewriting& it) { it.move(it.file(), it.odd_path()); },
    [](Rewriting& it) { it.move(it.odd_path(), it.file()); },
    [](Rewriting& it) { it.move(it.file(), it.file()); },
    [](Rewriting& it) { it.remove(it.file()); },
    [](Rewriting& it) { it.remove(it.odd_path()); },
    [](Rewriting& it) { it.link(it.file(), it.odd_path()); },
    [](Rewriting& it) { it.link(it.odd_path(), it.file()); },
    [](Rewriting& it) { it.link("1-1", "linked"); },
    [](Rewriting& it) { it.link("../outside", it.odd_path()); },
    [](Rewriting& it) { it.git("chmod +x plan/" + it.file()); },
    [](Rewriting& it) { it.git("touch plan/" + it.file()); },
    [](Rewriting& it) { it.git("sed -i s/$/\\\\r/ plan/" + it.file()); },
    [](Rewriting& it) { it.git("git checkout -q HEAD~1 -- plan"); },
    [](Rewriting& it) { it.git("git checkout -q HEAD -- plan"); },
    [](Rewriting& it) {
      it.git("git config core.autocrlf true && rm plan/" + it.file() +
             " && git checkout -q -- plan");
    },
    [](Rewriting& it) { it.git("git update-index --assume-unchanged plan/" + it.file()); },
    [](Rewriting& it) { it.git("git add -N ."); },
    [](Rewriting& it) { it.git("git rm -q --cached plan/" + it.file()); },
    [](Rewriting& it) { it.replace("plan.yaml", "title: ", "title: 次の"); },
    [](Rewriting& it) { it.replace("plan.yaml", "\n", "\n# 注\n\n"); },
    [](Rewriting& it) { it.replace("plan.yaml", "中央図書館", "市立図書館"); },
    [](Rewriting& it) { it.replace("plan.yaml", "市立図書館", "中央図書館"); },
    [](Rewriting& it) { it.write("plan.yaml", generated::header(kProjects)); },
    [](Rewriting& it) { it.git("echo \"*.yaml ident\" > .gitattributes"); },
    [](Rewriting& it) { it.git("rm .gitattributes"); },
};

void change(Rewriting& plan) {
  if (plan.random.below(5) == 0) {  // all is well again
    plan.git(
        "git rm -r -q -f --cached . && rm -rf plan .gitattributes && git checkout -q first -- .");
  }
  for (std::size_t n = 1 + plan.random.below(3); n > 0; --n) plan.random.pick(kChanges)(plan);
  if (plan.random.below(3) == 0) plan.git("git add -A");
  if (plan.random.below(3) != 0) return;
  plan.git("git add -A && git commit -q --allow-empty -m next");
  ++plan.commits;
}

// What diff prints, or why it cannot.
struct Told {
  std::string text;
  bool is_partial = false;  // not all was read
  std::set<ProjectId> ids;
  std::map<std::string, ProjectId> hidden;  // by paths: files that stand at the place of another
  std::set<std::string> read;
};

Told told(Environment& env, const std::vector<std::string>& words, PlansRead read) {
  Options options;
  options.plan = "plan";
  options.names = words;
  Context context{env, options, Language::Japanese};
  Told told;
  try {
    const ComparedPlans plans = compared_plans(context, read);
    Settled settled;
    if (plans.settled) {
      settled = [&](const std::set<FiscalYear>& years) {
        return plans.settled(plans.before, plans.after, years);
      };
    }
    DiffStyle style{
        .how = {Language::Japanese, Audience::Internal, {}, vocabulary_of(plans.after.header)},
        .paint = {},
        .before = plans.before.folder,
        .after = plans.after.folder};
    PlanDiff diff = diff_of(plans.before, plans.after, style.how, {}, settled);
    told.text = diff_text(diff, style) + diff_json(diff, style);
    told.is_partial = static_cast<bool>(plans.settled);
    for (const Plan* plan : {&plans.before, &plans.after}) {
      for (const Project* record : records_of(*plan)) {
        const std::string& path = plan->sources[record->file].path;
        auto named = id_of_path(path, 3);
        told.read.insert(path);
        bool in_its_folder =
            named && path.ends_with("/" + folder_of(*named) + "/" + file_name_of(*named) + ".yaml");
        told.ids.insert(record->id.value);
        if (in_its_folder && *named != record->id.value) told.hidden[path] = record->id.value;
      }
    }
  } catch (const Failure& failure) {
    told.text = failure.message().ja;
  }
  return told;
}

TEST_CASE("what differs tells the same as both plans whole" * doctest::test_suite("git")) {
  testing::Random random;
  std::size_t partial = 0, hidden = 0, compared = 0;
  const fs::path here = fs::current_path();
  for (std::size_t history = 0; history < 3; ++history) {
    Rewriting plan(random);
    RealFileSystem files;
    for (std::size_t step = 0; step < 50 / testing::kOneCaseIn; ++step) {
      change(plan);
      std::ostringstream out, err;
      Environment env{
          .files = files, .out = out, .err = err, .directory = fs::canonical(plan.root()).string()};
      env.reads_git = true;
      fs::current_path(env.directory);
      std::string old = formatted("HEAD~{}", random.below(plan.commits));
      for (const auto& words : {std::vector<std::string>{}, {old}, {old, "HEAD"}, {"HEAD", old}}) {
        Told all = told(env, words, PlansRead::All),
             some = told(env, words, PlansRead::WhatDiffers);
        ++compared;
        if (some.is_partial) ++partial;
        // A file at the place of another project is not looked for.
        bool is_hidden = some.is_partial && std::ranges::any_of(all.hidden, [&](const auto& file) {
                           return !some.read.contains(file.first) && some.ids.contains(file.second);
                         });
        if (is_hidden) ++hidden;
        INFO("history ", history, ", step ", step, ": diff ", words.empty() ? "" : words[0]);
        INFO(all.text);
        if (!is_hidden) CHECK(some.text == all.text);
      }
      fs::current_path(here);
    }
  }
  MESSAGE(compared, " compared, ", partial, " by what differs, ", hidden, " with a hidden file");
  CHECK(3 * partial > compared);
  CHECK(6 * hidden < compared);
}

}  // namespace
}  // namespace fujiplan
