#include "render/escape.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/formatted.h"
#include "base/number.h"
#include "base/text.h"
#include "files/csv.h"
#include "files/spreadsheet_text.h"
#include "render/eight_bytes.h"

namespace fujiplan {

namespace {

// What a character may do to a Markdown document, and so what has to be looked at.
enum class Danger : std::uint8_t {
  None,
  Markup,     // always
  Backslash,  // escapes what follows
  LineBreak,
  Blank,      // makes code when it indents a line
  LineStart,  // a block when it begins a line
  Number,     // `1.` and `1)` at the beginning of a line; `www.`
  Colon,      // `http://`, and a row of a table when it begins a line
  Ampersand,  // `&lt;` and the like
  Underscore,
  Hash,  // begins a heading and ends one
  Exclamation,
  Sign,  // only where it begins a reference
};

using Dangers = std::array<Danger, 256>;

constexpr Dangers kDangers = [] {
  struct Row {
    std::string_view characters;
    Danger danger;
  };
  constexpr Row kRows[] = {
      {"`*[]<|~$", Danger::Markup}, {"\\", Danger::Backslash},   {"\r\n", Danger::LineBreak},
      {" \t", Danger::Blank},       {"-+=>", Danger::LineStart}, {".)", Danger::Number},
      {":", Danger::Colon},         {"&", Danger::Ampersand},    {"_", Danger::Underscore},
      {"#", Danger::Hash},          {"!", Danger::Exclamation},  {"@%/^", Danger::Sign},
  };
  Dangers dangers{};
  for (const Row& row : kRows) {
    for (char c : row.characters) dangers[static_cast<unsigned char>(c)] = row.danger;
  }
  return dangers;
}();

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

// Takes what opens blocks off the beginning of a line: blanks, `>`, `- `, `1. `.
std::string_view without_block_marks(std::string_view line) {
  for (;;) {
    std::size_t digits = 0;
    if (line.empty()) return line;
    if (is_blank(line[0]) || line[0] == '>') {
      line.remove_prefix(1);
      continue;
    }
    while (digits < line.size() && is_digit(line[digits])) ++digits;
    std::string_view mark = line.substr(digits);
    constexpr std::string_view kBullets = "-+*", kAfterNumber = ".)";
    bool opens = mark.size() >= 2 && is_blank(mark[1]) &&
                 (digits > 0 ? kAfterNumber : kBullets).find(mark[0]) != kBullets.npos;
    if (!opens) return line;
    line.remove_prefix(digits + 2);
  }
}

// The line that `out` ends with, after its block marks: empty at the start of a block. Only as far
// back as block marks reach, so a long row of a table costs nothing.
bool at_block_start(std::string_view out, bool after_number) {
  constexpr std::string_view kMarks = " \t>-+*.)0123456789";
  constexpr std::size_t kMostMarks =
      kSeenByEscape / 2;  // a longer run may be taken for a start: it is safe
  std::string_view near = out.substr(out.size() - std::min(out.size(), kMostMarks));
  std::size_t other = near.find_last_not_of(kMarks);
  if (other == near.npos && near.size() < out.size()) return true;
  if (other != near.npos && near[other] != '\n') return false;
  std::string_view rest = without_block_marks(near.substr(other + 1));  // npos + 1 is 0
  return after_number ? !rest.empty() && std::ranges::all_of(rest, is_digit) : rest.empty();
}

// `&` with letters, digits or `#` behind it up to `;`, or up to the end, where more may follow.
bool is_entity(std::string_view text) {
  std::size_t i = 1;
  while (i < text.size() && (is_letter_or_digit(text[i]) || text[i] == '#')) ++i;
  return i == text.size() || text[i] == ';';
}

bool ends_with_www(std::string_view out) {
  return out.size() >= 3 && std::ranges::all_of(out.substr(out.size() - 3),
                                                [](char c) { return c == 'w' || c == 'W'; });
}

// `text[i]` is about to follow `out`: does it need a backslash?
bool needs_backslash(Danger danger, std::string_view out, std::string_view text, std::size_t i) {
  char before = out.empty() ? '\n' : out.back();
  char after = i + 1 < text.size() ? text[i + 1] : '\0';  // NUL: the end, anything may follow
  switch (danger) {
    case Danger::Markup:
      return true;
    case Danger::LineStart:
      return at_block_start(out, false);
    case Danger::Number:
      return (is_digit(before) && (is_blank(after) || after == '\0') &&
              at_block_start(out, true)) ||
             (text[i] == '.' && ends_with_www(out));
    case Danger::Colon:
      return (is_letter_or_digit(before) && (after == '/' || after == '\0')) ||
             at_block_start(out, false);
    case Danger::Ampersand:
      return is_entity(text.substr(i));
    case Danger::Underscore:
      return !(is_letter_or_digit(before) && is_letter_or_digit(after));
    case Danger::Hash:
      return before == '#' || is_blank(before) || before == '\n';
    case Danger::Exclamation:
      return after == '\0';  // `[` of the text is marked itself; the template's may follow
    default:
      return false;  // Sign
  }
}

// What services of git make a link of, or a call, when the sign is followed by such a character:
// docs.github.com/en/get-started/writing-on-github (autolinked references),
// docs.gitlab.com/user/markdown (references) and .../user/project/quick_actions.
struct Reference {
  char sign;
  bool letters;  // a name may follow: `@team`, `~"label"`; else only a number: `#12`
};
constexpr Reference kReferences[] = {
    {'@', true},  {'~', true},   // people and groups, labels
    {'%', true},  {'#', false},  // milestones, issues
    {'!', false}, {'$', false},  // merge requests, snippets
    {'&', false}, {'^', true},   // epics
};

// `GH-12` of GitHub, `GL-12` of GitLab.
bool ends_with_service(std::string_view out) {
  constexpr std::string_view kFirst = "Gg", kSecond = "HhLl";
  return out.size() >= 2 && kFirst.find(out[out.size() - 2]) != kFirst.npos &&
         kSecond.find(out.back()) != kSecond.npos;
}

// `group/project`, which GitLab links when `>` follows.
bool ends_with_project(std::string_view out) {
  constexpr std::string_view kOthers = "-_./";
  bool parted = false;
  std::size_t at = out.size();
  for (; at > 0 && (is_letter_or_digit(out[at - 1]) || kOthers.find(out[at - 1]) != kOthers.npos);
       --at) {
    parted |= out[at - 1] == '/' && at > 1 && is_letter_or_digit(out[at - 2]);
  }
  return parted;
}

bool is_letter(char c) {
  return is_letter_or_digit(c) && !is_digit(c);
}

// Would `text[i]`, which is about to follow `out`, call somebody, link somewhere, or give an order?
bool begins_reference(std::string_view out, std::string_view text, std::size_t i) {
  bool at_end = i + 1 == text.size();  // anything may follow
  char sign = text[i], after = at_end ? '\0' : text[i + 1];
  if (sign == '@' && at_end) return true;
  if (sign == ':') return !out.empty() && is_letter_or_digit(out.back()) && after == '/';
  if (sign == '-') return is_digit(after) && ends_with_service(out);
  // `[vulnerability:1]`, `[[page]]`, `*iteration:1`
  if (sign == '[') return at_end || after == '[' || is_letter(after);
  if (sign == '*') return text.substr(i + 1).starts_with("iteration:");
  if (sign == '>') return ends_with_project(out);
  if (sign == '/') return (at_end || is_letter_or_digit(after)) && at_block_start(out, false);
  auto row = std::ranges::find(kReferences, sign, &Reference::sign);
  if (row == std::end(kReferences)) return false;
  constexpr std::string_view kOthers = "_\"-?.&";  // that a name may begin with
  bool is_name = is_letter_or_digit(after) || (!at_end && kOthers.find(after) != kOthers.npos);
  return is_digit(after) || (row->letters && is_name);
}

// Neither a backslash nor a character reference keeps a service from it: they look at the text of
// the page. What stands in code they leave alone, and the name is then no longer beside its sign.
void append_as_code(std::string& out, char sign) {
  if (!out.empty() && out.back() == '`') out += "<!-- -->";  // two in a row would be one mark
  out += '`';
  out += sign;
  out += '`';
}

// Neither a backslash nor a character reference keeps cmark-gfm from making a link of an address.
bool is_in_mail_address(std::string_view out, std::string_view text, std::size_t i) {
  constexpr std::string_view kOthers = ".-_+";
  bool before =
      !out.empty() && (is_letter_or_digit(out.back()) || kOthers.find(out.back()) != kOthers.npos);
  return text[i] == '@' && before && (i + 1 == text.size() || is_letter_or_digit(text[i + 1]));
}

// Where the first character at or behind `i` stands that may do something. Those beyond ASCII, of
// which most texts are, do nothing.
std::size_t first_danger(std::string_view text, std::size_t i) {
  while (i < text.size()) {
    const std::size_t end = std::min(i + kEight, text.size());
    if (end == i + kEight && all_beyond_ascii(eight_bytes(text.data() + i))) {
      i = end;
      continue;
    }
    for (; i < end; ++i) {
      if (kDangers[static_cast<unsigned char>(text[i])] != Danger::None) return i;
    }
  }
  return i;
}

void append_markup_free(std::string& out, std::string_view text, bool is_comment) {
  for (std::size_t i = 0; i < text.size();) {
    std::size_t plain = first_danger(text, i);
    out += text.substr(i, plain - i);
    i = plain;
    if (i == text.size()) return;
    Danger danger = kDangers[static_cast<unsigned char>(text[i])];
    if (danger == Danger::LineBreak) {
      if (text.substr(i).starts_with("\r\n")) ++i;
      if (!at_block_start(out, false)) out += "<br>";  // alone on a line it would begin HTML
    } else if (danger == Danger::Backslash) {
      out += "&#92;";  // `\\|` would be read as `\` and a pipe of the text by cmark-gfm
    } else if (danger == Danger::Blank) {
      if (!at_block_start(out, false)) out += ' ';
    } else if (is_comment && begins_reference(out, text, i)) {
      append_as_code(out, text[i]);
    } else if (is_in_mail_address(out, text, i)) {
      out += "@<!-- -->";
    } else {
      if (needs_backslash(danger, out, text, i)) out += '\\';
      out += text[i];
    }
    ++i;
  }
}

}  // namespace

void append_markdown(std::string& out, std::string_view text) {
  append_markup_free(out, text, false);
}

void append_comment(std::string& out, std::string_view text) {
  append_markup_free(out, text, true);
}

std::string escape_comment(std::string_view text) {
  std::string out;
  append_comment(out, text);
  return out;
}

// Few texts have a sign that comes before `-`, as all do that need quotes.
static bool needs_quotes(std::string_view text) {
  return any_below(text, '-') && csv_needs_quotes(text);
}

void append_csv(std::string& out, std::string_view text) {
  if (may_be_a_formula(text)) {
    out += csv_field(without_formula(text));
  } else if (needs_quotes(text)) {
    out += csv_field(text);
  } else {
    out += text;
  }
}

void append_json(std::string& out, std::string_view text) {
  for (char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      constexpr std::string_view kDigits = "0123456789abcdef";
      out += "\\u00";
      out += kDigits[static_cast<std::size_t>(c) >> 4];
      out += kDigits[static_cast<std::size_t>(c) & 15];
    } else {
      out += c;
    }
  }
}

void append_css(std::string& out, std::string_view text) {
  for (char c : text) {
    bool is_ascii = static_cast<unsigned char>(c) < 0x80;
    if (is_ascii && !is_letter_or_digit(c)) {
      out += formatted("\\{:x} ", static_cast<unsigned>(c));  // the space ends the number
    } else {
      out += c;
    }
  }
}

void append_in_address(std::string& out, std::string_view name, AddressLetters letters) {
  for (char c : name) {
    const bool is_ascii = static_cast<unsigned char>(c) < 0x80;
    const bool stays = is_ascii ? is_letter_or_digit(c) ||
                                      std::string_view("-._~").find(c) != std::string_view::npos
                                : letters == AddressLetters::AnyScript;
    if (stays) {
      out += c;
    } else {
      out += formatted("%{:02X}", static_cast<unsigned char>(c));
    }
  }
}

void append_html(std::string& out, std::string_view text) {
  for (char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
}

namespace {

struct Form {
  std::string_view extension;
  Escape escape;
};
constexpr Form kForms[] = {
    {".md", Escape::Markdown},     {".markdown", Escape::Markdown}, {".csv", Escape::Csv},
    {".html", Escape::Html},       {".htm", Escape::Html},          {".xml", Escape::Html},
    {".json", Escape::JsonString}, {".svg", Escape::Html},          {".js", Escape::JsonString},
    {".css", Escape::CssString},   {".jsonld", Escape::JsonString},
};

void append_as_is(std::string& out, std::string_view text) {
  out += text;
}

}  // namespace

Escape escape_for(std::string_view path) {
  std::string lower = to_lower_ascii(path);
  for (const Form& form : kForms) {
    if (lower.ends_with(form.extension)) return form.escape;
  }
  return Escape::None;
}

EscapeFunction escape_function(Escape escape) {
  switch (escape) {
    case Escape::Markdown:
      return append_markdown;
    case Escape::Csv:
      return append_csv;
    case Escape::Html:
      return append_html;
    case Escape::JsonString:
      return append_json;
    case Escape::CssString:
      return append_css;
    default:
      return append_as_is;
  }
}

}  // namespace fujiplan
