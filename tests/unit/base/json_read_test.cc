#include <doctest/doctest.h>

#include <string>

#include "base/json.h"

namespace fujiplan {

TEST_CASE("JSON that was read is written as it was") {
  for (std::string text : {R"({"a":[1,-2,true,false,null,"計画\n"],"b":{},"c":[]})", R"([[[]]])",
                           R"("x")", "7", R"({"id":9223372036854775807})"}) {
    CHECK(dump_line(parse_json(text).value()) == text);
  }
}

TEST_CASE("numbers that are not whole, or too large, are null") {
  CHECK(dump_line(parse_json("[1.5,1e3,18446744073709551615]").value_or(Json())) ==
        "[null,null,null]");
}

TEST_CASE("what is no JSON, or too deep, is nothing") {
  for (std::string text : {"", "{", "[1,]", "{\"a\"}", "\"\xFF\"", "nul", "1 2", "'a'"}) {
    INFO(text);
    CHECK(!parse_json(text));
  }
  auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
  CHECK(parse_json(nested(kDeepestJson)));
  CHECK(!parse_json(nested(kDeepestJson + 1)));
  CHECK(!parse_json(std::string(1000000, '[')));
}

TEST_CASE("half of a surrogate pair is U+FFFD, a whole one stays") {
  auto text_of = [](const std::string& json) { return *parse_json(json).value().text(); };
  CHECK(text_of(R"("\ud842\udfb7")") == "𠮷");
  CHECK(text_of(R"("\ud842")") == "\uFFFD");
  CHECK(text_of(R"("\udfb7\ud842")") == "\uFFFD\uFFFD");
  CHECK(text_of(R"("\ud842\ud842\udfb7")") == "\uFFFD𠮷");
  CHECK(text_of(R"("\\ud842")") == R"(\ud842)");
  CHECK(text_of(R"("\\\ud842x")") == "\\\uFFFDx");
  CHECK(!parse_json(R"("\ud8)"));
}

TEST_CASE("a value says what it is") {
  const Json json = parse_json(R"({"n":3,"t":"x","b":true,"a":[1,2]})").value();
  CHECK(json.find("n")->number() == 3);
  CHECK(!json.find("t")->number());
  CHECK(*json.find("t")->text() == "x");
  CHECK(json.find("n")->text() == nullptr);
  CHECK(json.find("b")->truth() == true);
  CHECK(!json.find("n")->truth());
  CHECK(json.find("a")->elements().size() == 2);
  CHECK(json.elements().empty());
  CHECK(json == parse_json(dump(json)).value());
  CHECK(!(json == Json()));
}

}  // namespace fujiplan
