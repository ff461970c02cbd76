#include "notation/decimal.h"

#include <algorithm>

#include "base/formatted.h"
#include "base/number.h"
#include "base/text.h"
#include "notation/spare_zeros.h"
#include "notation/unit_names.h"

namespace fujiplan {

std::optional<Decimal> parse_signed_decimal(std::string_view text) {
  bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  auto point = std::min(text.find('.'), text.size());
  std::string_view whole = text.substr(0, point);
  if (!is_whole_number(whole) || whole.size() > kMostDigitsOfDecimal) return std::nullopt;
  std::string_view decimals = text.substr(std::min(point + 1, text.size()));
  bool has_point = point != text.size();
  if (has_point && (decimals.empty() || decimals.size() > kMostDecimalsOfDecimal ||
                    !std::ranges::all_of(decimals, is_digit))) {
    return std::nullopt;
  }
  Decimal number{0, decimals.size()};
  auto add = [&](char digit) { number.millionths = number.millionths * 10 + (digit - '0'); };
  std::ranges::for_each(whole, add);
  std::ranges::for_each(decimals, add);
  for (std::size_t i = decimals.size(); i < kMostDecimalsOfDecimal; ++i) number.millionths *= 10;
  if (negative && number.millionths == 0) return std::nullopt;
  if (negative) number.millionths = -number.millionths;
  return number;
}

static std::string without_unit(std::string text, std::string_view unit) {
  for (const std::string& name : names_of_unit(unit)) {
    if (!text.ends_with(name)) continue;
    text.erase(text.size() - name.size());
    break;
  }
  return std::string(trim(text));
}

std::optional<std::string> plain_decimal(std::string_view typed, std::string_view unit) {
  std::string text = without_unit(to_half_width(trim(typed)), unit);
  for (std::string_view minus : {"−", "▲", "△"}) {
    if (text.starts_with(minus)) text.replace(0, minus.size(), "-");
  }
  bool negative = text.starts_with('-');
  std::string_view rest = std::string_view(text).substr(negative ? 1 : 0);
  auto point = std::min(rest.find('.'), rest.size());
  auto whole = plain_whole_number(rest.substr(0, point));
  if (!whole || trim(rest.substr(0, point)) != rest.substr(0, point)) return std::nullopt;
  std::string_view behind = rest.substr(point);
  if (behind.size() > kMostDecimalsOfDecimal + 1) {  // with zeros that nobody measured
    behind = behind.substr(0, behind.find_last_not_of('0') + 1);
    if (behind == ".") behind = {};
  }
  std::string plain = formatted("{}{}{}", negative ? "-" : "", *whole, behind);
  return parse_signed_decimal(plain) ? std::optional(plain) : std::nullopt;
}

std::string decimal_text(std::int64_t millionths) {
  std::string text = std::to_string(millionths / kMillion);
  std::int64_t rest = millionths % kMillion;
  if (rest == 0) return text;
  if (rest < 0 && text == "0") text = "-0";
  std::string decimals = std::to_string(rest < 0 ? kMillion - rest : kMillion + rest).substr(1);
  return text + "." + decimals.substr(0, decimals.find_last_not_of('0') + 1);
}

std::string decimal_with_commas(std::string_view text) {
  if (!parse_signed_decimal(text)) return std::string(text);
  std::string sign(text.starts_with('-') ? "-" : "");
  text.remove_prefix(sign.size());
  auto point = std::min(text.find('.'), text.size());
  auto whole = parse_whole_number(text.substr(0, point));
  return sign + with_commas(whole.value_or(0)) + std::string(text.substr(point));
}

}  // namespace fujiplan
