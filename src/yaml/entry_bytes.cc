#include "yaml/entry_bytes.h"

#include <algorithm>
#include <array>

#include "yaml/source_lines.h"

namespace fujiplan::yaml {

std::size_t behind_colon(std::string_view text, Value key) {
  return text.find(':', key.span().offset + key.span().length) + 1;
}

static Range range_of(Value value) {
  return {value.span().offset, value.span().offset + value.span().length};
}

// `~` or `null` behind the colon; an empty range when there is none.
static Range null_word(std::string_view text, std::size_t colon) {
  constexpr std::array<std::string_view, 4> kWords = {"~", "null", "Null", "NULL"};
  std::size_t at = skip_blanks(text, colon);
  for (std::string_view word : kWords) {
    if (!text.substr(at).starts_with(word)) continue;
    std::size_t end = at + word.size();
    if (end == text.size() || std::string_view(" \t\r\n,}]").find(text[end]) != text.npos) {
      return {at, end};
    }
  }
  return {colon, colon};
}

bool is_nothing(std::string_view text, Value value) {
  if (value.is(Kind::Null)) return true;
  if (!value.is(Kind::Mapping) || value.begin() != value.end()) return false;
  Range inside = range_of(value);  // a comment in there has to stay
  return text.substr(inside.begin, inside.end - inside.begin).find_first_not_of("{ }") == text.npos;
}

Range bytes_of(std::string_view text, const Entry& entry) {
  if (entry.value.is(Kind::Null)) return null_word(text, behind_colon(text, entry.key));
  return range_of(entry.value);
}

static Value last_scalar(Value value) {
  while (!value.is(Kind::Scalar) && value.style() == Style::Block) {
    Value last = value;
    for (Value part : value) last = part;
    value = last;
  }
  return value;
}

// Lines of a block below its last one with text. Lines of spaces, deeper than the block, are some.
static std::size_t blank_lines_behind(Value value) {
  if (!value.is(Kind::Scalar) || value.style() != Style::Block) return 0;
  std::string_view blank = value.text();
  blank.remove_prefix(blank.find_last_not_of(" \r\n") + 1);  // npos + 1 is 0
  auto breaks = static_cast<std::size_t>(std::ranges::count(blank, '\n'));
  return breaks - (blank.ends_with('\n') ? 1 : 0);
}

static bool is_blank_line(std::string_view text, std::size_t start) {
  return skip_blanks(text, start) == line_end(text, start);
}

std::size_t end_with_comments(std::string_view text, const Entry& entry) {
  std::size_t end = bytes_of(text, entry).end;
  for (std::size_t n = blank_lines_behind(last_scalar(entry.value)); n > 0; --n) {
    end = next_line(text, end);
  }
  std::size_t column = column_of(text, entry.key.span().offset);
  for (std::size_t at = next_line(text, end); at < text.size(); at = next_line(text, at)) {
    std::size_t begin = skip_blanks(text, at);
    if (is_blank_line(text, at)) continue;
    if (text[begin] != '#' || begin - at <= column) break;
    end = begin;
  }
  return end;
}

static void collect(std::string_view text, Value value, std::vector<Range>& scalars) {
  if (value.is(Kind::Scalar)) {
    Range all = range_of(value);
    if (value.style() != Style::Block) {
      scalars.push_back(all);
      return;
    }
    // A comment may stand behind the `|-`.
    scalars.push_back({all.begin, std::min(text.find_first_of(" \t\r\n", all.begin), all.end)});
    std::size_t body = next_line(text, all.begin);
    if (body < all.end) scalars.push_back({body, all.end});
  }
  for (Value child : value) collect(text, child, scalars);
}

std::vector<Range> scalars_of(std::string_view text, const Entry& entry) {
  std::vector<Range> scalars;
  collect(text, entry.key, scalars);
  collect(text, entry.value, scalars);
  return scalars;
}

std::size_t comment_in_line(std::string_view text, std::size_t at,
                            const std::vector<Range>& scalars) {
  std::size_t start = line_start(text, at), end = line_end(text, at);
  for (std::size_t i = start; i < end; ++i) {
    auto inside = std::ranges::find_if(
        scalars, [&](const Range& scalar) { return scalar.begin <= i && i < scalar.end; });
    if (inside != scalars.end()) {
      i = inside->end - 1;
    } else if (text[i] == '#' && (i == start || text[i - 1] == ' ' || text[i - 1] == '\t')) {
      return i;
    }
  }
  return end;
}

}  // namespace fujiplan::yaml
