#include "render/escape.h"

namespace fujiplan {

std::string escape_markdown(std::string_view text) {
  constexpr std::string_view kMarkup = "\\`*_[]<>|~&#!";
  std::string out;
  for (char c : text) {
    if (c == '\n') {
      out += "<br>";
    } else if (c == '\r' || c == '\t') {
      out += ' ';
    } else {
      if (kMarkup.find(c) != kMarkup.npos) out += '\\';
      out += c;
    }
  }
  return out;
}

}  // namespace fujiplan
