#pragma once

#include <string>
#include <string_view>

namespace fujiplan::xlsx {

// The characters that a text of a workbook stands for: `_x000D_` is the one with that number, which
// XML could not hold; line breaks become LF, as they are in CSV.
std::string plain_text(std::string text);

// The other way round: a text that has the characters `_x0041_` themselves says their first one by
// its number (ECMA-376 Part 1, 22.9.2.19, ST_Xstring). plain_text(escaped_text(x)) is x where its
// line breaks are LF.
std::string escaped_text(std::string_view text);

// Collects the text of a string item, a cell or a comment: what stands in `t`, in one piece or in
// runs of several looks. Excel keeps the kana that somebody typed for kanji beside them (`rPh`):
// they are no part of the text.
class TextRuns {
 public:
  void start(std::string_view element);
  void text(std::string_view part);  // throws Failure when it grows beyond kLongestText
  void end(std::string_view element);
  std::string take();  // plain_text of all since the last time

 private:
  std::string text_;
  bool inside_ = false, phonetic_ = false;
};

}  // namespace fujiplan::xlsx
