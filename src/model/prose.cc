#include "model/prose.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/text.h"

namespace fujiplan {

// --- joining lines

// Latin, Greek and Cyrillic letters, the signs of ASCII, and the quotes and dashes beside them.
static bool has_spaces_beside(char32_t c) {
  return (c > U' ' && c < 0x0530) || (c >= 0x2010 && c <= 0x2027) || (c >= 0x20A0 && c <= 0x20CF);
}

static char32_t last_character(std::string_view text) {
  std::size_t at = text.size() - 1;
  auto is_follower = [&] { return (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80; };
  while (at > 0 && is_follower()) --at;
  return decode_at(text, at).value;
}

static bool needs_space(std::string_view before, std::string_view line) {
  return !before.empty() && !line.empty() && has_spaces_beside(last_character(before)) &&
         has_spaces_beside(decode_at(line, 0).value);
}

std::vector<std::string> shown_lines(std::string_view text) {
  std::vector<std::string> shown;
  bool fresh = true;  // the next line starts a new shown line
  for (std::string_view line : lines_of(text)) {
    line = trim(line);
    if (line.empty()) {
      fresh = true;
    } else if (fresh || line.starts_with("・")) {
      shown.emplace_back(line);
      fresh = false;
    } else {
      if (needs_space(shown.back(), line)) shown.back() += ' ';
      shown.back() += line;
    }
  }
  return shown;
}

std::optional<std::string_view> only_line(std::string_view text) {
  std::string_view line = trim(text);
  return line.find('\n') == line.npos ? std::optional(line) : std::nullopt;
}

// Takes the first line off a text and returns it without the blanks around it.
static std::string_view take_line(std::string_view& text) {
  std::size_t end = std::min(text.find('\n'), text.size());
  std::string_view line = trim(text.substr(0, end));
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

namespace {

// What a text is on one line, piece by piece: its lines, and the spaces between them.
class Pieces {
 public:
  explicit Pieces(std::string_view text) : text_(text) {}

  // Empty at the end.
  std::string_view next() {
    std::string_view line = std::exchange(held_, {});
    if (!line.empty()) return line;
    while (line.empty() && !text_.empty()) line = take_line(text_);
    bool space = needs_space(before_, line);
    before_ = line;
    if (!space) return line;
    held_ = line;
    return " ";
  }

 private:
  std::string_view text_, before_, held_;
};

}  // namespace

std::string on_one_line(std::string_view text) {
  if (auto line = only_line(text)) return std::string(*line);
  std::string out;
  Pieces pieces(text);
  for (auto piece = pieces.next(); !piece.empty(); piece = pieces.next()) out += piece;
  return out;
}

bool same_on_one_line(std::string_view a, std::string_view b) {
  Pieces pieces_of_a(a), pieces_of_b(b);
  std::string_view of_a, of_b;  // what is left of the pieces that are compared
  for (;;) {
    if (of_a.empty()) of_a = pieces_of_a.next();
    if (of_b.empty()) of_b = pieces_of_b.next();
    std::size_t size = std::min(of_a.size(), of_b.size());
    if (size == 0) return of_a.size() == of_b.size();
    if (of_a.substr(0, size) != of_b.substr(0, size)) return false;
    of_a.remove_prefix(size);
    of_b.remove_prefix(size);
  }
}

// --- sentences

static bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Of what stands before a full stop.
static bool ends_in_abbreviation(std::string_view text) {
  constexpr std::string_view kAbbreviations[] = {"mr",  "mrs", "ms",  "dr",   "st",  "no",
                                                 "nos", "vs",  "fig", "vol",  "ver", "approx",
                                                 "ca",  "cf",  "inc", "dept", "sec", "art"};
  std::size_t start = text.size();
  while (start > 0 && (is_ascii_letter(text[start - 1]) || text[start - 1] == '.')) --start;
  std::string word = to_lower_ascii(text.substr(start));
  bool initial = word.size() == 1, dotted = word.find('.') != word.npos;  // J., e.g.
  return initial || dotted || std::ranges::find(kAbbreviations, word) != std::end(kAbbreviations);
}

std::size_t end_of_spaced_sentence(std::string_view line, std::size_t at) {
  if (at >= line.size() || std::string_view(".!?").find(line[at]) == std::string_view::npos) {
    return 0;
  }
  if (line[at] == '.' && ends_in_abbreviation(line.substr(0, at))) return 0;
  std::size_t end = at + 1;
  for (bool closes = true; closes;) {
    closes = false;
    for (std::string_view sign : {")", "\"", "'", "”", "’"}) {
      if (!line.substr(end).starts_with(sign)) continue;
      end += sign.size();
      closes = true;
    }
  }
  std::string_view next = trim_start(line.substr(end));
  bool spaced = next.size() < line.size() - end && !next.empty();
  if (!spaced || line[end] != ' ') return 0;
  char32_t first = decode_at(next, 0).value;
  bool begins = (first >= U'A' && first <= U'Z') || (first >= U'0' && first <= U'9') ||
                first == U'“' || first == U'"' || first == U'(' ||
                (first >= 0xC0 && first < 0x0530);
  return begins ? end : 0;
}

// 「はい。」と答えた。 is one sentence: inside brackets, and before a closing one, 。 ends none.
static std::vector<std::string_view> sentences_of(std::string_view line) {
  constexpr std::u32string_view kOpening = U"「『（(【", kClosing = U"」』）)】";
  std::vector<std::string_view> sentences;
  std::size_t start = 0, open = 0;
  for (std::size_t at = 0; at < line.size();) {
    CodePoint c = decode_at(line, at);
    at += c.size;
    if (kOpening.find(c.value) != kOpening.npos) ++open;
    if (kClosing.find(c.value) != kClosing.npos && open > 0) --open;
    if (open > 0) continue;
    std::size_t spaced = c.size == 1 ? end_of_spaced_sentence(line, at - 1) : 0;
    if (c.value != U'。' && spaced == 0) continue;
    at = std::max(at, spaced);
    sentences.push_back(line.substr(start, at - start));
    start = at;
  }
  sentences.push_back(line.substr(start));
  return sentences;
}

std::string one_sentence_per_line(std::string_view text) {
  std::string out;
  for (std::string_view line : lines_of(trim(text))) {
    if (trim(line).empty()) out += '\n';
    for (std::string_view sentence : sentences_of(line)) {
      sentence = trim(sentence);
      if (!sentence.empty()) out += std::string(sentence) + "\n";
    }
  }
  if (!out.empty()) out.pop_back();
  return out;
}

}  // namespace fujiplan
