#include "help.h"

#include "base/formatted.h"
#include "base/join.h"
#include "base/text.h"

namespace fujiplan {

static constexpr Text kUsage{"使い方", "Usage"};
static constexpr Text kCommands{"コマンド", "Commands"};
static constexpr Text kOptions{"オプション", "Options"};
static constexpr Text kGlobalOptions{"共通のオプション", "Options common to all commands"};
static constexpr Text kMore{"各コマンドの説明は `fujiplan コマンド --help`",
                            "`fujiplan COMMAND --help` explains a command"};
static constexpr std::size_t kTermWidth = 28;  // cells of the left column

static std::string entry(std::string_view term, std::string_view text) {
  if (display_width(term) + 2 > kTermWidth) {  // a long term has a line of its own
    return formatted("  {}\n  {}{}\n", term, std::string(kTermWidth, ' '), text);
  }
  return formatted("  {}{}\n", pad_right(term, kTermWidth), text);
}

std::string option_term(const OptionRow& row, const CommandRow* command) {
  std::string name(row.name), argument(row.argument);
  if (auto comma = name.find(','); comma != name.npos) name.insert(comma + 1, " ");
  if (command != nullptr && name == "--format") argument = join(command->formats, "|");
  return argument.empty() ? name : name + " " + argument;
}

static std::string option_entry(const OptionRow& row, const CommandRow* command,
                                Language language) {
  return entry(option_term(row, command), row.help.in(language));
}

static std::string global_part(Language language) {
  std::string out = formatted("\n{}:\n", kGlobalOptions.in(language));
  for (const OptionRow& row : global_options()) out += option_entry(row, nullptr, language);
  return out + option_entry(kHelpOption, nullptr, language);
}

std::string program_help(Language language) {
  std::string out = formatted("fujiplan - {}\n\n{}: fujiplan [--plan DIR] COMMAND ...\n\n{}:\n",
                              kTagline.in(language), kUsage.in(language), kCommands.in(language));
  for (const CommandRow& command : all_commands()) {
    out += entry(command.name, command.summary.in(language));
  }
  out += global_part(language);
  out += option_entry(kVersionOption, nullptr, language);
  return out + formatted("\n{}\n", kMore.in(language));
}

std::string group_help(std::string_view group, Language language) {
  std::string out = formatted("{0}: fujiplan {1} COMMAND ...\n\n{2}:\n", kUsage.in(language), group,
                              kCommands.in(language));
  for (const CommandRow& command : all_commands()) {
    if (group_of(command) == group) out += entry(command.name, command.summary.in(language));
  }
  return out + formatted("\n{}\n", kMore.in(language));
}

std::string command_help(const CommandRow& command, Language language) {
  std::string out = formatted("fujiplan {} - {}\n\n{}: fujiplan {}\n\n{}\n", command.name,
                              command.summary.in(language), kUsage.in(language), usage_of(command),
                              command.details.in(language));
  if (!command.options.empty()) out += formatted("\n{}:\n", kOptions.in(language));
  for (const OptionRow& row : options_of(command)) {
    out += option_entry(row, &command, language);
  }
  return out + global_part(language);
}

}  // namespace fujiplan
