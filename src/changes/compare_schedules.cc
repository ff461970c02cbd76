#include "base/format.h"
#include "changes/comparer.h"

namespace fujiplan {

// The steps that both have apart, is there one more? 「R8から」
static bool has_new_step(const Dated<Schedule>& before, const Dated<Schedule>& after) {
  if (after.history.empty()) return false;
  const Step<Schedule>* old_last = nullptr;
  for (const Step<Schedule>& step : before.history) old_last = &step;
  const Step<Schedule>* last = nullptr;
  for (const Step<Schedule>& step : after.history) last = &step;
  return old_last == nullptr || old_last->from.value < last->from.value;
}

static FiscalYear last_year_of(const Dated<Schedule>& schedule) {
  FiscalYear year;
  for (const Step<Schedule>& step : schedule.history) year = step.from.value;
  return year;
}

void Comparer::compare(const FieldPath& at, const Dated<Schedule>& before,
                       const Dated<Schedule>& after) {
  const Schedule &old = before, &now = after;
  if (is_same_schedule(old, now) && before.present == after.present) {
    // What earlier years had was edited.
    compare_values(at, before, after);
    return;
  }
  constexpr Format<std::string> kFrom{"{}から", "from {}"};
  FieldPath since = at;
  if (has_new_step(before, after)) {
    since.label += in_brackets(kFrom.in(how_.language, spoken(last_year_of(after), how_.language)),
                               how_.language);
  }
  FieldChange* change = compare_values(since, old, now);
  if (change != nullptr) change->shifts = shifts_between(old, now);
}

}  // namespace fujiplan
