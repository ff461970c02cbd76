#include <doctest/doctest.h>

#include <algorithm>
#include <stdexcept>
#include <vector>

#include "base/text.h"
#include "case_runner.h"
#include "commands/command.h"
#include "doc_tables.h"
#include "guides.h"

// Holds the documentation to what the program does. FUJIPLAN_ACCEPT=1 rewrites what differs.
//
// - A fenced block whose first line is `$ fujiplan ...` is replayed where the two plans of the
//   repository lie, at `plan/` and `examples/plan/`. Further lines `$ ...` are further commands;
//   `$ echo $?` prints the exit code, and `| head -n N` may follow a command.
//   A block that begins with `$ git ...` happens on the disk (case_runner.h, `@git`).
// - A fenced block whose first line is a comment with the path of a plan file, `# plan/1-1/x.yaml`,
//   is that file in the next block with commands. What it was before is below `old/plan/`.
//   `# public/x.md`, a heading, makes a file to be published; `# forms/x.csv`, which is left out, a
//   form.
// - `<!-- terminal 100 -->` makes the next block that of a terminal 100 columns wide.
// - What stands between `<!-- fields:project -->` and `<!-- /fields -->` is a table from
//   doc_tables.h.
namespace fujiplan::testing {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kGit = "$ git ", kFence = "```", kPrompt = "$ ",
                           kTerminal = "<!-- terminal ";

std::string file_section(const std::string& path, const std::string& bytes) {
  return "--- " + path + "\n" + bytes;
}

// Both plans of the repository, as sections of a transcript.
const std::string& plans_as_sections() {
  static const std::string sections = [] {
    std::string out;
    for (const char* folder : {"plan", "examples/plan"}) {
      for (const auto& entry : fs::recursive_directory_iterator(kRepository / folder)) {
        if (!entry.is_regular_file()) continue;
        out += file_section(entry.path().lexically_relative(kRepository).string(),
                            read_file(entry.path()));
      }
    }
    return out;
  }();
  return sections;
}

struct Ran {
  std::string out, err, code;
};

// The sections of commands in a replayed transcript.
std::vector<Ran> results_in(const std::string& transcript) {
  std::vector<Ran> results;
  std::string Ran::*part = nullptr;
  for (std::string_view line : lines_of(transcript)) {
    if (line.starts_with("--- ")) {
      part = line.starts_with("--- $ ") ? &Ran::out : nullptr;
      if (part != nullptr) results.emplace_back();
    } else if (part != nullptr && line == "[stderr]") {
      part = &Ran::err;
    } else if (part != nullptr && line.starts_with("[exit ")) {
      results.back().code = line.substr(6, line.size() - 7);
      part = nullptr;
    } else if (part != nullptr) {
      results.back().*part += std::string(line) + "\n";
    }
  }
  return results;
}

std::string first_lines(const std::string& text, std::size_t count) {
  std::size_t end = 0;
  for (; count > 0 && end < text.size(); --count)
    end = std::min(text.find('\n', end), text.size() - 1) + 1;
  return text.substr(0, end);
}

// The block as it should read. `files`: sections of the files that were shown before it.
std::string replay_block(const std::string& block, const std::string& files,
                         const std::string& terminal) {
  constexpr std::string_view kHead = " | head -n ", kExitCode = "$ echo $?";
  std::string settings = terminal.empty() ? "" : "NO_COLOR=1 TERMINAL=" + terminal + " ";
  std::vector<std::string> prompts;
  std::string transcript = block.starts_with(kGit) ? "--- @git\n" : "";
  transcript += plans_as_sections() + "--- @examples old/plan\n" + files;
  for (std::string_view line : lines_of(block)) {
    if (!line.starts_with(kPrompt)) continue;
    prompts.emplace_back(line);
    if (line == kExitCode) continue;
    std::string_view command = line.substr(kPrompt.size(), line.find(kHead) - kPrompt.size());
    transcript += "--- $ " + settings + std::string(command) + "\n";
  }
  std::vector<Ran> results = results_in(replay(transcript));
  std::string out;
  std::size_t next = 0;
  for (const std::string& prompt : prompts) {
    out += prompt + "\n";
    if (prompt == kExitCode) {
      out += results.at(next - 1).code + "\n";
      continue;
    }
    const Ran& ran = results.at(next++);
    auto head = prompt.find(kHead);
    out += head == prompt.npos
               ? ran.out
               : first_lines(ran.out, std::stoul(prompt.substr(head + kHead.size())));
    out += ran.err;
  }
  return out;
}

// Has no comments: its path is no part of it.
bool is_form(std::string_view line) {
  return line.starts_with("# forms/") && line.ends_with(".csv");
}

// `# plan/1-1/1-1-1.yaml`, `# public/news.md`, `# forms/a.csv`: the path, else nothing.
std::string path_in_comment(std::string_view line) {
  bool of_plan = (line.starts_with("# plan/") || line.starts_with("# examples/plan/")) &&
                 line.ends_with(".yaml");
  bool to_publish = line.starts_with("# public/") && line.ends_with(".md");
  return of_plan || to_publish || is_form(line) ? std::string(line.substr(2)) : "";
}

// `<!-- fields:project -->`: {"fields", "project"}; else empty.
std::pair<std::string, std::string> table_in_marker(std::string_view line) {
  constexpr std::string_view kBegin = "<!-- ", kEnd = " -->";
  if (!line.starts_with(kBegin) || !line.ends_with(kEnd)) return {};
  line = line.substr(kBegin.size(), line.size() - kBegin.size() - kEnd.size());
  auto colon = line.find(':');
  bool is_table = colon != line.npos && line.find(' ') > colon;  // unlike `not replayed: ...`
  if (!is_table) return {};
  return {std::string(line.substr(0, colon)), std::string(line.substr(colon + 1))};
}

// The guide as it should read.
std::string renewed(const std::string& guide) {
  std::string out, files, terminal;
  std::vector<std::string_view> lines = lines_of(guide);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    out += std::string(lines[i]) + "\n";
    if (lines[i].starts_with(kTerminal)) terminal = split(lines[i], ' ').at(2);
    if (auto [kind, name] = table_in_marker(lines[i]); !kind.empty()) {
      std::string end = "<!-- /" + kind + " -->";
      while (++i < lines.size() && lines[i] != end) continue;
      if (i == lines.size()) throw std::runtime_error("no line " + end);
      out += "\n" + doc_table(kind, name) + "\n" + end + "\n";
    }
    if (!lines[i].starts_with(kFence)) continue;
    std::string block;
    while (++i < lines.size() && lines[i] != kFence) block += std::string(lines[i]) + "\n";
    if (i == lines.size()) throw std::runtime_error("a block without an end");
    std::string path = path_in_comment(first_lines(block, 1).substr(0, block.find('\n')));
    std::size_t skipped = is_form("# " + path) ? block.find('\n') + 1 : 0;
    if (!path.empty()) files += file_section(path, block.substr(skipped));
    if (block.starts_with("$ fujiplan ") || block.starts_with(kGit)) {
      block = replay_block(block, files, terminal);
      files.clear(), terminal.clear();
    }
    out += block + std::string(kFence) + "\n";
  }
  return out;
}

std::vector<std::string> links_in(const std::string& guide) {
  constexpr std::string_view kBefore = "](";
  std::vector<std::string> links;
  for (auto at = guide.find(kBefore); at != guide.npos; at = guide.find(kBefore, at + 1)) {
    std::string link = guide.substr(at + 2, guide.find(')', at) - at - 2);
    std::erase(link, '\\');  // of Markdown: `projects\_本文.csv`
    if (!link.empty() && !link.starts_with("http")) links.push_back(link);
  }
  return links;
}

// What GitHub makes of a heading: letters and digits, hyphens for blanks, no other signs.
std::string anchor_of(std::string_view heading) {
  constexpr std::string_view kSigns[] = {"、", "。", "・", "（", "）",
                                         "「", "」", "～", "：", "－"};
  std::string anchor;
  for (std::size_t i = 0; i < heading.size();) {
    auto sign = std::ranges::find_if(
        kSigns, [&](std::string_view one) { return heading.substr(i).starts_with(one); });
    if (sign != std::end(kSigns)) {
      i += sign->size();
      continue;
    }
    char c = heading[i++];
    bool is_letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (c >= 'A' && c <= 'Z') anchor += static_cast<char>(c - 'A' + 'a');
    if (c == ' ') anchor += '-';
    if (is_letter || c == '-' || c == '_' || static_cast<unsigned char>(c) >= 0x80) anchor += c;
  }
  return anchor;
}

std::set<std::string> anchors_in(const std::string& guide) {
  std::set<std::string> anchors;
  bool in_block = false;
  for (std::string_view line : lines_of(guide)) {
    if (trim(line).starts_with("```")) in_block = !in_block;
    std::size_t level = line.find_first_not_of('#');
    if (in_block || level == 0 || level == line.npos || line[level] != ' ') continue;
    anchors.insert(anchor_of(trim(line.substr(level))));
  }
  return anchors;
}

}  // namespace

TEST_CASE("the guides show what the program does" * doctest::test_suite("git")) {
  for (std::string_view name : kReplayedGuides) {
    std::string guide(name);
    std::string text = read_file(kRepository / guide), wanted = renewed(text);
    if (text != wanted && accepting()) {
      write_file(kRepository / guide, wanted);
      continue;
    }
    auto have = lines_of(text), want = lines_of(wanted);
    for (std::size_t i = 0; i < std::min(have.size(), want.size()); ++i) {
      INFO(guide, ":", i + 1);
      REQUIRE(have[i] == want[i]);
    }
    INFO(guide);
    CHECK(text == wanted);
  }
}

TEST_CASE("every command has its options and an example in docs/commands.md") {
  std::string guide = read_file(kRepository / "docs/commands.md");
  for (const CommandRow& command : all_commands()) {
    std::string name(command.name);
    CAPTURE(name);
    CHECK(guide.find("<!-- options:" + name + " -->") != guide.npos);
    bool shown = guide.find("$ fujiplan " + name) != guide.npos ||
                 guide.find("$ fujiplan --plan examples " + name) != guide.npos;
    CHECK(shown);
  }
}

TEST_CASE("links between the guides lead somewhere") {
  for (const std::string& guide : guides()) {
    for (const std::string& link : links_in(read_file(kRepository / guide))) {
      INFO(guide, " links to ", link);
      std::string file = link.substr(0, link.find('#'));
      fs::path path = fs::path(guide);
      if (!file.empty()) path = path.parent_path() / file;
      CHECK(fs::exists(kRepository / path));
      if (file.size() == link.size() || path.extension() != ".md") continue;
      CHECK(anchors_in(read_file(kRepository / path)).contains(link.substr(file.size() + 1)));
    }
  }
}

TEST_CASE("every picture is shown and says what it shows") {
  std::string shown;
  for (const std::string& guide : guides()) shown += read_file(kRepository / guide);
  const std::string table = read_file(kRepository / "tools/pictures.py");
  for (const auto& entry : fs::directory_iterator(kRepository / "docs/pictures")) {
    const std::string name = entry.path().filename().string();
    INFO(name);
    auto link = shown.find("pictures/" + name + ")");
    REQUIRE(link != shown.npos);
    auto text = shown.rfind("![", link);
    REQUIRE(text != shown.npos);
    CHECK(shown.substr(text, link - text).find(" / ") != std::string::npos);  // in both languages
    CHECK(table.find("\"" + entry.path().stem().string() + "\": ") != table.npos);
    CHECK(fs::file_size(entry.path()) < 150'000);
  }
}

}  // namespace fujiplan::testing
