#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// The notations of amounts of money in Japanese texts, as one table: which characters and words are
// digits, units, blanks, and how a text looks when each of them is one letter. Only
// notation/amount.cc and notation/stated_unit.cc read these letters.
namespace fujiplan {

// A letter for each kind of sign. Digits 0 to 9 stand for themselves.
enum AmountSign : char {
  kKanjiZero = 'a',  // to 'j', nine: 〇一二…九 and 零壱弐参…
  kTen = 'T',        // the units by which a number grows
  kHundred = 'H',
  kThousandSign = 'K',
  kMyriad = 'M',
  kOku = 'O',
  kCho = 'C',
  kThousandWord = 'W',  // of English
  kMillionWord = 'L',
  kBillionWord = 'B',
  kYen = 'Y',
  kComma = ',',
  kPoint = '.',
  kListComma = ';',  // 、 which parts thousands in kanji numbers
  kMiddleDot = ':',  // ・ which is their decimal point
  kBlank = ' ',
  kTab = '\t',
  kBar = '|',
  kQuote = '"',
  kEmphasis = '*',
  kOpening = '(',
  kClosing = ')',
  kIs = '=',      // ： and は behind 単位
  kUnitOf = 'U',  // 単位
  kSome = 'n',    // 数 and 何: 数百万円 is no amount
  kOther = 'x',
};

// How many zeros a unit adds: 4 for 万; negative when the letter is no unit.
int zeros_of(char sign);

constexpr bool is_kanji_digit(char sign) {
  return sign >= kKanjiZero && sign < kKanjiZero + 10;
}

// A text, a letter for each sign. What is not seen (a zero-width space) has no letter.
struct AmountSigns {
  std::string letters;
  std::vector<std::uint32_t> begins, ends;  // bytes of the text at which each begins and ends
};
AmountSigns amount_signs(std::string_view text);

}  // namespace fujiplan
