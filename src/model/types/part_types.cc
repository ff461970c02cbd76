#include "model/types/part_types.h"

#include <algorithm>
#include <vector>

#include "base/join.h"
#include "base/number.h"
#include "base/put_in_order.h"
#include "base/text.h"
#include "model/codes.h"
#include "model/marks.h"
#include "model/rating/rubric_codes.h"
#include "model/read_record.h"
#include "model/types/record_schema.h"
#include "notation/declared_key.h"

namespace fujiplan {

// --- the declaration

// A part is typed behind a year and in `survey set`, and is a key of the files: `Q1`, not `Q 1`.
static bool is_part_name(std::string_view name) {
  return is_typed_key(name) && can_be_key(name);
}
static constexpr std::string_view kPartPattern =  // the same, but for the length
    "^(?![0-9]+$)([A-Za-z0-9_]|[^\\u0000-\\u007F\\u3000\\uFF01-\\uFF5E])+$";

static constexpr Text kPartName{"空白や記号のない短い語（数字だけの語は使えない。例: `Q1`）",
                                "a short word without blanks and signs, not digits alone, as `Q1`"};

static void read_part_names(yaml::Value list, FieldType<DeclaredWords<PartWord>>::List& out,
                            const KeyPlace& place, Sink& sink) {
  for (yaml::Value item : list) {
    PartWord part;
    if (item.is(yaml::Kind::Scalar) && is_whole_number(item.text())) {  // with quotes, too
      sink.emit(kWrongForm, item.span(), place.key, item.text(), kPartName);
      continue;
    }
    FieldType<Line>::read(item, part.name, KeyPlace{place.key, place.key_at}, sink);
    if (!part.name) continue;
    auto same = [&](const PartWord& other) { return other.name.value == part.name.value; };
    if (std::ranges::any_of(out.value, same)) {
      sink.emit(kRepeatedItem, part.name.at, place.key, part.name.value);
      continue;
    }
    part.position = out.value.size();
    out.value.push_back(part);
  }
}

void FieldType<DeclaredWords<PartWord>>::read(yaml::Value value, List& out, const KeyPlace& place,
                                              Sink& sink) {
  if (value.is(yaml::Kind::Null)) {
    sink.emit(kEmptyValue, place.key_at, place.key).help = kNoneOrParts();
    return;
  }
  if (value.is(yaml::Kind::Mapping)) {
    read_words(value, out, place, sink);
  } else if (!value.is(yaml::Kind::Sequence) || !is_empty(value)) {
    if (!is_collection(value, yaml::Kind::Sequence, place, sink)) return;
    read_part_names(value, out, place, sink);
  }
  out.present = true;
  out.at = value.span();
  auto count = static_cast<std::int64_t>(out.value.size());
  if (count > place.limits.most) {
    sink.emit(kWrongCount, place.key_at, place.key, count, 0, place.limits.most);
  }
  for (PartWord& part : out.value) {
    part.count = out.value.size();
    if (is_part_name(part.name.value)) continue;
    sink.emit(kWrongForm, part.name.at, place.key, part.name.value, kPartName);
  }
}

Json FieldType<DeclaredWords<PartWord>>::schema(const Limits& limits, Language language) {
  Json name = {{"type", "string"}, {"pattern", kPartPattern}};
  name["not"]["enum"] = Json::array({kEndOfProject});
  Json names = {
      {"type", "array"}, {"maxItems", limits.most}, {"uniqueItems", true}, {"items", name}};
  Json words = schema_of_words<List>(limits, language);
  words["maxProperties"] = limits.most;
  words["propertyNames"] = name;
  return {{"anyOf", Json::array({names, words})}};
}

// A list where nothing but names is said.
Json FieldType<DeclaredWords<PartWord>>::json(const List& list) {
  Json names = Json::array(), words = Json::object();
  bool more = false;
  for (const PartWord& part : list.value) {
    names.push_back(part.name.value);
    words[part.name.value] = FieldType<PartWord>::json(part);
    more = more || part.label || part.en;
  }
  return more ? words : names;
}

std::string FieldType<DeclaredWords<PartWord>>::shown(const List& list, Language language) {
  std::vector<std::string_view> names;
  for (const PartWord& part : list.value) names.push_back(full_label(part).in(language));
  return listed(names, language);
}

// --- answers

void FieldType<WorkedPhases>::read(yaml::Value value, WorkedPhases& out, const KeyPlace& place,
                                   Sink& sink) {
  using Type = FieldType<Spanned<Phase>>;
  const Vocabulary& words = words_for(place.limits);
  const Limits limits{.words = place.limits.words};
  bool is_map = value.is(yaml::Kind::Mapping);
  if (words.parts_are_whole ? words.parts.empty() : !is_map) {
    constexpr Expected kOnePhase{{"1つの段階", "one phase"},
                                 {"この計画は年度を期に分けないので、段階を1つだけ書く",
                                  "years of this plan have no parts: write one phase alone"}};
    WorkedPhase worked;
    if (!read_text(value, kOnePhase, place, sink)) return;
    Type::read(value, worked.phase, KeyPlace{place.key, place.key_at, limits}, sink);
    if (worked.phase) out = {{worked}, value.span(), true};
    return;
  }
  if (!is_collection(value, yaml::Kind::Mapping, place, sink)) return;
  out.present = true;
  out.at = value.span();
  const PartWord* furthest = nullptr;
  bool ordered = true;
  for (const yaml::Entry entry : value.entries()) {
    std::string_view key = entry.key.text();
    auto found =
        std::ranges::find(words.parts, key, [](const PartWord& part) { return part.name.value; });
    if (found == words.parts.end()) {
      if (!words.parts_are_whole) continue;
      KnownKeys known;
      for (const PartWord& part : words.parts) {
        known.keys.push_back(part.name.value);
        known.labels.push_back(full_label(part));
      }
      report_unknown_key(entry.key, known, sink);
      continue;
    }
    if (out.find(&*found) != nullptr) continue;  // reported when the document was read
    if (furthest != nullptr && found->position < furthest->position && ordered) {
      auto place_of = [](const WorkedPhase& worked) { return worked.part->position; };
      auto later = std::ranges::upper_bound(out.phases, found->position, {}, place_of);
      report_key_order(entry.key.span(), key, later->part->name.value, sink);
      ordered = false;
    }
    if (furthest == nullptr || furthest->position < found->position) furthest = &*found;
    WorkedPhase worked{&*found, {}};
    Type::read(entry.value, worked.phase, KeyPlace{key, entry.key.span(), limits}, sink);
    out.phases.push_back(worked);
  }
  std::erase_if(out.phases, [](const WorkedPhase& worked) { return !worked.phase; });
  if (!ordered) {
    put_in_order(out.phases, [](const WorkedPhase& worked) { return worked.part->position; });
  }
}

Json FieldType<WorkedPhases>::schema(const Limits& limits, Language language) {
  Json phase = FieldType<Spanned<Phase>>::schema(limits, language);
  std::vector<Property> properties;
  constexpr Format<Text> kMeaning{"{}に取り組んだ段階", "phase worked on: {}"};
  for (const PartWord& part : words_for(limits).parts) {
    Text name = full_label(part);
    properties.push_back({part.name.value, name, kMeaning.in(language, name), Required::No, phase});
  }
  if (properties.empty()) return phase;
  return schema_of_properties(std::move(properties), language, false);
}

Json FieldType<WorkedPhases>::json(const WorkedPhases& worked) {
  using Type = FieldType<Spanned<Phase>>;
  Json object = Json::object();
  for (const WorkedPhase& one : worked.phases) {
    if (one.part == nullptr) return Type::json(one.phase);
    object[one.part->name.value] = Type::json(one.phase);
  }
  return object;
}

std::string FieldType<WorkedPhases>::shown(const WorkedPhases& worked, Language language) {
  std::vector<std::string> parts;
  for (const WorkedPhase& one : worked.phases) {
    std::string phase = FieldType<Spanned<Phase>>::shown(one.phase, language);
    parts.push_back(one.part == nullptr
                        ? phase
                        : std::string(full_label(*one.part).in(language)) + " " + phase);
  }
  return listed(parts, language);
}

}  // namespace fujiplan
