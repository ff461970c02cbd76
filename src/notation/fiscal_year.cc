#include "notation/fiscal_year.h"

#include "base/formatted.h"
#include "base/number.h"
#include "base/text.h"
#include "notation/era.h"

namespace fujiplan {

static constexpr int kMostOfAnEra = 99;
static constexpr FiscalYear kFirst = heisei(1), kLast = reiwa(kMostOfAnEra);

static std::optional<FiscalYear> year_of(std::optional<std::int64_t> western) {
  if (!western || *western < kFirst.western || *western > kLast.western) return std::nullopt;
  return FiscalYear{static_cast<int>(*western)};
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

std::optional<FiscalYear> parse_fiscal_year(std::string_view text) {
  auto year = parse_year_of_era(text);
  if (year && era_of_year(year->western)->letter != text.front()) return std::nullopt;
  return year;
}

// The number after the era's name or letter, or nothing where the text names another year.
static std::optional<std::string_view> number_in(const Era& era, std::string_view text) {
  constexpr int kToLower = 'a' - 'A';
  if (text.starts_with(era.name)) return text.substr(era.name.size());
  bool letter =
      text.starts_with(era.letter) || text.starts_with(static_cast<char>(era.letter + kToLower));
  return letter ? std::optional(text.substr(1)) : std::nullopt;
}

std::optional<FiscalYear> parse_typed_fiscal_year(std::string_view text) {
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
  if (rest.starts_with("FY") || rest.starts_with("fy")) rest.remove_prefix(2);
  return year_of(parse_whole_number(rest));
}

std::optional<HalfYear> parse_half_year(std::string_view text) {
  for (const auto& row : kRowsOf<Half>) {
    if (!text.ends_with(row.name)) continue;
    auto year = parse_fiscal_year(text.substr(0, text.size() - row.name.size()));
    if (year) return HalfYear{*year, row.value};
  }
  return std::nullopt;
}

// Not formatted(), which parses its format: many rows of reports have a year.

std::string to_string(FiscalYear year) {
  const Era* era = era_of_year(year.western);
  if (era == nullptr) return std::to_string(year.western);
  return era->letter + std::to_string(year.western - era->year_before);
}

std::string to_string(HalfYear half_year) {
  return to_string(half_year.year) + std::string(name_of(half_year.half));
}

std::string spoken(FiscalYear year, Language language) {
  return language == Language::Japanese
             ? year_in_era(era_of_year(year.western), year.western) + "度"
             : "FY" + std::to_string(year.western);
}

Message in_words(FiscalYear year) {
  return {spoken(year, Language::Japanese), spoken(year, Language::English)};
}

std::string spoken(HalfYear half_year, Language language) {
  return language == Language::Japanese
             ? to_string(half_year)
             : formatted("{} {}", spoken(half_year.year, language), row_of(half_year.half).code);
}

}  // namespace fujiplan
