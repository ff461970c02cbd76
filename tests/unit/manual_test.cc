#include "manual.h"

#include <doctest/doctest.h>

#include "base/text.h"
#include "commands/command.h"

namespace fujiplan::testing {

TEST_CASE("the manual page has every command with its options") {
  for (Language language : {Language::Japanese, Language::English}) {
    std::string page = manual_page(language);
    for (const CommandRow& command : all_commands()) {
      INFO(command.name);
      auto begin = page.find("\n.SS " + std::string(command.name) + "\n");
      REQUIRE(begin != page.npos);
      std::string part = page.substr(begin, page.find("\n.S", begin + 1) - begin);
      for (const OptionRow& row : options_of(command)) {
        INFO(row.name);
        std::string name(split(row.name, ',').back().substr(2));  // dashes are written `\-`
        CHECK(part.find("\\-\\-" + name.substr(0, name.find('-'))) != part.npos);
      }
    }
  }
}

TEST_CASE("no text of the manual page becomes a request of roff") {
  for (Language language : {Language::Japanese, Language::English}) {
    const std::string page = manual_page(language);
    for (std::string_view line : lines_of(page)) {
      INFO(line);
      bool known = line.starts_with(".SH ") || line.starts_with(".SS ") || line == ".TP" ||
                   line == ".PP" || line == ".br" || line == ".nh" || line == ".ad l" ||
                   line.starts_with(".TH ") || line.starts_with(".\\\"");
      CHECK((known || (!line.starts_with('.') && !line.starts_with('\''))));
      CHECK(!line.ends_with(' '));
    }
  }
}

}  // namespace fujiplan::testing
