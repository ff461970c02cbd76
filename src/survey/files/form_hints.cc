#include "survey/files/form_hints.h"

#include "base/format.h"
#include "model/own/types.h"
#include "run/labels.h"

namespace fujiplan {

static constexpr Text kFromList{"選択肢から選ぶ", "from the list"};
static constexpr Text kTextHint{"文章（改行は Alt + Enter）",
                                "text (Alt + Enter begins a new line)"};
static constexpr Text kLineOfText{"1行の文字", "one line"};
static constexpr Text kNumberHint{"数字だけ", "the number alone"};
static constexpr Format<std::string> kInUnit{"数字だけ（単位: {}）", "the number alone, in {}"};
static constexpr Text kDate{"年-月-日 又は 年-月", "year-month-day, or year-month"};

static std::string number_in(std::string_view unit, Language language) {
  return unit.empty() ? std::string(kNumberHint.in(language))
                      : kInUnit.in(language, std::string(unit));
}

std::string way_to_write(const SurveyItem& item, Language language) {
  switch (item.kind) {
    case AnswerKind::Choice:
    case AnswerKind::Number:
      return std::string(kFromList.in(language));
    case AnswerKind::Amount:
      return number_in(name_of(item.money->unit).in(language), language);
    case AnswerKind::Decimal:
      return number_in(item.target->unit.value, language);
    case AnswerKind::Text:
      return std::string(kTextHint.in(language));
    case AnswerKind::OneLine:
      break;
  }
  if (item.own == nullptr) return std::string(kDate.in(language));
  if (item.own->type.value == OwnType::Numeral) return number_in(item.own->unit.value, language);
  std::string hint = own_hint(*item.own, item.money, language);
  return !hint.empty() ? hint : std::string(kLineOfText.in(language));
}

std::string levels_with_meanings(const Criterion& criterion, Language language) {
  std::string lines;
  for (std::size_t i = 0; i < criterion.answers(); ++i) {
    const Level& level = criterion.answer(i);
    std::string_view meaning = meaning_in(level, language);
    if (!lines.empty()) lines += '\n';
    lines += level.name.value;
    if (meaning != level.name.value) lines.append(" ").append(meaning);
  }
  return lines;
}

}  // namespace fujiplan
