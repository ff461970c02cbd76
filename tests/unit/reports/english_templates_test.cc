#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "base/text.h"
#include "files/embedded_files.h"
#include "files/memory_file_system.h"
#include "reports/template_store.h"
#include "unit/reports/japanese.h"

namespace fujiplan::testing {
namespace {

constexpr std::string_view kEnglish = "en/";

// Kana, kanji and what is printed in their width, or a page of HTML that says so of itself. ※, ○
// and “ are none. A style sheet or a table without any of these serves both languages.
bool has_japanese(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    CodePoint read = decode_at(text, at);
    if (is_japanese(read.value)) return true;
    at += read.size;
  }
  return text.find("lang=\"ja\"") != text.npos;
}

// Without the first line, which describes the template in both languages.
std::string_view body_of(std::string_view text) {
  return text.starts_with("{{!") ? text.substr(text.find('\n')) : text;
}

}  // namespace

TEST_CASE("templates in Japanese have an English form, which has nothing Japanese") {
  for (const EmbeddedFile& file : embedded_templates()) {
    INFO(file.name);
    if (file.name.starts_with(kEnglish)) {
      CHECK(!has_japanese(body_of(file.text)));
      continue;
    }
    if (!has_japanese(body_of(file.text))) continue;
    auto english = built_in_template(file.name, Language::English);
    REQUIRE(english);
    CHECK(english->path == "templates/en/" + std::string(file.name) + ".mustache");
    constexpr std::string_view kPage = "<html lang=\"ja\">";
    if (file.text.find(kPage) == file.text.npos) continue;
    CHECK(english->text.find("<html lang=\"en\">") != english->text.npos);
  }
}

TEST_CASE("an English form of a template is no report of its own") {
  MemoryFileSystem files;
  files.write("/t/list.md.mustache", "一覧");
  files.write("/t/en/list.md.mustache", "list");
  files.write("/t/own.md.mustache", "own");
  TemplateStore japanese({{"/t", &files}}, Language::Japanese);
  TemplateStore english({{"/t", &files}}, Language::English);
  CHECK(japanese.own_names() == std::vector<std::string>{"list.md", "own.md"});
  auto names = japanese.report_names(), in_english = english.report_names();
  REQUIRE(names.size() == in_english.size());
  CHECK(std::ranges::none_of(in_english, has_japanese));
  for (const std::string& name : names) {  // a Japanese one has an English form
    CHECK(has_japanese(name) != (std::ranges::find(in_english, name) != in_english.end()));
  }
  CHECK(english.find("opendata/years_texts.csv")->path ==
        "templates/opendata/years_本文.csv.mustache");
  CHECK(!japanese.find("opendata/years_texts.csv"));
  CHECK(japanese.find("list.md")->text == "一覧");
  CHECK(english.find("list.md")->text == "list");
  CHECK(english.find("own.md")->text == "own");
  CHECK(!english.find("en/list.md"));
}

}  // namespace fujiplan::testing
