#pragma once

#include <span>
#include <vector>

#include "model/project.h"

namespace fujiplan {

// How the projects of a year follow from those of the year before, with each that came or went:
// before - ended - merged + begun = now.
struct Turnover {
  std::size_t before = 0, now = 0;    // how many
  std::vector<const Project*> ended;  // the year before was their last, and nothing carries them on
  std::vector<const Project*> merged;  // likewise, but into their `successors`
  std::vector<const Project*> begun;   // the year is their first
  bool is_any() const { return !(ended.empty() && merged.empty() && begun.empty()); }
};

// `year` and the one before it.
Turnover turnover_in(std::span<const Project* const> projects, FiscalYear year);

}  // namespace fujiplan
