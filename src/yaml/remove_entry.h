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

// What line ends in front of a byte are to a block scalar (`|`) that they may be part of: nothing
// where none is there, or one with `-`; its last line end; all of them, blank lines too, with `+`.
// Where it cannot be told without reading the text as YAML, the stricter answer.
enum class BlockEnd : unsigned char { None, One, All };
BlockEnd block_end_before(std::string_view text, std::size_t at);

// A text without a line end at its end gets none when its last lines go: the line before them
// loses its own, unless that is part of a value.
void settle_last_line(std::string_view text, std::vector<Splice>& splices);

}  // namespace fujiplan::yaml
