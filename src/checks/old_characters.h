#pragma once

#include <optional>

namespace fujiplan {

// The form in use today for a character of older (隨) or Chinese (习) form; none for others.
// Characters that stand in names of people, places and companies (澤, 濱, 邊, 龍, 廣, ...) are left
// out.
std::optional<char32_t> modern_form(char32_t character);

// Does the character have a modern form? The same question, answered faster.
bool is_old_form(char32_t character);

}  // namespace fujiplan
