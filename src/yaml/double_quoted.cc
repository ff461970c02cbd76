#include "yaml/double_quoted.h"

#include <algorithm>
#include <charconv>
#include <iterator>

#include "base/text.h"

namespace fujiplan::yaml {

namespace {

struct Escape {
  char sign;  // behind the backslash
  char32_t character;
};

constexpr Escape kEscapes[] = {
    {'0', 0x00}, {'a', 0x07},  {'b', 0x08}, {'t', 0x09}, {'\t', 0x09},  {'n', 0x0A},
    {'v', 0x0B}, {'f', 0x0C},  {'r', 0x0D}, {'e', 0x1B}, {' ', ' '},    {'"', '"'},
    {'/', '/'},  {'\\', '\\'}, {'N', 0x85}, {'_', 0xA0}, {'L', 0x2028}, {'P', 0x2029},
};

// Escapes by number: `\x85`, `\u58EB`, `\U0001F600`.
struct NumberedEscape {
  char sign;
  std::size_t digits;
};
constexpr NumberedEscape kNumbered[] = {{'x', 2}, {'u', 4}, {'U', 8}};

}  // namespace

// Appends the character of the escape whose sign is at `i`; returns where to go on, or `i` when it
// is none.
static std::size_t append_escape(std::string& out, std::string_view text, std::size_t i) {
  auto named = std::ranges::find(kEscapes, text[i], &Escape::sign);
  if (named != std::end(kEscapes)) {
    append_utf8(out, named->character);
    return i + 1;
  }
  auto numbered = std::ranges::find(kNumbered, text[i], &NumberedEscape::sign);
  if (numbered == std::end(kNumbered)) return i;
  std::string_view digits = text.substr(i + 1, numbered->digits);
  unsigned value = 0;
  auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  bool whole = error == std::errc() && digits.size() == numbered->digits &&
               end == digits.data() + digits.size();
  if (!whole) return i;
  append_utf8(out, value);
  return i + 1 + numbered->digits;
}

std::string unescaped(std::string_view quoted) {
  std::string_view text = quoted.substr(1, quoted.size() - 2);
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    bool escape = text[i] == '\\' && i + 1 < text.size();
    std::size_t next = escape ? append_escape(out, text, i + 1) : i;
    if (next == i || next == i + 1) {  // no escape
      out += text[i];
      next = i + 1;
    }
    i = next;
  }
  return out;
}

}  // namespace fujiplan::yaml
