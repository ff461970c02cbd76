#include <utf8proc.h>

#include <algorithm>

#include "base/emoji_variations.h"
#include "base/text.h"

// How wide a text is on a terminal, by what people take for one character.
namespace fujiplan {

static std::size_t width_of(char32_t c) {
  if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return 1;
  return static_cast<std::size_t>(
      std::max(0, utf8proc_charwidth(static_cast<utf8proc_int32_t>(c))));
}

// Nearly all characters: clusters of their own, beside another of them.
static bool stands_alone(char32_t c) {
  return (c >= 0x20 && c < 0x7F) || (c >= 0x3400 && c < 0xA000) || (c > 0x3000 && c < 0x302A) ||
         (c >= 0x3041 && c < 0x3099) || (c > 0x309A && c < 0x3100) || (c > 0xFF00 && c < 0xFF61);
}

std::size_t cluster_end(std::string_view text, std::size_t at) {
  utf8proc_int32_t state = 0;
  CodePoint before = decode_at(text, at);
  for (at += before.size; at < text.size();) {
    CodePoint next = decode_at(text, at);
    if (stands_alone(before.value) && stands_alone(next.value)) break;
    if (utf8proc_grapheme_break_stateful(static_cast<utf8proc_int32_t>(before.value),
                                         static_cast<utf8proc_int32_t>(next.value), &state)) {
      break;
    }
    at += next.size;
    before = next;
  }
  return at;
}

static bool is_regional_indicator(char32_t c) {
  return c >= 0x1F1E6 && c <= 0x1F1FF;
}

// Cells of a cluster: those of the characters that stand beside each other in it. No cluster takes
// more than two.
static std::size_t width_of_cluster(std::string_view cluster) {
  constexpr std::size_t kMost = 2;
  constexpr char32_t kJoiner = 0x200D, kAsEmoji = 0xFE0F;
  CodePoint first = decode_at(cluster, 0);
  std::size_t cells = width_of(first.value);
  bool pair = false;
  char32_t before = first.value;
  for (std::size_t i = first.size; i < cluster.size();) {
    CodePoint c = decode_at(cluster, i);
    bool tone = c.value >= 0x1F3FB && c.value <= 0x1F3FF;  // colours what stands before it
    if (c.value == kAsEmoji && becomes_emoji(before)) cells = kMost;
    if (before != kJoiner && !tone) cells += width_of(c.value);
    pair = pair || is_regional_indicator(c.value);
    before = c.value;
    i += c.size;
  }
  return pair ? kMost : std::min(cells, kMost);
}

std::size_t display_width(std::string_view text) {
  std::size_t cells = 0;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = cluster_end(text, i);
    cells += width_of_cluster(text.substr(i, end - i));
    i = end;
  }
  return cells;
}

std::string fit_width(std::string_view text, std::size_t cells) {
  std::size_t used = 0, fits = 0;  // `fits`: bytes that leave room for the ellipsis
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = cluster_end(text, i);
    used += width_of_cluster(text.substr(i, end - i));
    if (used > cells) return std::string(text.substr(0, fits)) + (cells > 0 ? "…" : "");
    i = end;
    if (used + 1 <= cells) fits = i;
  }
  return std::string(text);
}

std::string pad_right(std::string_view text, std::size_t cells) {
  std::size_t width = display_width(text);
  return std::string(text) + std::string(cells > width ? cells - width : 0, ' ');
}

std::string pad_left(std::string_view text, std::size_t cells) {
  std::size_t width = display_width(text);
  return std::string(cells > width ? cells - width : 0, ' ') + std::string(text);
}

}  // namespace fujiplan
