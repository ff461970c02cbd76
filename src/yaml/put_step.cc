#include "yaml/put_step.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "diag/sink.h"
#include "yaml/entry_bytes.h"
#include "yaml/find_entry.h"
#include "yaml/put_value.h"
#include "yaml/read_document.h"
#include "yaml/remove_entry.h"
#include "yaml/source_lines.h"
#include "yaml/write_scalar.h"

namespace fujiplan::yaml {
namespace {

constexpr std::size_t kIndent = 2;

std::string in_brackets_after(std::string_view key, std::string_view value) {
  return std::string(key).append(": ").append(value);
}

// A text that is plain on a line of its own may need quotes inside of brackets.
void put_around(Value value, const NewStep& step, std::vector<Splice>& splices) {
  const std::size_t begin = value.span().offset, end = begin + value.span().length;
  std::string head = "{" + step.first + ": ", tail = ", " + in_brackets_after(step.key, step.value);
  NewScalar scalar{std::string(value.text())};
  bool stays =
      !value.is(Kind::Scalar) || value.style() != Style::Plain || fits(scalar, Form::Plain, true);
  if (stays) {
    splices.push_back({begin, 0, head});
    splices.push_back({end, 0, tail + "}"});
  } else {
    std::string quoted = write_scalar(scalar, canonical_form(scalar, true)).head;
    splices.push_back({begin, end - begin, head + quoted + tail + "}"});
  }
}

// The lines of a value go deeper, below a line of their own. Where they end is returned.
std::size_t put_lines_below(std::string_view text, const Entry& entry, std::string head,
                            std::vector<Splice>& splices) {
  const std::size_t begin = line_start(text, entry.value.span().offset);
  const std::size_t end = end_with_comments(text, entry);
  splices.push_back({begin, 0, head.append(line_break(text, begin))});
  for (std::size_t at = begin; at < end; at = next_line(text, at)) {
    bool is_blank = skip_blanks(text, at) == line_end(text, at);
    if (!is_blank) splices.push_back({at, 0, std::string(kIndent, ' ')});
  }
  return end;
}

// The lines of a list go deeper, below the key of the first step.
void put_lines_around(std::string_view text, const Entry& entry, const NewStep& step,
                      std::vector<Splice>& splices) {
  const std::size_t column = column_of(text, entry.key.span().offset) + kIndent;
  const std::string margin(column, ' ');
  const std::size_t end = put_lines_below(text, entry, margin + step.first + ":", splices);
  insert_lines(text, end, {margin + in_brackets_after(step.key, step.value)}, splices);
}

// What is there of a map: where a step belongs in it.
struct Neighbours {
  std::optional<Entry> same, before, first;
};

Neighbours neighbours_of(Value map, const NewStep& step) {
  Neighbours found;
  for (const Entry& entry : map.entries()) {
    if (!found.first) found.first = entry;
    auto order = step.order(entry.key.text());
    if (order == 0) found.same = entry;
    if (order < 0) found.before = entry;
  }
  return found;
}

void put_among(std::string_view text, Value map, const NewStep& step,
               std::vector<Splice>& splices) {
  auto [same, before, first] = neighbours_of(map, step);
  const std::string written = in_brackets_after(step.key, step.value);
  if (same) {
    Range old = bytes_of(text, *same);
    bool is_blank = old.begin == old.end;
    splices.push_back({old.begin, old.end - old.begin, (is_blank ? " " : "") + step.value});
  } else if (map.style() == Style::Flow && before) {
    splices.push_back({bytes_of(text, *before).end, 0, ", " + written});
  } else if (map.style() == Style::Flow) {
    splices.push_back({first->key.span().offset, 0, written + ", "});
  } else if (before) {
    std::string margin(column_of(text, before->key.span().offset), ' ');
    insert_lines(text, end_with_comments(text, *before), {margin + written}, splices);
  } else {
    std::string line = written + std::string(line_break(text, first->key.span().offset));
    std::string margin(column_of(text, first->key.span().offset), ' ');
    splices.push_back({first->key.span().offset, 0, line + margin});
  }
}

}  // namespace

void put_step(std::string_view text, Value item, const NewStep& step,
              std::vector<Splice>& splices) {
  bool has_steps = item.is(Kind::Mapping) && item.begin() != item.end();
  has_steps ? put_among(text, item, step, splices) : put_around(item, step, splices);
  settle_last_line(text, splices);
}

void put_step(std::string_view text, const Entry& entry, const NewStep& step,
              std::vector<Splice>& splices) {
  bool in_lines = entry.value.is(Kind::Sequence) && entry.value.style() == Style::Block;
  if (!in_lines) return put_step(text, entry.value, step, splices);
  put_lines_around(text, entry, step, splices);
  settle_last_line(text, splices);
}

static std::vector<std::string_view> texts_of(Value list) {
  std::vector<std::string_view> texts;
  for (Value item : list) texts.push_back(item.text());
  return texts;
}

static bool says_the_same(Value list, Value other) {
  return list.is(Kind::Sequence) && other.is(Kind::Sequence) && texts_of(list) == texts_of(other);
}

static NewStep step_of(const std::vector<std::string>& keys, std::size_t number,
                       std::string value) {
  auto order = [keys, number](std::string_view key) {
    auto at = static_cast<std::size_t>(std::ranges::find(keys, key) - keys.begin());
    return at <=> number;
  };
  return {keys.front(), keys[number], std::move(value), order};
}

std::optional<std::string> put_steps(std::string_view text, const Entry& entry,
                                     const std::string& wanted, std::vector<Splice>& splices) {
  Sink unused;
  const SourceFile source{"", wanted};
  const auto document = read_document(source, 0, unused);
  const Value root = document->root();
  std::vector<Splice> changes;
  auto become = [&](Value there, Value list) {
    if (says_the_same(there, list)) return true;
    if (!there.is(Kind::Sequence) || there.style() != Style::Flow) return false;
    const Span old = there.span(), now = list.span();
    if (text.substr(old.offset, old.length).find('\n') != text.npos) return false;
    changes.push_back({old.offset, old.length, wanted.substr(now.offset, now.length)});
    return true;
  };
  if (root.is(Kind::Sequence)) {
    if (!become(entry.value, root)) return std::string(entry.key.text());
    splices.insert(splices.end(), changes.begin(), changes.end());
    return std::nullopt;
  }
  std::vector<std::string> keys;
  for (const Entry& step : root.entries()) keys.emplace_back(step.key.text());
  std::optional<NewStep> added;
  std::size_t number = 0;
  const bool has_steps = entry.value.is(Kind::Mapping);
  for (const Entry& step : root.entries()) {
    const bool is_first = number == 0;
    auto there = has_steps ? find_entry(entry.value, step.key.text())
                           : (is_first ? std::optional(entry) : std::nullopt);
    const bool can_be = there ? become(there->value, step.value) : !added;
    if (!can_be) return keys[number];
    if (!there) {
      const Span at = step.value.span();
      added = step_of(keys, number, wanted.substr(at.offset, at.length));
    }
    ++number;
  }
  splices.insert(splices.end(), changes.begin(), changes.end());
  if (added) put_step(text, entry, *added, splices);
  return std::nullopt;
}

void put_below_step(std::string_view text, const Entry& entry, const std::string& first,
                    std::vector<Splice>& splices) {
  const Span value = entry.value.span();
  if (entry.value.style() == Style::Flow) {
    splices.push_back({value.offset, 0, "{" + first + ": "});
    splices.push_back({value.offset + value.length, 0, "}"});
    return;
  }
  const std::size_t column = column_of(text, entry.key.span().offset) + kIndent;
  put_lines_below(text, entry, std::string(column, ' ') + first + ":", splices);
}

}  // namespace fujiplan::yaml
