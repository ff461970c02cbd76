#include "xlsx/cell_text.h"

#include <charconv>
#include <optional>
#include <utility>

#include "base/failure.h"
#include "base/text.h"
#include "xlsx/limits.h"
#include "xlsx/refusals.h"

namespace fujiplan::xlsx {

// The number of `_x000D_` at the beginning of a text.
static std::optional<unsigned> escaped_unit(std::string_view text) {
  constexpr std::size_t kSize = 7;
  if (text.size() < kSize || !text.starts_with("_x") || text[kSize - 1] != '_') return std::nullopt;
  unsigned unit = 0;
  const char* last = text.data() + kSize - 1;
  auto [end, error] = std::from_chars(text.data() + 2, last, unit, 16);
  return error == std::errc() && end == last ? std::optional(unit) : std::nullopt;
}

static std::string unescaped(std::string_view text) {
  constexpr std::size_t kSize = 7;
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    auto unit = escaped_unit(text.substr(i));
    if (!unit) {
      out += text[i++];
      continue;
    }
    std::size_t size = kSize;
    char32_t character = *unit;
    bool high = *unit >= 0xD800 && *unit < 0xDC00, low = *unit >= 0xDC00 && *unit < 0xE000;
    if (high) {
      auto second = escaped_unit(text.substr(i + kSize));
      low = !second || *second < 0xDC00 || *second >= 0xE000;  // it has no other half
      if (!low) {
        character = 0x10000 + ((*unit - 0xD800) << 10) + (*second - 0xDC00);
        size = 2 * kSize;
      }
    }
    if (low) {  // no character: the text says just that
      out += text.substr(i, size);
    } else {
      append_utf8(out, character);
    }
    i += size;
  }
  return out;
}

static std::string with_plain_breaks(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r') {
      out += text[i];
    } else if (i + 1 == text.size() || text[i + 1] != '\n') {
      out += '\n';
    }
  }
  return out;
}

std::string escaped_text(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (escaped_unit(text.substr(i))) out += "_x005F";
    out += text[i];
  }
  return out;
}

std::string plain_text(std::string text) {
  if (text.find("_x") != text.npos) text = unescaped(text);
  return text.find('\r') == text.npos ? text : with_plain_breaks(text);
}

void TextRuns::start(std::string_view element) {
  if (element == "rPh") phonetic_ = true;
  if (element == "t") inside_ = !phonetic_;
}

void TextRuns::text(std::string_view part) {
  if (!inside_) return;
  text_ += part;
  if (text_.size() > kLongestText) throw Failure(kTooLarge());
}

void TextRuns::end(std::string_view element) {
  if (element == "t") inside_ = false;
  if (element == "rPh") phonetic_ = false;
}

std::string TextRuns::take() {
  return plain_text(std::exchange(text_, {}));
}

}  // namespace fujiplan::xlsx
