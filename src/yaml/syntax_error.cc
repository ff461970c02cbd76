#include "yaml/syntax_error.h"

#include <yaml-cpp/exceptions.h>

#include <algorithm>
#include <vector>

#include "base/text.h"
#include "yaml/codes.h"

namespace fujiplan::yaml {

struct Wording {
  std::string_view said;  // how yaml-cpp's message begins
  Text text;
};

static const Wording kWordings[] = {
    {YAML::ErrorMsg::END_OF_MAP_FLOW, {"`{` に対応する `}` がない", "no `}` for `{`"}},
    {YAML::ErrorMsg::END_OF_SEQ_FLOW, {"`[` に対応する `]` がない", "no `]` for `[`"}},
    {YAML::ErrorMsg::END_OF_MAP,
     {"字下げが前の行とそろっていない", "indentation does not match the lines before"}},
    {YAML::ErrorMsg::END_OF_SEQ,
     {"リストの字下げがそろっていない", "indentation of the list does not match"}},
    {YAML::ErrorMsg::MAP_VALUE, {"ここには `: ` を置けない", "`: ` cannot stand here"}},
    {YAML::ErrorMsg::MAP_KEY, {"ここにはキーを置けない", "a key cannot stand here"}},
    {YAML::ErrorMsg::BLOCK_ENTRY, {"ここには `- ` を置けない", "`- ` cannot stand here"}},
    {YAML::ErrorMsg::FLOW_END, {"対応する開きかっこがない", "no opening bracket for this one"}},
    {YAML::ErrorMsg::EOF_IN_SCALAR, {"引用符が閉じていない", "the quote is not closed"}},
    {YAML::ErrorMsg::DOC_IN_SCALAR,
     {"引用符の中に `---` の行がある", "a line `---` inside quotes"}},
    {YAML::ErrorMsg::INVALID_ESCAPE,
     {"`\\` の後の文字が正しくない", "unknown character after `\\`"}},
    {YAML::ErrorMsg::INVALID_HEX,
     {"`\\x` か `\\u` の後が16進数でない", "no hexadecimal digits after `\\x` or `\\u`"}},
    {YAML::ErrorMsg::INVALID_UNICODE, {"`\\u` の示す文字がない", "`\\u` names no character"}},
    {YAML::ErrorMsg::CHAR_IN_BLOCK, {"`|` の後に余分な文字がある", "extra characters after `|`"}},
    {YAML::ErrorMsg::ZERO_INDENT_IN_BLOCK,
     {"`|` の後の字下げの数が正しくない", "wrong indentation number after `|`"}},
    {YAML::ErrorMsg::UNKNOWN_TOKEN,
     {"この文字で値を始めることはできない（引用符で囲む）",
      "a value cannot begin with this character (put it in quotes)"}},
};
static constexpr Text kOther{"書き方が正しくない", "wrong notation"};

static Text wording_of(std::string_view said) {
  for (const Wording& row : kWordings) {
    if (said.starts_with(row.said)) return row.text;
  }
  return kOther;
}

// One line of the text, with what a slip in it needs to be reported.
struct SuspectLine {
  std::string_view text;
  std::size_t start;    // offset in the file
  std::size_t content;  // of the first character that is no blank; npos in a blank line
};

static SuspectLine suspect_line(std::string_view text, std::size_t offset) {
  std::string_view line = line_at(text, offset);
  std::size_t content = line.find_first_not_of(" \t");
  if (content != line.npos && line[content] == '#') content = line.npos;  // a comment
  return {line, static_cast<std::size_t>(line.data() - text.data()), content};
}

static void report_missing_colon(std::size_t file, std::size_t at, std::size_t length,
                                 std::string_view key, Sink& sink) {
  constexpr std::size_t kLongestShown = 30;  // cells; a whole sentence says no more than its start
  sink.emit(kMissingColon, {file, at, length}, fit_width(key, kLongestShown));
}

// A TAB or full-width space as indentation, a full-width colon: never right outside a text block.
static bool report_clear_slip(const SuspectLine& line, std::size_t file, Sink& sink) {
  constexpr std::string_view kWideSpace = "\u3000", kWideColon = "：";
  if (line.content == line.text.npos) return false;
  if (auto tab = line.text.substr(0, line.content).find('\t'); tab != line.text.npos) {
    sink.emit(kTabIndent, {file, line.start + tab, 1});
    return true;
  }
  if (line.text.substr(line.content).starts_with(kWideSpace)) {
    sink.emit(kWideIndent, {file, line.start + line.content, kWideSpace.size()});
    return true;
  }
  auto wide = line.text.find(kWideColon);
  if (wide == line.text.npos || line.text.find(": ") != line.text.npos ||
      line.text.ends_with(':')) {
    return false;
  }
  report_missing_colon(file, line.start + wide, kWideColon.size(), trim(line.text.substr(0, wide)),
                       sink);
  return true;
}

// A line that is only words: perhaps a key, perhaps the rest of a text that lost its indentation.
static bool report_bare_words(const SuspectLine& line, std::size_t file, Sink& sink) {
  if (line.content == line.text.npos) return false;
  std::string_view words = trim(line.text);
  if (words.starts_with("- ") || words.find_first_of(":[]{},\"'") != words.npos) return false;
  report_missing_colon(file, line.start + line.content, words.size(),
                       words.substr(0, words.find(' ')), sink);
  return true;
}

bool report_slip_near(std::string_view text, std::size_t offset, std::size_t file, Sink& sink) {
  constexpr std::size_t kLinesBack = 4;  // a wrong line often shows only when later ones are read
  std::vector<SuspectLine> lines = {suspect_line(text, offset)};
  while (lines.size() < kLinesBack && lines.back().start > 0) {
    lines.push_back(suspect_line(text, lines.back().start - 1));
  }
  auto clear = [&](const SuspectLine& line) { return report_clear_slip(line, file, sink); };
  if (std::ranges::any_of(lines, clear)) return true;
  auto bare = [&](const SuspectLine& line) { return report_bare_words(line, file, sink); };
  lines.resize(std::min<std::size_t>(lines.size(), 2));
  return std::any_of(lines.rbegin(), lines.rend(), bare);  // the line before comes first
}

void report_syntax_error(std::string_view text, std::size_t file, const SyntaxError& error,
                         Sink& sink) {
  std::size_t at = std::min(error.offset, text.size());
  if (report_slip_near(text, at, file, sink)) return;
  std::size_t length = at < text.size() && text[at] != '\n' ? decode_at(text, at).size : 0;
  if (error.said.starts_with(YAML::ErrorMsg::EOF_IN_SCALAR)) {
    sink.emit(kUnclosedQuote, {file, at, length});
    return;
  }
  Text wording = wording_of(error.said);
  sink.emit(kSyntax, {file, at, length}, {std::string(wording.ja), std::string(wording.en)});
}

}  // namespace fujiplan::yaml
