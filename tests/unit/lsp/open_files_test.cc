#include <doctest/doctest.h>

#include <sstream>
#include <string>

#include "case_runner.h"
#include "files/memory_file_system.h"
#include "unit/forwarding_file_system.h"
#include "unit/lsp/editor.h"

// Files that are open while they come, go, or are named otherwise.
namespace fujiplan::testing {
namespace {

constexpr std::string_view kProject =
    "id: 1-1-2\nname: 窓口の予約\nclass: 継続\ndx: false\ndepartments: [市民課]\n"
    "overview: 予約する。\n";

const std::string kPath = "/plan/1-1/1-1-2.yaml";
const std::string kFaulty = std::string(kProject) + "overvieww: x\n";

// The codes of what is shown, by URI.
std::string shown_in(const Editor& editor) {
  std::string codes;
  for (const auto& [uri, findings] : editor.shown()) {
    for (const Json& finding : findings.elements()) {
      codes += uri + " " + *finding.find("code")->text() + "\n";
    }
  }
  return codes;
}

void close(Editor& editor, const std::string& uri) {
  editor.notify("textDocument/didClose", {{"textDocument", {{"uri", uri}}}});
}

void open_as(Editor& editor, const std::string& uri, const std::string& text) {
  editor.notify("textDocument/didOpen", {{"textDocument", {{"uri", uri}, {"text", text}}}});
}

// A link that leads out, until it is a file.
struct Linked final : ForwardingFileSystem {
  std::vector<FolderEntry> list(const std::string& folder) const override {
    std::vector<FolderEntry> entries = ForwardingFileSystem::list(folder);
    for (FolderEntry& entry : entries) entry.is_link = is_link(folder + "/" + entry.name);
    return entries;
  }
  bool is_link(const std::string& path) const override { return links && path == kPath; }
  std::string real_path(const std::string& path) const override {
    return is_link(path) ? "/elsewhere.yaml" : ForwardingFileSystem::real_path(path);
  }
  bool links = true;
};

}  // namespace

TEST_CASE("a file in a folder that is not there yet is a file of the plan") {
  MemoryFileSystem files;
  load_folder(files, kRepository / "tests/plans/base", "/plan");
  std::ostringstream out, err;
  Environment env{.files = files, .out = out, .err = err};
  const std::string path = "/plan/1-2/1-2-1.yaml";
  Editor typing(env);
  typing.start();
  typing.open(path, "id: 1-2-1\nnamee: x\n");
  typing.run();
  CHECK(shown_in(typing).find(file_uri(path) + " unknown-key") != std::string::npos);
  CHECK(typing.code == 0);
  Editor closing(env);
  closing.start();
  closing.open(path, "id: 1-2-1\nnamee: x\n");
  close(closing, file_uri(path));
  closing.run();
  CHECK(shown_in(closing).empty());
  CHECK(files.kind("/plan/1-2") == FileKind::None);
}

TEST_CASE("a link that leads out, and is a file in the end, is judged as that") {
  for (bool is_closed : {true, false}) {
    Linked files;
    load_folder(files, kRepository / "tests/plans/base", "/plan");
    files.write(kPath, kFaulty);
    std::ostringstream out, err;
    Environment env{.files = files, .out = out, .err = err};
    int reads = 0;
    env.more_came_in = [&] {
      if (++reads == 4) files.links = false;  // after the document was opened, and judged
      return false;
    };
    Editor editor(env);
    editor.start();
    editor.open(kPath, kFaulty);
    editor.request("fujiplan/nothing", {});
    editor.request("fujiplan/nothing", {});
    if (is_closed) close(editor, file_uri(kPath));
    editor.notify("workspace/didChangeWatchedFiles",
                  {{"changes", Json::array({{{"uri", file_uri(kPath)}, {"type", 1}}})}});
    editor.run();
    CHECK(shown_in(editor) == file_uri(kPath) + " unknown-key\n");
  }
}

TEST_CASE("findings follow the name that the editor gives a file, and are cleared by the old one") {
  MemoryFileSystem files;
  load_folder(files, kRepository / "tests/plans/base", "/plan");
  const std::string path = "/plan/1-1/1-1-2 (2)@.yaml";
  const std::string ours = file_uri(path), theirs = "file:///plan/1-1/1-1-2%20(2)%40.yaml";
  REQUIRE(ours != theirs);
  files.write(path, "id: [\n");
  std::ostringstream out, err;
  Environment env{.files = files, .out = out, .err = err};
  Editor open(env);
  open.start();
  open.request("fujiplan/nothing", {});
  open_as(open, theirs, "id: [\n");
  open.run();
  CHECK(shown_in(open) == theirs + " unclosed-bracket\n");
  Editor closed(env);
  closed.start();
  closed.request("fujiplan/nothing", {});
  open_as(closed, theirs, "id: [\n");
  closed.request("fujiplan/nothing", {});
  close(closed, theirs);
  closed.run();
  CHECK(shown_in(closed) == ours + " unclosed-bracket\n");
}

// Findings after the files are changed, of which the editor tells only `path`; and how often the
// log says something.
struct Told {
  std::string shown;
  int logged = 0;
};

template <typename Change>
static Told told_of(const std::string& path, Change change, int times = 1) {
  MemoryFileSystem files;
  load_folder(files, kRepository / "tests/plans/base", "/plan");
  files.write("/plan/2-1/2-1-1.yaml", "id: [\n");
  std::ostringstream out, err;
  Environment env{.files = files, .out = out, .err = err};
  int reads = 0;
  env.more_came_in = [&] {
    if (++reads == 3) change(files);
    return false;
  };
  Editor editor(env);
  editor.start();
  editor.request("fujiplan/nothing", {});
  editor.request("fujiplan/nothing", {});
  for (int i = 0; i < times; ++i) {
    editor.notify("workspace/didChangeWatchedFiles",
                  {{"changes", Json::array({{{"uri", file_uri(path)}, {"type", 3}}})}});
  }
  editor.run();
  Told told{shown_in(editor)};
  for (const Json& message : editor.received) {
    const Json* method = message.find("method");
    if (method != nullptr && *method->text() == "window/logMessage") ++told.logged;
  }
  return told;
}

TEST_CASE("a folder that comes or goes takes its files with it") {
  const std::string fault = "file:///plan/2-1/2-1-1.yaml unclosed-bracket\n";
  auto nothing = [](MemoryFileSystem&) {};
  auto remove = [](MemoryFileSystem& files) { files.remove("/plan/2-1/2-1-1.yaml"); };
  auto add = [](MemoryFileSystem& files) { files.write("/plan/2-2/2-2-1.yaml", "id: [\n"); };
  auto remove_all = [](MemoryFileSystem& files) {
    for (std::string path : {"plan.yaml", "1-1/1-1-1.yaml", "2-1/2-1-1.yaml"}) {
      files.remove("/plan/" + path);
    }
  };
  CHECK(told_of("/plan/2-1", nothing).shown == fault);
  CHECK(told_of("/plan/2-1", remove).shown.empty());
  CHECK(told_of("/plan/2-2", add).shown ==
        fault + "file:///plan/2-2/2-2-1.yaml unclosed-bracket\n");
  CHECK(told_of("/plan", remove_all).shown.empty());
  // What cannot be a file of the plan has nothing read again.
  for (std::string path : {"/plan/.git/index", "/plan/2-1/notes.txt", "/plan/.git"}) {
    CHECK(told_of(path, remove).shown == fault);
  }
}

TEST_CASE("why a plan cannot be read is said once") {
  auto remove = [](MemoryFileSystem& files) { files.remove("/plan/plan.yaml"); };
  CHECK(told_of("/plan/plan.yaml", remove, 4).logged == 1);
}

}  // namespace fujiplan::testing
