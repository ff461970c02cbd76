#include "lists/roadmap_lines.h"

#include <algorithm>

#include "base/format.h"
#include "base/formatted.h"
#include "base/join.h"
#include "base/put_in_order.h"
#include "lists/shift_words.h"
#include "model/types/shown_value.h"

namespace fujiplan {

std::vector<WorkedPart> worked_parts(const Project& project, FiscalYear until) {
  std::vector<WorkedPart> parts;
  for (const SurveyEntry& entry : project.survey.entries) {
    if (entry.year.value > until) break;
    for (const WorkedPhase& worked : entry.schedule.phases) {
      if (worked.phase.value.word == nullptr) continue;
      parts.push_back({{entry.year.value, worked.part}, worked.phase.value});
    }
  }
  return parts;
}

static std::optional<PartOfYear> time_of(const Schedule& schedule,
                                         const std::optional<Phase>& phase) {
  auto start = std::ranges::find(schedule.starts, phase, &PhaseStart::phase);
  return start != schedule.starts.end() ? std::optional(start->from.value) : std::nullopt;
}

// All that stand in a plan or were worked on.
static std::vector<std::optional<Phase>> phases_of(const Project& project,
                                                   const std::vector<WorkedPart>& worked) {
  std::vector<std::optional<Phase>> phases;
  auto add = [&](const std::optional<Phase>& phase) {
    if (std::ranges::find(phases, phase) == phases.end()) phases.push_back(phase);
  };
  for (const PhaseStart& start : project.original_schedule.starts) add(start.phase);
  for (const PhaseStart& start : project.schedule.starts) add(start.phase);
  for (const WorkedPart& part : worked) add(part.phase);
  put_in_order(phases, [](const std::optional<Phase>& phase) {
    return phase && phase->word != nullptr ? phase->word->position : ~std::size_t{0};
  });
  return phases;
}

// Nothing was under way before the project's first phase: work that begins then, or earlier, has
// begun then. Later the part of the year before must be answered to say when work began.
static void find_reached(const Project& project, const std::vector<WorkedPart>& worked,
                         PhaseTimes& times) {
  auto first = std::ranges::find(worked, *times.phase, &WorkedPart::phase);
  if (first != worked.end()) {
    const auto& starts = project.schedule.starts;
    bool begins_project = !starts.empty() && first->at <= starts.front().from.value;
    bool follows = first != worked.begin() && parts_between(std::prev(first)->at, first->at) == 1;
    times.reached = first->at;
    times.reached_or_before = !begins_project && !follows;
    return;
  }
  bool is_skipped = std::ranges::any_of(
      worked, [&](const WorkedPart& part) { return part.phase > *times.phase; });
  if (worked.empty() || is_skipped || !times.current) return;
  if (*times.current <= worked.back().at) times.not_before = part_after(worked.back().at, 1);
}

Roadmap roadmap_of(const Project& project, FiscalYear until) {
  Roadmap roadmap{.project = &project, .worked = worked_parts(project, until)};
  const bool has_original = project.original_schedule.present;
  for (const std::optional<Phase>& phase : phases_of(project, roadmap.worked)) {
    PhaseTimes times{.phase = phase,
                     .original = time_of(project.original_schedule, phase),
                     .current = time_of(project.schedule, phase)};
    if (phase && phase->word != nullptr) find_reached(project, roadmap.worked, times);
    bool is_late = times.reached && times.current && !times.reached_or_before &&
                   *times.reached != *times.current;
    roadmap.is_replanned |= has_original && times.original != times.current;
    roadmap.is_off_plan |= is_late || times.not_before.has_value();
    roadmap.phases.push_back(times);
  }
  if (has_original) roadmap.lines.push_back(RoadmapLine::Original);
  roadmap.lines.push_back(RoadmapLine::Current);
  if (!roadmap.worked.empty()) roadmap.lines.push_back(RoadmapLine::Reached);
  return roadmap;
}

// --- in words

// 3半期以上の遅れ
static std::string least_delay(const PhaseTimes& times, Language language) {
  constexpr Format<Counted, std::string_view> kAtLeast{"{}{}以上の遅れ", "{} or more late"};
  const PartOfYear& at = *times.not_before;
  const PartUnit unit = part_unit(at.part != nullptr ? at.parts() : 0);
  auto delay = static_cast<std::size_t>(parts_between(*times.current, at).value_or(0));
  return kAtLeast.in(language, {delay, unit.name.en}, unit.counter);
}

static constexpr Text kNotReached{"未到達", "not reached"};

std::string time_in_line(const PhaseTimes& times, RoadmapLine line, bool in_full,
                         Language language) {
  auto words = [&](const PartOfYear& at) {
    return in_full ? fujiplan::in_full(at, language) : spoken(at, language);
  };
  auto against = [&](const std::optional<PartOfYear>& before, const PartOfYear& after) {
    return before ? in_brackets(shift_in_words(*before, after, language), language) : std::string();
  };
  if (line == RoadmapLine::Original) return times.original ? words(*times.original) : "";
  if (line == RoadmapLine::Current) {
    return times.current ? words(*times.current) + against(times.original, *times.current) : "";
  }
  if (times.not_before) {
    return std::string(kNotReached.in(language)) +
           in_brackets(least_delay(times, language), language);
  }
  if (!times.reached) return "";
  constexpr Format<std::string> kBy{"{}以前", "by {}"};
  if (times.reached_or_before) return kBy.in(language, words(*times.reached));
  return words(*times.reached) + against(times.current, *times.reached);
}

// 運用・実施 2半期遅れ; empty where the line says the same as the one before it.
static std::string difference_in(const PhaseTimes& times, const Roadmap& roadmap, RoadmapLine line,
                                 Language language) {
  const std::string phase = shown_phase(times.phase, language);
  auto shift = [&](const PartOfYear& before, const PartOfYear& after) {
    std::string words = shift_in_words(before, after, language);
    return words.empty() ? words : formatted("{} {}", phase, words);
  };
  if (line == RoadmapLine::Current && roadmap.is_replanned) {
    constexpr Format<std::string> kAdded{"{}を追加", "{} added"},
        kDropped{"{}を取りやめ", "{} dropped"};
    if (times.original && times.current) return shift(*times.original, *times.current);
    if (times.current) return kAdded.in(language, phase);
    if (times.original) return kDropped.in(language, phase);
  }
  if (line == RoadmapLine::Reached) {
    if (times.not_before) {
      return formatted("{} {}", phase, time_in_line(times, line, false, language));
    }
    bool is_known = times.reached && times.current && !times.reached_or_before;
    if (is_known) return shift(*times.current, *times.reached);
  }
  return "";
}

std::string differences_in(const Roadmap& roadmap, RoadmapLine line, Language language) {
  std::vector<std::string> all;
  for (const PhaseTimes& times : roadmap.phases) {
    std::string words = difference_in(times, roadmap, line, language);
    if (!words.empty()) all.push_back(std::move(words));
  }
  return listed(all, language);
}

}  // namespace fujiplan
