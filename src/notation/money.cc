#include "notation/money.h"

#include <algorithm>

#include "base/formatted.h"
#include "base/number.h"
#include "base/text.h"
#include "notation/amount.h"
#include "notation/amount_signs.h"
#include "notation/decimal.h"

namespace fujiplan {

// --- names

struct UnitOfYen {
  Text name;
  int zeros;
};
static constexpr UnitOfYen kUnitsOfYen[] = {
    {{"円", "yen"}, 0},
    {{"千円", "thousand yen"}, 3},
    {{"万円", "ten thousand yen"}, 4},
    {{"百万円", "million yen"}, 6},
    {{"億円", "hundred million yen"}, 8},
};

// Behind the sign of a currency: £m, $bn.
struct ShortMultiple {
  std::string_view name;
  int zeros;
};
static constexpr ShortMultiple kShortMultiples[] = {{"k", 3}, {"m", 6}, {"bn", 9}};

// Behind the sign with which a name begins, and the letters before it: US$. 0: there is none.
static std::size_t sign_end(std::string_view name) {
  constexpr std::size_t kMostLetters = 3;
  std::size_t at = 0;
  while (at < name.size() && at < kMostLetters && is_letter_or_digit(name[at])) ++at;
  for (std::string_view sign : {"$", "¢", "£", "¥", "￥", "€", "₩", "₹", "₽", "₫", "฿"}) {
    if (name.substr(at).starts_with(sign)) return at + sign.size();
  }
  return 0;
}

static const ShortMultiple* short_multiple(std::string_view behind_sign) {
  std::string plain = to_lower_ascii(trim(behind_sign));
  const auto* found = std::ranges::find(kShortMultiples, plain, &ShortMultiple::name);
  return found != std::end(kShortMultiples) ? found : nullptr;
}

MoneyUnit money_unit(std::string_view name) {
  for (const auto& [yen, zeros] : kUnitsOfYen) {
    bool is_it = name == yen.ja || to_lower_ascii(name) == yen.en;
    if (is_it) return {std::string(yen.ja), std::string(yen.en), zeros, true};
  }
  MoneyUnit unit{std::string(name), std::string(name)};
  for (char sign : amount_signs(name).letters) {
    unit.is_yen = unit.is_yen || sign == kYen;
    if (int zeros = zeros_of(sign); zeros > 0) unit.zeros += zeros;
  }
  std::size_t sign = sign_end(name);
  const ShortMultiple* multiple = sign > 0 ? short_multiple(name.substr(sign)) : nullptr;
  if (multiple != nullptr) unit.zeros = multiple->zeros;
  return unit;
}

std::string with_unit_of_money(const std::string& number, const MoneyUnit& unit,
                               Language language) {
  std::string_view name = name_of(unit).in(language);
  if (std::size_t sign = sign_end(name); sign > 0) {  // £12.5 million, £12.5m
    std::string_view rest = trim(name.substr(sign));
    bool close = rest.empty() || short_multiple(rest) != nullptr;
    return formatted("{}{}{}{}", name.substr(0, sign), number, close ? "" : " ", rest);
  }
  bool ascii = !name.empty() && static_cast<unsigned char>(name.front()) < 0x80;
  bool close = language == Language::Japanese && !ascii;
  return formatted("{}{}{}", number, close ? "" : " ", name);
}

// --- numbers

static std::int64_t parts_of_one(std::size_t decimals) {
  std::int64_t parts = 1;
  for (std::size_t i = 0; i < decimals; ++i) parts *= 10;
  return parts;
}

std::string money_text(std::int64_t units, std::size_t decimals) {
  if (decimals == 0) return std::to_string(units);
  std::int64_t one = parts_of_one(decimals);
  std::string behind = std::to_string(units % one);
  behind.insert(0, decimals - behind.size(), '0');
  return formatted("{}.{}", units / one, behind);
}

std::string money_with_commas(std::int64_t units, std::size_t decimals) {
  return decimals == 0 ? with_commas(units) : decimal_with_commas(money_text(units, decimals));
}

std::optional<std::int64_t> parse_money(std::string_view text, std::size_t decimals) {
  if (decimals == 0) {
    auto whole = parse_whole_number(text);
    return whole && *whole <= kLargestAmount ? whole : std::nullopt;
  }
  auto number = parse_signed_decimal(text);
  if (!number || number->millionths < 0 || number->decimals > decimals) return std::nullopt;
  return number->millionths / (kMillion / parts_of_one(decimals));
}

}  // namespace fujiplan
