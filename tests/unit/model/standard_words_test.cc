#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/formatted.h"
#include "base/join.h"
#include "base/text.h"
#include "case_runner.h"
#include "model/plan_header.h"
#include "model/words.h"

namespace fujiplan::testing {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> standard_words() {
  const Vocabulary& standard = standard_vocabulary();
  std::vector<std::string> words;
  auto add = [&](const auto& declared) {
    for (const auto& word : declared) words.emplace_back(word.name.value);
  };
  add(standard.classes), add(standard.phases), add(standard.statuses);
  add(standard_header().rubric.criteria.value), add(standard.parts);
  return words;
}

// The same word where it means something else.
struct OtherSense {
  std::string_view file, word;
};
constexpr std::array kOtherSenses = {
    OtherSense{"src/checks/answers/amounts.cc", "経費"},     // a sign that a text is about money
    OtherSense{"src/reports/shown/project.cc", "取組内容"},  // what is planned for a year
    OtherSense{"src/survey/form_words.cc", "取組内容"},      // likewise
    OtherSense{"src/model/survey.h", "上"},                  // marks of forms that are out
    OtherSense{"src/model/survey.h", "下"},                  // likewise
};

std::string_view without_comment(std::string_view line) {
  return trim(line).starts_with("//") ? "" : line.substr(0, line.find("  // "));
}

// A plan declares its words; nothing of the program may look for one of the standard's. Texts and
// examples may tell of them, so what counts is a literal that is such a word and no more.
TEST_CASE("no code has a standard word of its own") {
  std::vector<std::string> words = standard_words();
  REQUIRE(words.size() >= 14);
  std::vector<std::string> found;
  for (const auto& entry : fs::recursive_directory_iterator(kRepository / "src")) {
    if (!entry.is_regular_file()) continue;
    std::string file = entry.path().lexically_relative(kRepository).generic_string();
    std::string text = read_file(entry.path());
    for (std::string_view line : lines_of(text)) {
      for (const std::string& word : words) {
        auto is_this = [&](const OtherSense& other) {
          return other.file == file && other.word == word;
        };
        bool named = without_comment(line).find("\"" + word + "\"") != line.npos;
        if (named && std::ranges::none_of(kOtherSenses, is_this)) {
          found.push_back(formatted("{}: {}", file, word));
        }
      }
    }
  }
  CHECK(join(found, "; ") == "");
}

}  // namespace
}  // namespace fujiplan::testing
