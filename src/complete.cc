#include "complete.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/text.h"
#include "commands/candidates.h"
#include "commands/command.h"
#include "help.h"

namespace fujiplan {

namespace {

// What the words before the cursor say about the place of the cursor.
struct Typed {
  const CommandRow* command = nullptr;
  std::string group = "";  // the first word of a command of two: "survey"
  bool unknown_command = false;
  bool after_help = false;                    // `fujiplan help ...`
  bool options_are_over = false;              // behind `--`
  std::optional<OptionRow> wants_value = {};  // the last word is an option that needs one
  Options options = {};                       // --plan and the like: which plan to complete from
};

constexpr std::string_view kHelpWord = "help";

}  // namespace

static std::vector<OptionRow> options_at(const Typed& typed) {
  if (typed.command != nullptr) return all_options_of(*typed.command);
  return {global_options().begin(), global_options().end()};
}

static std::optional<OptionRow> option_spelled(const Typed& typed, std::string_view word) {
  for (const OptionRow& row : options_at(typed)) {
    if (has_spelling(row, word)) return row;
  }
  return std::nullopt;
}

// The shell has not replaced `~/` yet.
static std::string expanded(std::string_view value, const Environment& env) {
  if (!value.starts_with("~/")) return std::string(value);
  return env.variable("HOME") + std::string(value.substr(1));
}

static void take_value(Typed& typed, const OptionRow& row, std::string_view value,
                       const Environment& env) {
  if (const auto* member = std::get_if<std::string Options::*>(&row.slot)) {
    typed.options.*(*member) = expanded(value, env);
  }
}

static void take_command_word(Typed& typed, std::string_view word) {
  std::string name = typed.group.empty() ? "" : typed.group + " ";
  name += word;
  typed.command = find_command(name);
  bool begins_group = std::ranges::find(all_commands(), name, group_of) != all_commands().end();
  if (typed.command == nullptr && begins_group) typed.group = name;
  typed.unknown_command = typed.command == nullptr && !begins_group;
}

static void take_word(Typed& typed, std::string_view word, const Environment& env) {
  if (typed.wants_value) {
    take_value(typed, *std::exchange(typed.wants_value, std::nullopt), word, env);
  } else if (word == "--") {
    typed.options_are_over = true;
  } else if (word.starts_with('-') && !typed.options_are_over) {
    auto equals = word.find('=');
    auto row = option_spelled(typed, word.substr(0, equals));
    if (!row || is_flag(*row)) return;
    if (equals == word.npos) {
      typed.wants_value = row;
    } else {
      take_value(typed, *row, word.substr(equals + 1), env);
    }
  } else if (word == kHelpWord && typed.command == nullptr) {
    typed.after_help = true;
  } else if (typed.command == nullptr) {
    take_command_word(typed, word);
  }
}

static Candidates option_names(const Typed& typed, Language language) {
  Candidates all;
  for (const OptionRow& row : options_at(typed)) {
    all.words.push_back(
        {std::string(split(row.name, ',').back()), std::string(row.help.in(language))});
  }
  all.words.push_back({"--help", std::string(kHelpOfHelp.in(language))});
  return all;
}

// Commands and groups, or the second words of a group.
static Candidates command_names(std::string_view group, Language language) {
  Candidates all;
  for (const CommandRow& row : all_commands()) {
    std::string summary(row.summary.in(language));
    if (group_of(row) == group) {
      std::size_t skipped = group.empty() ? 0 : group.size() + 1;
      all.words.push_back({std::string(row.name.substr(skipped)), summary});
    } else if (group.empty() && (all.words.empty() || all.words.back().value != group_of(row))) {
      all.words.push_back({std::string(group_of(row)), ""});
    }
  }
  if (group.empty())
    all.words.push_back({std::string(kHelpWord), std::string(kHelpOfHelp.in(language))});
  return all;
}

// One value, or the next of several that commas join; `before` is what stands before it.
static Candidates option_values(const Typed& typed, const OptionRow& row, std::string_view current,
                                std::string before, Context& context) {
  bool joins = std::holds_alternative<std::vector<std::string> Options::*>(row.slot);
  if (auto comma = current.rfind(','); joins && comma != current.npos) {
    before += current.substr(0, comma + 1);
  }
  Candidates all = candidates_for(row.argument, typed.command, context);
  for (Candidate& word : all.words) word.value.insert(0, before);
  return all;
}

static Candidates candidates_at(const Typed& typed, std::string_view current, Context& context) {
  if (typed.unknown_command) return {};
  if (typed.wants_value) return option_values(typed, *typed.wants_value, current, "", context);
  if (current.starts_with('-') && !typed.options_are_over) {
    auto equals = current.find('=');
    if (equals == current.npos) return option_names(typed, context.language);
    auto row = option_spelled(typed, current.substr(0, equals));
    if (!row || is_flag(*row)) return {};
    return option_values(typed, *row, current.substr(equals + 1),
                         std::string(current.substr(0, equals + 1)), context);
  }
  if (typed.command == nullptr) return command_names(typed.group, context.language);
  if (typed.after_help) return {};
  return candidates_for(typed.command->arguments, typed.command, context);
}

// A line break or tab in a text of a broken plan would end the line too early.
static bool fits_on_line(std::string_view text) {
  return text.find_first_of("\n\r\t") == text.npos;
}

std::string complete(const std::vector<std::string>& words, Environment& env) {
  if (words.empty()) return "";
  Typed typed;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) take_word(typed, words[i], env);
  const std::string& current = words.back();
  if (!parse_language(typed.options.language)) typed.options.language.clear();
  std::optional<HeaderFile> header;
  Language language = choose_language(env, typed.options, header);
  Context context{env, typed.options, language, std::move(header)};

  Candidates all = candidates_at(typed, current, context);
  std::string out;
  for (const Candidate& word : all.words) {
    if (!word.value.starts_with(current) || !fits_on_line(word.value)) continue;
    out += word.value;
    if (!word.description.empty() && fits_on_line(word.description)) out += "\t" + word.description;
    out += "\n";
  }
  if (all.shell == ShellCompletes::Files) out += ":files\n";
  if (all.shell == ShellCompletes::Folders) out += ":folders\n";
  return out;
}

}  // namespace fujiplan
