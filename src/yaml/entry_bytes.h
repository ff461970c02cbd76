#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "yaml/document.h"

// Where the parts of an entry stand in its source text, as far as the document does not say it.
namespace fujiplan::yaml {

struct Range {
  std::size_t begin = 0, end = 0;
};

// Behind the `:` of a key.
std::size_t behind_colon(std::string_view text, Value key);

// Says nothing: no value at all, `~`, `null`, `{}`.
bool is_nothing(std::string_view text, Value value);

// The bytes of the value: also of `~` and `null`; empty, behind the colon, when there are none.
Range bytes_of(std::string_view text, const Entry& entry);

// Behind the last byte that the entry needs. Blank lines that are part of a block, as with `|+`,
// and the comments below the entry that stand deeper than its key, belong to it.
std::size_t end_with_comments(std::string_view text, const Entry& entry);

// A `#` inside a text or a key is no comment. `scalars` are their bytes in the order of the text,
// as `scalars_of` collects them.
std::vector<Range> scalars_of(std::string_view text, const Entry& entry);

// Where the comment begins in the line that holds `at`; its end when there is none.
std::size_t comment_in_line(std::string_view text, std::size_t at,
                            const std::vector<Range>& scalars);

}  // namespace fujiplan::yaml
