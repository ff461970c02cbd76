#include "yaml/scalar_extent.h"

#include <algorithm>

#include "base/text.h"

namespace fujiplan::yaml {

static Extent quoted_extent(std::string_view text, std::size_t offset) {
  char quote = text[offset];
  for (std::size_t i = offset + 1; i < text.size(); ++i) {
    if (quote == '"' && text[i] == '\\') {
      ++i;
    } else if (text[i] == quote) {
      if (quote == '\'' && i + 1 < text.size() && text[i + 1] == quote) {
        ++i;
        continue;
      }
      std::size_t length = i + 1 - offset;
      bool folded = text.substr(offset, length).find('\n') != text.npos;
      return {Style::Quoted, length, folded ? Extent::Fault::Folded : Extent::Fault::None};
    }
  }
  return {Style::Quoted, text.size() - offset, Extent::Fault::Unclosed};
}

static std::size_t newline_at(std::string_view text, std::size_t from) {
  return std::min(text.find('\n', from), text.size());
}

// A line of spaces, perhaps with the CR of its line end, has no text.
static bool has_text(std::string_view line) {
  return line.find_first_not_of(" \r") != line.npos;
}

// A block reaches up to the last of its lines that has text; `value` has as many of those. Their
// indentation does not tell: `|2` lets the first line stand deeper than the others.
static Extent block_extent(std::string_view text, std::size_t offset, std::string_view value) {
  std::size_t end = newline_at(text, offset);
  for (std::string_view line : lines_of(value)) {
    if (!has_text(line)) continue;
    std::size_t start;
    do {
      start = std::min(end + 1, text.size());
      end = newline_at(text, start);
    } while (end < text.size() && !has_text(text.substr(start, end - start)));
  }
  if (text[end - 1] == '\r') --end;
  return {Style::Block, end - offset, Extent::Fault::None};
}

static Extent plain_extent(std::string_view text, std::size_t offset, std::string_view value) {
  if (text.substr(offset, value.size()) == value) return {Style::Plain, value.size(), {}};
  // Folded over lines: show the first of them.
  std::size_t end = newline_at(text, offset);
  while (end > offset && (text[end - 1] == ' ' || text[end - 1] == '\r')) --end;
  return {Style::Plain, end - offset, Extent::Fault::Folded};
}

Extent scalar_extent(std::string_view text, std::size_t offset, std::string_view value) {
  if (offset >= text.size()) return {};
  switch (text[offset]) {
    case '"':
    case '\'':
      return quoted_extent(text, offset);
    case '|':
      return block_extent(text, offset, value);
    case '>':
      return {Style::Block, newline_at(text, offset) - offset, Extent::Fault::Folded};
    default:
      return plain_extent(text, offset, value);
  }
}

std::size_t closing_bracket(std::string_view text, std::size_t from, char bracket) {
  for (std::size_t i = from; i < text.size(); ++i) {
    if (text[i] == bracket) return i;
    if (text[i] == '#') i = newline_at(text, i);
  }
  return text.size();
}

}  // namespace fujiplan::yaml
