#include "render/escape.h"

#include <doctest/doctest.h>

#include <random>
#include <string>

#include "render/table.h"

namespace fujiplan::testing {

static std::string markdown_after(std::string before, std::string_view text) {
  std::size_t size = before.size();
  append_markdown(before, text);
  return before.substr(size);
}

static std::string comment_after(std::string before, std::string_view text) {
  std::size_t size = before.size();
  append_comment(before, text);
  return before.substr(size);
}

TEST_CASE("Markdown: inside a line only what GFM would take as markup is marked") {
  struct Case {
    std::string text, wanted;
  };
  const Case kCases[] = {
      {"", ""},
      {"窓口（本庁）・市民課「手続き」※2022年度〜", "窓口（本庁）・市民課「手続き」※2022年度〜"},
      {"3 - 1 + 2 = 4, 1.5, (a) 10:30; 50%", "3 - 1 + 2 = 4, 1.5, (a) 10:30; 50%"},
      {"a|b", "a\\|b"},
      {"a\\b", "a&#92;b"},
      {"a\\|b\\", "a&#92;\\|b&#92;"},
      {"一行目\n二行目\r\n三行目\r四行目\n", "一行目<br>二行目<br>三行目<br>四行目<br>"},
      {"a\n\n- b", "a<br><br>- b"},
      {"a\tb", "a b"},
      {"*a* `b` ~~c~~ $d$", "\\*a\\* \\`b\\` \\~\\~c\\~\\~ \\$d\\$"},
      {"snake_case _a_", "snake_case \\_a\\_"},
      {"計画_案", "計画\\_案"},
      {"[a](b) ![c](d) [x]: y", "\\[a\\](b) !\\[c\\](d) \\[x\\]: y"},
      {"done! really!", "done! really\\!"},
      {"<script>alert(1)</script>", "\\<script>alert(1)\\</script>"},
      {"a < b > c", "a \\< b > c"},
      {"R&D & co. &lt; &#60; &x", "R&D & co. \\&lt; \\&#60; \\&x"},
      {"C# # a ##", "C# \\# a \\#\\#"},
      {"https://a.jp www.a.jp ftp://a.jp", "https\\://a.jp www\\.a.jp ftp\\://a.jp"},
      {"kikaku@city.jp @ a @b", "kikaku@<!-- -->city.jp @ a @b"},
      {"1. a", "1. a"},
  };
  for (const Case& it : kCases) {
    INFO(it.text);
    CHECK(markdown_after("| ", it.text) == it.wanted);
    CHECK(markdown_after("文", it.text) == it.wanted);
  }
}

TEST_CASE("Markdown: markup is marked wherever it stands among characters beyond ASCII") {
  for (std::size_t before = 0; before < 9; ++before) {
    for (std::size_t behind = 0; behind < 9; ++behind) {
      std::string begin, end;
      for (std::size_t i = 0; i < before; ++i) begin += "あé";
      for (std::size_t i = 0; i < behind; ++i) end += "é";
      INFO(before << " before, " << behind << " behind");
      CHECK(markdown_after("文", begin + end) == begin + end);
      CHECK(markdown_after("文", begin + "|" + end) == begin + "\\|" + end);
      CHECK(markdown_after("文", begin + "a<" + end + "*") == begin + "a\\<" + end + "\\*");
    }
  }
}

TEST_CASE("Markdown of a comment: a text calls nobody and links nowhere") {
  struct Case {
    std::string text, wanted;
  };
  const Case kCases[] = {
      {"@all @org/team a@b @_x", "`@`all `@`org/team a`@`b `@`\\_x"},
      {"GH-12 gh-3 GH-a", "GH`-`12 gh`-`3 GH-a"},
      {"GL-12 gl-3 GL-a", "GL`-`12 gl`-`3 GL-a"},
      {"[vulnerability:1]", "`[`vulnerability:1\\]"},
      {"a [issue:g/p/12] [contact:a]", "a `[`issue:g/p/12\\] `[`contact:a\\]"},
      {"[[page]]", "`[`<!-- -->`[`page\\]\\]"},
      {"[追加]", "\\[追加\\]"},
      {"*iteration:1 *a*", "`*`iteration:1 \\*a\\*"},
      {"^alert#1 &1 $1 !1", "`^`alert`#`1 `&`1 `$`1 `!`1"},
      {"~-a ~?a ~.a %-a %\"a\"", "`~`-a `~`?a `~`.a `%`-a `%`\"a\""},
      {"group/project> a>b </b>", "group/project`>` a>b \\</b>"},
      {"owner/repo#5 #12 C#", "owner/repo`#`5 `#`12 C#"},
      {"!12 &34 $56 &a", "`!`12 `&`34 `$`56 \\&a"},
      {"%12 %name %\"a b\" 50%増", "`%`12 `%`name `%`\"a b\" 50%増"},
      {"~bug ~\"a b\" 10～20", "`~`bug `~`\"a b\" 10～20"},
      {"https://a.jp:8080/@x", "https`:`//a.jp:8080/`@`x"},
      {"#1#2 @a@b", "`#`1`#`2 `@`a`@`b"},
      {"a@", "a`@`"},
  };
  for (const Case& it : kCases) {
    INFO(it.text);
    CHECK(comment_after("| ", it.text) == it.wanted);
  }
  CHECK(escape_comment("/close") == "`/`close");  // an order to GitLab, at the start of a line
  CHECK(comment_after("| ", "/close") == "/close");
  CHECK(comment_after("| `code`", "#1") == "<!-- -->`#`1");
}

TEST_CASE("Markdown: at the start of a line a text cannot begin a block") {
  struct Case {
    std::string text, wanted;
  };
  const Case kCases[] = {
      {"# a", "\\# a"},     {"- a", "\\- a"},       {"+ a", "\\+ a"},
      {"* a", "\\* a"},     {"> a", "\\> a"},       {"1. a", "1\\. a"},
      {"12) a", "12\\) a"}, {"1.5倍", "1.5倍"},     {"---", "\\---"},
      {"===", "\\==="},     {":-", "\\:-"},         {"    a", "a"},
      {"\t# a", "\\# a"},   {"\n\na", "a"},         {"|a|", "\\|a\\|"},
      {"```", "\\`\\`\\`"}, {"a\n# b", "a<br># b"}, {"2022年度 - a", "2022年度 - a"},
  };
  for (const Case& it : kCases) {
    for (const char* before : {"", "前\n", "前\n\n  ", "- ", "> ", "1. ", "前\n> - "}) {
      INFO(before, it.text);
      CHECK(markdown_after(before, it.text) == it.wanted);
    }
    CHECK(escape_comment(it.text) == it.wanted);
  }
  CHECK(markdown_after("前\n1", ". a") == "\\. a");  // the number came from another variable
  CHECK(markdown_after("| 1", ". a") == ". a");
}

TEST_CASE("Markdown: a row keeps its cells, whatever is in them") {
  const std::string_view kPieces[] = {"|", "\\", "\n", "\r",   "`", "<",
                                      "-", ":",  " ",  "計画", "a", "&"};
  std::mt19937 random(20221);
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (auto n = random() % 8; n > 0; --n) text += kPieces[random() % std::size(kPieces)];
    INFO(text);
    std::string row = render_markdown({{{"a"}, {"b"}}, {{text, "z"}}});
    int lines = 0, bars = 0;
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (row[i] == '\n') ++lines;
      if (row[i] == '\r') lines = -1;
      if (row[i] == '|' && row[i - (i > 0)] != '\\') ++bars;
      // Readers differ on `\\|`: a backslash of the text never stands before another.
      if (row[i] == '\\') CHECK(row[i + 1] != '\\');
    }
    CHECK(lines == 3);
    CHECK(bars == 9);
  }
}

TEST_CASE("CSV fields are quoted when they must be") {
  auto csv = [](std::string_view text) {
    std::string out = "a,";
    append_csv(out, text);
    return out;
  };
  CHECK(csv("窓口 |※「」") == "a,窓口 |※「」");
  CHECK(csv("") == "a,");
  CHECK(csv("a,b") == "a,\"a,b\"");
  CHECK(csv("\"a\"") == "a,\"\"\"a\"\"\"");
  CHECK(csv("a\r\nb") == "a,\"a\r\nb\"");
  CHECK(csv("手続の見直し!#$%&'()*+") == "a,手続の見直し!#$%&'()*+");
  for (std::size_t before = 0; before < 9; ++before) {
    for (std::size_t behind = 0; behind < 9; ++behind) {
      std::string text = std::string(before, 'x') + "," + std::string(behind, 'x');
      CHECK(csv(text) == "a,\"" + text + "\"");
    }
  }
}

TEST_CASE("HTML text and attributes") {
  std::string out;
  append_html(out, "<a href=\"x\" title='&amp;'>窓口</a>");
  CHECK(out == "&lt;a href=&quot;x&quot; title=&#39;&amp;amp;&#39;&gt;窓口&lt;/a&gt;");
}

TEST_CASE("the inside of a string of CSS") {
  std::string out;
  append_css(out, "\"計画\";}\n\\1a</style>");
  CHECK(out == R"(\22 計画\22 \3b \7d \a \5c 1a\3c \2f style\3e )");
}

TEST_CASE("the target's extension chooses the escaping") {
  CHECK(escape_for("list.md") == Escape::Markdown);
  CHECK(escape_for("out/opendata/projects.csv") == Escape::Csv);
  CHECK(escape_for("page.html") == Escape::Html);
  CHECK(escape_for("picture.svg") == Escape::Html);
  CHECK(escape_for("data.js") == Escape::JsonString);
  CHECK(escape_for("style.css") == Escape::CssString);
  CHECK(escape_for("notes.txt") == Escape::None);
  CHECK(escape_for("md") == Escape::None);
}

}  // namespace fujiplan::testing
