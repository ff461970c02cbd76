#include "diag/finding_text.h"

#include "base/format.h"
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
  constexpr Format<Counted, Counted> kCounts{"エラー{}件、警告{}件", "{}, {}"};
  constexpr Format<Counted> kNotes{"、お知らせ{}件", ", {}"};
  std::string text = kCounts.in(language, {counts.errors, "error"}, {counts.warnings, "warning"});
  return counts.notes == 0 ? text : text + kNotes.in(language, {counts.notes, "note"});
}

std::string fix_mark(const Diagnostic& finding, Language language) {
  if (finding.mend.empty()) return "";
  return formatted(" [{}]", label_of(fix_grade(finding), language));
}

std::string help_of(const Diagnostic& finding, Language language) {
  constexpr Text kAsk{"所管部署に確認する: ", "ask the department: "};
  std::string help = finding.help.in(language);
  if (finding.rule->is_question) help.insert(0, kAsk.in(language));
  return help;
}

std::string message_with_help(const Diagnostic& finding, Language language) {
  constexpr Format<std::string, std::string> kBoth{"{}。{}", "{}; {}"};
  std::string message = finding.message.in(language) + fix_mark(finding, language);
  if (finding.help.empty()) return message;
  return kBoth.in(language, message, help_of(finding, language));
}

std::vector<std::string> finding_in_full(const Sources& sources, Locations& locations,
                                         const Diagnostic& finding, Language language) {
  auto place = [&](Span span) {
    return place_of(path_in_repository(sources[span.file].path), locations.of(span));
  };
  std::vector<std::string> texts{
      formatted("{}: {}[{}]: {}{}", place(finding.at), label_of(finding.rule->severity, language),
                finding.rule->code, finding.message.in(language), fix_mark(finding, language))};
  if (!finding.help.empty()) {
    texts.push_back(formatted("{}: {}", kHelpLabel.in(language), help_of(finding, language)));
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
