#include <algorithm>
#include <string>
#include <vector>

#include "base/join.h"
#include "model/prose.h"
#include "reports/shown/fields.h"
#include "reports/shown/types.h"

// What was said of the plan from outside, and what was answered, as templates see it.
namespace fujiplan {
namespace {

const LedgerEntry& entry_shown(const FindingRef& ref) {
  return *ref.row.entry;
}

std::string_view lines_of_text(const Prose& text, Scratch& s) {
  return s.text(join(shown_lines(text.value), "\n"));
}

constexpr Member kFindingMembers[] = {
    member<FindingRef, [](const FindingRef& f, Scratch&) { return f.row.of == nullptr; }>(
        "is_of_plan", {"計画の全体への指摘か", "is it about the whole plan?"}),
    member<FindingRef,
           [](const FindingRef& f, Scratch& s) { return s.text(subject_of(f.row, s.language)); }>(
        "of", {"対象の番号: 1-1-2。計画の全体なら「計画」",
               "what it is about: 1-1-2, or plan for the whole plan"}),
    member<FindingRef,
           [](const FindingRef& f, Scratch&) { return name_of_subject(f.report->plan, f.row); }>(
        "name", {"対象の名称", "the name of that"}),
    member<FindingRef,
           [](const FindingRef& f, Scratch& s) { return number_text(f.row.number, s); }>(
        "number", {"対象の中での指摘の番号", "its number there"}),
    member<FindingRef, [](const FindingRef& f,
                          Scratch&) { return One<kYearType>{&entry_shown(f).year.value}; }>(
        "year", {"指摘を受けた年度", "the year in which it was said"}),
    member<FindingRef, [](const FindingRef& f, Scratch&) { return entry_shown(f).by.value; }>(
        "by", {"指摘した人や機関: 監査委員", "who said it: 監査委員"}),
    member<FindingRef,
           [](const FindingRef& f, Scratch& s) { return lines_of_text(entry_shown(f).text, s); }>(
        "text", {"指摘の内容", "what was said"}),
    member<FindingRef,
           [](const FindingRef& f, Scratch& s) {
             return text_or_none(lines_of_text(entry_shown(f).response, s));
           }>("response", {"回答。未回答なら空", "the answer; empty where there is none"}),
    member<FindingRef,
           [](const FindingRef& f, Scratch& s) {
             const Year& year = entry_shown(f).answered;
             return year ? MaybeText(s.text(spoken(year.value, s.language))) : std::nullopt;
           }>("answered", {"回答した年度: 令和7年度。書いてなければ空",
                           "the year of the answer: 令和7年度; empty where nothing is said"}),
    member<FindingRef, [](const FindingRef& f,
                          Scratch& s) { return label_of(state_of(entry_shown(f)), s.language); }>(
        "state", {"対応状況: 未回答、回答済み、対応済、対応中、検討中、対応しない",
                  "what is being done: 未回答, 回答済み, 対応済, 対応中, 検討中, 対応しない"}),
    member<FindingRef,
           [](const FindingRef& f, Scratch&) { return is_open(state_of(entry_shown(f))); }>(
        "is_open", {"未完了か（未回答、対応中、検討中）",
                    "is it not answered, under way or being considered?"}),
};

constexpr Member kFindingStateMembers[] = {
    member<FindingStateRef,
           [](const FindingStateRef& f, Scratch& s) { return label_of(f.state, s.language); }>(
        "name", {"対応状況: 対応済", "the state: 対応済"}),
    member<FindingStateRef, [](const FindingStateRef& f,
                               Scratch& s) { return row_of(f.state).meaning.in(s.language); }>(
        "meaning", {"その説明", "what it means"}),
    member<FindingStateRef,
           [](const FindingStateRef& f, Scratch& s) { return number_text(f.count, s); }>(
        "count", {"件数", "number of findings"}),
};

}  // namespace

static Many<kFindingType> finding_list(const Report& report, std::span<const LedgerRow> rows,
                                       Scratch& scratch) {
  std::vector<FindingRef> all;
  for (const LedgerRow& row : rows) all.push_back({&report, row});
  return list_of<kFindingType>(scratch.make_all(std::span<const FindingRef>(all)));
}

Many<kFindingType> all_findings(const Report& report, Scratch& scratch) {
  return finding_list(report, report.findings, scratch);
}
Many<kFindingType> open_findings(const Report& report, Scratch& scratch) {
  return finding_list(report, report.open_findings, scratch);
}

// One on a later year is in the ledger of all years; the sheets of the year stay as they were.
static bool is_known(const ProjectRef& ref, const LedgerEntry& entry) {
  return entry.year.value <= ref.report->year;
}

bool has_findings(const ProjectRef& ref, Scratch&) {
  return std::ranges::any_of(ref.project->findings.value,
                             [&](const LedgerEntry& entry) { return is_known(ref, entry); });
}

Many<kFindingType> findings_of(const ProjectRef& ref, Scratch& scratch) {
  std::vector<LedgerRow> rows;
  std::size_t number = 0;
  for (const LedgerEntry& entry : ref.project->findings.value) {
    ++number;
    if (is_known(ref, entry)) rows.push_back({ref.project, &entry, number});
  }
  put_newest_first(rows);
  return finding_list(*ref.report, rows, scratch);
}

Many<kFindingStateType> finding_states(const Report& report, Scratch& scratch) {
  std::vector<FindingStateRef> all;
  for (const auto& row : kRowsOf<LedgerState>) {
    std::size_t count = report.findings_by_state[static_cast<std::size_t>(row.value)];
    if (count > 0) all.push_back({row.value, count});
  }
  return list_of<kFindingStateType>(scratch.make_all(std::span<const FindingStateRef>(all)));
}

const ObjectType kFindingType{kFindingMembers};
const ObjectType kFindingStateType{kFindingStateMembers};

}  // namespace fujiplan
