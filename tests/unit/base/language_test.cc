#include "base/language.h"

#include <doctest/doctest.h>

namespace fujiplan {
namespace {

struct Row {
  const char* text;
  std::optional<Language> language;
};

TEST_CASE("the language of a locale name") {
  const Row rows[] = {
      {"ja", Language::Japanese},
      {"ja_JP", Language::Japanese},
      {"ja_JP.UTF-8", Language::Japanese},
      {"ja_JP.eucJP", Language::Japanese},
      {"en_US.UTF-8", Language::English},
      {"de_DE", Language::English},
      {"zh_CN.UTF-8", Language::English},
      {"cs_CZ", Language::English},
      {"Cx", Language::English},
      {"", std::nullopt},
      {"C", std::nullopt},
      {"C.UTF-8", std::nullopt},
      {"POSIX", std::nullopt},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK((language_of_locale(row.text) == row.language));
  }
}

TEST_CASE("a language code is ja or en") {
  CHECK((parse_language("ja") == Language::Japanese));
  CHECK((parse_language("en") == Language::English));
  for (const char* text : {"", "JA", "jp", "ja ", "ja_JP", "english", "j"}) {
    INFO(text);
    CHECK_FALSE(parse_language(text).has_value());
  }
}

TEST_CASE("texts answer in the language that is asked for") {
  constexpr Text kText{"計画", "plan"};
  CHECK(kText.in(Language::Japanese) == "計画");
  CHECK(kText.in(Language::English) == "plan");
  CHECK_FALSE(kText.empty());
  CHECK(Text{}.empty());
  Message message{"計画", "plan"};
  CHECK(message.in(Language::Japanese) == "計画");
  CHECK(message.in(Language::English) == "plan");
}

}  // namespace
}  // namespace fujiplan
