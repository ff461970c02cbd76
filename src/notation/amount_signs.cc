#include "notation/amount_signs.h"

#include <algorithm>
#include <utility>

#include "base/number.h"
#include "base/put_in_order.h"
#include "base/text.h"

namespace fujiplan {

namespace {

struct UnitRow {
  char sign;
  int zeros;
};
constexpr UnitRow kUnits[] = {
    {kTen, 1},  {kHundred, 2},      {kThousandSign, 3}, {kMyriad, 4},      {kOku, 8},
    {kCho, 12}, {kThousandWord, 3}, {kMillionWord, 6},  {kBillionWord, 9},
};

constexpr char kNothing = '\0';  // not seen by a reader of the text

struct SignRow {
  std::u32string_view characters;
  char sign;
};
// Kanji digits with the forms of contracts (大字). Full-width signs are half-width by then.
constexpr SignRow kSigns[] = {
    {U"〇零○", 'a'},
    {U"一壱壹", 'b'},
    {U"二弐貳", 'c'},
    {U"三参參", 'd'},
    {U"四肆", 'e'},
    {U"五伍", 'f'},
    {U"六陸", 'g'},
    {U"七漆", 'h'},
    {U"八捌", 'i'},
    {U"九玖", 'j'},
    {U"十拾", kTen},
    {U"百佰", kHundred},
    {U"千仟阡", kThousandSign},
    {U"万萬", kMyriad},
    {U"億", kOku},
    {U"兆", kCho},
    {U"円圓", kYen},
    {U",", kComma},
    {U".", kPoint},
    {U"、", kListComma},
    {U"・･", kMiddleDot},
    {U" \u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F"
     U"\u3000",
     kBlank},
    {U"\t", kTab},
    {U"|", kBar},
    {U"\"", kQuote},
    {U"*_`~", kEmphasis},
    {U"([{〔【「［〈《<", kOpening},
    {U")]}〕】」］〉》>", kClosing},
    {U":=は/", kIs},
    {U"数何幾", kSome},
    {U"\u00AD\u061C\u180E\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2061"
     U"\u2062\u2063\u2064\u2066\u2067\u2068\u2069\uFEFF",
     kNothing},
};

struct WordRow {
  std::string_view word;  // in lower case
  char sign;
};
constexpr WordRow kWords[] = {
    {"in thousands of", kThousandWord},
    {"in millions of", kMillionWord},
    {"thousands of", kThousandWord},
    {"thousand", kThousandWord},
    {"millions of", kMillionWord},
    {"million", kMillionWord},
    {"billions of", kBillionWord},
    {"billion", kBillionWord},
    {"yen", kYen},
    {"&nbsp;", kBlank},
    {"&#160;", kBlank},
    {"&#xa0;", kBlank},
    {"&thinsp;", kBlank},
    {"&#8239;", kBlank},
    {"<br>", kBlank},
    {"単位", kUnitOf},
};

char32_t half_width(char32_t c) {
  return c >= U'！' && c <= U'～' ? c - U'！' + U'!' : c;
}

bool begins_with_word(std::string_view text, std::string_view word) {
  return text.size() >= word.size() && to_lower_ascii(text.substr(0, word.size())) == word;
}

const WordRow* word_at(std::string_view text) {
  constexpr std::string_view kFirstBytes = "iItTmMbByY&<\xE5";  // of all words
  if (kFirstBytes.find(text.front()) == kFirstBytes.npos) return nullptr;
  auto row = std::ranges::find_if(
      kWords, [&](const WordRow& words) { return begins_with_word(text, words.word); });
  return row == std::end(kWords) ? nullptr : &*row;
}

// The characters of kSigns in the order of their numbers.
std::vector<std::pair<char32_t, char>> sorted_signs() {
  std::vector<std::pair<char32_t, char>> signs;
  for (const SignRow& row : kSigns) {
    for (char32_t c : row.characters) signs.emplace_back(c, row.sign);
  }
  put_in_order(signs);
  return signs;
}

char sign_of(char32_t c) {
  if (c < 0x80 && is_digit(static_cast<char>(c))) return static_cast<char>(c);
  static const std::vector<std::pair<char32_t, char>> kSorted = sorted_signs();
  auto found = std::ranges::lower_bound(kSorted, c, {}, &std::pair<char32_t, char>::first);
  bool known = found != kSorted.end() && found->first == c;
  return known ? found->second : static_cast<char>(kOther);
}

}  // namespace

int zeros_of(char sign) {
  auto row = std::ranges::find(kUnits, sign, &UnitRow::sign);
  return row == std::end(kUnits) ? -1 : row->zeros;
}

AmountSigns amount_signs(std::string_view text) {
  AmountSigns signs;
  for (std::size_t at = 0; at < text.size();) {
    const WordRow* word = word_at(text.substr(at));
    CodePoint c = decode_at(text, at);
    char sign = word != nullptr ? word->sign : sign_of(half_width(c.value));
    std::size_t end = at + (word != nullptr ? word->word.size() : c.size);
    if (sign != kNothing) {
      signs.letters += sign;
      signs.begins.push_back(static_cast<std::uint32_t>(at));
      signs.ends.push_back(static_cast<std::uint32_t>(end));
    }
    at = end;
  }
  return signs;
}

}  // namespace fujiplan
