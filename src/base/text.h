#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// Text as UTF-8 bytes. Functions accept any bytes; a byte that is not UTF-8 counts as one
// character.
namespace fujiplan {

struct CodePoint {
  char32_t value = 0;    // U+FFFD for a byte that is not UTF-8
  std::size_t size = 0;  // bytes taken, at least 1
  bool valid = true;
};

// Bytes of a character of UTF-8 (RFC 3629) by its first byte; 1 for its others. For valid text.
constexpr unsigned char size_by_lead(unsigned char lead) {
  return lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

// decode_at for what is neither ASCII nor a whole character of three bytes.
CodePoint decode_rare(std::string_view text, std::size_t offset);

// The character that begins at `offset`, which must be less than text.size().
inline CodePoint decode_at(std::string_view text, std::size_t offset) {
  auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[offset + i]); };
  unsigned first = byte(0);
  if (first < 0x80) return {first, 1, true};
  // Kana, kanji and their signs. E0 and ED are rare: some of their followers are not UTF-8.
  if (first > 0xE0 && first < 0xF0 && first != 0xED && text.size() - offset >= 3) {
    unsigned second = byte(1) ^ 0x80U, third = byte(2) ^ 0x80U;
    if ((second | third) < 0x40) return {(first & 0xF) << 12 | second << 6 | third, 3, true};
  }
  return decode_rare(text, offset);
}

// The same as a number, and 0 past the end.
inline char32_t code_point_at(std::string_view text, std::size_t offset) {
  return offset < text.size() ? decode_at(text, offset).value : 0;
}

void append_utf8(std::string& out, char32_t value);

// Byte offset of the first byte that is not UTF-8 (RFC 3629: no overlong forms, no surrogates).
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

std::size_t count_code_points(std::string_view text);

// The end of what a person takes for one character (grapheme cluster, UAX #29) and that begins at
// `at`: a letter with its marks, an emoji with what joins, varies or colours it, a flag, a syllable
// of Hangul.
std::size_t cluster_end(std::string_view text, std::size_t at);

// Cells that a terminal uses: two for full-width characters and emoji, however many characters they
// are made of, none for marks.
// A TAB and other control characters count as one: printers replace them by one cell.
std::size_t display_width(std::string_view text);

// The longest beginning of `text` that fits `cells`, with `…` at the end when something was cut,
// never inside a cluster.
std::string fit_width(std::string_view text, std::size_t cells);

// `text` with spaces behind (or before) it up to `cells`; unchanged when it is wider.
std::string pad_right(std::string_view text, std::size_t cells);
std::string pad_left(std::string_view text, std::size_t cells);

// More marks than this behind one character are no text of any language: the Stream-Safe Text
// Format of Unicode (UAX #15) has the same number.
inline constexpr std::size_t kMostMarks = 30;

// Where the first longer row of marks stands, with the character that has them; bytes of the text.
struct TextPart {
  std::size_t offset = 0, size = 0;
};
std::optional<TextPart> find_too_many_marks(std::string_view text);

// Is it in Unicode normalization form C? A text with too many marks counts as such, and to_nfc
// leaves it alone: putting marks in order takes a time that grows with the square of their number.
bool is_nfc(std::string_view text);
// Does form C leave the character alone, whatever stands beside it? True of nearly all that
// Japanese text is made of, so that most texts need no more than this; false may mean "not sure".
bool is_nfc_anywhere(char32_t character);
std::string to_nfc(std::string_view text);
// The same without the difference of capital and small letters, of any script and width: two names
// with one such form are one file on the disks of Windows and macOS.
std::string to_folded(std::string_view text);

std::string to_lower_ascii(std::string_view text);  // other characters stay

// Full-width letters, digits, signs and spaces become half-width (４ → 4, Ａ → A, U+3000 → space).
std::string to_half_width(std::string_view text);

// Without blanks at both ends, or at one: ASCII white space, U+3000, and the spaces of Unicode that
// look like them (U+00A0, U+2000–U+200A and others). Nearly every text is told by a byte or two to
// have none there; only the others are looked at by the functions in text.cc.
std::string_view trim_start_slowly(std::string_view text);
std::string_view trim_end_slowly(std::string_view text);
inline std::string_view trim_start(std::string_view text) {
  auto first = text.empty() ? 'x' : static_cast<unsigned char>(text.front());
  bool may_be_blank = first <= ' ' || (first >= 0xC2 && first <= 0xE3);
  return may_be_blank ? trim_start_slowly(text) : text;
}
inline std::string_view trim_end(std::string_view text) {
  auto last = text.empty() ? 'x' : static_cast<unsigned char>(text.back());
  // 。 ends in 82, as U+2002 does, which begins with E2.
  bool of_e2 = last > 0x80 && last <= 0x8A && text.size() > 2 && text[text.size() - 3] == '\xE2';
  bool may_be_blank =
      last <= ' ' || last == 0x80 || of_e2 || last == 0x9F || last == 0xA0 || last == 0xAF;
  return may_be_blank ? trim_end_slowly(text) : text;
}
inline std::string_view trim(std::string_view text) {
  return trim_end(trim_start(text));
}
std::vector<std::string_view> split(std::string_view text, char separator);
std::vector<std::string_view> lines_of(std::string_view text);  // without line ends

// As one word of a command line to be pasted: in single quotes, unless it needs none.
std::string shell_word(std::string_view text);

std::string counted(std::size_t count, std::string_view noun);  // "1 project", "2 projects"

// The name in `names` that `typed` most likely means: ASCII case and width do not count; at most a
// third of the characters differ, or one holds the other. None when nothing is near; of equally
// near names the first.
std::optional<std::string_view> nearest_name(std::string_view typed,
                                             std::span<const std::string_view> names);

}  // namespace fujiplan
