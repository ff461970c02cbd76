#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/project.h"
#include "yaml/document.h"

namespace fujiplan {

struct ScheduleEdit {
  std::string text;  // of the whole file
  std::optional<Span> blocked =
      std::nullopt;  // where a value of another kind stands; then nothing is changed
  // What becomes of original_schedule.
  enum class Original : unsigned char { Stays, IsKept, Goes };
  Original original = Original::Stays;
};

// Was all that the file says of its schedules understood? Else no edit can be right.
bool has_whole_schedules(const yaml::Document& document, const Project& project);

// The file of a project that has a schedule, once its phases begin as `after` says. A phase that
// moves takes its line along, with the comment behind it; all other bytes stay. The first time the
// schedule as it was is kept as original_schedule; where it is the original one again,
// original_schedule goes. `text` is the source that `document` and `project` were read from.
ScheduleEdit edit_schedule(const yaml::Document& document, std::string_view text,
                           const Project& project, const Schedule& after, const Vocabulary& words);

}  // namespace fujiplan
