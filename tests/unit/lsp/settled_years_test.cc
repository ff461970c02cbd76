#include <doctest/doctest.h>

#include <sstream>
#include <string>

#include "case_runner.h"
#include "git_folder.h"
#include "unit/lsp/editor.h"

// Answers of settled years are fixed in the editor no more than by `validate --fix`: git tells
// which years these are, so all of this happens on the disk.
namespace fujiplan::testing {
namespace {

constexpr std::string_view kProject =
    "id: 1-1-2\nname: 窓口の予約\nclass: 継続\ndx: false\ndepartments: [市民課]\n"
    "overview: 窓口の予約を受け付ける。\nsurvey:\n";

// Of a year: out of order, and with a radical for a character.
std::string answers(std::string_view year) {
  return "  " + std::string(year) +
         ": {activities: ⾼齢者に案内した。, status: 実施中, "
         "evaluation: {progress: 3, cost: 3, content: 3}}\n";
}
constexpr int kLineOfR4 = 7, kLineOfR5 = 8, kLineOfR6 = 9;

struct PlanInGit {
  PlanInGit() {
    load_folder(git.files(), kRepository / "tests/plans/base", git.path("plan"));
    git.files().write(path, text);
    git.run("git init -q -b main");
  }
  void commit() { git.run("git add plan && git commit -q -m x"); }

  GitFolder git;
  const std::string path = git.path("plan/1-1/1-1-2.yaml");
  const std::string text = std::string(kProject) + answers("R4") + answers("R5");
  std::ostringstream out, err;
  Environment env{
      .files = git.files(), .out = out, .err = err, .directory = git.path("."), .reads_git = true};
};

// What the editor asks for in a line.
int ask(Editor& editor, const std::string& path, int line, std::string_view kind) {
  const Json start = {{"line", line}, {"character", 0}}, end = {{"line", line}, {"character", 99}};
  return editor.request("textDocument/codeAction",
                        {{"textDocument", {{"uri", file_uri(path)}}},
                         {"range", {{"start", start}, {"end", end}}},
                         {"context", {{"only", Json::array({std::string(kind)})}}}});
}

std::string titles(const Editor& editor, int asked) {
  std::string all;
  for (const Json& action : editor.answer(asked)->find("result")->elements()) {
    all += *action.find("title")->text() + "\n";
  }
  return all;
}

std::string text_of_all(const Editor& editor, int asked, const std::string& path) {
  const Json& actions = *editor.answer(asked)->find("result");
  if (actions.empty()) return "";
  const Json& edits = *actions.elements()[0].find("edit")->find("changes")->find(file_uri(path));
  return *edits.elements()[0].find("newText")->text();
}

const std::string kOrder = "`activities` の前に移す\n", kRadical = "`高` と書く\n";

}  // namespace

TEST_CASE("the editor offers no fix of what was answered in a settled year") {
  PlanInGit plan;
  plan.commit();
  Editor editor(plan.env);
  editor.start();
  editor.open(plan.path, plan.text);
  const int settled = ask(editor, plan.path, kLineOfR4, "quickfix");
  const int open = ask(editor, plan.path, kLineOfR5, "quickfix");
  const int all = ask(editor, plan.path, 0, "source.fixAll");
  // A later year settles it, though nobody has saved that yet.
  editor.replace(plan.path, plan.text + answers("R6"));
  const int no_more_open = ask(editor, plan.path, kLineOfR5, "quickfix");
  const int newest = ask(editor, plan.path, kLineOfR6, "quickfix");
  editor.run();
  CHECK(titles(editor, settled) == kOrder);
  CHECK(titles(editor, open) == kRadical + kOrder);
  CHECK(titles(editor, no_more_open) == kOrder);
  CHECK(titles(editor, newest) == kRadical + kOrder);

  plan.git.run("fujiplan validate --fix");
  CHECK(text_of_all(editor, all, plan.path) == read_file(plan.path));
}

TEST_CASE("the editor offers no fix of an answer where HEAD hides which years are settled") {
  PlanInGit plan;
  const std::string header = plan.git.path("plan/plan.yaml"), words = read_file(header);
  plan.git.files().write(header, "\xEF\xBB\xBF" + words);
  plan.commit();
  plan.git.files().write(header, words);
  Editor editor(plan.env);
  editor.start();
  editor.open(plan.path, plan.text);
  const int newest = ask(editor, plan.path, kLineOfR5, "quickfix");
  editor.run();
  CHECK(titles(editor, newest) == kOrder);
}

TEST_CASE("answers can be fixed in the editor until they are committed") {
  PlanInGit plan;
  int reads = 0;
  plan.env.more_came_in = [&] {
    if (++reads == 5) plan.commit();  // between the two questions
    return false;
  };
  Editor editor(plan.env);
  editor.start();
  editor.open(plan.path, plan.text);
  const int before = ask(editor, plan.path, kLineOfR4, "quickfix");
  const int after = ask(editor, plan.path, kLineOfR4, "quickfix");
  editor.run();
  CHECK(titles(editor, before) == kRadical + kOrder);
  CHECK(titles(editor, after) == kOrder);
}

}  // namespace fujiplan::testing
