#include "model/own/types.h"

#include <algorithm>

#include "base/format.h"
#include "base/formatted.h"
#include "base/join.h"
#include "base/number.h"
#include "base/text.h"
#include "model/codes.h"
#include "model/types/ambiguous.h"
#include "model/types/decimal_reading.h"
#include "model/types/text_shapes.h"
#include "notation/calendar.h"
#include "notation/spare_zeros.h"

namespace fujiplan {

constexpr std::string_view kBetweenCodes = "、";

// --- numbers

static std::size_t decimals_of(const Limits& limits) {
  if (limits.own == nullptr) return kMostDecimalsOfDecimal;
  return static_cast<std::size_t>(limits.own->decimals.value);
}

struct Range {
  std::optional<Decimal> least, most;
};
static Range range_of(const Limits& limits) {
  if (limits.own == nullptr) return {};
  auto number = [](const Number& bound) { return parse_signed_decimal(bound.value); };
  const OwnField& field = *limits.own;
  return {field.least ? number(field.least) : Decimal{}, number(field.most)};
}

static Message range_in_words(const OwnField& field) {
  constexpr Format<std::string> kOpen{"{}以上", "of at least {}"};
  constexpr Format<std::string, std::string> kClosed{"{}から{}まで", "from {} to {}"};
  std::string least(field.least ? field.least.value : "0");
  return field.most ? kClosed(least, std::string(field.most.value)) : kOpen(least);
}

void FieldType<Number>::read(yaml::Value value, Number& out, const KeyPlace& place, Sink& sink) {
  std::size_t most = decimals_of(place.limits);
  auto written = read_decimal(value, place, sink, most);
  if (!written) return;
  auto [number, text] = *written;
  if (number.decimals > most) {
    constexpr Text kWhole{"整数", "a whole number"};
    constexpr Format<Counted> kUpTo{"小数{}桁までの数を書く", "write it with at most {}"};
    Diagnostic& finding = sink.emit(kWrongForm, value.span(), place.key, text, kWhole);
    std::string exact = without_spare_zeros(text, most);
    if (exact != text) {
      write_instead(finding, as_in_file(exact));
    } else if (most > 0) {
      finding.help = kUpTo({most, "decimal"});
    }
    return;
  }
  Range range = range_of(place.limits);
  if ((range.least && number < *range.least) || (range.most && number > *range.most)) {
    Message words = range_in_words(*place.limits.own);
    Diagnostic& finding = sink.emit(kOutOfRange, value.span(), place.key, text, words);
    constexpr Format<Message> kWithin{"{}の数を書く", "write a number {}"};
    if (most > 0) finding.help = kWithin(words);
    return;
  }
  out = {{text, value.span(), true}};
}

Json FieldType<Number>::json(const Number& value) {
  bool negative = value.value.starts_with('-');
  auto number = parse_whole_number(value.value.substr(negative ? 1 : 0));
  if (!number) return value.value;
  return negative ? -*number : *number;
}

// Decimals are texts: their range is left to `validate`.
Json FieldType<Number>::schema(const Limits& limits, Language) {
  Json whole = {{"type", "integer"}};
  Range range = range_of(limits);
  auto bound = [&](const char* key, const std::optional<Decimal>& number, bool up) {
    if (!number) return;
    std::int64_t least = number->millionths / kMillion, rest = number->millionths % kMillion;
    if (up && rest > 0) ++least;
    if (!up && rest < 0) --least;
    whole[key] = least;
  };
  bound("minimum", range.least, true);
  bound("maximum", range.most, false);
  std::size_t decimals = decimals_of(limits);
  bool negative = !range.least || *range.least < Decimal{};
  std::string sign(negative ? "-?" : "");
  std::string pattern = formatted("^{}(0|[1-9][0-9]{{0,11}})$", sign);
  if (decimals > 0) {
    pattern = formatted("^{}(0|[1-9][0-9]{{0,11}})(\\.[0-9]{{1,{}}})?$", sign, decimals);
  }
  Json schema;
  schema["anyOf"].push_back(std::move(whole));
  schema["anyOf"].push_back({{"type", "string"}, {"pattern", pattern}});
  return schema;
}

// --- choices

static std::vector<std::string_view> names_of_choices(const OwnField& field) {
  std::vector<std::string_view> names;
  for (const Line& choice : field.choices.value) names.push_back(choice.value);
  return names;
}

void FieldType<ChosenName>::read(yaml::Value value, ChosenName& out, const KeyPlace& place,
                                 Sink& sink) {
  Line name;
  FieldType<Line>::read(value, name, KeyPlace{place.key, place.key_at, {}, place.needed}, sink);
  if (!name) return;
  std::vector<std::string_view> names = names_of_choices(*place.limits.own);
  if (std::ranges::find(names, name.value) == names.end()) {
    return report_unknown_choice(value, names, place, sink);
  }
  out = {name};
}

Json FieldType<ChosenName>::schema(const Limits& limits, Language) {
  Json names = Json::array();
  for (std::string_view name : names_of_choices(*limits.own)) names.push_back(name);
  return {{"enum", names}};
}

// --- as people type them

static std::string codes_as_written(std::string_view typed, const OwnField&, YearStyle) {
  std::string text(typed);
  for (std::string_view separator : {"，", "､", ",", "；", ";"}) {
    for (auto at = text.find(separator); at != text.npos; at = text.find(separator, at)) {
      text.replace(at, separator.size(), kBetweenCodes);
    }
  }
  std::vector<std::string> codes;
  for (std::string_view rest = text; !rest.empty();) {
    std::size_t end = std::min(rest.find(kBetweenCodes), rest.size());
    std::string_view code = trim(rest.substr(0, end));
    if (!code.empty()) codes.emplace_back(code);
    rest.remove_prefix(std::min(end + kBetweenCodes.size(), rest.size()));
  }
  return join(codes, kBetweenCodes);
}

static std::string number_as_written(std::string_view typed, const OwnField& field, YearStyle) {
  auto plain = plain_decimal(typed, field.unit.value);
  auto decimals = static_cast<std::size_t>(field.decimals.value);
  return plain ? without_spare_zeros(*plain, decimals) : std::string(typed);
}

static std::string year_as_written(std::string_view typed, const OwnField&, YearStyle style) {
  auto year = parse_typed_fiscal_year(typed, style);
  return year ? to_string(*year) : std::string(typed);
}

// 2026/5/9, as spreadsheets show 2026-05-09.
static std::string date_as_written(std::string_view typed, const OwnField&, YearStyle) {
  std::string plain = to_half_width(typed);
  std::ranges::replace(plain, '/', '-');
  std::vector<std::string_view> parts = split(plain, '-');
  if (parts.size() != 3 || parts[0].size() != 4) return std::string(typed);
  std::string date(parts[0]);
  for (std::size_t i = 1; i < parts.size(); ++i) {
    date += formatted("-{}{}", parts[i].size() == 1 ? "0" : "", parts[i]);
  }
  return is_calendar_date(date) ? date : std::string(typed);
}

// --- the table

static constexpr std::string_view kOptionsOfNumber[] = {"decimals", "unit", "least", "most"};
static constexpr std::string_view kOptionsOfChoice[] = {"of"};

template <typename T>
static OwnContent nothing() {
  return T{};
}

static constexpr OwnTypeRow kOwnTypes[] = {
    {OwnType::OneLine, nothing<Line>, AnswerKind::OneLine},
    {OwnType::LongText, nothing<Prose>, AnswerKind::Text},
    {.type = OwnType::Codes,
     .nothing = nothing<Names>,
     .answer = AnswerKind::OneLine,
     .as_written = codes_as_written,
     .hint = {"「、」で区切る", "separated by commas"}},
    {.type = OwnType::Numeral,
     .nothing = nothing<Number>,
     .answer = AnswerKind::OneLine,
     .as_written = number_as_written,
     .options = kOptionsOfNumber},
    {.type = OwnType::Money, .nothing = nothing<Amount>, .answer = AnswerKind::Amount},
    {.type = OwnType::Date,
     .nothing = nothing<Line>,
     .answer = AnswerKind::OneLine,
     .as_written = date_as_written,
     .hint = {"例: 2026-11-22", "such as 2026-11-22"},
     .shape = &kDateShape},
    {.type = OwnType::InYear,
     .nothing = nothing<Year>,
     .answer = AnswerKind::OneLine,
     .as_written = year_as_written,
     .hint = {"年度", "fiscal year"}},
    {.type = OwnType::OneOf,
     .nothing = nothing<ChosenName>,
     .answer = AnswerKind::Choice,
     .options = kOptionsOfChoice},
    {.type = OwnType::Link,
     .nothing = nothing<Line>,
     .answer = AnswerKind::OneLine,
     .hint = {"https:// で始まるURL", "an address that begins with https://"},
     .shape = &kSecureAddressShape},
};
static_assert(std::ranges::equal(kOwnTypes, kRowsOf<OwnType>, {}, &OwnTypeRow::type,
                                 &EnumRow<OwnType>::value),
              "each type has a row, in their order");

const OwnTypeRow& row_of_type(OwnType type) {
  return kOwnTypes[static_cast<std::size_t>(type)];
}

Limits limits_of(const OwnField& field, const Vocabulary& words) {
  return {.shape = row_of_type(field.type.value).shape, .words = &words, .own = &field};
}

OwnContent nothing_of(const OwnField& field) {
  return row_of_type(field.type.value).nothing();
}

// --- values

bool is_present(const OwnValue& value) {
  return visit_own(value, [](const auto& content) { return content.present; });
}

bool is_text(const OwnValue& value) {
  return visit_own(
      value, []<typename T>(const T&) { return FieldType<T>::kSheetPart == SheetPart::Texts; });
}

Json json_of(const OwnValue& value) {
  return visit_own(value, []<typename T>(const T& content) { return FieldType<T>::json(content); });
}

std::string shown_own(const OwnValue& value, Language language) {
  return visit_own(
      value, [&]<typename T>(const T& content) { return FieldType<T>::shown(content, language); });
}

// 12.5人, 36.2%, 12.5 hours
static std::string with_unit(std::string number, const OwnField& field, Language language) {
  std::string_view unit = field.unit.value;
  if (number.empty() || unit.empty()) return number;
  bool close = language == Language::Japanese || unit == "%";
  return formatted("{}{}{}", number, close ? "" : " ", unit);
}

std::string own_in_words(const OwnValue& value, Language language) {
  if (const auto* amount = std::get_if<Amount>(&value.content)) {
    return *amount ? with_unit(*amount, language) : std::string();
  }
  std::string text = visit_own(value, [&]<typename T>(const T& content) {
    return FieldType<T>::in_words(content, language);
  });
  return with_unit(std::move(text), *value.field, language);
}

std::vector<std::string> own_lines(const OwnValue& value, Language language) {
  if (is_number(*value.field)) return {own_in_words(value, language)};
  return visit_own(
      value, [&]<typename T>(const T& content) { return FieldType<T>::lines(content, language); });
}

Json schema_of(const OwnField& field, const Vocabulary& words, Language language) {
  OwnValue value{&field, nothing_of(field)};
  return visit_own(value, [&]<typename T>(const T&) {
    return FieldType<T>::schema(limits_of(field, words), language);
  });
}

std::string own_in_file(const OwnValue& value) {
  return visit_own(value, []<typename T>(const T& content) {
    if constexpr (requires { FieldType<T>::in_file(content); }) {
      return FieldType<T>::in_file(content);
    } else {
      return FieldType<T>::shown(content, Language::Japanese);
    }
  });
}

// `[B2-1, "a, b"]`
static std::string flow_list(std::string_view text) {
  std::string list;
  for (std::string_view rest = text; !rest.empty();) {
    std::size_t end = std::min(rest.find(kBetweenCodes), rest.size());
    std::string_view code = rest.substr(0, end);
    bool plain = std::ranges::all_of(code, [](char c) {
      return is_letter_or_digit(c) || c == '-' || c == '.' || c == '_' ||
             static_cast<unsigned char>(c) >= 0x80;
    });
    plain = plain && !code.starts_with('-') && !other_reading(code);
    std::string quoted = plain ? std::string(code) : std::string(trim(dump(Json(code))));
    list += (list.empty() ? "[" : ", ") + quoted;
    rest.remove_prefix(std::min(end + kBetweenCodes.size(), rest.size()));
  }
  return list + "]";
}

OwnScalar own_scalar(const OwnField& field, const std::string& text) {
  switch (field.type.value) {
    case OwnType::Codes:
      return {flow_list(text), true};
    case OwnType::Money:
      return {text, is_whole_number(text)};
    case OwnType::Numeral:
      return {text, text.find('.') == text.npos && parse_signed_decimal(text).has_value()};
    case OwnType::InYear:
      return {text, parse_fiscal_year(text).has_value()};
    case OwnType::OneLine:
    case OwnType::LongText:
    case OwnType::Date:
    case OwnType::OneOf:
    case OwnType::Link:
      break;
  }
  return {text, false};
}

std::string own_codes_in(std::string_view codes, Language language) {
  std::vector<std::string_view> all;
  for (std::size_t at = 0; at <= codes.size();) {
    std::size_t end = std::min(codes.find(kBetweenCodes, at), codes.size());
    all.push_back(codes.substr(at, end - at));
    at = end + kBetweenCodes.size();
  }
  return listed(all, language);
}

std::string own_hint(const OwnField& field, const MoneyTerms* money, Language language) {
  if (field.type.value == OwnType::Money) return std::string(name_of(money->unit).in(language));
  if (field.type.value != OwnType::Numeral) {
    return std::string(row_of_type(field.type.value).hint.in(language));
  }
  constexpr Format<Counted> kSomeDecimals{"小数{}桁まで", "to {}"};
  std::vector<std::string> parts;
  if (field.unit) parts.emplace_back(field.unit.value);
  if (field.decimals.value > 0) {
    parts.push_back(
        kSomeDecimals.in(language, {static_cast<std::size_t>(field.decimals.value), "decimal"}));
  }
  return listed(parts, language);
}

bool is_number(const OwnField& field) {
  return field.type.value == OwnType::Numeral || field.type.value == OwnType::Money;
}

void FieldType<OwnValues>::put_json(Json& object, const OwnValues& values) {
  for (const OwnValue& value : values.stated) {
    if (is_present(value)) object[value.field->name.value] = json_of(value);
  }
}

Json FieldType<OwnValues>::json(const OwnValues& values) {
  Json object = Json::object();
  put_json(object, values);
  return object;
}

std::string FieldType<OwnValues>::shown(const OwnValues& values, Language language) {
  std::vector<std::string> parts;
  for (const OwnValue& value : values.stated) {
    parts.push_back(
        formatted("{} {}", label_of(*value.field).in(language), own_in_words(value, language)));
  }
  return listed(parts, language);
}

}  // namespace fujiplan
