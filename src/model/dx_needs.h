#pragma once

#include <string_view>

#include "model/project.h"

namespace fujiplan {

// What every DX project has, of whatever class: the list of DX projects shows it.
struct DxNeed {
  std::string_view key;
  bool (*is_met)(const Project& project);
  PlanPart part = PlanPart::All;
  bool is_in(const Vocabulary& words) const { return has_part(words, part); }
};
inline constexpr DxNeed kDxNeeds[] = {
    {"indicator", [](const Project& project) { return bool(project.indicator); }},
    {"schedule", [](const Project& project) { return project.schedule.present; },
     PlanPart::Schedule},
};

}  // namespace fujiplan
