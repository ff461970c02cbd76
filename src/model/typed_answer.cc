#include "model/typed_answer.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/format.h"
#include "base/formatted.h"
#include "base/join.h"
#include "base/number.h"
#include "base/odd_character.h"
#include "base/text.h"
#include "diag/diagnostic.h"
#include "files/spreadsheet_text.h"
#include "model/own/types.h"
#include "model/prose.h"
#include "model/types/typed_number.h"
#include "notation/decimal.h"
#include "notation/money.h"
#include "notation/wide_number.h"

namespace fujiplan {

static constexpr Format<Message, std::string> kNoChoice{"{0}に `{1}` は選べない",
                                                        "{0} cannot be `{1}`"};
static constexpr Format<std::string, std::string> kChoices{"選べる値: {0}", "choose from: {1}"};

static constexpr Format<std::string> kSpreadsheetError{"表計算ソフトのエラー `{}` がある",
                                                       "`{}` is an error value from a spreadsheet"};
static constexpr Format<> kTypeAgain{
    "文を入力し直す。表計算ソフトでは、`=`、`+`、`-` で始まる文の前に `'` を付ける",
    "type the text again; in a spreadsheet, put `'` before a text that begins with `=`, `+` or `-`"};
static constexpr Format<> kCorrectFormula{"数式を直すか、値を入力し直す",
                                          "correct the formula, or type the value again"};
static constexpr Format<Message, Message, Message> kOddCharacter{"{0}に{1}がある（{2}）",
                                                                 "{0}: {1} {2}"};

static constexpr Format<Message, std::size_t> kTooManyMarksOn{
    "{0}に、結合文字が{1}個を超えて付いた文字がある",
    "{0}: a character with more than {1} combining marks"};
static constexpr Format<> kTypeOnceMore{"その文字を消して入力し直す",
                                        "delete the character and type it again"};

static constexpr Format<Message> kSeveralLines{"{0}に改行がある", "{0}: there is a line break"};
static constexpr Format<> kOnOneLine{"1行で書く", "write it on one line"};

static constexpr Format<> kRemoveBlank{"その空白を消す", "remove it"};

// How the number may begin what is typed: ③, (3), 3.
static std::array<std::string, 3> signs_of_number(std::size_t index) {
  constexpr std::size_t kCircled = 20;  // ① to ⑳
  std::string number = std::to_string(index + 1), circled = number;
  if (index < kCircled) {
    circled.clear();
    append_utf8(circled, U'①' + static_cast<char32_t>(index));
  }
  return {circled, "(" + number + ")", number};
}

std::optional<std::size_t> typed_number_of_phase(std::string_view typed, std::size_t count) {
  std::string plain = plain_choice(trim(typed));
  for (std::size_t i = 0; i < count; ++i) {
    auto signs = signs_of_number(i);
    if (std::ranges::find(signs, plain) != signs.end()) return i + 1;
  }
  return std::nullopt;
}

// `(3)`, `3`, `③`, `3 導入準備`: the plan numbers its phases. None when it is no such number, or
// the name behind it is that of another phase.
static std::optional<std::string_view> numbered_phase(const SurveyItem& item,
                                                      std::string_view wanted) {
  for (std::size_t i = 0; item.numbered && i < item.choices.size(); ++i) {
    for (const std::string& sign : signs_of_number(i)) {
      if (!wanted.starts_with(sign)) continue;
      std::string_view name = wanted.substr(sign.size());
      if (name.starts_with('.') || name.starts_with(':')) name.remove_prefix(1);
      name = trim(name);
      std::string_view choice = item.choices[i].ja;
      if (name.empty() || name == plain_choice(choice)) return choice;
    }
  }
  return std::nullopt;
}

static TypedAnswer typed_choice(const SurveyItem& item, std::string_view typed) {
  std::string wanted = plain_choice(typed);
  std::vector<std::string_view> names, codes;
  auto means = [&](std::string_view meaning) { return wanted == plain_choice(meaning); };
  for (const Text& choice : item.choices) {
    if (wanted == plain_choice(choice.ja) || wanted == plain_choice(choice.en)) {
      return {std::string(choice.ja), {}, {}};
    }
    names.push_back(choice.ja);
    codes.push_back(choice.en);
  }
  auto written = std::ranges::find_if(item.in_file, means);  // true, false
  if (written != item.in_file.end()) return {from_file(item, *written), {}, {}};
  auto meant = std::ranges::find_if(item.meanings, means);  // the words beside a level
  if (meant != item.meanings.end()) {
    return {std::string(item.choices[static_cast<std::size_t>(meant - item.meanings.begin())].ja),
            {},
            {}};
  }
  if (auto phase = numbered_phase(item, wanted)) return {std::string(*phase), {}, {}};
  return {"", kNoChoice(label_of(item), std::string(typed)),
          kChoices(join(names, "、"), join(codes, ", "))};
}

// Whether it is a date, a number and so on is seen when the file is read.
static TypedAnswer typed_line(const SurveyItem& item, std::string_view typed) {
  if (typed.find('\n') != typed.npos) return {"", kSeveralLines(label_of(item)), kOnOneLine()};
  std::string text = with_half_width_numbers(to_nfc(typed));
  return {item.as_written ? item.as_written(text) : text, {}, {}};
}

// 「実施中」の直後: where a character stands that cannot be seen.
static Message place_of(std::string_view text, const OddCharacter& odd) {
  constexpr std::size_t kShown = 10;  // characters before it
  std::string_view before = text.substr(0, odd.offset);
  before = before.substr(before.rfind('\n') + 1);
  std::size_t start = before.size();
  for (std::size_t shown = 0; start > 0 && shown < kShown; ++shown) {
    do {
      --start;
    } while (start > 0 && (static_cast<unsigned char>(before[start]) & 0xC0) == 0x80);
  }
  before.remove_prefix(start);
  if (before.empty()) return {"先頭", "at the start"};
  return {formatted("「{}」の直後", before), formatted("after `{}`", before)};
}

// What the judge of characters does not let pass. In a text, odd blanks have already become plain
// ones.
static std::optional<TypedAnswer> refused_character(const SurveyItem& item, std::string_view text) {
  if (find_too_many_marks(text)) {
    return TypedAnswer{"", kTooManyMarksOn(label_of(item), kMostMarks), kTypeOnceMore()};
  }
  auto odd = find_odd_character(text);
  if (!odd) return std::nullopt;
  Message help = odd->kind == Oddity::Blank ? kRemoveBlank() : remedy(*odd);
  return TypedAnswer{"", kOddCharacter(label_of(item), description(*odd), place_of(text, *odd)),
                     help};
}

std::string text_as_written(std::string_view typed) {
  return one_sentence_per_line(with_half_width_numbers(to_nfc(with_plain_characters(typed))));
}

TypedAnswer read_typed_answer(const SurveyItem& item, std::string_view typed) {
  std::string plain = with_plain_characters(trim(typed), item.kind == AnswerKind::Text);
  if (auto refused = refused_character(item, plain)) return *refused;
  std::string_view text = trim(plain);
  if (text.empty()) return {};
  const bool is_text = item.kind == AnswerKind::Text || item.kind == AnswerKind::OneLine;
  if (is_spreadsheet_error(text)) {
    return {"", kSpreadsheetError(std::string(text)), is_text ? kTypeAgain() : kCorrectFormula()};
  }
  switch (item.kind) {
    case AnswerKind::Number:
      return typed_number(item, text);
    case AnswerKind::Decimal:
      return typed_decimal(item, text);
    case AnswerKind::Amount:
      return typed_amount(item, text);
    case AnswerKind::Choice:
      return typed_choice(item, text);
    case AnswerKind::Text:
    case AnswerKind::OneLine:
      break;
  }
  if (item.kind == AnswerKind::OneLine) return typed_line(item, text);
  return {text_as_written(text), {}, {}};
}

std::string answer_in_words(const SurveyItem& item, std::string_view text, Language language) {
  auto choice = std::ranges::find(item.choices, text, &Text::ja);
  if (choice != item.choices.end()) return std::string(choice->in(language));
  if (item.in_words) return item.in_words(text, language);
  bool codes = item.own != nullptr && item.own->type.value == OwnType::Codes;
  return codes ? own_codes_in(text, language) : std::string(text);
}

static bool is_own_number(const SurveyItem& item) {
  return item.own != nullptr && item.own->type.value == OwnType::Numeral;
}

std::string shown_answer(const SurveyItem& item, std::string_view text, Language language) {
  auto number = item.kind == AnswerKind::Number ? parse_whole_number(text) : std::nullopt;
  if (number) return with_commas(*number);
  if (item.kind == AnswerKind::Amount) {
    auto units = parse_money(text, item.money->decimals);
    return units ? money_with_commas(*units, item.money->decimals) : std::string(text);
  }
  if (item.kind == AnswerKind::Decimal || is_own_number(item)) return decimal_with_commas(text);
  return item.kind == AnswerKind::Text ? on_one_line(text) : answer_in_words(item, text, language);
}

bool is_removal(std::string_view typed) {
  std::string word = to_lower_ascii(to_half_width(trim(typed)));
  return word == to_half_width(kRemovalWord.ja) || word == kRemovalWord.en;
}

bool is_same_answer(const SurveyItem& item, std::string_view a, std::string_view b) {
  if (item.kind == AnswerKind::Amount && item.money->decimals > 0) {
    auto units = [&](std::string_view text) { return parse_money(text, item.money->decimals); };
    return a == b || (units(a) && units(a) == units(b));
  }
  if (item.kind == AnswerKind::Decimal || is_own_number(item)) {
    auto number = parse_signed_decimal(a), other = parse_signed_decimal(b);
    return a == b || (number && other && *number == *other);
  }
  if (item.kind != AnswerKind::Text) return a == b;
  if (a == b || a.empty() || b.empty()) return a == b;
  return text_as_written(a) == text_as_written(b);
}

}  // namespace fujiplan
