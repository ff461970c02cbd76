#include "survey/form_year.h"

#include <algorithm>

#include "base/parallel.h"
#include "survey/form_words.h"

namespace fujiplan {

static std::optional<FiscalYear> most_of(const std::vector<FiscalYear>& years) {
  std::optional<FiscalYear> most;
  std::ptrdiff_t count = 0;
  std::vector<FiscalYear> seen;
  for (FiscalYear year : years) {
    if (std::ranges::find(seen, year) != seen.end()) continue;
    seen.push_back(year);
    std::ptrdiff_t n = std::ranges::count(years, year);
    if (n > count) most = year, count = n;
  }
  return most;
}

// Headers name the year of the form and the one before.
static std::optional<FiscalYear> newest_of(const std::vector<std::string>& headers,
                                           Language language) {
  std::optional<FiscalYear> newest;
  for (const std::string& header : headers) {
    auto said = year_in_head(header_key(header), language);
    if (said && (!newest || *newest < said->year)) newest = said->year;
  }
  return newest;
}

void each_version(const FormTable& table, const std::function<void(const FormVersion&)>& call) {
  std::size_t header_row = table.header_row.value();
  const auto& headers = table.rows[header_row];
  auto is_version = [key = header_key(kVersionHead.in(table.language))](const std::string& cell) {
    return header_key(cell) == key;
  };
  auto column =
      static_cast<std::size_t>(std::ranges::find_if(headers, is_version) - headers.begin());
  for (std::size_t row = header_row + 1; row < table.rows.size(); ++row) {
    if (column >= table.rows[row].size()) continue;
    auto version = parse_form_version(table.rows[row][column]);
    if (version) call(*version);
  }
}

std::optional<FiscalYear> year_of_form(const FormTable& table) {
  if (!table.header_row) return std::nullopt;
  std::vector<FiscalYear> years;
  each_version(table, [&](const FormVersion& version) { years.push_back(version.year); });
  return years.empty() ? newest_of(table.rows[*table.header_row], table.language) : most_of(years);
}

std::vector<std::optional<FiscalYear>> years_of_forms(std::span<const FormFile> files,
                                                      const Period& period, unsigned threads) {
  std::vector<std::optional<FiscalYear>> years(files.size());
  in_parallel(files.size(), threads, [&](std::size_t i) {
    years[i] = year_of_form(files[i].table);
    if (years[i]) years[i]->style = period.from.value.style;
  });
  return years;
}

std::optional<FiscalYear> common_year(std::span<const std::optional<FiscalYear>> years,
                                      const Period& period) {
  std::vector<FiscalYear> inside, all;
  for (const auto& year : years) {
    if (!year) continue;
    all.push_back(*year);
    if (period.holds(*year)) inside.push_back(*year);
  }
  return most_of(inside.empty() ? all : inside);
}

}  // namespace fujiplan
