#include "read_options.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "files/system/path_form.h"

// The only file that includes CLI11, which takes the values out of the words; what can be typed
// stands in the tables of run/options.cc and commands/all.cc, what a word is in command_line.cc. It
// is given words without mistakes, so its own English never reaches a person, and an exception of
// it is a fault of the program.
namespace fujiplan {

static CLI::Option* add_option(CLI::App& app, const OptionRow& row) {
  std::string name(row.name);
  if (is_flag(row)) return app.add_flag(name)->disable_flag_override();
  // One value each time, or several joined by commas: the words behind are no values.
  CLI::Option* option = app.add_option(name)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  return is_list(row) ? option->delimiter(',') : option;
}

// Of what is typed: `[FILE|DIR|ID ...]`, or `DIR` behind an option. Revisions have no `\`, so that
// `diff` can take folders in their place.
static bool names_path(std::string_view argument) {
  constexpr std::string_view kPaths[] = {"FILE", "DIR", "CITY", "BASE"};
  return std::ranges::any_of(
      kPaths, [&](std::string_view path) { return argument.find(path) != argument.npos; });
}

static void take(std::vector<std::string> values, const OptionRow& row, Options& options) {
  if (values.empty()) return;  // what was typed is a mistake
  if (names_path(row.argument)) std::ranges::transform(values, values.begin(), with_slashes);
  std::visit(
      [&]<typename T>(T Options::*member) {
        T& option = options.*member;
        if constexpr (std::is_same_v<T, bool>) {
          option = true;
        } else if constexpr (std::is_same_v<T, std::string>) {
          option = values.back();
        } else {
          option = values;
        }
      },
      row.slot);
}

// The words in which there is nothing wrong, without those that name the command.
static std::vector<std::string> words_to_read(const CommandLine& line) {
  std::vector<std::string> words;
  for (const Word& word : line.words) {
    switch (word.kind) {
      case WordKind::Option:
        if (is_flag(*word.option) ? !word.value : has_value(word)) words.emplace_back(word.text);
        break;
      case WordKind::Value:
        if (has_value(word))
          words.insert(words.end(), {std::string(word.name), std::string(word.text)});
        break;
      case WordKind::Separator:
      case WordKind::Argument:
        words.emplace_back(word.text);
        break;
      default:
        break;
    }
  }
  return words;
}

Options read_options(const CommandLine& line) {
  Options options;
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();  // the arguments: as values of an option, `[a,b]` would be two of them
  std::map<const OptionRow*, const CLI::Option*>
      typed;  // each of the others would cost a start, too
  for (const Word& word : line.words) {
    if (word.option == nullptr) continue;
    auto [place, is_new] = typed.try_emplace(word.option);
    if (is_new) place->second = add_option(app, *word.option);
  }
  std::vector<std::string> words = words_to_read(line);
  std::ranges::reverse(words);  // CLI11 takes them from the back
  app.parse(std::move(words));
  for (const auto& [row, option] : typed) take(option->results(), *row, options);
  options.names = app.remaining();
  // The first `--` is none of them, and nothing in front of it can be spelled so.
  if (auto separator = std::ranges::find(options.names, "--"); separator != options.names.end()) {
    options.names.erase(separator);
  }
  if (line.command != nullptr && names_path(line.command->arguments)) {
    std::ranges::transform(options.names, options.names.begin(), with_slashes);
  }
  return options;
}

}  // namespace fujiplan
