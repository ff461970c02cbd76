#include <algorithm>
#include <span>
#include <vector>

#include "base/format.h"
#include "base/join.h"
#include "lists/roadmap.h"
#include "model/types/field_types.h"
#include "model/types/shown_value.h"
#include "reports/data/open_data_cells.h"
#include "reports/shown/pictures.h"
#include "reports/shown/types.h"

// The schedule of a project, as templates see it: by parts of years, by stretches, and in
// lines.
namespace fujiplan {
namespace {

constexpr Text kEnd{kEndOfProject, "end"};

// --- one part of a year in the grid of a sheet or roadmap

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
        "at", {"年度と期: R4上", "the part of the year: R4上"}),
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
           }>("start", {"段階が始まる期なら番号、終わるなら「終了」、ほかは空",
                        "number of the phase that begins here, 終了 at the end, else empty"}),
    member<CellRef,
           [](const CellRef& cell, Scratch&) {
             const PhaseStart* start = start_at(cell);
             return start != nullptr && !start->phase;
           }>("ends", {"この期の前に事業が終わるか（終了）",
                       "does the project end before this part of the year (終了)?"}),
    member<CellRef,
           [](const CellRef& cell, Scratch& s) -> MaybeText {
             if (!phase_at(cell)) return std::nullopt;
             return s.text(listed(assignees_in(*cell.project, cell.at), s.language));
           }>("assignees", {"担当部署", "departments at work"}),
};

// --- parts of years in a row that are the same

std::string span_of(const ScheduleRun& run, Language language) {
  constexpr Format<std::string, std::string> kFromTo{"{}から{}まで", "{} to {}"};
  std::string from = in_full(run.from, language);
  return run.from == run.to ? from : kFromTo.in(language, from, in_full(run.to, language));
}

// What is shown of a run.
struct ShownRun {
  std::string_view span, assignees;
  MaybeText phase;
};
constexpr Member kRunMembers[] = {
    member<ShownRun, &ShownRun::span>("span", {"期間: 令和4年度 上期から令和5年度 下期まで",
                                               "from which to which part of a year"}),
    member<ShownRun, &ShownRun::phase>(
        "phase", {"段階の名称。事業が終わった後は「終了」、計画がなければ空",
                  "name of the phase; 終了 after the end, empty where nothing is planned"}),
    member<ShownRun, &ShownRun::assignees>("assignees", {"担当部署", "departments at work"}),
};

// --- 当初, 現行, 実績: the lines of roadmaps that have changed

struct LineRef {
  const Report* report;
  const Roadmap* roadmap;
  RoadmapLine line;
};

// A part of a year in a line.
struct ShownCell {
  MaybeText start;
};
constexpr Member kLineCellMembers[] = {
    member<ShownCell, &ShownCell::start>(
        "start", {"段階が始まる期なら番号、終わるなら「終了」、ほかは空",
                  "number of the phase that begins here, 終了 at the end, else empty"}),
};
constexpr ObjectType kLineCellType{kLineCellMembers};

Many<kLineCellType> cells(const LineRef& ref, Scratch& s) {
  std::vector<ShownCell> shown;
  for (const RoadmapCell& cell : cells_of(ref.report->plan.header, *ref.roadmap, ref.line)) {
    std::string start = cell.begins ? code_of(*cell.phase) : "";
    if (cell.ends) start = shown_phase(std::nullopt, s.language);
    shown.push_back({start.empty() ? MaybeText() : MaybeText(s.text(start))});
  }
  return list_of<kLineCellType>(s.make_all(std::span<const ShownCell>(shown)));
}

// The time of a phase in a line.
struct ShownTime {
  MaybeText text;
};
constexpr Member kTimeMembers[] = {
    member<ShownTime, &ShownTime::text>(
        "text", {"始まる時期と、上の行との差: 令和6年度 上期（2半期遅れ）。なければ空",
                 "when it begins, and how much later or earlier than the line above says; empty "
                 "where the line does not have the phase"}),
};
constexpr ObjectType kTimeType{kTimeMembers};

Many<kTimeType> phase_times(const LineRef& ref, Scratch& s) {
  std::vector<ShownTime> shown;
  for (const PhaseTimes& times : ref.roadmap->phases) {
    std::string text = time_in_line(times, ref.line, true, s.language);
    shown.push_back({text.empty() ? MaybeText() : MaybeText(s.text(text))});
  }
  return list_of<kTimeType>(s.make_all(std::span<const ShownTime>(shown)));
}

constexpr Member kLineMembers[] = {
    member<LineRef, [](const LineRef& ref, Scratch& s) { return label_of(ref.line, s.language); }>(
        "line", {"区分: 当初、現行、実績", "which line: 当初, 現行 or 実績"}),
    member<LineRef,
           [](const LineRef& ref, Scratch&) { return ref.line == ref.roadmap->lines.front(); }>(
        "first", {"事業の最初の行か", "the first of its project?"}),
    member<LineRef, phase_times>("phase_times", {"段階ごとの時期: roadmap.phases の順",
                                                 "times by phase, as in roadmap.phases"}),
    member<LineRef, cells>(
        "cells", {"計画の各年度の期ごとに1つ", "one for each part of the years of the plan"}),
    member<LineRef,
           [](const LineRef& ref, Scratch& s) {
             std::string text = differences_in(*ref.roadmap, ref.line, s.language);
             return text.empty() ? MaybeText() : MaybeText(s.text(text));
           }>("difference", {"上の行との差: 運用・実施 2半期遅れ。なければ空",
                             "against the line above: 運用・実施 2半期遅れ; empty where there is "
                             "none"}),
};
constexpr ObjectType kLineType{kLineMembers};

Many<kLineType> lines_of(const RoadmapRef& ref, Scratch& s) {
  std::vector<LineRef> lines;
  for (RoadmapLine line : ref.roadmap->lines) lines.push_back({ref.report, ref.roadmap, line});
  return list_of<kLineType>(s.make_all(std::span<const LineRef>(lines)));
}

struct ShownPhase {
  std::string_view name;
};
constexpr Member kPhaseOfRoadmapMembers[] = {
    member<ShownPhase, &ShownPhase::name>(
        "name", {"段階の名称、又は「終了」", "name of the phase, or 終了"}),
};
constexpr ObjectType kPhaseOfRoadmapType{kPhaseOfRoadmapMembers};

Many<kPhaseOfRoadmapType> phases_of(const RoadmapRef& ref, Scratch& s) {
  std::vector<ShownPhase> phases;
  for (const PhaseTimes& times : ref.roadmap->phases) {
    phases.push_back({s.text(shown_phase(times.phase, s.language))});
  }
  return list_of<kPhaseOfRoadmapType>(s.make_all(std::span<const ShownPhase>(phases)));
}

template <RoadmapLine line>
MaybeText difference(const RoadmapRef& ref, Scratch& s) {
  std::string text = differences_in(*ref.roadmap, line, s.language);
  return text.empty() ? MaybeText() : MaybeText(s.text(text));
}

constexpr Member kRoadmapMembers[] = {
    member<RoadmapRef,
           [](const RoadmapRef& ref, Scratch& s) {
             return s.text(to_string(ref.roadmap->project->id.value));
           }>("id", {"事業番号", "id of the project"}),
    member<RoadmapRef,
           [](const RoadmapRef& ref, Scratch&) { return ref.roadmap->project->name.value; }>(
        "name", {"事業名", "name of the project"}),
    member<RoadmapRef,
           [](const RoadmapRef& ref, Scratch& s) {
             return s.text(FieldType<Names>::shown(ref.roadmap->project->departments, s.language));
           }>("departments", {"所管部署", "its departments"}),
    member<RoadmapRef, phases_of>("phases", {"計画か実績にある段階", "the phases that it has"}),
    member<RoadmapRef, lines_of>(
        "lines", {"当初（当初計画があれば）、現行、実績（回答があれば）の行",
                  "its lines: 当初 where it has an original schedule, 現行, 実績 where it has "
                  "answers"}),
    member<RoadmapRef, difference<RoadmapLine::Current>>(
        "replanned", {"当初から現行への変更: 運用・実施 2半期遅れ。なければ空",
                      "how the present plan differs from the original one; empty where it does "
                      "not"}),
    member<RoadmapRef, difference<RoadmapLine::Reached>>(
        "off_plan", {"現行計画と実績との差: 運用・実施 1半期遅れ。なければ空",
                     "how what was reached differs from the present plan; empty where it does "
                     "not"}),
    member<RoadmapRef,
           [](const RoadmapRef& ref, Scratch& s) {
             return roadmap_picture({ref.report, ref.roadmap->project}, s);
           }>("picture", {"スケジュールの図", "the schedule as a picture"}),
};

// --- parts of years in sentences

// 4月から9月まで, April to September; 4月 where the part is one month.
std::string months_in(const Report& report, const PartWord& part, Language language) {
  std::string months = months_of(part, report.plan.header.period.from.value.style, language);
  constexpr std::size_t kMonths = 12;
  bool spans = !months.empty() && part.count < kMonths && language == Language::Japanese;
  return spans ? months + "まで" : months;
}

}  // namespace

const ObjectType kCellType{kCellMembers};
const ObjectType kRunType{kRunMembers};
const ObjectType kRoadmapType{kRoadmapMembers};

One<kRoadmapType> shown_roadmap(const ProjectRef& ref, Scratch& scratch) {
  const Report& report = *ref.report;
  if (!report.shows_lines) return {};
  auto found = std::ranges::find(report.roadmaps, ref.project, &Roadmap::project);
  if (found == report.roadmaps.end()) return {};
  return {scratch.make(RoadmapRef{&report, &*found})};
}

bool has_lines(const Report& report, const std::vector<const Project*>& projects) {
  if (!report.shows_lines) return false;
  return std::ranges::any_of(report.roadmaps, [&](const Roadmap& roadmap) {
    return std::ranges::find(projects, roadmap.project) != projects.end();
  });
}

std::string_view counted_roadmaps(const Report& report, bool Roadmap::*which, Scratch& scratch) {
  return number_text(static_cast<std::size_t>(std::ranges::count_if(report.roadmaps, which)),
                     scratch);
}

Many<kRunType> schedule_run_list(const ProjectRef& ref, Scratch& scratch) {
  std::vector<ShownRun> shown;
  for (const ScheduleRun& run : schedule_runs(ref.report->plan.header, *ref.project)) {
    MaybeText phase = run.phase ? MaybeText(label_of(*run.phase, scratch.language)) : std::nullopt;
    if (run.ended) phase = kEnd.in(scratch.language);
    shown.push_back({scratch.text(span_of(run, scratch.language)),
                     scratch.text(listed(run.assignees, scratch.language)), phase});
  }
  return list_of<kRunType>(scratch.make_all(std::span<const ShownRun>(shown)));
}

// 半期, half-year: a part of a year in the sentences of reports.
std::string_view part_word(const Report& report, Scratch& scratch) {
  return part_unit(words_of(report).parts.size()).name.in(scratch.language);
}

// 上期（4月から9月まで）と下期（10月から3月まで）; the first half is April to September, the
// second half October to March.
std::string_view parts_in_words(const Report& report, Scratch& scratch) {
  constexpr Format<std::string> kMonths{"（{}）", "{}"};
  std::vector<std::string> all;
  for (const PartWord& part : words_of(report).parts) {
    std::string months = months_in(report, part, scratch.language);
    std::string& words = all.emplace_back(in_sentence(part, scratch.language));
    if (months.empty()) continue;
    if (scratch.language == Language::English) words += all.size() == 1 ? " is " : " ";
    words += kMonths.in(scratch.language, months);
  }
  constexpr std::size_t kTwo = 2;
  bool pair = all.size() == kTwo && scratch.language == Language::Japanese;
  return scratch.text(pair ? join(all, "と") : listed(all, scratch.language));
}

// 半期の1は上期（4月から9月まで）、2は下期（10月から3月まで）; Half-year 1 is the first half
// (April to September), 2 the second half (October to March).
std::string_view part_codes(const Report& report, Scratch& scratch) {
  constexpr Format<std::string> kMonths{"（{}）", " ({})"};
  constexpr Format<std::string, std::string_view, std::string, std::string> kCode{"{0}は{2}{3}",
                                                                                  "{0}{1} {2}{3}"};
  std::vector<std::string> all;
  for (const PartWord& part : words_of(report).parts) {
    std::string months = months_in(report, part, scratch.language);
    if (!months.empty()) months = kMonths.in(scratch.language, months);
    all.push_back(kCode.in(scratch.language, std::to_string(part.position + 1),
                           all.empty() ? " is" : "", in_sentence(part, scratch.language), months));
  }
  if (all.empty()) return "";
  constexpr Format<Text, std::string> kOfUnit{"{}の{}", "{} {}"};
  const PartCodes& kind = *codes_of_parts(all.size());
  return scratch.text(kOfUnit.in(scratch.language, kind.head, listed(all, scratch.language)));
}

}  // namespace fujiplan
