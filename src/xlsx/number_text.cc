#include "xlsx/number_text.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <optional>

#include "base/formatted.h"
#include "base/number.h"

namespace fujiplan::xlsx {

static constexpr int kDigits = 15;  // that a spreadsheet shows

// As exact_number.h says of std::from_chars. strtod would also take hexadecimal digits and `nan`.
static std::optional<double> number_in(std::string_view text) {
  std::string number(text);
  if (text.empty() || text.find_first_not_of("0123456789+-.eE") != text.npos) return std::nullopt;
  char* end = nullptr;
  double value = std::strtod(number.c_str(), &end);
  bool good = *end == '\0' && std::isfinite(value);
  return good ? std::optional(value) : std::nullopt;
}

// Plain digits of the number times a power of ten, which moves its point and nothing else. Empty:
// it has more digits than anybody would write.
static std::string plain_digits(double value, int shift) {
  constexpr int kMost = 40;
  // d.dddde+XX: rounded to what spreadsheets show.
  std::string text = formatted("{:.{}e}", std::abs(value), kDigits - 1);
  auto e = text.find('e');
  int exponent = std::stoi(text.substr(e + 1)) + shift;
  std::string digits = text.substr(0, 1) + text.substr(2, e - 2);
  digits.erase(digits.find_last_not_of('0') + 1);
  if (digits.empty()) return "0";
  if (std::abs(exponent) > kMost) return "";
  auto before = static_cast<std::size_t>(std::max(exponent + 1, 0));  // the point
  if (exponent < 0) digits.insert(0, static_cast<std::size_t>(-exponent - 1), '0');
  if (digits.size() < before) digits.resize(before, '0');
  std::string out = value < 0 ? "-" : "";
  out += before == 0 ? "0" : digits.substr(0, before);
  if (digits.size() > before) out += "." + digits.substr(before);
  return out;
}

// --- days and times

static constexpr int kLastDay = 2'958'465;  // 9999-12-31, counted from 1900

// 2026-11-30; empty: no day that Excel knows.
static std::string day_text(std::int64_t day, DateSystem system) {
  using std::chrono::days, std::chrono::sys_days, std::chrono::year_month_day;
  constexpr int kFrom1904 = 1462;  // days that 1904-01-01 is later
  constexpr int kInvented = 60;
  if (system == DateSystem::From1904) day += kFrom1904;
  if (day < 1 || day > kLastDay) return "";
  if (day == kInvented && system == DateSystem::From1900) return "1900-02-29";
  constexpr sys_days kBefore = sys_days(std::chrono::year(1899) / 12 / 31);
  year_month_day date = kBefore + days(day > kInvented ? day - 1 : day);
  return formatted("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                   static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

// 10:30, or 10:30:15 where the seconds are not 0.
static std::string time_text(std::int64_t seconds) {
  std::string text = formatted("{}:{:02}", seconds / 3600, seconds / 60 % 60);
  return seconds % 60 == 0 ? text : text + formatted(":{:02}", seconds % 60);
}

static std::string moment_text(double value, const NumberFormat& format, DateSystem system) {
  constexpr std::int64_t kDay = 86'400;
  if (value < 0 || value > kLastDay + 1) return "";
  constexpr double kHalf = 0.5;  // rounds; std::llround would load the library of mathematics
  auto seconds = static_cast<std::int64_t>(value * static_cast<double>(kDay) + kHalf);
  if (format.elapsed) return time_text(seconds);
  bool with_day = format.date || seconds >= kDay;
  std::string time = format.time ? time_text(seconds % kDay) : "";
  if (!with_day) return time;
  std::string day = day_text(seconds / kDay, system);
  return day.empty() || time.empty() ? day : day + " " + time;
}

std::string number_text(std::string_view written, const NumberFormat& format, DateSystem system) {
  bool plain = format == NumberFormat{};
  if (plain && written.size() < kDigits && is_whole_number(written)) return std::string(written);
  auto value = number_in(written);
  if (!value) return std::string(written);
  std::string text;
  if (format.date || format.time) text = moment_text(*value, format, system);
  if (text.empty()) {
    text = plain_digits(*value, format.percent ? 2 : 0);
    if (!text.empty() && format.percent) text += "%";
  }
  return text.empty() ? std::string(written) : text;
}

bool is_rounded(std::string_view written) {
  constexpr double kBeyond = 1e15;  // the first whole number with more digits
  if (written.size() <= kDigits) return false;
  auto value = number_in(written);
  if (!value) return false;
  if (std::abs(*value) >= kBeyond) return true;
  std::string_view digits = written.substr(0, written.find_first_of("eE"));
  digits.remove_prefix(std::min(digits.find_first_of("123456789"), digits.size()));
  bool has_more = std::ranges::count_if(digits, is_digit) > kDigits;
  std::string kept = formatted("{:.{}e}", std::abs(*value), kDigits - 1);
  return has_more && kept[kept.find('e') - 1] != '0';
}

}  // namespace fujiplan::xlsx
