#pragma once

#include <string_view>
#include <vector>

#include "yaml/document.h"
#include "yaml/splice.h"

// Taking entries out of a mapping. Comments stay, also those inside and behind what goes.
namespace fujiplan::yaml {

// From a block mapping: the lines go. Where a comment stands behind a value, it gets a line of its
// own.
void remove_lines(std::string_view text, const Entry& entry, std::vector<Splice>& splices);

// From a flow mapping: `entries[index]` goes, with the comma that separates it from what stays.
// `stays[i]` tells it of each entry.
void remove_item(std::string_view text, Value mapping, const std::vector<Entry>& entries,
                 std::size_t index, const std::vector<bool>& stays, std::vector<Splice>& splices);

// A text without a line end at its end gets none when its last lines go: the line before them
// loses its own.
void settle_last_line(std::string_view text, std::vector<Splice>& splices);

}  // namespace fujiplan::yaml
