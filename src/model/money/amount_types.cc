#include "model/money/amount_types.h"

#include <algorithm>
#include <optional>

#include "base/formatted.h"
#include "base/join.h"
#include "base/number.h"
#include "base/put_in_order.h"
#include "model/codes.h"
#include "model/marks.h"
#include "model/money/money_codes.h"
#include "model/read_record.h"
#include "model/survey_items.h"
#include "model/types/decimal_reading.h"
#include "model/types/word_types.h"
#include "notation/amount.h"
#include "notation/declared_key.h"
#include "notation/money.h"
#include "notation/spare_zeros.h"

namespace fujiplan {

// --- reading

static std::optional<std::int64_t> read_whole(yaml::Value value, const KeyPlace& place,
                                              Sink& sink) {
  Whole whole;
  FieldType<Whole>::read(value, whole, place, sink);
  return whole ? std::optional(whole.value) : std::nullopt;
}

static std::optional<std::int64_t> read_decimals(yaml::Value value, std::size_t decimals,
                                                 const KeyPlace& place, Sink& sink) {
  auto written = read_decimal(value, place, sink, decimals);
  if (!written) return std::nullopt;
  auto [number, text] = *written;
  if (number.decimals > decimals) {
    std::string exact = without_spare_zeros(text, decimals);
    Diagnostic& finding = sink.emit(kWrongForm, value.span(), place.key, text, Text{});
    finding.help = kDecimalsUpTo({decimals, "decimal"});
    if (exact != text) write_instead(finding, as_in_file(exact));
    return std::nullopt;
  }
  if (number.millionths < 0) {
    sink.emit(kOutOfRange, value.span(), place.key, text, Message{}).help = kNotBelowZero();
    return std::nullopt;
  }
  return parse_money(text, decimals);
}

// Where plan.yaml has mistakes, it may have meant to declare more decimals.
static bool may_have_decimals(yaml::Value value, std::size_t declared, const Vocabulary& words) {
  bool quoted = value.is(yaml::Kind::Scalar) && value.style() == yaml::Style::Quoted;
  if (words.is_whole || !quoted) return false;
  bool fits = declared > 0 && parse_money(value.text(), declared).has_value();
  return !fits && parse_money(value.text(), static_cast<std::size_t>(kMostDecimalsOfMoney));
}

static std::optional<std::int64_t> read_units(yaml::Value value, const MoneyTerms& money,
                                              const KeyPlace& place, Sink& sink) {
  if (may_have_decimals(value, money.decimals, words_for(place.limits))) return std::nullopt;
  return money.decimals == 0 ? read_whole(value, place, sink)
                             : read_decimals(value, money.decimals, place, sink);
}

using Parts = std::vector<AmountPart>;

static void read_part(const yaml::Entry& entry, Amount& out, Parts& parts, bool& ordered,
                      const KeyPlace& place, Sink& sink) {
  const MoneySource* source = find_source(*out.money, entry.key.text());
  if (source == nullptr) {
    if (!words_for(place.limits).is_whole) return;
    KnownKeys known;
    for (const MoneySource& one : out.money->sources) {
      known.keys.push_back(one.key.value);
      known.labels.push_back({one.name.value, one.name.value});
    }
    report_unknown_key(entry.key, known, sink);
    return;
  }
  bool is_there = std::ranges::find(parts, source, &AmountPart::source) != parts.end();
  if (is_there) return;  // reported, the first one counts
  if (ordered && !parts.empty() && source < parts.back().source) {
    ordered = false;
    auto later = std::ranges::upper_bound(parts, source, {}, &AmountPart::source);
    report_key_order(entry.key.span(), entry.key.text(), later->source->key.value, sink);
  }
  KeyPlace inner{entry.key.text(), entry.key.span(), place.limits};
  if (auto units = read_units(entry.value, *out.money, inner, sink)) {
    parts.push_back({source, *units, entry.value.span()});
    out.units += *units;
  }
}

static void read_by_source(yaml::Value map, Amount& out, const KeyPlace& place, Sink& sink) {
  if (!is_collection(map, yaml::Kind::Mapping, place, sink)) return;
  out.at = map.span();
  bool ordered = true;
  Parts parts;
  for (const yaml::Entry entry : map.entries()) read_part(entry, out, parts, ordered, place, sink);
  if (!ordered) put_in_order(parts, &AmountPart::source);
  out.present = !parts.empty();
  out.parts.assign(parts.begin(), parts.end());
  if (out.units > kLargestWhole) {
    std::string sum = money_text(out.units, out.money->decimals);
    sink.emit(kOutOfRange, place.key_at, place.key, sum, Message{}).help = kSumTooLarge();
  }
}

void FieldType<Amount>::read(yaml::Value value, Amount& out, const KeyPlace& place, Sink& sink) {
  const Vocabulary& words = words_for(place.limits);
  out.money = &money_of(words);
  bool of_plan = place.limits.own == nullptr;  // amounts of own fields are single numbers
  bool by_source = of_plan && value.is(yaml::Kind::Mapping) && !is_empty(value);
  if (by_source && (!out.money->sources.empty() || !words.is_whole)) {
    return read_by_source(value, out, place, sink);
  }
  if (by_source) {
    constexpr Text kWhole{"整数", "a whole number"}, kAnyNumber{"数", "a number"};
    sink.emit(kWrongType, place.key_at, place.key, out.money->decimals == 0 ? kWhole : kAnyNumber,
              kMapBySource, kDeclareSources);
    return;
  }
  auto units = read_units(value, *out.money, place, sink);
  if (units) out.units = *units, out.at = value.span(), out.present = true;
}

// --- as JSON Schema

static Json schema_of_number(const MoneyTerms& money) {
  Json whole = {{"type", "integer"}, {"minimum", 0}, {"maximum", kLargestWhole}};
  if (money.decimals == 0) return whole;
  whole["maximum"] = 999'999'999'999;
  Json schema;
  schema["anyOf"].push_back(std::move(whole));
  std::string pattern = formatted("^(0|[1-9][0-9]{{0,11}})(\\.[0-9]{{1,{}}})?$", money.decimals);
  schema["anyOf"].push_back({{"type", "string"}, {"pattern", pattern}});
  return schema;
}

Json FieldType<Amount>::schema(const Limits& limits, Language) {
  const MoneyTerms& money = money_of(words_for(limits));
  Json number = schema_of_number(money);
  if (limits.own != nullptr || money.sources.empty()) return number;
  Json properties = Json::object();
  for (const MoneySource& source : money.sources) {
    Json property = {{"title", source.name.value}};
    property.update(schema_of_number(money));
    properties[source.key.value] = std::move(property);
  }
  Json by_source = {{"type", "object"},
                    {"minProperties", 1},
                    {"properties", properties},
                    {"additionalProperties", false}};
  return {{"anyOf", Json::array({number, by_source})}};
}

std::string FieldType<Amount>::in_docs(const Limits&) {
  return "金額 / amount: `1180000`";
}

// --- for people and programs

static const MoneyTerms& terms_of(const Amount& value) {
  return value.money != nullptr ? *value.money : money_of(standard_vocabulary());
}

static Json json_of_units(std::int64_t units, const MoneyTerms& money) {
  return money.decimals == 0 ? Json(units) : Json(money_text(units, money.decimals));
}

Json FieldType<Amount>::json(const Amount& value) {
  const MoneyTerms& money = terms_of(value);
  if (!value.is_by_source()) return json_of_units(value.units, money);
  Json object = Json::object();
  object[kKeyOfTotal] = json_of_units(value.units, money);
  for (const AmountPart& part : value.parts) {
    object[part.source->key.value] = json_of_units(part.units, money);
  }
  return object;
}

std::string FieldType<Amount>::shown(const Amount& value, Language) {
  return value ? money_text(value.units, terms_of(value).decimals) : std::string();
}

std::string FieldType<Amount>::in_words(const Amount& value, Language language) {
  if (!value) return {};
  std::size_t decimals = terms_of(value).decimals;
  std::vector<std::string> parts;
  for (const AmountPart& part : value.parts) {
    parts.push_back(
        formatted("{} {}", part.source->name.value, money_with_commas(part.units, decimals)));
  }
  return money_with_commas(value.units, decimals) + in_brackets(listed(parts, language), language);
}

std::string amount_in_file(std::int64_t units, const MoneyTerms& money) {
  std::string text = money_text(units, money.decimals);
  std::string zeros = "." + std::string(money.decimals, '0');
  bool whole = money.decimals > 0 && text.ends_with(zeros);
  return whole ? text.substr(0, text.size() - zeros.size()) : text;
}

std::string FieldType<Amount>::in_file(const Amount& value) {
  bool one = value && !value.is_by_source();
  return one ? amount_in_file(value.units, terms_of(value)) : std::string();
}

std::string with_unit(const Amount& amount, Language language) {
  const MoneyTerms& money = terms_of(amount);
  return with_unit_of_money(money_with_commas(amount.units, money.decimals), money.unit, language);
}

Message with_unit(const Amount& amount) {
  return {with_unit(amount, Language::Japanese), with_unit(amount, Language::English)};
}

bool is_same_unit(const MoneyTerms& a, const MoneyTerms& b) {
  return a.unit.ja == b.unit.ja;
}

bool is_same(const Amount& a, const Amount& b) {
  if (!a || !b) return a.present == b.present;
  if (!is_same_unit(*a.money, *b.money) || a.part_count() != b.part_count()) return false;
  const std::size_t decimals = std::max(a.money->decimals, b.money->decimals);
  // Of the larger number of decimals: 2 of the plan that has fewer are 100 times as much.
  auto in_both = [&](const Amount& of, std::int64_t units) {
    return with_zeros(units, static_cast<int>(decimals - of.money->decimals));
  };
  return in_both(a, a.units) == in_both(b, b.units) &&
         std::ranges::all_of(a.parts, [&](const AmountPart& part) {
           const AmountPart* other = b.find(part.source->key.value);
           return other != nullptr && in_both(a, part.units) == in_both(b, other->units);
         });
}

// --- sources

static void check_source(const MoneySource& source, const MoneySources& before,
                         const KeyPlace& place, Sink& sink) {
  std::string_view key = source.key.value;
  if (!can_be_key(key) || key == kKeyOfTotal) {
    sink.emit(kWrongForm, source.key.at, place.key, key, kKeyOfSource);
  }
  // As the heads of forms tell them apart: without signs.
  auto bare = [](const MoneySource& of) {
    std::string name = plain_name(of.name.value);
    std::erase_if(name, [](char c) { return c == '(' || c == ')'; });
    return name;
  };
  auto same = [&](const MoneySource& other) { return bare(other) == bare(source); };
  if (source.name && std::ranges::any_of(before.value, same)) {
    sink.emit(kRepeatedItem, source.name.at, place.key, source.name.value).help =
        kOtherNameOfSource();
  }
}

void FieldType<MoneySources>::read(yaml::Value map, MoneySources& out, const KeyPlace& place,
                                   Sink& sink) {
  bool none = map.is(yaml::Kind::Mapping) && is_empty(map);
  if (!none && !is_collection(map, yaml::Kind::Mapping, place, sink)) return;
  out.present = true;
  out.at = map.span();
  for (const yaml::Entry entry : map.entries()) {
    MoneySource source;
    FieldType<Line>::read(entry.key, source.key, KeyPlace{place.key, entry.key.span()}, sink);
    auto same = [&](const MoneySource& other) { return other.key.value == source.key.value; };
    if (!source.key || std::ranges::any_of(out.value, same)) continue;
    FieldType<Line>::read(entry.value, source.name, KeyPlace{source.key.value, source.key.at},
                          sink);
    check_source(source, out, place, sink);
    out.value.push_back(source);
  }
  if (out.value.size() <= kMostSources) return;
  sink.emit(kOutOfRange, place.key_at, place.key, std::to_string(out.value.size()), Message{})
      .help = kMostSourcesHelp(kMostSources);
}

Json FieldType<MoneySources>::schema(const Limits&, Language) {
  return {{"type", "object"},
          {"maxProperties", kMostSources},
          {"propertyNames", {{"pattern", kKeyPattern}, {"not", {{"const", kKeyOfTotal}}}}},
          {"additionalProperties", FieldType<Line>::schema({}, {})}};
}

Json FieldType<MoneySources>::json(const MoneySources& sources) {
  Json object = Json::object();
  for (const MoneySource& source : sources.value) object[source.key.value] = source.name.value;
  return object;
}

std::string FieldType<MoneySources>::shown(const MoneySources& sources, Language language) {
  std::vector<std::string> parts;
  for (const MoneySource& source : sources.value) {
    parts.push_back(formatted("{} {}", source.key.value, source.name.value));
  }
  return listed(parts, language);
}

// --- what is public

static std::vector<std::string_view> keys_of_amounts() {
  std::vector<std::string_view> keys;
  for (const AmountAnswer& amount : kAmounts) keys.push_back(amount.key);
  return keys;
}

void FieldType<PublishedAmounts>::read(yaml::Value list, PublishedAmounts& out,
                                       const KeyPlace& place, Sink& sink) {
  bool none = list.is(yaml::Kind::Sequence) && is_empty(list);
  if (!none && !is_collection(list, yaml::Kind::Sequence, place, sink)) return;
  out.present = true;
  out.at = list.span();
  for (yaml::Value item : list) {
    Line key;
    FieldType<Line>::read(item, key, KeyPlace{place.key, place.key_at}, sink);
    if (!key) continue;
    if (amount_at(key.value) == kAmountCount) {
      report_unknown_choice(item, keys_of_amounts(), place, sink);
    } else if (std::ranges::find(out.value, key.value, &Line::value) != out.value.end()) {
      sink.emit(kRepeatedItem, key.at, place.key, key.value);
    }
    out.value.push_back(key);
  }
}

Json FieldType<PublishedAmounts>::schema(const Limits&, Language) {
  Json keys = Json::array();
  for (std::string_view key : keys_of_amounts()) keys.push_back(key);
  return {{"type", "array"}, {"uniqueItems", true}, {"items", {{"enum", keys}}}};
}

Json FieldType<PublishedAmounts>::json(const PublishedAmounts& keys) {
  Json array = Json::array();
  for (const Line& key : keys.value) array.push_back(key.value);
  return array;
}

std::string FieldType<PublishedAmounts>::shown(const PublishedAmounts& keys, Language language) {
  std::vector<std::string_view> names;
  for (const Line& key : keys.value) names.push_back(key.value);
  return listed(names, language);
}

}  // namespace fujiplan
