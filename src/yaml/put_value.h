#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "yaml/document.h"
#include "yaml/splice.h"
#include "yaml/write_scalar.h"

// Putting a value behind a key that is there already, and lines below a line.
namespace fujiplan::yaml {

// Lines below the line that holds `at`, with the line end that this line has.
void insert_lines(std::string_view text, std::size_t at, const std::vector<std::string>& lines,
                  std::vector<Splice>& splices);

// Where a value stands: which depth its lines have, and whether it is inside `{}`.
struct Surroundings {
  std::size_t column = 0;  // of the key
  std::size_t step = 2;    // by which a block stands deeper than its key
  bool in_flow = false;
};

// Behind a key that has no value, or `~`: `head` on its line, `lines` below it, whole lines.
void fill(std::string_view text, const Entry& entry, const std::string& head,
          const std::vector<std::string>& lines, std::vector<Splice>& splices);

// `old_scalar` and `new_scalar` are the same field: they differ in their texts only.
void replace_scalar(std::string_view text, Value value, const NewScalar& old_scalar,
                    const NewScalar& new_scalar, const Surroundings& around,
                    std::vector<Splice>& splices);

// How deep the lines of a block stand: as its first line with text does; `usual` when none has.
// A digit behind the `|` counts from the column of the key, so it makes the block `usual`, too.
std::size_t block_column(std::string_view text, Value value, std::size_t usual);

// `lines` as deep as `column`; lines without text stay empty.
std::vector<std::string> indented(const std::vector<std::string>& lines, std::size_t column);

}  // namespace fujiplan::yaml
