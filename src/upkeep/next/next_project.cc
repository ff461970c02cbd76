#include "upkeep/next/next_project.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "model/presence.h"
#include "model/types/ambiguous.h"
#include "model/types/to_fill_in.h"
#include "model/years/belonging.h"
#include "upkeep/file_layout.h"
#include "upkeep/given_values.h"
#include "upkeep/next/next_related.h"
#include "upkeep/next/rewritten_text.h"
#include "yaml/find_entry.h"

namespace fujiplan {
namespace {

constexpr std::string_view kOfOldYears[] = {
    "formerly",  "page",       "original_schedule", "schedule", "successors",
    "assignees", "activities", "corrections",       "findings", "survey"};

bool is_not_plain(std::string_view text) {
  return other_reading(text).has_value();
}
bool in_lines(std::span<const std::string>) {
  return false;
}

class NextFile {
 public:
  NextFile(const Plan& old, const Project& project, const NextPeriod& period)
      : project_(project),
        period_(period),
        words_(words_of_level(vocabulary_of(old.header), project.level)),
        old_(old),
        path_(old.sources[project.file].path),
        text_(old.sources[project.file].text) {}

  std::string written() && {
    put_targets();  // while they stand where they were read
    for (std::string_view key : kOfOldYears) go(key);
    put_identity();
    put_list("departments", project_.departments);
    put_list("supporting", project_.supporting);
    put_related();
    put_schedule();
    put_activities();
    text_ = without_keys(path_, std::move(text_), gone_);
    const yaml::Layout layout{[&](std::span<const std::string> above, std::string_view key) {
                                return above.empty() ? place_of_key(key) : place_of_year(key);
                              },
                              in_lines, is_not_plain};
    return with_changes(path_, text_, std::move(changes_), layout);
  }

 private:
  void go(std::string_view key) { gone_.push_back(key); }

  void put(std::vector<std::string> path, yaml::NewValue value) {
    changes_.push_back({std::move(path), std::move(value)});
  }

  void put_identity() {
    const ProjectId id = project_.id.value;
    put({"formerly"}, {.text = to_string(id), .number = !id.of_group});
    put_text("name", project_.name.value);
    if (project_.project_class) put_text("class", name_of(project_.project_class.value));
  }

  // A value of years becomes the one of the first year of the plan.
  void put_text(std::string_view key, std::string_view value) {
    if (value_in_text(path_, text_, key).kind != yaml::Kind::Mapping) return;
    put({std::string(key)}, {.text = std::string(value), .replaces = true});
  }

  void put_list(std::string_view key, const Names& names) {
    std::vector<std::string_view> now;
    for (const Line& name : names.value) now.push_back(name.value);
    const WrittenValue written = value_in_text(path_, text_, key);
    if (std::ranges::equal(written.items, now)) return;
    bool is_list_in_lines = written.kind == yaml::Kind::Sequence && written.in_lines;
    if (is_list_in_lines || now.empty()) go(key);
    if (now.empty()) return;
    put({std::string(key)},
        {.text = list_value(now).head, .number = true, .replaces = !is_list_in_lines});
  }

  void put_related() {
    if (!project_.related) return;
    NextRelated next = next_related(old_, value_in_text(path_, text_, "related").text);
    if (!next.left.empty()) put({"related"}, {.text = std::move(next.text)});
  }

  void put_schedule() {
    const PhaseStart* planned = last_phase(project_.schedule);
    if (planned == nullptr) return;
    const SurveyEntry* last = last_answers(project_);
    bool is_said = last != nullptr && !last->schedule.phases.empty();
    const Phase reached = is_said ? last->schedule.phases.back().phase.value : *planned->phase;
    put({"schedule", to_string(first_part_of(period_.from, words_.parts))},
        {.text = std::string(name_of(reached))});
  }

  void put_activities() {
    for (const Field<Project>* field : fields_in<Project>(words_)) {
      auto* slot = std::get_if<Activities Project::*>(&field->slot);
      if (slot == nullptr || !is_asked(*field)) continue;
      for (FiscalYear year : period_.years()) {
        put({std::string(field->key), to_string(year)},
            {.text = std::string(kToFillIn.in(words_.language)), .block = true});
      }
    }
  }

  bool is_asked(const Field<Project>& field) const {
    return is_required(field, project_.project_class, words_) ||
           std::ranges::any_of(words_.marks, [&](const MarkWord& mark) {
             const Flag* stated = find_mark(project_.marks, mark.name.value);
             return stated != nullptr && stated->value && asks_for(mark, field.key);
           });
  }

  // --- targets

  void put_targets() {
    if (!project_.targets) return;
    const SourceFile source{path_, text_};
    const yaml::Document document = document_in(source);
    const yaml::Value list = yaml::find_entry(document, "targets")->value;
    const yaml::Layout layout{[](std::span<const std::string> above, std::string_view key) {
                                return place_in_target(above, key);
                              },
                              in_lines, is_not_plain};
    std::vector<yaml::Splice> splices;
    std::size_t at = 0;
    for (yaml::Value item : list) {
      const Target& target = project_.targets.value[at++];
      yaml::Edit edit = edit_item(document, source.text, item, changes_of(target), layout);
      std::ranges::move(edit.splices, std::back_inserter(splices));
    }
    text_ = yaml::spliced(source.text, std::move(splices));
  }

  static std::optional<std::size_t> place_in_target(std::span<const std::string> above,
                                                    std::string_view key) {
    if (above.empty()) {
      if (auto place = place_of_field<Target>(key)) return place;
    }
    return place_of_year(key);
  }

  // Marks and own fields stand together.
  std::optional<std::size_t> place_of_key(std::string_view key) const {
    if (find_mark(words_, key) != nullptr) return place_of_field<Project>(kKeysOfMarks);
    if (auto place = place_of_field<Project>(key)) return place;
    return place_of_field<Project>(kKeysOfOwnFields);
  }

  // Behind all fields.
  static std::optional<std::size_t> place_of_year(std::string_view key) {
    auto year = leading_year(key);
    return year ? std::optional(static_cast<std::size_t>(year->western)) : std::nullopt;
  }

  std::vector<yaml::Change> changes_of(const Target& target) const {
    std::vector<yaml::Change> changes;
    for (const YearNumber& of : target.years) changes.push_back({{to_string(of.year.value)}, {}});
    if (target.original.present) changes.push_back({{"original"}, {}});
    for (const YearLine& of : target.words.years) {
      changes.push_back({{"words", to_string(of.year.value)}, {}});
    }
    const Figure* reached = target.is_sum() ? nullptr : last_value(target.key.value);
    if (reached != nullptr) {
      bool is_whole = reached->text.find('.') == reached->text.npos;
      changes.push_back(
          {{"base"}, yaml::NewValue{.text = std::string(reached->text), .number = is_whole}});
    }
    for (FiscalYear year : period_.years()) {
      changes.push_back({{"words", to_string(year)},
                         yaml::NewValue{.text = std::string(kToFillIn.in(words_.language))}});
    }
    return changes;
  }

  const Figure* last_value(std::string_view key) const {
    const Figure* last = nullptr;
    for (const SurveyEntry& entry : project_.survey.entries) {
      if (const Figure* value = entry.values.number_of(key)) last = value;
    }
    return last;
  }

  const Project& project_;
  const NextPeriod& period_;
  Vocabulary words_;
  const Plan& old_;
  const std::string& path_;
  std::string text_;
  std::vector<std::string_view> gone_;
  std::vector<yaml::Change> changes_;
};

}  // namespace

std::string next_file(const Plan& old, const Project& project, const NextPeriod& period) {
  return NextFile(old, project, period).written();
}

}  // namespace fujiplan
