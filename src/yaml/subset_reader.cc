#include "yaml/subset_reader.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "base/text.h"
#include "yaml/read_document.h"

// A recursive descent over the lines of a file. A function that returns bool reads one construct;
// false means that something stands there which it does not know whole, and its caller gives up
// too. Nothing is guessed and nothing reported. The NUL behind the text is part of no construct, so
// that reading stops there.
namespace fujiplan::yaml {
namespace {

// Bytes from the beginning of a character to the next one; 0 where reading has to look closer: at
// the end of the line, at that of the text, and at some others.
using Steps = std::array<unsigned char, 256>;

constexpr Steps steps_up_to(std::string_view stops) {
  Steps steps{};
  unsigned char lead = 0;
  for (unsigned char& step : steps) step = size_by_lead(lead++);
  steps['\n'] = steps['\0'] = 0;
  for (char stop : stops) steps[static_cast<unsigned char>(stop)] = 0;
  return steps;
}

constexpr Steps kInBlock = steps_up_to(":#");       // may end a plain scalar,
constexpr Steps kInFlow = steps_up_to(":#,[]{}?");  // the same between brackets
constexpr Steps kInSingle = steps_up_to("'");       // may end a quoted one
constexpr Steps kInDouble = steps_up_to("\"\\");
// No plain scalar begins so here, though YAML allows some of them.
constexpr Steps kFirst = steps_up_to(":#,[]{}? -&*!|>'\"%@`.");

bool stops(const Steps& steps, char c) {
  return steps[static_cast<unsigned char>(c)] == 0;
}

// The text is UTF-8, and its end is a stop: no step leads beyond it. The common steps are constants
// behind branches, which a processor takes ahead of the bytes; a step that it has to look up, it
// waits for.
const char* run_end(const Steps& steps, const char* at) {
  auto step = [&] { return steps[static_cast<unsigned char>(*at)]; };
  for (;;) {
    while (step() == 3) at += 3;
    while (step() == 1) ++at;
    if (step() == 0) return at;
    at += step();
  }
}

bool is_blank_or_end(char c) {
  return c == ' ' || c == '\n' || c == '\0';
}

class Reader {
 public:
  Reader(const std::string& text, Document& document)
      : begin_(text.data()), end_(begin_ + text.size()), at_(begin_), document_(document) {}

  bool read() {
    next_line();
    return indent_ == 0 && block_mapping(0) && at_ == end_;
  }

 private:
  // Of a mapping with more keys than this they are not compared one by one.
  static constexpr int kMostKeys = 256;
  static constexpr std::size_t kLongestKey = 256;  // bytes; yaml-cpp takes up to 1024

  // Lines.

  const char* line_end(const char* from) const {
    const void* found = std::memchr(from, '\n', static_cast<std::size_t>(end_ - from));
    return found ? static_cast<const char*>(found) : end_;
  }

  void skip_blanks() {
    while (*at_ == ' ') ++at_;
  }

  // From the beginning of a line to the first character of the next one that says something.
  // `indent_` is then its column, or -1 at the end of the text.
  void next_line() {
    for (;;) {
      line_ = at_;
      skip_blanks();
      if (*at_ == '#') at_ = line_end(at_);
      if (*at_ != '\n') break;
      ++at_;
    }
    indent_ = at_ == end_ ? -1 : column();
  }

  // Only blanks, or a blank and a comment, may stand in the rest of a line.
  bool finish_line() {
    if (*at_ == ' ') {
      skip_blanks();
      if (*at_ == '#') at_ = line_end(at_);
    }
    if (*at_ == '\n') {
      ++at_;
    } else if (at_ != end_) {
      return false;
    }
    next_line();
    return true;
  }

  int column() const { return static_cast<int>(at_ - line_); }
  bool at_dash() const { return at_[0] == '-' && at_[1] == ' '; }

  // Nodes.

  std::uint32_t offset_of(const char* at) const { return static_cast<std::uint32_t>(at - begin_); }
  std::uint32_t next_index() const { return static_cast<std::uint32_t>(document_.nodes.size()); }

  void add(Kind kind, Style style, const char* start, const char* end, std::string_view text) {
    std::uint32_t offset = offset_of(start);
    last_end_ = offset_of(end);
    document_.nodes.push_back({kind, style, offset, last_end_ - offset, next_index() + 1, text});
  }

  bool open(Kind kind, Style style) {
    document_.nodes.push_back({.kind = kind, .style = style, .offset = offset_of(at_)});
    return ++depth_ <= kDeepest;
  }

  bool close(std::uint32_t collection) {
    Node& node = document_.nodes[collection];
    node.length = last_end_ - node.offset;
    node.end = next_index();
    --depth_;
    return true;
  }

  // Texts that do not stand in the source as they are share strings. A string never grows beyond
  // the room it was given, so that it never moves; more room than this would lie idle as long as
  // the plan is kept. `raw` is at least as long as what is written.
  template <typename Write>
  std::string_view decode(std::string_view raw, Write write) {
    constexpr std::size_t kRoom = 512;
    if (!decoded_ || decoded_->capacity() - decoded_->size() < raw.size()) {
      decoded_ = &document_.decoded.emplace_front();
      decoded_->reserve(
          std::max(raw.size(), std::min(kRoom, static_cast<std::size_t>(end_ - raw.data()))));
    }
    std::size_t start = decoded_->size();
    write(*decoded_);
    return std::string_view(*decoded_).substr(start);
  }

  // Scalars on one line.

  bool scalar(const Steps& steps) {
    if (*at_ == '"') return quoted('"', '\\', kInDouble);
    if (*at_ == '\'') return quoted('\'', '\'', kInSingle);
    return plain(steps);
  }

  bool plain(const Steps& steps) {
    const char* start = at_;
    if (stops(kFirst, *start == '-' ? start[1] : *start)) return false;  // `-1`, but no `---`
    for (;; ++at_) {
      at_ = run_end(steps, at_);
      if (*at_ == ':') {
        if (is_blank_or_end(at_[1])) break;
        if (&steps == &kInFlow && stops(kInFlow, at_[1])) return false;
      } else if (*at_ != '#' || at_[-1] == ' ') {
        break;
      }
    }
    while (at_[-1] == ' ') --at_;
    std::string_view text(start, at_);
    if (text == "~" || text == "null" || text == "Null" || text == "NULL") return false;
    add(Kind::Scalar, Style::Plain, start, at_, text);
    return true;
  }

  // `''` in single quotes, `\"` and `\\` in double quotes are known; no other escape is.
  bool quoted(char quote, char escape, const Steps& steps) {
    const char* start = at_++;
    bool escapes = false;
    for (;; ++at_) {
      at_ = run_end(steps, at_);
      if (*at_ == '\n' || *at_ == '\0') return false;
      if (*at_ == quote && (quote != escape || at_[1] != quote)) break;
      escapes = true;
      ++at_;
      if (*at_ != quote && *at_ != escape) return false;
    }
    std::string_view text(start + 1, at_++);
    if (escapes) {
      text = decode(text, [&](std::string& out) {
        for (std::size_t i = 0; i < text.size(); ++i) {
          if (text[i] == escape) ++i;
          out += text[i];
        }
      });
    }
    add(Kind::Scalar, Style::Quoted, start, at_, text);
    return true;
  }

  // `|` or `|-` and the lines that stand deeper than `parent`; the first of them says how deep.
  // Lines of nothing but blanks are not known.
  bool block(int parent) {
    const char* start = at_++;
    const bool strip = *at_ == '-';
    if (strip) ++at_;
    if (*at_ != '\n') return false;
    const char* first = line_ = ++at_;
    skip_blanks();
    const int indent = column();
    if (indent <= parent || is_blank_or_end(*at_)) return false;
    std::string_view text(at_, line_end(at_));
    const char* end = text.end();  // of the last line that has text
    for (at_ = end; *at_ == '\n';) {
      line_ = ++at_;
      if (*at_ == '\n') continue;
      skip_blanks();
      if (at_ != line_ && is_blank_or_end(*at_)) return false;
      if (column() < indent) break;
      at_ = end = line_end(at_);
    }
    const char* text_end = strip || end == end_ ? end : end + 1;
    text = end == text.end() ? std::string_view(text.begin(), text_end)
                             : without_indent({first, text_end}, indent);
    add(Kind::Scalar, Style::Block, start, end, text);
    if (*at_ != '\0') at_ = line_;
    next_line();
    return true;
  }

  std::string_view without_indent(std::string_view lines, int indent) {
    return decode(lines, [&](std::string& out) {
      for (const char* line = lines.begin(); line != lines.end();) {
        const char* next = std::min(line_end(line) + 1, lines.end());
        out.append(*line == '\n' ? line : line + indent, next);
        line = next;
      }
    });
  }

  // Keys of a mapping. `seen` has a bit for each of them; most new keys have a new one.

  // The scalar that was just read is a key that `mapping` does not have yet, followed by a colon.
  bool key(std::uint32_t mapping, std::uint64_t& seen) {
    std::string_view text = document_.nodes.back().text;
    if (*at_ != ':' || !is_blank_or_end(at_[1])) return false;
    if (text.empty() || text.size() > kLongestKey) return false;
    if (text == "<<" || text.starts_with("\u3000")) return false;
    ++at_;
    auto sum = text.size() * 5 + static_cast<unsigned char>(text.front()) +
               static_cast<unsigned char>(text.back()) * std::size_t{3};
    std::uint64_t bit = std::uint64_t{1} << (sum % 64);
    if (seen & bit) return is_new(mapping, text);
    seen |= bit;
    return true;
  }

  bool is_new(std::uint32_t mapping, std::string_view text) const {
    const std::vector<Node>& nodes = document_.nodes;
    int compared = 0;
    for (std::uint32_t i = mapping + 1; i + 1 < nodes.size(); i = nodes[nodes[i].end].end) {
      if (nodes[i].text == text || ++compared == kMostKeys) return false;
    }
    return true;
  }

  // Flow collections on one line.

  bool flow(char closing) {
    const std::uint32_t self = next_index();
    const bool mapping = closing == '}';
    if (!open(mapping ? Kind::Mapping : Kind::Sequence, Style::Flow)) return false;
    std::uint64_t seen = 0;
    ++at_;
    skip_blanks();
    bool more = *at_ != closing;
    while (more) {
      if (mapping && !(scalar(kInFlow) && key(self, seen))) return false;
      skip_blanks();
      if (!flow_value()) return false;
      skip_blanks();
      more = *at_ == ',';
      if (!more) break;
      ++at_;
      skip_blanks();
    }
    if (*at_++ != closing) return false;
    last_end_ = offset_of(at_);
    return close(self);
  }

  bool flow_value() {
    if (*at_ == '[') return flow(']');
    if (*at_ == '{') return flow('}');
    return scalar(kInFlow);
  }

  // Block collections. `indent` is the column of their keys or dashes.

  bool block_mapping(int indent) {
    const std::uint32_t self = next_index();
    return open(Kind::Mapping, Style::Block) && scalar(kInBlock) && entries(self, indent);
  }

  // The entries of a mapping whose first key was just read.
  bool entries(std::uint32_t self, int indent) {
    std::uint64_t seen = 0;
    for (;;) {
      if (!key(self, seen) || !block_value(indent)) return false;
      if (indent_ != indent) break;
      if (!scalar(kInBlock)) return false;
    }
    return indent_ < indent && close(self);
  }

  // What stands behind the colon of a key in column `indent`.
  bool block_value(int indent) {
    const char* behind_colon = at_;
    skip_blanks();
    switch (*at_) {
      case '|':
        return block(indent);
      case '[':
      case '{':
        return flow_value() && finish_line();
      case '#':
      case '\n':
      case '\0':
        break;
      default:
        return scalar(kInBlock) && finish_line();
    }
    at_ = behind_colon;
    if (!finish_line()) return false;
    if (indent_ >= indent && at_dash()) return block_sequence(indent_);
    if (indent_ > indent) return block_mapping(indent_);
    add(Kind::Null, Style::Plain, behind_colon, behind_colon, {});
    return true;
  }

  bool block_sequence(int indent) {
    const std::uint32_t self = next_index();
    if (!open(Kind::Sequence, Style::Block)) return false;
    while (indent_ == indent && at_dash()) {
      ++at_;
      skip_blanks();
      if (!item(indent)) return false;
    }
    return indent_ <= indent && close(self);
  }

  bool item(int indent) {
    if (*at_ == '|') return block(indent);
    if (*at_ == '[' || *at_ == '{') return flow_value() && finish_line();
    const int inner = column();
    const std::uint32_t self = next_index();
    if (!scalar(kInBlock)) return false;
    if (*at_ != ':') return finish_line();
    // It was the first key of a mapping, which comes before it.
    Node key = document_.nodes.back();
    document_.nodes.back() = {.kind = Kind::Mapping, .style = Style::Block, .offset = key.offset};
    ++key.end;
    document_.nodes.push_back(key);
    return ++depth_ <= kDeepest && entries(self, inner);
  }

  const char* const begin_;
  const char* const end_;
  const char* at_;
  const char* line_ = nullptr;  // beginning of the line that holds `at_`
  int indent_ = 0;
  Document& document_;
  std::string* decoded_ = nullptr;
  std::size_t depth_ = 0;
  std::uint32_t last_end_ = 0;  // behind the last value that was read
};

}  // namespace

std::optional<Document> read_subset(const std::string& text, std::size_t file) {
  if (text.find('\t') != text.npos) return std::nullopt;  // often a blank, but not always
  std::optional<Document> document(std::in_place);
  document->file = file;
  document->nodes.reserve(text.size() / 16);
  if (!Reader(text, *document).read()) document.reset();
  return document;
}

}  // namespace fujiplan::yaml
