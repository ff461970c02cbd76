#include "model/types/text_shapes.h"

#include <algorithm>
#include <iterator>

#include "base/formatted.h"
#include "base/number.h"
#include "base/text.h"
#include "notation/calendar.h"

namespace fujiplan {

// How long the month is, of a day that it does not have.
static Message last_day_of_month(std::string_view text) {
  WrittenDate date = parse_written_date(text);
  if (date.year == 0) return {};
  int last = days_of_month(date.year, date.month);
  return {
      formatted("{}年{}月は{}日まで。実際の日付を書く", date.year, date.month, last),
      formatted("{:04}-{:02} has {} days; write a date that exists", date.year, date.month, last)};
}
constexpr TextShape kDateShape{
    .fits = is_calendar_date,
    .pattern = "^[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
    .expected = {"日付（例: `\"2026-11-22\"`）", "a date, as in `\"2026-11-22\"`"},
    .format = "date",
    .remedy = last_day_of_month};

// Reports make a link of it, so nothing that would end the link may stand in it.
static bool can_be_link(std::string_view text) {
  return text.find_first_of(" \t\\\"()<>[]`|") == text.npos;
}
static bool is_secure_address(std::string_view text) {
  constexpr std::string_view kStart = "https://";
  return text.size() > kStart.size() && text.starts_with(kStart) && can_be_link(text);
}
static bool is_web_address(std::string_view text) {
  return (text.starts_with("https://") || text.starts_with("http://")) && can_be_link(text);
}
constexpr TextShape kWebAddressShape{
    is_web_address,
    "^https?://[^ \\t\\\\\"()<>\\[\\]`|]*$",
    {"URL（例: `https://www.example.lg.jp/`）", "a URL, as in `https://www.example.lg.jp/`"}};
constexpr TextShape kSecureAddressShape{
    is_secure_address,
    "^https://[^ \\t\\\\\"()<>\\[\\]`|]+$",
    {"`https://` で始まるURL（例: `https://www.example.lg.jp/`）",
     "a URL that begins with `https://`, as in `https://www.example.lg.jp/`"}};

// Brackets that do not pair up would end those of a head too early.
static Message unit_remedy(std::string_view text) {
  if (trim(text) != text) {
    return {formatted("前後の空白を除き、`{}` と書く", trim(text)),
            formatted("write `{}`, without blanks around it", trim(text))};
  }
  return {"括弧は、単位の後に、対になるように書く（入れ子にしない）",
          "put brackets behind the unit, in pairs, and none inside others"};
}
static bool is_unit(std::string_view text) {
  std::string plain = to_half_width(text);
  bool open = false;
  for (char c : plain) {
    if (c != '(' && c != ')') continue;
    if (open != (c == ')')) return false;
    open = c == '(';
  }
  return !open && trim(text) == text && !plain.starts_with('(');
}
constexpr TextShape kUnitShape{
    is_unit,
    // The blanks that trim() knows: every library of regular expressions has a \s of its own.
    "^(?![ \\t\\r\\u3000])(?![^\\n]*[ \\t\\r\\u3000]$)"
    "[^\\n()（）]+([(（][^\\n()（）]*[)）][^\\n()（）]*)*$",
    {"単位（例: `千円`、`円（税込）`）", "a unit, as in `千円` or `£ (net)`"},
    {},
    unit_remedy};

static bool is_month_and_digits(std::string_view lower) {
  constexpr std::string_view kMonths[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                          "jul", "aug", "sep", "oct", "nov", "dec"};
  return lower.size() > 3 && std::ranges::all_of(lower.substr(3), is_digit) &&
         std::ranges::find(kMonths, lower.substr(0, 3)) != std::end(kMonths);
}
static bool is_plan_code(std::string_view text) {
  constexpr std::string_view kOtherMeanings[] = {"t",    "true", "f",   "false",   "y",  "yes",
                                                 "n",    "no",   "on",  "off",     "na", "nan",
                                                 "null", "none", "inf", "infinity"};
  if (text.empty() || text.size() > 8 || is_digit(text.front())) return false;
  std::string lower = to_lower_ascii(text);
  return std::ranges::all_of(text, is_letter_or_digit) && !is_month_and_digits(lower) &&
         std::ranges::find(kOtherMeanings, lower) == std::end(kOtherMeanings);
}
constexpr TextShape kPlanCodeShape{
    is_plan_code,
    "^(?!(?:[Tt](?:[Rr][Uu][Ee])?|[Ff](?:[Aa][Ll][Ss][Ee])?|[Yy](?:[Ee][Ss])?|[Oo](?:[Nn]|[Ff][Ff])"
    "|[Nn](?:[Oo](?:[Nn][Ee])?|[Aa][Nn]?|[Uu][Ll][Ll])?|[Ii][Nn][Ff](?:[Ii][Nn][Ii][Tt][Yy])?"
    "|(?:[Jj][Aa][Nn]|[Ff][Ee][Bb]|[Mm][Aa][Rr]|[Aa][Pp][Rr]|[Mm][Aa][Yy]|[Jj][Uu][NnLl]|[Aa][Uu][Gg]"
    "|[Ss][Ee][Pp]|[Oo][Cc][Tt]|[Nn][Oo][Vv]|[Dd][Ee][Cc])[0-9]+)$)[A-Za-z][A-Za-z0-9]{0,7}$",
    {"英字で始まる8文字までの英数字（例: `f4`。`true` や `mar4` など、別の値と読まれる語を除く）",
     "a letter and up to 7 letters and digits, as in `f4`, but no word that is read as another "
     "value, such as `true` or `mar4`"}};

}  // namespace fujiplan
