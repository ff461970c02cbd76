#include "lsp/block_line.h"

#include <algorithm>

#include "base/text.h"
#include "lsp/positions.h"

namespace fujiplan::lsp {

std::string_view without_quotes(std::string_view text) {
  text = trim(text);
  if (text.size() >= 2 && (text.front() == '"' || text.front() == '\'') &&
      text.back() == text.front()) {
    return text.substr(1, text.size() - 2);
  }
  return text;
}

std::string_view BlockLine::key() const {
  return colon ? without_quotes(all.substr(content, *colon - content)) : std::string_view();
}

std::string_view BlockLine::value() const {
  return colon ? trim(all.substr(*colon + 1)) : std::string_view();
}

// The colon that ends the key with which a mapping begins: before a blank, or the end.
static std::optional<std::size_t> end_of_key(std::string_view line, std::size_t from) {
  if (from >= line.size() || line[from] == '{' || line[from] == '[') return std::nullopt;
  char quote = line[from] == '"' || line[from] == '\'' ? line[from] : '\0';
  std::size_t at = quote != '\0' ? line.find(quote, from + 1) : from;
  if (at == line.npos) return std::nullopt;
  for (; (at = line.find(':', at)) != line.npos; ++at) {
    if (at + 1 == line.size() || line[at + 1] == ' ') return at;
  }
  return std::nullopt;
}

BlockLine line_from(std::string_view text, std::size_t begin) {
  BlockLine line{.begin = begin, .all = text.substr(begin, end_of_line(text, begin) - begin)};
  auto skip_blanks = [&](std::size_t at) {
    return std::min(line.all.find_first_not_of(' ', at), line.all.size());
  };
  line.indent = line.content = skip_blanks(0);
  while (line.all.substr(line.content).starts_with("- ") || line.all.substr(line.content) == "-") {
    line.content = skip_blanks(std::min(line.content + 2, line.all.size()));
  }
  line.colon = end_of_key(line.all, line.content);
  return line;
}

bool begins_block_text(const BlockLine& line) {
  return line.value().starts_with('|') || line.value().starts_with('>');
}

}  // namespace fujiplan::lsp
