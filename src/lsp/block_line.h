#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace fujiplan::lsp {

// A line of a YAML file in block style, cut into what stands there.
struct BlockLine {
  std::size_t begin = 0;    // in the text
  std::string_view all;     // without the line end
  std::size_t indent = 0;   // of what stands there first
  std::size_t content = 0;  // of what stands behind `- `, where the line begins an item
  std::optional<std::size_t> colon = std::nullopt;  // behind its key, in the line

  bool is_item() const { return content > indent; }
  bool is_blank() const { return indent == all.size() || all[indent] == '#'; }
  std::string_view key() const;    // without quotes; empty where it has none
  std::string_view value() const;  // behind the colon, without blanks around
};

// The line that begins at a byte of the text.
BlockLine line_from(std::string_view text, std::size_t begin);

// Do the lines below it, as far as they stand deeper, hold a text (`|-`)?
bool begins_block_text(const BlockLine& line);

std::string_view without_quotes(std::string_view text);

}  // namespace fujiplan::lsp
