#include "yaml/syntax_error.h"

#include <yaml-cpp/exceptions.h>

#include <algorithm>

#include "base/text.h"
#include "yaml/codes.h"

namespace fujiplan::yaml {

struct Wording {
  std::string_view said;  // how yaml-cpp's message begins
  Text text, remedy;
};

static constexpr Text kAlign{"同じ組のキーは、字下げの幅をそろえる",
                             "indent the keys of one map by the same number of spaces"};
static constexpr Text kQuote{"値に `: ` を含むときは、値を引用符で囲む",
                             "put a value that holds `: ` in quotes"};
static constexpr Text kBackslash{
    "`\\` を文字として書くときは `\\\\` と書くか、引用符を `'` に変える",
    "write `\\\\` for a backslash, or use `'` as the quote"};
static constexpr Text kBlock{"行の終わりを `|-` だけにし、文章は次の行から書く",
                             "end the line with `|-` alone and begin the text on the next one"};

static const Wording kWordings[] = {
    {YAML::ErrorMsg::END_OF_MAP_FLOW,
     {"`{` に対応する `}` がない", "no `}` for `{`"},
     {"`}` を加える", "add `}`"}},
    {YAML::ErrorMsg::END_OF_SEQ_FLOW,
     {"`[` に対応する `]` がない", "no `]` for `[`"},
     {"`]` を加える", "add `]`"}},
    {YAML::ErrorMsg::END_OF_MAP,
     {"字下げが前の行とそろっていない", "indentation does not match the lines before"},
     kAlign},
    {YAML::ErrorMsg::END_OF_SEQ,
     {"リストの字下げがそろっていない", "indentation of the list does not match"},
     {"`- ` の前の空白の数をそろえる", "put the same number of spaces before each `- `"}},
    {YAML::ErrorMsg::MAP_VALUE, {"ここには `: ` を置けない", "`: ` cannot stand here"}, kQuote},
    {YAML::ErrorMsg::MAP_KEY, {"ここにはキーを置けない", "a key cannot stand here"}, kAlign},
    {YAML::ErrorMsg::BLOCK_ENTRY,
     {"ここには `- ` を置けない", "`- ` cannot stand here"},
     {"`- ` はキーの次の行から書く", "begin `- ` on the line after the key"}},
    {YAML::ErrorMsg::FLOW_END,
     {"対応する開き括弧がない", "no opening bracket for this one"},
     {"この括弧を消すか、開き括弧を加える", "remove it, or add the opening bracket"}},
    {YAML::ErrorMsg::DOC_IN_SCALAR,
     {"引用符の中に `---` の行がある", "a line `---` inside quotes"},
     {"引用符を閉じるか、`---` の行を消す", "close the quote, or remove the line `---`"}},
    {YAML::ErrorMsg::INVALID_ESCAPE,
     {"`\\` の後の文字が正しくない", "unknown character after `\\`"},
     kBackslash},
    {YAML::ErrorMsg::INVALID_HEX,
     {"`\\x` か `\\u` の後が16進数でない", "no hexadecimal digits after `\\x` or `\\u`"},
     kBackslash},
    {YAML::ErrorMsg::INVALID_UNICODE,
     {"`\\u` の示す文字がない", "`\\u` names no character"},
     {"その文字をそのまま書く", "write the character itself"}},
    {YAML::ErrorMsg::CHAR_IN_BLOCK,
     {"`|` の後に余分な文字がある", "extra characters after `|`"},
     kBlock},
    {YAML::ErrorMsg::ZERO_INDENT_IN_BLOCK,
     {"`|` の後の字下げの数が正しくない", "wrong indentation number after `|`"},
     kBlock},
    {YAML::ErrorMsg::UNKNOWN_TOKEN,
     {"この文字で値を始めることはできない", "a value cannot begin with this character"},
     {"値を引用符で囲む", "put the value in quotes"}},
};
static constexpr Wording kOther{
    "",
    {"書き方が正しくない", "wrong notation"},
    {"この行か、直前の行の書き方を直す", "correct this line or the one before"}};

static const Wording& wording_of(std::string_view said) {
  for (const Wording& row : kWordings) {
    if (said.starts_with(row.said)) return row;
  }
  return kOther;
}

static std::size_t indent_of(std::string_view line) {
  return std::min(line.find_first_not_of(' '), line.size());
}

// Indentation with something else than spaces; true when that was reported.
static bool report_indentation(std::string_view text, std::string_view line, std::size_t file,
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
  return false;
}

static bool is_ascii(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}

// A key without its colon, or a text that stands where a key should; true when that was reported.
static bool report_missing_colon(std::string_view text, std::string_view line, std::size_t file,
                                 Sink& sink) {
  auto start = static_cast<std::size_t>(line.data() - text.data());
  auto content = line.find_first_not_of(" \t");
  if (content == line.npos || line[content] == '#') return false;
  constexpr std::string_view kWideColon = "：";
  auto wide = line.find(kWideColon);
  if (wide != line.npos && line.find(": ") == line.npos && !line.ends_with(':')) {
    std::string_view key = trim(line.substr(0, wide));
    sink.emit(kMissingColon, {file, start + wide, kWideColon.size()}, key);
    return true;
  }
  auto bare = trim(line);
  auto colon = bare.find(':');
  if (colon != bare.npos && colon > 0 && colon + 1 < bare.size() &&
      bare.find_first_of(" /[]{}\"'") > colon + 1) {  // `name:窓口`, but no `http://`
    sink.emit(kMissingColon, {file, start + content, colon + 1}, bare.substr(0, colon));
    return true;
  }
  if (bare.find(':') == bare.npos && !bare.starts_with("- ") &&
      bare.find_first_of("[]{},\"'") == bare.npos) {
    if (!is_ascii(bare.front()) && bare.find(' ') == bare.npos) {  // a sentence, no key
      sink.emit(kSyntax, {file, start + content, bare.size()}, kShallowText.name,
                kShallowText.remedy);
      return true;
    }
    sink.emit(kMissingColon, {file, start + content, bare.size()}, bare.substr(0, bare.find(' ')));
    return true;
  }
  return false;
}

void report_syntax_error(std::string_view text, std::size_t file, const SyntaxError& error,
                         Sink& sink) {
  std::size_t at = std::min(error.offset, text.size());
  std::string_view line = line_at(text, at);
  auto start = static_cast<std::size_t>(line.data() - text.data());
  // A wrong line often shows only when the next one is read.
  std::string_view before = start > 0 ? line_at(text, start - 1) : std::string_view();
  if (report_indentation(text, line, file, sink)) return;
  if (report_missing_colon(text, line, file, sink)) return;
  if (report_indentation(text, before, file, sink)) return;
  // Indented in another way, it is the end of a text, where no colon is needed.
  if (indent_of(before) == indent_of(line) && report_missing_colon(text, before, file, sink))
    return;
  std::size_t length = at < text.size() && text[at] != '\n' ? decode_at(text, at).size : 0;
  if (error.said.starts_with(YAML::ErrorMsg::UNKNOWN_ANCHOR)) {
    sink.emit(kUnsupported, {file, at, length}, kAlias.name, kAlias.remedy);
    return;
  }
  if (error.said.starts_with(YAML::ErrorMsg::EOF_IN_SCALAR)) {
    sink.emit(kUnclosedQuote, {file, at, length});
    return;
  }
  const Wording& wording = wording_of(error.said);
  sink.emit(kSyntax, {file, at, length}, wording.text, wording.remedy);
}

}  // namespace fujiplan::yaml
