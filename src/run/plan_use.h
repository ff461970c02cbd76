#pragma once

#include <optional>
#include <string_view>

#include "base/format.h"

namespace fujiplan {

// What a command does with the plan. Only one that reads it can read it as it was (`--at`).
enum class PlanUse : unsigned char {
  Reads,     // and writes at most what it was asked for, beside the plan
  Writes,    // files of the plan
  Compares,  // two plans, with revisions of its own
  History,   // all revisions
  Examines,  // the plan and the machine as they are now
  Several,   // reads plans that are named one by one
  None,
};

// Why a command of that name takes no `--at`. None: it does.
std::optional<Message> why_not_at(PlanUse use, std::string_view command);

}  // namespace fujiplan
