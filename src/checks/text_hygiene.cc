#include "checks/text_hygiene.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "base/text.h"
#include "checks/old_characters.h"

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
  for (std::string_view entity : kEntities) {
    if (text.starts_with(entity)) return std::min(text.find(';') + 1, text.size());
  }
  if (!text.starts_with('<')) return 0;
  std::size_t name = text.starts_with("</") ? 2 : 1;
  std::size_t name_end = std::min(text.find_first_of(" />\n", name), text.size());
  std::string lower(text.substr(name, name_end - name));
  std::ranges::transform(lower, lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  if (std::ranges::find(kTags, std::string_view(lower)) == kTags.end()) return 0;
  std::size_t end = text.find('>');
  return end == text.npos ? 0 : end + 1;
}

struct Scanner {
  std::string_view text;  // the whole file
  std::size_t file;
  Sink& sink;
  std::vector<Span> errors;  // already reported in this file

  template <typename... Args>
  void report(const Diagnosis<Args...>& kind, std::size_t at, std::size_t length,
              const std::type_identity_t<Args>&... args) const {
    bool follows_from_error = std::ranges::any_of(errors, [&](Span error) {
      return error.offset < at + length && at < error.offset + error.length;
    });
    if (!follows_from_error) sink.emit(kind, {file, at, length}, args...);
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

  // Reports what begins at `at`; returns where to go on.
  std::size_t scan_at(std::size_t at, std::size_t end) const {
    CodePoint c = decode_at(text, at);
    if (is_full_width_digit(c.value)) {
      std::size_t stop = run_end(at, end, is_full_width_digit);
      std::string digits(text.substr(at, stop - at));
      report(kFullWidthDigit, at, stop - at, digits, to_half_width(digits));
      return stop;
    }
    if (is_half_width_kana(c.value)) {
      std::size_t stop = run_end(at, end, is_half_width_kana);
      report(kHalfWidthKana, at, stop - at, std::string(text.substr(at, stop - at)));
      return stop;
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
      report(kOldCharacter, at, c.size, std::string(text.substr(at, c.size)), now);
    }
    return at + c.size;
  }
};

static void check_line_ends(const Scanner& scanner) {
  for (std::string_view line : lines_of(scanner.text)) {
    std::string_view kept = line;
    for (;;) {
      if (kept.ends_with(' ') || kept.ends_with('\t')) {
        kept.remove_suffix(1);
      } else if (kept.ends_with("\u3000")) {
        kept.remove_suffix(std::string_view("\u3000").size());
      } else {
        break;
      }
    }
    if (kept.size() == line.size()) continue;
    auto at = static_cast<std::size_t>(line.data() - scanner.text.data()) + kept.size();
    scanner.report(kTrailingSpace, at, line.size() - kept.size());
  }
}

void check_text_hygiene(const Plan& plan, Sink& sink) {
  for (const yaml::Document& document : plan.documents) {
    Scanner scanner{plan.sources[document.file].text, document.file, sink,
                    sink.errors_in(document.file)};
    check_line_ends(scanner);
    for (const yaml::Node& node : document.nodes) {
      if (node.kind != yaml::Kind::Scalar) continue;
      std::size_t end = node.offset + node.length;
      for (std::size_t at = node.offset; at < end;) at = scanner.scan_at(at, end);
    }
  }
}

}  // namespace fujiplan
