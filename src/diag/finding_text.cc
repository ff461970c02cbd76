#include "diag/finding_text.h"

#include "base/formatted.h"
#include "base/harmless.h"

namespace fujiplan {

std::string place_of(std::string_view path, Location at) {
  return formatted("{}:{}:{}", harmless(path), at.line, at.column);
}

std::string how_many(std::size_t errors, std::size_t warnings, Language language) {
  if (language == Language::Japanese) return formatted("エラー{}件、警告{}件", errors, warnings);
  return formatted("{} error{}, {} warning{}", errors, errors == 1 ? "" : "s", warnings,
                   warnings == 1 ? "" : "s");
}

std::string message_with_help(const Diagnostic& finding, Language language) {
  const std::string& message = finding.message.in(language);
  if (finding.help.empty()) return message;
  return language == Language::Japanese ? formatted("{}。{}", message, finding.help.ja)
                                        : formatted("{}; {}", message, finding.help.en);
}

std::string finding_in_full(const Sources& sources, Locations& locations, const Diagnostic& finding,
                            Language language) {
  auto place = [&](Span span) {
    return place_of(path_in_repository(sources[span.file].path), locations.of(span));
  };
  std::string out =
      formatted("{}: {}[{}]: {}", place(finding.at), label_of(finding.rule->severity, language),
                finding.rule->code, finding.message.in(language));
  if (!finding.help.empty()) {
    out += formatted("\n{}: {}", kHelpLabel.in(language), finding.help.in(language));
  }
  for (const Note& note : finding.notes) {
    out += formatted("\n{}: {}: {}", kNoteLabel.in(language), place(note.at),
                     note.message.in(language));
  }
  return out;
}

std::string_view path_in_repository(std::string_view path) {
  if (path.starts_with("./")) path.remove_prefix(2);
  return path;
}

}  // namespace fujiplan
