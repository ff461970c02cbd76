#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/enum_names.h"
#include "model/plan.h"

// 当初, 現行, 実績: when the phases of a project were to begin as first planned, when they are to
// begin now, and when they were reached.
namespace fujiplan {

enum class RoadmapLine : unsigned char { Original, Current, Reached };
constexpr auto describe(EnumOf<RoadmapLine>) {
  return std::array{
      EnumRow<RoadmapLine>{
          RoadmapLine::Original, "当初", "original", {"最初の計画", "as first planned"}},
      EnumRow<RoadmapLine>{RoadmapLine::Current, "現行", "current", {"今の計画", "as planned now"}},
      EnumRow<RoadmapLine>{
          RoadmapLine::Reached, "実績", "actual", {"調査票の回答", "by the answers"}},
  };
}

// What tables call the lines, and what they say of a line: against the one above it.
inline constexpr Text kLineHead{"区分", "line"},
    kDifferenceHead{"上の行との差", "against the line above"};

// A part of a year with the phase that was worked on in it.
struct WorkedPart {
  PartOfYear at;
  Phase phase;
};
// Those that are answered until the end of a year, in the order of time.
std::vector<WorkedPart> worked_parts(const Project& project, FiscalYear until);

struct PhaseTimes {
  std::optional<Phase> phase = std::nullopt;  // none: 終了
  // None: it has no such start.
  std::optional<PartOfYear> original = std::nullopt, current = std::nullopt, reached = std::nullopt;
  // It may have been reached before: nothing is answered about the time before `reached`.
  bool reached_or_before = false;
  // It should have been reached and was not: the first time of which nothing is answered yet.
  std::optional<PartOfYear> not_before = std::nullopt;
};

struct Roadmap {
  const Project* project = nullptr;
  std::vector<PhaseTimes> phases = {};  // in the order of phases, 終了 last
  std::vector<WorkedPart> worked = {};
  std::vector<RoadmapLine> lines = {};  // that it has
  bool is_replanned = false;            // the present plan is not the original one
  bool is_off_plan = false;  // a phase was reached at another time than planned, or not yet

  bool has_changed() const { return is_replanned || is_off_plan; }
};

// By what is answered until the end of a year.
Roadmap roadmap_of(const Project& project, FiscalYear until);

// The time of a phase in a line, with half-years gained or lost: `R6上（2半期遅れ）` in the present
// plan, against the original one; in what was reached, against the present plan.
// `未到達（2半期以上の 遅れ）`. Empty where the line does not have it. `in_full`: 令和6年度 上期.
std::string time_in_line(const PhaseTimes& times, RoadmapLine line, bool in_full,
                         Language language);

// The same of all phases that differ: 運用・実施 2半期遅れ. Empty where none does.
std::string differences_in(const Roadmap& roadmap, RoadmapLine line, Language language);

}  // namespace fujiplan
