#include "checks/old_characters.h"

#include <algorithm>
#include <iterator>

namespace fujiplan {

std::optional<char32_t> modern_form(char32_t character) {
  auto found = std::ranges::lower_bound(kOldCharacters, character, {}, &CharacterPair::old);
  if (found == std::end(kOldCharacters) || found->old != character) return std::nullopt;
  return found->modern;
}

}  // namespace fujiplan
