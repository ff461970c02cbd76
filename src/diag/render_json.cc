#include "base/json.h"
#include "diag/finding_text.h"
#include "diag/locations.h"
#include "diag/render.h"

namespace fujiplan {

static void add_place(Json& object, const Sources& sources, Locations& locations, Span span) {
  Location start = locations.of(span), end = locations.end_of(span);
  object["path"] = sources[span.file].path;
  object["line"] = start.line;
  object["column"] = start.column;
  object["end_line"] = end.line;
  object["end_column"] = end.column;
}

// What `--fix` would write, and where.
static Json fix_of(const Sources& sources, Locations& locations, const Diagnostic& finding) {
  Json fix;
  fix["safe"] = fix_grade(finding) == Fix::Safe;
  for (const Replacement& replacement : finding.mend) {
    Json& edit = fix["edits"].emplace_back();
    add_place(edit, sources, locations, replacement.at);
    edit["text"] = replacement.bytes;
  }
  return fix;
}

std::string render_json(const Sources& sources, std::span<const Diagnostic> findings,
                        Language language) {
  Locations locations(sources);
  Json array = Json::array();
  for (const Diagnostic& finding : findings) {
    Json object;
    object["code"] = finding.rule->code;
    object["severity"] = row_of(finding.rule->severity).code;
    object["message"] = finding.message.in(language);
    add_place(object, sources, locations, finding.at);
    if (!finding.help.empty()) object["help"] = help_of(finding, language);
    if (!finding.mend.empty()) object["fix"] = fix_of(sources, locations, finding);
    for (const Note& note : finding.notes) {
      Json& entry = object["notes"].emplace_back();
      entry["message"] = note.message.in(language);
      add_place(entry, sources, locations, note.at);
    }
    array.push_back(std::move(object));
  }
  return dump(array);
}

}  // namespace fujiplan
