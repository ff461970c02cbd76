#include "checks/answers/corrections.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "base/nearest_name.h"
#include "base/text.h"
#include "checks/years/period.h"
#include "model/codes.h"
#include "model/corrections/correctable.h"
#include "model/prose.h"

namespace fujiplan {

static void check_times(const Basis& basis, const Correction& correction, Sink& sink) {
  const Period& period = basis.header->period;
  require_within_period(period, correction.year, kCorrectionOutsidePeriod, sink);
  if (!period.holds(correction.year.value)) return;
  std::string first = first_day_of(correction.year.value);
  if (correction.date.value >= first) return;
  sink.emit(kCorrectionTooEarly, correction.date.at, correction.date.value,
            to_string(correction.year.value), first);
}

static void check_values(const Correction& correction, Sink& sink) {
  bool same = correction.was.present == correction.now.present &&
              same_on_one_line(correction.was.value, correction.now.value);
  if (same) {
    sink.emit(kCorrectionOfNothing, correction.now ? correction.now.at : correction.item.at);
  }
}

static void report_unknown(const Correction& correction, const std::vector<CorrectableItem>& items,
                           Sink& sink) {
  std::vector<std::string_view> keys;
  for (const CorrectableItem& item : items) {
    if (is_of_year(item, correction.year.value)) keys.emplace_back(item.key);
  }
  std::string_view typed = correction.item.value;
  Diagnostic& finding = sink.emit(kUnknownCorrected, correction.item.at, typed);
  suggest_name(finding, typed, keys);
}

// 「4」, or that there is nothing.
static Message said_of(const CorrectableItem& item, const Prose& value) {
  if (!value) return {std::string(kPlanSaysNothing.ja), std::string(kPlanSaysNothing.en)};
  return {"「" + shown_value_of(&item, value, Language::Japanese) + "」",
          "`" + shown_value_of(&item, value, Language::English) + "`"};
}

static void check_plan(const CorrectableItem& item, const Correction& newest,
                       const Project& project, Sink& sink) {
  if (is_in_plan(newest, item, project)) return;
  const std::string there = item.text(project, newest.year.value);
  const Prose in_plan{{there, {}, !there.empty()}};
  sink.emit(kCorrectionNotInPlan, newest.now ? newest.now.at : newest.item.at, item.label,
            to_string(newest.year.value), said_of(item, newest.now), said_of(item, in_plan));
}

void check_corrections(const Basis& basis, const Project& project, Sink& sink) {
  if (!project.corrections.present || basis.header == nullptr) return;
  const Vocabulary words = basis.words_of(project);
  const std::vector<CorrectableItem> items = correctable_items(words, project);
  // A field of the project is corrected for every year at once.
  std::map<std::pair<const CorrectableItem*, FiscalYear>, const Correction*> newest;
  for (const Correction& correction : project.corrections.value) {
    check_times(basis, correction, sink);
    check_values(correction, sink);
    const CorrectableItem* item = find_correctable(items, correction);
    if (item == nullptr) {
      report_unknown(correction, items, sink);
      continue;
    }
    FiscalYear year = item->answer ? correction.year.value : FiscalYear{};
    const Correction*& last = newest[{item, year}];
    if (last == nullptr || is_newer(correction, *last)) last = &correction;
  }
  for (const auto& [of, correction] : newest) check_plan(*of.first, *correction, project, sink);
}

}  // namespace fujiplan
