#include "upkeep/ending.h"

#include <utility>

#include "base/join.h"
#include "model/load.h"
#include "model/years/belonging.h"
#include "upkeep/file_layout.h"
#include "upkeep/reason.h"
#include "upkeep/schedule_edit.h"
#include "yaml/edit.h"
#include "yaml/read_document.h"

namespace fujiplan {

std::vector<const PhaseStart*> phases_from(const Schedule& schedule, const PartOfYear& end) {
  std::vector<const PhaseStart*> phases;
  for (const PhaseStart& start : schedule.starts) {
    if (start.phase && start.from.value >= end) phases.push_back(&start);
  }
  return phases;
}

static yaml::NewValue written_ids(std::span<const ProjectId> ids) {
  std::vector<std::string> words;
  for (ProjectId id : ids) words.push_back(to_string(id));
  return {.text = "[" + join(words, ", ") + "]", .number = true};
}

// The text with one more edit, of what is read anew from it. `at`: where it is told that this did
// not work.
template <typename Change>
static void change(EndedFile& file, const yaml::Document& document, Span at, Change edit) {
  if (file.blocked) return;
  const SourceFile source{"", file.text};
  Sink unused;
  auto read = yaml::read_document(source, document.file, unused);
  if (!read) {
    file.blocked = at;
    return;
  }
  edit(*read, source.text);
}

EndedFile end_in_file(const yaml::Document& document, std::string_view text, const Project& project,
                      const Vocabulary& words, const Period& period, const Ending& ending) {
  EndedFile file{std::string(text), std::nullopt, std::nullopt};
  if (!ending.reason.empty()) {
    ReasonEdit reason = add_reason(document, text, project, words, ending.reason, ending.answered,
                                   last_year_before(ending.from));
    if (reason.year) file.year_of_reason = reason.year;
    file.blocked = reason.blocked;
    file.text = std::move(reason.text);
  }
  const NewPlan when = new_plan_after(ending.answered, period, project);
  std::vector<yaml::Change> changes;
  if (when.since || !project.schedule.history.empty()) {
    change(file, document, project.survey.at,
           [&](const yaml::Document& read, const std::string& now) {
             Project explained = project_in(read, now, words);
             Schedule after = explained.schedule;
             after.starts.push_back({{ending.from, {}, true}, std::nullopt, {}});
             ScheduleEdit edit = put_schedule_step(read, now, explained, after, words, when);
             file.blocked = edit.blocked;
             file.text = std::move(edit.text);
           });
  } else {
    changes.push_back(
        {{"schedule", to_string(ending.from)}, yaml::NewValue{.text = std::string(kEndOfProject)}});
  }
  if (!ending.successors.empty()) {
    changes.push_back({{"successors"}, written_ids(ending.successors)});
  }
  change(file, document, project.survey.at,
         [&](const yaml::Document& read, const std::string& now) {
           const yaml::Layout layout{[&](std::span<const std::string> above, std::string_view key) {
                                       return place_in_project(above, key, words);
                                     },
                                     [](std::span<const std::string>) { return false; },
                                     [](std::string_view) { return false; }};
           yaml::Edit edit = yaml::edit(read, now, std::move(changes), layout);
           file.blocked = edit.blocked;
           if (!edit.blocked) file.text = yaml::spliced(now, std::move(edit.splices));
         });
  return file;
}

}  // namespace fujiplan
