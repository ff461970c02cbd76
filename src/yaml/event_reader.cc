#include "yaml/event_reader.h"

#include <yaml-cpp/emitterstyle.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <sstream>

#include "base/byte_order_mark.h"
#include "base/put_in_order.h"
#include "base/text.h"
#include "yaml/character_codes.h"
#include "yaml/codes.h"
#include "yaml/double_quoted.h"
#include "yaml/flow_gaps.h"
#include "yaml/preflight.h"
#include "yaml/read_document.h"
#include "yaml/scalar_extent.h"
#include "yaml/source_lines.h"
#include "yaml/syntax_error.h"

// yaml-cpp turns the text into events; a builder turns the events into our tree and looks each
// event's bytes up in the text again. That second look is what makes the reader strict: yaml-cpp
// accepts an unclosed quote, a key without a colon, anchors, tags, repeated keys and second
// documents, and all of them are visible at the place where the event says it stands.
namespace fujiplan::yaml {
namespace {

struct Stop {};  // leaves yaml-cpp's parser after a finding that makes the rest meaningless

class Builder final : public YAML::EventHandler {
 public:
  // `base`: bytes before the text that yaml-cpp sees (a byte order mark).
  Builder(std::string_view text, std::size_t base, Document& document, Sink& sink)
      : text_(text), base_(base), document_(document), sink_(sink) {}

  // yaml-cpp also begins a new document where a line stands further left than the first one.
  void OnDocumentStart(const YAML::Mark& mark) override {
    if (documents_++ == 0) return;
    std::size_t at = std::min(offset_of(mark), text_.size());
    bool marked = text_.substr(at).starts_with("---") ||
                  text_.substr(last_end_, at - std::min(at, last_end_)).find("\n...") != text_.npos;
    if (!marked) throw YAML::ParserException(mark, YAML::ErrorMsg::END_OF_MAP);
    stop(kSecondDocument, at, 3);
  }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t) override {
    refuse_properties(offset_of(mark));
    if (expects_key()) {
      stop(kSyntax, offset_of(mark), 1, kNoKey.name, kNoKey.remedy);
    }
    std::size_t at = last_end_;
    if (inside_mapping()) at = text_.find(':', last_end_) + 1;
    add({.kind = Kind::Null, .offset = narrow(at)});
    document_.nodes.back().end = next_index();
    finish_value(at);
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    stop(kUnsupported, offset_of(mark), 1, kAlias.name, kAlias.remedy);
  }

  void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                const std::string& parsed) override {
    std::size_t at = offset_of(mark);
    refuse_properties(at);
    Extent extent = scalar_extent(text_, at, parsed);
    if (extent.fault == Extent::Fault::Unclosed) stop(kUnclosedQuote, at, 1);
    if (extent.fault == Extent::Fault::Folded) {
      refuse_open_bracket();
      refuse_deeper_key(at);
      // A whole file that is one text: most likely none of its keys has a colon that counts.
      if (frames_.empty() && extent.style == Style::Plain) {
        throw YAML::ParserException(mark, YAML::ErrorMsg::END_OF_MAP);
      }
      stop(kFoldedText, at, extent.length);
    }
    std::string value =
        has_escape(at, extent) ? unescaped(text_.substr(at, extent.length)) : parsed;
    refuse_odd_scalar(at, extent, value);
    if (!expects_key()) refuse_shallow_value(at);
    refuse_odd_escape(at, extent, value);
    if (expects_key()) check_key(at, extent.length, value);
    add({.kind = Kind::Scalar,
         .style = extent.style,
         .offset = narrow(at),
         .length = narrow(extent.length),
         .text = text_of_scalar(at, extent, value)});
    document_.nodes.back().end = next_index();
    finish_value(at + extent.length);
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value style) override {
    open(Kind::Sequence, mark, style);
  }
  void OnSequenceEnd() override { close(']'); }

  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value style) override {
    open(Kind::Mapping, mark, style);
  }
  void OnMapEnd() override {
    report_repeated_keys(frames_.back().node);
    close('}');
  }

  // The first bracket that is still open, as a finding; false when there is none.
  bool report_open_bracket() {
    for (const Frame& frame : frames_) {
      std::size_t at = document_.nodes[frame.node].offset;
      std::string_view bracket = text_.substr(at, 1);
      if (bracket != "[" && bracket != "{") continue;
      sink_.emit(kUnclosedBracket, {document_.file, at, 1}, bracket);
      return true;
    }
    return false;
  }

 private:
  struct Frame {
    std::uint32_t node;
    bool mapping;
    bool key_next;  // of a mapping: the next event is a key
  };

  template <typename... Args>
  [[noreturn]] void stop(const Diagnosis<Args...>& kind, std::size_t at, std::size_t length,
                         const std::type_identity_t<Args>&... args) {
    at = std::min(at, text_.size());
    sink_.emit(kind, {document_.file, at, std::min(length, text_.size() - at)}, args...);
    throw Stop{};
  }

  static std::uint32_t narrow(std::size_t n) { return static_cast<std::uint32_t>(n); }
  std::size_t offset_of(const YAML::Mark& mark) const {
    return base_ + static_cast<std::size_t>(std::max(mark.pos, 0));
  }
  std::uint32_t next_index() const { return narrow(document_.nodes.size()); }
  bool inside_mapping() const { return !frames_.empty() && frames_.back().mapping; }
  bool expects_key() const { return inside_mapping() && frames_.back().key_next; }
  void add(Node node) { document_.nodes.push_back(node); }

  // An anchor or a tag stands where its value is said to begin.
  void refuse_properties(std::size_t at) {
    if (at >= text_.size()) return;
    if (text_[at] == '&') stop(kUnsupported, at, 1, kAnchor.name, kAnchor.remedy);
    if (text_[at] == '!') stop(kUnsupported, at, 1, kTag.name, kTag.remedy);
  }

  void refuse(const Fault& fault) {
    stop(kSyntax, fault.offset, 1, fault.what.name, fault.what.remedy);
  }

  // What yaml-cpp reads as a scalar, but YAML does not.
  void refuse_odd_scalar(std::size_t at, const Extent& extent, std::string_view value) {
    const std::size_t end = at + extent.length;
    std::string_view written = text_.substr(at, extent.length);
    if (extent.style == Style::Plain && value == "-") refuse({at, kLoneSign});
    if (extent.style == Style::Quoted) {
      if (auto escape = escaped_apostrophe(written)) refuse({at + *escape, kEscapedApostrophe});
      refuse_close_comment(end);
    }
    if (extent.style == Style::Block) {
      std::string_view signs = written.substr(0, written.find_first_not_of("|+-0123456789"));
      refuse_close_comment(at + signs.size());
    }
    // YAML ends such a line by the end of the file; yaml-cpp takes it for spaces of the line above.
    if (extent.style == Style::Block && !written.starts_with("|-")) {
      std::size_t last = line_start(text_, text_.size());
      bool blank = last < text_.size() && text_.find_first_not_of(' ', last) == text_.npos;
      if (blank && last > end && trim(text_.substr(end)).empty()) refuse({last, kBlankLastLine});
    }
  }

  // A value on a line of its own that stands no deeper than its key or its `-`.
  void refuse_shallow_value(std::size_t at) {
    if (frames_.empty() || inside_flow()) return;
    bool own_line = text_.substr(last_end_, at - last_end_).find('\n') != text_.npos;
    std::size_t indent = column_of(text_, document_.nodes[frames_.back().node].offset);
    if (own_line && column_of(text_, at) <= indent) refuse({at, kShallowValue});
  }

  static std::optional<std::size_t> escaped_apostrophe(std::string_view quoted) {
    if (!quoted.starts_with('"')) return std::nullopt;
    for (std::size_t i = 1; i + 1 < quoted.size(); ++i) {
      if (quoted[i] != '\\') continue;
      if (quoted[++i] == '\'') return i - 1;
    }
    return std::nullopt;
  }

  bool has_escape(std::size_t at, const Extent& extent) const {
    return extent.style == Style::Quoted && text_[at] == '"' &&
           text_.substr(at, extent.length).find('\\') != text_.npos;
  }

  // A character that cannot stand in a file cannot be written as an escape either.
  void refuse_odd_escape(std::size_t at, const Extent& extent, std::string_view value) {
    if (!has_escape(at, extent)) return;
    if (find_too_many_marks(value)) stop(kTooManyMarks, at, extent.length, kMostMarks);
    for (auto odd = find_odd_character(value); odd;
         odd = find_odd_character(value, odd->offset + odd->size)) {
      if (report_odd_error(*odd, {document_.file, at, extent.length}, sink_)) throw Stop{};
    }
  }

  void refuse_close_comment(std::size_t end) {
    if (text_.substr(end).starts_with('#')) refuse({end, kNoBlankBeforeComment});
  }

  void check_key(std::size_t at, std::size_t length, std::string_view key) {
    auto before = text_.find_last_not_of(" \t", at == 0 ? 0 : at - 1);
    if (at > 0 && before != text_.npos && text_[before] == '?') {
      stop(kUnsupported, before, 1, kComplexKey.name, kComplexKey.remedy);
    }
    if (key == "<<") stop(kUnsupported, at, length, kMergeKey.name, kMergeKey.remedy);
    if (key.starts_with("\u3000")) stop(kWideIndent, at, std::string_view("\u3000").size());
    auto after = text_.find_first_not_of(" \t", at + length);
    if (text_.find_first_not_of(" \t\r\n", at + length) == text_.npos) refuse_open_bracket();
    if (after != text_.npos && text_[after] == ':') return;
    // Keys begin with a letter; a sentence was meant as text.
    bool sentence = !key.empty() && static_cast<unsigned char>(key.front()) >= 0x80 &&
                    key.find(' ') == key.npos && key.find("：") == key.npos;
    if (sentence) stop(kSyntax, at, length, kShallowText.name, kShallowText.remedy);
    stop(kMissingColon, at, length, key);
  }

  // A text that runs on to the next line inside `[` or `{` most likely misses the closing bracket.
  void refuse_open_bracket() {
    if (report_open_bracket()) throw Stop{};
  }

  // A line that continues a value but holds a key was meant to stand below it.
  void refuse_deeper_key(std::size_t at) {
    std::size_t start = std::min(text_.find('\n', at), text_.size() - 1) + 1;
    std::string_view next = line_at(text_, start);
    bool key = next.find(": ") != next.npos || next.ends_with(':');
    bool plain = text_[at] != '|' && text_[at] != '>' && text_[at] != '"' && text_[at] != '\'';
    std::size_t indent = next.find_first_not_of(' ');
    if (key && plain) stop(kSyntax, start + indent, 1, kDeeperKey.name, kDeeperKey.remedy);
  }

  std::string_view text_of_scalar(std::size_t at, const Extent& extent, const std::string& value) {
    std::size_t quote = extent.style == Style::Quoted ? 1 : 0;
    std::string_view there = text_.substr(at + quote, value.size());
    if (extent.style != Style::Block && there == value) return there;
    return document_.decoded.emplace_front(value);
  }

  void open(Kind kind, const YAML::Mark& mark, YAML::EmitterStyle::value style) {
    std::size_t at = offset_of(mark);
    refuse_properties(at);
    if (expects_key()) stop(kUnsupported, at, 1, kComplexKey.name, kComplexKey.remedy);
    if (frames_.size() == kDeepest) stop(kTooDeep, at, 1, kDeepest);
    bool flow = style == YAML::EmitterStyle::Flow;
    if (flow) refuse_shallow_value(at);
    frames_.push_back({next_index(), kind == Kind::Mapping, true});
    add({.kind = kind, .style = flow ? Style::Flow : Style::Block, .offset = narrow(at)});
    last_end_ = at;
  }

  void close(char bracket) {
    Node& node = document_.nodes[frames_.back().node];
    std::size_t end = last_end_;
    bool bracketed =
        node.offset < text_.size() && (text_[node.offset] == '{' || text_[node.offset] == '[');
    if (node.style == Style::Flow && bracketed) {
      end = closing_bracket(text_, std::max<std::size_t>(end, node.offset + 1), bracket) + 1;
    }
    node.length = narrow(std::min(end, text_.size())) - node.offset;
    node.end = next_index();
    std::uint32_t closed = frames_.back().node;
    frames_.pop_back();
    if (bracketed && !inside_flow()) check_gaps(closed);
    finish_value(node.offset + node.length);
  }

  bool inside_flow() const {
    return !frames_.empty() && document_.nodes[frames_.back().node].style == Style::Flow;
  }

  // Of a flow collection that is inside no other.
  void check_gaps(std::uint32_t collection) {
    std::optional<std::size_t> indent;
    if (!frames_.empty()) {
      indent = column_of(text_, document_.nodes[frames_.back().node].offset);
    }
    auto nodes = std::span<const Node>(document_.nodes).subspan(collection);
    if (auto fault = fault_in_gaps(text_, nodes, indent)) refuse(*fault);
    refuse_close_comment(nodes[0].offset + nodes[0].length);
  }

  void finish_value(std::size_t end) {
    last_end_ = end;
    if (inside_mapping()) frames_.back().key_next = !frames_.back().key_next;
  }

  // Sorted, so that a mapping with very many keys takes no quadratic time.
  void report_repeated_keys(std::uint32_t mapping) {
    std::vector<std::uint32_t> keys;
    for (std::uint32_t i = mapping + 1; i < next_index();) {
      keys.push_back(i);
      i = document_.nodes[document_.nodes[i].end].end;
    }
    auto text = [&](std::uint32_t key) { return document_.nodes[key].text; };
    put_in_order(keys, text);
    for (std::size_t i = 1, first = 0; i < keys.size(); ++i) {
      if (text(keys[i]) != text(keys[first])) {
        first = i;
        continue;
      }
      Span here = Value(document_, keys[i]).span();
      sink_.emit(kRepeatedKey, here, text(keys[i]))
          .notes.push_back({Value(document_, keys[first]).span(),
                            {std::string(kFirstKeyHere.ja), std::string(kFirstKeyHere.en)}});
    }
  }

  std::string_view text_;
  std::size_t base_;
  Document& document_;
  Sink& sink_;
  std::vector<Frame> frames_;
  std::size_t last_end_ = 0;  // behind the last token that was seen
  int documents_ = 0;
};

}  // namespace

// yaml-cpp skips a directive silently; none may stand in a plan file.
static bool has_directive(std::string_view text, std::size_t file, Sink& sink) {
  std::size_t at = text.starts_with('%') ? 0 : text.find("\n%");
  if (at == text.npos) return false;
  sink.emit(kUnsupported, {file, at == 0 ? 0 : at + 1, 1}, kDirective.name, kDirective.remedy);
  return true;
}

std::optional<Document> read_events(const SourceFile& source, std::size_t file, Sink& sink) {
  std::string_view text = source.text;
  std::size_t base = mark_size(text);
  if (has_directive(text.substr(base), file, sink)) return std::nullopt;

  Document document{.file = file, .nodes = {}, .decoded = {}};
  Builder builder(text, base, document, sink);
  std::istringstream stream(source.text.substr(base));
  try {
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(builder)) {
    }
  } catch (const Stop&) {
    return std::nullopt;
  } catch (const YAML::Exception& error) {
    bool at_end = error.msg == YAML::ErrorMsg::END_OF_MAP_FLOW ||
                  error.msg == YAML::ErrorMsg::END_OF_SEQ_FLOW;
    if (at_end && builder.report_open_bracket()) return std::nullopt;
    report_syntax_error(text, file,
                        {base + static_cast<std::size_t>(std::max(error.mark.pos, 0)), error.msg},
                        sink);
    return std::nullopt;
  }
  if (document.nodes.empty() || document.nodes[0].kind == Kind::Null) {
    sink.emit(kEmptyFile, {file, 0, 0});
    return std::nullopt;
  }
  return document;
}

}  // namespace fujiplan::yaml
