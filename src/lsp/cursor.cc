#include "lsp/cursor.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "lsp/block_line.h"

namespace fujiplan::lsp {

static bool opens_list(const BlockLine& line) {
  std::string_view value = line.value();
  return value.starts_with('[') && value.find(']') == value.npos;
}

namespace {

// The keys of the lines around a line, found by walking upwards.
struct Around {
  std::vector<std::string> keys;  // from the outermost
  bool in_text = false;
  bool in_list = false;  // of brackets, which the nearest key opens
};

}  // namespace

// `indent`: what the lines around have less of.
static Around around(std::string_view text, std::size_t begin, std::size_t indent, bool is_item) {
  Around found;
  while (begin > 0 && (indent > 0 || is_item)) {
    begin = begin_of_line(text, begin - 1);
    BlockLine line = line_from(text, begin);
    if (line.is_blank()) continue;
    // The list of a key may stand as deep as the key itself.
    bool is_above = line.indent < indent || (is_item && line.indent == indent && !line.is_item());
    if (!is_above) continue;
    if (line.colon && (line.content < indent || is_item)) {
      if (begins_block_text(line)) {  // what was found below it is text
        found.keys.clear();
        found.in_text = true;
      }
      if (found.keys.empty()) found.in_list = opens_list(line);
      found.keys.emplace_back(line.key());
    }
    is_item = line.is_item();
    indent = line.indent;
  }
  std::ranges::reverse(found.keys);
  return found;
}

// In a comment nothing is written.
static void leave_all(std::size_t offset, Cursor& cursor) {
  cursor = Cursor();
  cursor.place = {offset, offset};
}

// What stands within the brackets of a line, up to the place. `in_list`: those of a list were
// opened before it.
static void walk_flow(std::string_view value, std::size_t offset, bool in_list, Cursor& cursor) {
  struct Bracket {
    bool is_map = false;
    bool behind_colon = false;
  };
  std::vector<Bracket> open(in_list ? 1 : 0);
  std::size_t start = 0;   // of the word
  bool has_begun = false;  // something stands in it
  auto begin_at = [&](std::size_t at) {
    start = at;
    has_begun = false;
  };
  auto leave_key = [&] {
    if (std::exchange(open.back().behind_colon, false)) cursor.keys.pop_back();
  };
  for (std::size_t i = 0; i < std::min(offset, value.size()); ++i) {
    const char c = value[i];
    const bool is_open = !open.empty();
    if ((c == '"' || c == '\'') && !has_begun) {
      std::size_t end = value.find(c, i + 1);
      if (end == value.npos || end >= offset) break;
      i = end;
      has_begun = true;
    } else if ((c == '{' || c == '[') && !has_begun) {
      open.push_back({.is_map = c == '{'});
      begin_at(i + 1);
    } else if (is_open && (c == '}' || c == ']')) {
      leave_key();
      open.pop_back();
      begin_at(i + 1);
    } else if (is_open && c == ',') {
      leave_key();
      begin_at(i + 1);
    } else if (is_open && open.back().is_map && !open.back().behind_colon &&
               value.substr(i).starts_with(": ")) {
      cursor.keys.emplace_back(without_quotes(value.substr(start, i - start)));
      open.back().behind_colon = true;
      begin_at(i + 1);
    } else if (c != ' ') {
      has_begun = true;
    }
  }
  cursor.on_key = !open.empty() && open.back().is_map && !open.back().behind_colon;
  if (!open.empty()) cursor.in_item = !open.back().is_map;
  std::string_view stops = open.empty() ? "" : cursor.on_key ? ",}:" : ",]}";
  std::size_t end = std::min(value.find_first_of(stops, std::max(start, offset)), value.size());
  const std::string_view word = trim_start(value.substr(start));
  const bool is_plain = open.empty() && !word.starts_with('"') && !word.starts_with('\'');
  auto comment = is_plain ? value.find(" #", start) : value.npos;
  if (comment < offset) return leave_all(offset, cursor);
  end = std::min(end, comment);
  cursor.place = {start, end};
}

// Blanks and quotes around a word are none of it. Where there is no word, it would be at the
// cursor.
static void settle_word(std::string_view text, std::size_t offset, Cursor& cursor) {
  auto [begin, end] = cursor.place;
  while (begin < end && text[begin] == ' ') ++begin;
  while (begin < end && text[end - 1] == ' ') --end;
  if (begin == end) begin = end = offset;
  if (end - begin >= 2 && (text[begin] == '"' || text[begin] == '\'') &&
      text[end - 1] == text[begin]) {
    ++begin;
    --end;
  }
  cursor.place = {begin, end};
  cursor.word = text.substr(begin, end - begin);
}

Cursor cursor_at(std::string_view text, std::size_t offset) {
  offset = std::min(offset, text.size());
  const BlockLine line = line_from(text, begin_of_line(text, offset));
  const std::size_t at = offset - line.begin;
  const std::size_t depth = std::min(line.content, std::max(at, line.indent));
  Around above = around(text, line.begin, line.is_item() ? line.indent : depth, line.is_item());
  Cursor cursor;
  cursor.keys = std::move(above.keys);
  cursor.in_text = above.in_text;
  if (cursor.in_text) {
    cursor.place = {line.begin, line.begin + line.all.size()};
  } else if (line.is_blank() && at > line.indent) {
    leave_all(offset, cursor);
  } else if (line.colon && at > *line.colon) {
    cursor.keys.emplace_back(line.key());
    const std::size_t begin = line.begin + *line.colon + 1;
    std::string_view value = line.all.substr(*line.colon + 1);
    walk_flow(value, at - *line.colon - 1, false, cursor);
    cursor.place = {begin + cursor.place.begin, begin + cursor.place.end};
  } else if (line.colon) {
    cursor.on_key = true;
    cursor.place = {line.begin + line.content, line.begin + *line.colon};
  } else {
    cursor.in_item = line.is_item() || above.in_list;
    std::string_view value = line.all.substr(line.content);
    walk_flow(value, at - std::min(at, line.content), above.in_list, cursor);
    const std::size_t begin = line.begin + line.content;
    cursor.place = {begin + cursor.place.begin, begin + cursor.place.end};
    bool is_bare = value.empty() || (value.front() != '{' && value.front() != '[');
    if (is_bare && !cursor.in_item) cursor.on_key = true;
  }
  settle_word(text, offset, cursor);
  return cursor;
}

}  // namespace fujiplan::lsp
