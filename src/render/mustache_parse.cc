// From the text of a template to instructions, in one pass from left to right. A tag that stands
// alone on its line takes the whole line with it; whether it does is decided by looking at the
// source around the tag. Sections are matched by a stack.

#include <algorithm>

#include "base/formatted.h"
#include "base/text.h"
#include "diag/source.h"
#include "render/mustache_program.h"

namespace fujiplan {

static constexpr std::string_view kBlanks = " \t";
static constexpr std::string_view kWhiteSpace = " \t\r\n";

static bool is_white_space(char c) {
  return kWhiteSpace.find(c) != kWhiteSpace.npos;
}

static std::string_view trimmed(std::string_view text) {
  std::size_t first = text.find_first_not_of(kWhiteSpace);
  if (first == text.npos) return text.substr(0, 0);
  return text.substr(first, text.find_last_not_of(kWhiteSpace) - first + 1);
}

// A piece of a template as a message shows it: on one line and not too long.
static std::string shown(std::string_view text) {
  constexpr std::size_t kCells = 40;
  std::string line(text.substr(0, 4 * kCells));
  std::ranges::replace_if(line, is_white_space, ' ');
  return fit_width(line, kCells);
}

static std::string indented(const std::string& text, std::string_view indentation) {
  if (indentation.empty()) return text;
  std::string out;
  for (std::size_t start = 0; start < text.size();) {
    std::size_t end = std::min(text.find('\n', start), text.size() - 1) + 1;
    std::string_view line = std::string_view(text).substr(start, end - start);
    if (line != "\n" && line != "\r\n") out += indentation;
    out += line;
    start = end;
  }
  return out;
}

namespace {

// Everything between two delimiters.
struct Tag {
  std::size_t begin, end;    // with the delimiters
  char kind;                 // `#^/>!=&{`, or `v` for a plain variable
  std::string_view content;  // without delimiters, kind and white space around it
};

class Parser {
 public:
  Parser(Program& program, const TemplateRules& rules)
      : program_(program), source_(program.source), rules_(rules) {}

  void parse() {
    if (source_.size() > kLargestTemplate) {
      throw fault(source_, {formatted("テンプレートが大きすぎる。上限は{}バイト", kLargestTemplate),
                            formatted("template larger than {} bytes", kLargestTemplate)});
    }
    std::size_t at = 0;  // up to here all is compiled
    while (std::optional<Tag> tag = next_tag(at)) {
      std::size_t text_end = tag->begin, next = tag->end;
      std::string_view indentation;
      if (std::optional<Line> line = line_of_its_own(*tag)) {
        indentation = source_.substr(line->begin, tag->begin - line->begin);
        text_end = line->begin;
        next = line->end;
      }
      add_text(at, text_end);
      add_tag(*tag, indentation);
      at = next;
    }
    add_text(at, source_.size());
    if (!open_.empty()) {
      std::string_view name = name_of(open_.back());
      throw fault(name, {formatted("セクション `{0}` が閉じていない。`{{{{/{0}}}}}` がない", name),
                         formatted("section `{0}` not closed: no `{{{{/{0}}}}}`", name)});
    }
  }

 private:
  struct Line {
    std::size_t begin, end;  // with the line end
  };

  // `part` is a view into the source: it says where.
  Failure fault(std::string_view part, const Message& message) const {
    return mistake(program_, offset(part), message);
  }
  std::size_t offset(std::string_view part) const {
    return static_cast<std::size_t>(part.data() - source_.data());
  }
  std::string_view name_of(std::uint32_t instruction) const {
    const Instruction& it = program_.code[instruction];
    return source_.substr(it.at, it.size);
  }

  std::optional<Tag> next_tag(std::size_t from) const {
    std::size_t begin = source_.find(open_mark_, from);
    if (begin == source_.npos) return std::nullopt;
    std::size_t inside = begin + open_mark_.size();
    constexpr std::string_view kTagSigns = "#^/>!=&{";
    char kind = 'v';
    if (inside < source_.size() && kTagSigns.find(source_[inside]) != kTagSigns.npos) {
      kind = source_[inside++];
    }
    std::string close = (kind == '{' ? "}" : kind == '=' ? "=" : "") + close_mark_;
    std::size_t end = source_.find(close, inside);
    std::string_view body = source_.substr(inside, end == source_.npos ? end : end - inside);
    // A second opening delimiter inside: the closing one found belongs to a later tag.
    bool swallowed = kind != '!' && kind != '=' && body.find(open_mark_) != body.npos;
    if (end == source_.npos || swallowed) {
      std::string tag = shown(source_.substr(begin, source_.find('\n', begin) - begin));
      throw fault(source_.substr(begin),
                  {formatted("タグ `{}` が閉じていない。`{}` がない", tag, close),
                   formatted("tag `{}` not closed: no `{}`", tag, close)});
    }
    return Tag{begin, end + close.size(), kind, trimmed(body)};
  }

  // The line of a tag that has nothing beside it; variables never have one.
  std::optional<Line> line_of_its_own(const Tag& tag) const {
    if (tag.kind == 'v' || tag.kind == '&' || tag.kind == '{') return std::nullopt;
    std::size_t begin = tag.begin;
    while (begin > 0 && kBlanks.find(source_[begin - 1]) != kBlanks.npos) --begin;
    if (begin > 0 && source_[begin - 1] != '\n') return std::nullopt;
    std::size_t end = std::min(source_.find_first_not_of(kBlanks, tag.end), source_.size());
    if (end == source_.size()) return Line{begin, end};
    if (source_.substr(end).starts_with("\r\n")) return Line{begin, end + 2};
    if (source_[end] == '\n') return Line{begin, end + 1};
    return std::nullopt;
  }

  void add_text(std::size_t begin, std::size_t end) {
    if (begin >= end) return;
    program_.code.push_back({.op = Op::Text,
                             .at = static_cast<std::uint32_t>(begin),
                             .size = static_cast<std::uint32_t>(end - begin)});
  }

  void add_tag(const Tag& tag, std::string_view indentation) {
    if (tag.kind == '!') return;
    if (tag.content.empty()) {
      throw fault(source_.substr(tag.begin), {"タグに名前がない", "tag without a name"});
    }
    switch (tag.kind) {
      case '=':
        return set_marks(tag);
      case '/':
        return close_section(tag);
      case '>':
        return add_partial(tag, indentation);
      case '#':
      case '^':
        return open_section(tag);
      case 'v':
        return add_named(Op::Variable, tag.content);
      default:
        return add_raw(tag);
    }
  }

  void add_named(Op op, std::string_view name) {
    Instruction instruction{.op = op,
                            .at = static_cast<std::uint32_t>(offset(name)),
                            .size = static_cast<std::uint32_t>(name.size()),
                            .first = static_cast<std::uint32_t>(program_.names.size())};
    if (name != ".") {
      for (std::string_view part : split(name, '.')) {
        if (part.empty() || std::ranges::any_of(part, is_white_space)) {
          throw fault(
              name,
              {formatted("`{}` は名前にならない。空白を入れず、語を `.` でつなぐ", shown(name)),
               formatted("`{}` is no name: words joined by `.`, without spaces", shown(name))});
        }
        program_.names.push_back({part});
        ++instruction.parts;
      }
    }
    program_.code.push_back(instruction);
  }

  void add_raw(const Tag& tag) {
    if (rules_.strictness == Strictness::Strict && rules_.escape != Escape::None) {
      std::string_view whole = source_.substr(tag.begin, tag.end - tag.begin);
      throw fault(
          whole,
          {formatted("`{}` は使えない。値がそのまま出て、リンクやHTMLになりうる。"
                     "`{{{{{}}}}}` と書く",
                     shown(whole), shown(tag.content)),
           formatted(
               "`{}` is not allowed: the value could become a link or HTML; write `{{{{{}}}}}`",
               shown(whole), shown(tag.content))});
    }
    add_named(Op::Raw, tag.content);
  }

  void add_partial(const Tag& tag, std::string_view indentation) {
    if (tag.content.starts_with('/') || tag.content.find("..") != tag.content.npos) {
      throw fault(
          tag.content,
          {formatted("部分テンプレート `{}` は読めない。テンプレートのフォルダの中の名前を書く",
                     shown(tag.content)),
           formatted("partial `{}` is outside of the template folders", shown(tag.content))});
    }
    auto at = static_cast<std::uint32_t>(offset(tag.content));
    program_.code.push_back({.op = Op::Partial,
                             .at = at,
                             .size = static_cast<std::uint32_t>(tag.content.size()),
                             .first = static_cast<std::uint32_t>(program_.partials.size())});
    program_.partials.push_back({at, std::string(tag.content), std::string(indentation)});
  }

  // A name is looked for in all sections around it: without a limit that could take for ever.
  void open_section(const Tag& tag) {
    if (open_.size() == kDeepestSection) {
      throw fault(tag.content,
                  {formatted("セクション `{}` の入れ子が{}段を超えた。閉じ忘れがないか確認する",
                             shown(tag.content), kDeepestSection),
                   formatted("section `{}` nested more than {} deep; is a closing tag missing?",
                             shown(tag.content), kDeepestSection)});
    }
    open_.push_back(static_cast<std::uint32_t>(program_.code.size()));
    add_named(tag.kind == '#' ? Op::Section : Op::Inverted, tag.content);
  }

  void close_section(const Tag& tag) {
    if (open_.empty()) {
      throw fault(tag.content,
                  {formatted("閉じるタグ `{}` に、開くタグがない", shown(tag.content)),
                   formatted("closing tag `{}` without a section", shown(tag.content))});
    }
    std::uint32_t opener = open_.back();
    std::string_view name = name_of(opener);
    if (tag.content != name) {
      Location place = Locator(source_).locate(program_.code[opener].at);
      throw fault(tag.content,
                  {formatted("閉じるタグ `{}` が、{}行目で開いたセクション `{}` と合わない",
                             shown(tag.content), place.line, shown(name)),
                   formatted("closing tag `{}` does not match section `{}`, opened in line {}",
                             shown(tag.content), shown(name), place.line)});
    }
    open_.pop_back();
    if (program_.code[opener].op == Op::Section) {
      program_.code.push_back({.op = Op::End, .jump = opener});
    }
    program_.code[opener].jump = static_cast<std::uint32_t>(program_.code.size());
  }

  void set_marks(const Tag& tag) {
    std::string_view marks = tag.content;
    std::size_t gap = std::min(marks.find_first_of(kWhiteSpace), marks.size());
    std::string_view open = marks.substr(0, gap), close = trimmed(marks.substr(gap));
    bool usable = !open.empty() && !close.empty() && marks.find('=') == marks.npos &&
                  close.find_first_of(kWhiteSpace) == close.npos;
    if (!usable) {
      throw fault(
          source_.substr(tag.begin),
          {formatted("区切りの指定 `{}` が正しくない。`=<% %>=` のように、2つの記号を空白で分ける",
                     shown(marks)),
           formatted("bad delimiters `{}`; write two marks separated by a space, as in `=<% %>=`",
                     shown(marks))});
    }
    open_mark_ = open;
    close_mark_ = close;
  }

  Program& program_;
  std::string_view source_;
  const TemplateRules& rules_;
  std::string open_mark_ = "{{", close_mark_ = "}}";
  std::vector<std::uint32_t> open_;  // sections and inverted sections not closed yet
};

}  // namespace

std::unique_ptr<Program> compile_program(TemplateSource source, std::string indentation,
                                         const TemplateRules& rules) {
  auto program = std::make_unique<Program>();
  program->path = std::move(source.path);
  program->source = indented(source.text, indentation);
  program->indentation = std::move(indentation);
  Parser(*program, rules).parse();
  join_alternatives(*program);
  return program;
}

}  // namespace fujiplan
