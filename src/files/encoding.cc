#include "files/encoding.h"

#include <algorithm>
#include <stdexcept>

#include "base/byte_order_mark.h"
#include "base/failure.h"
#include "base/text.h"
#include "files/encoding/converter.h"

namespace fujiplan {

namespace {

struct Twin {
  char32_t from, to;
};

}  // namespace

// glibc converts from the left to the code of the right, but ¥ and ‾ to a backslash and a tilde.
static constexpr Twin kTwins[] = {
    {U'\u00A2', U'\uFFE0'},  // ¢ ￠
    {U'\u00A3', U'\uFFE1'},  // £ ￡
    {U'\u00A5', U'\uFFE5'},  // ¥ ￥
    {U'\u00AC', U'\uFFE2'},  // ¬ ￢
    {U'\u2014', U'\u2015'},  // — ―
    {U'\u2016', U'\u2225'},  // ‖ ∥
    {U'\u203E', U'\uFFE3'},  // ‾ ￣
    {U'\u2212', U'\uFF0D'},  // − －
    {U'\u301C', U'\uFF5E'},  // 〜 ～
};

static std::size_t line_of_end(std::string_view text) {
  return 1 + static_cast<std::size_t>(std::ranges::count(text, '\n'));
}

// `read` gets the number of bytes that could be read.
static DecodedText converted(std::string_view bytes, const char* encoding, std::size_t& read) {
  DecodedText decoded;
  read = Converter("UTF-8", encoding).convert(bytes, decoded.text);
  if (read < bytes.size()) decoded.bad_line = line_of_end(decoded.text);
  return decoded;
}

DecodedText decode_text(std::string_view bytes) {
  constexpr std::string_view kLittle = "\xFF\xFE", kBig = "\xFE\xFF";
  std::size_t read = 0;
  if (bytes.starts_with(kLittle)) return converted(bytes.substr(kLittle.size()), "UTF-16LE", read);
  if (bytes.starts_with(kBig)) return converted(bytes.substr(kBig.size()), "UTF-16BE", read);
  bool marked = mark_size(bytes) > 0;
  bytes = without_mark(bytes);
  auto bad = first_invalid_utf8(bytes);
  if (!bad) return {std::string(bytes), 0};
  std::size_t bad_line = line_of_end(bytes.substr(0, *bad));
  if (marked) return {"", bad_line};
  DecodedText decoded = converted(bytes, "CP932", read);
  // What can be read further is what it was meant to be: the fault is where that ends.
  if (!decoded.ok() && *bad > read) decoded.bad_line = bad_line;
  return decoded;
}

std::optional<std::string> converted_to_utf8(std::string_view bytes, const char* encoding) {
  try {
    std::size_t read = 0;
    DecodedText decoded = converted(bytes, encoding, read);
    if (decoded.ok()) return decoded.text;
  } catch (const Failure&) {  // an encoding that this system does not have
  }
  return std::nullopt;
}

static std::string_view bytes_of_character(std::string_view text, std::size_t at) {
  return text.substr(at, decode_at(text, at).size);
}

std::string with_cp932_twins(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    CodePoint c = decode_at(text, i);
    bool may_have_one = c.value >= kTwins[0].from && c.value <= std::end(kTwins)[-1].from;
    auto twin = may_have_one ? std::ranges::find(kTwins, c.value, &Twin::from) : std::end(kTwins);
    if (twin == std::end(kTwins)) {
      out.append(text, i, c.size);
    } else {
      append_utf8(out, twin->to);
    }
    i += c.size;
  }
  return out;
}

std::vector<std::string> missing_in_cp932(std::string_view text) {
  Converter converter("CP932", "UTF-8");
  std::vector<std::string> missing;
  std::string unused;
  for (std::size_t at = 0; at < text.size();) {
    at += converter.convert(text.substr(at), unused);
    if (at >= text.size()) break;
    std::string character(bytes_of_character(text, at));
    if (std::ranges::find(missing, character) == missing.end()) missing.push_back(character);
    at += character.size();
  }
  return missing;
}

std::string to_cp932(std::string_view text) {
  std::string twins = with_cp932_twins(text), bytes;
  if (Converter("CP932", "UTF-8").convert(twins, bytes) < twins.size()) {
    throw std::logic_error("a character that CP932 does not have");
  }
  return bytes;
}

}  // namespace fujiplan
