#include "yaml/flow_gaps.h"

#include <algorithm>

#include "yaml/source_lines.h"

namespace fujiplan::yaml {

static bool is_white(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

// The first byte of the line at `start` when it says something but is not indented enough.
static std::optional<Fault> fault_of_indent(std::string_view text, std::size_t start,
                                            std::size_t indent) {
  std::size_t spaces = std::min(text.find_first_not_of(' ', start), text.size()) - start;
  std::size_t first = skip_blanks(text, start);
  bool says_nothing = first == text.size() || text[first] == '#' || is_white(text[first]);
  bool closes = first < text.size() && (text[first] == ']' || text[first] == '}');
  if (spaces > indent || says_nothing || closes) return std::nullopt;
  return Fault{first, kShallowLine};
}

std::optional<Fault> fault_in_gaps(std::string_view text, std::span<const Node> nodes,
                                   std::optional<std::size_t> indent) {
  const std::size_t end = nodes[0].offset + nodes[0].length;
  std::size_t next = 1;  // the next node
  char before = '[';     // the last sign, or a letter for a value
  for (std::size_t at = nodes[0].offset + 1; at < end; ++at) {
    while (next < nodes.size() && (nodes[next].kind != Kind::Scalar || nodes[next].offset < at)) {
      ++next;
    }
    if (next < nodes.size() && nodes[next].offset == at) {
      at += std::max<std::uint32_t>(nodes[next].length, 1) - 1;
      before = 'v';
    } else if (text[at] == '#') {
      if (!is_white(text[at - 1])) return Fault{at, kNoBlankBeforeComment};
      at = std::min(text.find('\n', at), end) - 1;  // the line end comes next
    } else if (text[at] == '\n') {
      if (!indent) continue;
      if (auto fault = fault_of_indent(text, at + 1, *indent)) return fault;
    } else if (text[at] == ',') {
      if (before == ',' || before == '[' || before == '{') return Fault{at, kNothingBeforeComma};
      before = ',';
    } else if (!is_white(text[at])) {
      before = text[at];
    }
  }
  return std::nullopt;
}

}  // namespace fujiplan::yaml
