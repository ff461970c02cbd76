#pragma once

#include <ostream>
#include <streambuf>
#include <string>
#include <string_view>

// The way of every foreign text (names of files and folders, authors and subjects of commits, typed
// values, cells of forms) to a terminal, a log or a message.
//
// A character that would order a terminal about, hide or turn round what stands beside it, or is no
// character at all, is shown as what it is:
//
//   \u{1B}   a control character (C0, U+007F, C1), a bidirectional control, U+2028, U+2029, an
//            invisible one (U+200B, U+2060, U+FEFF, tags), a noncharacter: its number
//   \x{FF}   a byte that is not UTF-8
//   ⏎        a line break, where the text must stay one line
//
// A runner of CI takes orders from what a program prints: `::error::`, `::stop-commands::` at the
// start of a line (GitHub Actions; white space in front does not matter), `##[error]` and `##vso[`
// anywhere in one (older runners, Azure Pipelines). Their first `:` and last `[` are shown by
// number.
//
// Joiners (U+200C, U+200D) and variation selectors stay: emoji and names of people need them.
// What is harmless already comes back unchanged, so a text may pass more than once.
namespace fujiplan {

bool is_harmful(char32_t character);      // shown by its number
bool is_harmless(std::string_view text);  // harmless(text) == text

// In one line.
std::string harmless(std::string_view text);

// Whole lines: line breaks and tabs stay. With `painted`, the colours of Paint stay too; whoever
// paints a foreign text makes it harmless first.
std::string harmless_lines(std::string_view text, bool painted = false);

// JSON that says the same, with harmful characters as `\u009B`.
std::string harmless_json(std::string json);

// While it lives, what is written to `stream` arrives as harmless_lines() has it, line by line.
class HarmlessStream : public std::streambuf {
 public:
  explicit HarmlessStream(std::ostream& stream) : stream_(stream), behind_(stream.rdbuf(this)) {}
  ~HarmlessStream() override;
  HarmlessStream(const HarmlessStream&) = delete;
  HarmlessStream& operator=(const HarmlessStream&) = delete;

 protected:
  int_type overflow(int_type c) override;
  std::streamsize xsputn(const char* bytes, std::streamsize count) override;
  int sync() override;

 private:
  bool pass_on(std::size_t size);  // the first bytes of line_

  std::ostream& stream_;
  std::streambuf* behind_;
  std::string line_;  // not yet ended
};

}  // namespace fujiplan
