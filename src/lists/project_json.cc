#include "lists/project_json.h"

#include "lists/outcome_json.h"
#include "lists/roadmap_lines.h"
#include "model/rating/grade.h"

namespace fujiplan {

// What of its roadmap has changed, phase by phase.
static Json roadmap_json(const Roadmap& roadmap) {
  Json phases = Json::array();
  for (const PhaseTimes& times : roadmap.phases) {
    Json& phase =
        phases.emplace_back(Json{{"phase", times.phase ? name_of(*times.phase) : kEndOfProject}});
    auto tell = [&](std::string_view key, const std::optional<PartOfYear>& at) {
      if (at) phase[key] = to_string(*at);
    };
    auto tell_shift = [&](std::string_view key, const std::optional<PartOfYear>& before,
                          const std::optional<PartOfYear>& after) {
      if (before && after) phase[key] = parts_between(*before, *after).value_or(0);
    };
    tell("original", times.original);
    tell("schedule", times.current);
    tell(times.reached_or_before ? "reached_by" : "reached", times.reached);
    tell("not_before", times.not_before);
    tell_shift("change", times.original, times.current);
    if (!times.reached_or_before) tell_shift("delay", times.current, times.reached);
  }
  return phases;
}

Json project_json(const Plan& plan, const Project& project, FiscalYear year) {
  Json object = to_json(project);
  ProjectId id = project.id.value;
  object["policy"] = group_number(id, 1);
  if (id.levels() > 1) object["measure"] = group_number(id, 2);
  for (std::size_t depth = 1; id.levels() > 2 && depth <= id.levels(); ++depth) {
    object["groups"].push_back(group_number(id, depth));
  }
  if (auto phase = phase_at_end_of(project.schedule, year)) object["phase"] = name_of(*phase);
  const Roadmap roadmap = roadmap_of(project, year);
  if (roadmap.has_changed()) object["roadmap"] = roadmap_json(roadmap);
  const Scheme scheme = scheme_in(plan.header, year);
  if (auto outcome = result_of(scheme, project, year).outcome) {
    put_outcome(object, scheme, *outcome);
  }
  return object;
}

}  // namespace fujiplan
