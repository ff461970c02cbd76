#pragma once

#include <cstddef>
#include <istream>
#include <ostream>
#include <string>
#include <string_view>

// How messages of the protocol follow each other on a stream: a header with Content-Length, an
// empty line, then so many bytes (Language Server Protocol 3.17, Base Protocol).
namespace fujiplan::lsp {

// More than any editor has to say at once: files of a plan have 1 MiB.
inline constexpr std::size_t kLargestMessage = std::size_t{64} << 20;

struct Frame {
  enum class Kind : unsigned char {
    Message,    // `text` is its content
    Malformed,  // a header that says no length, or one beyond kLargestMessage: passed over
    End,        // of the stream, perhaps in the middle of a message
  };
  Kind kind = Kind::End;
  std::string text = {};
};

// The next one. Line ends of headers may be `\n` alone, and names in any case.
Frame read_frame(std::istream& in);

void write_frame(std::ostream& out, std::string_view text);

}  // namespace fujiplan::lsp
