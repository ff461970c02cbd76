#include "changes/uncorrected.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/formatted.h"

namespace fujiplan {

// evaluation.progress of survey.R5.evaluation.progress, as corrections name it.
static std::string_view item_of(const FieldChange& field) {
  std::string_view key = field.key;
  const std::string above = formatted("survey.{}.", to_string(field.year));
  return key.starts_with(above) ? key.substr(above.size()) : std::string_view();
}

// One may be a part of the other: schedule.上 of schedule.
static bool is_about(std::string_view corrected, std::string_view item) {
  auto is_part = [](std::string_view part, std::string_view whole) {
    return part.starts_with(whole) &&
           (part.size() == whole.size() || part.substr(whole.size()).starts_with('.'));
  };
  return is_part(corrected, item) || is_part(item, corrected);
}

bool has_correction(const Corrections& corrections, const Correction& wanted) {
  return std::ranges::any_of(corrections.value, [&](const Correction& one) {
    return one.date.value == wanted.date.value && one.year.value == wanted.year.value &&
           one.item.value == wanted.item.value && one.was.value == wanted.was.value &&
           one.now.value == wanted.now.value;
  });
}

bool is_uncorrected(const ProjectDiff& project, const FieldChange& field) {
  if (project.before == nullptr || project.after == nullptr) return false;
  if (!field.year || !project.past_years.contains(field.year)) return false;
  if (answers_of(*project.before, field.year) == nullptr) return false;
  std::string_view item = item_of(field);
  return std::ranges::none_of(project.after->corrections.value, [&](const Correction& one) {
    return one.year.value == field.year && is_about(one.item.value, item) &&
           !has_correction(project.before->corrections, one);
  });
}

std::size_t uncorrected_in(const ProjectDiff& project) {
  return static_cast<std::size_t>(std::ranges::count_if(
      project.fields, [&](const FieldChange& field) { return is_uncorrected(project, field); }));
}

}  // namespace fujiplan
