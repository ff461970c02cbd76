#include "upkeep/ending.h"

#include <utility>

#include "base/join.h"
#include "model/years/belonging.h"
#include "upkeep/file_layout.h"
#include "upkeep/reason.h"
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

static std::vector<yaml::Change> changes_of(const Ending& ending) {
  std::vector<yaml::Change> changes = {
      {{"schedule", to_string(ending.from)}, yaml::NewValue{.text = std::string(kEndOfProject)}}};
  std::vector<std::string> ids;
  for (ProjectId id : ending.successors) ids.push_back(to_string(id));
  if (!ids.empty()) {
    changes.push_back(
        {{"successors"}, yaml::NewValue{.text = "[" + join(ids, ", ") + "]", .number = true}});
  }
  return changes;
}

EndedFile end_in_file(const yaml::Document& document, std::string_view text, const Project& project,
                      const Vocabulary& words, const Ending& ending) {
  EndedFile file{std::string(text), std::nullopt, std::nullopt};
  if (!ending.reason.empty()) {
    ReasonEdit reason =
        add_reason(document, text, project, words, ending.reason, last_year_before(ending.from));
    if (reason.year) file.year_of_reason = reason.year;
    file.blocked = reason.blocked;
    file.text = std::move(reason.text);
  }
  if (file.blocked) return file;
  const SourceFile explained{"", file.text};
  Sink unused;
  auto read = yaml::read_document(explained, document.file, unused);
  if (!read) {
    file.blocked = project.survey.at;
    return file;
  }
  const yaml::Layout layout{[&](std::span<const std::string> above, std::string_view key) {
                              return place_in_project(above, key, words);
                            },
                            [](std::span<const std::string>) { return false; },
                            [](std::string_view) { return false; }};
  yaml::Edit edit = yaml::edit(*read, explained.text, changes_of(ending), layout);
  file.blocked = edit.blocked;
  if (!edit.blocked) file.text = yaml::spliced(explained.text, std::move(edit.splices));
  return file;
}

}  // namespace fujiplan
