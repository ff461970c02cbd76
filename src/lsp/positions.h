#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

// Where a byte of a text stands for an editor, and back. The editor counts lines from 0, and within
// a line the units of UTF-16 (𠮷 and most emoji have two) or, where it offers that, bytes.
namespace fujiplan::lsp {

enum class PositionEncoding : unsigned char { Utf16, Utf8 };

struct Position {
  std::size_t line = 0, character = 0;
  bool operator==(const Position&) const = default;
};

// Bytes of a text: [begin, end).
struct ByteRange {
  std::size_t begin = 0, end = 0;
};

// Lines end with `\n`, `\r\n` or `\r`. Of the line that holds an offset, where it begins, and where
// its end begins, or the text ends.
std::size_t begin_of_line(std::string_view text, std::size_t offset);
std::size_t end_of_line(std::string_view text, std::size_t offset);

// The lines of a text, which must outlive it. Their ends belong to no column. A byte that is not
// UTF-8 is one unit, as the U+FFFD that editors show for it.
class Lines {
 public:
  Lines(std::string_view text, PositionEncoding encoding);

  // Of an offset behind the text: that of its end; inside a line end: where that begins; inside a
  // character: where it ends, as Locator has it.
  Position position_of(std::size_t offset) const;

  // Of a position behind a line: the end of the line; behind the text: its end; inside a character:
  // where that begins.
  std::size_t offset_of(Position position) const;

  std::size_t count() const { return starts_.size(); }
  std::string_view line(std::size_t number) const;  // without its end

 private:
  std::size_t units_of(std::string_view text, std::size_t at, std::size_t size) const;

  std::string_view text_;
  PositionEncoding encoding_;
  std::vector<std::size_t> starts_;  // of the lines; the first is 0
};

}  // namespace fujiplan::lsp
