#include "model/targets/target_types.h"

#include <algorithm>
#include <set>
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
#include "notation/declared_key.h"
#include "notation/era_date.h"

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
    auto is_later = [&](const YearNumber& of) { return year.value < year_of(of); };
    auto later = std::ranges::find_if(out.years, is_later);
    report_key_order(year.at, entry.key.text(), to_string(year_of(*later)), sink);
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
  if (out.key && !is_typed_key(out.key.value)) {
    sink.emit(kTargetKey, out.key.at, out.key.value);
  }
  bool has_goal = !out.years.empty() || out.words.present;
  if (!out.present || has_goal || sink.errors() != errors) return;
  const FiscalYear first{reiwa(4).western, words_for(place.limits).years};
  std::string example = to_string(first);
  sink.emit(kMissingKey, out.key ? out.key.at : place.key_at, example, kTargetNumber, Message{});
}

Json FieldType<Target>::schema(const Limits& limits, Language language) {
  Json schema = schema_of_fields<Target>(limits, language, false);
  schema["properties"]["key"]["pattern"] = kTypedKeyPattern;
  Json number = {{"title", kTargetNumber.in(language)}};
  number.update(FieldType<Figure>::schema({}, language));
  std::string year = fiscal_year_pattern(words_for(limits).years.names);
  schema["patternProperties"][year] = number;
  // A year at least, or words.
  Json no_year = {{"propertyNames", {{"not", {{"pattern", year}}}}}};
  schema["anyOf"].push_back({{"required", Json::array({"words"})}});
  schema["anyOf"].push_back({{"not", std::move(no_year)}});
  return schema;
}

Json FieldType<Target>::json(const Target& target) {
  Json object = Json::object();
  auto put = [&]<typename T>(std::string_view key, const T& value) {
    if (value.present) object[key] = FieldType<T>::json(value);
  };
  for (const Field<Target>& field : fields_of(RecordOf<Target>{})) {
    bool after_years = field.slot == Target::Slot(&Target::original);
    if (after_years) {
      for (const YearNumber& of : target.years) put(to_string(of.year.value), of.number);
    }
    std::visit([&](auto member) { put(field.key, target.*member); }, field.slot);
  }
  return object;
}

// The years that have something to be reached.
static std::set<FiscalYear> years_with_goals(const Target& target) {
  std::set<FiscalYear> years;
  for (const YearNumber& of : target.years) years.insert(of.year.value);
  for (const YearNumber& of : target.original.years) years.insert(of.year.value);
  for (const YearLine& of : target.words.years) years.insert(of.year.value);
  return years;
}

// オンライン申請率（%）: 令和4年度 35、令和5年度 45（当初50）
std::string FieldType<Target>::shown(const Target& target, Language language) {
  std::vector<std::string> parts;
  constexpr Text kBase{"基準値", "base"};
  auto add = [&](std::string_view label, std::string_view what) {
    parts.push_back(formatted("{} {}", label, what));
  };
  if (target.base) add(kBase.in(language), FieldType<Figure>::shown(target.base, language));
  for (FiscalYear year : years_with_goals(target)) {
    add(spoken(year, language), goal_in_words(target, year, language));
  }
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

void FieldType<AsOf>::read(yaml::Value value, AsOf& out, const KeyPlace& place, Sink& sink) {
  Line text;
  FieldType<Line>::read(value, text, place, sink);
  if (!text) return;
  out.value = text.value, out.at = text.at, out.present = true;
  out.style = words_for(place.limits).years;
}

Json FieldType<AsOf>::schema(const Limits& limits, Language language) {
  return FieldType<Line>::schema(limits, language);
}

std::string FieldType<AsOf>::shown(const AsOf& value, Language language) {
  return value ? spoken_date(value.value, value.style, language) : std::string();
}

void FieldType<ReachedValue>::read(yaml::Value value, ReachedValue& out, const KeyPlace& place,
                                   Sink& sink) {
  if (!value.is(yaml::Kind::Mapping)) {
    FieldType<Figure>::read(value, out.value, place, sink);
    out.at = value.span(), out.present = out.value.present;
    return;
  }
  std::size_t errors = sink.errors();
  read_fields(value, out, place, sink);
  out.present = out.value || out.met;
  if (out.present || sink.errors() != errors) return;
  const Field<ReachedValue>& number = fields_of(RecordOf<ReachedValue>{}).front();
  sink.emit(kMissingKey, place.key_at, number.key, number.label, Message{});
}

bool FieldType<ReachedValue>::takes_key(std::string_view key) {
  auto fields = fields_of(RecordOf<ReachedValue>{});
  return row_of(fields, key, 0) < fields.size();
}

Json FieldType<ReachedValue>::schema(const Limits& limits, Language language) {
  Json schema = FieldType<Figure>::schema({}, language);
  Json map = schema_of_fields<ReachedValue>(limits, language, false);
  for (const char* key : {"value", "met"})
    map["anyOf"].push_back({{"required", Json::array({key})}});
  schema["anyOf"].push_back(std::move(map));
  return schema;
}

// A number alone as it is, exactly.
Json FieldType<ReachedValue>::json(const ReachedValue& value) {
  if (value.is_plain()) return FieldType<Figure>::json(value.value);
  Json object = Json::object();
  for (const Field<ReachedValue>& field : fields_of(RecordOf<ReachedValue>{})) {
    std::visit(
        [&]<typename T>(T ReachedValue::*member) {
          if ((value.*member).present) object[field.key] = FieldType<T>::json(value.*member);
        },
        field.slot);
  }
  return object;
}

// 17,861（達成、令和7年3月現在、暫定値）
std::string FieldType<ReachedValue>::shown(const ReachedValue& value, Language language) {
  if (!value) return {};
  if (!value.value || !value.met) return value_in_words(value, language);
  std::vector<std::string> remarks = {std::string((value.met.value ? kMet : kNotMet).in(language))};
  std::string others = remarks_in_words(value, language);
  if (!others.empty()) remarks.push_back(others);
  return FieldType<Figure>::shown(value.value, language) +
         in_brackets(listed(remarks, language), language);
}

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
    FieldType<ReachedValue>::read(entry.value, reached,
                                  KeyPlace{key.value, key.at, Limits{.words = place.limits.words}},
                                  sink);
  }
}

Json FieldType<Values>::schema(const Limits& limits, Language language) {
  return {{"type", "object"},
          {"minProperties", 1},
          {"propertyNames", {{"minLength", 1}}},
          {"additionalProperties",
           FieldType<ReachedValue>::schema(Limits{.words = limits.words}, language)}};
}

Json FieldType<Values>::json(const Values& values) {
  Json object = Json::object();
  for (const ReachedValue& reached : values.reached) {
    if (reached.present) object[reached.key.value] = FieldType<ReachedValue>::json(reached);
  }
  return object;
}

std::string FieldType<Values>::shown(const Values& values, Language language) {
  std::vector<std::string> parts;
  for (const ReachedValue& reached : values.reached) {
    if (!reached.present) continue;
    parts.push_back(
        formatted("{} {}", reached.key.value, FieldType<ReachedValue>::shown(reached, language)));
  }
  return listed(parts, language);
}

}  // namespace fujiplan
