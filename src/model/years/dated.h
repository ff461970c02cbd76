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

// What holds in a year. Before the first step that of the first one.
template <typename T>
const T& value_in(const Dated<T>& dated, FiscalYear year) {
  const T* value = &dated;
  for (const Step<T>& step : dated.history) {
    bool is_first = &step == &dated.history.front();
    if (is_first || step.from.value <= year) value = &step.value;
  }
  return *value;
}

}  // namespace fujiplan
