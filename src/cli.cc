#include "cli.h"

#include <algorithm>
#include <exception>
#include <new>
#include <optional>

#include "base/formatted.h"
#include "base/harmless.h"
#include "base/join.h"
#include "base/text.h"
#include "command_line.h"
#include "commands/command.h"
#include "complete.h"
#include "help.h"
#include "read_options.h"
#include "run/plan_at_revision.h"
#include "run/typed_names.h"
#include "version.h"

namespace fujiplan {

// --- what is wrong with a line

// Every long and short spelling that a command understands; without a command, those of any.
static std::vector<std::string_view> spellings(const CommandRow* command) {
  std::vector<std::string_view> names = split(kHelpOption.name, ',');
  std::ranges::reverse(names);  // the long one first
  auto add = [&](const OptionRow& row) {
    for (std::string_view name : split(row.name, ',')) names.push_back(name);
  };
  std::ranges::for_each(global_options(), add);
  if (command != nullptr) {
    std::ranges::for_each(options_of(*command), add);
  } else {
    add(kVersionOption);
    std::ranges::for_each(command_options(), add);
  }
  return names;
}

static UsageError unknown_option(const CommandRow* command, std::string_view name) {
  bool is_long = name.starts_with("--");  // one letter is near to every other
  return unknown_value({"オプション", "option"}, name,
                       is_long ? spellings(command) : std::vector<std::string_view>());
}

static UsageError one_too_many(const CommandRow& command, std::string_view argument) {
  return UsageError(
      {formatted("`{}` は余分。`{}` は引数を取らない", argument, command.name),
       formatted("`{}` is one word too many: `{}` takes none", argument, command.name)});
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

// `-o=FILE` would be the file `=FILE`, which nobody means.
static void refuse_short_with_equals(const Word& word) {
  bool is_short = word.kind == WordKind::Option && !word.name.starts_with("--");
  if (!is_short || !word.value->starts_with('=')) return;
  std::string_view value = word.value->substr(1);
  if (value.empty()) throw missing_value(word.name);
  throw UsageError({formatted("`{}` は `{} {}` と書く", word.text, word.name, value),
                    formatted("write `{} {}` for `{}`", word.name, value, word.text)});
}

// Options of a command stand behind its name.
static void refuse_early_options(const CommandLine& line) {
  auto names_command = [](const Word& word) {
    return word.kind == WordKind::Command || word.kind == WordKind::UnknownCommand;
  };
  auto last = std::find_if(line.words.rbegin(), line.words.rend(), names_command);
  bool none = last == line.words.rend();
  std::span<const Word> in_front(line.words.begin(), none ? line.words.end() : last.base());
  auto early = std::ranges::find(in_front, WordKind::EarlyOption, &Word::kind);
  if (early == in_front.end()) return;
  throw UsageError({formatted("`{}` はコマンドの後に書く", early->name),
                    formatted("`{}` goes after the command", early->name)});
}

// What is wrong with the options in front of where a command must stand: the word behind may have
// been meant for one of them.
static std::optional<UsageError> wrong_option_in_front(const CommandLine& line) {
  for (const Word& word : line.words) {
    if (word.kind == WordKind::UnknownCommand) return std::nullopt;
    if (word.kind == WordKind::UnknownOption) return unknown_option(nullptr, word.name);
    bool is_set = word.option != nullptr && is_flag(*word.option) && word.value;
    if (is_set) return takes_no_value(word.name);
  }
  if (line.words.empty() || !wants_value(line.words.back())) return std::nullopt;
  return missing_value(line.words.back().name);
}

static UsageError no_command(const CommandLine& line) {
  if (auto error = wrong_option_in_front(line)) return *error;
  std::vector<std::string_view> choices;
  for (const CommandWord& it : command_words(line.group)) choices.push_back(it.word);
  auto unknown = std::ranges::find(line.words, WordKind::UnknownCommand, &Word::kind);
  bool is_typed = unknown != line.words.end() && !unknown->text.empty();
  if (line.group.empty()) {
    if (!is_typed) return UsageError({"コマンドがない", "no command given"});
    return unknown_value({"コマンド", "command"}, unknown->text, choices);
  }
  if (!is_typed) {
    return UsageError(
        {formatted("`{}` の後にコマンドがない。選べるのは {}", line.group, join(choices, "、")),
         formatted("no command after `{}`; choose from {}", line.group, join(choices, ", "))});
  }
  std::string ja = formatted("{} のコマンド", line.group);
  std::string en = formatted("{} command", line.group);
  return unknown_value({ja, en}, unknown->text, choices);
}

// Words and values that would be taken for none or for something else, for every command. What is
// empty is told before what has a value too few or too many, and both before what nobody asked for.
static void refuse_wrong_words(const CommandLine& line) {
  const CommandRow& command = *line.command;
  std::optional<UsageError> mismatch, unexpected;
  for (const Word& word : line.words) {
    if (word.kind == WordKind::Argument) {
      if (word.text.empty()) throw empty_argument();
      if (command.arguments.empty()) unexpected = one_too_many(command, word.text);
    } else if (word.kind == WordKind::UnknownOption || word.option == &kVersionOption) {
      unexpected = unknown_option(&command, word.name);
    } else if (word.option != nullptr && is_flag(*word.option)) {
      if (word.value && !mismatch) mismatch = takes_no_value(word.name);
    } else if (word.value && word.option != nullptr) {
      if (!has_value(word)) throw missing_value(word.name);
      refuse_short_with_equals(word);
    }
  }
  if (wants_value(line.words.back()) && !mismatch) {
    mismatch = missing_value(line.words.back().name);
  }
  if (mismatch) throw UsageError(*mismatch);
  if (unexpected) throw UsageError(*unexpected);
}

// --- what is done

static ExitCode show_version(Environment& env) {
  env.out << "fujiplan " << kVersion << "\n";
  return ExitCode::Success;
}

static ExitCode show_help(const CommandLine& line, const Options& options, Environment& env) {
  std::optional<HeaderFile> unused;
  Language language = choose_language(env, options, unused);
  env.out << (line.command != nullptr ? command_help(*line.command, language)
              : !line.group.empty()   ? group_help(line.group, language)
                                      : program_help(language));
  return ExitCode::Success;
}

static ExitCode run_command(const CommandRow& command, const Options& options, Environment& env) {
  require_known_color(options);
  if (!options.at.empty()) {
    if (auto why = why_not_at(command.plan_use, command.name)) throw UsageError(*why);
  }
  env.plan_elsewhere = plan_at_revision(env, options);
  std::optional<HeaderFile> header;
  Language language = choose_language(env, options, header);
  Context context{env, options, language, std::move(header)};
  return command.run(context);
}

static ExitCode run_line(const CommandLine& line, const Options& options, Environment& env) {
  bool asks_help = line.asks_help || options.help;
  if (!has_command_word(line)) {
    if (options.version) return show_version(env);
    if (asks_help) return show_help(line, options, env);
  }
  refuse_early_options(line);
  if (asks_help && !line.has_unknown_command) return show_help(line, options, env);
  if (line.command == nullptr) throw no_command(line);
  refuse_wrong_words(line);
  return run_command(*line.command, options, env);
}

// A message must already be in the right language when `--lang` itself is wrong.
static Language language_for_errors(Options options, Environment& env) {
  if (!parse_language(options.language)) options.language.clear();
  std::optional<HeaderFile> unused;
  return choose_language(env, options, unused);
}

static void tell_usage(const CommandLine& line, const UsageError& error, Language language,
                       Environment& env) {
  std::string_view about = line.command != nullptr ? line.command->name : line.group;
  bool of_all = about.empty() || line.asks_help;
  std::string help = of_all ? "fujiplan --help" : formatted("fujiplan {} --help", about);
  Message hint{formatted("使い方は `{}`", help), formatted("see `{}`", help)};
  env.err << "fujiplan: " << harmless(error.message().in(language)) << "\n"
          << "fujiplan: " << hint.in(language) << "\n";
}

static ExitCode run_or_say_why(const std::vector<std::string>& arguments, Environment& env) {
  CommandLine line = read_command_line(arguments);
  Options options = read_options(line);
  env.files.follows_links = options.follow_links;
  try {
    ExitCode code = run_line(line, options, env);
    if (!env.out.flush())
      throw Failure({"出力を最後まで書けなかった", "the output could not be written completely"});
    return code;
  } catch (const UsageError& error) {
    tell_usage(line, error, language_for_errors(options, env), env);
  } catch (const Failure& failure) {
    env.err << "fujiplan: " << harmless(failure.message().in(language_for_errors(options, env)))
            << "\n";
  }
  return ExitCode::Failed;
}

int run(const std::vector<std::string>& arguments, Environment& env) {
  HarmlessStream until_the_end(env.err);  // what stands there is for people, all of it
  try {
    if (!arguments.empty() && arguments.front() == kCompleteCommand) {
      env.out << complete({arguments.begin() + 1, arguments.end()}, env);
      return static_cast<int>(ExitCode::Success);
    }
    return static_cast<int>(run_or_say_why(arguments, env));
  } catch (const std::bad_alloc&) {
    env.err << "fujiplan: メモリーが不足している / out of memory\n";
  } catch (const std::exception& error) {  // a fault of the program: the language is not known
    env.err << "fujiplan: プログラムの不具合 / internal error: " << error.what() << "\n";
  }
  return static_cast<int>(ExitCode::Failed);
}

}  // namespace fujiplan
