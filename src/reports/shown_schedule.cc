#include <algorithm>
#include <span>
#include <vector>

#include "base/format.h"
#include "base/join.h"
#include "lists/roadmap.h"
#include "reports/shown_types.h"

// The schedule of a project, as templates see it: by half-years and by stretches.
namespace fujiplan {
namespace {

constexpr Text kEnd{kEndOfProject, "end"};

// --- one half-year in the grid of a sheet or roadmap

std::optional<Phase> phase_at(const CellRef& cell) {
  return phase_in(cell.project->schedule, cell.at);
}

const PhaseStart* start_at(const CellRef& cell) {
  const auto& starts = cell.project->schedule.starts;
  auto found =
      std::ranges::find(starts, cell.at, [](const PhaseStart& start) { return start.from.value; });
  return found == starts.end() ? nullptr : &*found;
}

constexpr Member kCellMembers[] = {
    member<CellRef, [](const CellRef& cell, Scratch& s) { return s.text(to_string(cell.at)); }>(
        "half_year", {"半期: R4上", "the half-year: R4上"}),
    member<CellRef,
           [](const CellRef& cell, Scratch& s) {
             auto phase = phase_at(cell);
             return phase ? MaybeText(label_of(*phase, s.language)) : std::nullopt;
           }>("phase", {"段階の名称。計画がなければ空",
                        "name of the phase; empty where nothing is planned"}),
    member<CellRef,
           [](const CellRef& cell, Scratch& s) {
             auto phase = phase_at(cell);
             return phase ? MaybeText(s.text(code_of(*phase))) : std::nullopt;
           }>("code", {"段階の番号: (3)", "number of the phase: (3)"}),
    member<CellRef,
           [](const CellRef& cell, Scratch& s) -> MaybeText {
             const PhaseStart* start = start_at(cell);
             if (start == nullptr) return std::nullopt;
             return start->phase ? s.text(code_of(*start->phase)) : kEnd.in(s.language);
           }>("start", {"段階が始まる半期なら番号、終わるなら「終了」、ほかは空",
                        "number of the phase that begins here, 終了 at the end, else empty"}),
    member<CellRef,
           [](const CellRef& cell, Scratch&) {
             const PhaseStart* start = start_at(cell);
             return start != nullptr && !start->phase;
           }>("ends", {"この半期の前に事業が終わるか（終了）",
                       "does the project end before this half-year (終了)?"}),
    member<CellRef,
           [](const CellRef& cell, Scratch& s) -> MaybeText {
             if (!phase_at(cell)) return std::nullopt;
             return s.text(listed(assignees_in(*cell.project, cell.at), s.language));
           }>("assignees", {"担当部署", "departments at work"}),
};

// --- half-years in a row that are the same

std::string span_of(const ScheduleRun& run, Language language) {
  constexpr Format<std::string, std::string> kFromTo{"{}から{}まで", "{} to {}"};
  std::string from = spoken_half_year(run.from, language);
  return run.from == run.to ? from : kFromTo.in(language, from, spoken_half_year(run.to, language));
}

// What is shown of a run.
struct ShownRun {
  std::string_view span, assignees;
  MaybeText phase;
};
constexpr Member kRunMembers[] = {
    member<ShownRun, &ShownRun::span>(
        "span", {"期間: 令和4年度 上期から令和5年度 下期まで", "from which to which half-year"}),
    member<ShownRun, &ShownRun::phase>(
        "phase", {"段階の名称。事業が終わった後は「終了」、計画がなければ空",
                  "name of the phase; 終了 after the end, empty where nothing is planned"}),
    member<ShownRun, &ShownRun::assignees>("assignees", {"担当部署", "departments at work"}),
};

}  // namespace

const ObjectType kCellType{kCellMembers};
const ObjectType kRunType{kRunMembers};

Many<kRunType> schedule_run_list(const ProjectRef& ref, Scratch& scratch) {
  std::vector<ShownRun> shown;
  for (const ScheduleRun& run : schedule_runs(ref.report->plan.header.period, *ref.project)) {
    MaybeText phase = run.phase ? MaybeText(label_of(*run.phase, scratch.language)) : std::nullopt;
    if (run.ended) phase = kEnd.in(scratch.language);
    shown.push_back({scratch.text(span_of(run, scratch.language)),
                     scratch.text(listed(run.assignees, scratch.language)), phase});
  }
  return list_of<kRunType>(scratch.make_all(std::span<const ShownRun>(shown)));
}

}  // namespace fujiplan
