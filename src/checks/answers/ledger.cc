#include "checks/answers/ledger.h"

#include <algorithm>
#include <vector>

#include "checks/notes.h"
#include "checks/placeholder.h"
#include "checks/twins.h"
#include "checks/years/period.h"
#include "model/ledger/ledger.h"
#include "model/prose.h"

namespace fujiplan {

static void check_answer(const LedgerEntry& entry, Sink& sink) {
  if (entry.answered && entry.answered.value < entry.year.value) {
    sink.emit(kAnsweredTooEarly, entry.answered.at, to_string(entry.answered.value),
              to_string(entry.year.value));
  }
  if (entry.response) return;
  if (entry.status) sink.emit(kNoResponse, entry.status.at, "status");
  if (entry.answered) sink.emit(kNoResponse, entry.answered.at, "answered");
}

static bool is_same(const LedgerEntry& a, const LedgerEntry& b) {
  return a.year.value == b.year.value && a.by.value == b.by.value &&
         same_on_one_line(a.text.value, b.text.value);
}

// Nobody writes so many findings into a file that comparing all of them would take long.
static void check_repeated(const Ledger& ledger, Sink& sink) {
  const auto& all = ledger.value;
  for (auto entry = all.begin(); entry != all.end(); ++entry) {
    auto same = std::find_if(all.begin(), entry,
                             [&](const LedgerEntry& other) { return is_same(other, *entry); });
    if (same == entry) continue;
    sink.emit(kRepeatedFinding, entry->text.at, to_string(entry->year.value))
        .notes.push_back(note(same->text.at, kSameFindingHere));
  }
}

static void check_entries(const Period& period, const Ledger& ledger, Sink& sink) {
  std::vector<NamedPlace> speakers;
  for (const LedgerEntry& entry : ledger.value) {
    require_within_period(period, entry.year, kFindingOutsidePeriod, sink);
    check_answer(entry, sink);
    check_text(entry.by, "findings", sink);
    check_text(entry.text, "findings", sink);
    check_text(entry.response, "findings", sink);
    speakers.push_back({entry.by.value, entry.by.at});
  }
  check_names(speakers, sink);
  check_repeated(ledger, sink);
}

void check_ledger(const Basis& basis, const Project& project, Sink& sink) {
  if (!project.findings.present || basis.header == nullptr) return;
  check_entries(basis.header->period, project.findings, sink);
}

void check_ledger_of_plan(const PlanHeader& header, Sink& sink) {
  if (header.findings.present) check_entries(header.period, header.findings, sink);
}

void check_unanswered(const Basis& basis, const Relations& relations, Sink& sink) {
  if (basis.header == nullptr) return;
  std::vector<Year> unanswered = relations.unanswered;
  for (const LedgerEntry& entry : basis.header->findings.value) {
    if (!entry.response) unanswered.push_back(entry.year);
  }
  for (const Year& year : unanswered) {
    if (!(year.value < relations.newest_answers)) continue;
    sink.emit(kUnansweredFinding, year.at, to_string(year.value),
              to_string(relations.newest_answers));
  }
}

}  // namespace fujiplan
