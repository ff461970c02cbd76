#include "model/years/belonging.h"

#include <algorithm>

#include "model/plan_header.h"

namespace fujiplan {

const PhaseStart* end_of(const Schedule& schedule) {
  bool has_ended = !schedule.starts.empty() && !schedule.starts.back().phase;
  return has_ended ? &schedule.starts.back() : nullptr;
}

const Schedule& schedule_in(const Project& project, FiscalYear year) {
  static const Schedule kNone;
  return has_begun(project.schedule, year) ? value_in(project.schedule, year) : kNone;
}

FiscalYear last_year_before(const PartOfYear& end) {
  return year_after(end.year, end.position() == 0 ? -1 : 0);
}

// Null where there are none.
static const SurveyEntry* first_answers(const Project& project) {
  auto entry = std::ranges::find_if(project.survey.entries, is_answered);
  return entry != project.survey.entries.end() ? &*entry : nullptr;
}
const SurveyEntry* last_answers(const Project& project, std::optional<FiscalYear> until) {
  const SurveyEntry* last = nullptr;
  for (const SurveyEntry& entry : project.survey.entries) {
    bool counts = !until || entry.year.value <= *until;
    if (counts && is_answered(entry)) last = &entry;
  }
  return last;
}

FiscalYear newest_answered(const Project& project, const Period& period) {
  FiscalYear newest{};
  for (const SurveyEntry& entry : project.survey.entries) {
    bool counts = is_answered(entry) && period.holds(entry.year.value);
    if (counts) newest = std::max(newest, entry.year.value);
  }
  return newest;
}

static std::optional<FiscalYear> first_year_by(const Schedule& schedule, const Project& project) {
  const std::vector<PhaseStart>& starts = schedule.starts;
  bool has_phase = !starts.empty() && starts.front().phase;
  if (!has_phase && !project.begins) return std::nullopt;
  FiscalYear year = has_phase ? starts.front().from.value.year : project.begins;
  if (const SurveyEntry* first = first_answers(project)) year = std::min(year, first->year.value);
  return year;
}

static std::optional<FiscalYear> last_year_by(const Schedule& schedule, const Project& project) {
  const PhaseStart* end = end_of(schedule);
  if (end == nullptr) return std::nullopt;
  FiscalYear year = last_year_before(end->from.value);
  if (const SurveyEntry* last = last_answers(project)) year = std::max(year, last->year.value);
  return year;
}

std::optional<FiscalYear> first_year_of(const Project& project) {
  return first_year_by(project.schedule, project);
}

std::optional<FiscalYear> last_year_of(const Project& project) {
  return last_year_by(project.schedule, project);
}

Belonging belonging_in(const Project& project, FiscalYear year) {
  const Schedule& planned = schedule_in(project, year);
  if (auto first = first_year_by(planned, project); first && year < *first) {
    return Belonging::NotYet;
  }
  if (auto last = last_year_by(planned, project); last && year > *last) return Belonging::Ended;
  return Belonging::Belongs;
}

}  // namespace fujiplan
