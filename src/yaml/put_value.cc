#include "yaml/put_value.h"

#include <algorithm>

#include "base/number.h"
#include "yaml/entry_bytes.h"
#include "yaml/source_lines.h"

namespace fujiplan::yaml {

std::vector<std::string> indented(const std::vector<std::string>& lines, std::size_t column) {
  std::vector<std::string> out;
  for (const std::string& line : lines) {
    out.push_back(line.empty() ? "" : std::string(column, ' ') + line);
  }
  return out;
}

// Instead of the lines in `old`, which begins at the start of a line or at the end of the text.
static void replace_lines(std::string_view text, Range old, std::string_view line_end,
                          const std::vector<std::string>& lines, std::vector<Splice>& splices) {
  bool open = old.end == text.size() && !text.ends_with('\n');  // the last line has no end
  std::string bytes;
  for (const std::string& line : lines) {
    if (open && (old.begin == old.end || &line != &lines.front())) bytes += line_end;
    bytes += line;
    if (!open) bytes += line_end;
  }
  if (old.begin < old.end || !bytes.empty()) {
    splices.push_back({old.begin, old.end - old.begin, bytes});
  }
}

void insert_lines(std::string_view text, std::size_t at, const std::vector<std::string>& lines,
                  std::vector<Splice>& splices) {
  std::size_t below = next_line(text, at);
  replace_lines(text, {below, below}, line_break(text, at), lines, splices);
}

void fill(std::string_view text, const Entry& entry, const std::string& head,
          const std::vector<std::string>& lines, std::vector<Splice>& splices) {
  std::size_t colon = behind_colon(text, entry.key);
  Range old = bytes_of(text, entry);
  std::size_t next = skip_blanks(text, old.end);
  bool comment = next < text.size() && text[next] == '#';
  std::size_t end = comment ? old.end : next;
  std::string bytes = head.empty() ? "" : " " + head;
  if (end > colon || !bytes.empty()) splices.push_back({colon, end - colon, bytes});
  insert_lines(text, colon, lines, splices);
}

static Form form_of(std::string_view text, Value value) {
  switch (value.style()) {
    case Style::Quoted:
      return text[value.span().offset] == '"' ? Form::DoubleQuoted : Form::SingleQuoted;
    case Style::Block:
      return Form::Block;
    default:
      return Form::Plain;
  }
}

std::size_t block_column(std::string_view text, Value value, std::size_t usual) {
  std::size_t begin = value.span().offset, end = begin + value.span().length;
  std::string_view head = line_at(text, begin).substr(column_of(text, begin));
  if (std::ranges::any_of(head.substr(0, head.find('#')), is_digit)) return usual;
  for (std::size_t at = next_line(text, begin); at < end; at = next_line(text, at)) {
    std::size_t first = skip_blanks(text, at);
    if (first < line_end(text, at)) return first - at;
  }
  return usual;
}

void replace_scalar(std::string_view text, Value value, const NewScalar& old_scalar,
                    const NewScalar& new_scalar, const Surroundings& around,
                    std::vector<Splice>& splices) {
  Form old_form = form_of(text, value);
  bool chosen = old_form != canonical_form(old_scalar, around.in_flow);
  Form form = chosen && fits(new_scalar, old_form, around.in_flow)
                  ? old_form
                  : canonical_form(new_scalar, around.in_flow);
  WrittenScalar written = write_scalar(new_scalar, form);

  std::size_t begin = value.span().offset, end = begin + value.span().length;
  if (old_form != Form::Block) {
    splices.push_back({begin, end - begin, written.head});
    insert_lines(text, begin, indented(written.lines, around.column + around.step), splices);
    return;
  }
  std::size_t head_end = std::min(text.find_first_of(" \t\r\n", begin), end);
  if (text.substr(begin, head_end - begin) != written.head) {
    splices.push_back({begin, head_end - begin, written.head});
  }
  std::size_t body = next_line(text, begin);
  replace_lines(text, {body, std::max(body, next_line(text, end))}, line_break(text, begin),
                indented(written.lines, block_column(text, value, around.column + around.step)),
                splices);
}

}  // namespace fujiplan::yaml
