// A plan file, from its bytes to the report: both readers, the checks, the lists, the templates.
// A text that begins as plan.yaml does is that file, any other a project.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <tuple>

#include "files/memory_file_system.h"
#include "fuzz/target.h"
#include "yaml/event_reader.h"
#include "yaml/preflight.h"
#include "yaml/subset_reader.h"

namespace fujiplan::fuzz {

static bool is_equal(const yaml::Node& a, const yaml::Node& b) {
  return std::tie(a.kind, a.style, a.offset, a.length, a.end, a.text) ==
         std::tie(b.kind, b.style, b.offset, b.length, b.end, b.text);
}

static void compare_readers(const std::string& text) {
  Sources sources = {{"x.yaml", text}};
  Sink sink;
  if (!yaml::preflight(sources[0], 0, sink) || !sink.empty()) return;
  auto subset = yaml::read_subset(sources[0].text, 0);
  if (!subset) return;
  auto events = yaml::read_events(sources[0], 0, sink);
  require(events && sink.empty(), "where the subset reader is sure, yaml-cpp finds nothing");
  require(std::ranges::equal(subset->nodes, events->nodes, is_equal), "the readers agree");
}

static void check_plan(const std::string& text) {
  MemoryFileSystem files = base_plan();
  bool header = text.starts_with("title:");
  files.write(header ? "/plan/plan.yaml" : "/plan/1-1/1-1-2.yaml", text);
  Run shown = run_program(files, {"validate"});
  Run found = run_program(files, {"validate", "--format", "json"});
  require(shown.code == found.code, "all forms of the findings have one exit code");
  require(nlohmann::json::accept(found.out) || found.code == 2, "findings are JSON");
  if (found.code == 2) return;
  run_program(files, {"list", "--columns", "id,name,class,departments,phase,grade,page"});
  if (!header && found.code == 1) return;  // left out of all that follows
  run_program(files, {"report", "sheets.md", "summary.md"});
  run_program(files, {"report", "sheets.md"});
  run_program(files, {"show", "1-1-2", "--format", "json"});
}

}  // namespace fujiplan::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  std::string text(reinterpret_cast<const char*>(bytes), size);
  fujiplan::fuzz::compare_readers(text);
  fujiplan::fuzz::check_plan(text);
  return 0;
}
