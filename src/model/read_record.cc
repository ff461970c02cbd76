#include "model/read_record.h"

#include "base/join.h"
#include "base/text.h"

namespace fujiplan {

bool report_lost_indent(yaml::Entries::Iterator& at, yaml::Entries::Iterator end, TakesKey outer,
                        TakesKey inner, Sink& sink) {
  const yaml::Entry empty = *at;
  const auto first = std::next(at);
  auto last = at;
  for (auto next = first; next != end; last = next++) {
    std::string_view key = (*next).key.text();
    if (outer(key) || !inner(key)) break;
  }
  if (last == at) return false;
  Diagnostic& finding = sink.emit(kEmptyValue, empty.key.span(), empty.key.text());
  finding.message = kNotIndented(empty.key.text());
  finding.help = kIndent((*first).key.text());
  at = last;
  return true;
}

std::optional<std::string_view> report_unknown_key(yaml::Value key, const KnownKeys& known,
                                                   Sink& sink) {
  const auto& [keys, labels] = known;
  Diagnostic& finding = sink.emit(kUnknownKey, key.span(), key.text(), join(keys, ", "));
  std::optional<std::string_view> meant = nearest_name(key.text(), keys);
  suggest_name(finding, key.text(), keys);
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i].ja != key.text()) continue;
    meant = keys[i];  // someone wrote the Japanese label
    finding.help = kNearestName(*meant);
    finding.instead = *meant;
  }
  return meant;
}

bool read_mark(const yaml::Entry& entry, Marks& marks, const KeyPlace& place, Sink& sink) {
  const MarkWord* mark = find_mark(words_for(place.limits), entry.key.text());
  if (mark == nullptr) return false;
  if (find_mark(marks, entry.key.text()) != nullptr) return true;  // reported, the first counts
  if (!marks.stated.empty() && mark->position < marks.stated.back().mark->position) {
    auto is_later = [&](const MarkFlag& of) { return mark->position < of.mark->position; };
    auto later = std::ranges::find_if(marks.stated, is_later);
    report_key_order(entry.key.span(), mark->name.value, later->mark->name.value, sink);
  }
  Flag& flag = marks.stated.emplace_back(MarkFlag{mark, {}}).flag;
  constexpr bool kNeeded = true;
  FieldType<Flag>::read(entry.value, flag,
                        KeyPlace{mark->name.value, entry.key.span(), {}, kNeeded}, sink);
  marks.present = true;
  return true;
}

bool may_be_mark(const yaml::Entry& entry, const KeyPlace& place) {
  std::string_view text = entry.value.is(yaml::Kind::Scalar) ? entry.value.text() : "";
  return !words_for(place.limits).is_whole && (text == "true" || text == "false");
}

// Files have their keys in the order of the declarations: the next one is looked at first.
static const OwnField* find_after(const OwnValues& values, std::span<const OwnField> declared,
                                  std::string_view key) {
  std::size_t next = values.stated.empty() ? 0 : values.stated.back().field->position + 1;
  bool is_next = next < declared.size() && declared[next].name.value == key;
  return is_next ? &declared[next] : find_declared(declared, key);
}

bool read_own_field(const yaml::Entry& entry, OwnValues& values, std::span<const OwnField> declared,
                    const KeyPlace& place, bool keeps_keys, bool in_order, Sink& sink) {
  if (declared.empty()) return false;
  std::string_view key = entry.key.text();
  const OwnField* field = find_after(values, declared, key);
  if (field == nullptr || !field->type) return false;
  bool ordered = values.stated.empty() || values.stated.back().field->position < field->position;
  values.as_declared = values.as_declared && ordered;
  bool repeated = !values.as_declared && find_own(values, key) != nullptr;
  if (repeated) return true;  // reported, the first counts
  if (in_order && !ordered) {
    auto is_later = [&](const OwnValue& of) { return field->position < of.field->position; };
    auto later = std::ranges::find_if(values.stated, is_later);
    report_key_order(entry.key.span(), key, later->field->name.value, sink);
  }
  OwnValue& value = values.stated.emplace_back(OwnValue{field, nothing_of(*field)});
  values.present = true;
  value.key_at = entry.key.span();
  value.is_empty = is_empty(entry.value);
  if (value.is_empty && keeps_keys) return true;
  KeyPlace inner{key, entry.key.span(), limits_of(*field, words_for(place.limits))};
  std::visit([&]<typename T>(T& content) { FieldType<T>::read(entry.value, content, inner, sink); },
             value.content);
  return true;
}

void add_own_keys(KnownKeys& known, std::span<const OwnField> declared) {
  for (const OwnField* field : own_fields(declared)) {
    known.keys.push_back(field->name.value);
    known.labels.push_back(label_of(*field));
  }
}

void add_keys_of_marks(KnownKeys& known, const Vocabulary& words) {
  for (const MarkWord& mark : words.marks) {
    known.keys.push_back(mark.name.value);
    known.labels.push_back(label_of(mark));
  }
}

void report_no_part(yaml::Value key, PlanPart part, const Limits& limits, Sink& sink) {
  const auto& row = row_of(part);
  const Vocabulary& words = words_for(limits);
  Diagnostic& finding = sink.emit(kUnknownKey, key.span(), key.text(), std::string());
  if (part == PlanPart::Reviews) {
    finding.message = kKeyOfNoPart(key.text(), row.meaning);
    finding.help = kDeclareReviewers();
    return;
  }
  if (words.level != 0) {
    Text level = label_of_level(words.levels, words.level);
    finding.message = kKeyOfProjects(key.text(), level);
    finding.help = key.text() == "name" ? kNameIsInPlan(level) : kRemoveKey();
    return;
  }
  finding.message = kKeyOfNoPart(key.text(), row.meaning);
  finding.help = kDeclareOrRemove(row.name);
}

void report_missing_choice(Span at, const KnownKeys& choices, Sink& sink) {
  const auto& [keys, labels] = choices;
  if (keys.empty()) return;
  Diagnostic& finding = sink.emit(kMissingKey, at, keys.front(), labels.front(), Message{});
  finding.message = kMissingChoice(keys.front(), labels.front(), keys.back(), labels.back());
  finding.help = kWriteOneOf(keys.front(), keys.back());
}

}  // namespace fujiplan
