#include "unit/changing_plan.h"

#include <filesystem>

#include "bench/generated_plan.h"
#include "case_runner.h"
#include "files/real_file_system.h"

namespace fujiplan::testing {

namespace fs = std::filesystem;

ChangingPlan::ChangingPlan(Random& shared) : random(shared) {
  write("plan.yaml", generated::header(kProjects));
  for (int i = 0; i < kProjects; ++i) write(generated::path_of(i), some_project(i));
  git("git init -q -b main && git add -A && git commit -q -m first && git tag first");
}

std::string ChangingPlan::read(const std::string& inside) const {
  return RealFileSystem().read(path(inside), ~std::size_t{0}).bytes;
}

void ChangingPlan::write(const std::string& inside, const std::string& bytes) {
  std::error_code error;
  fs::create_directories(fs::path(path(inside)).parent_path(), error);
  if (fs::is_symlink(path(inside))) fs::remove(path(inside), error);
  if (!error && !fs::is_directory(path(inside))) write_file(path(inside), bytes);
}

void ChangingPlan::replace(const std::string& inside, const std::string& from,
                           const std::string& to) {
  std::string text = read(inside);
  if (auto at = text.find(from); at != text.npos) write(inside, text.replace(at, from.size(), to));
}

void ChangingPlan::move(const std::string& from, const std::string& to) {
  std::error_code error;
  fs::create_directories(fs::path(path(to)).parent_path(), error);
  fs::rename(path(from), path(to), error);
}

void ChangingPlan::remove(const std::string& inside) {
  std::error_code error;
  fs::remove(path(inside), error);
}

void ChangingPlan::link(const std::string& target, const std::string& inside) {
  std::error_code error;
  fs::path from = fs::path(path(inside)).parent_path();
  fs::create_directories(from, error);
  fs::remove(path(inside), error);
  fs::create_symlink(fs::path(path(target)).lexically_relative(from), path(inside), error);
}

std::string ChangingPlan::file() {
  return generated::path_of(number());
}

std::string ChangingPlan::id() {
  return random.below(4) == 0 ? "1-2-77" : fs::path(file()).stem().string();
}

std::string ChangingPlan::odd_path() {
  constexpr const char* kPaths[] = {
      "図書館.yaml",   "1-1/写し.yaml",        "9-9/1-1-2.yaml",   "2-1/1-1-1.yaml",
      "1-1/1-1-3.yml", "a/b/c/d/e/1-1-1.yaml", "a/b/c/1-1-4.yaml", ".hidden/1-1-1.yaml",
      "1-1/1-1-1",     "1-1/01-1-3.yaml",      "README.md"};
  return random.pick(kPaths);
}

// With the answers of some years.
std::string ChangingPlan::some_project(int number) {
  return generated::project(number, static_cast<int>(3 + random.below(3)));
}

namespace {

struct Change {
  void (*make)(ChangingPlan&);
  bool misplaces = false;  // a file may come to stand at the place of another project
};
constexpr Change kChanges[] = {
    {[](ChangingPlan& it) { it.write(it.file(), it.some_project(it.number())); }, true},
    {[](ChangingPlan& it) {
      int number = it.number();
      it.write(generated::path_of(number), it.some_project(number));
    }},
    {[](ChangingPlan& it) { it.replace(it.file(), "progress: 3", "progress: 4"); }},
    {[](ChangingPlan& it) { it.replace(it.file(), "cost: 2", "cost: 1"); }},
    {[](ChangingPlan& it) { it.replace(it.file(), "  R8:\n", "  R9:\n"); }},
    {[](ChangingPlan& it) { it.replace(it.file(), "name: ", "name: 新しい"); }},
    {[](ChangingPlan& it) {
      it.replace(it.file(), "overview: |-\n", "overview: |-\n  改めた。\n");
    }},
    {[](ChangingPlan& it) { it.replace(it.file(), "dx: true", "dx: false"); }},
    {[](ChangingPlan& it) { it.replace(it.file(), "class: ", "class:   "); }},
    {[](ChangingPlan& it) { it.replace(it.file(), "id: ", "id: " + it.id() + " # "); }, true},
    {[](ChangingPlan& it) { it.replace(it.file(), "id: ", "id: 1-1-1\nid: "); }, true},
    {[](ChangingPlan& it) { it.replace(it.file(), "name: ", "\tname: "); }},
    {[](ChangingPlan& it) { it.write(it.file(), "bad: 1\n"); }},
    {[](ChangingPlan& it) { it.write(it.odd_path(), it.some_project(it.number())); }},
    {[](ChangingPlan& it) { it.write(it.odd_path(), it.read(it.file())); }},
    {[](ChangingPlan& it) { it.move(it.file(), it.odd_path()); }},
    {[](ChangingPlan& it) { it.move(it.odd_path(), it.file()); }, true},
    {[](ChangingPlan& it) { it.move(it.file(), it.file()); }, true},
    {[](ChangingPlan& it) { it.remove(it.file()); }},
    {[](ChangingPlan& it) { it.remove(it.odd_path()); }},
    {[](ChangingPlan& it) { it.link(it.file(), it.odd_path()); }},
    {[](ChangingPlan& it) { it.link(it.odd_path(), it.file()); }},
    {[](ChangingPlan& it) { it.link("1-1", "linked"); }},
    {[](ChangingPlan& it) { it.link("../outside", it.odd_path()); }},
    {[](ChangingPlan& it) { it.git("chmod +x plan/" + it.file()); }},
    {[](ChangingPlan& it) { it.git("touch plan/" + it.file()); }},
    {[](ChangingPlan& it) { it.git("sed -i s/$/\\\\r/ plan/" + it.file()); }},
    {[](ChangingPlan& it) { it.git("git checkout -q HEAD~1 -- plan"); }},
    {[](ChangingPlan& it) { it.git("git checkout -q HEAD -- plan"); }},
    {[](ChangingPlan& it) {
      it.git("git config core.autocrlf true && rm plan/" + it.file() +
             " && git checkout -q -- plan");
    }},
    {[](ChangingPlan& it) { it.git("git update-index --assume-unchanged plan/" + it.file()); }},
    {[](ChangingPlan& it) { it.git("git add -N ."); }},
    {[](ChangingPlan& it) { it.git("git rm -q --cached plan/" + it.file()); }},
    {[](ChangingPlan& it) { it.replace("plan.yaml", "title: ", "title: 次の"); }},
    {[](ChangingPlan& it) { it.replace("plan.yaml", "\n", "\n# 注\n\n"); }},
    {[](ChangingPlan& it) { it.replace("plan.yaml", "中央図書館", "市立図書館"); }},
    {[](ChangingPlan& it) { it.replace("plan.yaml", "市立図書館", "中央図書館"); }},
    {[](ChangingPlan& it) { it.write("plan.yaml", generated::header(ChangingPlan::kProjects)); }},
    {[](ChangingPlan& it) { it.git("echo \"*.yaml ident\" > .gitattributes"); }},
    {[](ChangingPlan& it) { it.git("rm .gitattributes"); }},
};

}  // namespace

void ChangingPlan::change(bool may_misplace) {
  if (random.below(5) == 0) {  // all is well again
    git("git rm -r -q -f --cached . && rm -rf plan .gitattributes && git checkout -q first -- .");
  }
  for (std::size_t n = 1 + random.below(3); n > 0; --n) {
    const Change& one = random.pick(kChanges);
    if (may_misplace || !one.misplaces) one.make(*this);
  }
  if (random.below(3) == 0) git("git add -A");
  if (random.below(3) != 0) return;
  git("git add -A && git commit -q --allow-empty -m next");
  ++commits;
}

}  // namespace fujiplan::testing
