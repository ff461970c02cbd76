#include "changes/field_changes.h"

#include "changes/comparer.h"

namespace fujiplan {

template <typename Record>
static std::vector<FieldChange> compared(const Record& before, const Record& after,
                                         Comparison how) {
  Comparer comparer(how);
  comparer.compare_fields(FieldPath{}, before, after);
  return comparer.take();
}

// Who changes a schedule keeps what it was; who changes it back needs that no longer. The change of
// the schedule says both.
static bool is_kept_or_goes(const Project& before, const Project& after) {
  if (is_same_schedule(before.schedule, after.schedule)) return false;
  return before.original_schedule.present
             ? !after.original_schedule.present &&
                   is_same_schedule(before.original_schedule, after.schedule)
             : is_same_schedule(before.schedule, after.original_schedule);
}

std::vector<FieldChange> changes_between(const Project& before, const Project& after,
                                         Comparison how) {
  std::vector<FieldChange> changes = compared(before, after, how);
  if (is_kept_or_goes(before, after)) {
    std::erase_if(changes,
                  [](const FieldChange& change) { return change.key == "original_schedule"; });
  }
  return changes;
}

std::vector<FieldChange> changes_between(const PlanHeader& before, const PlanHeader& after,
                                         Comparison how) {
  return compared(before, after, how);
}

}  // namespace fujiplan
