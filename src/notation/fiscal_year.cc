#include "notation/fiscal_year.h"

#include "base/formatted.h"
#include "base/number.h"
#include "base/text.h"

namespace fujiplan {

static constexpr int kLastReiwaYear = 99;

static std::optional<FiscalYear> of_reiwa(std::optional<std::int64_t> year) {
  if (!year || *year < 1 || *year > kLastReiwaYear) return std::nullopt;
  return reiwa(static_cast<int>(*year));
}

std::optional<FiscalYear> parse_fiscal_year(std::string_view text) {
  if (!text.starts_with('R')) return std::nullopt;
  return of_reiwa(parse_whole_number(text.substr(1)));
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
  for (std::string_view era : {"令和", "R", "r"}) {
    if (!rest.starts_with(era)) continue;
    std::string_view number = rest.substr(era.size());
    return number == "元" ? reiwa(1) : of_reiwa(parse_whole_number(number));
  }
  if (rest.starts_with("FY") || rest.starts_with("fy")) rest.remove_prefix(2);
  auto western = parse_whole_number(rest);
  if (!western) return std::nullopt;
  return of_reiwa(*western - reiwa(0).western);
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
  return "R" + std::to_string(year.reiwa());
}

std::string to_string(HalfYear half_year) {
  return to_string(half_year.year) + std::string(name_of(half_year.half));
}

std::string spoken(FiscalYear year, Language language) {
  return language == Language::Japanese ? "令和" + std::to_string(year.reiwa()) + "年度"
                                        : "FY" + std::to_string(year.western);
}

std::string spoken(HalfYear half_year, Language language) {
  return language == Language::Japanese
             ? to_string(half_year)
             : formatted("{} {}", spoken(half_year.year, language), row_of(half_year.half).code);
}

}  // namespace fujiplan
