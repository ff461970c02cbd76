#include "diag/finding_text.h"

#include "base/formatted.h"

namespace fujiplan {

std::string place_of(std::string_view path, Location at) {
  return formatted("{}:{}:{}", path, at.line, at.column);
}

void SeverityCounts::add(Severity severity) {
  constexpr std::size_t SeverityCounts::*kSlots[] = {
      &SeverityCounts::errors, &SeverityCounts::warnings, &SeverityCounts::notes};
  ++(this->*kSlots[static_cast<std::size_t>(severity)]);
}

void SeverityCounts::add(const SeverityCounts& others) {
  errors += others.errors;
  warnings += others.warnings;
  notes += others.notes;
}

std::string how_many(const SeverityCounts& counts, Language language) {
  bool ja = language == Language::Japanese;
  auto plural = [](std::size_t count) { return count == 1 ? "" : "s"; };
  std::string text =
      ja ? formatted("エラー{}件、警告{}件", counts.errors, counts.warnings)
         : formatted("{} error{}, {} warning{}", counts.errors, plural(counts.errors),
                     counts.warnings, plural(counts.warnings));
  if (counts.notes == 0) return text;
  return text + (ja ? formatted("、お知らせ{}件", counts.notes)
                    : formatted(", {} note{}", counts.notes, plural(counts.notes)));
}

std::string message_with_help(const Diagnostic& finding, Language language) {
  const std::string& message = finding.message.in(language);
  if (finding.help.empty()) return message;
  return language == Language::Japanese ? formatted("{}。{}", message, finding.help.ja)
                                        : formatted("{}; {}", message, finding.help.en);
}

std::vector<std::string> finding_in_full(const Sources& sources, Locations& locations,
                                         const Diagnostic& finding, Language language) {
  auto place = [&](Span span) {
    return place_of(path_in_repository(sources[span.file].path), locations.of(span));
  };
  std::vector<std::string> texts{formatted("{}: {}[{}]: {}", place(finding.at),
                                           label_of(finding.rule->severity, language),
                                           finding.rule->code, finding.message.in(language))};
  if (!finding.help.empty()) {
    texts.push_back(formatted("{}: {}", kHelpLabel.in(language), finding.help.in(language)));
  }
  for (const Note& note : finding.notes) {
    texts.push_back(formatted("{}: {}: {}", kNoteLabel.in(language), place(note.at),
                              note.message.in(language)));
  }
  return texts;
}

std::string_view path_in_repository(std::string_view path) {
  if (path.starts_with("./")) path.remove_prefix(2);
  return path;
}

}  // namespace fujiplan
