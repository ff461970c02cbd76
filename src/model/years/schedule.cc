#include "model/years/schedule.h"

#include <algorithm>

#include "base/formatted.h"
#include "base/join.h"
#include "base/number.h"

namespace fujiplan {

// --- parts of years

std::vector<PartOfYear> parts_of(FiscalYear year, std::span<const PartWord> parts) {
  if (parts.empty()) return {{year}};
  std::vector<PartOfYear> all;
  for (const PartWord& part : parts) all.push_back({year, &part});
  return all;
}

PartOfYear first_part_of(FiscalYear year, std::span<const PartWord> parts) {
  return {year, parts.empty() ? nullptr : &parts.front()};
}

static int index_of(const PartOfYear& at) {
  return at.year.western * static_cast<int>(at.parts()) + static_cast<int>(at.position());
}

PartOfYear part_after(PartOfYear from, int steps) {
  const int parts = static_cast<int>(from.parts()), index = index_of(from) + steps;
  from.year.western = index / parts;
  // They stand in a row.
  if (from.part != nullptr) from.part += index % parts - static_cast<int>(from.position());
  return from;
}

std::optional<int> parts_between(const PartOfYear& from, const PartOfYear& to) {
  if (from.parts() != to.parts()) return std::nullopt;
  return index_of(to) - index_of(from);
}

// `FY2026 Q1`, but `R4上`.
static std::string_view gap_before(const PartWord& part) {
  return is_letter_or_digit(part.name.value.front()) ? " " : "";
}

std::optional<PartOfYear> parse_part_of_year(std::string_view text, YearStyle style,
                                             std::span<const PartWord> parts) {
  for (const PartWord& part : parts) {
    if (!text.ends_with(part.name.value)) continue;
    std::string_view rest = text.substr(0, text.size() - part.name.value.size());
    std::string_view gap = gap_before(part);
    if (!rest.ends_with(gap)) continue;
    rest.remove_suffix(gap.size());
    if (auto year = parse_fiscal_year(rest, style)) return PartOfYear{*year, &part};
  }
  if (!parts.empty()) return std::nullopt;
  auto year = parse_fiscal_year(text, style);
  return year ? std::optional(PartOfYear{*year}) : std::nullopt;
}

std::optional<FiscalYear> leading_year(std::string_view text) {
  constexpr std::size_t kLongest = std::string_view("FY2026").size();
  for (std::size_t size = std::min(text.size(), kLongest); size > 0; --size) {
    if (auto year = parse_fiscal_year(text.substr(0, size))) return year;
  }
  return std::nullopt;
}

std::string pattern_of_parts(YearNames names, std::span<const PartWord> parts) {
  std::string pattern = fiscal_year_pattern(names);
  if (parts.empty()) return pattern;
  pattern.pop_back();  // the end of the text
  std::vector<std::string> choices;
  for (const PartWord& part : parts) {
    choices.push_back(std::string(gap_before(part)) + std::string(part.name.value));
  }
  return formatted("{}({})$", pattern, join(choices, "|"));
}

// Not formatted(), which parses its format: many rows of reports have one.
std::string to_string(const PartOfYear& at) {
  std::string year = to_string(at.year);
  if (at.part == nullptr) return year;
  year.append(gap_before(*at.part)).append(at.part->name.value);
  return year;
}

std::string spoken(const PartOfYear& at, Language language) {
  if (at.part == nullptr && language == Language::English) return spoken(at.year, language);
  return language == Language::Japanese
             ? to_string(at)
             : formatted("{} {}", spoken(at.year, language), label_of(*at.part).en);
}

std::string in_full(const PartOfYear& at, Language language) {
  if (at.part == nullptr) return spoken(at.year, language);
  Text part = full_label(*at.part);
  if (language == Language::Japanese) {
    return spoken(at.year, language).append(" ").append(part.ja);
  }
  bool is_short = part.en == label_of(*at.part).en;
  return is_short ? spoken(at, language)
                  : formatted("{} of {}", part.en, spoken(at.year, language));
}

std::string in_sentence(const PartWord& part, Language language) {
  Text name = full_label(part);
  bool has_article = language == Language::English && name.en != label_of(part).en;
  return (has_article ? "the " : "") + std::string(name.in(language));
}

Division division_of(std::size_t parts) {
  constexpr std::size_t kHalves = 2, kQuarters = 4, kMonths = 12;
  switch (parts) {
    case 0:
      return Division::None;
    case kHalves:
      return Division::Halves;
    case kQuarters:
      return Division::Quarters;
    case kMonths:
      return Division::Months;
    default:
      return Division::Terms;
  }
}

PartUnit part_unit(std::size_t parts) {
  static constexpr PartUnit kUnits[] = {
      // in the order of Division
      {{"年度", "year"}, "年"},  {{"半期", "half-year"}, "半期"}, {{"四半期", "quarter"}, "四半期"},
      {{"月", "month"}, "か月"}, {{"期", "term"}, "期"},
  };
  return kUnits[static_cast<std::size_t>(division_of(parts))];
}

std::string months_of(const PartWord& part, YearStyle style, Language language) {
  constexpr std::size_t kMonths = 12;
  if (kMonths % part.count != 0) return "";
  const int length = static_cast<int>(kMonths / part.count);
  const int before = static_cast<int>(part.position) * length;
  std::string months = months_of(style, before, length, language);
  return months != full_label(part).in(language) ? months : "";
}

// --- schedules

const PhaseStart* start_in_force(const Schedule& schedule, const PartOfYear& at) {
  const PhaseStart* found = nullptr;
  for (const PhaseStart& start : schedule.starts) {
    if (start.from.value > at) break;
    found = start.phase ? &start : nullptr;
  }
  return found;
}

std::optional<Phase> phase_in(const Schedule& schedule, const PartOfYear& at) {
  const PhaseStart* start = start_in_force(schedule, at);
  return start != nullptr ? start->phase : std::nullopt;
}

std::optional<Phase> phase_at_end_of(const Schedule& schedule, FiscalYear year) {
  std::optional<Phase> phase;
  for (const PhaseStart& start : schedule.starts) {
    if (start.from.value.year <= year) phase = start.phase;
  }
  return phase;
}

// What is there when the year begins, and what begins in it: `visit` gets a start, or null for the
// time before the first.
template <typename Visit>
static void each_start_in(const Schedule& schedule, FiscalYear year, Visit visit) {
  const PhaseStart* before = nullptr;
  std::vector<const PhaseStart*> in_year;
  for (const PhaseStart& start : schedule.starts) {
    const PartOfYear& from = start.from.value;
    if (from.year > year) break;
    bool at_once = from.year < year || from.position() == 0;
    if (at_once) {
      before = &start;
    } else {
      in_year.push_back(&start);
    }
  }
  visit(before);
  for (const PhaseStart* start : in_year) visit(start);
}

std::vector<Phase> phases_in(const Schedule& schedule, FiscalYear year) {
  std::vector<Phase> phases;
  each_start_in(schedule, year, [&](const PhaseStart* start) {
    if (start != nullptr && start->phase) phases.push_back(*start->phase);
  });
  return phases;
}

static bool is_under_way_before(const Schedule& schedule) {  // the first start
  return schedule.starts.empty() || !schedule.starts.front().phase;
}

bool is_under_way(const Schedule& schedule, const PartOfYear& at) {
  if (schedule.starts.empty()) return true;
  if (at < schedule.starts.front().from.value) return is_under_way_before(schedule);
  return phase_in(schedule, at).has_value();
}

bool is_under_way(const Schedule& schedule, FiscalYear year) {
  bool under_way = false;
  each_start_in(schedule, year, [&](const PhaseStart* start) {
    under_way |= start != nullptr ? start->phase.has_value() : is_under_way_before(schedule);
  });
  return under_way;
}

const PhaseStart* last_phase(const Schedule& schedule) {
  for (auto start = schedule.starts.rbegin(); start != schedule.starts.rend(); ++start) {
    if (start->phase) return &*start;
  }
  return nullptr;
}

const PhaseStart* phase_of_completion(const Schedule& schedule) {
  for (const PhaseStart& start : schedule.starts) {
    bool operates = start.phase && start.phase->word != nullptr && start.phase->word->sense &&
                    start.phase->word->sense.value == PhaseSense::Operation;
    if (operates) return &start;
  }
  return last_phase(schedule);
}

bool is_same_schedule(const Schedule& a, const Schedule& b) {
  return std::ranges::equal(a.starts, b.starts, [](const PhaseStart& x, const PhaseStart& y) {
    return x.from.value == y.from.value && x.phase == y.phase;
  });
}

}  // namespace fujiplan
