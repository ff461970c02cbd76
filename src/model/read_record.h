#pragma once

#include <algorithm>
#include <bitset>
#include <optional>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "base/text.h"
#include "diag/sink.h"
#include "model/codes.h"
#include "model/field.h"
#include "model/plan_header.h"
#include "model/project.h"
#include "yaml/document.h"

// From the YAML tree to records, by their tables. Each mistake is a finding; reading always goes
// on, so that one run names them all. Sink::errors() before and after tells whether a record is
// whole.
namespace fujiplan {

// What a value reader must know of the field it reads.
struct Place {
  std::string_view key;
  Span key_at;
  std::int64_t least = 0, most = 0;
  const TextShape* shape = nullptr;
  bool needed = false;  // the key must be there
};

void read_value(yaml::Value value, Line& out, const Place& place, Sink& sink);
void read_value(yaml::Value value, Prose& out, const Place& place, Sink& sink);
void read_value(yaml::Value value, Flag& out, const Place& place, Sink& sink);
void read_value(yaml::Value value, Whole& out, const Place& place, Sink& sink);
void read_value(yaml::Value value, Year& out, const Place& place, Sink& sink);
void read_value(yaml::Value value, Names& out, const Place& place, Sink& sink);
void read_value(yaml::Value value, Spanned<ProjectId>& out, const Place& place, Sink& sink);
void read_value(yaml::Value value, Schedule& out, const Place& place, Sink& sink);
void read_value(yaml::Value value, Assignees& out, const Place& place, Sink& sink);
void read_value(yaml::Value value, Activities& out, const Place& place, Sink& sink);
void read_value(yaml::Value value, Survey& out, const Place& place, Sink& sink);

// What a field takes, and how to write it.
struct Expected {
  Text name, remedy;
};

// The scalar's text; none (with a finding) when it is empty or a collection.
std::optional<std::string_view> read_text(yaml::Value value, Expected expected, const Place& place,
                                          Sink& sink);
void report_unknown_choice(yaml::Value value, std::span<const std::string_view> choices,
                           const Place& place, Sink& sink);
// False, with a finding, unless the value is a collection of this kind that is not empty.
bool is_collection(yaml::Value value, yaml::Kind kind, const Place& place, Sink& sink);

inline constexpr Expected kOneLine{{"1行の文字", "one line of text"},
                                   {"改行せず、1行で書く", "write it on one line"}};

template <DescribedEnum E>
void read_value(yaml::Value value, Choice<E>& out, const Place& place, Sink& sink) {
  auto text = read_text(value, kOneLine, place, sink);
  if (!text) return;
  auto parsed = parse_enum<E>(*text);
  if (!parsed) return report_unknown_choice(value, names_of<E>(), place, sink);
  out = {*parsed, value.span(), true};
}

// Is a key with this `required_for` needed in this record?
template <typename Record>
bool is_needed(Classes required_for, const Record&) {
  return required_for != Classes::None;
}
inline bool is_needed(Classes required_for, const Project& project) {
  return project.project_class ? has(required_for, project.project_class.value)
                               : required_for == Classes::All;
}
template <typename Record>
Message needed_because(const Record&) {
  return {};
}
Message needed_because(const Project& project);  // "重点事業に必要な "

// The row of a key; the table's size when there is none. Files mostly keep the order of the table,
// so the search begins at the row where it is expected.
template <typename Record>
std::size_t row_of(std::span<const Field<Record>> fields, std::string_view key,
                   std::size_t expected) {
  for (std::size_t row = expected; row < fields.size(); ++row) {
    if (fields[row].key == key) return row;
  }
  for (std::size_t row = 0; row < expected; ++row) {
    if (fields[row].key == key) return row;
  }
  return fields.size();
}

// Could the key stand in a T? In what is no map none could.
template <typename T>
bool takes_key(std::string_view key) {
  constexpr bool by_half_year = std::is_same_v<T, Schedule> || std::is_same_v<T, Assignees>;
  constexpr bool by_year = std::is_same_v<T, Activities> || std::is_same_v<T, Survey>;
  if constexpr (TabledRecord<T>) {
    auto fields = fields_of(RecordOf<T>{});
    return row_of(fields, key, 0) < fields.size();
  } else if constexpr (by_half_year) {
    return parse_half_year(key).has_value();
  } else if constexpr (by_year) {
    return parse_fiscal_year(key).has_value();
  } else {
    return false;
  }
}

// Has the Inner `at` of an Outer lost the indentation of its lines? It is empty then, and the keys
// behind it are its own. Reports it, and moves `at` to the last of them.
template <typename Outer, typename Inner>
bool report_lost_indent(yaml::Entries::Iterator& at, yaml::Entries::Iterator end, Sink& sink) {
  const yaml::Entry empty = *at;
  if (!empty.value.is(yaml::Kind::Null)) return false;
  const auto first = std::next(at);
  auto last = at;
  for (auto next = first; next != end; last = next++) {
    std::string_view key = (*next).key.text();
    if (takes_key<Outer>(key) || !takes_key<Inner>(key)) break;
  }
  if (last == at) return false;
  Diagnostic& finding = sink.emit(kEmptyValue, empty.key.span(), empty.key.text());
  finding.message = kNotIndented(empty.key.text());
  finding.help = kIndent((*first).key.text());
  at = last;
  return true;
}

// The key that was most likely meant, if any: it is not missing.
std::optional<std::string_view> report_unknown_key(yaml::Value key,
                                                   std::span<const std::string_view> keys,
                                                   std::span<const Text> labels, Sink& sink);

// Reads a mapping. `place` names the record for findings about it as a whole.
template <TabledRecord Record>
void read_value(yaml::Value map, Record& record, const Place& place, Sink& sink) {
  if (!is_collection(map, yaml::Kind::Mapping, place, sink)) return;
  record.present = true;
  record.at = map.span();
  auto fields = fields_of(RecordOf<Record>{});
  std::bitset<kMostFields> seen;
  std::vector<std::string_view> mistyped;  // keys that are there, but spelled in another way
  std::size_t furthest = 0;                // in the table
  bool ordered = true;
  const yaml::Entries entries = map.entries();
  for (auto at = entries.begin(); at != entries.end(); ++at) {
    const yaml::Entry entry = *at;
    std::size_t index = row_of(fields, entry.key.text(), furthest);
    if (index == fields.size()) {
      std::vector<std::string_view> keys;
      std::vector<Text> labels;
      for (const auto& row : fields) keys.push_back(row.key), labels.push_back(row.label);
      auto meant = report_unknown_key(entry.key, keys, labels, sink);
      if (meant) mistyped.push_back(*meant);
      continue;
    }
    const Field<Record>& field = fields[index];
    if (seen[index]) continue;  // reported when the document was read; the first one counts
    seen[index] = true;
    if (index < furthest && ordered) {
      sink.emit(kKeyOrder, entry.key.span(), field.key, fields[furthest].key);
      ordered = false;
    }
    furthest = std::max(furthest, index);
    Place inner{field.key,  entry.key.span(), field.least,
                field.most, field.shape,      is_needed(field.required_for, record)};
    std::visit(
        [&]<typename T>(T Record::*member) {
          if (!report_lost_indent<Record, T>(at, entries.end(), sink)) {
            read_value(entry.value, record.*member, inner, sink);
          }
        },
        field.slot);
  }
  for (std::size_t i = 0; i < fields.size(); ++i) {
    bool there = seen[i] || std::ranges::find(mistyped, fields[i].key) != mistyped.end();
    if (!there && is_needed(fields[i].required_for, record)) {
      sink.emit(kMissingKey, place.key_at, fields[i].key, fields[i].label, needed_because(record));
    }
  }
}

// A list of records.
template <RecordList List>
void read_value(yaml::Value list, List& out, const Place& place, Sink& sink) {
  if (!is_collection(list, yaml::Kind::Sequence, place, sink)) return;
  out.present = true;
  out.at = list.span();
  for (yaml::Value item : list) {
    // What a record lacks is reported where it begins; an item that says nothing, at the key.
    Span begin{item.span().file, item.span().offset, 1};
    bool is_collection = item.begin() != item.end();
    read_value(item, out.value.emplace_back(),
               Place{place.key, is_collection ? begin : place.key_at}, sink);
  }
}

// A whole document; findings about the record as a whole stand at its first line.
template <TabledRecord Record>
void read_record(const yaml::Document& document, std::string_view text, Record& record,
                 Sink& sink) {
  yaml::Value root = document.root();
  Span whole = root.span();
  std::size_t line = text.substr(whole.offset).find('\n');
  Span at{whole.file, whole.offset, std::min<std::size_t>(whole.length, line)};
  read_value(root, record, Place{"", at}, sink);
}

}  // namespace fujiplan
