#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

#include "base/text.h"
#include "diag/render.h"
#include "diag/sink.h"
#include "unit/support.h"

namespace fujiplan {
namespace {

constexpr Diagnosis<> kWrong{.rule = {.code = "wrong", .title = {}, .why = {}},
                             .message = {"誤り", "it is wrong"}};
constexpr Diagnosis<> kDoubtful{
    .rule = {.code = "doubtful", .severity = Severity::Warning, .title = {}, .why = {}},
    .message = {"怪しい", "doubtful"},
    .help = {"見る", "look"}};

std::string rendered(const std::string& text, std::size_t offset, std::size_t length) {
  Sources sources = {{"plan/x.yaml", text}};
  Sink sink;
  sink.emit(kWrong, {0, offset, length});
  return render_text(sources, sink.take_sorted(), {Language::English});
}

struct Row {
  std::string text;
  std::size_t offset, length;
  std::string wanted;
};

TEST_CASE("the caret stands under the place") {
  const Row rows[] = {
      {"name: x\n", 6, 1,
       "plan/x.yaml:1:7: error[wrong]: it is wrong\n"
       "    1 | name: x\n"
       "      |       ^\n\n"},
      {"name: 富士市の計画\n", 12, 6,  // full-width characters take two cells
       "plan/x.yaml:1:9: error[wrong]: it is wrong\n"
       "    1 | name: 富士市の計画\n"
       "      |           ^^^^\n\n"},
      {"ｶﾞ: か\u3099x\n", 14, 1,  // half-width kana take one, a combining mark none
       "plan/x.yaml:1:7: error[wrong]: it is wrong\n"
       "    1 | ｶﾞ: か\u3099x\n"
       "      |       ^\n\n"},
      {"a:\t\tb\n", 4, 1,  // a TAB is shown as one space
       "plan/x.yaml:1:5: error[wrong]: it is wrong\n"
       "    1 | a:  b\n"
       "      |     ^\n\n"},
      {"a: b\r\nc: d\r\n", 9, 1,  // CR is not a part of the line
       "plan/x.yaml:2:4: error[wrong]: it is wrong\n"
       "    2 | c: d\n"
       "      |    ^\n\n"},
      {"a: b\r\n", 4, 1,  // the CR itself
       "plan/x.yaml:1:5: error[wrong]: it is wrong\n"
       "    1 | a: b\n"
       "      |     ^\n\n"},
      {"a: b\n", 4, 0,  // the line end
       "plan/x.yaml:1:5: error[wrong]: it is wrong\n"
       "    1 | a: b\n"
       "      |     ^\n\n"},
      {"a: b\n", 5, 0,  // the end of the file
       "plan/x.yaml:2:1: error[wrong]: it is wrong\n"
       "    2 | \n"
       "      | ^\n\n"},
      {"a: |\n  b\n  c\n", 3, 10,  // a span over lines: its first line
       "plan/x.yaml:1:4: error[wrong]: it is wrong\n"
       "    1 | a: |\n"
       "      |    ^\n\n"},
      {"a: \x1B[31m!\n", 8, 1,  // no escape sequence reaches the terminal
       "plan/x.yaml:1:9: error[wrong]: it is wrong\n"
       "    1 | a: \\u{1B}[31m!\n"
       "      |              ^\n\n"},
      {"a: \u009B31m!\n", 8, 1,  // nor its one-character form
       "plan/x.yaml:1:8: error[wrong]: it is wrong\n"
       "    1 | a: \\u{9B}31m!\n"
       "      |             ^\n\n"},
      {"a: \x8E\x73!\n", 3, 1,  // bytes that are not UTF-8
       "plan/x.yaml:1:4: error[wrong]: it is wrong\n"
       "    1 | a: \\x{8E}s!\n"
       "      |    ^^^^^^\n\n"},
      {"", 0, 0, "plan/x.yaml:1:1: error[wrong]: it is wrong\n\n"},  // nothing to show
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(rendered(row.text, row.offset, row.length) == row.wanted);
  }
}

// The printed line and the caret line, without the gutter.
struct Drawing {
  std::string line, carets;
};

Drawing drawing(const std::string& text, std::size_t offset, std::size_t length) {
  std::string all = rendered(text, offset, length);
  auto lines = lines_of(all);
  constexpr std::size_t kGutter = 8;
  return {std::string(lines.at(1).substr(kGutter)), std::string(lines.at(2).substr(kGutter))};
}

TEST_CASE("above the caret stands the character that is meant, on lines of any length") {
  constexpr std::array kParts = {"a", "富", "ｶ", "市", " ", "か\u3099", "\t"};
  testing::Random random;
  for (int round = 0; round < 400; ++round) {
    std::string before = random.text(kParts, 200), after = random.text(kParts, 200);
    std::string text = "x: 1\n" + before + "目印" + after + "\ny: 2\n";
    Drawing drawn = drawing(text, 5 + before.size(), std::string_view("目印").size());
    CAPTURE(text);
    CAPTURE(drawn.line);
    CAPTURE(drawn.carets);
    std::size_t mark = drawn.line.find("目印");
    REQUIRE(mark != std::string::npos);
    CHECK(drawn.carets == std::string(display_width(drawn.line.substr(0, mark)), ' ') + "^^^^");
    CHECK(display_width(drawn.line) <= 161);
    bool cut = display_width(before + "目印" + after) > 160;
    CHECK((drawn.line.starts_with("…") || drawn.line.ends_with("…")) == cut);
  }
}

TEST_CASE("a caret of many cells ends with the line that is shown") {
  std::string text = "a: " + std::string(500, 'x') + "\n";
  Drawing drawn = drawing(text, 3, 500);
  CHECK(display_width(drawn.line) == 160);
  CHECK(drawn.carets == "   " + std::string(157, '^'));
}

// In quadratic time this would take hours.
TEST_CASE("a line of a megabyte is cut") {
  std::string text = "a: " + std::string(1'000'000, 'x') + "!\n";
  Drawing drawn = drawing(text, 1'000'003, 1);
  CHECK(drawn.line == "…" + std::string(40, 'x') + "!");
  CHECK(drawn.carets == std::string(41, ' ') + "^");
}

TEST_CASE("help, notes, colours and both languages") {
  Sources sources = {{"plan/a.yaml", "a: 1\n"}, {"plan/b.yaml", "b: 22\n"}};
  Sink sink;
  sink.emit(kWrong, {0, 0, 1});
  sink.emit(kDoubtful, {1, 3, 2}).notes.push_back({{0, 3, 1}, {"ここ", "here"}});
  std::vector<Diagnostic> findings = sink.take_sorted();
  CHECK(render_text(sources, findings, {Language::Japanese}) ==
        "plan/a.yaml:1:1: エラー[wrong]: 誤り\n"
        "    1 | a: 1\n"
        "      | ^\n"
        "\n"
        "plan/b.yaml:1:4: 警告[doubtful]: 怪しい\n"
        "    1 | b: 22\n"
        "      |    ^^\n"
        "      = 対処: 見る\n"
        "plan/a.yaml:1:4: 参照: ここ\n"
        "    1 | a: 1\n"
        "      |    ^\n"
        "\n");
  std::string plain = render_text(sources, findings, {Language::English});
  std::string colored = render_text(sources, findings, {Language::English, true});
  CHECK(plain.find("\033") == std::string::npos);
  CHECK(colored.find("\033[1;31merror[wrong]\033[0m") != std::string::npos);
  CHECK(colored.find("\033[33mwarning[doubtful]\033[0m") != std::string::npos);
  for (std::size_t at; (at = colored.find('\033')) != std::string::npos;) {
    colored.erase(at, colored.find('m', at) - at + 1);
  }
  CHECK(colored == plain);
}

TEST_CASE("the concise form is one line for each finding") {
  Sources sources = {{"plan/a.yaml", "a: 富\n"}};
  Sink sink;
  sink.emit(kDoubtful, {0, 6, 0});
  sink.emit(kWrong, {0, 3, 3});
  std::vector<Diagnostic> findings = sink.take_sorted();
  CHECK(render_concise(sources, findings, Language::Japanese) ==
        "plan/a.yaml:1:4: error[wrong]: 誤り\n"
        "plan/a.yaml:1:5: warning[doubtful]: 怪しい\n");
  CHECK(render_concise(sources, {}, Language::Japanese) == "");
}

TEST_CASE("the last line counts") {
  CHECK(render_counts({202, 1, 2}, Language::Japanese) ==
        "202件のファイルを点検: エラー1件、警告2件\n");
  CHECK(render_counts({202, 1, 2}, Language::English) ==
        "202 files checked: 1 error, 2 warnings\n");
  CHECK(render_counts({1, 0, 1}, Language::English) == "1 file checked: 0 errors, 1 warning\n");
}

}  // namespace
}  // namespace fujiplan
