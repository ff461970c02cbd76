#include "base/formatted.h"
#include "base/harmless.h"
#include "diag/finding_text.h"
#include "diag/render.h"

namespace fujiplan {

// What the runner turns back: `%` and line breaks in a message, `:` and `,` too in a property.
static std::string escaped(std::string_view text, std::string_view special) {
  std::string out;
  for (char c : text) {
    if (special.find(c) == special.npos) {
      out += c;
    } else {
      out += formatted("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return out;
}
// The line breaks of a path are given back as they are; whatever else is harmful there is shown: a
// log goes to terminals.
static std::string in_property(std::string_view text) {
  return escaped(harmless_lines(text), "%\r\n:,");
}
static std::string in_message(const std::vector<std::string>& texts) {
  std::string out;
  for (const std::string& text : texts) out += (out.empty() ? "" : "\n") + harmless(text);
  return escaped(out, "%\r\n");
}

// What the runner calls a finding, in the order of Severity.
static constexpr std::string_view kCommands[kRowsOf<Severity>.size()] = {"error", "warning",
                                                                         "notice"};

// The message repeats the place, because a log shows nothing else. The runner drops columns of a
// finding that reaches over several lines, so they are left out there.
std::string render_github(const Sources& sources, std::span<const Diagnostic> findings,
                          Language language) {
  Locations locations(sources);
  std::string out;
  for (const Diagnostic& finding : findings) {
    Location start = locations.of(finding.at), end = locations.end_of(finding.at);
    out += formatted("::{} title={},file={},line={},endLine={}",
                     kCommands[static_cast<std::size_t>(finding.rule->severity)],
                     in_property(finding.rule->code),
                     in_property(path_in_repository(sources[finding.at.file].path)), start.line,
                     end.line);
    if (start.line == end.line) {
      out += formatted(",col={},endColumn={}", start.column, end.column);
    }
    out += formatted("::{}\n", in_message(finding_in_full(sources, locations, finding, language)));
  }
  return out;
}

}  // namespace fujiplan
