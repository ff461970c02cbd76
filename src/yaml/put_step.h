#pragma once

#include <compare>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "yaml/document.h"
#include "yaml/splice.h"

// A value that held always becomes a map of what holds from a time on: `a` to `{R4: a, R8: b}`.
namespace fujiplan::yaml {

struct NewStep {
  std::string first;  // from when the value holds that is there: R4
  std::string key;    // from when the new one does: R8
  std::string value;  // as it is written inside of brackets: b, or [b, c]
  // Where the key of a step stands in time, seen from the new one.
  std::function<std::strong_ordering(std::string_view key)> order;
};

// The value of `entry`. One that has steps already gets the new one in its place among them, or in
// place of the one of the same key. Comments, line ends and all other bytes stay.
void put_step(std::string_view text, const Entry& entry, const NewStep& step,
              std::vector<Splice>& splices);

// An item of a list: a text, or a map of steps.
void put_step(std::string_view text, Value item, const NewStep& step, std::vector<Splice>& splices);

// The list of `entry`, or its lists by steps, become `wanted`, which is in brackets: [a], or
// {R4: [a], R8: [b]} with all keys that it has and at most one more. A list that says the same
// stays as it is written. Returned is the key of one that only people can change, because it stands
// in several lines or more would have to be added; then nothing is done.
std::optional<std::string> put_steps(std::string_view text, const Entry& entry,
                                     const std::string& wanted, std::vector<Splice>& splices);

// The map or list of `entry` as what holds from `first` on, with no other step yet: its lines go
// deeper, below the key of the step.
void put_below_step(std::string_view text, const Entry& entry, const std::string& first,
                    std::vector<Splice>& splices);

}  // namespace fujiplan::yaml
