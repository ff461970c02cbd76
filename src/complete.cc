#include "complete.h"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

#include "command_line.h"
#include "commands/candidates.h"
#include "commands/command.h"
#include "files/path.h"
#include "read_options.h"
#include "run/plan_at_revision.h"

namespace fujiplan {

static Candidates option_names(const CommandLine& line, Context& context) {
  Candidates all;
  for (const OptionRow& row : options_of_plan(options_at(line), context)) {
    all.words.push_back({std::string(long_name(row)), std::string(row.help.in(context.language))});
  }
  return all;
}

static Candidates command_names(const CommandLine& line, Language language) {
  Candidates all;
  for (const CommandWord& it : command_words(line.group)) {
    all.words.push_back({std::string(it.word), std::string(it.summary.in(language))});
  }
  if (line.group.empty()) {
    all.words.push_back({std::string(kHelpWord), std::string(kHelpOption.help.in(language))});
  }
  return all;
}

// One value, or the next of several that commas join; `before` is what stands before it.
static Candidates option_values(const CommandLine& line, const Word& word, std::string before,
                                Context& context) {
  std::string_view current = *word.value;
  if (auto comma = current.rfind(','); is_list(*word.option) && comma != current.npos) {
    before += current.substr(0, comma + 1);
  }
  std::vector<OptionRow> rows = options_at(line);
  auto row = std::ranges::find(rows, word.option->name, &OptionRow::name);
  Candidates all = candidates_for(row->argument, line.command, context);
  for (Candidate& candidate : all.words) candidate.value.insert(0, before);
  return all;
}

static Candidates candidates_at(const CommandLine& line, std::string_view current,
                                Context& context) {
  if (line.has_unknown_command) return {};
  Word word = next_word(line, current);
  if (word.kind == WordKind::Value) return option_values(line, word, "", context);
  if (current.starts_with('-') && !line.options_are_over) {
    bool has_equals = current.starts_with("--") && word.value && !is_flag(*word.option);
    if (!has_equals) return option_names(line, context);
    return option_values(line, word, std::string(word.name) + "=", context);
  }
  if (line.command == nullptr) return command_names(line, context.language);
  if (line.asks_help) return {};
  return candidates_for(line.command->arguments, line.command, context);
}

// The shell has not replaced `~/` yet.
static void expand_home(Options& options, const OptionRow& row, const Environment& env) {
  const auto* member = std::get_if<std::string Options::*>(&row.slot);
  if (member == nullptr) return;
  std::string& value = options.*(*member);
  if (value.starts_with("~/")) value = (Path(env.variable("HOME")) / value.substr(2)).string();
}

// What the words say of the plan to complete from.
static Options options_before_cursor(const CommandLine& line, const Environment& env) {
  Options options = read_options(line);
  for (const OptionRow& row : options_at(line)) expand_home(options, row, env);
  if (!parse_language(options.language)) options.language.clear();
  return options;
}

// A line break or tab in a text of a broken plan would end the line too early.
static bool fits_on_line(std::string_view text) {
  return text.find_first_of("\n\r\t") == text.npos;
}

std::string complete(const std::vector<std::string>& words, Environment& env) {
  if (words.empty()) return "";
  const std::string& current = words.back();
  CommandLine line = read_command_line(std::span(words).first(words.size() - 1));
  Options options = options_before_cursor(line, env);
  env.files.follows_links = options.follow_links;
  try {
    env.plan_elsewhere = plan_at_revision(env, options);
  } catch (const Failure&) {
    // What can be typed is that of the plan on the disk; the command will say why.
  }
  std::optional<HeaderFile> header;
  Language language = choose_language(env, options, header);
  Context context{env, options, language, std::move(header)};

  Candidates all = candidates_at(line, current, context);
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
