#include "upkeep/schedule_edit.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "model/types/ambiguous.h"
#include "upkeep/file_layout.h"
#include "upkeep/phase_moves.h"
#include "yaml/edit.h"
#include "yaml/find_entry.h"
#include "yaml/read_document.h"

namespace fujiplan {
namespace {

constexpr std::string_view kScheduleKey = "schedule", kOriginalKey = "original_schedule";

std::string name_in_file(const PhaseStart& start) {
  return std::string(start.phase ? name_of(*start.phase) : kEndOfProject);
}

yaml::Change starts_at(std::string_view key, const PhaseStart& start) {
  return {{std::string(key), to_string(start.from.value)},
          yaml::NewValue{.text = name_in_file(start)}};
}

// The keys of phases that move.
std::vector<yaml::Splice> moved_keys(const Schedule& before, const Schedule& after) {
  std::vector<yaml::Splice> splices;
  for (const PhaseStart& start : before.starts) {
    const PhaseStart* now = start_of(after, start.phase);
    if (now == nullptr || now->from.value == start.from.value) continue;
    const Span key = start.from.at;
    splices.push_back({key.offset, key.length, to_string(now->from.value)});
  }
  return splices;
}

std::vector<yaml::Change> other_changes(const Project& project, const Schedule& after,
                                        ScheduleEdit::Original original) {
  std::vector<yaml::Change> changes;
  for (const PhaseStart& start : after.starts) {
    bool is_new = start_of(project.schedule, start.phase) == nullptr;
    if (is_new) changes.push_back(starts_at(kScheduleKey, start));
  }
  if (original == ScheduleEdit::Original::Goes) {
    changes.push_back({{std::string(kOriginalKey)}, std::nullopt});
  } else if (original == ScheduleEdit::Original::IsKept) {
    for (const PhaseStart& start : project.schedule.starts) {
      changes.push_back(starts_at(kOriginalKey, start));
    }
  }
  return changes;
}

// `{R4上: 導入準備}`, and what is kept of it alike.
bool stands_on_one_line(std::span<const std::string>) {
  return true;
}
bool stands_in_lines(std::span<const std::string>) {
  return false;
}

// Was every start that the file has read as it stands there?
bool is_whole(const yaml::Document& document, std::string_view key, const Schedule& schedule) {
  auto found = yaml::find_entry(document, key);
  if (!found) return true;
  const yaml::Value value = found->value;
  if (!value.is(yaml::Kind::Mapping) || value.entries().begin() == value.entries().end())
    return false;
  std::size_t read = 0;
  for (const yaml::Entry entry : value.entries()) {
    bool is_read = std::ranges::any_of(schedule.starts, [&](const PhaseStart& start) {
      return start.from.at.offset == entry.key.span().offset &&
             to_string(start.from.value) == entry.key.text() &&
             name_in_file(start) == entry.value.text();
    });
    if (is_read) ++read;
  }
  return read * 2 == value.size();
}

ScheduleEdit::Original becomes(const Project& project, const Schedule& after) {
  if (!project.original_schedule.present) return ScheduleEdit::Original::IsKept;
  return is_same_schedule(project.original_schedule, after) ? ScheduleEdit::Original::Goes
                                                            : ScheduleEdit::Original::Stays;
}

}  // namespace

bool has_whole_schedules(const yaml::Document& document, const Project& project) {
  return is_whole(document, kScheduleKey, project.schedule) &&
         is_whole(document, kOriginalKey, project.original_schedule);
}

ScheduleEdit edit_schedule(const yaml::Document& document, std::string_view text,
                           const Project& project, const Schedule& after, const Vocabulary& words) {
  ScheduleEdit result{.text = std::string(text), .original = becomes(project, after)};
  // The keys first: then the lines that are new find their places among them.
  const SourceFile moved{"", yaml::spliced(text, moved_keys(project.schedule, after))};
  Sink unused;
  auto read = yaml::read_document(moved, document.file, unused);
  if (!read) {
    result.blocked = project.schedule.at;
    return result;
  }
  const yaml::Layout layout{
      [&](std::span<const std::string> above, std::string_view key) {
        return place_in_project(above, key, words);
      },
      yaml::find_entry(document, kScheduleKey)->value.style() == yaml::Style::Flow
          ? stands_on_one_line
          : stands_in_lines,
      [](std::string_view name) { return other_reading(name).has_value(); }};
  yaml::Edit edit =
      yaml::edit(*read, moved.text, other_changes(project, after, result.original), layout);
  result.blocked = edit.blocked;
  if (!edit.blocked) result.text = yaml::spliced(moved.text, std::move(edit.splices));
  return result;
}

}  // namespace fujiplan
