#pragma once

#include <array>
#include <cstddef>
#include <string_view>

// The colours of areas that say something. Each area also has a letter, a number or a word, so that
// nobody needs to tell colours apart; text on them has a contrast of 4.5 or more.
namespace fujiplan {

struct Tone {
  std::string_view name;  // of the area's class; that of the text in it is behind ink-
  std::string_view ink_class;
  std::string_view fill, ink;
  std::string_view border;       // that a pale area is seen by; the fill where it needs none
  std::string_view dashes = {};  // of the border; empty: a whole line
};

// From best to worst. Plans may call their grades otherwise and have more or fewer.
inline constexpr std::array<Tone, 5> kGradeTones{{
    {"grade-S", "ink-S", "#00118f", "#ffffff", "#00118f"},
    {"grade-A", "ink-A", "#0066be", "#ffffff", "#0066be"},
    {"grade-B", "ink-B", "#e6e6e6", "#000000", "#6b6b6b"},
    {"grade-C", "ink-C", "#ffa66d", "#000000", "#a85f2c"},
    {"grade-D", "ink-D", "#8b3200", "#ffffff", "#8b3200"},
}};

// The tone of a place, from 0, among `count` grades from best to worst: the best of two or more has
// the first tone, the worst the last.
constexpr const Tone& tone_of_grade(std::size_t place, std::size_t count) {
  constexpr std::size_t kLastTone = kGradeTones.size() - 1;
  if (count < 2) return kGradeTones[0];
  return kGradeTones[(2 * place * kLastTone + count - 1) / (2 * (count - 1))];
}

// Of what has no grade.
inline constexpr Tone kWithoutPoints{"without-points", "ink-without-points", "#ffffff", "#1a1a1a",
                                     "#6b6b6b"},
    kNotGradedTone{"not-graded", "ink-not-graded", "#ffffff", "#1a1a1a", "#6b6b6b", "5 3"},
    kNotAnsweredTone{"not-answered", "ink-not-answered", "#ffffff", "#1a1a1a", "#6b6b6b", "2 3"},
    kNotAskedTone{"not-asked", "ink-not-asked", "#f2f2f2", "#1a1a1a", "#6b6b6b", "2 3"};

// Of the phases of a schedule, which come again after the last: their numbers stand in them. Greys,
// so that nobody takes them for grades.
inline constexpr std::array<Tone, 4> kPhaseTones{{
    {"phase-1", "ink-phase", "#ffffff", "#1a1a1a", "#595959"},
    {"phase-2", "ink-phase", "#ececec", "#1a1a1a", "#595959"},
    {"phase-3", "ink-phase", "#d4d4d4", "#1a1a1a", "#595959"},
    {"phase-4", "ink-phase", "#bdbdbd", "#1a1a1a", "#595959"},
}};
constexpr const Tone& tone_of_phase(std::size_t position) {
  return kPhaseTones[position % kPhaseTones.size()];
}

inline constexpr std::string_view kInk = "#1a1a1a", kLineColor = "#767676", kPageColor = "#ffffff",
                                  kGoalColor = "#595959", kValueColor = "#0055a3";

}  // namespace fujiplan
