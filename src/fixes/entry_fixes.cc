#include "fixes/entry_fixes.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "checks/placeholder.h"
#include "yaml/entry_bytes.h"
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

// Where the entry begins with the comments right above it. Those above the first one are about the
// whole map, and those above `from` belong to what stands before.
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

// --- the order of keys

// `{cost: 3, progress: 4}`. A comment behind one of the items would come to stand behind another.
static std::vector<yaml::Splice> move_item(std::string_view text,
                                           const std::vector<yaml::Entry>& entries,
                                           std::size_t before, std::size_t moved) {
  std::size_t begin = begin_of(entries[moved]), end = end_of(text, entries[moved]);
  std::size_t gap = end_of(text, entries[moved - 1]);
  for (std::size_t i = before; i <= moved; ++i) {
    std::size_t from = end_of(text, entries[i]);
    std::size_t to = i + 1 < entries.size() ? begin_of(entries[i + 1]) : text.find('}', from);
    if (text.substr(from, to - from).find('#') != text.npos) return {};
  }
  std::string item(text.substr(begin, end - begin));
  if (item.find('\n') != item.npos) return {};
  return {{begin_of(entries[before]), 0, item + ", "}, {gap, end - gap, ""}};
}

static std::vector<yaml::Splice> move_lines(std::string_view text,
                                            const std::vector<yaml::Entry>& entries,
                                            std::size_t before, std::size_t moved) {
  auto behind = [&](std::size_t i) {
    return yaml::next_line(text, yaml::end_with_comments(text, entries[i]));
  };
  std::size_t start = start_with_comments(text, entries[moved], behind(moved - 1));
  std::size_t end = behind(moved);
  std::string lines(text.substr(start, end - start));
  if (!lines.ends_with('\n')) lines += yaml::line_break(text, 0);
  std::vector<yaml::Splice> splices{{start, end - start, ""}};
  const yaml::Entry& target = entries[before];
  if (is_behind_dash(text, target)) {
    std::size_t line = yaml::line_start(text, begin_of(entries[moved]));
    if (start != line) return {};  // a comment cannot stand in front of the dash
    std::size_t column = begin_of(entries[moved]) - line;
    splices.push_back({begin_of(target), 0, lines.substr(column) + std::string(column, ' ')});
  } else {
    std::size_t at = before == 0 ? yaml::line_start(text, begin_of(target))
                                 : start_with_comments(text, target, behind(before - 1));
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
  return move(file.text(), entries, number(before), number(moved));
}

// --- nothing

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
    std::vector<bool> stays(entries.size(), true);
    stays[index] = false;
    yaml::remove_item(text, *node->around, entries, index, stays, splices);
  } else if (!is_behind_dash(text, *gone)) {
    yaml::remove_lines(text, *gone, splices);
    yaml::settle_last_line(text, splices);
  }
  return splices;
}

}  // namespace fujiplan
