#include "commands/answers/correction_entries.h"

#include <algorithm>
#include <vector>

#include "model/project.h"
#include "model/types/ambiguous.h"
#include "yaml/append_items.h"

namespace fujiplan {

// In the order of the fields of a project.
static std::optional<std::size_t> rank_in_project(std::span<const std::string>,
                                                  std::string_view key) {
  auto fields = fields_of(RecordOf<Project>{});
  auto field = std::ranges::find(fields, key, &Field<Project>::key);
  if (field == fields.end()) return std::nullopt;
  return static_cast<std::size_t>(field - fields.begin());
}

static yaml::NewScalar scalar_of(const std::string& text) {
  return {text, other_reading(text).has_value()};
}

static yaml::NewRecord record_of(const ChangedAnswer& answer, const CorrectionNote& note) {
  yaml::NewRecord record{{"date", {note.date, true}},
                         {"year", {to_string(note.year), false, true}},
                         {"item", scalar_of(key_of(*answer.item))}};
  auto add_value = [&](std::string key, const std::string& text) {
    if (text.empty()) return;  // there was nothing, or nothing is left
    record.push_back({std::move(key), scalar_of(for_file(*answer.item, text))});
  };
  add_value("was", answer.before);
  add_value("now", answer.after);
  record.push_back({"reason", scalar_of(note.reason)});
  return record;
}

EntriesEdit add_corrections(const yaml::Document& document, std::string_view text,
                            std::span<const ChangedAnswer> changed, const CorrectionNote& note) {
  std::vector<yaml::NewRecord> records;
  for (const ChangedAnswer& answer : changed) records.push_back(record_of(answer, note));
  const yaml::Layout layout{rank_in_project, nullptr, nullptr};
  yaml::Edit edit = yaml::append_items(document, text, "corrections", records, layout);
  if (edit.blocked) return {std::string(text), edit.blocked};
  return {yaml::spliced(text, std::move(edit.splices)), std::nullopt};
}

}  // namespace fujiplan
