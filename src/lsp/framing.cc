#include "lsp/framing.h"

#include <algorithm>
#include <optional>

#include "base/number.h"
#include "base/text.h"

namespace fujiplan::lsp {

namespace {

// What the header says: `length` none where it says none that can be.
struct Header {
  bool ended = false;  // the stream, before the header did
  std::optional<std::size_t> length;
};

}  // namespace

static std::optional<std::size_t> length_in(std::string_view line) {
  constexpr std::string_view kName = "content-length";
  auto colon = line.find(':');
  if (colon == line.npos || to_lower_ascii(trim(line.substr(0, colon))) != kName) {
    return std::nullopt;
  }
  auto number = parse_whole_number(trim(line.substr(colon + 1)));
  if (!number || *number < 0) return std::nullopt;
  return static_cast<std::size_t>(*number);
}

// One line without its end. Of a line that never ends only the beginning is kept.
static std::optional<std::string> read_line(std::istream& in) {
  constexpr std::size_t kLongest = 1024;
  std::string line;
  for (int c = in.get(); c != std::istream::traits_type::eof(); c = in.get()) {
    if (c == '\n') {
      if (line.ends_with('\r')) line.pop_back();
      return line;
    }
    if (line.size() < kLongest) line += static_cast<char>(c);
  }
  return std::nullopt;
}

static Header read_header(std::istream& in) {
  Header header;
  bool begun = false;
  for (;;) {
    auto line = read_line(in);
    if (!line) return {.ended = true, .length = std::nullopt};
    if (line->empty() && begun) return header;
    if (line->empty()) continue;  // left behind by a message that was longer than it said
    begun = true;
    if (auto length = length_in(*line)) header.length = length;
  }
}

Frame read_frame(std::istream& in) {
  Header header = read_header(in);
  if (header.ended) return {};
  if (!header.length) return {.kind = Frame::Kind::Malformed};
  if (*header.length > kLargestMessage) {
    in.ignore(static_cast<std::streamsize>(*header.length));
    return {.kind = Frame::Kind::Malformed};
  }
  std::string text(*header.length, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (static_cast<std::size_t>(in.gcount()) < text.size()) return {};
  return {.kind = Frame::Kind::Message, .text = std::move(text)};
}

void write_frame(std::ostream& out, std::string_view text) {
  out << "Content-Length: " << text.size() << "\r\n\r\n" << text;
  out.flush();
}

}  // namespace fujiplan::lsp
