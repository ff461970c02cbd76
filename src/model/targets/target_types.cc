#include "model/targets/target_types.h"

#include <algorithm>
#include <vector>

#include "base/formatted.h"
#include "base/join.h"
#include "base/number.h"
#include "base/put_in_order.h"
#include "model/codes.h"
#include "model/read_record.h"
#include "model/targets/target_codes.h"
#include "model/types/decimal_reading.h"
#include "model/types/record_schema.h"
#include "model/types/time_types.h"
#include "notation/decimal.h"

namespace fujiplan {

void FieldType<Figure>::read(yaml::Value value, Figure& out, const KeyPlace& place, Sink& sink) {
  auto written = read_decimal(value, place, sink);
  if (!written) return;
  out.value = written->number.millionths, out.at = value.span(), out.present = true;
  out.text = written->text;
}

Json FieldType<Figure>::schema(const Limits&, Language) {
  Json schema;
  constexpr std::int64_t kMost = 999'999'999'999;
  schema["anyOf"].push_back({{"type", "integer"}, {"minimum", -kMost}, {"maximum", kMost}});
  schema["anyOf"].push_back({{"type", "string"}, {"pattern", kDecimalPattern}});
  return schema;
}

// Exactly as it is written: a program that reads a decimal as a binary fraction would change it.
Json FieldType<Figure>::json(const Figure& value) {
  bool decimal = value.text.find('.') != value.text.npos;
  return decimal ? Json(value.text) : Json(value.value / kMillion);
}

std::string FieldType<Figure>::shown(const Figure& value, Language) {
  return value ? decimal_with_commas(value.text) : std::string();
}

// --- targets

bool FieldType<Target>::takes_key(std::string_view key) {
  auto fields = fields_of(RecordOf<Target>{});
  return row_of(fields, key, 0) < fields.size() || parse_fiscal_year(key).has_value();
}

bool read_other_key(const yaml::Entry& entry, Target& out, const KeyPlace& place, Sink& sink) {
  const Vocabulary& words = words_for(place.limits);
  bool like_year = parse_typed_fiscal_year(entry.key.text(), words.years).has_value() ||
                   parse_fiscal_year(entry.key.text()).has_value();
  if (!like_year) return false;
  KeyPlace at{entry.key.text(), entry.key.span(), Limits{.words = place.limits.words}};
  Year year;
  FieldType<Year>::read(entry.key, year, at, sink);
  auto year_of = [](const YearNumber& of) { return of.year.value; };
  if (!year || std::ranges::find(out.years, year.value, year_of) != out.years.end()) return true;
  if (!out.years.empty() && year.value < year_of(out.years.back())) {
    sink.emit(kKeyOrder, year.at, entry.key.text(), to_string(year_of(out.years.back())));
  }
  YearNumber& of = out.years.emplace_back();
  of.year = year;
  FieldType<Figure>::read(entry.value, of.number, at, sink);
  return true;
}

void FieldType<Target>::read(yaml::Value map, Target& out, const KeyPlace& place, Sink& sink) {
  std::size_t errors = sink.errors();
  read_fields(map, out, place, sink);
  put_in_order(out.years, [](const YearNumber& of) { return of.year.value; });
  if (out.key && !is_target_key(out.key.value)) {
    sink.emit(kTargetKey, out.key.at, out.key.value);
  }
  if (!out.present || !out.years.empty() || sink.errors() != errors) return;
  const FiscalYear first{reiwa(4).western, words_for(place.limits).years};
  std::string example = to_string(first);
  sink.emit(kMissingKey, out.key ? out.key.at : place.key_at, example, kTargetNumber, Message{});
}

Json FieldType<Target>::schema(const Limits& limits, Language language) {
  Json schema = schema_of_fields<Target>(limits, language, false);
  schema["properties"]["key"]["pattern"] = kTargetKeyPattern;
  Json number = {{"title", kTargetNumber.in(language)}};
  number.update(FieldType<Figure>::schema({}, language));
  schema["patternProperties"][fiscal_year_pattern(words_for(limits).years.names)] = number;
  return schema;
}

Json FieldType<Target>::json(const Target& target) {
  Json object = Json::object();
  auto put = [&]<typename T>(std::string_view key, const T& value) {
    if (value.present) object[key] = FieldType<T>::json(value);
  };
  for (const Field<Target>& field : fields_of(RecordOf<Target>{})) {
    bool after_years = field.slot == Target::Slot(&Target::better);
    if (after_years) {
      for (const YearNumber& of : target.years) put(to_string(of.year.value), of.number);
    }
    std::visit([&](auto member) { put(field.key, target.*member); }, field.slot);
  }
  return object;
}

// オンライン申請率（%）: 令和4年度 35、令和5年度 45
std::string FieldType<Target>::shown(const Target& target, Language language) {
  std::vector<std::string> parts;
  constexpr Text kBase{"基準値", "base"};
  auto add = [&](std::string_view label, const Figure& number) {
    parts.push_back(formatted("{} {}", label, FieldType<Figure>::shown(number, language)));
  };
  if (target.base) add(kBase.in(language), target.base);
  for (const YearNumber& of : target.years) add(spoken(of.year.value, language), of.number);
  std::string out = name_with_unit(target, language) + ": " + listed(parts, language);
  return target.is_low() ? out + in_brackets(row_of(Better::Low).meaning.in(language), language)
                         : out;
}

void FieldType<Targets>::read(yaml::Value list, Targets& out, const KeyPlace& place, Sink& sink) {
  read_items(list, out, place, sink);
  if (out.value.size() > kMostTargets) {
    constexpr Format<std::size_t> kUpTo{"{}件まで", "of up to {}"};
    sink.emit(kOutOfRange, place.key_at, place.key, std::to_string(out.value.size()),
              kUpTo(kMostTargets));
    return;
  }
  std::vector<std::string_view> keys;
  for (const Target& target : out.value) {
    if (!target.key) continue;
    bool repeated = std::ranges::find(keys, target.key.value) != keys.end();
    if (repeated) sink.emit(kRepeatedItem, target.key.at, place.key, target.key.value);
    keys.push_back(target.key.value);
  }
}

Json FieldType<Targets>::schema(const Limits& limits, Language language) {
  Json schema = schema_of_items<Targets>(limits, language);
  schema["maxItems"] = kMostTargets;
  return schema;
}

Json FieldType<Targets>::json(const Targets& targets) {
  Json array = Json::array();
  for (const Target& target : targets.value) array.push_back(FieldType<Target>::json(target));
  return array;
}

std::string FieldType<Targets>::shown(const Targets& targets, Language language) {
  std::vector<std::string> parts;
  for (const Target& target : targets.value) {
    parts.push_back(FieldType<Target>::shown(target, language));
  }
  return join(parts, language == Language::Japanese ? "。" : "; ");
}

// --- values

void FieldType<Values>::read(yaml::Value map, Values& out, const KeyPlace& place, Sink& sink) {
  if (!is_collection(map, yaml::Kind::Mapping, place, sink)) return;
  out.present = true;
  out.at = map.span();
  for (const yaml::Entry entry : map.entries()) {
    Line key;
    FieldType<Line>::read(entry.key, key, KeyPlace{place.key, entry.key.span()}, sink);
    auto same = [&](const ReachedValue& other) { return other.key.value == key.value; };
    // A repeated key is already reported. More keys than targets are unknown ones.
    if (!key || out.reached.size() > kMostTargets || std::ranges::any_of(out.reached, same)) {
      continue;
    }
    ReachedValue& reached = out.reached.emplace_back();
    reached.key = key;
    FieldType<Figure>::read(entry.value, reached.value, KeyPlace{key.value, key.at}, sink);
  }
}

Json FieldType<Values>::schema(const Limits&, Language language) {
  return {{"type", "object"},
          {"minProperties", 1},
          {"propertyNames", {{"minLength", 1}}},
          {"additionalProperties", FieldType<Figure>::schema({}, language)}};
}

Json FieldType<Values>::json(const Values& values) {
  Json object = Json::object();
  for (const ReachedValue& reached : values.reached) {
    object[reached.key.value] = FieldType<Figure>::json(reached.value);
  }
  return object;
}

std::string FieldType<Values>::shown(const Values& values, Language language) {
  std::vector<std::string> parts;
  for (const ReachedValue& reached : values.reached) {
    parts.push_back(
        formatted("{} {}", reached.key.value, FieldType<Figure>::shown(reached.value, language)));
  }
  return listed(parts, language);
}

}  // namespace fujiplan
