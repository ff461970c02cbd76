#include <algorithm>

#include "base/formatted.h"
#include "base/harmless.h"
#include "base/join.h"
#include "base/text.h"
#include "diag/finding_text.h"
#include "diag/render.h"

namespace fujiplan {

// Everything else cannot stand in XML 1.0, not even as a reference.
static bool is_xml_character(CodePoint c) {
  if (!c.valid || c.value == 0xFFFE || c.value == 0xFFFF) return false;
  return c.value >= 0x20 || c.value == '\t' || c.value == '\n' || c.value == '\r';
}

// As text or as the value of an attribute. Line ends are kept; a line break in an attribute, and a
// CR anywhere, would otherwise be read as something else.
static std::string xml(std::string_view text, bool attribute) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    CodePoint c = decode_at(text, i);
    i += c.size;
    if (!is_xml_character(c)) {
      out += "\uFFFD";
    } else if (c.value == '&') {
      out += "&amp;";
    } else if (c.value == '<') {
      out += "&lt;";
    } else if (c.value == '>') {
      out += "&gt;";
    } else if (c.value == '"' && attribute) {
      out += "&quot;";
    } else if (c.value == '\r' || (attribute && c.value < 0x20) ||
               (c.value >= 0x7F && is_harmful(c.value))) {
      out += formatted("&#{};", static_cast<unsigned>(c.value));
    } else {
      append_utf8(out, c.value);
    }
  }
  return out;
}
static std::string attribute(std::string_view text) {
  return xml(text, true);
}
static std::string content(std::string_view text) {
  return xml(text, false);
}

static bool has_failed(const CheckedFile& file, bool strict) {
  return file.found.errors > 0 || (strict && file.found.warnings > 0);
}

std::string render_junit(const Sources& sources, std::span<const Diagnostic> findings,
                         std::span<const CheckedFile> files, bool strict, Language language) {
  Locations locations(sources);
  auto failures = std::ranges::count_if(
      files, [&](const CheckedFile& file) { return has_failed(file, strict); });
  std::string totals = formatted(R"(name="fujiplan validate" tests="{}" failures="{}" errors="0")",
                                 files.size(), failures);
  std::string out = formatted(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites {0}>\n  <testsuite {0}>\n", totals);
  auto next = findings.begin();  // in the order of the files
  for (const CheckedFile& file : files) {
    std::string text;
    for (; next != findings.end() && next->at.file == file.file; ++next) {
      text += (text.empty() ? "" : "\n\n") +
              join(finding_in_full(sources, locations, *next, language), "\n");
    }
    out += formatted("    <testcase classname=\"fujiplan.validate\" name=\"{}\"",
                     attribute(path_in_repository(sources[file.file].path)));
    if (has_failed(file, strict)) {
      std::string summary = how_many(file.found, language);
      out +=
          formatted(">\n      <failure type=\"{}\" message=\"{}\">{}</failure>\n    </testcase>\n",
                    file.found.errors > 0 ? "error" : "warning", attribute(summary),
                    content(text.empty() ? summary : text));
    } else if (!text.empty()) {
      out += formatted(">\n      <system-out>{}</system-out>\n    </testcase>\n", content(text));
    } else {
      out += "/>\n";
    }
  }
  return out + "  </testsuite>\n</testsuites>\n";
}

}  // namespace fujiplan
