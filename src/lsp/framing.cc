#include "lsp/framing.h"

#include <algorithm>
#include <utility>

#include "base/number.h"
#include "base/text.h"

namespace fujiplan::lsp {

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

bool FrameReader::takes_header(char c) {
  constexpr std::size_t kLongest = 1024;  // of a line that never ends only the beginning is kept
  if (c != '\n') {
    if (line_.size() < kLongest) line_ += c;
    return false;
  }
  if (line_.ends_with('\r')) line_.pop_back();
  const std::string line = std::exchange(line_, {});
  // An empty line in front is left behind by a message that was longer than it said.
  if (line.empty()) return has_begun_;
  has_begun_ = true;
  if (auto length = length_in(line)) length_ = length;
  return false;
}

std::optional<Frame> FrameReader::next(const std::function<bool()>& has_come) {
  auto buffered = [&] { return std::max<std::streamsize>(in_.rdbuf()->in_avail(), 0); };
  auto may_read = [&] { return !has_come || buffered() > 0 || has_come(); };
  while (!in_body_) {
    if (!may_read()) return std::nullopt;
    const int c = in_.get();
    if (c == std::istream::traits_type::eof()) return Frame{};
    in_body_ = takes_header(static_cast<char>(c));
  }
  const std::size_t size = length_.value_or(0);
  const bool is_kept = length_ && size <= kLargestMessage;
  while (taken_ < size) {
    if (!may_read()) return std::nullopt;
    // One byte makes the stream fetch what it can.
    const auto more =
        std::min(static_cast<std::size_t>(std::max<std::streamsize>(buffered(), 1)), size - taken_);
    if (is_kept) {
      text_.resize(taken_ + more);
      in_.read(text_.data() + taken_, static_cast<std::streamsize>(more));
    } else {
      in_.ignore(static_cast<std::streamsize>(more));
    }
    if (static_cast<std::size_t>(in_.gcount()) < more) return Frame{};
    taken_ += more;
  }
  has_begun_ = in_body_ = false;
  length_ = std::nullopt;
  taken_ = 0;
  Frame::Kind kind = is_kept ? Frame::Kind::Message : Frame::Kind::Malformed;
  return Frame{.kind = kind, .text = std::exchange(text_, {})};
}

void write_frame(std::ostream& out, std::string_view text) {
  out << "Content-Length: " << text.size() << "\r\n\r\n" << text;
  out.flush();
}

}  // namespace fujiplan::lsp
