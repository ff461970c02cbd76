#pragma once

#include <algorithm>
#include <bitset>
#include <optional>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "diag/sink.h"
#include "model/codes.h"
#include "model/own/types.h"
#include "model/types/plain_types.h"
#include "model/types/record_types.h"
#include "model/types/word_types.h"
#include "yaml/document.h"

// From the YAML tree to records, by their tables. Each mistake is a finding; reading always goes
// on, so that one run names them all. Sink::errors() before and after tells whether a record is
// whole.
namespace fujiplan {

// Could the key stand in a value of this type? See FieldType.
using TakesKey = bool (*)(std::string_view key);

// Has the empty value `at` of an `outer` lost the indentation of its lines? The keys behind it are
// its own then. Reports it, and moves `at` to the last of them.
bool report_lost_indent(yaml::Entries::Iterator& at, yaml::Entries::Iterator end, TakesKey outer,
                        TakesKey inner, Sink& sink);

// Takes the value of a key that is a mark of the plan. False when it is none.
bool read_mark(const yaml::Entry& entry, Marks& marks, const KeyPlace& place, Sink& sink);

// A key that no mark has, in a plan whose marks are not all known: it may be one of them.
bool may_be_mark(const yaml::Entry& entry, const KeyPlace& place);

// The same of a field of the plan's own, whose declarations are `declared`. Of a record
// that keeps its keys, one without a value is no finding here: what to do depends on the class.
// `in_order`: nothing stands before it that comes after all of them.
bool read_own_field(const yaml::Entry& entry, OwnValues& values, std::span<const OwnField> declared,
                    const KeyPlace& place, bool keeps_keys, bool in_order, Sink& sink);

// The key of something that this plan has none of.
void report_no_part(yaml::Value key, PlanPart part, const Limits& limits, Sink& sink);

// What can stand in a record, for the help of a finding.
struct KnownKeys {
  std::vector<std::string_view> keys;
  std::vector<Text> labels;
};
void add_keys_of_marks(KnownKeys& known, const Vocabulary& words);
void add_own_keys(KnownKeys& known, std::span<const OwnField> declared);

template <typename Record>
KnownKeys known_keys(std::span<const Field<Record>> fields, const Limits& limits) {
  KnownKeys known;
  for (const Field<Record>& row : fields) {
    if (words_for(limits).level != 0 && has_none_of(row.part, limits)) continue;
    if (row.key == kKeysOfMarks) {
      add_keys_of_marks(known, words_for(limits));
    } else if (row.key == kKeysOfOwnFields) {
      add_own_keys(known, declared_keys<Record>(words_for(limits)));
    } else {
      known.keys.push_back(row.key);
      known.labels.push_back(label_of(row, words_for(limits)));
    }
  }
  return known;
}

// The key that was most likely meant, if any: it is not missing.
std::optional<std::string_view> report_unknown_key(yaml::Value key, const KnownKeys& known,
                                                   Sink& sink);

// None of the rows is there of which a record has exactly one.
void report_missing_choice(Span at, const KnownKeys& choices, Sink& sink);

// A record with keys that no table has: `read_other_key` beside it takes them, or says that a key
// is none of its own.
template <typename Record>
concept TakesOtherKeys = requires(const yaml::Entry& entry, Record& record, const KeyPlace& place,
                                  Sink& sink) {
  { read_other_key(entry, record, place, sink) } -> std::same_as<bool>;
};

template <typename Record>
concept HasMarks = requires(Record record) {
  { record.marks } -> std::same_as<Marks&>;
};

template <typename Record>
concept HasOwnFields = requires(Record record) {
  { record.own } -> std::same_as<OwnValues&>;
};

// Takes the value of a key that the plan declares. The row that stands for it; empty: it is none.
template <typename Record>
std::string_view read_declared(const yaml::Entry& entry, Record& record, const KeyPlace& place,
                               std::size_t furthest, Sink& sink) {
  if constexpr (HasMarks<Record>) {
    if (read_mark(entry, record.marks, place, sink)) return kKeysOfMarks;
  }
  if constexpr (HasOwnFields<Record>) {
    auto declared = declared_keys<Record>(words_for(place.limits));
    auto fields = fields_of(RecordOf<Record>{});
    bool in_order = furthest <= row_of(fields, kKeysOfOwnFields, furthest);
    constexpr bool kKeeps = KeepsKeys<Record>;
    if (read_own_field(entry, record.own, declared, place, kKeeps, in_order, sink))
      return kKeysOfOwnFields;
  }
  return {};
}

// The first key of the file that belongs behind all of the row `index`; `seen`: rows that are there
// as keys. One is.
template <typename Record>
std::string_view first_key_behind(std::size_t index, std::bitset<kMostFields> seen,
                                  const Record& record) {
  auto fields = fields_of(RecordOf<Record>{});
  for (std::size_t i = index + 1; i < fields.size(); ++i) {
    if (seen[i]) return fields[i].key;
    if constexpr (HasMarks<Record>) {
      bool any = fields[i].key == kKeysOfMarks && !record.marks.stated.empty();
      if (any) return record.marks.stated.front().mark->name.value;
    }
    if constexpr (HasOwnFields<Record>) {
      bool any = fields[i].key == kKeysOfOwnFields && !record.own.stated.empty();
      if (any) return record.own.stated.front().field->name.value;
    }
  }
  return {};
}

// `place` names the record for findings about it as a whole. What a record lacks that keeps its
// keys is judged later, by a check.
template <TabledRecord Record>
void read_fields(yaml::Value map, Record& record, const KeyPlace& place, Sink& sink) {
  if (!is_collection(map, yaml::Kind::Mapping, place, sink)) return;
  record.present = true;
  record.at = map.span();
  auto fields = fields_of(RecordOf<Record>{});
  std::bitset<kMostFields> seen;
  std::vector<std::string_view> mistyped;  // keys that are there, but spelled in another way
  std::size_t furthest = 0;                // in the table
  const Field<Record>* chosen = nullptr;   // of those with Required::OneOf
  bool ordered = true;
  const yaml::Entries entries = map.entries();
  for (auto at = entries.begin(); at != entries.end(); ++at) {
    const yaml::Entry entry = *at;
    std::size_t index = row_of(fields, entry.key.text(), furthest);
    if constexpr (HasOwnFields<Record>) {
      if (stands_for_keys(entry.key.text())) index = fields.size();  // the row is no key itself
      if (index == fields.size()) {
        bool may_declare = !HasMarks<Record> || words_for(place.limits).level == 0;
        std::string_view row =
            may_declare ? read_declared(entry, record, place, furthest, sink) : std::string_view();
        if (!row.empty()) {
          index = row_of(fields, row, furthest);
          if (index < furthest && ordered) {
            report_key_order(entry.key.span(), entry.key.text(),
                             first_key_behind(index, seen, record), sink);
            ordered = false;
          }
          furthest = std::max(furthest, index);
          continue;
        }
        if (HasMarks<Record> && may_declare && may_be_mark(entry, place)) continue;
        bool may_be_declared = may_declare && !words_for(place.limits).fields_are_whole;
        if (may_be_declared) continue;
      }
    }
    if constexpr (TakesOtherKeys<Record>) {
      if (index == fields.size() && read_other_key(entry, record, place, sink)) continue;
    }
    if (index == fields.size()) {
      auto meant = report_unknown_key(entry.key, known_keys(fields, place.limits), sink);
      if (meant) mistyped.push_back(*meant);
      continue;
    }
    const Field<Record>& field = fields[index];
    if (seen[index]) continue;  // reported when the document was read; the first one counts
    seen[index] = true;
    if (field.part != PlanPart::All && has_none_of(field.part, place.limits)) {
      report_no_part(entry.key, field.part, place.limits, sink);
      continue;
    }
    if (index < furthest && ordered) {
      report_key_order(entry.key.span(), field.key, first_key_behind(index, seen, record), sink);
      ordered = false;
    }
    furthest = std::max(furthest, index);
    if (field.required == Required::OneOf) {
      if (chosen != nullptr) sink.emit(kOneTooMany, entry.key.span(), field.key, chosen->key);
      chosen = &field;
    }
    KeyPlace inner{field.key, entry.key.span(), field.limits(place.limits.words),
                   field.required == Required::Always};
    std::visit(
        [&]<typename T>(T Record::*member) {
          static_assert(DescribedType<T>, "its FieldType lacks something: see field_type.h");
          if (entry.value.is(yaml::Kind::Null) &&
              report_lost_indent(at, entries.end(), FieldType<Record>::takes_key,
                                 FieldType<T>::takes_key, sink)) {
            return;
          }
          if constexpr (KeepsKeys<Record>) {  // what to do about it depends on the class
            if (field.required != Required::Always && is_empty(entry.value)) {
              return record.keys.empty.push_back({index, entry.key.span()});
            }
          }
          FieldType<T>::read(entry.value, record.*member, inner, sink);
        },
        field.slot);
  }
  for (std::string_view key : mistyped) {
    std::size_t index = row_of(fields, key, 0);
    if (index < fields.size()) seen[index] = true;
    if constexpr (HasMarks<Record>) {
      const MarkWord* mark = find_mark(words_for(place.limits), key);
      if (mark != nullptr) record.marks.stated.push_back({mark, {}});  // not missing
    }
    if constexpr (HasOwnFields<Record>) {
      const OwnField* own = find_declared(declared_keys<Record>(words_for(place.limits)), key);
      if (own != nullptr && own->type) record.own.stated.push_back({own, nothing_of(*own)});
    }
  }
  if constexpr (KeepsKeys<Record>) {
    record.keys.there = seen;
    record.keys.first_line = place.key_at;
  } else {
    for (std::size_t i = 0; i < fields.size(); ++i) {
      if (seen[i] || fields[i].required != Required::Always) continue;
      sink.emit(kMissingKey, place.key_at, fields[i].key, fields[i].label, Message{});
    }
    KnownKeys choices;
    for (std::size_t i = 0; i < fields.size() && chosen == nullptr; ++i) {
      if (fields[i].required != Required::OneOf) continue;
      if (seen[i]) chosen = &fields[i];  // mistyped
      choices.keys.push_back(fields[i].key), choices.labels.push_back(fields[i].label);
    }
    if (chosen == nullptr) report_missing_choice(place.key_at, choices, sink);
  }
}

template <RecordList List>
void read_items(yaml::Value list, List& out, const KeyPlace& place, Sink& sink) {
  if (!is_collection(list, yaml::Kind::Sequence, place, sink)) return;
  out.present = true;
  out.at = list.span();
  for (yaml::Value item : list) {
    // What a record lacks is reported where it begins; an item that says nothing, at the key.
    Span begin{item.span().file, item.span().offset, 1};
    bool is_collection = item.begin() != item.end();
    FieldType<ItemOf<List>>::read(item, out.value.emplace_back(),
                                  KeyPlace{place.key, is_collection ? begin : place.key_at,
                                           Limits{.words = place.limits.words}},
                                  sink);
  }
}

// Each word once: a repeated one is already reported.
template <WordList List>
void read_words(yaml::Value map, List& out, const KeyPlace& place, Sink& sink) {
  using Word = typename List::Word;
  if (kMayBeNone<Word> && map.is(yaml::Kind::Mapping) && is_empty(map)) {
    out.present = true;
    out.at = map.span();
    return;
  }
  if (kMayBeNone<Word> && map.is(yaml::Kind::Null)) {
    sink.emit(kEmptyValue, place.key_at, place.key).help = kNoneOrWords(place.key);
    return;
  }
  if (!is_collection(map, yaml::Kind::Mapping, place, sink)) return;
  out.present = true;
  out.at = map.span();
  for (const yaml::Entry entry : map.entries()) {
    Line name;
    FieldType<Line>::read(entry.key, name, KeyPlace{place.key, entry.key.span()}, sink);
    auto same = [&](const auto& word) { return word.name.value == name.value; };
    if (!name || std::ranges::any_of(out.value, same)) continue;
    auto& word = out.value.emplace_back();
    word.name = name;
    word.position = out.value.size() - 1;
    auto always = [](const auto& row) { return row.required == Required::Always; };
    constexpr bool kSaysAll = !std::is_same_v<Word, OwnField>;  // the word alone
    if (kSaysAll && std::ranges::none_of(fields_of(RecordOf<Word>{}), always)) {
      bool says_nothing = entry.value.is(yaml::Kind::Mapping) && is_empty(entry.value);
      if (says_nothing) continue;
      if (entry.value.is(yaml::Kind::Null)) {
        sink.emit(kEmptyValue, name.at, name.value).help =
            kWriteInstead(std::string(name.value) + ": {}");
        continue;
      }
    }
    FieldType<Word>::read(entry.value, word, KeyPlace{name.value, name.at}, sink);
  }
}

// A whole document; findings about the record as a whole stand at its first line. `words`: those of
// the plan, null for plan.yaml itself.
template <TabledRecord Record>
void read_record(const yaml::Document& document, std::string_view text, Record& record,
                 const Vocabulary* words, Sink& sink) {
  yaml::Value root = document.root();
  Span whole = root.span();
  std::size_t line = text.substr(whole.offset).find('\n');
  Span at{whole.file, whole.offset, std::min<std::size_t>(whole.length, line)};
  FieldType<Record>::read(root, record, KeyPlace{"", at, Limits{.words = words}}, sink);
}

}  // namespace fujiplan
