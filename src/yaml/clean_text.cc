#include "yaml/clean_text.h"

namespace fujiplan::yaml {

static bool in(unsigned char byte, unsigned char first, unsigned char last) {
  return static_cast<unsigned char>(byte - first) <= last - first;
}

// Does anything in the byte `c`, with `a` and `b` before it, need a closer look? ASCII and
// characters of three bytes can be judged so: every byte by itself, in any order. The operators `&`
// and `|` make no branch, so that the compiler judges 16 bytes at a time; in a function of its own,
// which it makes of what has grown long, it would not.
// Known are U+2000–U+9FFF and U+F000–U+FFFF, without U+302A–U+303F (marks), U+3164 (blank), and the
// voiced marks U+3099 and U+309A, which NFC would join with the kana before them. All others are
// is_nfc_anywhere, and none is odd (base/odd_character.h); but see is_doubtful_sign().
[[gnu::always_inline]] static inline unsigned char is_doubtful(unsigned char a, unsigned char b,
                                                               unsigned char c) {
  const bool control = ((c < 0x20) & (c != '\n')) | (c == 0x7F);
  const bool trail = in(c, 0x80, 0xBF);
  const bool trail_wanted = (a >= 0xE0) | (b >= 0xE0);
  const bool lead = (c >= 0xC0) & !in(c, 0xE2, 0xE9) & (c != 0xEF);
  const bool kana = (a == 0xE3) & (((b == 0x80) & (c >= 0xAA)) | ((b == 0x82) & in(c, 0x99, 0x9A)) |
                                   ((b == 0x85) & (c == 0xA4)));
  return control | (trail != trail_wanted) | lead | kana;
}

// The same for what begins with E2 or EF, which few texts hold: without U+2080–U+213F (marks, the
// sign of ohm), U+2300–U+233F (two brackets), U+2AC0–U+2FFF; U+2000–U+200F and U+2028–U+202F
// (spaces, what cannot be seen or turns the direction), U+205F–U+206F (the same), U+2800 (blank);
// and all from U+F000 on but the full-width and half-width forms, of these without U+FFA0 (cannot
// be seen).
[[gnu::always_inline]] static inline unsigned char is_doubtful_sign(unsigned char a,
                                                                    unsigned char b,
                                                                    unsigned char c) {
  const bool row = ((b == 0xE2) & (in(c, 0x82, 0x84) | (c == 0x8C) | (c >= 0xAB))) |
                   ((b == 0xEF) & !in(c, 0xBC, 0xBE));
  const bool unseen =
      ((a == 0xE2) & (((b == 0x80) & ((c < 0x90) | in(c, 0xA8, 0xAF))) |
                      ((b == 0x81) & in(c, 0x9F, 0xAF)) | ((b == 0xA0) & (c == 0x80)))) |
      ((a == 0xEF) & (b == 0xBE) & (c == 0xA0));
  return row | unseen;
}

[[gnu::always_inline]] static inline unsigned char is_sign(unsigned char c) {
  return (c == 0xE2) | (c == 0xEF);
}

// Of the `size` bytes behind the first two.
[[gnu::always_inline]] static inline unsigned char doubts_in(const unsigned char* from,
                                                             std::size_t size) {
  unsigned char doubts = 0, signs = is_sign(from[0]);
  signs |= is_sign(from[1]);
  for (std::size_t i = 0; i < size; ++i) {
    doubts |= is_doubtful(from[i], from[i + 1], from[i + 2]);
    signs |= is_sign(from[i + 2]);
  }
  if (signs == 0) return doubts;
  for (std::size_t i = 0; i < size; ++i) {
    doubts |= is_doubtful_sign(from[i], from[i + 1], from[i + 2]);
  }
  return doubts;
}

bool is_surely_clean(std::string_view text) {
  constexpr std::size_t kBefore = 2, kPart = 64;
  const std::size_t size = text.size();
  if (size < kBefore) return false;
  const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
  const unsigned char first[] = {'\n', '\n', bytes[0], bytes[1]};
  const unsigned char last[] = {bytes[size - 2], bytes[size - 1], '\n'};  // which must be whole
  unsigned char doubts = doubts_in(first, 2);
  doubts |= doubts_in(last, 1);
  if (size < kBefore + kPart) {
    doubts |= doubts_in(bytes, size - kBefore);
    return doubts == 0;
  }
  for (std::size_t i = 0; i + kBefore + kPart <= size; i += kPart)
    doubts |= doubts_in(bytes + i, kPart);
  // The last part is judged whole, and so some of its bytes twice.
  doubts |= doubts_in(bytes + size - kPart - kBefore, kPart);
  return doubts == 0;
}

}  // namespace fujiplan::yaml
