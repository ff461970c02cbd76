#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>

#include "base/harmless.h"
#include "base/text.h"
#include "case_runner.h"
#include "cli.h"
#include "commands/command.h"
#include "files/memory_file_system.h"

// Names and words that a stranger chose, through every command: nothing of them orders the terminal
// or the runner of CI about.
namespace fujiplan {
namespace {

// A line break and an order for the runner, ESC, C1, right-to-left, a byte that is no UTF-8.
const std::string kHostile = "x\n::error::forged\033[2J\u009B31m\u202E\u2028##[group]\xFF";

struct Run {
  std::string out, err;
};

Run run_with(FileSystem& files, const std::vector<std::string>& arguments, bool terminal = false) {
  std::ostringstream out, err;
  Environment env{.files = files, .out = out, .err = err, .out_is_terminal = terminal};
  run(arguments, env);
  return {out.str(), err.str()};
}

MemoryFileSystem hostile_plan() {
  MemoryFileSystem files;
  testing::load_folder(files, testing::kRepository / "tests/plans/base", "/plan");
  const std::string project =
      "id: 1-1-9\nname: 予約\nclass: 継続\ndx: false\ndepartments: [市民課]\nnonsense: 1\n";
  files.write("/plan/1-1/" + kHostile + ".yaml", project);
  files.write("/plan/" + kHostile + "/1-1-8.yaml", project);
  files.write("/templates/" + kHostile + ".md.mustache", "{{! \033x }}{{nothing}}");
  files.write("/templates/bad.md.mustache", "{{#x\033}}");
  files.write("/" + kHostile + ".csv", "事業番号," + kHostile + "\n" + kHostile + ",1\n");
  files.write("/" + kHostile + "/" + kHostile + ".txt", kHostile);
  return files;
}

// Nothing that a terminal or a runner would obey, in what people read.
bool obeys_nobody(const std::string& text) {
  return harmless_lines(text) == text;
}

TEST_CASE("hostile names: no command prints them as they are") {
  const std::string kPlaces[] = {kHostile,
                                 "/" + kHostile,
                                 "/" + kHostile + ".csv",
                                 "/plan/1-1/" + kHostile + ".yaml",
                                 "/templates/" + kHostile,
                                 "/" + kHostile + "/" + kHostile + ".txt"};
  for (const CommandRow& command : all_commands()) {
    if (command.name == "log") continue;            // it needs git: tests/cases/log/names.case
    if (command.name == "survey export") continue;  // forms are files
    std::vector<std::string> words;
    for (std::string_view word : split(command.name, ' ')) words.emplace_back(word);
    std::vector<OptionRow> rows = options_of(command);
    rows.insert(rows.end(), global_options().begin(), global_options().end());
    for (const std::string& place : kPlaces) {
      std::vector<std::vector<std::string>> calls = {
          {}, {place}, {"1-1-1", place}, {"1-1-1", "R4", place}};
      for (const OptionRow& row : rows) {
        std::string_view name = split(row.name, ',').back();
        calls.push_back({std::string(name), place});
        if (!is_flag(row)) calls.push_back({std::string(name) + "=" + place, "1-1-1"});
      }
      for (std::vector<std::string>& call : calls) {
        call.insert(call.begin(), words.begin(), words.end());
        for (const char* language : {"ja", "en"}) {
          std::vector<std::string> arguments = call;
          arguments.insert(arguments.begin(), {"--lang", language});
          MemoryFileSystem files = hostile_plan();
          Run run = run_with(files, arguments);
          CAPTURE(call);
          CHECK(obeys_nobody(run.out));
          CHECK(obeys_nobody(run.err));
        }
      }
    }
  }
}

TEST_CASE("hostile names: findings and templates name them, each on one line") {
  MemoryFileSystem files = hostile_plan();
  const std::string shown =
      "x⏎::error::forged\\u{1B}[2J\\u{9B}31m\\u{202E}\\u{2028}##\\u{5B}group]\\x{FF}";
  for (const char* format : {"text", "concise"}) {
    CHECK(run_with(files, {"validate", "--format", format}).out.find(shown) != std::string::npos);
  }
  Run listed = run_with(files, {"report", "--list"});
  CAPTURE(listed.err);
  CHECK(listed.out.find(shown) != std::string::npos);
  for (const char* format : {"gitlab", "sarif", "junit", "json"}) {
    std::string out = run_with(files, {"validate", "--format", format}).out;
    CAPTURE(format);
    for (std::string_view harmful : {"\033", "\u009B", "\u202E"}) {
      CHECK(out.find(harmful) == std::string::npos);
    }
  }
}

TEST_CASE("hostile names: JSON names the file as it is") {
  MemoryFileSystem files;
  testing::load_folder(files, testing::kRepository / "tests/plans/base", "/plan");
  const std::string name = "x\n::error::\033\u009B\u202E\U000E0041";
  files.write("/plan/1-1/" + name + ".yaml", "id: 1-1-9\n");
  auto findings = nlohmann::json::parse(run_with(files, {"validate", "--format", "json"}).out);
  REQUIRE(!findings.empty());
  bool found = false;
  for (const auto& finding : findings) found |= finding["path"] == "plan/1-1/" + name + ".yaml";
  CHECK(found);
}

// A form that programs read: each text comes back from it as it is in the plan.
bool is_for_programs(std::string_view format) {
  constexpr std::string_view kForPeople[] = {"text", "concise", "table", "md", "github"};
  return std::ranges::find(kForPeople, format) == std::end(kForPeople);
}

// Characters that a plan may hold (they are warnings), and that people are shown by number.
MemoryFileSystem odd_plan() {
  MemoryFileSystem files;
  const std::string odd = "\u200B::error::##[x]\u2060";
  for (std::string path : {"plan.yaml", "1-1/1-1-1.yaml"}) {
    std::string text = testing::read_file(testing::kRepository / "tests/plans/base" / path);
    for (std::string_view word : {"便利な市民サービス", "オンライン化", "電子申請の拡大", "進捗",
                                  "本人確認の方法", "要件をまとめる", "契約し、準備する"}) {
      for (auto at = text.find(word); at != text.npos; at = text.find(word, at + 1)) {
        text.insert(at + word.size(), word == "オンライン化" || word == "進捗" ? "\u200B" : odd);
      }
    }
    files.write("/plan/" + path, text);
    files.write("/old/" + path, path.ends_with("plan.yaml") ? text : "");
  }
  files.write("/plan/1-1/1-1-2\033.yaml", "id: 1-1-2\nna\u200Bme: x\n");
  files.write("/templates/a\033.md.mustache", "{{nothing\u200B}}");
  return files;
}

TEST_CASE("hostile names: forms for programs hold every text as it is") {
  std::size_t forms = 0;
  auto check = [&](std::vector<std::string> arguments) {
    MemoryFileSystem files = odd_plan();
    std::string out = run_with(files, arguments).out;
    CAPTURE(arguments);
    CAPTURE(out);
    CHECK(out.find("\\u{") == out.npos);
    CHECK(out.find("\\x{") == out.npos);
    CHECK(out.find("⏎") == out.npos);
    CHECK(!out.empty());
    ++forms;
    return out;
  };
  for (const CommandRow& command : all_commands()) {
    if (command.name == "log") continue;  // it needs git: tests/cases/log/names.case
    // Forms and receipts are files.
    if (command.name == "survey export" || command.name == "survey receipt") continue;
    std::vector<std::string> words;
    for (std::string_view word : split(command.name, ' ')) words.emplace_back(word);
    if (command.name == "diff") words.insert(words.end(), {"/old", "/plan"});
    if (command.name == "show") words.emplace_back("1-1-1");
    for (std::string_view format : command.formats) {
      if (!is_for_programs(format)) continue;
      std::vector<std::string> arguments = words;
      arguments.insert(arguments.end(), {"--format", std::string(format)});
      check(arguments);
    }
  }
  CHECK(forms > 15);
  const std::string as_it_is = "電子申請の拡大\u200B::error::##[x]\u2060";
  const std::string in_json = "電子申請の拡大\\u200B::error::##[x]\\u2060";
  CHECK(check({"list", "--format", "csv"}).find(as_it_is) != std::string::npos);
  CHECK(check({"list", "--format", "tsv"}).find(as_it_is) != std::string::npos);
  CHECK(check({"list", "--format", "json"}).find(in_json) != std::string::npos);
  CHECK(check({"show", "1-1-1", "--format", "json"}).find(in_json) != std::string::npos);
  CHECK(check({"diff", "/old", "/plan", "--format", "json"}).find(in_json) != std::string::npos);
  CHECK(check({"report", "--context"}).find(in_json) != std::string::npos);
  CHECK(check({"report", "list.csv"}).find(as_it_is) != std::string::npos);
  CHECK(check({"report", "opendata/projects.csv"}).find(as_it_is) != std::string::npos);
  check({"schema"});
  check({"schema", "plan"});
  // What a finding quotes, too; XML has no way to write a control character.
  CHECK(check({"validate", "--format", "json"}).find("`na\\u200Bme`") != std::string::npos);
  CHECK(check({"validate", "--format", "sarif"}).find("`na\\u200Bme`") != std::string::npos);
  CHECK(check({"validate", "--format", "gitlab"}).find("`na\\u200Bme`") != std::string::npos);
  CHECK(check({"validate", "--format", "junit"}).find("`na&#8203;me`") != std::string::npos);
  CHECK(check({"validate", "--format", "junit"}).find("1-1-2\uFFFD.yaml:2:1") != std::string::npos);
  CHECK(check({"doctor", "--format", "json"}).find("`nothing\\u200B`") != std::string::npos);
}

TEST_CASE("hostile names: a template's own bytes reach a file, but no terminal") {
  MemoryFileSystem files = hostile_plan();
  files.write("/templates/esc.md.mustache", "\033]0;x\a\n::error::x\n");
  CHECK(run_with(files, {"report", "esc.md"}).out == "\033]0;x\a\n::error::x\n");
  CHECK(run_with(files, {"report", "esc.md"}, true).out == "\\u{1B}]0;x\\u{7}\n\\u{3A}:error::x\n");
}

}  // namespace
}  // namespace fujiplan
