#pragma once

#include <cstddef>
#include <functional>
#include <istream>
#include <optional>
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

// Reads them one by one. Line ends of headers may be `\n` alone, and names in any case.
class FrameReader {
 public:
  // `in` must outlive it.
  explicit FrameReader(std::istream& in) : in_(in) {}

  // The next one. None: not all of it has come in yet, and the next call goes on from there.
  // `has_come`: whether the stream can be read without waiting, though it has nothing buffered.
  // Empty: waits until the whole frame is there.
  std::optional<Frame> next(const std::function<bool()>& has_come = {});

 private:
  bool takes_header(char c);  // true when it is whole

  std::istream& in_;
  std::string line_;  // of the header, as far as it was read
  bool has_begun_ = false, in_body_ = false;
  std::optional<std::size_t> length_;
  std::size_t taken_ = 0;  // of the body
  std::string text_;
};

void write_frame(std::ostream& out, std::string_view text);

}  // namespace fujiplan::lsp
