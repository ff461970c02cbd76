#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "base/text.h"
#include "case_runner.h"
#include "checks/check.h"
#include "commands/candidates.h"
#include "commands/command.h"
#include "lists/grading.h"
#include "model/plan_header.h"
#include "model/project.h"
#include "model/rating/grade.h"
#include "reports/template_store.h"

// Nothing that a person can see or write is without a transcript.
namespace fujiplan::testing {

namespace {

namespace fs = std::filesystem;

// `fujiplan COMMAND ...` as typed in a case, the environment in front left out.
using CommandLine = std::vector<std::string>;

struct Transcripts {
  std::vector<CommandLine> commands;
  std::string files;  // every file that a case writes or loads, one after the other
};

void add_folder(std::string& files, const fs::path& folder) {
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) files += read_file(entry.path()) + "\n";
  }
}

Transcripts read_transcripts() {
  Transcripts all;
  std::set<std::string> loaded;
  for (const fs::path& path : case_paths()) {
    for (const Section& section : split_sections(read_file(path))) {
      if (section.head.starts_with("$ ")) {
        auto words = words_of(std::string_view(section.head).substr(2));
        auto program = std::ranges::find(words, "fujiplan");
        if (program != words.end()) all.commands.emplace_back(program + 1, words.end());
      } else if (section.head.starts_with('@')) {
        loaded.insert(section.head);
      } else if (!section.head.empty()) {
        all.files += section.body;
      }
    }
  }
  if (loaded.contains("@base")) add_folder(all.files, kRepository / "tests/plans/base");
  if (loaded.contains("@examples")) add_folder(all.files, kRepository / "examples/plan");
  return all;
}

const Transcripts& transcripts() {
  static const Transcripts all = read_transcripts();
  return all;
}

bool uses(const CommandLine& line, std::string_view word) {
  return std::ranges::find(line, word) != line.end();
}

// A command may have two words.
bool runs(const CommandLine& line, const CommandRow& command) {
  return !std::ranges::search(line, split(command.name, ' ')).empty();
}

bool uses_option(const CommandLine& line, std::string_view name) {
  return std::ranges::any_of(line, [&](std::string_view word) {
    return word == name || word.starts_with(std::string(name) + "=");
  });
}

bool uses_value(const CommandLine& line, std::string_view option, std::string_view value) {
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    if (line[i] == option && line[i + 1] == value) return true;
  }
  return uses(line, std::string(option) + "=" + std::string(value));
}

bool any_command(auto&& holds) {
  return std::ranges::any_of(transcripts().commands, holds);
}

// Does `token` stand in a file of a case as a word of its own?
bool stands_in_a_file(std::string_view token) {
  const std::string& files = transcripts().files;
  auto is_word = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
  };
  for (auto at = files.find(token); at != files.npos; at = files.find(token, at + 1)) {
    std::size_t end = at + token.size();
    bool open_before = at == 0 || !is_word(files[at - 1]);
    bool open_behind = end == files.size() || !is_word(token.back()) || !is_word(files[end]);
    if (open_before && open_behind) return true;
  }
  return false;
}

// `key: value`, or `key:` with its value below.
template <typename Record>
void check_keys_appear() {
  for (const Field<Record>& field : fields_of(RecordOf<Record>{})) {
    INFO(field.key);
    if (stands_for_keys(field.key)) continue;  // for the keys that a plan declares
    std::string key(field.key);
    bool appears = stands_in_a_file(key + ": ") || stands_in_a_file(key + ":\n");
    CHECK(appears);
  }
}

template <DescribedEnum E>
void check_values_appear() {
  for (const auto& row : kRowsOf<E>) {
    INFO(row.name);
    CHECK(stands_in_a_file(row.name));
  }
}

}  // namespace

TEST_CASE("every code has its own case, which shows it") {
  std::set<std::string> names;
  for (const Rule* rule : all_rules()) names.insert(std::string(rule->code) + ".case");
  for (const auto& entry : fs::directory_iterator(kRepository / "tests/cases/codes")) {
    INFO(entry.path().filename().string());
    CHECK(names.contains(entry.path().filename().string()));
  }
  for (const Rule* rule : all_rules()) {
    INFO(rule->code);
    fs::path path = kRepository / "tests/cases/codes" / (std::string(rule->code) + ".case");
    REQUIRE(fs::exists(path));
    std::string text = read_file(path);
    for (Language language : {Language::Japanese, Language::English}) {
      std::string shown(label_of(rule->severity, language));
      CHECK(text.find(shown + "[" + std::string(rule->code) + "]") != text.npos);
    }
  }
}

TEST_CASE("every command, option and format is used in a case") {
  for (const CommandRow& command : all_commands()) {
    INFO(command.name);
    CHECK(any_command([&](const CommandLine& line) { return runs(line, command); }));
    for (std::string_view name : command.options) {
      INFO(name);
      CHECK(any_command([&](const CommandLine& line) {
        auto spellings = split(option_row(name).name, ',');
        return runs(line, command) && std::ranges::any_of(spellings, [&](std::string_view one) {
                 return uses_option(line, one);
               });
      }));
    }
    for (std::string_view format : command.formats) {
      INFO(format);
      CHECK(any_command([&](const CommandLine& line) {
        return runs(line, command) && uses_value(line, "--format", format);
      }));
    }
  }
  for (const OptionRow& row : global_options()) {
    INFO(row.name);
    CHECK(any_command([&](const CommandLine& line) { return uses_option(line, row.name); }));
  }
  for (const auto& row : kRowsOf<GroupBy>) {
    INFO(row.name);
    CHECK(any_command([&](const CommandLine& line) { return uses_value(line, "--by", row.name); }));
  }
}

TEST_CASE("shells know what can stand at every place of a command line") {
  auto check_all = [](std::string_view text) {
    for (std::string_view placeholder : placeholders_in(text)) {
      INFO(placeholder);
      CHECK(is_known_placeholder(placeholder));
    }
  };
  for (const CommandRow& command : all_commands()) check_all(command.arguments);
  for (const OptionRow& row : command_options()) check_all(row.argument);
  for (const OptionRow& row : global_options()) check_all(row.argument);
}

// The open data are one row of the table: `opendata/...`.
TEST_CASE("every report of the program is in docs/commands.md") {
  std::string table;  // rows of tables that begin with a name
  const std::string guide = read_file(kRepository / "docs/commands.md");
  for (std::string_view line : lines_of(guide)) {
    if (line.starts_with("| `")) table += line;
  }
  for (const std::string& name : TemplateStore({}, Language::Japanese).report_names()) {
    INFO(name);
    bool open_data = name.starts_with("opendata/");
    CHECK((open_data || table.find("`" + name + "`") != table.npos));
  }
}

TEST_CASE("every help page is shown in both languages") {
  for (const auto& language : kRowsOf<Language>) {
    auto is_help = [&](const CommandLine& line) {
      return uses(line, "--help") && uses_value(line, "--lang", language.name);
    };
    INFO(language.name);
    CHECK(any_command([&](const CommandLine& line) {  // of the program itself
      return is_help(line) && line.size() == 3;
    }));
    for (const CommandRow& command : all_commands()) {
      INFO(command.name);
      CHECK(any_command(
          [&](const CommandLine& line) { return is_help(line) && runs(line, command); }));
    }
  }
}

TEST_CASE("every key of every record stands in a file of a case") {
  check_keys_appear<Project>();
  check_keys_appear<SurveyEntry>();
  check_keys_appear<PartWord>();
  check_keys_appear<PlanHeader>();
  check_keys_appear<ClassWord>();
  check_keys_appear<MarkWord>();
  check_keys_appear<PhaseWord>();
  check_keys_appear<StatusWord>();
  check_keys_appear<Municipality>();
  check_keys_appear<Period>();
  check_keys_appear<PlanGroup>();
  check_keys_appear<Rubric>();
  check_keys_appear<Criterion>();
  check_keys_appear<Reviewer>();
  check_keys_appear<Review>();
}

TEST_CASE("every value of every enum stands in a file of a case") {
  check_values_appear<StatusSense>();
  check_values_appear<PhaseSense>();
  check_values_appear<Language>();
  check_values_appear<CriterionSense>();
  check_values_appear<Publish>();
  for (const char* word : {"sum", "average", "lowest", "none"}) CHECK(stands_in_a_file(word));
  CHECK(stands_in_a_file(kEndOfProject));
  const Vocabulary& words = standard_vocabulary();
  for (std::string_view word : names_in(words.classes)) CHECK(stands_in_a_file(word));
  for (std::string_view word : names_in(words.marks)) CHECK(stands_in_a_file(word));
  for (std::string_view word : names_in(words.phases)) CHECK(stands_in_a_file(word));
  for (std::string_view word : names_in(words.statuses)) CHECK(stands_in_a_file(word));
}

}  // namespace fujiplan::testing
