#pragma once

#include <compare>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/values.h"
#include "model/words.h"

namespace fujiplan {

// A part of a year: R4上; FY2026 Q1. The year as a whole where the plan does not divide its years.
struct PartOfYear {
  FiscalYear year;
  const PartWord* part = nullptr;  // null: the whole year, or one that plan.yaml may have meant
  std::size_t position() const { return part != nullptr ? part->position : 0; }
  std::size_t parts() const { return part != nullptr ? part->count : 1; }  // of the year
  std::string_view name() const { return part != nullptr ? part->name.value : std::string_view(); }
};
// Those of two plans are the same by their names and their places in the year.
inline std::strong_ordering operator<=>(const PartOfYear& a, const PartOfYear& b) {
  if (auto by_year = a.year <=> b.year; by_year != 0) return by_year;
  if (auto by_place = a.position() <=> b.position(); by_place != 0) return by_place;
  return a.name() <=> b.name();
}
inline bool operator==(const PartOfYear& a, const PartOfYear& b) {
  return (a <=> b) == 0;
}

// The parts of a year in their order; the year alone where there are none.
std::vector<PartOfYear> parts_of(FiscalYear year, std::span<const PartWord> parts);
PartOfYear first_part_of(FiscalYear year, std::span<const PartWord> parts);

// `steps` parts later; earlier when negative.
PartOfYear part_after(PartOfYear from, int steps);
// Parts from `from` to `to`, negative when `to` is earlier; none where the plan has changed how it
// divides its years.
std::optional<int> parts_between(const PartOfYear& from, const PartOfYear& to);

// As written in the files: exactly `R4上`, or `FY2026 Q1`, with the year in the plan's way and one
// of its parts. `R4` where it has none.
std::optional<PartOfYear> parse_part_of_year(std::string_view text, YearStyle style,
                                             std::span<const PartWord> parts);
// The year with which a key begins, in whichever way it is written.
std::optional<FiscalYear> leading_year(std::string_view text);

// A regular expression of JSON Schema for what the parser of files accepts.
std::string pattern_of_parts(YearNames names, std::span<const PartWord> parts);

std::string to_string(const PartOfYear& at);                       // R4上; FY2026 Q1
std::string spoken(const PartOfYear& at, Language language);       // R4上; FY2022 H1
std::string in_full(const PartOfYear& at, Language language);      // 令和4年度 上期
std::string in_sentence(const PartWord& part, Language language);  // 上期; the first half, Q1

// How a plan divides its years, by the number of parts. Terms: in any other number than these.
enum class Division : std::uint8_t { None, Halves, Quarters, Months, Terms };
Division division_of(std::size_t parts);

// What a part of a year is called: 半期, 四半期; 年度 where there is none.
struct PartUnit {
  Text name;
  std::string_view counter;  // of how many there are: 2半期, 3か月
};
PartUnit part_unit(std::size_t parts);

// 4月から9月; 4月 of a part that is one month; empty where no months follow from the number of
// parts, or where the part is called as its month.
std::string months_of(const PartWord& part, YearStyle style, Language language);

// The part of a year in which a phase begins; it lasts until the next start.
struct PhaseStart {
  Spanned<PartOfYear> from;
  std::optional<Phase> phase;  // none: the project has ended (終了)
  Span at{};                   // of the phase's name
};

struct Schedule {
  std::vector<PhaseStart> starts;  // in the order of time, whatever the order in the file
  Span at{};
  bool present = false;
};

// The phase planned for a part of a year; none before the first start and after the end.
std::optional<Phase> phase_in(const Schedule& schedule, const PartOfYear& at);

// The one planned for the last part of a year.
std::optional<Phase> phase_at_end_of(const Schedule& schedule, FiscalYear year);

// All that are planned for a year.
std::vector<Phase> phases_in(const Schedule& schedule, FiscalYear year);

// The start of that phase; null where there is none.
const PhaseStart* start_in_force(const Schedule& schedule, const PartOfYear& at);

// Is the project under way in a part of a year? From its first phase until 終了. One that has
// nothing but 終了 in its schedule was under way before; one without a schedule always is.
bool is_under_way(const Schedule& schedule, const PartOfYear& at);
bool is_under_way(const Schedule& schedule, FiscalYear year);  // in any part of it

// The start of the phase that is planned last, 終了 apart; null when no phase is planned.
const PhaseStart* last_phase(const Schedule& schedule);

// The start of the phase that a project must have reached to be done: that of operation, where one
// is planned, else the last.
const PhaseStart* phase_of_completion(const Schedule& schedule);

// Do both say that the same phases begin at the same times?
bool is_same_schedule(const Schedule& a, const Schedule& b);

// Who works on a project from a part of a year on, until the next entry.
struct AssigneeStart {
  Spanned<PartOfYear> from;
  Names names;
};

struct Assignees {
  std::vector<AssigneeStart> starts;  // in the order of time
  Span at{};
  bool present = false;
};

}  // namespace fujiplan
