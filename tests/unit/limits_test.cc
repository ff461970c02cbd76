#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "base/failure.h"
#include "base/formatted.h"
#include "base/text.h"
#include "case_runner.h"
#include "cli.h"
#include "files/memory_file_system.h"
#include "git/object_store.h"
#include "git_folder.h"
#include "model/load.h"
#include "oracles/outside_table.h"
#include "render/mustache.h"
#include "unit/render/json_data.h"
#include "yaml/preflight.h"
#include "yaml/read_document.h"

// The table of limits in docs/reliability.md: what is as large as its limit is taken, what is
// larger by one is not, and the program says so.
namespace fujiplan {
namespace {

std::string times(std::size_t count, std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += text;
  return out;
}

// All that the program says about a plan with this file, in English.
std::string said(const std::string& path, const std::string& bytes,
                 std::vector<std::string> arguments) {
  MemoryFileSystem files;
  testing::load_folder(files, testing::kRepository / "tests/plans/base", "/plan");
  files.write(path, bytes);
  std::ostringstream out, err;
  Environment env{.files = files, .out = out, .err = err};
  arguments.insert(arguments.begin(), {"--lang", "en"});
  run(arguments, env);
  return out.str() + err.str();
}

std::string validated(const std::string& path, const std::string& bytes) {
  return said(path, bytes, {"validate", "--format", "concise"});
}

const std::string kProject = "/plan/1-1/1-1-2.yaml", kTemplate = "/templates/own.md.mustache";

std::string plan_file(std::size_t bytes) {
  return validated(kProject, "# " + std::string(bytes - 3, 'x') + "\n");
}
std::string nesting(std::size_t levels) {  // the mapping is one
  return validated(kProject, "a: " + times(levels - 1, "[") + times(levels - 1, "]") + "\n");
}
std::string marks(std::size_t count) {
  return validated(kProject, "# か" + times(count, "\u0301") + "\n");
}
std::string folders_of_plan(std::size_t levels) {
  return validated("/plan/" + times(levels, "d/") + "1-1-2.yaml", "id: 1-1-2\n");
}
std::string findings_shown(std::size_t count) {
  std::string project =
      "id: 1-1-2\nname: 予約\nclass: 継続\ndx: false\ndepartments: [市民課]\noverview: x\n";
  for (std::size_t i = 0; i < count; ++i) project += formatted("unknown{}: x\n", i);
  return validated(kProject, project);
}
std::string template_size(std::size_t bytes) {
  return said(kTemplate, std::string(bytes, 'x'), {"report", "own.md"});
}
std::string folders_of_templates(std::size_t levels) {
  std::string folder = times(levels, "d/");
  return said("/templates/" + folder + "own.md.mustache", "x", {"report", folder + "own.md"});
}
std::string folders_searched(std::size_t levels) {
  return said("/d/" + times(levels, "d/") + "a.md", "x", {"leaks", "/d"});
}
std::string form(std::size_t bytes) {
  return said("/form.csv", std::string(bytes, 'x'), {"survey", "import", "/form.csv"});
}

// Renders the template with partials `1`, `2`, ..., of which each includes the next, up to `last`.
std::string rendered(const std::string& text, std::size_t last, std::uint64_t most_steps,
                     std::uint64_t most_bytes = kLargestReport) {
  Partials partials{[&](std::string_view name) {
    std::size_t number = std::stoul(std::string(name));
    std::string next = number < last ? formatted("{{{{>{}}}}}", number + 1) : "";
    return std::optional(TemplateSource{std::string(name), next});
  }};
  nlohmann::ordered_json data{{"x", "y"}};
  Scratch scratch;
  std::string out;
  try {
    Mustache mustache(
        {"own.md", text},
        {.escape = Escape::Markdown, .most_steps = most_steps, .most_bytes = most_bytes}, partials);
    mustache.render(testing::json_value(data, scratch), out);
    return out;
  } catch (const Failure& failure) {
    return failure.message().en;
  }
}
std::string partials(std::size_t levels) {
  return rendered("{{>1}}", levels, kMostSteps);
}
std::string sections(std::size_t levels) {
  return rendered(times(levels, "{{#x}}") + times(levels, "{{/x}}"), 0, kMostSteps);
}
std::string tags(std::size_t count) {  // by a limit of which a test can wait for the end
  constexpr std::size_t kFew = 1000;
  return rendered(times(count - kMostSteps + kFew, "{{x}}"), 0, kFew);
}

std::string report_bytes(std::size_t count) {  // likewise
  constexpr std::size_t kFew = 1000;
  return rendered(std::string(count - kLargestReport + kFew, 'a'), 0, kMostSteps, kFew);
}

std::string git_object(std::size_t bytes) {
  testing::GitFolder folder;
  testing::load_folder(folder.files(), testing::kRepository / "tests/plans/base",
                       folder.path("plan"));
  // Piece by piece by a program: so large a text need not be in the memory of the tests.
  auto result = folder.run(formatted(
      "git init -q -b main && git add plan && git commit -q -m x && "
      "head -c {} /dev/zero > plan/1-1/1-1-2.yaml && git add plan && git commit -q -m y && "
      "fujiplan --lang en diff HEAD~1 HEAD",
      bytes));
  return result.out + result.err;
}

struct Limit {
  std::string what;
  std::size_t limit;
  std::string unit;    // of the table
  std::string beyond;  // the cell of the table
  std::string says;    // beyond it
  std::string (*at)(std::size_t size);
};
const std::string kLevels = "段 / levels",
                  kWithPlace = "場所付きのエラー / an error with its place";
const Limit kLimits[] = {
    {"計画のファイル / a plan file", yaml::kLargestFile, "MiB", "`too-large`", "[too-large]",
     plan_file},
    {"YAMLの入れ子 / nesting", yaml::kDeepest, kLevels, "`too-deep`", "[too-deep]", nesting},
    {"1つの文字に付く結合文字 / combining marks on one character", kMostMarks, "個",
     "`too-many-marks`", "[too-many-marks]", marks},
    {"計画のフォルダの深さ / depth of folders in a plan", kDeepestFolder, kLevels,
     "`too-deep-folder`", "[too-deep-folder]", folders_of_plan},
    {"テンプレート / a template", kLargestTemplate, "MiB", kWithPlace, "template larger than",
     template_size},
    {"テンプレートのフォルダの深さ / depth of folders of templates", 4, kLevels,
     "エラー / an error", "more than 4 folders deep", folders_of_templates},
    {"セクションの入れ子 / sections in sections", kDeepestSection, kLevels, kWithPlace,
     "nested more than 64 deep", sections},
    {"部分テンプレートの入れ子 / partials in partials", kDeepestPartial, kLevels, kWithPlace,
     "nested more than 64 deep", partials},
    {"1つのレポートで実行するタグ / tags run for one report", kMostSteps, "", kWithPlace,
     "more than 1000 steps", tags},
    {"1つのレポートの大きさ / size of one report", kLargestReport, "MiB", kWithPlace,
     "larger than 1000 bytes", report_bytes},
    {"調査票のCSV / a form of the survey", std::size_t{16} << 20, "MiB", "エラー / an error",
     "larger than 16 MiB", form},
    {"gitのオブジェクト / an object of git", git::kLargestObject, "MiB", "エラー / an error",
     "too large to be read", git_object},
    {"`leaks` が調べるフォルダの深さ / depth of folders that `leaks` searches", 16, kLevels,
     "エラー / an error", "more than 16 folders deep", folders_searched},
    {"人に示す指摘の数 / findings shown to people", 1000, "",
     "残りの件数を示す / the rest is counted", "not shown", findings_shown},
};

std::string size_of(const Limit& limit) {
  if (limit.unit == "MiB") return formatted("{} MiB", limit.limit >> 20);
  std::string digits = std::to_string(limit.limit);
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, ",");
  return digits + limit.unit;
}

TEST_CASE("limits: what is as large as allowed, and what is larger by one") {
  std::string rows;
  for (const Limit& limit : kLimits) {
    CAPTURE(limit.what);
    std::string within = limit.at(limit.limit), beyond = limit.at(limit.limit + 1);
    CAPTURE(within.substr(0, 400));
    CAPTURE(beyond.substr(0, 400));
    CHECK(within.find(limit.says) == within.npos);
    CHECK(beyond.find(limit.says) != beyond.npos);
    rows += formatted("| {} | {} | {} |\n", limit.what, size_of(limit), limit.beyond);
  }
  testing::check_outside_table("limits", rows);
}

}  // namespace
}  // namespace fujiplan
