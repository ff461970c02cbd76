#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "pictures/svg.h"
#include "pictures/tones.h"

namespace fujiplan {

struct BarPart {
  std::string label;           // S; 未回答
  std::string_view mark = {};  // ◎; empty: none
  std::size_t count = 0;
  const Tone* tone = nullptr;  // never null
};

// How many of each: a stacked bar.
struct Bar {
  std::string title;
  std::vector<BarPart> parts = {};
};

// S 3件、A 5件、未回答 2件（計10件）; S 3, A 5, not answered 2 (10 in all)
std::string in_words(const Bar& bar, Language language);

// The parts in their order, those that are wide enough with mark, label and count in them, and
// below it all of them with their counts. Empty where nothing is counted. `width`: of the picture.
Drawing draw(const Bar& bar, double width, Language language);

}  // namespace fujiplan
