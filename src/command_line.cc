#include "command_line.h"

#include <algorithm>

namespace fujiplan {

namespace {

// An option as it is written, taken apart.
struct Spelled {
  std::string_view name;
  std::optional<std::string_view> value;
};

}  // namespace

// As CLI11 takes them apart: `--year`, `--year=R5`, `-o`, `-oFILE`. None for what is a plain word
// in spite of its dash: `-`, `-1`, `---`.
static std::optional<Spelled> spelled_option(std::string_view text) {
  auto begins_name = [&](std::size_t at) {
    return at < text.size() && std::string_view("-! \n").find(text[at]) == text.npos;
  };
  if (text.starts_with("--")) {
    if (!begins_name(2)) return std::nullopt;
    std::size_t equals = text.find('=', 2);
    if (equals == text.npos) return Spelled{text, {}};
    return Spelled{text.substr(0, equals), text.substr(equals + 1)};
  }
  bool is_number = text.size() > 1 && text[1] >= '0' && text[1] <= '9';
  if (!text.starts_with('-') || !begins_name(1) || is_number) return std::nullopt;
  if (text.size() == 2) return Spelled{text, {}};
  return Spelled{text.substr(0, 2), text.substr(2)};
}

// The row of an option that can stand behind the words of a line.
static const OptionRow* find_option(const CommandLine& line, std::string_view name) {
  auto spelled = [&](const OptionRow& row) { return has_spelling(row, name); };
  if (spelled(kHelpOption)) return &kHelpOption;
  if (!has_command_word(line) && spelled(kVersionOption)) return &kVersionOption;
  auto global = std::ranges::find_if(global_options(), spelled);
  if (global != global_options().end()) return &*global;
  if (line.command == nullptr) return nullptr;
  for (std::string_view its : line.command->options) {
    if (const OptionRow& row = option_row(its); spelled(row)) return &row;
  }
  return nullptr;
}

static std::optional<Word> option_word(const CommandLine& line, std::string_view text) {
  auto spelled = spelled_option(text);
  if (!spelled) return std::nullopt;
  const OptionRow* row = find_option(line, spelled->name);
  // `-hx` is no `-h`: letters are not written together.
  bool is_short = !text.starts_with("--");
  if (row != nullptr && !(is_flag(*row) && is_short && spelled->value)) {
    return Word{.kind = WordKind::Option,
                .text = text,
                .option = row,
                .name = spelled->name,
                .value = spelled->value};
  }
  bool is_early = line.command == nullptr && !line.has_unknown_command &&
                  std::ranges::any_of(command_options(), [&](const OptionRow& it) {
                    return has_spelling(it, spelled->name);
                  });
  if (is_early) return Word{.kind = WordKind::EarlyOption, .text = text, .name = spelled->name};
  std::string_view whole = text.substr(0, text.find('='));  // `-xyz`: which letter is meant?
  return Word{.kind = WordKind::UnknownOption, .text = text, .name = whole};
}

// A word that is neither an option nor the value of one.
static Word plain_word(const CommandLine& line, std::string_view text) {
  if (line.command != nullptr || line.has_unknown_command) return {.text = text};
  if (text == kHelpWord && line.group.empty() && !line.asks_help) {
    return {.kind = WordKind::Help, .text = text};
  }
  std::string name(line.group);
  if (!name.empty()) name += ' ';
  name += text;
  if (const CommandRow* command = find_command(name)) {
    return {.kind = WordKind::Command, .text = text, .command = command};
  }
  bool begins_group = line.group.empty() && !text.empty() &&
                      std::ranges::find(all_commands(), text, group_of) != all_commands().end();
  return {.kind = begins_group ? WordKind::Command : WordKind::UnknownCommand, .text = text};
}

Word next_word(const CommandLine& line, std::string_view text) {
  // Who asks for help does not want a file of that name.
  if (!line.options_are_over) {
    const OptionRow* row = find_option(line, text);
    if (row == &kHelpOption || row == &kVersionOption) {
      return {.kind = WordKind::Option, .text = text, .option = row, .name = text};
    }
  }
  if (!line.words.empty() && wants_value(line.words.back())) {
    const Word& option = line.words.back();
    return {.kind = WordKind::Value,
            .text = text,
            .option = option.option,
            .name = option.name,
            .value = text};
  }
  if (line.options_are_over) return plain_word(line, text);
  if (text == "--") return {.kind = WordKind::Separator, .text = text};
  if (auto option = option_word(line, text)) return *option;
  return plain_word(line, text);
}

CommandLine read_command_line(std::span<const std::string> typed) {
  CommandLine line;
  line.words.reserve(typed.size());
  for (const std::string& text : typed) {
    const Word& word = line.words.emplace_back(next_word(line, text));
    line.asks_help |= word.kind == WordKind::Help;
    line.has_unknown_command |= word.kind == WordKind::UnknownCommand;
    line.options_are_over |= word.kind == WordKind::Separator;
    if (word.kind != WordKind::Command) continue;
    line.command = word.command;
    if (word.command == nullptr) line.group = word.text;
  }
  return line;
}

bool has_command_word(const CommandLine& line) {
  return line.command != nullptr || !line.group.empty() || line.has_unknown_command;
}

std::vector<OptionRow> options_at(const CommandLine& line) {
  std::vector<OptionRow> rows(global_options().begin(), global_options().end());
  if (line.command != nullptr) rows = all_options_of(*line.command);
  rows.push_back(kHelpOption);
  return rows;
}

bool wants_value(const Word& word) {
  return word.kind == WordKind::Option && !is_flag(*word.option) && !word.value;
}

bool has_value(const Word& word) {
  if (!word.value) return false;
  return is_list(*word.option) ? word.value->find_first_not_of(',') != word.value->npos
                               : !word.value->empty();
}

std::vector<CommandWord> command_words(std::string_view group) {
  std::vector<CommandWord> words;
  for (const CommandRow& row : all_commands()) {
    std::string_view its_group = group_of(row);
    if (its_group == group) {
      words.push_back({row.name.substr(group.empty() ? 0 : group.size() + 1), row.summary});
    } else if (group.empty() && (words.empty() || words.back().word != its_group)) {
      words.push_back({its_group, {}});
    }
  }
  return words;
}

}  // namespace fujiplan
