#include "model/types/typed_part.h"

#include <algorithm>
#include <string>

#include "base/text.h"

namespace fujiplan {

std::optional<PartOfYear> typed_part_of_year(std::string_view text, const Vocabulary& words) {
  if (words.parts.empty()) {
    auto year = parse_typed_fiscal_year(text, words.years);
    return year ? std::optional(PartOfYear{*year}) : std::nullopt;
  }
  auto plain = [](std::string_view name) {
    std::string narrow = to_lower_ascii(to_half_width(name));
    std::erase(narrow, ' ');
    return narrow;
  };
  const std::string typed = plain(text);
  for (std::string_view end : {"", "期", "半期"}) {  // 上, 上期, 上半期
    std::optional<PartOfYear> found;
    std::size_t longest = 0;  // 11月 also ends with 1月
    for (const PartWord& part : words.parts) {
      for (const Line* name : {&part.name, &part.label, &part.en}) {
        std::string written = plain(name->value).append(end);
        if (!*name || written.size() <= longest || !typed.ends_with(written)) continue;
        std::string_view year = std::string_view(typed).substr(0, typed.size() - written.size());
        auto meant = parse_typed_fiscal_year(year, words.years);
        if (meant) found = {*meant, &part}, longest = written.size();
      }
    }
    if (found) return found;
  }
  return std::nullopt;
}

static bool is_era_letter(char c) {
  return std::string_view("RrHh").find(c) != std::string_view::npos;
}

bool is_surely_fiscal(std::string_view typed, YearStyle style) {
  const std::string narrow = to_lower_ascii(to_half_width(trim(typed)));
  if (narrow.find("年度") != narrow.npos || narrow.starts_with("fy")) return true;
  const bool has_letter = !narrow.empty() && is_era_letter(narrow.front());
  if (!has_letter && style.names != YearNames::Western) return false;
  const std::string_view number = std::string_view(narrow).substr(has_letter ? 1 : 0);
  const std::size_t digits = std::min(number.find_first_not_of("0123456789"), number.size());
  return digits > 0 && !number.substr(digits).starts_with("年");
}

std::string without_spare_zero(std::string_view typed) {
  constexpr std::size_t kSpare = 1, kDigit = 2, kBehind = 3;
  std::string narrow = to_half_width(trim(typed));
  auto is_digit = [&](std::size_t at) {
    return at < narrow.size() && narrow[at] >= '0' && narrow[at] <= '9';
  };
  bool is_padded = !narrow.empty() && is_era_letter(narrow.front()) && is_digit(kSpare) &&
                   narrow[kSpare] == '0' && is_digit(kDigit) && narrow[kDigit] != '0' &&
                   !is_digit(kBehind);
  if (!is_padded) return std::string(typed);
  return narrow.erase(kSpare, 1);
}

}  // namespace fujiplan
