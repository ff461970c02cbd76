#include "case_runner.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <vector>

#include "base/join.h"
#include "base/text.h"
#include "cli.h"
#include "files/memory_file_system.h"
#include "files/path.h"
#include "git_folder.h"
#include "rpc_text.h"
#include "workbook_text.h"

namespace fujiplan::testing {

namespace fs = std::filesystem;

const fs::path kRepository = FUJIPLAN_REPOSITORY;

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path.string());
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

void write_file(const fs::path& path, const std::string& bytes) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

bool accepting() {
  return std::getenv("FUJIPLAN_ACCEPT") != nullptr;
}

namespace {

constexpr std::string_view kHead = "--- ";
// Of a unified diff that a command printed: of a file that was there, or a new one.
constexpr std::string_view kDiffHeads[] = {"--- a/", "--- /dev/null"};
constexpr std::string_view kEscaped = " (escaped)";
constexpr std::string_view kDeleted = " (deleted)";
constexpr std::string_view kWorkbook = " (workbook)";
constexpr std::string_view kPipe = " (pipe)";
constexpr std::string_view kUnreadable = " (unreadable)";
constexpr std::string_view kRepeated = " (repeated ";
constexpr std::string_view kLink = " (link ", kHardLink = " (hard link ";
constexpr std::string_view kOfProgram = " (@";

}  // namespace

std::vector<Section> split_sections(const std::string& text) {
  std::vector<Section> sections(1);
  for (std::string_view line : lines_of(text)) {
    bool of_diff =
        std::ranges::any_of(kDiffHeads, [&](auto head) { return line.starts_with(head); });
    if (line.starts_with(kHead) && !of_diff) {
      sections.push_back({std::string(line.substr(kHead.size())), ""});
    } else {
      sections.back().body += std::string(line) + "\n";
    }
  }
  return sections;
}

// Words parted by spaces; single quotes keep spaces together.
std::vector<std::string> words_of(std::string_view line) {
  std::vector<std::string> words;
  bool quoted = false, open = false;
  for (char c : line) {
    if (c == '\'') {
      quoted = !quoted;
      if (!open) words.emplace_back();
      open = true;
    } else if (c == ' ' && !quoted) {
      open = false;
    } else {
      if (!open) words.emplace_back();
      open = true;
      words.back() += c;
    }
  }
  return words;
}

void load_folder(FileSystem& files, const fs::path& folder, const std::string& as) {
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    Path path = Path(as) / entry.path().lexically_relative(folder).generic_string();
    files.make_folder(path.parent().string());
    files.write(path.string(), read_file(entry.path()));
  }
}

std::vector<fs::path> case_paths() {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::recursive_directory_iterator(kRepository / "tests/cases")) {
    if (entry.path().extension() == ".case") paths.push_back(entry.path());
  }
  std::ranges::sort(paths);
  return paths;
}

namespace {

std::string unescape(std::string_view body) {
  std::string out;
  for (std::size_t i = 0; i < body.size(); ++i) {
    if (body[i] != '\\' || i + 1 == body.size()) {
      out += body[i];
      continue;
    }
    char c = body[++i];
    if (c == 'x') {
      out += static_cast<char>(std::stoi(std::string(body.substr(i + 1, 2)), nullptr, 16));
      i += 2;
    } else if (c == 'r') {
      out += '\r';
    } else if (c == 't') {
      out += '\t';
    } else if (c != '\n') {
      out += c;
    }
  }
  return out;
}

// What a command printed, as a transcript shows it.
std::string transcript(const std::string& out, const std::string& err, int code) {
  auto closed = [](std::string text) {  // a missing last line end must be visible
    if (!text.empty() && !text.ends_with('\n')) text += "[no line end]\n";
    return text;
  };
  return closed(out) + (err.empty() ? "" : "[stderr]\n" + closed(err)) + "[exit " +
         std::to_string(code) + "]\n";
}

// Where a transcript happens.
struct World {
  MemoryFileSystem memory;
  std::unique_ptr<GitFolder> git;  // instead, when there is one
  Watch watch;

  FileSystem& files() { return git ? git->files() : memory; }
  std::string path(std::string_view inside) const {
    return git ? git->path(inside) : std::string(inside);
  }
  void write(std::string_view inside, std::string_view bytes) {
    files().make_folder(Path(path(inside)).parent().string());
    files().write(path(inside), bytes);
  }
  void enter(const std::string& directory) {
    memory.enter(directory);
    if (git) fs::current_path(std::u8string(directory.begin(), directory.end()));
  }
};

void make_link(World& world, std::string_view inside, std::string_view target, bool hard) {
  if (!world.git) throw std::runtime_error("links need a case on the disk");
  target.remove_suffix(1);  // the bracket
  fs::path path = world.path(inside);
  fs::create_directories(path.parent_path());
  if (hard) {
    fs::create_hard_link(world.path(target), path);
  } else {
    fs::create_symlink(target, path);
  }
}

// Of every file below the folder, in the order of names. None when there is no such folder.
std::string names_below(const FileSystem& files, const std::string& folder,
                        const std::string& prefix = "") {
  std::string names;
  if (files.kind(folder) != FileKind::Folder) return names;
  for (const FolderEntry& entry : files.list(folder)) {
    if (entry.kind == FileKind::Folder) {
      names += names_below(files, folder + "/" + entry.name, prefix + entry.name + "/");
    } else {
      names += prefix + entry.name + "\n";
    }
  }
  return names;
}

std::string run_command(World& world, std::string_view line) {
  if (world.git && line.starts_with("git ")) {
    GitFolder::Result result = world.git->run(line);
    return transcript(result.out, result.err, result.code);
  }
  FileSystem& files = world.files();
  std::vector<std::string> words = words_of(line);
  std::ostringstream out, err;
  Environment env{.files = files, .out = out, .err = err, .libraries = {{"library", "1.2.3"}}};
  env.reads_git = world.git != nullptr;
  if (world.git) env.directory = Path(world.git->path("")).parent().string();
  std::size_t i = 0;
  for (; i < words.size() && words[i].find('=') != std::string::npos; ++i) {
    auto equals = words[i].find('=');
    std::string name = words[i].substr(0, equals), value = words[i].substr(equals + 1);
    if (name == "TERMINAL") {
      env.out_is_terminal = true;
      env.width = std::stoi(value);
    } else if (name == "IN") {
      env.directory = Path(world.path(value)).normal().string();
    } else {
      env.variables[name] = value;
    }
  }
  if (i == words.size()) throw std::runtime_error("no command in: " + std::string(line));
  std::istringstream in;
  if (words.size() > i + 2 && words[words.size() - 2] == "<") {
    in.str(framed(files.read(world.path(words.back()), ~std::size_t{0}).bytes));
    env.in = &in;
    words.resize(words.size() - 2);
  }
  std::string program = words[i];
  std::vector<std::string> arguments(words.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                                     words.end());
  if (program == "cat")
    return transcript(files.read(world.path(arguments.at(0)), ~std::size_t{0}).bytes, "", 0);
  if (program == "ls") return transcript(names_below(files, world.path(arguments.at(0))), "", 0);
  if (program == "workbook") {
    ReadResult read = files.read(world.path(arguments.at(0)), ~std::size_t{0});
    return transcript(workbook_text(read.bytes), "", 0);
  }
  if (program != "fujiplan") throw std::runtime_error("unknown program in a case: " + program);
  world.enter(env.directory);
  if (world.watch) world.watch(env, arguments);
  int code = run(arguments, env);
  world.enter("/");
  if (env.in != nullptr && !out.str().empty()) {
    out.str(join(messages_in(out.str()), "\n") + "\n");
  }
  if (!world.git) return transcript(out.str(), err.str(), code);
  return transcript(world.git->without_root(out.str()), world.git->without_root(err.str()), code);
}

}  // namespace

std::string first_difference(const std::string& wanted, const std::string& got) {
  auto a = lines_of(wanted), b = lines_of(got);
  std::size_t i = 0;
  while (i < a.size() && i < b.size() && a[i] == b[i]) ++i;
  auto line = [&](const auto& lines) { return i < lines.size() ? std::string(lines[i]) : "(end)"; };
  return "line " + std::to_string(i + 1) + "\n  wanted: " + line(a) + "\n  got:    " + line(b);
}

std::string replay(const std::string& text, const Watch& watch) {
  World world;
  world.watch = watch;
  std::string result;
  for (const Section& section : split_sections(text)) {
    std::string body = section.body;
    std::string_view head = section.head;
    if (head.starts_with("$ ")) {
      body = run_command(world, head.substr(2));
    } else if (head == "@git") {
      world.git = std::make_unique<GitFolder>();
    } else if (head.starts_with('@')) {
      std::vector<std::string> words = words_of(head.substr(1));
      fs::path folder = words[0] == "examples" ? "examples/plan" : "tests/plans/" + words[0];
      load_folder(world.files(), kRepository / folder,
                  world.path(words.size() > 1 ? words[1] : "plan"));
    } else if (head.ends_with(kDeleted)) {
      std::string path(head.substr(0, head.size() - kDeleted.size()));
      if (world.git) world.git->files().remove(world.path(path));
      world.memory.remove(path);
    } else if (head.ends_with(kEscaped)) {
      world.write(head.substr(0, head.size() - kEscaped.size()), unescape(body));
    } else if (head.ends_with(kWorkbook)) {
      world.write(head.substr(0, head.size() - kWorkbook.size()), workbook_bytes(body));
    } else if (head.ends_with(kPipe)) {
      world.memory.add_pipe(std::string(head.substr(0, head.size() - kPipe.size())));
    } else if (head.ends_with(kUnreadable)) {
      world.memory.add_unreadable_folder(
          std::string(head.substr(0, head.size() - kUnreadable.size())));
    } else if (auto link = head.find(kLink); link != head.npos) {
      make_link(world, head.substr(0, link), head.substr(link + kLink.size()), false);
    } else if (auto hard = head.find(kHardLink); hard != head.npos) {
      make_link(world, head.substr(0, hard), head.substr(hard + kHardLink.size()), true);
    } else if (auto made = head.find(kOfProgram); made != head.npos) {
      std::string_view name = head.substr(made + kOfProgram.size());
      name.remove_suffix(1);  // the bracket
      world.write(head.substr(0, made), read_file(kRepository / "tests/workbooks" / name));
    } else if (auto at = head.find(kRepeated); at != head.npos) {
      int times = std::stoi(std::string(head.substr(at + kRepeated.size())));
      std::string whole;
      for (int i = 0; i < times; ++i) whole += body;
      world.write(head.substr(0, at), whole);
    } else if (!head.empty()) {
      world.write(head, body);
    }
    result += (head.empty() ? "" : std::string(kHead) + std::string(head) + "\n") + body;
  }
  return result;
}

}  // namespace fujiplan::testing
