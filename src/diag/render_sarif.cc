#include <algorithm>

#include "base/format.h"
#include "base/json.h"
#include "diag/finding_text.h"
#include "diag/fingerprint.h"
#include "diag/render.h"
#include "files/uri.h"
#include "version.h"

// SARIF 2.1.0 (OASIS Standard, 27 March 2020); the numbers of its sections stand where one decides.
namespace fujiplan {

static constexpr std::string_view kSchema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";
static constexpr std::string_view kRoot = "%SRCROOT%";

static Json message(std::string_view text) {
  return {{"text", text}};
}

static Json rule_of(const RulePage& page, Language language) {
  const Rule& rule = *page.rule;
  return {{"id", rule.code},
          {"shortDescription", message(rule.title.in(language))},
          {"fullDescription", message(rule.why.in(language))},
          {"help", {{"text", page.text}, {"markdown", page.markdown}}},
          {"defaultConfiguration", {{"level", row_of(rule.severity).code}}}};
}

static Json region_of(Locations& locations, Span span) {
  Location start = locations.of(span), end = locations.end_of(span);
  return {{"startLine", start.line},
          {"startColumn", start.column},
          {"endLine", end.line},
          {"endColumn", end.column}};
}

static Json physical_location(const Sources& sources, Locations& locations, Span span) {
  return {{"artifactLocation",
           {{"uri", uri_path(path_in_repository(sources[span.file].path))}, {"uriBaseId", kRoot}}},
          {"region", region_of(locations, span)}};
}

// What `--fix` would write (3.55); what is likely is said to be in the description.
static Json fixes_of(const Sources& sources, Locations& locations, const Diagnostic& finding,
                     Language language) {
  constexpr Format<std::string_view, std::string_view> kWhat{"{}: {}", "{}: {}"};
  Json replacements = Json::array();
  for (const Replacement& replacement : finding.mend) {
    replacements.push_back({{"deletedRegion", region_of(locations, replacement.at)},
                            {"insertedContent", {{"text", replacement.bytes}}}});
  }
  std::string what =
      kWhat.in(language, label_of(fix_grade(finding), language), finding.rule->mend.in(language));
  Json change = {{"artifactLocation",
                  {{"uri", uri_path(path_in_repository(sources[finding.at.file].path))},
                   {"uriBaseId", kRoot}}},
                 {"replacements", std::move(replacements)}};
  return Json::array(
      {{{"description", message(what)}, {"artifactChanges", Json::array({std::move(change)})}}});
}

static Json result_of(const Sources& sources, Locations& locations, const Diagnostic& finding,
                      std::size_t rule, const std::string& fingerprint, Language language) {
  Json result = {
      {"ruleId", finding.rule->code},
      {"ruleIndex", rule},
      {"level", row_of(finding.rule->severity).code},
      {"message", message(message_with_help(finding, language))},
      {"locations",
       Json::array({{{"physicalLocation", physical_location(sources, locations, finding.at)}}})},
      {"partialFingerprints", {{"fujiplan/v1", fingerprint}}}};
  for (const Note& note : finding.notes) {
    result["relatedLocations"].push_back(
        {{"id", result["relatedLocations"].size() + 1},
         {"physicalLocation", physical_location(sources, locations, note.at)},
         {"message", message(note.message.in(language))}});
  }
  if (!finding.mend.empty()) result["fixes"] = fixes_of(sources, locations, finding, language);
  return result;
}

std::string render_sarif(const Sources& sources, std::span<const Diagnostic> findings,
                         std::span<const RulePage> pages, Language language) {
  Locations locations(sources);
  std::string_view tongue = Text{"ja", "en"}.in(language);
  Json rules = Json::array(), results = Json::array();
  for (const RulePage& page : pages) rules.push_back(rule_of(page, language));
  std::vector<std::string> names = fingerprints(sources, findings);
  for (std::size_t i = 0; i < findings.size(); ++i) {
    auto page = std::ranges::find(pages, findings[i].rule, &RulePage::rule);
    results.push_back(result_of(sources, locations, findings[i],
                                static_cast<std::size_t>(page - pages.begin()), names[i],
                                language));
  }
  Json run = {
      {"tool",
       {{"driver",
         {{"name", "fujiplan"},
          {"version", kVersion},
          {"language", tongue},
          {"rules", std::move(rules)}}}}},
      // Findings in the plan are no failure of the tool (3.20.14).
      {"invocations", Json::array({{{"executionSuccessful", true}}})},
      // Without a uri, which would name this machine: whoever reads the log knows (3.14.14).
      {"originalUriBaseIds",
       {{kRoot,
         {{"description",
           message(Text{"fujiplanを実行したフォルダ", "the folder in which fujiplan ran"}.in(
               language))}}}}},
      {"columnKind", "unicodeCodePoints"},
      {"language", tongue},
      {"results", std::move(results)}};
  Json log = {{"$schema", kSchema}, {"version", "2.1.0"}, {"runs", Json::array({std::move(run)})}};
  return dump(log);
}

}  // namespace fujiplan
