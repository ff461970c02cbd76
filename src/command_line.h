#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "commands/command.h"
#include "run/options.h"

// What each word of a command line is, by the tables of commands and options. Nothing else says so:
// a command that runs, completion, and messages about what was typed all read a line here.
namespace fujiplan {

// Where a command must stand, the same as `--help`.
inline constexpr std::string_view kHelpWord = "help";

enum class WordKind : unsigned char {
  Help,            // `help` where a command must stand
  Command,         // names a command, or begins the name of those of two words
  UnknownCommand,  // stands where a command must, and names none
  Option,          // one that can stand here
  EarlyOption,     // one of commands, in front of the command
  UnknownOption,
  Value,      // the word behind an option that takes a value and has none joined to it
  Separator,  // the first `--`: behind it nothing is an option
  Argument,   // any other: an id, a file, a code
};

struct Word {
  WordKind kind = WordKind::Argument;
  std::string_view text = {};                  // as typed
  const CommandRow* command = nullptr;         // of a Command; none where it takes another word
  const OptionRow* option = nullptr;           // of an Option, and of its Value
  std::string_view name = {};                  // any option as it was typed: `-o`, `--year`
  std::optional<std::string_view> value = {};  // of a Value; of an Option when joined to it
};

struct CommandLine {
  std::vector<Word> words;              // one for each that was typed
  const CommandRow* command = nullptr;  // none: not typed, or there is none of that name
  std::string_view group = {};          // "survey", the first word of commands that have two
  bool asks_help = false;               // the first word is `help`
  bool has_unknown_command = false;
  bool options_are_over = false;  // behind `--`
};

// The views of the result are of `typed`.
CommandLine read_command_line(std::span<const std::string> typed);

// What `text` would be behind the words of a line.
Word next_word(const CommandLine& line, std::string_view text);

// Does a word stand where a command must? It may name none.
bool has_command_word(const CommandLine& line);

// The options that can stand behind the words of a line, as its command means them; `--help` last.
std::vector<OptionRow> options_at(const CommandLine& line);

// Is it an option whose value is to be the next word?
bool wants_value(const Word& word);

// Does an Option or Value say something? Text alone; of a list more than commas.
bool has_value(const Word& word);

// What can stand where a command must: all commands and first words of groups, or the second words
// of a group.
struct CommandWord {
  std::string_view word;
  Text summary;  // none of a group
};
std::vector<CommandWord> command_words(std::string_view group);

}  // namespace fujiplan
