#include "commands/answers/correction_entries.h"

#include <vector>

#include "model/project.h"
#include "model/types/ambiguous.h"
#include "upkeep/file_layout.h"
#include "yaml/append_items.h"

namespace fujiplan {

static yaml::NewRecord record_of(const ChangedAnswer& answer, const CorrectionNote& note) {
  yaml::NewRecord record{{"date", {note.date, true}},
                         {"year", {to_string(note.year), false, true}},
                         {"item", text_scalar(key_of(*answer.item))}};
  auto add_value = [&](std::string key, const std::string& text) {
    if (text.empty()) return;  // there was nothing, or nothing is left
    record.push_back({std::move(key), text_scalar(for_file(*answer.item, text))});
  };
  add_value("was", answer.before);
  add_value("now", answer.after);
  record.push_back({"reason", text_scalar(note.reason)});
  return record;
}

EntriesEdit add_corrections(const yaml::Document& document, std::string_view text,
                            std::span<const ChangedAnswer> changed, const CorrectionNote& note) {
  std::vector<yaml::NewRecord> records;
  for (const ChangedAnswer& answer : changed) records.push_back(record_of(answer, note));
  const yaml::Layout layout{[](auto, std::string_view key) { return place_of_field<Project>(key); },
                            nullptr, nullptr};
  yaml::Edit edit = yaml::append_items(document, text, "corrections", records, layout);
  if (edit.blocked) return {std::string(text), edit.blocked};
  return {yaml::spliced(text, std::move(edit.splices)), std::nullopt};
}

}  // namespace fujiplan
