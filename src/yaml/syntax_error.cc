#include "yaml/syntax_error.h"

#include <yaml-cpp/exceptions.h>

#include <algorithm>

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

// The usual slips, looked for in one line; true when one was reported.
static bool report_slip(std::string_view text, std::string_view line, std::size_t file,
                        Sink& sink) {
  auto start = static_cast<std::size_t>(line.data() - text.data());
  auto content = line.find_first_not_of(" \t");
  if (content == line.npos || line[content] == '#') return false;
  if (auto tab = line.substr(0, content).find('\t'); tab != line.npos) {
    sink.emit(kTabIndent, {file, start + tab, 1});
    return true;
  }
  if (line.substr(content).starts_with("\u3000")) {
    sink.emit(kWideIndent, {file, start + content, std::string_view("\u3000").size()});
    return true;
  }
  constexpr std::string_view kWideColon = "：";
  auto wide = line.find(kWideColon);
  if (wide != line.npos && line.find(": ") == line.npos && !line.ends_with(':')) {
    std::string_view key = trim(line.substr(0, wide));
    sink.emit(kMissingColon, {file, start + wide, kWideColon.size()}, key);
    return true;
  }
  auto bare = trim(line);
  if (bare.find(':') == bare.npos && !bare.starts_with("- ") &&
      bare.find_first_of("[]{},\"'") == bare.npos) {
    sink.emit(kMissingColon, {file, start + content, bare.size()}, bare.substr(0, bare.find(' ')));
    return true;
  }
  return false;
}

void report_syntax_error(std::string_view text, std::size_t file, const SyntaxError& error,
                         Sink& sink) {
  std::size_t at = std::min(error.offset, text.size());
  std::string_view line = line_at(text, at);
  if (report_slip(text, line, file, sink)) return;
  // A wrong line often shows only when the next one is read.
  auto start = static_cast<std::size_t>(line.data() - text.data());
  if (start > 0 && report_slip(text, line_at(text, start - 1), file, sink)) return;
  std::size_t length = at < text.size() && text[at] != '\n' ? decode_at(text, at).size : 0;
  if (error.said.starts_with(YAML::ErrorMsg::EOF_IN_SCALAR)) {
    sink.emit(kUnclosedQuote, {file, at, length});
    return;
  }
  Text wording = wording_of(error.said);
  sink.emit(kSyntax, {file, at, length}, {std::string(wording.ja), std::string(wording.en)});
}

}  // namespace fujiplan::yaml
