#include "yaml/remove_entry.h"

#include <algorithm>

#include "yaml/entry_bytes.h"
#include "yaml/source_lines.h"

namespace fujiplan::yaml {

static bool touches(const std::vector<Range>& scalars, Range part) {
  return std::ranges::any_of(scalars, [&](const Range& scalar) {
    return scalar.begin < part.end && part.begin < scalar.end;
  });
}

void remove_lines(std::string_view text, const Entry& entry, std::vector<Splice>& splices) {
  std::vector<Range> scalars = scalars_of(text, entry);
  std::size_t end = std::max(bytes_of(text, entry).end, behind_colon(text, entry.key));
  for (std::size_t at = line_start(text, entry.key.span().offset); at < end;) {
    std::size_t next = next_line(text, at);
    std::size_t comment = comment_in_line(text, at, scalars);
    std::size_t first = skip_blanks(text, at);
    bool says_something = first < comment || touches(scalars, {at, next});
    if (says_something && comment < line_end(text, at)) {
      splices.push_back({first, comment - first, ""});
    } else if (says_something) {
      splices.push_back({at, next - at, ""});
    }
    at = next;
  }
}

// A comma, a line end, blanks: all of it goes. With a comment in between, only the comma.
static void remove_separator(std::string_view text, Range between, std::vector<Splice>& splices) {
  std::string_view bytes = text.substr(between.begin, between.end - between.begin);
  if (bytes.find('#') == bytes.npos) {
    splices.push_back({between.begin, bytes.size(), ""});
    return;
  }
  for (std::size_t at = between.begin; at < between.end; ++at) {
    if (text[at] == '#') at = line_end(text, at);
    if (at < between.end && text[at] == ',') {
      splices.push_back({at, 1, ""});
      return;
    }
  }
}

void remove_item(std::string_view text, Value mapping, const std::vector<Entry>& entries,
                 std::size_t index, const std::vector<bool>& stays, std::vector<Splice>& splices) {
  auto begin_of = [&](std::size_t i) { return entries[i].key.span().offset; };
  auto end_of = [&](std::size_t i) {
    return std::max(bytes_of(text, entries[i]).end, behind_colon(text, entries[i].key));
  };
  std::vector<Range> scalars = scalars_of(text, entries[index]);
  for (std::size_t at = begin_of(index); at < end_of(index); at = next_line(text, at)) {
    std::size_t part_end = std::min(comment_in_line(text, at, scalars), end_of(index));
    if (part_end > at) splices.push_back({at, part_end - at, ""});
  }
  if (std::find(stays.begin(), stays.begin() + static_cast<std::ptrdiff_t>(index), true) !=
      stays.begin() + static_cast<std::ptrdiff_t>(index)) {
    return remove_separator(text, {end_of(index - 1), begin_of(index)}, splices);
  }
  std::size_t closing = mapping.span().offset + mapping.span().length - 1;
  bool last = index + 1 == entries.size();
  remove_separator(text, {end_of(index), last ? closing : begin_of(index + 1)}, splices);
}

// Of a line that ends as one does which begins a block scalar: `key: |+  # comment`.
static BlockEnd block_that_begins(std::string_view line) {
  line = line.substr(0, std::min(line.find(" #"), line.find("\t#")));
  line = line.substr(0, line.find_last_not_of(" \t\r\n") + 1);  // npos + 1 is 0
  std::string_view head = line.substr(line.find_last_of(" \t") + 1);
  const bool is_head = !head.empty() && (head.front() == '|' || head.front() == '>') &&
                       head.find_first_not_of("+-123456789", 1) == head.npos;
  if (!is_head || head.find('-') != head.npos) return BlockEnd::None;
  return head.find('+') != head.npos ? BlockEnd::All : BlockEnd::One;
}

BlockEnd block_end_before(std::string_view text, std::size_t at) {
  BlockEnd strictest = BlockEnd::None;
  while (at > mark_size(text)) {
    const std::size_t start = line_start(text, at - 1);
    const std::size_t first = skip_blanks(text, start);
    strictest = std::max(strictest, block_that_begins(text.substr(start, at - start)));
    bool is_outermost = first == start && first < line_end(text, start);
    if (is_outermost) break;
    at = start;
  }
  return strictest;
}

void settle_last_line(std::string_view text, std::vector<Splice>& splices) {
  if (text.ends_with('\n')) return;
  std::size_t from = text.size();  // where the lines begin that go at the end
  auto ends_there = [&](const Splice& s) {
    return s.length > 0 && s.bytes.empty() && s.offset + s.length == from &&
           s.offset == line_start(text, s.offset);
  };
  for (auto at = std::ranges::find_if(splices, ends_there); at != splices.end();
       at = std::ranges::find_if(splices, ends_there)) {
    from = at->offset;
  }
  if (from == text.size() || from < 2) return;
  auto inserted_there = [&](const Splice& s) { return s.length == 0 && s.offset == from; };
  auto last = std::find_if(splices.rbegin(), splices.rend(), inserted_there);
  if (last != splices.rend()) {
    last->bytes.resize(last->bytes.size() - line_break(last->bytes, 0).size());
  } else if (block_end_before(text, from) == BlockEnd::None) {
    std::size_t before = from - (text[from - 2] == '\r' ? 2 : 1);
    splices.push_back({before, from - before, ""});
  }
}

}  // namespace fujiplan::yaml
