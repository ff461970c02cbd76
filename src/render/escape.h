#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace fujiplan {

// How a text enters a document so that it stays what it is: text.
enum class Escape : unsigned char { None, Markdown, Csv, Html, JsonString, CssString };

// Of a file name or path: `list.md` is Markdown, `LIST.CSV` CSV. What is none of the known forms:
// None.
Escape escape_for(std::string_view path);

// Bytes of a document that escaping looks back on.
inline constexpr std::size_t kSeenByEscape = 2048;

// Appends `text` to the document that `out` holds so far. `out` must hold at least the line that
// the text continues, or the last kSeenByEscape bytes of it.
using EscapeFunction = void (*)(std::string& out, std::string_view text);
EscapeFunction escape_function(Escape escape);

// GitHub Flavored Markdown of a file, at the start of a line, inside one, in a cell of a table or
// in the address of a link: the text cannot become markup, HTML, a link or an image, cannot begin a
// heading, list, quote, code block or table, and cannot end its cell. Line breaks become `<br>`.
// Not for the inside of `code`, which knows no escaping.
void append_markdown(std::string& out, std::string_view text);

// The same for Markdown that is made to be posted: a pull request, a job's summary. Nor can the
// text call anybody or link anywhere on GitHub or GitLab, or give them an order, as in comments it
// could: of `@name`, `#12`, `GH-12`, `GL-12`, `!12`, `%name`, `~label`, `[issue:12]`, `[[page]]`,
// `*iteration:12`, `group/project>`, `https://` and `/close` the sign is shown as code. Not for
// addresses of links.
void append_comment(std::string& out, std::string_view text);

// The same for a text that may stand anywhere, so also at the start of a line.
std::string escape_comment(std::string_view text);

// A whole field of CSV (RFC 4180). Line breaks stay, inside quotes. What a spreadsheet would run as
// a formula gets an apostrophe (files/spreadsheet_text.h).
void append_csv(std::string& out, std::string_view text);

// The inside of a JSON string (RFC 8259).
void append_json(std::string& out, std::string_view text);

// The inside of a quoted string of CSS (css-syntax-3, 4.3.7): all ASCII but letters and digits is
// written by its number.
void append_css(std::string& out, std::string_view text);

// HTML text, or the inside of a quoted attribute.
void append_html(std::string& out, std::string_view text);

// Letters that an address holds as they are. HTML takes those of any script, so that people can
// read them; what reads Markdown differs.
enum class AddressLetters : unsigned char { Ascii, AnyScript };

// The name of a file or folder in an address (RFC 3986, 2.1): all of ASCII but letters, digits and
// `-._~`, and what is no letter that stays, is written by its bytes: %E5.
void append_in_address(std::string& out, std::string_view name,
                       AddressLetters letters = AddressLetters::Ascii);

}  // namespace fujiplan
