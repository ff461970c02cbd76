#include "lists/shift_words.h"

#include <cstdlib>

#include "base/format.h"

namespace fujiplan {

std::string shift_in_words(const PartOfYear& before, const PartOfYear& after, Language language) {
  const int delay = parts_between(before, after).value_or(0);
  if (delay == 0) return "";
  constexpr Format<Counted, std::string_view> kLater{"{}{}遅れ", "{} later"},
      kEarlier{"{}{}前倒し", "{} earlier"};
  const auto& words = delay > 0 ? kLater : kEarlier;
  const PartUnit unit = part_unit(after.part != nullptr ? after.parts() : 0);
  return words.in(language, {static_cast<std::size_t>(std::abs(delay)), unit.name.en},
                  unit.counter);
}

}  // namespace fujiplan
