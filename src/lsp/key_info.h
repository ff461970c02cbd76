#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/language.h"
#include "model/field.h"
#include "model/words.h"

namespace fujiplan::lsp {

// What the tables of the program, and the declarations of the plan, say of a key.
struct KeyInfo {
  Text label, meaning;
  Required required = Required::No;
  Visibility visibility = Visibility::Public;
};

// Does a path of keys have the form `survey/*/evaluation`? `*` is any key.
bool has_form(std::span<const std::string> keys, std::string_view form);

// Of the last of the keys, which lead there from the top of plan.yaml or of a project's file.
// None: it is none that the program knows. Views into `words`.
std::optional<KeyInfo> key_info(const Vocabulary& words, bool in_header,
                                std::span<const std::string> keys);

}  // namespace fujiplan::lsp
