// A template of one's own: strict as `report` is for Markdown, CSV and JSON, lenient as the
// specification is for HTML. The first part of the input is the template; the others are its
// partials `a`, `b`, ...
#include "base/failure.h"
#include "fuzz/target.h"
#include "model/load.h"
#include "render/mustache.h"
#include "reports/report.h"
#include "reports/shown/root.h"

namespace fujiplan::fuzz {

static const Plan& plan() {
  static const Plan plan = [] {
    Sink sink;
    return load_plan(base_plan(), "/plan", sink);
  }();
  return plan;
}

static void render(const std::vector<std::string>& parts, TemplateRules rules) {
  static const Report report = make_report(plan(), reiwa(4), Audience::Internal);
  Partials partials{[&](std::string_view name) -> std::optional<TemplateSource> {
    std::size_t number = name.size() == 1 ? static_cast<std::size_t>(name[0] - 'a') + 1 : 0;
    if (number == 0 || number >= parts.size()) return std::nullopt;
    return TemplateSource{std::string(name), parts[number]};
  }};
  rules.most_steps = 10'000;
  try {
    std::string whole;
    Mustache mustache({"main", parts[0]}, rules, partials);
    mustache.render(shown_report(report), whole);
    std::string pieces;
    mustache.render(shown_report(report), [&](std::string_view lines) { pieces += lines; });
    require(whole == pieces, "a report is the same in pieces");
  } catch (const Failure& failure) {
    require(failure.message().ja.find(':') != std::string::npos, "a mistake has its place");
  }
}

}  // namespace fujiplan::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace fujiplan;
  auto parts = fuzz::parts_of({reinterpret_cast<const char*>(bytes), size});
  for (Escape escape : {Escape::Markdown, Escape::Csv, Escape::JsonString}) {
    fuzz::render(parts, {escape, Strictness::Strict, &kReportType});
  }
  fuzz::render(parts, {Escape::Html, Strictness::Lenient});
  return 0;
}
