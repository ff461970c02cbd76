#include "cli.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <exception>
#include <new>
#include <optional>
#include <variant>

#include "base/formatted.h"
#include "base/harmless.h"
#include "base/join.h"
#include "base/text.h"
#include "commands/command.h"
#include "complete.h"
#include "help.h"
#include "version.h"

// The only file that includes CLI11, which parses; what is parsed stands in the tables of
// run/options.cc and commands/all.cc. CLI11's own English never reaches a person.
namespace fujiplan {

static void add_options(CLI::App& app, std::span<const OptionRow> rows, Options& options) {
  for (const OptionRow& row : rows) {
    std::string name(row.name);
    std::visit(
        [&]<typename T>(T Options::*member) {
          if constexpr (std::is_same_v<T, bool>) {
            app.add_flag(name, options.*member)->disable_flag_override();
          } else if constexpr (std::is_same_v<T, std::string>) {
            app.add_option(name, options.*member)
                ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
          } else {
            // One value each time, or several joined by commas: the words behind are no values.
            app.add_option(name, options.*member)
                ->expected(1)
                ->allow_extra_args(false)
                ->delimiter(',')
                ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
          }
        },
        row.slot);
  }
}

// Every long and short spelling that a command understands.
static std::vector<std::string_view> spellings(const CommandRow& command) {
  std::vector<std::string_view> names = {"--help", "-h"};
  auto add = [&](const OptionRow& row) {
    for (std::string_view name : split(row.name, ',')) names.push_back(name);
  };
  std::ranges::for_each(global_options(), add);
  std::ranges::for_each(options_of(command), add);
  return names;
}

static UsageError unexpected(const CommandRow& command, const std::string& word) {
  if (word.starts_with('-')) {
    std::string typed = word.substr(0, word.find('='));
    bool is_long = typed.starts_with("--");  // one letter is near to every other
    return unknown_value({"オプション", "option"}, typed,
                         is_long ? spellings(command) : std::vector<std::string_view>());
  }
  return UsageError({formatted("`{}` は余分。`{}` は引数を取らない", word, command.name),
                     formatted("`{}` is one word too many: `{}` takes none", word, command.name)});
}

static UsageError missing_value(std::string_view option) {
  return UsageError(
      {formatted("`{}` に値がない", option), formatted("`{}` needs a value", option)});
}

static UsageError empty_argument() {
  return UsageError({"空の引数がある。変数などの中身が空でないかを確認する",
                     "an argument is empty; is a variable unset?"});
}

static UsageError takes_no_value(std::string_view option) {
  return UsageError(
      {formatted("`{}` は値を取らない", option), formatted("`{}` takes no value", option)});
}

// Words and values that would be taken for none or for something else: all are refused here, for
// every command, so that CLI11 finds no more than words that nothing is called by. What is empty is
// told before what has a value too few or too many.
static void refuse_wrong_values(const CommandRow& command,
                                const std::vector<std::string>& arguments) {
  std::vector<OptionRow> rows = all_options_of(command);
  std::optional<UsageError> mismatch;
  bool only_names = false;  // behind `--`
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    std::string_view word = arguments[i];
    if (word.empty()) throw empty_argument();
    if (only_names || !word.starts_with('-')) continue;
    only_names = word == "--";
    std::size_t equals = word.starts_with("--") ? word.find('=') : word.npos;
    std::string_view name = word.substr(0, equals);
    auto row =
        std::ranges::find_if(rows, [&](const OptionRow& it) { return has_spelling(it, name); });
    if (row == rows.end()) continue;
    std::string_view long_name = split(row->name, ',').back();
    if (is_flag(*row)) {
      bool has_value = equals != word.npos && equals + 1 < word.size();
      if (has_value && !mismatch) mismatch = takes_no_value(long_name);
      continue;
    }
    if (equals == word.npos && ++i == arguments.size()) {
      if (!mismatch) mismatch = missing_value(long_name);
      break;
    }
    std::string_view value =
        equals == word.npos ? std::string_view(arguments[i]) : word.substr(equals + 1);
    bool is_list = std::holds_alternative<std::vector<std::string> Options::*>(row->slot);
    bool empty = is_list ? value.find_first_not_of(',') == value.npos : value.empty();
    if (empty) throw missing_value(name);
  }
  if (mismatch) throw UsageError(*mismatch);
}

struct Parsed {
  const CommandRow* command = nullptr;  // none for `fujiplan --help` and `--version`
  std::string_view group;               // `fujiplan survey --help`
  bool help = false, version = false;
  Options options;
};

// What the words in front of everything else name.
struct Named {
  const CommandRow* command = nullptr;
  std::string_view group;              // the first word of commands that have two
  std::vector<std::size_t> positions;  // of the words looked at
};

// Where the words stand that are neither options nor values of global ones.
static std::vector<std::size_t> word_positions(const std::vector<std::string>& arguments) {
  std::vector<std::size_t> positions;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (!arguments[i].starts_with('-')) positions.push_back(i);
    auto row = std::ranges::find(global_options(), arguments[i], &OptionRow::name);
    if (row != global_options().end() && !is_flag(*row)) ++i;
  }
  return positions;
}

// Word by word, for as long as what stands there begins the name of a command.
static Named named_in(const std::vector<std::string>& arguments) {
  Named named;
  std::string name;
  for (std::size_t position : word_positions(arguments)) {
    named.positions.push_back(position);
    name += (name.empty() ? "" : " ") + arguments[position];
    named.command = find_command(name);
    auto member = std::ranges::find(all_commands(), name, group_of);
    if (name.empty() || named.command != nullptr || member == all_commands().end()) break;
    named.group = group_of(*member);
  }
  return named;
}

// Options of a command stand behind its name.
static void refuse_early_options(std::span<const std::string> in_front) {
  for (const std::string& word : in_front) {
    std::string typed = word.substr(0, word.find('='));
    auto spelled = [&](const OptionRow& row) { return has_spelling(row, typed); };
    if (std::ranges::none_of(command_options(), spelled)) continue;
    throw UsageError({formatted("`{}` はコマンドの後に書く", typed),
                      formatted("`{}` goes after the command", typed)});
  }
}

// Of all commands, or of the second words of a group.
static std::vector<std::string_view> choices_of(std::string_view group) {
  std::vector<std::string_view> names;
  for (const CommandRow& row : all_commands()) {
    if (!group.empty() && group_of(row) == group) {
      names.push_back(row.name.substr(group.size() + 1));
    } else if (group.empty()) {
      std::string_view word = group_of(row).empty() ? row.name : group_of(row);
      if (names.empty() || names.back() != word) names.push_back(word);
    }
  }
  return names;
}

static UsageError no_command(const Named& named, const std::vector<std::string>& arguments) {
  std::string last = named.positions.empty() ? "" : arguments[named.positions.back()];
  auto choices = choices_of(named.group);
  if (named.group.empty()) {
    if (last.empty()) return UsageError({"コマンドがない", "no command given"});
    return unknown_value({"コマンド", "command"}, last, choices);
  }
  if (named.positions.size() == 1 || last.empty()) {
    return UsageError(
        {formatted("`{}` の後にコマンドがない。選べるのは {}", named.group, join(choices, "、")),
         formatted("no command after `{}`; choose from {}", named.group, join(choices, ", "))});
  }
  std::string ja = formatted("{} のコマンド", named.group);
  std::string en = formatted("{} command", named.group);
  return unknown_value({ja, en}, last, choices);
}

static bool asks_for(const std::vector<std::string>& arguments, std::string_view name) {
  auto end = std::ranges::find(arguments, "--");
  return std::find(arguments.begin(), end, name) != end;
}

// `help`, `help list`: the same as `--help`.
static bool take_help_word(std::vector<std::string>& arguments) {
  auto positions = word_positions(arguments);
  if (positions.empty() || arguments[positions.front()] != "help") return false;
  arguments.erase(arguments.begin() + static_cast<std::ptrdiff_t>(positions.front()));
  return true;
}

static Parsed parse(std::vector<std::string> arguments) {
  Parsed parsed;
  parsed.help =
      take_help_word(arguments) || asks_for(arguments, "--help") || asks_for(arguments, "-h");
  Named named = named_in(arguments);
  if (named.positions.empty()) {
    parsed.version = asks_for(arguments, "--version");
    if (parsed.help || parsed.version) return parsed;
  }
  std::size_t end = named.positions.empty() ? arguments.size() : named.positions.back();
  refuse_early_options(std::span(arguments).first(end));
  parsed.command = named.command;
  parsed.group = named.group;
  bool group_only = !named.group.empty() && named.positions.size() == 1;
  if (parsed.help && (named.command != nullptr || group_only)) return parsed;
  if (named.command == nullptr) throw no_command(named, arguments);
  const CommandRow& command = *named.command;
  for (auto it = named.positions.rbegin(); it != named.positions.rend(); ++it) {
    arguments.erase(arguments.begin() + static_cast<std::ptrdiff_t>(*it));
  }
  refuse_wrong_values(command, arguments);

  CLI::App app;
  app.set_help_flag();
  app.allow_extras(false);
  add_options(app, global_options(), parsed.options);
  add_options(app, options_of(command), parsed.options);
  if (!command.arguments.empty()) app.add_option("names", parsed.options.names);
  try {
    std::ranges::reverse(arguments);  // CLI11 takes them from the back
    app.parse(arguments);
  } catch (const CLI::ExtrasError&) {
    auto extras = app.remaining(true);
    throw unexpected(command, extras.empty() ? "" : extras.back());
  } catch (const CLI::ParseError&) {
    throw UsageError({"オプションの使い方が違う", "an option is used wrongly"});
  }
  return parsed;
}

// Before anything is parsed: a usage error must already be in the right language.
static Options peek_global_options(const std::vector<std::string>& arguments) {
  Options options;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    for (const OptionRow& row : global_options()) {
      if (is_flag(row)) {
        bool& slot = options.*std::get<bool Options::*>(row.slot);
        slot = slot || arguments[i] == row.name;
        continue;
      }
      std::string& slot = options.*std::get<std::string Options::*>(row.slot);
      std::string prefix = std::string(row.name) + "=";
      if (arguments[i] == row.name && i + 1 < arguments.size()) slot = arguments[i + 1];
      if (arguments[i].starts_with(prefix)) slot = arguments[i].substr(prefix.size());
    }
  }
  return options;
}

static Language language_for_errors(const std::vector<std::string>& arguments, Environment& env) {
  Options peeked = peek_global_options(arguments);
  env.files.follows_links = peeked.follow_links;
  if (!parse_language(peeked.language)) peeked.language.clear();
  std::optional<HeaderFile> unused;
  return choose_language(env, peeked, unused);
}

static ExitCode run_parsed(Parsed& parsed, const std::vector<std::string>& arguments,
                           Environment& env) {
  if (parsed.version) {
    env.out << "fujiplan " << kVersion << "\n";
    return ExitCode::Success;
  }
  if (parsed.help) {
    std::optional<HeaderFile> unused;
    Language language = choose_language(env, peek_global_options(arguments), unused);
    env.out << (parsed.command != nullptr ? command_help(*parsed.command, language)
                : !parsed.group.empty()   ? group_help(parsed.group, language)
                                          : program_help(language));
    return ExitCode::Success;
  }
  require_known_color(parsed.options);
  env.files.follows_links = parsed.options.follow_links;
  std::optional<HeaderFile> header;
  Language language = choose_language(env, parsed.options, header);
  Context context{env, parsed.options, language, std::move(header)};
  return parsed.command->run(context);
}

static ExitCode run_or_say_why(const std::vector<std::string>& arguments, Environment& env) {
  try {
    if (!arguments.empty() && arguments.front() == kCompleteCommand) {
      env.out << complete({arguments.begin() + 1, arguments.end()}, env);
      return ExitCode::Success;
    }
    Parsed parsed = parse(arguments);
    ExitCode code = run_parsed(parsed, arguments, env);
    if (!env.out.flush())
      throw Failure({"出力を最後まで書けなかった", "the output could not be written completely"});
    return code;
  } catch (const UsageError& error) {
    Language language = language_for_errors(arguments, env);
    Named named = named_in(arguments);
    std::string_view about = named.command != nullptr ? named.command->name : named.group;
    std::string help = about.empty() ? "fujiplan --help" : formatted("fujiplan {} --help", about);
    Message hint{formatted("使い方は `{}`", help), formatted("see `{}`", help)};
    env.err << "fujiplan: " << harmless(error.message().in(language)) << "\n"
            << "fujiplan: " << hint.in(language) << "\n";
  } catch (const Failure& failure) {
    env.err << "fujiplan: " << harmless(failure.message().in(language_for_errors(arguments, env)))
            << "\n";
  }
  return ExitCode::Failed;
}

int run(const std::vector<std::string>& arguments, Environment& env) {
  HarmlessStream until_the_end(env.err);  // what stands there is for people, all of it
  try {
    return static_cast<int>(run_or_say_why(arguments, env));
  } catch (const std::bad_alloc&) {
    env.err << "fujiplan: メモリーが不足している / out of memory\n";
  } catch (const std::exception& error) {  // a fault of the program: the language is not known
    env.err << "fujiplan: プログラムの不具合 / internal error: " << error.what() << "\n";
  }
  return static_cast<int>(ExitCode::Failed);
}

}  // namespace fujiplan
