#include "upkeep/ending.h"

#include <algorithm>
#include <array>

#include "base/join.h"
#include "model/years/belonging.h"
#include "survey/edit.h"
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

// --- the reason

// The last one before the end; null where there is none.
static const SurveyEntry* last_answers_before(const Project& project, const PartOfYear& end) {
  const SurveyEntry* last = nullptr;
  for (const SurveyEntry& entry : project.survey.entries) {
    bool is_before = entry.year.value <= last_year_before(end);
    if (is_before && is_answered(entry)) last = &entry;
  }
  return last;
}

static EndedFile with_reason(const yaml::Document& document, std::string_view text,
                             const Project& project, const Vocabulary& words,
                             const Ending& ending) {
  EndedFile file{std::string(text), std::nullopt, std::nullopt};
  const SurveyEntry* last = last_answers_before(project, ending.from);
  const std::vector<SurveyItem> items = survey_items(words);
  auto item = std::ranges::find_if(items, [](const SurveyItem& one) {
    return one.path.size() == 1 && one.path.front() == "changes";
  });
  if (ending.reason.empty() || last == nullptr || item == items.end()) return file;
  std::string said = item->text(*last);
  if (!said.empty() && !said.ends_with('\n')) said += '\n';
  const std::array<AnswerChange, 1> change{{{&*item, said + ending.reason}}};
  SurveyEdit edit = edit_survey(document, text, last->year.value, items, change);
  file.text = std::move(edit.text);
  file.blocked = edit.blocked;
  file.year_of_reason = last->year.value;
  return file;
}

// --- the end

// Keys in the order of the fields of a project, parts of years in that of time.
static std::optional<std::size_t> place_of_key(std::span<const std::string> above,
                                               std::string_view key, const Vocabulary& words) {
  if (!above.empty()) {
    auto at = parse_part_of_year(key, words.years, words.parts);
    if (!at) return std::nullopt;
    return static_cast<std::size_t>(at->year.western) * at->parts() + at->position();
  }
  auto fields = fields_of(RecordOf<Project>{});
  auto field = std::ranges::find(fields, key, &Field<Project>::key);
  if (field == fields.end()) return std::nullopt;  // a mark, an own field: what is new follows them
  return static_cast<std::size_t>(field - fields.begin());
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
  EndedFile file = with_reason(document, text, project, words, ending);
  if (file.blocked) return file;
  const SourceFile explained{"", file.text};
  Sink unused;
  auto read = yaml::read_document(explained, document.file, unused);
  if (!read) {
    file.blocked = project.survey.at;
    return file;
  }
  const yaml::Layout layout{[&](std::span<const std::string> above, std::string_view key) {
                              return place_of_key(above, key, words);
                            },
                            [](std::span<const std::string>) { return false; },
                            [](std::string_view) { return false; }};
  yaml::Edit edit = yaml::edit(*read, explained.text, changes_of(ending), layout);
  file.blocked = edit.blocked;
  if (!edit.blocked) file.text = yaml::spliced(explained.text, std::move(edit.splices));
  return file;
}

}  // namespace fujiplan
