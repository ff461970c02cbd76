#include "yaml/write_scalar.h"

#include <algorithm>
#include <array>

#include "base/formatted.h"
#include "base/text.h"

namespace fujiplan::yaml {

static bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

// Line ends of Unicode and the byte order mark: some readers end a line at them.
static constexpr std::array<std::string_view, 4> kUnsafe = {"\u0085", "\u2028", "\u2029", "\uFEFF"};

static bool has_unsafe(std::string_view text) {
  return std::ranges::any_of(kUnsafe,
                             [&](std::string_view c) { return text.find(c) != text.npos; });
}

static bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

// Words that YAML 1.1 or 1.2 reads as no value at all.
static bool is_null_word(std::string_view text) {
  return text == "~" || to_lower_ascii(text) == "null";
}

static bool fits_plain(std::string_view text, bool in_flow) {
  constexpr std::string_view kIndicators = "-?:,[]{}#&*!|>'\"%@`";
  constexpr std::string_view kFlow = ",[]{}";
  if (text.empty() || is_blank(text.front()) || is_blank(text.back()) || text.back() == ':') {
    return false;
  }
  if (std::ranges::any_of(text, is_control) || has_unsafe(text) || is_null_word(text)) return false;
  if (in_flow && text.find_first_of(kFlow) != text.npos) return false;
  if (kIndicators.find(text.front()) != kIndicators.npos) {
    // `-5%` is text, `- 5` begins a list.
    bool joined = text.front() == '-' && text.size() > 1 && !is_blank(text[1]) && text[1] != '-';
    if (!joined) return false;
  }
  return text.find(": ") == text.npos && text.find(" #") == text.npos &&
         !(in_flow && text.find(':') != text.npos);
}

// Blocks without `+` or an indentation digit: at most one line end at the end, and the first line
// of text shows how deep the block stands.
static bool fits_block(std::string_view text) {
  if (trim(text).empty() || text.ends_with("\n\n") || has_unsafe(text)) return false;
  if (std::ranges::any_of(text, [](char c) { return is_control(c) && c != '\n'; })) return false;
  bool first = true;
  for (std::string_view line : lines_of(text)) {
    if (line.empty()) continue;
    if (line.find_first_not_of(' ') == line.npos) return false;
    if (first && line.front() == ' ') return false;
    first = false;
  }
  return true;
}

bool fits(const NewScalar& scalar, Form form, bool in_flow) {
  if (scalar.number) return form == Form::Plain;
  switch (form) {
    case Form::Plain:
      return !scalar.quoted && fits_plain(scalar.text, in_flow);
    case Form::SingleQuoted:
      return std::ranges::none_of(scalar.text, is_control) && !has_unsafe(scalar.text);
    case Form::DoubleQuoted:
      return true;
    case Form::Block:
      return !in_flow && fits_block(scalar.text);
  }
  return false;
}

Form canonical_form(const NewScalar& scalar, bool in_flow) {
  if (scalar.number) return Form::Plain;
  bool long_text = scalar.block || scalar.text.find('\n') != scalar.text.npos;
  if (long_text && fits(scalar, Form::Block, in_flow)) return Form::Block;
  return fits(scalar, Form::Plain, in_flow) ? Form::Plain : Form::DoubleQuoted;
}

static std::string in_single_quotes(std::string_view text) {
  std::string out = "'";
  for (char c : text) out += c == '\'' ? "''" : std::string(1, c);
  return out + "'";
}

static std::string in_double_quotes(std::string_view text) {
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size();) {
    CodePoint c = decode_at(text, at);
    std::string_view bytes = text.substr(at, c.size);
    at += c.size;
    if (bytes == "\"" || bytes == "\\") {
      out += "\\" + std::string(bytes);
    } else if (bytes == "\n") {
      out += "\\n";
    } else if (bytes == "\t") {
      out += "\\t";
    } else if (std::ranges::find(kUnsafe, bytes) != kUnsafe.end() || is_control(bytes.front())) {
      out += formatted("\\u{:04X}", static_cast<unsigned>(c.value));
    } else {
      out += bytes;
    }
  }
  return out + "\"";
}

WrittenScalar write_scalar(const NewScalar& scalar, Form form) {
  switch (form) {
    case Form::SingleQuoted:
      return {in_single_quotes(scalar.text)};
    case Form::DoubleQuoted:
      return {in_double_quotes(scalar.text)};
    case Form::Block: {
      WrittenScalar written{scalar.text.ends_with('\n') ? "|" : "|-"};
      for (std::string_view line : lines_of(scalar.text)) written.lines.emplace_back(line);
      return written;
    }
    case Form::Plain:
      break;
  }
  return {scalar.text};
}

}  // namespace fujiplan::yaml
