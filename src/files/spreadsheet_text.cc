#include "files/spreadsheet_text.h"

#include <algorithm>
#include <array>

#include "base/number.h"
#include "base/text.h"

namespace fujiplan {

static constexpr std::u32string_view kFormulaSigns = U"=+-@\t\r＝＋－＠";
static constexpr auto kFirstOfSigns = [] {  // the first bytes of these; few texts begin with one
  std::array<bool, 256> bytes{};
  for (char byte : std::string_view("=+-@\t\r\xEF")) bytes[static_cast<unsigned char>(byte)] = true;
  return bytes;
}();

static bool begins_a_formula(std::string_view text) {
  return !text.empty() && kFirstOfSigns[static_cast<unsigned char>(text.front())] &&
         kFormulaSigns.find(decode_at(text, 0).value) != kFormulaSigns.npos;
}

// `1.10`, `10/20`, `3月4日`, `R4.4.1`, `4-Mar`, `50%`, `1E5`: digits, and nothing but what stands
// beside digits in numbers, dates and times.
static bool may_be_a_number_or_date(std::string_view text) {
  constexpr std::size_t kLongest = 100;  // bytes; a longer text is no number
  constexpr std::u32string_view kBesideDigits = U" ,./-:%$¥€()年月日時分秒令和平成昭和大正明治元";
  if (text.size() > kLongest) return false;
  std::string narrow = to_half_width(text);
  bool digits = false;
  for (std::size_t i = 0; i < narrow.size();) {
    CodePoint c = decode_at(narrow, i);
    bool letter = (c.value >= 'A' && c.value <= 'Z') || (c.value >= 'a' && c.value <= 'z');
    bool digit = c.size == 1 && is_digit(narrow[i]);
    if (!letter && !digit && kBesideDigits.find(c.value) == kBesideDigits.npos) return false;
    digits = digits || digit;
    i += c.size;
  }
  std::string lower = to_lower_ascii(narrow);
  return digits || lower == "true" || lower == "false";
}

bool changes_in_spreadsheet(std::string_view text) {
  return begins_a_formula(text) || may_be_a_number_or_date(text);
}

static bool needs_guard(std::string_view text) {
  // Each apostrophe of a guarded text could be a guard, so such a text is guarded once more.
  std::size_t guards = std::min(text.find_first_not_of(kSpreadsheetGuard), text.size());
  return changes_in_spreadsheet(text.substr(guards));
}

bool may_be_a_formula(std::string_view text) {
  if (!begins_a_formula(text)) return false;
  std::string_view rest = text.substr(decode_at(text, 0).size);
  bool signed_number = text.front() == '+' || text.front() == '-';
  return !rest.empty() && !(signed_number && rest.find_first_not_of("0123456789.,") == rest.npos);
}

std::string without_formula(std::string_view text) {
  return std::string(may_be_a_formula(text) ? kSpreadsheetGuard : "") + std::string(text);
}

std::string_view with_formula(std::string_view text) {
  if (!text.starts_with(kSpreadsheetGuard)) return text;
  std::string_view unguarded = text.substr(kSpreadsheetGuard.size());
  return may_be_a_formula(unguarded) ? unguarded : text;
}

std::string guarded_text(std::string_view text) {
  return std::string(needs_guard(text) ? kSpreadsheetGuard : "") + std::string(text);
}

std::string_view unguarded_text(std::string_view text) {
  if (text.starts_with(kSpreadsheetGuard) && needs_guard(text)) {
    text.remove_prefix(kSpreadsheetGuard.size());
  }
  return text;
}

bool is_spreadsheet_error(std::string_view text) {
  constexpr std::string_view kErrors[] = {"#NAME?", "#VALUE!", "#REF!",   "#DIV/0!", "#N/A",
                                          "#NUM!",  "#NULL!",  "#SPILL!", "#CALC!"};
  constexpr std::string_view kOfLibreOffice = "Err:";  // and three digits
  bool numbered = text.starts_with(kOfLibreOffice) && text.size() == kOfLibreOffice.size() + 3 &&
                  std::ranges::all_of(text.substr(kOfLibreOffice.size()), is_digit);
  bool narrow = text.starts_with("####") && text.find_first_not_of('#') == text.npos;
  return numbered || narrow || std::ranges::find(kErrors, text) != std::end(kErrors);
}

}  // namespace fujiplan
