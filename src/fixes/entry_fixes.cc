#include "fixes/entry_fixes.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "checks/placeholder.h"
#include "yaml/entry_bytes.h"
#include "yaml/put_step.h"
#include "yaml/remove_entry.h"
#include "yaml/source_lines.h"

namespace fujiplan {

static std::vector<yaml::Entry> entries_of(yaml::Value map) {
  yaml::Entries entries = map.entries();
  return {entries.begin(), entries.end()};
}

static std::size_t begin_of(const yaml::Entry& entry) {
  return entry.key.span().offset;
}
static std::size_t end_of(std::string_view text, const yaml::Entry& entry) {
  return std::max(yaml::bytes_of(text, entry).end, yaml::behind_colon(text, entry.key));
}

// Does the key stand behind the dash of a list?
static bool is_behind_dash(std::string_view text, const yaml::Entry& entry) {
  std::size_t begin = begin_of(entry);
  return yaml::skip_blanks(text, yaml::line_start(text, begin)) != begin;
}

// Where the entry begins with the comments right above it. Those above `from` belong to what stands
// before.
static std::size_t start_with_comments(std::string_view text, const yaml::Entry& entry,
                                       std::size_t from) {
  std::size_t start = yaml::line_start(text, begin_of(entry));
  const std::size_t column = begin_of(entry) - start;
  while (start > from) {
    std::size_t above = yaml::line_start(text, start - 1);
    std::size_t first = yaml::skip_blanks(text, above);
    bool is_comment = text[first] == '#' && first - above == column;
    if (above < from || !is_comment) break;
    start = above;
  }
  return start;
}

// Would blank lines that stand below [start, end) become those of a text above, as with `|+`?
static bool joins_blank_lines(std::string_view text, std::size_t start, std::size_t end) {
  bool is_blank = end < text.size() && yaml::skip_blanks(text, end) == yaml::line_end(text, end);
  return is_blank && yaml::block_end_before(text, start) == yaml::BlockEnd::All;
}

static bool has_comment(std::string_view text, std::size_t from, std::size_t to) {
  return text.substr(from, to - from).find('#') != text.npos;
}

// Is there a comment right above the line that begins at `start`, no deeper than `column`?
static bool is_below_comment(std::string_view text, std::size_t start, std::size_t column) {
  if (start <= mark_size(text)) return false;
  const std::size_t above = yaml::line_start(text, start - 1);
  const std::size_t first = yaml::skip_blanks(text, above);
  return text[first] == '#' && first - above <= column;
}

// --- the order of keys

// `{cost: 3, progress: 4}`. A comment behind one of the items would come to stand behind another.
static std::vector<yaml::Splice> move_item(std::string_view text, yaml::Value map,
                                           const std::vector<yaml::Entry>& entries,
                                           std::size_t before, std::size_t moved) {
  std::size_t in_front = before == 0 ? map.span().offset : end_of(text, entries[before - 1]);
  if (has_comment(text, in_front, begin_of(entries[before]))) return {};
  std::size_t begin = begin_of(entries[moved]), end = end_of(text, entries[moved]);
  std::size_t gap = end_of(text, entries[moved - 1]);
  for (std::size_t i = before; i <= moved; ++i) {
    std::size_t from = end_of(text, entries[i]);
    std::size_t to = i + 1 < entries.size() ? begin_of(entries[i + 1]) : text.find('}', from);
    if (has_comment(text, from, to)) return {};
  }
  std::string item(text.substr(begin, end - begin));
  if (item.find('\n') != item.npos) return {};
  return {{begin_of(entries[before]), 0, item + ", "}, {gap, end - gap, ""}};
}

static std::vector<yaml::Splice> move_lines(std::string_view text, yaml::Value,
                                            const std::vector<yaml::Entry>& entries,
                                            std::size_t before, std::size_t moved) {
  auto behind = [&](std::size_t i) {
    return yaml::next_line(text, yaml::end_with_comments(text, entries[i]));
  };
  std::size_t start = start_with_comments(text, entries[moved], behind(moved - 1));
  std::size_t end = behind(moved);
  if (is_below_comment(text, start, yaml::column_of(text, begin_of(entries[moved])))) return {};
  if (joins_blank_lines(text, start, end)) return {};
  std::string lines(text.substr(start, end - start));
  const bool lacks_end = !lines.ends_with('\n');  // which a text would have then
  if (lacks_end && yaml::block_end_before(text, end) != yaml::BlockEnd::None) return {};
  if (!lines.ends_with('\n')) lines += yaml::line_break(text, 0);
  std::vector<yaml::Splice> splices{{start, end - start, ""}};
  const yaml::Entry& target = entries[before];
  if (is_behind_dash(text, target)) {
    std::size_t line = yaml::line_start(text, begin_of(entries[moved]));
    if (start != line) return {};  // a comment cannot stand in front of the dash
    std::size_t column = begin_of(entries[moved]) - line;
    splices.push_back({begin_of(target), 0, lines.substr(column) + std::string(column, ' ')});
  } else {
    std::size_t at = start_with_comments(text, target, before == 0 ? 0 : behind(before - 1));
    // At the head of a file it may be about all of it, or about the first key.
    const std::size_t column = yaml::column_of(text, begin_of(target));
    bool is_head = before == 0 && column == 0 && at != yaml::line_start(text, begin_of(target));
    if (is_head || is_below_comment(text, at, column)) return {};
    splices.push_back({at, 0, lines});
  }
  yaml::settle_last_line(text, splices);
  return splices;
}

std::vector<yaml::Splice> move_key(const FaultyFile& file, const Diagnostic& finding) {
  auto node = file.scalar_at(finding.at);
  if (!node || !node->is_key) return {};
  std::vector<yaml::Entry> entries = entries_of(*node->around);
  auto moved = std::ranges::find(entries, finding.at,
                                 [](const yaml::Entry& entry) { return entry.key.span(); });
  auto before = std::ranges::find(entries, finding.instead,
                                  [](const yaml::Entry& entry) { return entry.key.text(); });
  if (before >= moved || moved == entries.end()) return {};
  auto number = [&](std::vector<yaml::Entry>::iterator at) {
    return static_cast<std::size_t>(at - entries.begin());
  };
  auto move = node->in_flow ? move_item : move_lines;
  return move(file.text(), *node->around, entries, number(before), number(moved));
}

// --- lists by years

std::vector<yaml::Splice> write_lists(const FaultyFile& file, const Diagnostic& finding) {
  auto entry = file.key_around(finding.at);
  std::vector<yaml::Splice> splices;
  if (!entry || finding.instead.empty()) return {};
  put_steps(file.text(), *entry, finding.instead, splices);
  return splices;
}

// --- nothing

// A comment above, behind or below an entry would come to stand at another.
static bool is_commented(std::string_view text, const yaml::Entry& entry) {
  const std::size_t start = yaml::line_start(text, begin_of(entry)), end = end_of(text, entry);
  return is_below_comment(text, start, begin_of(entry) - start) ||
         has_comment(text, start, yaml::line_end(text, end)) ||
         yaml::end_with_comments(text, entry) > end;
}

std::vector<yaml::Splice> remove_key(const FaultyFile& file, const Diagnostic& finding) {
  auto node = file.scalar_at(finding.at);
  bool is_value = node && node->around && node->around->is(yaml::Kind::Mapping) && !node->is_key;
  if (!is_value || finding.instead != kKeyGoes) return {};
  std::string_view text = file.text();
  std::vector<yaml::Entry> entries = entries_of(*node->around);
  auto gone = std::ranges::find(entries, finding.at,
                                [](const yaml::Entry& entry) { return entry.value.span(); });
  if (entries.size() == 1 || gone == entries.end()) return {};
  auto index = static_cast<std::size_t>(gone - entries.begin());
  std::vector<yaml::Splice> splices;
  if (node->in_flow) {
    Span map = node->around->span();
    if (has_comment(text, map.offset, map.offset + map.length)) return {};
    std::vector<bool> stays(entries.size(), true);
    stays[index] = false;
    yaml::remove_item(text, *node->around, entries, index, stays, splices);
  } else if (!is_behind_dash(text, *gone) && !is_commented(text, *gone)) {
    std::size_t start = yaml::line_start(text, begin_of(*gone));
    if (joins_blank_lines(text, start, yaml::next_line(text, end_of(text, *gone)))) return {};
    yaml::remove_lines(text, *gone, splices);
    yaml::settle_last_line(text, splices);
  }
  return splices;
}

}  // namespace fujiplan
