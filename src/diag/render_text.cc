#include <algorithm>

#include "base/color.h"
#include "base/formatted.h"
#include "base/harmless.h"
#include "base/text.h"
#include "diag/finding_text.h"
#include "diag/locations.h"
#include "diag/render.h"

namespace fujiplan {

static constexpr std::size_t kWidestSnippet = 160;  // cells; a longer line is cut around the caret

// A TAB would move the caret: it is shown as one space.
static std::string printable(std::string_view line) {
  std::string text(line);
  std::ranges::replace(text, '\t', ' ');
  return harmless(text);
}

struct Snippet {
  std::string line;        // what is printed
  std::size_t lead = 0;    // cells before the caret
  std::size_t carets = 1;  // cells under the caret
};

// The line of a finding, or as much of it as can be shown: a file may be one line of 1 MiB with a
// finding at every word.
static std::string_view line_around(std::string_view text, std::size_t offset) {
  constexpr std::size_t kReach = 4 * kWidestSnippet;  // bytes on either side: 4 for each cell
  std::size_t from = offset - std::min(offset, kReach);
  return line_at(text.substr(from, 2 * kReach), offset - from);
}

// From the beginning of the first character that is touched to the end of the last one.
static void reach_whole_characters(std::string_view line, std::size_t& start, std::size_t& end) {
  std::size_t first = start, last = end;
  for (std::size_t at = 0; at < line.size() && at < last;) {
    std::size_t next = at + decode_at(line, at).size;
    if (at <= first && first < next) start = at;
    if (at < last && last < next) end = next;
    at = next;
  }
}

static Snippet snippet_of(std::string_view text, Span span) {
  std::size_t offset = std::min<std::size_t>(span.offset, text.size());
  std::string_view line = line_around(text, offset);
  std::size_t start = offset - static_cast<std::size_t>(line.data() - text.data());
  start = std::min(start, line.size());  // a span may sit on the line end
  std::size_t length = std::min<std::size_t>(span.length, line.size() - start);
  std::size_t end = start + length;
  reach_whole_characters(line, start, end);
  std::string before_caret = printable(line.substr(0, start));
  std::string marked = printable(line.substr(start, end - start));
  std::string whole = before_caret + marked + printable(line.substr(end));
  Snippet snippet{whole, display_width(before_caret),
                  std::max<std::size_t>(1, display_width(marked))};
  if (display_width(whole) <= kWidestSnippet) return snippet;
  // Begin the cut line at most a quarter of the width before the caret, on a character boundary.
  std::size_t from = 0;
  std::size_t before = snippet.lead;  // cells from `from` to the caret
  while (from < before_caret.size() && before > kWidestSnippet / 4) {
    std::size_t size = cluster_end(before_caret, from) - from;
    before -= display_width(std::string_view(before_caret).substr(from, size));
    from += size;
  }
  std::string head = from > 0 ? "…" : "";
  snippet.line = head + fit_width(std::string_view(whole).substr(from), kWidestSnippet);
  snippet.lead = display_width(head) + before;
  snippet.carets =
      std::min(snippet.carets, kWidestSnippet - std::min(kWidestSnippet, snippet.lead));
  snippet.carets = std::max<std::size_t>(1, snippet.carets);
  return snippet;
}

static std::string draw(std::string_view text, Span span, int line, Paint paint, Ink caret) {
  Snippet snippet = snippet_of(text, span);
  std::string gutter = formatted("{:>5} | ", line);
  return formatted("{}{}\n{}{}{}\n", paint(Ink::Dim, gutter), snippet.line,
                   paint(Ink::Dim, "      | "), std::string(snippet.lead, ' '),
                   paint(caret, std::string(snippet.carets, '^')));
}

static std::string render_finding(const Sources& sources, Locations& locations,
                                  const Diagnostic& finding, TextStyle style) {
  Paint paint{style.color};
  Ink ink = ink_of(finding.rule->severity);
  const SourceFile& file = sources[finding.at.file];
  Location at = locations.of(finding.at);
  std::string head =
      formatted("{}[{}]", label_of(finding.rule->severity, style.language), finding.rule->code);
  std::string mark = fix_mark(finding, style.language);
  std::string out = formatted("{}: {}: {}{}\n", paint(Ink::Bold, harmless(place_of(file.path, at))),
                              paint(ink, head), harmless(finding.message.in(style.language)),
                              mark.empty() ? "" : paint(Ink::Green, mark));
  if (!file.text.empty()) out += draw(file.text, finding.at, at.line, paint, ink);
  if (!finding.help.empty()) {
    out += formatted("      {} {}: {}\n", paint(Ink::Dim, "="),
                     paint(Ink::Green, kHelpLabel.in(style.language)),
                     harmless(help_of(finding, style.language)));
  }
  for (const Note& note : finding.notes) {
    Location there = locations.of(note.at);
    out += formatted("{}: {}: {}\n", harmless(place_of(sources[note.at.file].path, there)),
                     paint(Ink::Green, kNoteLabel.in(style.language)),
                     harmless(note.message.in(style.language)));
    out += draw(sources[note.at.file].text, note.at, there.line, paint, Ink::Green);
  }
  return out;
}

std::string render_text(const Sources& sources, std::span<const Diagnostic> findings,
                        TextStyle style) {
  Locations locations(sources);
  std::string out;
  for (const Diagnostic& finding : findings) {
    out += render_finding(sources, locations, finding, style) + "\n";
  }
  return out;
}

}  // namespace fujiplan
