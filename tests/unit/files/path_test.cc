#include "files/path.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <vector>

namespace fujiplan {

namespace fs = std::filesystem;

// All texts of up to `most` of these pieces.
static std::vector<std::string> texts(int most) {
  std::vector<std::string> all = {""};
  for (std::size_t from = 0; most > 0; --most) {
    const std::size_t end = all.size();
    for (; from < end; ++from) {
      for (const char* piece : {"/", "a", ".", "..", "b.c"}) all.push_back(all[from] + piece);
    }
  }
  return all;
}

TEST_CASE("a path is taken apart as std::filesystem::path does it") {
  for (const std::string& text : texts(5)) {
    CAPTURE(text);
    // The library leaves these as they are, against its own rule.
    if (text.size() > 1 && text.find_first_not_of('/') == text.npos) continue;
    Path path(text);
    fs::path other(text);
    CHECK(path.normal().string() == other.lexically_normal().string());
    CHECK(path.parent().string() == other.parent_path().string());
    CHECK(path.name().string() == other.filename().string());
    CHECK(path.stem().string() == other.stem().string());
    CHECK(path.root().string() == other.root_path().string());
    CHECK(path.has_more_than_root() == other.has_relative_path());
  }
}

TEST_CASE("two paths are put together as std::filesystem::path does it") {
  for (const std::string& a : texts(3)) {
    for (const std::string& b : texts(3)) {
      CAPTURE(a);
      CAPTURE(b);
      CHECK((Path(a) / b).string() == (fs::path(a) / b).string());
      CHECK(Path(a).relative_to(b).string() == fs::path(a).lexically_relative(b).string());
    }
  }
}

}  // namespace fujiplan
