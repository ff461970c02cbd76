#pragma once

#include <string>

#include "base/color.h"
#include "changes/plan_diff.h"

namespace fujiplan {

// What a diff is printed with. `before` and `after` name the two plans.
struct DiffStyle {
  Comparison how;
  Paint paint;
  int width = 0;  // of the terminal; 0: nothing is cut
  std::string before, after;
};

}  // namespace fujiplan
