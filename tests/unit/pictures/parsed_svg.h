#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace fujiplan::testing {

struct SvgElement {
  std::string name;
  std::map<std::string, std::string> attributes;
  std::string text;

  double number(const std::string& attribute) const;  // 0 where it is not there
};

// The elements of a picture in their order, as expat reads them, with the attributes of the group
// that they are in. Fails the test where the markup is
// not well-formed.
std::vector<SvgElement> parsed_svg(const std::string& markup);

// What is true of every picture: an image with a title and its numbers in words, made of shapes and
// text alone, everything in it within its box, and nothing that a strict page would not take.
// `margin`: around it, of one in a file of its own.
void check_picture(const std::string& markup, double margin = 0);

// Texts that try to be more than text.
inline constexpr std::string_view kHostileTexts[] = {
    "</svg><script>alert(1)</script>",
    "\"' onload=\"alert(1)",
    "]]>&amp;<![CDATA[",
    "&#0;&lt;",
    std::string_view("\0\x01\x1B[31m\x7F\xC2\x80", 10),
    "\xFF\xFE\xC3(",
    "\xEF\xBF\xBE\xEF\xBF\xBF",
    "一行目\n二行目\t\r\n",
    "\xE2\x80\xAE"
    "abc\xE2\x81\xA6",
    "",
    "とても長い言葉とても長い言葉とても長い言葉とても長い言葉とても長い言葉とても長い言葉"};

}  // namespace fujiplan::testing
