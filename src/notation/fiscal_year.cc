#include "notation/fiscal_year.h"

#include "base/formatted.h"
#include "base/number.h"
#include "base/text.h"
#include "notation/calendar.h"
#include "notation/era.h"

namespace fujiplan {

static constexpr FiscalYear kFirst = heisei(1), kLast = reiwa(kMostOfAnEra);

static std::optional<FiscalYear> year_of(std::optional<std::int64_t> western) {
  if (!western || *western < kFirst.western || *western > kLast.western) return std::nullopt;
  return FiscalYear{static_cast<int>(*western), {}};
}

static std::optional<FiscalYear> year_of(const Era& era, std::string_view number) {
  auto year = parse_whole_number(number);
  if (!year || *year < 1 || *year > kMostOfAnEra) return std::nullopt;
  return year_of(era.year_before + *year);
}

static const Era* era_of_letter(std::string_view text) {
  for (const Era& era : kEras) {
    if (era.names_fiscal_years && text.starts_with(era.letter)) return &era;
  }
  return nullptr;
}

std::optional<FiscalYear> parse_year_of_era(std::string_view text) {
  const Era* era = era_of_letter(text);
  return era == nullptr ? std::nullopt : year_of(*era, text.substr(1));
}

static std::optional<FiscalYear> parse_in_eras(std::string_view text) {
  auto year = parse_year_of_era(text);
  if (year && era_of_year(year->western)->letter != text.front()) return std::nullopt;
  return year;
}

static constexpr std::string_view kFiscal = "FY";

static std::optional<FiscalYear> parse_western(std::string_view text) {
  bool padded = text.starts_with('0');
  return padded ? std::nullopt : year_of(parse_whole_number(text));
}

static std::optional<FiscalYear> parse_in_fiscal_years(std::string_view text) {
  if (!text.starts_with(kFiscal)) return std::nullopt;
  return parse_western(text.substr(kFiscal.size()));
}

std::optional<FiscalYear> parse_fiscal_year(std::string_view text, YearStyle style) {
  auto year = style.names == YearNames::Eras      ? parse_in_eras(text)
              : style.names == YearNames::Western ? parse_western(text)
                                                  : parse_in_fiscal_years(text);
  if (year) year->style = style;
  return year;
}

std::optional<FiscalYear> parse_fiscal_year(std::string_view text) {
  for (const auto& row : kRowsOf<YearNames>) {
    if (auto year = parse_fiscal_year(text, {.names = row.value})) return year;
  }
  return std::nullopt;
}

// The number after the era's name or letter, or nothing where the text names another year.
static std::optional<std::string_view> number_in(const Era& era, std::string_view text) {
  constexpr int kToLower = 'a' - 'A';
  if (text.starts_with(era.name)) return text.substr(era.name.size());
  bool letter =
      text.starts_with(era.letter) || text.starts_with(static_cast<char>(era.letter + kToLower));
  return letter ? std::optional(text.substr(1)) : std::nullopt;
}

static std::optional<FiscalYear> parse_typed(std::string_view text) {
  std::string narrow = to_half_width(trim(text));
  std::string_view rest = narrow;
  for (std::string_view end : {"年度", "年"}) {
    if (rest.ends_with(end)) {
      rest.remove_suffix(end.size());
      break;
    }
  }
  for (const Era& era : kEras) {
    auto number = era.names_fiscal_years ? number_in(era, rest) : std::nullopt;
    if (number) return year_of(era, *number == kFirstYear ? "1" : *number);
  }
  if (rest.starts_with(kFiscal) || rest.starts_with("fy")) rest.remove_prefix(kFiscal.size());
  return year_of(parse_whole_number(rest));
}

std::optional<FiscalYear> parse_typed_fiscal_year(std::string_view text, YearStyle style) {
  auto year = parse_typed(text);
  if (year) year->style = style;
  return year;
}

static std::string_view bare_pattern(YearNames names) {
  switch (names) {
    case YearNames::Eras:
      return "(R[1-9][0-9]?|H([1-9]|[12][0-9]|30))";
    case YearNames::Western:
      return "(1989|199[0-9]|20[0-9]{2}|210[0-9]|211[0-7])";
    case YearNames::FiscalYears:
      break;
  }
  return "FY(1989|199[0-9]|20[0-9]{2}|210[0-9]|211[0-7])";
}
std::string fiscal_year_pattern(YearNames names) {
  return formatted("^{}$", bare_pattern(names));
}

// Not formatted(), which parses its format: many rows of reports have a year.

std::string to_string(FiscalYear year) {
  const Era* era = year.style.names == YearNames::Eras ? era_of_year(year.western) : nullptr;
  if (era != nullptr) return era->letter + std::to_string(year.western - era->year_before);
  std::string western = std::to_string(year.western);
  return year.style.names == YearNames::FiscalYears ? std::string(kFiscal) + western : western;
}

std::string spoken(FiscalYear year, Language language) {
  if (language == Language::English) return std::string(kFiscal) + std::to_string(year.western);
  const Era* era = year.style.names == YearNames::Eras ? era_of_year(year.western) : nullptr;
  return year_in_era(era, year.western) + "度";
}

std::string with_code(FiscalYear year, Language language) {
  if (year.style.names != YearNames::Eras) return spoken(year, language);
  return language == Language::Japanese
             ? formatted("{}（{}）", spoken(year, language), to_string(year))
             : formatted("{} ({})", spoken(year, language), to_string(year));
}

Message in_words(FiscalYear year) {
  return {spoken(year, Language::Japanese), spoken(year, Language::English)};
}

// --- months

static constexpr int kMonths = 12;
static constexpr std::string_view kEnglishMonths[kMonths] = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

int begins_in(FiscalYear year) {
  bool begins_before = year.style.named == YearNamed::Ends && year.style.first_month > 1;
  return begins_before ? year.western - 1 : year.western;
}

int ends_in(FiscalYear year) {
  return year.style.first_month > 1 ? begins_in(year) + 1 : begins_in(year);
}

std::string first_day_of(FiscalYear year) {
  return formatted("{:04}-{:02}-01", begins_in(year), int{year.style.first_month});
}

std::string last_day_of(FiscalYear year) {
  const int first = year.style.first_month, last = first == 1 ? kMonths : first - 1;
  return formatted("{:04}-{:02}-{:02}", ends_in(year), last, days_of_month(ends_in(year), last));
}

// `steps` months after the first of the year, from 1.
static int month_after(YearStyle style, int steps) {
  return (style.first_month - 1 + steps) % kMonths + 1;
}
std::string_view english_month(int month) {
  return kEnglishMonths[month - 1];
}

std::string months_of(FiscalYear year, Language language) {
  int first = month_after(year.style, 0), last = month_after(year.style, kMonths - 1);
  return language == Language::Japanese
             ? formatted("{}年{}月から{}年{}月まで", begins_in(year), first, ends_in(year), last)
             : formatted("{} {} to {} {}", english_month(first), begins_in(year),
                         english_month(last), ends_in(year));
}

std::string months_of(YearStyle style, int before, int count, Language language) {
  int first = month_after(style, before), last = month_after(style, before + count - 1);
  if (language == Language::Japanese) {
    return first == last ? formatted("{}月", first) : formatted("{}月から{}月", first, last);
  }
  return first == last ? std::string(english_month(first))
                       : formatted("{} to {}", english_month(first), english_month(last));
}

}  // namespace fujiplan
