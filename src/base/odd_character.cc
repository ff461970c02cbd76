#include "base/odd_character.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <memory>

#include "base/formatted.h"
#include "base/radicals.h"
#include "base/text.h"

namespace fujiplan {

namespace {

// Where a character that cannot be seen belongs all the same.
enum class Home : unsigned char { Nowhere, Joiner, Selector, IdeographSelector, Tag };

struct Range {
  char32_t first, last;
  Oddity kind;
  Text name;
  Home home = Home::Nowhere;
};

using enum Oddity;

constexpr Text kHangulFiller{"ハングルの埋め草", "Hangul filler"};
constexpr Text kReserved{"予約された書式文字", "reserved format character"};
constexpr Text kSelector{"異体字セレクター", "variation selector"};
constexpr Text kDirection{"文字の向きの指定", "direction mark"};
constexpr Text kTag{"タグ文字", "tag character"};

// In their order. Sources: Unicode 15, DerivedCoreProperties.txt (Default_Ignorable_Code_Point),
// PropList.txt (Bidi_Control, White_Space, Noncharacter_Code_Point), the blocks of private use.
// Noncharacters at the end of each plane are told by their number.
constexpr Range kRanges[] = {
    {0x0000, 0x0008, Control, {}},
    {0x000B, 0x000C, Control, {}},
    {0x000E, 0x001F, Control, {}},
    {0x007F, 0x009F, Control, {}},
    {0x00A0, 0x00A0, Blank, {"改行しない空白", "no-break space"}},
    {0x00AD, 0x00AD, Invisible, {"ソフトハイフン", "soft hyphen"}},
    {0x034F, 0x034F, Invisible, {"結合文字の区切り", "combining grapheme joiner"}},
    {0x061C, 0x061C, Direction, {"アラビア文字の向きの指定", "Arabic letter mark"}},
    {0x115F, 0x1160, Invisible, kHangulFiller},
    {0x1680, 0x1680, Blank, {"オガム文字の空白", "Ogham space"}},
    {0x17B4, 0x17B5, Invisible, {"クメール文字の固有母音", "Khmer inherent vowel"}},
    {0x180B, 0x180F, Invisible, {"モンゴル文字の字形指定", "Mongolian selector"}},
    {0x2000, 0x200A, Blank, {"幅の違う空白", "space of another width"}},
    {0x200B, 0x200B, Invisible, {"ゼロ幅の空白", "zero-width space"}},
    {0x200C, 0x200C, Invisible, {"ゼロ幅の非接合子", "zero-width non-joiner"}, Home::Joiner},
    {0x200D, 0x200D, Invisible, {"ゼロ幅の接合子", "zero-width joiner"}, Home::Joiner},
    {0x200E, 0x200F, Direction, kDirection},
    {0x2028, 0x2028, LineSeparator, {"行区切り文字", "line separator"}},
    {0x2029, 0x2029, LineSeparator, {"段落区切り文字", "paragraph separator"}},
    {0x202A, 0x202B, Direction, {"文字の向きの埋め込み", "bidirectional embedding"}},
    {0x202C, 0x202C, Direction, {"文字の向きの終わり", "end of a direction"}},
    {0x202D, 0x202E, Direction, {"文字の向きの上書き", "bidirectional override"}},
    {0x202F, 0x202F, Blank, {"幅の狭い改行しない空白", "narrow no-break space"}},
    {0x205F, 0x205F, Blank, {"数式の空白", "mathematical space"}},
    {0x2060, 0x2060, Invisible, {"単語の結合子", "word joiner"}},
    {0x2061, 0x2064, Invisible, {"見えない演算子", "invisible operator"}},
    {0x2065, 0x2065, Invisible, kReserved},
    {0x2066, 0x2069, Direction, {"文字の向きの分離", "bidirectional isolate"}},
    {0x206A, 0x206F, Invisible, {"廃止された書式文字", "deprecated format character"}},
    {0x2800, 0x2800, Blank, {"点のない点字", "blank Braille pattern"}},
    {0x2E80, 0x2EF3, LookAlike, {"部首の文字", "radical"}},
    {0x2F00, 0x2FD5, LookAlike, {"部首の文字", "radical"}},
    {0x3164, 0x3164, Invisible, kHangulFiller},
    {0xE000, 0xF8FF, Private, {}},
    {0xFB00, 0xFB06, LookAlike, {"合字", "ligature"}},
    {0xFDD0, 0xFDEF, Noncharacter, {}},
    {0xFE00, 0xFE0F, Invisible, kSelector, Home::Selector},
    {0xFEFF, 0xFEFF, Invisible, {"BOM", "byte order mark"}},
    {0xFFA0, 0xFFA0, Invisible, kHangulFiller},
    {0xFFF0, 0xFFF8, Invisible, kReserved},
    {0xFFF9, 0xFFFB, Invisible, {"行間注記の記号", "interlinear annotation"}},
    {0xFFFC, 0xFFFC, Invisible, {"図などの跡", "trace of an embedded object"}},
    {0xFFFD, 0xFFFD, Lost, {}},
    {0x1BCA0, 0x1BCA3, Invisible, {"速記の書式文字", "shorthand format character"}},
    {0x1D173, 0x1D17A, Invisible, {"楽譜の書式文字", "musical format character"}},
    {0x1D400, 0x1D7FF, LookAlike, {"数式用の英数字", "mathematical letter or digit"}},
    {0xE0000, 0xE001F, Invisible, kTag},
    {0xE0020, 0xE007F, Invisible, kTag, Home::Tag},
    {0xE0080, 0xE00FF, Invisible, kReserved},
    {0xE0100, 0xE01EF, Invisible, kSelector, Home::IdeographSelector},
    {0xE01F0, 0xE0FFF, Invisible, kReserved},
    {0xF0000, 0xFFFFD, Private, {}},
    {0x100000, 0x10FFFD, Private, {}},
};
static_assert(std::ranges::is_sorted(kRanges, {}, &Range::first));
constexpr Range kNoncharacter{0xFFFE, 0xFFFF, Noncharacter, {}};

// Null for nearly all characters.
const Range* range_of(char32_t c) {
  if (c >= 0x20 && c < 0x7F) return nullptr;
  if (c >= 0x2FE0 && c < 0xE000 && c != 0x3164) return nullptr;  // kana, kanji
  if ((c & 0xFFFE) == 0xFFFE) return &kNoncharacter;
  const Range* range = std::ranges::lower_bound(kRanges, c, {}, &Range::last);
  return range != std::end(kRanges) && range->first <= c ? range : nullptr;
}

// --- the proper use of what cannot be seen

bool is_pictograph(char32_t c) {
  return utf8proc_get_property(static_cast<utf8proc_int32_t>(c))->boundclass ==
         UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC;
}

utf8proc_category_t category_of(char32_t c) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(c));
}

bool is_letter(char32_t c) {
  auto category = category_of(c);
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

bool is_any_mark(char32_t c) {
  auto category = category_of(c);
  return category >= UTF8PROC_CATEGORY_MN && category <= UTF8PROC_CATEGORY_ME;
}

bool is_ideograph(char32_t c) {
  return (c >= 0x3400 && c < 0xA000) || (c >= 0xF900 && c < 0xFB00) ||
         (c >= 0x20000 && c < 0x34000) || c == U'々';
}

// Arabic to Mongolian: scripts whose letters join, and where joiners tell words apart.
bool joins(char32_t c) {
  return c >= 0x600 && c < 0x1900 && (is_letter(c) || is_any_mark(c));
}

bool is_selector(char32_t c) {
  return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
}

bool is_skin_tone(char32_t c) {
  return c >= 0x1F3FB && c <= 0x1F3FF;
}

bool is_tag(char32_t c) {
  return c >= 0xE0020 && c <= 0xE007F;
}

// The character before `at`; 0 at the beginning.
char32_t character_before(std::string_view text, std::size_t at) {
  std::size_t start = at;
  while (start > 0 && at - start < 4) {
    --start;
    if ((static_cast<unsigned char>(text[start]) & 0xC0) != 0x80) break;
  }
  return start < at ? decode_at(text, start).value : 0;
}

// Emoji are joined behind what varies or colours them.
bool joins_emoji(std::string_view text, std::size_t at, std::size_t end) {
  char32_t before = character_before(text, at);
  return is_pictograph(code_point_at(text, end)) &&
         (is_pictograph(before) || is_selector(before) || is_skin_tone(before));
}

bool may_be_varied(char32_t c) {
  if (c <= 0x20 || is_selector(c)) return false;
  if (is_ideograph(c) || is_pictograph(c)) return true;
  auto category = category_of(c);
  return category == UTF8PROC_CATEGORY_ND || category >= UTF8PROC_CATEGORY_PC;
}

// A flag of tags: 🏴 and what says which.
bool is_in_flag(std::string_view text, std::size_t at) {
  constexpr char32_t kBlackFlag = 0x1F3F4;
  constexpr std::size_t kLongest = 8;  // tags of one flag
  constexpr std::size_t kTagSize = 4;  // bytes
  for (std::size_t tags = 0; tags < kLongest; ++tags) {
    char32_t before = character_before(text, at);
    if (!is_tag(before)) return before == kBlackFlag;
    at -= kTagSize;
  }
  return false;
}

bool is_at_home(std::string_view text, std::size_t at, std::size_t size, Home home) {
  char32_t before = character_before(text, at);
  switch (home) {
    case Home::Nowhere:
      return false;
    case Home::Joiner:
      return joins(before) || joins_emoji(text, at, at + size);
    case Home::Selector:
      return may_be_varied(before);
    case Home::IdeographSelector:
      return is_ideograph(before);
    case Home::Tag:
      return is_in_flag(text, at);
  }
  return false;
}

// --- what belongs there

std::string compatible_form(std::string_view text) {
  if (find_too_many_marks(text)) return std::string(text);
  utf8proc_uint8_t* result = nullptr;
  auto size = utf8proc_map(
      reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
      static_cast<utf8proc_ssize_t>(text.size()), &result,
      static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT));
  std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(result, &std::free);
  if (size < 0) return std::string(text);
  return std::string(reinterpret_cast<const char*>(result), static_cast<std::size_t>(size));
}

std::string plain_form(std::string_view character, char32_t value, Oddity kind) {
  if (kind == Blank) return " ";
  if (kind != LookAlike) return "";
  std::string out;
  if (char32_t ideograph = ideograph_of_radical(value); ideograph != 0) {
    append_utf8(out, ideograph);
    return out;
  }
  out = compatible_form(character);
  return out == character ? "" : out;
}

constexpr Text kKinds[] = {
    {"制御文字", "control character"},
    {"文字の向きを変える見えない文字", "invisible direction control"},
    {"見えない改行", "invisible line break"},
    {"失われた文字", "lost character"},
    {"文字でない符号", "noncharacter"},
    {"見えない文字", "invisible character"},
    {"特殊な空白", "unusual space"},
    {"外字", "private-use character"},
    {"別の文字に見える文字", "look-alike character"},
};

constexpr Text kRemedies[] = {
    {"その文字を消す", "remove it"},
    {"その文字を消し、残りの文が正しい順に並んでいるか読み直す",
     "remove it, and check that the rest is in the right order"},
    {"その文字を消し、改行するならEnterキーで改行する",
     "remove it; use the Enter key where a new line is meant"},
    {"元の資料で正しい文字を確認して、書き直す",
     "look the character up in the source, and type it"},
    {"その文字を消す", "remove it"},
    {"その文字を消す（前後の文字とともに消して、入力し直す）",
     "remove it: delete the characters beside it too, and type them again"},
    {"普通の空白に置き換える", "use an ordinary space"},
    {"どのパソコンでも表示できる漢字か仮名で書く",
     "write kanji or kana that every computer can show"},
    {"普通の文字で入力し直す", "type the ordinary character"},
};

}  // namespace

std::optional<OddCharacter> find_odd_character(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    CodePoint c = decode_at(text, at);
    const Range* range = c.valid ? range_of(c.value) : nullptr;
    if (range != nullptr && !is_at_home(text, at, c.size, range->home)) {
      std::string instead = plain_form(text.substr(at, c.size), c.value, range->kind);
      bool harmless =
          range->kind == LookAlike && instead.empty();  // not assigned, or no other form
      if (!harmless) return OddCharacter{range->kind, at, c.size, c.value, range->name, instead};
    }
    at += c.size;
  }
  return std::nullopt;
}

std::string code_point_name(char32_t character) {
  return formatted("U+{:04X}", static_cast<unsigned>(character));
}

Message description(const OddCharacter& odd) {
  const Text& kind = kKinds[static_cast<std::size_t>(odd.kind)];
  std::string number = code_point_name(odd.value);
  if (odd.kind == LookAlike) {
    std::string character;
    append_utf8(character, odd.value);
    return {formatted("{} `{}`（{}）", odd.name.ja, character, number),
            formatted("{} `{}` ({})", odd.name.en, character, number)};
  }
  if (odd.name.ja.empty()) {
    return {formatted("{}（{}）", kind.ja, number), formatted("{} {}", kind.en, number)};
  }
  return {formatted("{} {}（{}）", kind.ja, number, odd.name.ja),
          formatted("{} {} ({})", kind.en, number, odd.name.en)};
}

Message remedy(const OddCharacter& odd) {
  if (odd.kind == LookAlike) {
    return {formatted("`{}` と書く", odd.instead), formatted("write `{}`", odd.instead)};
  }
  const Text& what = kRemedies[static_cast<std::size_t>(odd.kind)];
  return {std::string(what.ja), std::string(what.en)};
}

std::string with_plain_characters(std::string_view text, bool blanks) {
  std::string out;
  std::size_t done = 0;  // bytes of `text` that are in `out`
  for (auto odd = find_odd_character(text); odd; odd = find_odd_character(text, done)) {
    out += text.substr(done, odd->offset - done);
    bool stays = odd->instead.empty() || (odd->kind == Blank && !blanks);
    out += stays ? text.substr(odd->offset, odd->size) : odd->instead;
    done = odd->offset + odd->size;
  }
  return out += text.substr(done);
}

static bool looks_like_no_other(char32_t c) {
  return (c >= 0x20 && c < 0x7F) || (c >= 0x3400 && c < 0xA000) || (c > 0x3000 && c < 0x302A) ||
         (c >= 0x3041 && c < 0x3099) || c == U'ゝ' || c == U'ゞ' || (c >= 0x30A0 && c < 0x30FF);
}

bool looks_like_no_other(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    CodePoint c = decode_at(text, i);
    if (!looks_like_no_other(c.value)) return false;
    i += c.size;
  }
  return true;
}

// The look of a text of such characters and full-width ASCII alone; empty for any other text.
static std::string look_of_usual(std::string_view text) {
  std::string seen;
  for (std::size_t at = 0; at < text.size();) {
    CodePoint c = decode_at(text, at);
    bool wide = c.value >= U'！' && c.value <= U'～';
    if (wide) {
      seen += static_cast<char>(c.value - U'！' + U'!');
    } else if (looks_like_no_other(c.value)) {
      seen += text.substr(at, c.size);
    } else {
      return {};
    }
    at += c.size;
  }
  return seen;
}

std::string look_of(std::string_view text) {
  std::string seen = look_of_usual(text);
  if (!seen.empty()) return seen;
  for (std::size_t at = 0; at < text.size();) {
    CodePoint c = decode_at(text, at);
    const Range* range = c.valid ? range_of(c.value) : nullptr;
    bool hidden = range != nullptr && (range->kind == Invisible || range->kind == Direction);
    if (!hidden) seen += text.substr(at, c.size);
    at += c.size;
  }
  return compatible_form(with_plain_characters(seen));
}

}  // namespace fujiplan
