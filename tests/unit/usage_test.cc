#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>

#include "base/text.h"
#include "case_runner.h"
#include "cli.h"
#include "commands/command.h"
#include "files/memory_file_system.h"

// The line of `--help` that tells the use of a command says what must be typed.
namespace fujiplan {
namespace {

// What stands outside of brackets.
std::string required_part(std::string_view usage) {
  std::string out;
  int depth = 0;
  for (char c : usage) {
    depth += c == '[';
    if (depth == 0) out += c;
    depth -= c == ']';
  }
  return std::string(trim(out));
}

TEST_CASE("lines of usage have no blank too many, and only options that there are") {
  for (const CommandRow& command : all_commands()) {
    std::string usage = usage_of(command);
    INFO(usage);
    CHECK(!usage.ends_with(' '));
    CHECK(usage.find("  ") == usage.npos);
    CHECK(usage.starts_with(command.name));
    CHECK((usage.find("[OPTION ...]") != usage.npos) == !command.options.empty());
    std::string words = usage;
    std::ranges::replace(words, '|', ' ');
    for (std::string_view word : split(words, ' ')) {
      if (!word.starts_with('-')) continue;
      auto rows = options_of(command);
      CHECK(std::ranges::any_of(rows, [&](const auto& row) { return has_spelling(row, word); }));
    }
    for (const OptionRow& row : options_of(command)) {
      bool required = row.help.ja.find("必須") != row.help.ja.npos;
      std::string needed = required_part(usage) + " ";
      bool said = std::ranges::any_of(split(row.name, ','), [&](std::string_view name) {
        return needed.find(" " + std::string(name) + " ") != needed.npos;
      });
      INFO(row.name);
      CHECK((!required || said));
    }
  }
}

TEST_CASE("a command without anything is an error exactly where its usage asks for something") {
  for (const CommandRow& command : all_commands()) {
    if (command.name == "diff" || command.name == "doctor") continue;  // of a real machine
    MemoryFileSystem files;
    testing::load_folder(files, testing::kRepository / "tests/plans/base", "/plan");
    std::ostringstream out, err;
    Environment env{.files = files, .out = out, .err = err};
    std::vector<std::string> words;
    for (std::string_view word : split(command.name, ' ')) words.emplace_back(word);
    int code = run(words, env);
    INFO(command.name);
    INFO(err.str());
    std::string required = required_part(usage_of(command).substr(command.name.size()));
    CHECK((code == 2) == !required.empty());
  }
}

}  // namespace
}  // namespace fujiplan
