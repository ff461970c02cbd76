#include "files/chosen_files.h"

#include <doctest/doctest.h>

#include <string>

#include "files/memory_file_system.h"

namespace fujiplan {
namespace {

TEST_CASE("a set of paths has what is below them, and leads to them") {
  PathSet set;
  CHECK(!set.leads_to(""));
  set.add("1-1/1-1-2.yaml");
  set.add("a/b");
  for (const char* path : {"1-1/1-1-2.yaml", "a/b", "a/b/c", "a/b/c/d.yaml"}) CHECK(set.has(path));
  for (const char* path : {"", "1-1", "1-1/1-1-2", "a", "a/bc", "a/b.yaml", "1-1-1"}) {
    INFO(path);
    CHECK(!set.has(path));
  }
  for (const char* path : {"", "1-1", "1-1/1-1-2.yaml", "a", "a/b/c"}) CHECK(set.leads_to(path));
  for (const char* path : {"1-1-1", "1", "1-1/1-1-1.yaml", "a/bc", "a-b"}) {
    INFO(path);
    CHECK(!set.leads_to(path));
  }
}

TEST_CASE("of a folder only what was chosen is listed, and all can be read") {
  MemoryFileSystem files;
  for (const char* path : {"plan/1-1/1-1-1.yaml", "plan/1-1/1-1-2.yaml", "plan/1-2/1-2-1.yaml"}) {
    files.write(path, path);
  }
  PathSet set;
  set.add("1-1/1-1-2.yaml");
  const ChosenFiles chosen(files, "plan", set);
  auto names = [&](const std::string& folder) {
    std::string all;
    for (const FolderEntry& entry : chosen.list(folder)) all += entry.name + ";";
    return all;
  };
  CHECK(names("plan") == "1-1;");
  CHECK(names("plan/1-1") == "1-1-2.yaml;");
  CHECK(names(".") == "plan;");
  CHECK(chosen.read("plan/1-2/1-2-1.yaml", 100).bytes == "plan/1-2/1-2-1.yaml");
}

}  // namespace
}  // namespace fujiplan
