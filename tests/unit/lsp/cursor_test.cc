#include "lsp/cursor.h"

#include <doctest/doctest.h>

#include <string>

#include "base/join.h"

namespace fujiplan::lsp {

// The place of `^` in a text: `keys` joined by `/`, then what stands there.
static std::string seen(std::string text) {
  auto at = text.find('^');
  text.erase(at, 1);
  Cursor cursor = cursor_at(text, at);
  std::string out = join(cursor.keys, "/");
  out += cursor.in_text ? " text" : cursor.on_key ? " key" : cursor.in_item ? " item" : " value";
  return out + " `" + std::string(cursor.word) + "`";
}

TEST_CASE("the keys around a place are told by indentation") {
  const std::string survey = "id: 1-1-1\nsurvey:\n  R4:\n    status: 完了\n  # 注: 釈\n\n";
  CHECK(seen("^") == " key ``");
  CHECK(seen("na^me: x") == " key `name`");
  CHECK(seen("name: x^y") == "name value `xy`");
  CHECK(seen("name:^") == "name value ``");
  CHECK(seen("name: ^\nclass: x") == "name value ``");
  CHECK(seen("name: \"x^y\"") == "name value `xy`");
  CHECK(seen("\"na^me\": x") == " key `name`");
  CHECK(seen("name: x # ^注") == " value ``");
  CHECK(seen("name: x\n# n^ame: y") == " value ``");
  CHECK(seen("name: x^ # 注") == "name value `x`");
  CHECK(seen("name: \"x # ^y\"") == "name value `x # y`");
  CHECK(seen("name: a:b^") == "name value `a:b`");
  CHECK(seen(survey + "  R^5:") == "survey key `R5`");
  CHECK(seen(survey + "  R^") == "survey key `R`");
  CHECK(seen(survey + "  R5:\n    sta^") == "survey/R5 key `sta`");
  CHECK(seen(survey + "  R5:\n    status: ^") == "survey/R5/status value ``");
  CHECK(seen(survey + "  ^") == "survey key ``");
  CHECK(seen(survey + "^") == " key ``");
  CHECK(seen("a:\r\n  b: x^\r\n") == "a/b value `x`");
  CHECK(seen("a:\r  b: x^\r") == "a/b value `x`");
  CHECK(seen("a: y\rb: x^") == "b value `x`");
}

TEST_CASE("where no word stands, its place is that of the cursor") {
  for (std::string text : {"class:^", "class: ^", "class: ^  ", "departments: [ ^ ]", "a: {b: ^ }",
                           "departments:\n  ^ ", "- ^  ", "  ^  \n", "a: \"^\"", "class: ^ \r\n"}) {
    INFO(text);
    const std::size_t at = text.find('^');
    text.erase(at, 1);
    const Cursor cursor = cursor_at(text, at);
    CHECK(cursor.word.empty());
    CHECK(cursor.place.begin == at);
    CHECK(cursor.place.end == at);
  }
}

TEST_CASE("items of lists belong to the key of the list") {
  CHECK(seen("departments:\n  - 市民^課") == "departments item `市民課`");
  CHECK(seen("departments:\n- 市民^課") == "departments item `市民課`");
  CHECK(seen("departments:\n  - ^") == "departments item ``");
  CHECK(seen("targets:\n  - key: a\n    unit: ^") == "targets/unit value ``");
  CHECK(seen("targets:\n  - ke^y: a") == "targets key `key`");
  CHECK(seen("policies:\n  - id: \"1\"\n    measures:\n      - {id: ^x}") ==
        "policies/measures/id value `x`");
}

TEST_CASE("brackets in a line are followed up to the place") {
  CHECK(seen("departments: [^]") == "departments item ``");
  CHECK(seen("departments: [市民課, 図^書館]") == "departments item `図書館`");
  CHECK(seen("departments: [市民課, ^") == "departments item ``");
  CHECK(seen("departments: [市民課,\n  図^書館]") == "departments item `図書館`");
  CHECK(seen("evaluation: {pro^gress: 4, cost: 3}") == "evaluation key `progress`");
  CHECK(seen("evaluation: {progress: ^4, cost: 3}") == "evaluation/progress value `4`");
  CHECK(seen("evaluation: {progress: 4, co^st: 3}") == "evaluation key `cost`");
  CHECK(seen("evaluation: {progress: 4, ^") == "evaluation key ``");
  CHECK(seen("evaluation: {progress: 4, cost: ^") == "evaluation/cost value ``");
  CHECK(seen("a: {b: [x, y^], c: z}") == "a/b item `y`");
  CHECK(seen("a: {b: [x, y], c: z^}") == "a/c value `z`");
  CHECK(seen("a: {b: \"x, y\", c^: z}") == "a key `c`");
  CHECK(seen("a: {b: x}^") == "a value ``");
  CHECK(seen("a: ]},^") == "a value `]},`");
}

TEST_CASE("a block text is a text, whatever stands in it") {
  CHECK(seen("related: |-\n  1-1-1と^連携") == "related text `1-1-1と連携`");
  CHECK(seen("a:\n  related: |-\n    目的: x\n      - y^") == "a/related text `- y`");
  CHECK(seen("related: >\n  x\n\n  y^") == "related text `y`");
  CHECK(seen("related: |-\n  x\nname: y^") == "name value `y`");
}

TEST_CASE("every place of every text is somewhere") {
  for (std::string text : {"",
                           "\n",
                           ":",
                           "- ",
                           "-",
                           "- - a: b",
                           "[",
                           "{",
                           "}",
                           "a: {b: [",
                           "a: \"",
                           "\"a\"b: c",
                           "a:\n - b:\n  - c\n",
                           "?: x",
                           "a: |\n",
                           "\t- a:\t",
                           "'a: b",
                           "a: ]]]]",
                           "{a: {b: {c: }}}",
                           "\xFF: \xE3"}) {
    for (std::size_t at = 0; at <= text.size() + 2; ++at) {
      Cursor cursor = cursor_at(text, at);
      CHECK(cursor.place.begin <= cursor.place.end);
      CHECK(cursor.place.end <= text.size());
    }
  }
}

}  // namespace fujiplan::lsp
