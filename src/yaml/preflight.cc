#include "yaml/preflight.h"

#include <algorithm>

#include "base/byte_order_mark.h"
#include "base/formatted.h"
#include "base/odd_character.h"
#include "base/text.h"
#include "yaml/character_codes.h"
#include "yaml/codes.h"
#include "yaml/form_c.h"

namespace fujiplan::yaml {

// Would the text make sense as CP932? Single bytes (ASCII, half-width kana) and pairs of a lead
// byte (81–9F, E0–FC) and a trail byte (40–7E, 80–FC), with at least one pair.
static bool looks_like_cp932(std::string_view text) {
  if (mark_size(text) > 0) return false;  // only UTF-8 begins so
  bool any_pair = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    auto c = static_cast<unsigned char>(text[i]);
    if (c < 0x80 || (c >= 0xA1 && c <= 0xDF)) continue;
    bool lead = (c >= 0x81 && c <= 0x9F) || (c >= 0xE0 && c <= 0xFC);
    if (!lead || i + 1 == text.size()) return false;
    auto trail = static_cast<unsigned char>(text[++i]);
    if (trail < 0x40 || trail == 0x7F || trail > 0xFC) return false;
    any_pair = true;
  }
  return any_pair;
}

// Kanji and kana in UTF-8 before the first bad byte: a UTF-8 file with a fault, even when its bytes
// would make sense as CP932. Converting it would garble it.
static bool begins_as_utf8(std::string_view text, std::size_t bad) {
  for (std::size_t i = 0; i < bad;) {
    std::size_t size = decode_at(text, i).size;
    if (size > 2) return true;
    i += size;
  }
  return false;
}

std::size_t first_control(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    auto c = static_cast<unsigned char>(text[i]);
    if ((c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F) return i;
    if (c == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0)
      return i;
  }
  return text.npos;
}

std::string code_point_name(std::string_view text, std::size_t at) {
  return fujiplan::code_point_name(decode_at(text, at).value);
}

bool report_odd_error(const OddCharacter& odd, Span at, Sink& sink) {
  switch (odd.kind) {
    case Oddity::Control:
      sink.emit(kControlCharacter, at, fujiplan::code_point_name(odd.value));
      return true;
    case Oddity::Direction:
      sink.emit(kDirectionCharacter, at, description(odd), remedy(odd));
      return true;
    case Oddity::LineSeparator:
      sink.emit(kLineSeparator, at, description(odd), remedy(odd));
      return true;
    case Oddity::Lost:
      sink.emit(kLostCharacter, at, description(odd), remedy(odd));
      return true;
    case Oddity::Noncharacter:
      sink.emit(kNoncharacter, at, description(odd), remedy(odd));
      return true;
    default:
      return false;
  }
}

// Anywhere in the file: in a comment, too, they deceive whoever reads it.
static void report_odd_errors(std::string_view text, std::size_t file, Sink& sink) {
  for (auto odd = find_odd_character(text); odd;
       odd = find_odd_character(text, odd->offset + odd->size)) {
    report_odd_error(*odd, {file, odd->offset, odd->size}, sink);
  }
}

// With its number, if it is one character: two that look alike are told apart so.
static Message with_code_point(std::string_view text) {
  CodePoint first = decode_at(text, 0);
  if (first.size != text.size()) return {formatted("`{}` ", text), formatted("`{}`", text)};
  std::string number = fujiplan::code_point_name(first.value);
  return {formatted("`{}`（{}）", text, number), formatted("`{}` ({})", text, number)};
}

// Reports the first character of each kind that is not in NFC, with the marks that follow it.
static void report_not_nfc(std::string_view text, std::size_t file, Sink& sink) {
  bool told_marks = false, told_other = false;
  for (std::string_view line : lines_of(text)) {
    if (is_nfc(line)) continue;
    auto start = static_cast<std::size_t>(line.data() - text.data());
    for (const Recomposed& part : not_in_form_c(line)) {
      bool& is_told = part.is_other ? told_other : told_marks;
      if (is_told) continue;
      is_told = true;
      Diagnostic& finding =
          sink.emit(kNotNfc, {file, start + part.offset, part.size}, part.instead);
      if (!part.is_other) continue;
      finding.message = kOtherInNfc(with_code_point(line.substr(part.offset, part.size)),
                                    with_code_point(part.instead));
      finding.help = kWriteOther(part.instead);
      finding.is_doubtful = true;
    }
    if (told_marks && told_other) return;
  }
}

// A CR that does not belong to a line end. YAML takes it for one, people do not see it.
static std::size_t lone_return(std::string_view text) {
  for (std::size_t at = text.find('\r'); at != text.npos; at = text.find('\r', at + 1)) {
    if (!text.substr(at).starts_with("\r\n")) return at;
  }
  return text.npos;
}

bool preflight(const SourceFile& source, std::size_t file, Sink& sink) {
  std::string_view text = source.text;
  if (text.size() > kLargestFile) {
    sink.emit(kTooLarge, {file, 0, 0}, kLargestFile >> 20);
    return false;
  }
  if (auto bad = first_invalid_utf8(text)) {
    bool other = looks_like_cp932(text) && !begins_as_utf8(text, *bad);
    sink.emit(other ? kLooksLikeCp932 : kNotUtf8, {file, *bad, 1});
    return false;
  }
  if (auto at = first_control(text); at != text.npos) {
    sink.emit(kControlCharacter, {file, at, decode_at(text, at).size}, code_point_name(text, at));
    return false;
  }
  if (auto at = lone_return(text); at != text.npos) {
    sink.emit(kControlCharacter, {file, at, 1}, code_point_name(text, at));
    return false;
  }
  if (std::size_t size = mark_size(text)) sink.emit(kByteOrderMark, {file, 0, size});
  if (auto at = text.find('\r'); at != text.npos) sink.emit(kCrlf, {file, at, 1});
  report_odd_errors(text, file, sink);
  if (auto marked = find_too_many_marks(text)) {
    sink.emit(kTooManyMarks, {file, marked->offset, marked->size}, kMostMarks);
  } else if (!is_nfc(text)) {
    report_not_nfc(text, file, sink);
  }
  return true;
}

}  // namespace fujiplan::yaml
