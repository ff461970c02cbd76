#include "model/codes.h"

#include "base/nearest_name.h"

namespace fujiplan {

void report_key_order(Span at, std::string_view key, std::string_view later, Sink& sink) {
  sink.emit(kKeyOrder, at, key, later).instead = later;
}

void suggest_name(Diagnostic& finding, std::string_view typed,
                  std::span<const std::string_view> names) {
  NameFinder finder(names);
  if (auto nearest = finder.nearest(typed)) finding.help = kNearestName(*nearest);
  if (auto only = finder.only_near(typed)) finding.instead = *only;
}

}  // namespace fujiplan
