#include "yaml/append_items.h"

#include <algorithm>
#include <optional>

#include "base/join.h"
#include "yaml/entry_bytes.h"
#include "yaml/put_value.h"
#include "yaml/remove_entry.h"
#include "yaml/source_lines.h"

namespace fujiplan::yaml {
namespace {

constexpr std::size_t kStep = 2;  // by which lines stand deeper than what they belong to

bool has_several_lines(const NewRecord& record) {
  return std::ranges::any_of(record, [](const NewField& field) {
    return field.value.text.find('\n') != std::string::npos;
  });
}

// {date: "2026-10-01", year: R7}
std::string flow_record(const NewRecord& record) {
  std::string out;
  for (const NewField& field : record) {
    Form form = canonical_form(field.value, true);
    out += (out.empty() ? "{" : ", ") + field.key + ": " + write_scalar(field.value, form).head;
  }
  return out + "}";
}

// The lines of a record behind its dash, which stands in `column`.
std::vector<std::string> record_lines(const NewRecord& record, std::size_t column) {
  const std::string margin(column, ' ');
  if (!has_several_lines(record)) return {margin + "- " + flow_record(record)};
  std::vector<std::string> lines;
  for (const NewField& field : record) {
    WrittenScalar written = write_scalar(field.value, canonical_form(field.value, false));
    std::string start = margin + (lines.empty() ? "- " : std::string(kStep, ' '));
    lines.push_back(start + field.key + ": " + written.head);
    auto below = indented(written.lines, column + 2 * kStep);
    lines.insert(lines.end(), below.begin(), below.end());
  }
  return lines;
}

std::vector<std::string> record_lines(const std::vector<NewRecord>& records, std::size_t column) {
  std::vector<std::string> lines;
  for (const NewRecord& record : records) {
    auto own = record_lines(record, column);
    lines.insert(lines.end(), own.begin(), own.end());
  }
  return lines;
}

std::string flow_records(const std::vector<NewRecord>& records) {
  std::vector<std::string> all;
  for (const NewRecord& record : records) all.push_back(flow_record(record));
  return join(all, ", ");
}

// The entry behind which a key of this rank stands; null: before all others.
std::optional<Entry> last_before(Value root, const std::string& key, const Layout& layout) {
  auto wanted = layout.rank({}, key);
  std::optional<Entry> before;
  for (const Entry& entry : root.entries()) {
    auto there = layout.rank({}, entry.key.text());
    if (there && wanted && *there < *wanted) before = entry;
  }
  return before;
}

void insert_list(std::string_view text, Value root, const std::string& key,
                 const std::vector<NewRecord>& records, const Layout& layout, Edit& edit) {
  auto before = last_before(root, key, layout);
  std::size_t first = (*root.entries().begin()).key.span().offset;
  std::size_t column = column_of(text, first);
  std::vector<std::string> lines = record_lines(records, column + kStep);
  lines.insert(lines.begin(), std::string(column, ' ') + key + ":");
  if (before) return insert_lines(text, end_with_comments(text, *before), lines, edit.splices);
  std::string bytes;
  for (const std::string& line : lines) bytes += line + std::string(line_break(text, first));
  edit.splices.push_back({line_start(text, first), 0, bytes});
}

// A file all in brackets, `{id: 1-1-1, ...}`.
void insert_list_in_flow(std::string_view text, Value root, const std::string& key,
                         const std::vector<NewRecord>& records, const Layout& layout, Edit& edit) {
  std::string item = key + ": [" + flow_records(records) + "]";
  if (auto before = last_before(root, key, layout)) {
    edit.splices.push_back({bytes_of(text, *before).end, 0, ", " + item});
  } else {
    edit.splices.push_back({root.span().offset + 1, 0, item + ", "});
  }
}

void add_in_brackets(Value list, const std::vector<NewRecord>& records, Edit& edit) {
  std::size_t at = list.span().offset + 1;
  bool is_first = true;
  for (Value item : list) {
    at = item.span().offset + item.span().length;
    is_first = false;
  }
  edit.splices.push_back({at, 0, (is_first ? "" : ", ") + flow_records(records)});
}

}  // namespace

Edit append_items(const Document& document, std::string_view text, const std::string& key,
                  const std::vector<NewRecord>& records, const Layout& layout) {
  Edit edit;
  const Value root = document.root();
  if (!root.is(Kind::Mapping) || root.begin() == root.end()) {
    edit.blocked = root.span();
    return edit;
  }
  const bool in_flow = root.style() == Style::Flow;
  const Entries entries = root.entries();
  auto found = std::ranges::find(entries, key, [](const Entry& e) { return e.key.text(); });
  if (found == entries.end()) {
    (in_flow ? insert_list_in_flow : insert_list)(text, root, key, records, layout, edit);
  } else if (const Entry entry = *found; entry.value.is(Kind::Null)) {
    std::size_t column = in_flow ? 0 : column_of(text, entry.key.span().offset) + kStep;
    std::string head = in_flow ? "[" + flow_records(records) + "]" : "";
    fill(text, entry, head, in_flow ? std::vector<std::string>{} : record_lines(records, column),
         edit.splices);
  } else if (!entry.value.is(Kind::Sequence)) {
    edit.blocked = entry.value.span();
  } else if (entry.value.style() == Style::Flow) {
    add_in_brackets(entry.value, records, edit);
  } else {
    std::size_t column = column_of(text, entry.value.span().offset);
    insert_lines(text, end_with_comments(text, entry), record_lines(records, column), edit.splices);
  }
  settle_last_line(text, edit.splices);
  return edit;
}

}  // namespace fujiplan::yaml
