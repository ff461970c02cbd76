#include "base/harmless.h"

#include <algorithm>

#include "base/color.h"
#include "base/formatted.h"
#include "base/text.h"

namespace fujiplan {

namespace {

struct HarmfulRange {
  char32_t first, last;
};

// Beyond ASCII, in their order.
constexpr HarmfulRange kHarmful[] = {
    {0x7F, 0x9F},        // DELETE, C1
    {0x61C, 0x61C},      // ARABIC LETTER MARK
    {0x200B, 0x200B},    // ZERO WIDTH SPACE
    {0x200E, 0x200F},    // marks of direction
    {0x2028, 0x202E},    // line and paragraph separators, bidirectional embeddings and overrides
    {0x2060, 0x206F},    // invisible operators, bidirectional isolates
    {0xFDD0, 0xFDEF},    // noncharacters
    {0xFEFF, 0xFEFF},    // byte order mark
    {0xFFF9, 0xFFFB},    // annotations
    {0xE0000, 0xE007F},  // tags
};

std::string by_number(char32_t c) {
  return formatted("\\u{{{:X}}}", static_cast<unsigned>(c));
}

// `##[error]`, `##vso[`: the bytes up to and with the bracket, when `text` begins with such a word.
std::size_t order_size(std::string_view text) {
  if (!text.starts_with("##")) return 0;
  std::size_t i = 2;
  while (i < text.size() &&
         ((text[i] >= 'a' && text[i] <= 'z') || (text[i] >= 'A' && text[i] <= 'Z')))
    ++i;
  return i < text.size() && text[i] == '[' ? i + 1 : 0;
}

// White space as the runner of GitHub takes it off the start of a line (String.TrimStart of .NET).
// What is_harmful() has no longer counts: it is shown by number.
bool is_white(char32_t c) {
  return c == ' ' || c == '\t' || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) ||
         c == 0x202F || c == 0x205F || c == 0x3000;
}

// Bytes of the colour that `text` begins with: only those that Paint writes.
std::size_t paint_size(std::string_view text) {
  for (std::string_view code : Paint::kCodes) {
    if (text.starts_with(code)) return code.size();
  }
  return 0;
}

struct Keep {
  bool lines = false, paint = false;
};

// Calls `same(size)` for bytes that stay and `shown(size, form)` for those that are shown
// otherwise, until one of them returns false.
template <typename Same, typename Shown>
void walk(std::string_view text, Keep keep, Same same, Shown shown) {
  bool at_start = keep.lines;  // of a line, but for white space and paint
  for (std::size_t i = 0; i < text.size();) {
    std::string_view rest = text.substr(i);
    unsigned char first = static_cast<unsigned char>(rest.front());
    bool on = true;
    std::size_t size = 1;
    if (first > ' ' && first < 0x7F) {
      std::size_t order = first == '#' ? order_size(rest) : 0;
      if (at_start && rest.starts_with("::")) {
        on = shown(size, by_number(U':'));
      } else if (order > 0) {
        size = order;
        on = shown(size, std::string(rest.substr(0, order - 1)) + by_number(U'['));
      } else {
        on = same(size);
      }
      at_start = false;
    } else if (first == '\n') {
      on = keep.lines ? same(size) : shown(size, "⏎");
      at_start = keep.lines;
    } else if (std::size_t paint = keep.paint ? paint_size(rest) : 0; paint > 0) {
      size = paint;
      on = same(size);
    } else {
      CodePoint c = decode_at(text, i);
      size = c.size;
      bool stays = c.valid && (!is_harmful(c.value) || (c.value == '\t' && keep.lines));
      on = stays     ? same(size)
           : c.valid ? shown(size, by_number(c.value))
                     : shown(size, formatted("\\x{{{:02X}}}", first));
      at_start = at_start && stays && is_white(c.value);
    }
    if (!on) return;
    i += size;
  }
}

std::string harmless_as(std::string_view text, Keep keep) {
  std::string out;
  out.reserve(text.size());
  std::size_t at = 0, done = 0;  // bytes of `text`: walked, and in `out`
  walk(
      text, keep, [&](std::size_t size) { return at += size, true; },
      [&](std::size_t size, const std::string& form) {
        out.append(text, done, at - done);
        out += form;
        at += size;
        done = at;
        return true;
      });
  out.append(text, done);
  return out;
}

}  // namespace

bool is_harmful(char32_t c) {
  if (c >= 0x20 && c < 0x7F) return false;
  if (c >= 0x3000 && c < 0xFDD0) return false;  // kana and kanji
  bool no_character = (c & 0xFFFE) == 0xFFFE;   // the last two of each plane
  return c < 0x20 || no_character || std::ranges::any_of(kHarmful, [&](HarmfulRange range) {
           return c >= range.first && c <= range.last;
         });
}

bool is_harmless(std::string_view text) {
  bool harmless = true;
  walk(
      text, {}, [](std::size_t) { return true; },
      [&](std::size_t, const std::string&) { return harmless = false; });
  return harmless;
}

std::string harmless(std::string_view text) {
  return harmless_as(text, {});
}

std::string harmless_lines(std::string_view text, bool painted) {
  return harmless_as(text, {.lines = true, .paint = painted});
}

std::string harmless_json(std::string json) {
  auto in_utf16 = [](char32_t c) {
    if (c < 0x10000) return formatted("\\u{:04X}", static_cast<unsigned>(c));
    auto above = static_cast<unsigned>(c - 0x10000);
    return formatted("\\u{:04X}\\u{:04X}", 0xD800 + (above >> 10), 0xDC00 + (above & 0x3FF));
  };
  std::string out;
  std::size_t done = 0;
  for (std::size_t i = 0; i < json.size();) {
    CodePoint c = decode_at(json, i);
    if (c.value >= 0x7F && is_harmful(c.value)) {
      out.append(json, done, i - done).append(in_utf16(c.value));
      done = i + c.size;
    }
    i += c.size;
  }
  if (done == 0) return json;
  return out.append(json, done);
}

HarmlessStream::~HarmlessStream() {
  if (!line_.empty()) pass_on(line_.size());
  stream_.rdbuf(behind_);
}

bool HarmlessStream::pass_on(std::size_t size) {
  std::string shown = harmless_lines(std::string_view(line_).substr(0, size));
  line_.erase(0, size);
  auto count = static_cast<std::streamsize>(shown.size());
  return behind_->sputn(shown.data(), count) == count;
}

std::streamsize HarmlessStream::xsputn(const char* bytes, std::streamsize count) {
  line_.append(bytes, static_cast<std::size_t>(count));
  auto end = line_.rfind('\n');
  return end == line_.npos || pass_on(end + 1) ? count : 0;
}

HarmlessStream::int_type HarmlessStream::overflow(int_type c) {
  if (traits_type::eq_int_type(c, traits_type::eof())) return traits_type::not_eof(c);
  char byte = traits_type::to_char_type(c);
  return xsputn(&byte, 1) == 1 ? c : traits_type::eof();
}

int HarmlessStream::sync() {
  return behind_->pubsync();
}

}  // namespace fujiplan
