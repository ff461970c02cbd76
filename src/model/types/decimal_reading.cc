#include "model/types/decimal_reading.h"

#include <algorithm>
#include <string>

#include "base/formatted.h"
#include "base/text.h"
#include "model/codes.h"
#include "model/types/plain_types.h"
#include "notation/spare_zeros.h"

namespace fujiplan {

static constexpr Expected kDecimal{
    {"数（例: `35`、`\"36.2\"`）", "a number, as in `35` or `\"36.2\"`"},
    {"半角の数字で書く。小数は引用符で囲む", "write it in digits; a decimal stands in quotes"}};

static constexpr Format<std::string_view, std::string_view> kMoreThanNumber{
    "`{0}` の値 `{1}` に、数字でないものが付いている",
    "`{0}` is `{1}`, which is more than a number"};

std::string as_in_file(const std::string& number) {
  return number.find('.') == number.npos ? number : "\"" + number + "\"";
}

// 36.2 of 36.2%, 1200 of 1,200人: what is in front of the first character that no number has.
static std::optional<std::string> number_at_start(std::string_view text) {
  std::string narrow = to_half_width(trim(text));
  std::size_t end = std::min(narrow.find_first_not_of("0123456789.,-"), narrow.size());
  return end == 0 ? std::nullopt : plain_decimal(narrow.substr(0, end), "");
}

std::optional<WrittenDecimal> read_decimal(yaml::Value value, const KeyPlace& place, Sink& sink,
                                           std::size_t decimals) {
  auto text = read_text(value, kDecimal, place, sink);
  if (!text) return std::nullopt;
  auto number = parse_signed_decimal(*text);
  if (!number) {
    Diagnostic& finding = sink.emit(kWrongForm, value.span(), place.key, *text, kDecimal.name);
    if (auto meant = number_at_start(*text)) {
      write_instead(finding, as_in_file(without_spare_zeros(*meant, decimals)));
      if (!plain_decimal(*text, "")) {
        finding.message = kMoreThanNumber(place.key, *text);
        finding.instead.clear();  // perhaps it was counted in thousands: a person must look
      }
    }
    return std::nullopt;
  }
  if (number->decimals > 0 && value.style() == yaml::Style::Plain) {
    std::string exact = without_spare_zeros(*text, decimals);
    Diagnostic& finding =
        sink.emit(kUnquotedText, value.span(), *text, Text{"2進数の小数", "a binary fraction"});
    if (exact != *text) write_instead(finding, as_in_file(exact));
    return std::nullopt;
  }
  return WrittenDecimal{*number, *text};
}

}  // namespace fujiplan
