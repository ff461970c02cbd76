#include <doctest/doctest.h>

#include <sstream>
#include <string>

#include "case_runner.h"
#include "cli.h"
#include "files/memory_file_system.h"
#include "rpc_text.h"
#include "unit/forwarding_file_system.h"
#include "unit/lsp/editor.h"

namespace fujiplan::testing {
namespace {

// tests/plans/base as /plan, and an editor in `/`.
struct Desk {
  MemoryFileSystem files;
  std::ostringstream out, err;
  Environment env{.files = files, .out = out, .err = err};

  Desk() { load_folder(files, kRepository / "tests/plans/base", "/plan"); }
};

constexpr std::string_view kProject =
    "id: 1-1-2\nname: 窓口の予約\nclass: 継続\ndx: false\ndepartments: [市民課]\n"
    "overview: 予約する。\n";

const std::string kPath = "/plan/1-1/1-1-2.yaml";

std::string codes_shown(const Editor& editor) {
  std::string codes;
  for (const auto& [uri, findings] : editor.shown()) {
    for (const Json& finding : findings.elements()) {
      codes += uri.substr(uri.rfind('/') + 1) + " " + *finding.find("code")->text() + "\n";
    }
  }
  return codes;
}

const Json& error_of(const Editor& editor, int id) {
  return *editor.answer(id)->find("error");
}

}  // namespace

TEST_CASE("requests that were given up before their turn are not worked on") {
  Desk desk;
  bool waits = true;  // all that the editor has sent has come in
  desk.env.more_came_in = [&] { return waits; };
  Editor editor(desk.env);
  editor.start();
  int given_up = editor.request("fujiplan/nothing", {});
  int kept = editor.request("fujiplan/nothing", {});
  editor.notify("$/cancelRequest", {{"id", given_up}});
  editor.notify("$/cancelRequest", {{"id", 999}});
  editor.run();
  CHECK(editor.code == 0);
  CHECK(error_of(editor, given_up).find("code")->number() == -32800);
  CHECK(error_of(editor, kept).find("code")->number() == -32601);
}

TEST_CASE("what has come in is answered while the next message is still on its way") {
  Desk desk;
  struct Arriving final : std::stringbuf {
    Arriving(const std::string& bytes, const std::ostringstream& out)
        : std::stringbuf(bytes, std::ios::in), answers(out) {}
    int underflow() override {  // where a pipe would wait
      int c = std::stringbuf::underflow();
      if (c == traits_type::eof() && answered.empty()) answered = answers.str();
      return c;
    }
    const std::ostringstream& answers;
    std::string answered;
  };
  Arriving bytes(framed(R"({"jsonrpc":"2.0","id":"early","method":"fujiplan/nothing"})") +
                     "Content-Length: 1000\r\n\r\n{",
                 desk.out);
  std::istream in(&bytes);
  desk.env.in = &in;
  desk.env.more_came_in = [&] { return bytes.in_avail() > 0; };
  run({"lsp"}, desk.env);
  CHECK(bytes.answered.find("early") != std::string::npos);
}

TEST_CASE("keystrokes that wait are judged at once") {
  Desk desk;
  desk.env.more_came_in = [] { return true; };
  Editor editor(desk.env);
  editor.start();
  editor.open(kPath, std::string(kProject));
  for (int i = 0; i < 50; ++i) editor.replace(kPath, std::string(kProject) + "# \n");
  editor.run();
  int published = 0;
  for (const Json& message : editor.received) {
    const Json* method = message.find("method");
    published += method != nullptr && *method->text() == "textDocument/publishDiagnostics" ? 1 : 0;
  }
  CHECK(published == 1);
  CHECK(codes_shown(editor) == "1-1-2.yaml trailing-space\n");
}

TEST_CASE("files that come, go and change outside the editor are read when it says so") {
  enum Kind { Created = 1, Changed = 2, Deleted = 3 };
  struct Row {
    std::string_view before, after, shown;
    int kind;
  };
  const std::string bad = std::string(kProject) + "overvieww: x\n";
  const Row rows[] = {
      {"", bad, "1-1-2.yaml unknown-key\n", Created},
      {kProject, bad, "1-1-2.yaml unknown-key\n", Changed},
      {bad, kProject, "", Changed},
      {bad, "", "", Deleted},
  };
  for (const Row& row : rows) {
    INFO(row.kind);
    Desk desk;
    if (!row.before.empty()) desk.files.write(kPath, row.before);
    int reads = 0;  // the file is another one after the plan was read
    desk.env.more_came_in = [&] {
      if (++reads == 3) {
        if (row.after.empty()) {
          desk.files.remove(kPath);
        } else {
          desk.files.write(kPath, row.after);
        }
      }
      return false;
    };
    Editor editor(desk.env);
    editor.start();
    editor.request("fujiplan/nothing", {});
    editor.request("fujiplan/nothing", {});
    editor.notify("workspace/didChangeWatchedFiles",
                  {{"changes", Json::array({{{"uri", file_uri(kPath)}, {"type", row.kind}}})}});
    editor.run();
    CHECK(codes_shown(editor) == row.shown);
  }
}

TEST_CASE("what is typed counts until the document is closed, and is written nowhere") {
  Desk desk;
  desk.files.write(kPath, kProject);
  Editor typing(desk.env);
  typing.start();
  typing.open(kPath, "id: 1-1-2\n");
  typing.run();
  CHECK(codes_shown(typing).find("missing-key") != std::string::npos);
  Editor closing(desk.env);
  closing.start();
  closing.open(kPath, "id: 1-1-2\n");
  closing.notify("textDocument/didClose", {{"textDocument", {{"uri", file_uri(kPath)}}}});
  closing.run();
  CHECK(codes_shown(closing).empty());
  CHECK(desk.files.read(kPath, ~std::size_t{0}).bytes == kProject);
}

TEST_CASE("plan.yaml is judged while it is typed, and all files with it") {
  Desk desk;
  const std::string path = "/plan/plan.yaml";
  const std::string text = desk.files.read(path, ~std::size_t{0}).bytes;
  Editor editor(desk.env);
  editor.start();
  editor.open(path, text);
  std::string without = text;
  without.replace(without.find("市民課"), std::string("市民課").size(), "戸籍課");
  editor.replace(path, without);
  editor.run();
  CHECK(codes_shown(editor).find("1-1-1.yaml unknown-department\n") != std::string::npos);
  Editor broken(desk.env);
  broken.start();
  broken.open(path, text);
  broken.replace(path, "title: [\n");
  broken.replace(path, text);
  broken.run();
  CHECK(codes_shown(broken).empty());
  CHECK(broken.code == 0);
}

TEST_CASE("a plan that goes and comes back is shown again") {
  Desk desk;
  desk.files.write(kPath, std::string(kProject) + "overvieww: x\n");
  const std::string path = "/plan/plan.yaml";
  const std::string header = desk.files.read(path, ~std::size_t{0}).bytes;
  int reads = 0;
  desk.env.more_came_in = [&] {
    ++reads;
    if (reads == 3) desk.files.remove(path);
    if (reads == 4) desk.files.write(path, header);
    return false;
  };
  Editor editor(desk.env);
  editor.start();
  for (int i = 0; i < 4; ++i) {
    editor.notify("workspace/didChangeWatchedFiles",
                  {{"changes", Json::array({{{"uri", file_uri(path)}, {"type", 3}}})}});
  }
  editor.run();
  CHECK(codes_shown(editor) == "1-1-2.yaml unknown-key\n");
}

TEST_CASE("a file that an editor saves in place of another is read again alone") {
  struct Counting final : ForwardingFileSystem {
    ReadResult read(const std::string& path, std::size_t limit) const override {
      headers += path.ends_with("plan.yaml") ? 1 : 0;
      return ForwardingFileSystem::read(path, limit);
    }
    mutable int headers = 0;
  };
  auto headers_read = [](const std::vector<int>& events) {
    Counting files;
    load_folder(files, kRepository / "tests/plans/base", "/plan");
    files.write(kPath, kProject);
    std::ostringstream out, err;
    Environment env{.files = files, .out = out, .err = err};
    Editor editor(env);
    editor.start();
    for (int type : events) {
      editor.notify("workspace/didChangeWatchedFiles",
                    {{"changes", Json::array({{{"uri", file_uri(kPath)}, {"type", type}}})}});
    }
    editor.run();
    return files.headers;
  };
  CHECK(headers_read({3, 1, 2}) == headers_read({}));  // deleted, created, changed
}

TEST_CASE("a change that cannot be understood leaves the others in the text") {
  Desk desk;
  desk.files.write(kPath, kProject);
  Editor editor(desk.env);
  editor.start();
  editor.open(kPath, std::string(kProject));
  editor.notify("textDocument/didChange",
                {{"textDocument", {{"uri", file_uri(kPath)}, {"version", 2}}},
                 {"contentChanges", Json::array({{{"text", "id: ["}}, {{"text", 7}}})}});
  editor.run();
  CHECK(codes_shown(editor).find("1-1-2.yaml") == 0);
  CHECK(editor.code == 0);
}

TEST_CASE("an open file belongs to the nearest plan above it") {
  Desk desk;
  load_folder(desk.files, kRepository / "tests/plans/base", "/other/city");
  const std::string path = "/other/city/1-1/1-1-1.yaml";
  Editor editor(desk.env);
  editor.start();
  editor.open("/elsewhere/1-1-1.yaml", "x\n");  // of no plan
  editor.open(path, "id: 1-1-1\n");
  editor.run();
  const auto shown = editor.shown();
  REQUIRE(shown.size() == 1);
  CHECK(shown.begin()->first == file_uri(path));
}

TEST_CASE("names of files are URIs") {
  Desk desk;
  const std::string path = "/plan/1-1/1-1-2 事業#1%.yaml";
  desk.files.write(path, "id: [\n");
  Editor editor(desk.env);
  editor.start();
  editor.run();
  const auto shown = editor.shown();
  REQUIRE(shown.size() == 1);
  CHECK(shown.begin()->first == "file:///plan/1-1/1-1-2%20%E4%BA%8B%E6%A5%AD%231%25.yaml");
}

TEST_CASE("half of a surrogate pair, as editors send it, is a character of its own") {
  Desk desk;
  desk.files.write(kPath, kProject);
  Editor editor(desk.env);
  editor.start();
  editor.open(kPath, std::string(kProject));
  editor.send_line(
      R"({"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":")" +
      file_uri(kPath) +
      R"(","version":9},"contentChanges":[{"range":{"start":{"line":1,"character":6},)"
      R"("end":{"line":1,"character":6}},"text":"\ud842"},{"range":{"start":{"line":1,)"
      R"("character":6},"end":{"line":1,"character":7}},"text":""}]}})");
  editor.run();
  CHECK(codes_shown(editor).empty());
}

}  // namespace fujiplan::testing
