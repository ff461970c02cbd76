#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/language.h"

// The one judge of the characters of a text: which of them cannot be seen, cannot be read
// everywhere, or are not what they look like. Plan files, answers, cells and headers all ask here.
namespace fujiplan {

enum class Oddity : unsigned char {
  Control,        // C0 and C1 but TAB, LF and CR; U+007F
  Direction,      // of Bidi_Control: text may be shown in another order than it is stored in
  LineSeparator,  // U+2028, U+2029: a line break to some programs only
  Lost,           // U+FFFD: what stood there could not be read when the text was converted
  Noncharacter,   // U+FDD0–U+FDEF and the last two of each plane
  Invisible,      // Default_Ignorable_Code_Point and its like, outside their proper use
  Blank,          // of another width or kind than U+0020 and U+3000
  Private,        // 外字: every machine shows another character, or none
  LookAlike,      // a radical or ligature in place of the character that it looks like
};

// Is it wrong wherever it stands? The others may have a reason, and are worth a look.
constexpr bool is_error(Oddity kind) {
  return kind <= Oddity::Noncharacter;
}

struct OddCharacter {
  Oddity kind = Oddity::Control;
  std::size_t offset = 0, size = 0;  // bytes of the text
  char32_t value = 0;
  Text name;            // 「ゼロ幅の空白」; empty where Unicode has none
  std::string instead;  // the text that belongs there; empty where none does, or none is known
};

// The first odd character at or behind `at`, which must lie between characters. Joiners inside
// emoji and scripts that need them, and variation selectors behind what they vary, are none.
// Bytes that are not UTF-8 are passed over.
std::optional<OddCharacter> find_odd_character(std::string_view text, std::size_t at = 0);

std::string code_point_name(char32_t character);  // U+001B

// 「見えない文字 U+200B（ゼロ幅の空白）」, 「外字（U+E000）」, 「部首の文字 `⾼`（U+2FBC）」: only
// what can be seen and told from others is shown itself.
Message description(const OddCharacter& odd);
// What to do about it, as a remedy.
Message remedy(const OddCharacter& odd);

// The same text with what it means: look-alikes as the characters they look like and, with
// `blanks`, odd blanks as U+0020. Others stay.
std::string with_plain_characters(std::string_view text, bool blanks = true);

// What two texts have in common that people cannot tell apart, or would call the same: without
// invisible characters and variation selectors, in compatibility form (NFKC), with plain
// characters.
std::string look_of(std::string_view text);

// Has the text only characters that look like no other, as most have? Then look_of(text) == text,
// and need not be made. Not all such texts are found.
bool looks_like_no_other(std::string_view text);

}  // namespace fujiplan
