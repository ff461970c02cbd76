#include "model/codes.h"

#include "base/odd_character.h"

namespace fujiplan {

void report_key_order(Span at, std::string_view key, std::string_view later, Sink& sink) {
  sink.emit(kKeyOrder, at, key, later).instead = later;
}

void suggest_name(Diagnostic& finding, std::string_view typed,
                  std::span<const std::string_view> names) {
  suggest_name(finding, typed, NameFinder(names));
}

void suggest_name(Diagnostic& finding, std::string_view typed, const NameFinder& finder) {
  const NameFinder::Near found = finder.near(look_of(typed));
  if (!found.nearest) return;
  finding.help = kNearestName(*found.nearest);
  if (found.is_only) finding.instead = *found.nearest;
}

}  // namespace fujiplan
