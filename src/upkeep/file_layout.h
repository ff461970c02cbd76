#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "model/project.h"
#include "model/types/record_types.h"
#include "model/words.h"

// How a file of a plan is laid out: what edits of it must know.
namespace fujiplan {

// The place of a key in the table of a record, which is the order of its file; none: a mark, a
// field of the plan's own, or no key at all.
template <typename Record>
std::optional<std::size_t> place_of_field(std::string_view key) {
  auto fields = fields_of(RecordOf<Record>{});
  std::size_t row = row_of(fields, key, 0);
  return row < fields.size() ? std::optional(row) : std::nullopt;
}

// The place of a key in a project's file, below the keys `above`: there they are parts of years, in
// the order of time.
std::optional<std::size_t> place_in_project(std::span<const std::string> above,
                                            std::string_view key, const Vocabulary& words);

}  // namespace fujiplan
