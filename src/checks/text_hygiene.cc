#include "checks/text_hygiene.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>
#include <vector>

#include "base/character_set.h"
#include "base/text.h"
#include "checks/odd_text.h"
#include "checks/old_characters.h"
#include "notation/wide_number.h"
#include "yaml/codes.h"
#include "yaml/conflict_markers.h"
#include "yaml/find_entry.h"

// Works on the bytes of the files, so that every finding points at the characters themselves; only
// scalars are looked at, so comments may say what they like.
namespace fujiplan {

static bool is_full_width_digit(char32_t c) {
  return c >= U'０' && c <= U'９';
}
static bool is_half_width_kana(char32_t c) {
  return c >= U'\uFF61' && c <= U'\uFF9F';
}

// Tags and entities that converters of office documents and OCR leave behind.
static constexpr std::array<std::string_view, 24> kTags = {
    "ul", "ol", "li", "p", "br", "div", "span", "table", "thead", "tbody", "tr", "td",
    "th", "b",  "i",  "u", "a",  "img", "font", "sup",   "sub",   "h1",    "h2", "input"};
static constexpr std::array<std::string_view, 6> kEntities = {"&nbsp;", "&amp;",  "&lt;",
                                                              "&gt;",   "&quot;", "&#"};

// Length of the tag or entity at the start of `text`; 0 when there is none.
static std::size_t html_length(std::string_view text) {
  constexpr std::size_t kLongestEntity = 10, kLongestName = 5;  // `&#x10FFFF;`, `table`
  for (std::string_view entity : kEntities) {
    if (text.starts_with(entity)) return text.substr(0, kLongestEntity).find(';') + 1;  // or 0
  }
  if (!text.starts_with('<')) return 0;
  std::string_view name = text.substr(text.starts_with("</") ? 2 : 1, kLongestName + 1);
  std::string lower = to_lower_ascii(name.substr(0, name.find_first_of(" />\n")));
  if (std::ranges::find(kTags, lower) == kTags.end()) return 0;
  std::size_t end = text.find_first_of("<>", 1);
  return end == text.npos || text[end] == '<' ? 0 : end + 1;
}

// The characters that a finding may begin with; there are very few of them in a text.
static constexpr CharacterSet kSuspects = [] {
  CharacterSet set;
  set.add(U'<');
  set.add(U'&');
  set.add(U'>');
  set.add(U'０', U'９');
  set.add(U'\uFF61', U'\uFF9F');
  for (CharacterPair pair : kOldCharacters) set.add(pair.old);
  return set;
}();

// Spans that can be asked whether a part of the text touches one of them.
class Touched {
 public:
  explicit Touched(std::vector<Span> spans) : spans_(std::move(spans)) {
    std::ranges::sort(spans_, {}, &Span::offset);
    std::size_t furthest = 0;
    for (const Span& span : spans_) {
      furthest = std::max<std::size_t>(furthest, span.offset + span.length);
      ends_.push_back(furthest);
    }
  }
  bool by(std::size_t at, std::size_t length) const {
    auto behind = std::ranges::lower_bound(spans_, at + length, {}, &Span::offset);
    return behind != spans_.begin() &&
           at < ends_[static_cast<std::size_t>(behind - spans_.begin()) - 1];
  }

 private:
  std::vector<Span> spans_;        // by offset
  std::vector<std::size_t> ends_;  // how far the spans up to this one reach
};

struct Scanner {
  std::string_view text;  // the whole file
  std::size_t file;
  Sink& sink;
  Touched quiet;  // already reported in this file, or nothing to be put right

  template <typename... Args>
  void report(const Diagnosis<Args...>& kind, std::size_t at, std::size_t length,
              const std::type_identity_t<Args>&... args) const {
    report_to_replace(kind, at, length, "", args...);
  }
  // The same where it is known what belongs there.
  template <typename... Args>
  void report_to_replace(const Diagnosis<Args...>& kind, std::size_t at, std::size_t length,
                         std::string_view instead,
                         const std::type_identity_t<Args>&... args) const {
    if (!quiet.by(at, length)) sink.emit(kind, {file, at, length}, args...).instead = instead;
  }

  // The end of the run of characters from `at` for which `belongs` holds.
  std::size_t run_end(std::size_t at, std::size_t end, bool (*belongs)(char32_t)) const {
    while (at < end) {
      CodePoint c = decode_at(text, at);
      if (!belongs(c.value)) break;
      at += c.size;
    }
    return at;
  }

  void scan(std::size_t at, std::size_t end) const {
    while ((at = kSuspects.find(text, at, end)) < end) at = scan_at(at, end);
  }

  // The size of the marker line of a conflict that begins at `at`; 0 when none does. In a text,
  // whose lines are indented, a line of `=` or `|` may be meant; of `<` and `>` it is left over.
  std::size_t marker_at(std::size_t at, std::size_t end) const {
    std::size_t start = text.substr(0, at).find_last_not_of(' ');
    if (start != text.npos && text[start] != '\n') return 0;
    std::string_view line = text.substr(at, end - at);
    line = trim_end(line.substr(0, line.find('\n')));
    return yaml::conflict_sign(line) != '\0' ? line.size() : 0;
  }

  // Reports what begins at `at`; returns where to go on.
  std::size_t scan_at(std::size_t at, std::size_t end) const {
    CodePoint c = decode_at(text, at);
    if (is_full_width_digit(c.value)) {
      std::size_t stop = number_end(text.substr(0, end), at);
      std::string digits(text.substr(at, stop - at));
      std::string narrow = to_half_width(digits);
      report_to_replace(kFullWidthDigit, at, stop - at, narrow, digits, narrow);
      return stop;
    }
    if (is_half_width_kana(c.value)) {
      std::size_t stop = run_end(at, end, is_half_width_kana);
      report(kHalfWidthKana, at, stop - at, std::string(text.substr(at, stop - at)));
      return stop;
    }
    if (c.value == U'<' || c.value == U'>') {
      if (std::size_t length = marker_at(at, end)) {
        report(yaml::kConflictMarker, at, length);
        return at + length;
      }
    }
    if (c.value == U'<' || c.value == U'&') {
      if (std::size_t length = html_length(text.substr(at, end - at))) {
        report(kHtmlLeft, at, length, std::string(text.substr(at, length)));
        return at + length;
      }
    }
    if (auto modern = modern_form(c.value)) {
      std::string now;
      append_utf8(now, *modern);
      report_to_replace(kOldCharacter, at, c.size, now, std::string(text.substr(at, c.size)), now);
    }
    return at + c.size;
  }
};

static void check_line_ends(const Scanner& scanner) {
  for (std::size_t start = 0, end = 0; start < scanner.text.size(); start = end + 1) {
    end = std::min(scanner.text.find('\n', start), scanner.text.size());
    std::string_view line = scanner.text.substr(start, end - start);
    if (line.ends_with('\r')) line.remove_suffix(1);
    std::string_view kept = trim_end(line);
    if (kept.size() == line.size()) continue;
    scanner.report(kTrailingSpace, start + kept.size(), line.size() - kept.size());
  }
}

// The value counts, not how it is written: behind quotes, `|-` and blank lines.
static void check_beginning(const Scanner& scanner, const yaml::Node& node) {
  constexpr std::string_view kFirstBytes = "=@\xEF \t\n\r";  // of a sign, or of a blank before it
  std::string_view value = node.text;
  if (value.empty() || kFirstBytes.find(value.front()) == kFirstBytes.npos) return;
  value = trim_start(value);
  if (value.empty()) return;
  bool sign = value.front() == '=' || value.front() == '@' || value.starts_with("＝") ||
              value.starts_with("＠");
  if (!sign) return;
  std::string_view first = value.substr(0, decode_at(value, 0).size);
  std::size_t at =
      std::min<std::size_t>(scanner.text.find(first, node.offset), node.offset + node.length);
  scanner.report(kFormulaText, at, first.size(), std::string(first));
}

// The texts `was` and `now` of corrections: what was published stays, with all that is odd in it.
static std::vector<Span> published_texts(const yaml::Document& document) {
  std::vector<Span> texts;
  const auto corrections = yaml::find_entry(document, "corrections");
  if (!corrections || !corrections->value.is(yaml::Kind::Sequence)) return texts;
  for (yaml::Value correction : corrections->value) {
    for (std::string_view key : {"was", "now"}) {
      const auto entry = yaml::find_entry(correction, key);
      if (entry && entry->value.is(yaml::Kind::Scalar)) texts.push_back(entry->value.span());
    }
  }
  return texts;
}

void check_text_hygiene(const SourceFile& source, const yaml::Document& document, Sink& sink) {
  const std::vector<Span> published = published_texts(document);
  std::vector<Span> quiet = sink.errors_in(document.file);
  quiet.insert(quiet.end(), published.begin(), published.end());
  Scanner scanner{source.text, document.file, sink, Touched(std::move(quiet))};
  check_line_ends(scanner);
  for (const yaml::Node& node : document.nodes) {
    if (node.kind != yaml::Kind::Scalar) continue;
    scanner.scan(node.offset, node.offset + node.length);
    check_beginning(scanner, node);
  }
  check_odd_text(source, document, published, sink);
}

}  // namespace fujiplan
