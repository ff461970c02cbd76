#include "survey/files/form_example.h"

#include <algorithm>

#include "base/formatted.h"
#include "model/own/types.h"
#include "survey/form_answer.h"

namespace fujiplan {

// --- texts

namespace {

struct TextExample {
  std::string_view key;  // the last one of the item
  Text text;
};

}  // namespace

static constexpr TextExample kTextExamples[] = {
    {"indicator", {"利用件数 1,240件（目標 1,200件）", "1,240 uses (target: 1,200)"}},
    {"activities",
     {"6月に案内を改め、9月から全ての窓口で受付を始めた。",
      "The guidance was rewritten in June. All counters have taken requests since September."}},
    {"review",
     {"予定した時期に始めることができ、利用は見込みを上回った。",
      "It began on time, and was used more than expected."}},
    {"direction",
     {"利用の状況を見ながら、対象の手続を広げる。", "More procedures follow as use grows."}},
    {"changes",
     {"受付の開始を10月から9月に早めた。", "Requests were taken a month earlier than planned."}},
    {"comment",
     {"利用が着実に伸びている。効果を市民に分かりやすく示されたい。",
      "Use grows steadily. Show residents more clearly what they gain."}},
    {"response", {"次の報告から、効果を数で示す。", "The next report will give figures."}},
};
static constexpr Text kOtherText{"関係する部署と調整し、年度内に結論を得た。",
                                 "It was settled with the departments concerned."};
static constexpr Text kOtherLine{"関係する部署と調整済み", "settled with the departments"};

static std::string text_for(std::string_view key, Language language) {
  auto found = std::ranges::find(kTextExamples, key, &TextExample::key);
  return std::string((found != std::end(kTextExamples) ? found->text : kOtherText).in(language));
}

// --- numbers

// 1,200,000 yen, or as many of the sources as make that: the parts must add up to it.
static std::string amount_for(const SurveyItem& item) {
  bool in_yen = item.money->unit.is_yen && item.money->unit.zeros == 0;
  std::size_t one = in_yen ? 400000 : 400, sources = item.money->sources.size();
  constexpr std::size_t kUndivided = 3;
  std::size_t all = one * (sources == 0 ? kUndivided : sources);
  return std::to_string(item.is_part() ? one : all);
}

// The target itself where the year has one.
static std::string value_for(const SurveyItem& item, FiscalYear year) {
  const Figure* goal = item.target->number_in(year);
  return goal != nullptr ? std::string(goal->text) : "120";
}

static std::string own_number_for(const OwnField& field) {
  for (std::string_view number : {"120", "12", "1"}) {
    auto is_beyond = [&](const Number& bound, bool most) {
      auto wanted = parse_signed_decimal(number), limit = parse_signed_decimal(bound.value);
      return bound && wanted && limit && (most ? *limit < *wanted : *wanted < *limit);
    };
    if (!is_beyond(field.most, true) && !is_beyond(field.least, false)) return std::string(number);
  }
  return std::string(field.most ? field.most.value : field.least.value);
}

// --- the rest

static std::string own_for(const SurveyItem& item, FiscalYear year, Language language) {
  constexpr std::string_view kMonthAndDay = "-10-01";
  switch (item.own->type.value) {
    case OwnType::Numeral:
      return own_number_for(*item.own);
    case OwnType::Date:
      return std::to_string(year.western) + std::string(kMonthAndDay);
    case OwnType::InYear:
      return to_string(year);
    case OwnType::Link:
      return "https://www.example.lg.jp/";
    case OwnType::Codes:
      return language == Language::Japanese ? "1-2、3-4" : "1-2, 3-4";
    case OwnType::OneLine:
    case OwnType::LongText:
    case OwnType::Money:
    case OwnType::OneOf:
      break;
  }
  return std::string(kOtherLine.in(language));
}

// The middle of a scale, a status of work that goes on, the last phase.
static std::string choice_for(const SurveyItem& item, const Vocabulary& words) {
  const Language language = words.language;
  if (item.is_score()) {
    const std::vector<Level>& levels = item.criterion->levels.value;
    return std::string(levels[(levels.size() - 1) / 2].name.value);
  }
  for (const StatusWord& status : words.statuses) {
    bool offered =
        std::ranges::find(item.choices, status.name.value, &Text::ja) != item.choices.end();
    if (offered && item.own == nullptr && status.sense.value == StatusSense::Working) {
      return std::string(label_of(status).in(language));
    }
  }
  const Text& choice = item.numbered ? item.choices.back() : item.choices.front();
  return std::string(choice.in(language));
}

std::string example_of(const SurveyItem& item, FiscalYear year, const Vocabulary& words) {
  const Language language = words.language;
  switch (item.kind) {
    case AnswerKind::Choice:
    case AnswerKind::Number:
      return choice_for(item, words);
    case AnswerKind::Amount:
      return amount_for(item);
    case AnswerKind::Decimal:
      return value_for(item, year);
    case AnswerKind::Text:
      return text_for(item.path.back(), language);
    case AnswerKind::OneLine:
      break;
  }
  if (item.own != nullptr) return own_for(item, year, language);
  return std::to_string(year.western) + "-10";  // when a value was measured
}

}  // namespace fujiplan
