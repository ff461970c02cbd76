#include "yaml/conflict_markers.h"

#include "base/text.h"
#include "yaml/codes.h"

namespace fujiplan::yaml {

char conflict_sign(std::string_view line) {
  constexpr std::size_t kSigns = 7;
  constexpr std::string_view kMarkers = "<|=>";
  if (line.size() < kSigns) return '\0';
  char sign = line.front();
  if (kMarkers.find(sign) == kMarkers.npos) return '\0';
  if (line.substr(0, kSigns) != std::string(kSigns, sign)) return '\0';
  std::string_view rest = line.substr(kSigns);
  bool is_marker = rest.empty() || (rest.front() == ' ' && sign != '=');
  return is_marker ? sign : '\0';
}

bool report_conflicts(std::string_view text, std::size_t file, Sink& sink) {
  Diagnostic* conflict = nullptr;  // the last one; valid until the next is reported
  auto tell_if_alone = [&] {
    if (conflict == nullptr || !conflict->notes.empty()) return;
    conflict->message = kLoneMarker(text.substr(conflict->at.offset, conflict->at.length));
    conflict->help = kDeleteMarker();
  };
  for (std::string_view line : lines_of(text)) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    char sign = conflict_sign(line);
    if (sign == '\0') continue;
    Span at{file, static_cast<std::size_t>(line.data() - text.data()), line.size()};
    // Of a conflict that was resolved in part, what is left may come first.
    if (sign == '<' || conflict == nullptr) {
      tell_if_alone();
      conflict = &sink.emit(kConflictMarker, at);
    } else {
      Text note = sign == '|' ? kCommonBaseHere : sign == '=' ? kOtherSideHere : kConflictEndsHere;
      conflict->notes.push_back({at, {std::string(note.ja), std::string(note.en)}});
    }
  }
  tell_if_alone();
  return conflict != nullptr;
}

}  // namespace fujiplan::yaml
