#pragma once

#include <forward_list>
#include <vector>

#include "model/values.h"

// Values that change in the course of a plan: {R4: a, R7: b}. What was published of a year stays as
// it was; what changes is written with the year from which it holds.
namespace fujiplan {

// What holds from a year on, until the next step.
template <typename T>
struct Step {
  Year from;
  T value;
};

// The map of a file, in the order of time.
template <typename T>
struct Steps {
  std::vector<Step<T>> steps;
  Span at{};
  bool present = false;
};

// As a T it is what holds in the year that is looked at, see narrow_to_year(); as it was loaded,
// what holds last.
template <typename T>
struct Dated : T {
  Dated() = default;
  Dated(const T& always) : T(always) {}

  // In the order of time; empty where one value holds always, as nearly everywhere.
  std::forward_list<Step<T>> history;
};

// Each of its values, or the only one, in the order of time: `look(value)`.
template <typename T, typename Look>
void each_value(const Dated<T>& dated, Look look) {
  if (dated.history.empty()) look(static_cast<const T&>(dated));
  for (const Step<T>& step : dated.history) look(step.value);
}

// The step that holds in a year; the first one before it. Null where one value holds always.
template <typename T>
const Step<T>* step_in(const Dated<T>& dated, FiscalYear year) {
  const Step<T>* found = nullptr;
  for (const Step<T>& step : dated.history) {
    if (found == nullptr || step.from.value <= year) found = &step;
  }
  return found;
}

// The step that holds last; null where one value holds always.
template <typename T>
const Step<T>* last_step(const Dated<T>& dated) {
  const Step<T>* last = nullptr;
  for (const Step<T>& step : dated.history) last = &step;
  return last;
}

// What holds in a year.
template <typename T>
const T& value_in(const Dated<T>& dated, FiscalYear year) {
  const Step<T>* step = step_in(dated, year);
  return step != nullptr ? step->value : static_cast<const T&>(dated);
}

// Is there anything before the first step? Who supports a project from R8 on did not before, while
// a project has the name and the departments that it begins with.
template <typename T>
bool has_begun(const Dated<T>& dated, FiscalYear year) {
  return dated.history.empty() || dated.history.front().from.value <= year;
}

}  // namespace fujiplan
