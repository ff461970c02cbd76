#include "yaml/scalar_extent.h"

#include <algorithm>

namespace fujiplan::yaml {

static Extent quoted_extent(std::string_view text, std::size_t offset) {
  char quote = text[offset];
  bool folded = false;
  for (std::size_t i = offset + 1; i < text.size(); ++i) {
    if (text[i] == '\n') folded = true;
    if (quote == '"' && text[i] == '\\') {
      ++i;
    } else if (text[i] == quote) {
      if (quote == '\'' && i + 1 < text.size() && text[i + 1] == quote) {
        ++i;
        continue;
      }
      return {Style::Quoted, i + 1 - offset, folded ? Extent::Fault::Folded : Extent::Fault::None};
    }
  }
  return {Style::Quoted, text.size() - offset, Extent::Fault::Unclosed};
}

static std::size_t line_end(std::string_view text, std::size_t from) {
  return std::min(text.find('\n', from), text.size());
}

// A block reaches over all lines that are blank or indented like its first line with text.
static Extent block_extent(std::string_view text, std::size_t offset, std::string_view value) {
  std::size_t end = line_end(text, offset);
  Extent header_only{Style::Block, end - offset, Extent::Fault::None};
  if (text[end - 1] == '\r') --header_only.length;
  if (value.find_first_not_of("\r\n") == value.npos) return header_only;
  std::size_t indent = text.npos;
  std::size_t last = end;
  while (end < text.size()) {
    std::size_t start = end + 1;
    end = line_end(text, start);
    std::size_t content = std::min(text.find_first_not_of(' ', start), end);
    bool blank = content == end || (text[content] == '\r' && content + 1 == end);
    if (blank) continue;
    if (indent == text.npos) indent = content - start;
    if (content - start < indent) break;
    last = end;
  }
  if (last > offset && text[last - 1] == '\r') --last;
  return {Style::Block, last - offset, Extent::Fault::None};
}

static Extent plain_extent(std::string_view text, std::size_t offset, std::string_view value) {
  if (text.substr(offset, value.size()) == value) return {Style::Plain, value.size(), {}};
  // Folded over lines: show the first of them.
  std::size_t end = line_end(text, offset);
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
      return {Style::Block, line_end(text, offset) - offset, Extent::Fault::Folded};
    default:
      return plain_extent(text, offset, value);
  }
}

std::size_t closing_bracket(std::string_view text, std::size_t from, char bracket) {
  for (std::size_t i = from; i < text.size(); ++i) {
    if (text[i] == bracket) return i;
    if (text[i] == '#') i = line_end(text, i);
  }
  return text.size();
}

}  // namespace fujiplan::yaml
