#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "base/text.h"
#include "diag/render.h"
#include "diag/sink.h"
#include "unit/diag/sample_rules.h"

namespace fujiplan {
namespace {

using Json = nlohmann::json;

using testing::kDoubtful;
using testing::kWrong;

TEST_CASE("findings as JSON, whole") {
  Sources sources = {{"plan/a.yaml", "name: 富士市\nb: c\n"}};
  Sink sink;
  sink.emit(kWrong, {0, 6, 9}, "\"x\"\n").notes.push_back({{0, 16, 1}, {"ここ", "here"}});
  sink.emit(kDoubtful, {0, 19, 1});
  CHECK(render_json(sources, sink.take_sorted(), Language::Japanese) == R"([
  {
    "code": "wrong",
    "severity": "error",
    "message": "誤り \"x\"\n",
    "path": "plan/a.yaml",
    "line": 1,
    "column": 7,
    "end_line": 1,
    "end_column": 10,
    "help": "直す \"x\"\n",
    "notes": [
      {
        "message": "ここ",
        "path": "plan/a.yaml",
        "line": 2,
        "column": 1,
        "end_line": 2,
        "end_column": 2
      }
    ]
  },
  {
    "code": "doubtful",
    "severity": "warning",
    "message": "怪しい",
    "path": "plan/a.yaml",
    "line": 2,
    "column": 4,
    "end_line": 2,
    "end_column": 5
  }
]
)");
}

TEST_CASE("JSON stays JSON, whatever bytes a path or an operand holds") {
  for (const char* bad : {"\xFF", "\xED\xA0\x80", "\xE5\xAF", "\x01\x1B[31m", "\"\\\n\t",
                          "</script>", "\xC0\x80", "富士"}) {
    CAPTURE(bad);
    Sources sources = {{"plan/" + std::string(bad) + ".yaml", "a: \xFF\n"}};
    Sink sink;
    sink.emit(kWrong, {0, 3, 1}, bad);
    std::string json = render_json(sources, sink.take_sorted(), Language::English);
    CHECK_FALSE(first_invalid_utf8(json).has_value());
    Json parsed = Json::parse(json, nullptr, false);
    REQUIRE_FALSE(parsed.is_discarded());
    CHECK(parsed[0]["code"] == "wrong");
    CHECK(parsed[0]["column"] == 4);
    std::string path = parsed[0]["path"];
    if (first_invalid_utf8(bad)) {
      CHECK(path.find("\uFFFD") != path.npos);  // seen to be damaged, not shortened
    } else {
      CHECK(path == "plan/" + std::string(bad) + ".yaml");
    }
  }
}

TEST_CASE("no finding is an empty array") {
  CHECK(render_json({}, {}, Language::English) == "[]\n");
}

}  // namespace
}  // namespace fujiplan
