#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "case_runner.h"

// tests/workbooks: what real programs made of a form. Each file is explained and replayed, so that
// none lies there of which nobody knows the outcome.
namespace fujiplan::testing {
namespace {

std::string transcripts() {
  std::string all;
  for (const auto& path : case_paths()) {
    if (path.filename().string().starts_with("xlsx_real_")) all += read_file(path);
  }
  return all;
}

TEST_CASE("every workbook of a real program is explained, and its outcome pinned") {
  const std::filesystem::path folder = kRepository / "tests/workbooks";
  const std::string table = read_file(folder / "README.md"), replayed = transcripts();
  const std::string for_users = read_file(kRepository / "docs/reliability.md");
  int workbooks = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (name == "README.md" || name == "make.py") continue;
    ++workbooks;
    INFO(name);
    CHECK(entry.file_size() < 20000);
    CHECK(table.find("| `" + name + "` |") != table.npos);
    CHECK(for_users.find("`" + name + "`") != for_users.npos);
    CHECK(replayed.find(" (@" + name + ")\n") != replayed.npos);
  }
  CHECK(workbooks == 37);
}

}  // namespace
}  // namespace fujiplan::testing
