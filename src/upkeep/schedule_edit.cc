#include "upkeep/schedule_edit.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "model/types/ambiguous.h"
#include "upkeep/file_layout.h"
#include "upkeep/phase_moves.h"
#include "yaml/edit.h"
#include "yaml/find_entry.h"
#include "yaml/put_step.h"
#include "yaml/read_document.h"

namespace fujiplan {
namespace {

constexpr std::string_view kScheduleKey = "schedule", kOriginalKey = "original_schedule";

std::string name_in_file(const PhaseStart& start) {
  return std::string(start.phase ? name_of(*start.phase) : kEndOfProject);
}

yaml::Change starts_at(std::vector<std::string> path, const PhaseStart& start) {
  path.push_back(to_string(start.from.value));
  return {std::move(path), yaml::NewValue{.text = name_in_file(start)}};
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

// The phases that are new, below `path`.
std::vector<yaml::Change> added_phases(const Schedule& before, const Schedule& after,
                                       const std::vector<std::string>& path) {
  std::vector<yaml::Change> changes;
  for (const PhaseStart& start : after.starts) {
    bool is_new = start_of(before, start.phase) == nullptr;
    if (is_new) changes.push_back(starts_at(path, start));
  }
  return changes;
}

std::vector<yaml::Change> changes_of_original(const Project& project,
                                              ScheduleEdit::Original original) {
  const std::vector<std::string> path{std::string(kOriginalKey)};
  std::vector<yaml::Change> changes;
  if (original == ScheduleEdit::Original::Goes) {
    changes.push_back({path, std::nullopt});
  } else if (original == ScheduleEdit::Original::IsKept) {
    for (const PhaseStart& start : project.schedule.starts) {
      changes.push_back(starts_at(path, start));
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

// Was every start of this map read as it stands there?
bool is_whole(yaml::Value value, const Schedule& schedule) {
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

// And every step?
bool is_whole(yaml::Value value, const Dated<Schedule>& schedule) {
  if (schedule.history.empty()) return is_whole(value, static_cast<const Schedule&>(schedule));
  std::size_t read = 0;
  for (const yaml::Entry entry : value.entries()) {
    for (const Step<Schedule>& step : schedule.history) {
      bool is_it = step.from.at.offset == entry.key.span().offset;
      if (is_it && is_whole(entry.value, step.value)) ++read;
    }
  }
  return read * 2 == value.size();
}

ScheduleEdit::Original becomes(const Project& project, const Schedule& after) {
  if (!project.original_schedule.present) return ScheduleEdit::Original::IsKept;
  return is_same_schedule(project.original_schedule, after) ? ScheduleEdit::Original::Goes
                                                            : ScheduleEdit::Original::Stays;
}

// The text once the keys of phases have moved and these changes are made. The keys first: then the
// lines that are new find their places among them.
ScheduleEdit edited(std::size_t file, bool in_brackets, std::string moved_text, Span schedule,
                    std::vector<yaml::Change> changes, const Vocabulary& words) {
  ScheduleEdit result{.text = std::move(moved_text)};
  const SourceFile moved{"", result.text};
  Sink unused;
  auto read = yaml::read_document(moved, file, unused);
  if (!read) {
    result.blocked = schedule;
    return result;
  }
  const yaml::Layout layout{[&](std::span<const std::string> above, std::string_view key) {
                              return place_in_project(above, key, words);
                            },
                            in_brackets ? stands_on_one_line : stands_in_lines,
                            [](std::string_view name) { return other_reading(name).has_value(); }};
  yaml::Edit edit = yaml::edit(*read, moved.text, std::move(changes), layout);
  result.blocked = edit.blocked;
  if (!edit.blocked) result.text = yaml::spliced(moved.text, std::move(edit.splices));
  return result;
}

bool stands_in_brackets(const yaml::Document& document) {
  auto found = yaml::find_entry(document, kScheduleKey);
  return found && found->value.style() == yaml::Style::Flow;
}

// None: one schedule holds always.
FiscalYear year_of_last_step(const Dated<Schedule>& schedule) {
  const Step<Schedule>* last = last_step(schedule);
  return last != nullptr ? last->from.value : FiscalYear{};
}

}  // namespace

NewPlan new_plan_after(std::optional<FiscalYear> answered, const Period& period,
                       const Project& project) {
  NewPlan when{std::max(period.from.value, project.begins), {}};
  if (!answered) return when;
  FiscalYear next = year_after(*answered, 1);
  if (period.holds(next) && when.first < next) when.since = next;
  return when;
}

FiscalYear step_of(const Project& project, const NewPlan& when) {
  return std::max(when.since, year_of_last_step(project.schedule));
}

bool has_whole_schedules(const yaml::Document& document, const Project& project) {
  auto schedule = yaml::find_entry(document, kScheduleKey);
  auto original = yaml::find_entry(document, kOriginalKey);
  return (!schedule || is_whole(schedule->value, project.schedule)) &&
         (!original || is_whole(original->value, project.original_schedule));
}

ScheduleEdit put_schedule_step(const yaml::Document& document, std::string_view text,
                               const Project& project, const Schedule& after,
                               const Vocabulary& words, const NewPlan& when) {
  const FiscalYear year = step_of(project, when);
  const std::vector<std::string> path{std::string(kScheduleKey), to_string(year)};
  std::vector<yaml::Splice> splices;
  bool is_there = !project.schedule.history.empty() && year == year_of_last_step(project.schedule);
  if (is_there) {
    splices = moved_keys(project.schedule, after);
  } else if (project.schedule.present && project.schedule.history.empty()) {
    yaml::put_below_step(text, *yaml::find_entry(document, kScheduleKey), to_string(when.first),
                         splices);
  }
  const Schedule nothing;
  ScheduleEdit result = edited(
      document.file, stands_in_brackets(document), yaml::spliced(text, std::move(splices)),
      project.schedule.at, added_phases(is_there ? project.schedule : nothing, after, path), words);
  result.original = ScheduleEdit::Original::IsFirstStep;
  return result;
}

ScheduleEdit edit_schedule(const yaml::Document& document, std::string_view text,
                           const Project& project, const Schedule& after, const Vocabulary& words,
                           const NewPlan& when) {
  if (when.since || !project.schedule.history.empty()) {
    return put_schedule_step(document, text, project, after, words, when);
  }
  const ScheduleEdit::Original original = becomes(project, after);
  auto changes = added_phases(project.schedule, after, {std::string(kScheduleKey)});
  std::ranges::move(changes_of_original(project, original), std::back_inserter(changes));
  ScheduleEdit result = edited(document.file, stands_in_brackets(document),
                               yaml::spliced(text, moved_keys(project.schedule, after)),
                               project.schedule.at, std::move(changes), words);
  result.original = original;
  return result;
}

}  // namespace fujiplan
