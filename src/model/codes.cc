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
  const std::string looks_like = look_of(typed);
  if (auto nearest = finder.nearest(looks_like)) finding.help = kNearestName(*nearest);
  if (auto only = finder.only_near(looks_like)) finding.instead = *only;
}

}  // namespace fujiplan
