#include "base/edit_steps.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace fujiplan {

namespace {

using TextList = std::span<const std::string_view>;

constexpr int kMostChanges = 1000;  // time and memory grow with the square
constexpr int kNowhere = -1;

// How far one comes from the ends of two lists towards their beginnings (Myers 1986, backwards).
// A diagonal is how many more items of the first list are passed than of the second.
class Reach {
 public:
  Reach(TextList before, TextList after) : before_(before), after_(after) {}

  // The most items of the first list that can be passed with so many changes.
  int on(int diagonal, int changes) const {
    if (changes < 0 || diagonal < -changes || diagonal > changes) return kNowhere;
    return rows_[static_cast<std::size_t>(changes)][place_in_row(diagonal, changes)];
  }

  // Can the last `passed` of the first list be passed there?
  bool includes(int passed, int diagonal, int changes) const {
    return passed <= on(diagonal, changes);
  }

  // The fewest changes that pass all of both lists; kNowhere when they are too many.
  int seek() {
    int all = size(before_), diagonal = all - size(after_);
    for (int changes = 0; changes <= std::min(kMostChanges, all + size(after_)); ++changes) {
      add_row(changes);
      if (on(diagonal, changes) == all) return changes;
    }
    return kNowhere;
  }

 private:
  static int size(TextList list) { return static_cast<int>(list.size()); }
  // The row of so many changes begins at the diagonal `-changes`.
  static std::size_t place_in_row(int diagonal, int changes) {
    int place = diagonal + changes;
    return static_cast<std::size_t>(place);
  }

  static std::string_view from_end(TextList list, int i) {
    return list[list.size() - 1 - static_cast<std::size_t>(i)];
  }

  void add_row(int changes) {
    std::vector<int> row(static_cast<std::size_t>(2 * changes + 1), kNowhere);
    for (int diagonal = -changes; diagonal <= changes; diagonal += 2) {
      int passed = changes == 0 ? 0 : after_one_more(diagonal, changes - 1);
      if (passed == kNowhere) continue;
      while (passed < size(before_) && passed - diagonal < size(after_) &&
             from_end(before_, passed) == from_end(after_, passed - diagonal)) {
        ++passed;
      }
      row[place_in_row(diagonal, changes)] = passed;
    }
    rows_.push_back(std::move(row));
  }

  int after_one_more(int diagonal, int changes) const {
    int added = on(diagonal + 1, changes), removed = on(diagonal - 1, changes);
    if (added - diagonal > size(after_)) added = kNowhere;
    removed = removed == kNowhere || removed == size(before_) ? kNowhere : removed + 1;
    return std::max(added, removed);
  }

  TextList before_, after_;
  std::vector<std::vector<int>> rows_;  // by changes, then by diagonal
};

void add_steps_of_middle(TextList before, TextList after, std::vector<EditStep>& steps) {
  Reach reach(before, after);
  int changes = reach.seek();
  if (changes == kNowhere) {
    steps.insert(steps.end(), before.size(), EditStep::Remove);
    steps.insert(steps.end(), after.size(), EditStep::Add);
    return;
  }
  while (!before.empty() || !after.empty()) {
    int left = static_cast<int>(before.size()), diagonal = left - static_cast<int>(after.size());
    if (!before.empty() && !after.empty() && before.front() == after.front()) {
      steps.push_back(EditStep::Keep);
      before = before.subspan(1), after = after.subspan(1);
    } else if (!before.empty() && reach.includes(left - 1, diagonal - 1, changes - 1)) {
      steps.push_back(EditStep::Remove);
      before = before.subspan(1), --changes;
    } else {
      steps.push_back(EditStep::Add);
      after = after.subspan(1), --changes;
    }
  }
}

}  // namespace

std::vector<EditStep> edit_steps(TextList before, TextList after) {
  auto head = static_cast<std::size_t>(std::ranges::mismatch(before, after).in1 - before.begin());
  std::vector<EditStep> steps(head, EditStep::Keep);
  before = before.subspan(head), after = after.subspan(head);
  std::size_t tail = 0;
  while (tail < std::min(before.size(), after.size()) &&
         before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) {
    ++tail;
  }
  add_steps_of_middle(before.first(before.size() - tail), after.first(after.size() - tail), steps);
  steps.insert(steps.end(), tail, EditStep::Keep);
  return steps;
}

}  // namespace fujiplan
