#include "command_line.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

#include "base/join.h"
#include "base/text.h"
#include "read_options.h"
#include "support.h"

namespace fujiplan::testing {

namespace {

using Words = std::vector<std::string>;

constexpr std::string_view kKindNames[] = {"help",   "command", "unknown command",
                                           "option", "early",   "unknown option",
                                           "value",  "--",      "argument"};

// "command list, option --year, value R5"
std::string shown_kinds(const Words& typed) {
  std::vector<std::string> parts;
  for (const Word& word : read_command_line(typed).words) {
    parts.push_back(std::string(kKindNames[static_cast<std::size_t>(word.kind)]) + " " +
                    std::string(word.text));
  }
  return join(parts, ", ");
}

Words arguments_of(const CommandLine& line) {
  Words words;
  for (const Word& word : line.words) {
    if (word.kind == WordKind::Argument) words.emplace_back(word.text);
  }
  return words;
}

// What options hold in the slot of a row, as texts.
Words held(const Options& options, const OptionRow& row) {
  return std::visit(
      [&](auto member) -> Words {
        const auto& value = options.*member;
        using T = std::remove_cvref_t<decltype(value)>;
        if constexpr (std::is_same_v<T, Words>) {
          return value;
        } else if constexpr (std::is_same_v<T, bool>) {
          return value ? Words{"true"} : Words{};
        } else {
          return value.empty() ? Words{} : Words{value};
        }
      },
      row.slot);
}

// What an option holds when `value` is typed to it.
Words meant(const OptionRow& row, std::string_view value) {
  if (!is_list(row)) return {std::string(value)};
  Words words;
  for (std::string_view one : split(value, ',')) {
    if (!one.empty()) words.emplace_back(one);
  }
  return words;
}

// What CLI11 makes of a line is what its words say, for every option of the command.
void check_agreement(const Words& typed) {
  CAPTURE(typed);
  CommandLine line = read_command_line(typed);
  Options options = read_options(line);
  CHECK(options.names == arguments_of(line));
  for (const OptionRow& row : options_at(line)) {
    Words wanted;
    for (const Word& word : line.words) {
      if (word.option == nullptr || word.option->name != row.name) continue;
      if (is_flag(row)) {
        if (!word.value) wanted = {"true"};
      } else if (has_value(word)) {
        if (!is_list(row)) wanted.clear();
        for (std::string& value : meant(row, *word.value)) wanted.push_back(std::move(value));
      }
    }
    INFO(row.name);
    CHECK(held(options, row) == wanted);
  }
}

Words words_of(const CommandRow& command) {
  Words words;
  for (std::string_view word : split(command.name, ' ')) words.emplace_back(word);
  return words;
}

// Words that are taken for something else easily.
constexpr std::string_view kOddWords[] = {"x",    "R5",    "a,b",  "[a,b]", "{}", "-1",  "-",
                                          "---x", "=y",    "list", "help",  "市", "%%",  "- x",
                                          "-!",   "a=b=c", "'q'",  "\"",    "++", "/x:y"};

// Every way to write an option, with a value where it takes one.
std::vector<Words> spellings_of(const OptionRow& row, const std::string& value) {
  std::vector<Words> ways;
  for (std::string_view spelling : split(row.name, ',')) {
    std::string name(spelling);
    bool is_long = name.starts_with("--");
    if (is_flag(row)) {
      ways.push_back({name});
    } else {
      ways.push_back({name, value});
      ways.push_back({name + (is_long ? "=" : "") + value});
    }
  }
  return ways;
}

}  // namespace

TEST_CASE("every word of a command line is one thing") {
  struct Example {
    Words typed;
    const char* kinds;
  };
  const Example kExamples[] = {
      {{"list", "--year", "R5", "1-1-1"}, "command list, option --year, value R5, argument 1-1-1"},
      {{"list", "--year=R5", "-ox.csv"}, "command list, option --year=R5, option -ox.csv"},
      {{"list", "-o", "--dx", "-o"}, "command list, option -o, value --dx, option -o"},
      {{"list", "-o", "--", "--", "--dx"},
       "command list, option -o, value --, -- --, argument --dx"},
      {{"list", "-o", "--help"}, "command list, option -o, option --help"},
      {{"list", "--", "--help", "--"}, "command list, -- --, argument --help, argument --"},
      {{"list", "--strict", "-x", "-hx"},
       "command list, unknown option --strict, unknown option -x, unknown option -hx"},
      {{"list", "-1", "-", "---", "--=x"},
       "command list, argument -1, argument -, argument ---, unknown option --=x"},
      {{"list", "--dx=", "--help=x"}, "command list, option --dx=, option --help=x"},
      {{"--lang", "list", "list", "list"},
       "option --lang, value list, command list, argument list"},
      {{"--year", "R5", "list"}, "early --year, unknown command R5, argument list"},
      {{"-ox", "list", "-ox"}, "early -ox, command list, option -ox"},
      {{"survey", "--plan", "p", "status", "set"},
       "command survey, option --plan, value p, command status, argument set"},
      {{"survey", "list", "--year"}, "command survey, unknown command list, unknown option --year"},
      {{"help", "help", "list"}, "help help, unknown command help, argument list"},
      {{"help", "survey", "help"}, "help help, command survey, unknown command help"},
      {{"--", "help", "list", "--dx"}, "-- --, help help, command list, argument --dx"},
      {{"--version", "list", "--version"},
       "option --version, command list, unknown option --version"},
      {{"", "list"}, "unknown command , argument list"},
      {{"list", "", "--plan", ""}, "command list, argument , option --plan, value "},
  };
  for (const Example& example : kExamples) {
    CAPTURE(example.typed);
    CHECK(shown_kinds(example.typed) == example.kinds);
  }
}

TEST_CASE("an option takes its value however it is written, and no other word") {
  std::size_t turn = 0;
  for (const CommandRow& command : all_commands()) {
    const Words names = words_of(command);
    const std::vector<OptionRow> rows = options_at(read_command_line(names));
    for (const OptionRow& row : rows) {
      if (row.name == kHelpOption.name) continue;
      INFO(command.name, " ", row.name);
      if (is_flag(row)) CHECK(long_name(row) == row.name);  // no letters to be written together
      std::vector<std::string_view> values(std::begin(kOddWords), std::end(kOddWords));
      values.insert(values.end(), {"--", "--dx", "--year=R5", "-o"});
      for (std::string_view value : values) {
        for (const Words& way : spellings_of(row, std::string(value))) {
          std::string argument(kOddWords[turn++ % std::size(kOddWords)]);
          Words typed = names;
          Words arguments = {argument, "--", "-o", "--dx", "--help"};
          typed.push_back(arguments[0]);
          typed.insert(typed.end(), way.begin(), way.end());
          typed.insert(typed.end(), {arguments[0], "--"});
          typed.insert(typed.end(), arguments.begin(), arguments.end());
          arguments.insert(arguments.begin(), 2, arguments[0]);
          CAPTURE(typed);
          CommandLine line = read_command_line(typed);
          CHECK(line.command == &command);
          CHECK(arguments_of(line) == arguments);
          Options options = read_options(line);
          CHECK(options.names == arguments);
          for (const OptionRow& other : rows) {
            bool is_it = other.name == row.name;
            CHECK(held(options, other) == (!is_it         ? Words{}
                                           : is_flag(row) ? Words{"true"}
                                                          : meant(row, value)));
          }
        }
      }
    }
  }
}

TEST_CASE("options of all commands may stand in front of the command, and between its words") {
  for (const CommandRow& command : all_commands()) {
    for (const OptionRow& row : global_options()) {
      for (const Words& way : spellings_of(row, "en")) {
        Words typed;
        for (const std::string& word : words_of(command)) {
          typed.insert(typed.end(), way.begin(), way.end());
          typed.push_back(word);
        }
        CAPTURE(typed);
        CHECK(read_command_line(typed).command == &command);
        check_agreement(typed);
      }
    }
  }
}

TEST_CASE("CLI11 and the reading of words agree on any line") {
  Words pool(std::begin(kOddWords), std::end(kOddWords));
  for (const OptionRow& row : command_options()) {
    for (std::string_view name : split(row.name, ',')) pool.emplace_back(name);
    pool.push_back(std::string(long_name(row)) + "=");
    pool.push_back(std::string(long_name(row)) + "=x,y");
  }
  pool.insert(pool.end(), {"",
                           ",",
                           "--",
                           "--",
                           "--",
                           "-oFILE",
                           "-o=x",
                           "-h",
                           "-hx",
                           "--help",
                           "--help=",
                           "--version",
                           "--plan",
                           "--plan=p",
                           "--lang",
                           "--lang=en",
                           "--follow-links",
                           "--bogus",
                           "--bogus=x",
                           "-x",
                           "--=x"});
  Random random;
  for (int i = 0; i < 20000; ++i) {
    Words typed;
    if (random.coin()) typed = words_of(random.pick(all_commands()));
    for (std::size_t n = random.below(9); n > 0; --n) typed.push_back(random.pick(pool));
    check_agreement(typed);
  }
}

}  // namespace fujiplan::testing
