#include "model/read_record.h"

#include "base/join.h"
#include "base/text.h"

namespace fujiplan {

std::optional<std::string_view> report_unknown_key(yaml::Value key,
                                                   std::span<const std::string_view> keys,
                                                   std::span<const Text> labels, Sink& sink) {
  Diagnostic& finding = sink.emit(kUnknownKey, key.span(), key.text(), join(keys, ", "));
  std::optional<std::string_view> meant = nearest_name(key.text(), keys);
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i].ja == key.text()) meant = keys[i];  // someone wrote the Japanese label
  }
  if (meant) finding.help = kNearestName(*meant);
  return meant;
}

void report_no_part(yaml::Value key, PlanPart part, Sink& sink) {
  const auto& row = row_of(part);
  Diagnostic& finding = sink.emit(kUnknownKey, key.span(), key.text(), std::string());
  finding.message = kKeyOfNoPart(key.text(), row.meaning);
  finding.help = kDeclareOrRemove(row.name);
}

void report_missing_choice(Span at, std::span<const std::string_view> keys,
                           std::span<const Text> labels, Sink& sink) {
  if (keys.empty()) return;
  Diagnostic& finding = sink.emit(kMissingKey, at, keys.front(), labels.front(), Message{});
  finding.message = kMissingChoice(keys.front(), labels.front(), keys.back(), labels.back());
  finding.help = kWriteOneOf(keys.front(), keys.back());
}

}  // namespace fujiplan
