#include "upkeep/next/fate.h"

#include <vector>

#include "base/formatted.h"
#include "base/join.h"
#include "model/years/belonging.h"

namespace fujiplan {

Fate fate_of(const Project& project) {
  if (end_of(project.schedule) != nullptr) return project.successors ? Fate::Merged : Fate::Ended;
  const SurveyEntry* last = last_answers(project);
  if (last == nullptr || !last->status) return Fate::GoesOn;
  if (is_done(last->status.value)) return Fate::Done;
  return is_stopped(last->status.value) ? Fate::Stopped : Fate::GoesOn;
}

std::string reason_of(const Project& project, Language language) {
  if (fate_of(project) == Fate::GoesOn) return "";
  const PhaseStart* end = end_of(project.schedule);
  if (end == nullptr) {
    const SurveyEntry* last = last_answers(project);
    return formatted("{} {}", spoken(last->year.value, language),
                     label_of(last->status.value, language));
  }
  std::string reason = formatted("{}: {}", to_string(end->from.value), kEndOfProject);
  std::vector<std::string> successors;
  for (const Spanned<ProjectId>& id : project.successors.value) {
    successors.push_back(to_string(id.value));
  }
  return successors.empty() ? reason : reason + " → " + listed(successors, language);
}

}  // namespace fujiplan
