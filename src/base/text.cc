#include "base/text.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

#include "base/number.h"

namespace fujiplan {

CodePoint decode_rare(std::string_view text, std::size_t offset) {
  utf8proc_int32_t value = 0;
  auto taken = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + offset),
                                static_cast<utf8proc_ssize_t>(text.size() - offset), &value);
  if (taken < 1) return {U'\uFFFD', 1, false};
  return {static_cast<char32_t>(value), static_cast<std::size_t>(taken), true};
}

void append_utf8(std::string& out, char32_t value) {
  utf8proc_uint8_t bytes[4];
  auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(value), bytes);
  out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    CodePoint c = decode_at(text, i);
    if (!c.valid) return i;
    i += c.size;
  }
  return std::nullopt;
}

std::size_t count_code_points(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// True answers that the text is in form C; false means "not sure".
static bool is_surely_nfc(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    CodePoint c = decode_at(text, i);
    if (!is_nfc_anywhere(c.value)) return false;
    i += c.size;
  }
  return true;
}

static bool is_mark(char32_t c) {
  if (c < 0x300 || (c >= 0x3100 && c < 0xA000)) return false;
  const utf8proc_property_t* property = utf8proc_get_property(static_cast<utf8proc_int32_t>(c));
  return property->combining_class != 0 || property->category == UTF8PROC_CATEGORY_MN ||
         property->category == UTF8PROC_CATEGORY_ME;
}

std::optional<TextPart> find_too_many_marks(std::string_view text) {
  std::size_t start = 0, marks = 0;  // of the last character that is no mark
  for (std::size_t i = 0; i < text.size();) {
    CodePoint c = decode_at(text, i);
    if (!is_mark(c.value)) {
      if (marks > kMostMarks) return TextPart{start, i - start};
      start = i;
      marks = 0;
    } else {
      ++marks;
    }
    i += c.size;
  }
  if (marks > kMostMarks) return TextPart{start, text.size() - start};
  return std::nullopt;
}

static std::string mapped(std::string_view text, int options) {
  if (find_too_many_marks(text)) return std::string(text);
  utf8proc_uint8_t* result = nullptr;
  auto size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                   static_cast<utf8proc_ssize_t>(text.size()), &result,
                   static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | options));
  std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(result, &std::free);
  if (size < 0) return std::string(text);
  return std::string(reinterpret_cast<const char*>(result), static_cast<std::size_t>(size));
}

std::string to_nfc(std::string_view text) {
  return is_surely_nfc(text) ? std::string(text) : mapped(text, 0);
}

std::string to_folded(std::string_view text) {
  return mapped(text, UTF8PROC_CASEFOLD);
}

bool is_nfc_anywhere(char32_t c) {
  return (c >= 0x309B && c < 0xA000) || c < 0x300 || (c >= 0x3030 && c < 0x3099) ||
         (c >= 0x3000 && c < 0x302A) || (c >= 0xFF00 && c < 0xFFF0) ||
         (c >= 0x2010 && c < 0x20D0) || (c >= 0x2140 && c < 0x2300) || (c >= 0x2340 && c < 0x2AC0);
}

bool is_nfc(std::string_view text) {
  return is_surely_nfc(text) || to_nfc(text) == text;
}

std::string to_lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

std::string to_half_width(std::string_view text) {
  constexpr char kLeadOfFullWidth = '\xEF';
  constexpr std::string_view kWideSpace = "\u3000";
  if (text.find(kLeadOfFullWidth) == text.npos && text.find(kWideSpace) == text.npos) {
    return std::string(text);
  }
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    CodePoint c = decode_at(text, i);
    if (c.value >= U'！' && c.value <= U'～') {
      out += static_cast<char>(c.value - U'！' + U'!');
    } else if (c.value == U'\u3000') {
      out += ' ';
    } else {
      out += text.substr(i, c.size);
    }
    i += c.size;
  }
  return out;
}

static bool is_ascii_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

// White_Space of Unicode (PropList.txt) beyond ASCII, without the line separators.
static bool is_wide_blank(char32_t c) {
  return c == 0x3000 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F ||
         c == 0x205F;
}

// Bytes of the blank that `text` begins with; 0 when it begins with none.
static std::size_t first_blank(std::string_view text) {
  auto lead = static_cast<unsigned char>(text.front());
  if (lead < 0x80) return is_ascii_blank(text.front()) ? 1 : 0;
  if (lead != 0xC2 && lead != 0xE1 && lead != 0xE2 && lead != 0xE3) return 0;
  CodePoint c = decode_at(text, 0);
  return is_wide_blank(c.value) ? c.size : 0;
}

// The same of its end.
static std::size_t last_blank(std::string_view text) {
  auto last = static_cast<unsigned char>(text.back());
  if (last < 0x80) return is_ascii_blank(text.back()) ? 1 : 0;
  for (std::size_t size = 2; size <= std::min<std::size_t>(3, text.size()); ++size) {
    if (first_blank(text.substr(text.size() - size)) == size) return size;
  }
  return 0;
}

std::string_view trim_start_slowly(std::string_view text) {
  while (!text.empty()) {
    std::size_t blank = first_blank(text);
    if (blank == 0) break;
    text.remove_prefix(blank);
  }
  return text;
}

std::string_view trim_end_slowly(std::string_view text) {
  while (!text.empty()) {
    std::size_t blank = last_blank(text);
    if (blank == 0) break;
    text.remove_suffix(blank);
  }
  return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    auto at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == text.npos) return parts;
    text.remove_prefix(at + 1);
  }
}

std::vector<std::string_view> lines_of(std::string_view text) {
  if (text.empty()) return {};
  std::vector<std::string_view> lines = split(text, '\n');
  if (lines.back().empty()) lines.pop_back();
  for (auto& line : lines) {
    if (line.ends_with('\r')) line.remove_suffix(1);
  }
  return lines;
}

// Bytes of other than ASCII text mean nothing to a shell.
static bool needs_no_quotes(char c) {
  constexpr std::string_view kHarmless = "%+,-./:=@_";
  return is_letter_or_digit(c) || static_cast<unsigned char>(c) >= 0x80 ||
         kHarmless.find(c) != kHarmless.npos;
}

std::string shell_word(std::string_view text) {
  if (!text.empty() && std::ranges::all_of(text, needs_no_quotes)) return std::string(text);
  std::string out = "'";
  for (char c : text) {
    if (c == '\'') {
      out += "'\\''";
    } else {
      out += c;
    }
  }
  return out + "'";
}

std::string counted(std::size_t count, std::string_view noun) {
  return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

}  // namespace fujiplan
