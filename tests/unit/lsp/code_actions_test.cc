#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>

#include "case_runner.h"
#include "cli.h"
#include "files/memory_file_system.h"
#include "unit/lsp/editor.h"

namespace fujiplan::testing {

// What the actions of a kind for a whole file would make of it; empty: there is none.
static std::string mended_in_editor(const Environment& env, const std::string& path,
                                    const std::string& text) {
  Editor editor(env);
  editor.start();
  editor.open(path, text);
  int asked = editor.request(
      "textDocument/codeAction",
      {{"textDocument", {{"uri", file_uri(path)}}},
       {"range",
        {{"start", {{"line", 0}, {"character", 0}}}, {"end", {{"line", 0}, {"character", 0}}}}},
       {"context", {{"only", Json::array({"source.fixAll"})}}}});
  editor.run();
  const Json& actions = *editor.answer(asked)->find("result");
  if (actions.empty()) return "";
  const Json& edits = *actions.elements()[0].find("edit")->find("changes")->find(file_uri(path));
  return *edits.elements()[0].find("newText")->text();
}

TEST_CASE("fixing all of a file in the editor is what validate --fix does") {
  const std::string path = "/plan/1-1/1-1-2.yaml";
  for (
      std::string text : {
          "id: 1-1-2\nname: 𠮷野１２\nclass: 継続\ndepartments: [市民課]\ndx: false\noverview: 通知。 \n",
          "id: 1-1-2\r\nname: ｼｽﾃﾑ\r\nclass: 継続\r\ndx: false\r\ndepartments: [市民課]\r\n",
          "id: 1-1-2\nname: 通知\nclass: 継続\ndx: false\ndepartments: [市民課]\noverview: 通知。\n",
          "\xEF\xBB\xBFid: 1-1-2\nname: か\u3099\nclass: 継続\ndx: ｆａｌｓｅ\n",
          "id: [\nname: １２\n",
      }) {
    MemoryFileSystem files;
    load_folder(files, kRepository / "tests/plans/base", "/plan");
    files.write(path, text);
    std::ostringstream out, err;
    Environment env{.files = files, .out = out, .err = err};
    const std::string in_editor = mended_in_editor(env, path, text);
    run({"validate", "--fix"}, env);
    const std::string mended = files.read(path, ~std::size_t{0}).bytes;
    CHECK((in_editor.empty() ? text : in_editor) == mended);
  }
}

}  // namespace fujiplan::testing
