#pragma once

#include <optional>

#include "base/character_set.h"

namespace fujiplan {

// The form in use today for a character of older (隨) or Chinese (习) form; none for others.
// Characters that stand in names of people, places and companies (澤, 濱, 邊, 龍, 廣, ...) are left
// out.
std::optional<char32_t> modern_form(char32_t character);

// Adds the characters that have a modern form.
void add_old_forms(CharacterSet& set);

}  // namespace fujiplan
