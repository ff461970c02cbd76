#include "views/leaks.h"

#include <algorithm>

#include "base/number.h"
#include "base/text.h"
#include "model/project.h"

namespace fujiplan {

InternalAmounts internal_amounts(const Plan& plan) {
  InternalAmounts amounts;
  for (const Project& project : plan.projects) {
    for (const SurveyEntry& entry : project.survey.entries) {
      for (const Field<SurveyEntry>& field : fields_of(RecordOf<SurveyEntry>{})) {
        const auto* member = std::get_if<Whole SurveyEntry::*>(&field.slot);
        if (member == nullptr || field.visibility != Visibility::Internal) continue;
        const Whole& amount = entry.*(*member);
        if (!amount.present || amount.value < kSmallestTellingAmount) continue;
        amounts[amount.value].push_back({&project, entry.year.value, field.label});
      }
    }
  }
  return amounts;
}

namespace {

struct Unit {
  std::string_view name;
  std::int64_t yen;
};
constexpr Unit kUnits[] = {{"億", 100'000'000}, {"百万", 1'000'000}, {"万", 10'000}, {"千", 1'000}};

// Reads on from a point of a line.
struct Reader {
  std::string_view text;
  std::size_t at = 0;

  bool digit_here() const { return at < text.size() && is_digit(text[at]); }

  // A comma that parts thousands, not cells of CSV: three digits stand behind it.
  bool thousands_here(std::size_t digits_before) const {
    constexpr std::size_t kGroup = 3;
    if (at >= text.size() || text[at] != ',' || digits_before == 0 || digits_before > kGroup)
      return false;
    std::size_t digits = 0;
    while (at + 1 + digits < text.size() && is_digit(text[at + 1 + digits])) ++digits;
    return digits == kGroup;
  }

  // Digits, thousands with commas or not; negative when they are too many for an amount.
  std::int64_t number() {
    std::int64_t value = 0;
    std::size_t digits = 0;  // since the last comma
    for (; digit_here() || thousands_here(digits); ++at) {
      digits = text[at] == ',' ? 0 : digits + 1;
      if (text[at] != ',' && value >= 0) value = value * 10 + (text[at] - '0');
      if (value > kLargestWhole) value = -1;  // stays so
    }
    return value;
  }

  // The digits behind a point, as 5/10 for .5; none when no digit follows.
  struct Fraction {
    std::int64_t above = 0, below = 1;
  };
  Fraction fraction() {
    Fraction found;
    if (at + 1 >= text.size() || text[at] != '.' || !is_digit(text[at + 1])) return found;
    constexpr std::int64_t kFinest = 100'000'000;  // of 億
    for (++at; digit_here(); ++at) {
      if (found.below == kFinest) continue;
      found.above = found.above * 10 + (text[at] - '0');
      found.below *= 10;
    }
    return found;
  }

  std::int64_t unit() {
    for (const Unit& unit : kUnits) {
      if (!text.substr(at).starts_with(unit.name)) continue;
      at += unit.name.size();
      return unit.yen;
    }
    return 1;
  }
};

}  // namespace

std::vector<WrittenAmount> amounts_in(std::string_view line) {
  std::string half_width = to_half_width(line);
  Reader reader{half_width};
  std::vector<WrittenAmount> found;
  while (reader.at < half_width.size()) {
    if (!reader.digit_here()) {
      ++reader.at;
      continue;
    }
    std::size_t begin = reader.at;
    std::int64_t yen = 0;
    bool known = true;
    do {  // 1億2000万 is one amount
      std::int64_t number = reader.number();
      Reader::Fraction rest = reader.fraction();
      std::int64_t unit = reader.unit();
      known = known && number >= 0 && number <= kLargestWhole / unit;
      if (known) yen += number * unit + rest.above * unit / rest.below;
      known = known && yen <= kLargestWhole;
      if (unit == 1) break;
    } while (reader.digit_here());
    if (known) found.push_back({half_width.substr(begin, reader.at - begin), yen});
  }
  return found;
}

}  // namespace fujiplan
