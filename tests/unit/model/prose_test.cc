#include "model/prose.h"

#include <doctest/doctest.h>

#include "base/join.h"
#include "base/text.h"
#include "unit/support.h"

namespace fujiplan {
namespace {

struct Row {
  std::string_view text;
  std::vector<std::string> lines;
};

TEST_CASE("lines are joined as their script has it, until a blank line or a list item") {
  const Row rows[] = {
      {"", {}},
      {"\n\n", {}},
      {" \u3000\n", {}},
      {"一文。", {"一文。"}},
      {" \n\u3000一文。 \r\n", {"一文。"}},
      {"一文。\n二文。\n", {"一文。二文。"}},
      {"一文。\n\n二文。", {"一文。", "二文。"}},
      {"一文。\n\n\n\n二文。", {"一文。", "二文。"}},
      {"一文。\n \u3000 \n二文。", {"一文。", "二文。"}},
      {"・一\n・二\n", {"・一", "・二"}},
      {"次のとおり。\n・一\n・二の\n続き\n", {"次のとおり。", "・一", "・二の続き"}},
      {"・一\n\n本文。", {"・一", "本文。"}},
      {"  ・一\n\u3000・二", {"・一", "・二"}},
      {"  字下げ。  \n  続き。", {"字下げ。続き。"}},
      {"\n\n一文。\n\n", {"一文。"}},
      {"一文。\r\n二文。\r\n", {"一文。二文。"}},
      {"項目・一\n項目・二", {"項目・一項目・二"}},  // a dot inside a line begins no item
      {"one\ntwo", {"one two"}},
      {"Ends here.\nAnother begins.\n\nA new one.", {"Ends here. Another begins.", "A new one."}},
      {"Web\n画面", {"Web画面"}},
      {"画面\nWeb", {"画面Web"}},
      {"日本語。\nWeb", {"日本語。Web"}},
      {"été\nà venir", {"été à venir"}},
      {"“quoted”\n£5", {"“quoted” £5"}},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(shown_lines(row.text) == row.lines);
    bool one = trim(row.text).find('\n') == std::string_view::npos;
    CHECK(only_line(row.text).has_value() == one);
    if (one) CHECK(*only_line(row.text) == join(row.lines, "\n"));
    bool english = row.lines.size() > 1 && row.lines[0].ends_with('.');
    CHECK(on_one_line(row.text) == join(row.lines, english ? " " : ""));
    for (const Row& other : rows) {
      INFO(other.text);
      bool same = on_one_line(row.text) == on_one_line(other.text);
      CHECK(same_on_one_line(row.text, other.text) == same);
    }
  }
}

TEST_CASE("a long text is written one sentence per line") {
  struct {
    std::string_view typed, written;
  } const rows[] = {
      {"", ""},
      {" \u3000\n", ""},
      {"一文", "一文"},
      {"一文。", "一文。"},
      {"一文。二文。", "一文。\n二文。"},
      {"一文。 \u3000二文 ", "一文。\n二文"},
      {"一文。\r\n二文。\r\n", "一文。\n二文。"},
      {"一文。\n\n二文。\n\n", "一文。\n\n二文。"},
      {"「はい。」と答えた。次の文。", "「はい。」と答えた。\n次の文。"},
      {"（検討した。次へ進む。）", "（検討した。次へ進む。）"},
      {"閉じない「括弧。次の文。", "閉じない「括弧。次の文。"},
      {"余分な」括弧。次の文。", "余分な」括弧。\n次の文。"},
      {"・一。\n・二。", "・一。\n・二。"},
      {"3.5%。増", "3.5%。\n増"},
      {"We asked. They said no! Why? 12 of them.", "We asked.\nThey said no!\nWhy?\n12 of them."},
      {"See No. 5, e.g. Leeds, of J. Smith.", "See No. 5, e.g. Leeds, of J. Smith."},
      {"Version 2.5 of it. (Tried in May. It ran.) “Good.” So they say.",
       "Version 2.5 of it.\n(Tried in May. It ran.) “Good.”\nSo they say."},
      {"see www.example.org for more", "see www.example.org for more"},
  };
  for (const auto& row : rows) {
    INFO(row.typed);
    CHECK(one_sentence_per_line(row.typed) == row.written);
    CHECK(one_sentence_per_line(row.written) == row.written);
  }
}

// The same where they are joined with spaces.
TEST_CASE("a text with one sentence per line reads as it was typed") {
  for (std::string_view typed : {"We asked. They said no! Why?", "(Yes. No.) “Good.” So it is.",
                                 "聞いた。答えた。Webで調べた。ABC", "Ver. 2 Web。Next. Then"}) {
    INFO(typed);
    CHECK(on_one_line(one_sentence_per_line(typed)) == typed);
  }
}

TEST_CASE("no shown line of the real plan is empty, is broken, or loses a character") {
  auto without_blanks = [](std::string_view text) {
    std::string out;
    for (std::string_view line : lines_of(text)) out += trim(line);
    return out;
  };
  for (const Project& project : testing::real_plan().projects) {
    std::string_view text = project.overview.value;
    INFO(text);
    CHECK(on_one_line(text) == without_blanks(text));
    for (const std::string& line : shown_lines(text)) {
      CHECK_FALSE(line.empty());
      CHECK(line.find('\n') == line.npos);
    }
  }
}

}  // namespace
}  // namespace fujiplan
